/** Each area with the overarching goals under it, committee by committee. */
import { groupBy, say } from '../blocks';
import { makeCount, makeGroup, makeTable, type ColumnOf } from '../cells';
import { countStatusesOf, isGoal, sayStatuses } from '../counts';
import { sumBudget } from '../activities';
import { makeCoverageColumn, makeFulfilmentColumn, makeGoalRow, makeGoalTextColumn, makeNrColumn, makeStatusColumn } from '../goalTable';
import { listByArea, type Material } from '../material';
import type { ReportBlock, ReportSection, ReportTable } from '../types';
import { lowerFirst } from '../words';

export function planAreas(material: Material): ReportSection[] {
  const { words, has, areas, asked } = material;
  if (!has('areas') || areas.length === 0) return [];
  const beneath = countBeneath(material);
  const rows = listByArea(material, asked).slice(0, areas.length);
  return [
    {
      id: 'areas',
      part: 'areas',
      heading: words.t('report.areas.heading'),
      startsPage: true,
      blocks: [],
      sections: rows.map(({ name, rows: inArea }, place): ReportSection => ({
        id: `area:${areas[place]?.id ?? ''}`,
        part: 'areas',
        heading: name,
        startsPage: false,
        blocks: describeArea(material, place, inArea, beneath),
        sections: [],
      })),
    },
  ];
}

function describeArea(material: Material, place: number, rows: readonly number[], beneath: Beneath): ReportBlock[] {
  const { words, kind } = material;
  const { t, numbers } = words;
  const { id, area } = material.areas[place]!;
  const goals = rows.filter((index) => isGoal(material, index));
  const tops = listTops(material, goals);
  const budget = sumBudget(material, rows);
  const level = lowerFirst(material.rollUp.book.settings.levels.overarching.name);
  return [
    ...(area.text.trim() === '' ? [] : [say('body', area.text.trim())]),
    ...(area.subAreas.length === 0 ? [] : [say('body', t('report.area.subAreas', { names: words.list(area.subAreas) }))]),
    ...(goals.length === 0 || kind === 'budget' ? [] : [say('lead', sayStatuses(words, countStatusesOf(material, goals)))]),
    ...(tops.length === 0
      ? [say('note', t('report.area.nothing', { level }))]
      : [tabulate(material, id, t('report.area.caption', { area: area.name || area.nr, level }), tops, beneath)]),
    ...(budget === null ? [] : [say('body', t('report.area.budget', { amount: numbers.whole(budget) }))]),
    material.comment(`area:${id}`, t('report.comment')),
  ];
}

/** The overarching goals, and in the report of one committee those of others that its goals belong to. */
function listTops({ row, rollUp }: Material, goals: readonly number[]): number[] {
  const tops = new Set<number>();
  for (const index of goals) {
    const top = row(index).level === 'overarching' ? index : (rollUp.tree.parent[index] ?? -1);
    if (top >= 0) tops.add(top);
  }
  return [...tops].sort((a, b) => a - b);
}

function tabulate(material: Material, id: string, caption: string, tops: readonly number[], beneath: Beneath): ReportTable {
  const { words, kind, row, committee, allCommittees } = material;
  const columns: ColumnOf<number>[] = [
    makeNrColumn(material),
    makeGoalTextColumn(material),
    {
      id: 'goalsBeneath',
      header: words.t('report.column.goalsBeneath'),
      kind: 'count',
      cell: (index) => makeCount(words, beneath.goals[index] ?? 0),
    },
    {
      id: 'measuresBeneath',
      header: words.t('report.column.measuresBeneath'),
      kind: 'count',
      cell: (index) => makeCount(words, beneath.measures[index] ?? 0),
    },
    ...(kind === 'budget' ? [] : [makeFulfilmentColumn(material), makeCoverageColumn(material), makeStatusColumn(material)]),
  ];
  const byCommittee = groupBy(tops, (index) => row(index).committee);
  const isAlone = byCommittee.size === 1 && byCommittee.has(committee?.code ?? '');
  const rows = allCommittees.flatMap(({ code, name }) => [
    ...(isAlone || !byCommittee.has(code) ? [] : [makeGroup(`committee:${code}`, name, columns.length)]),
    ...(byCommittee.get(code) ?? []).map((index, place) =>
      makeGoalRow(material, columns, index, { depth: 0, keepWithAbove: !isAlone && place === 0 }),
    ),
  ]);
  return makeTable({ id: `area:${id}`, caption, columns, rows });
}

interface Beneath {
  goals: Int32Array;
  measures: Int32Array;
}

/** How many goals and measures stand beneath each row, whoever has them. */
function countBeneath({ rollUp }: Material): Beneath {
  const { book, tree } = rollUp;
  const goals = new Int32Array(book.rows.length);
  const measures = new Int32Array(book.rows.length);
  book.rows.forEach(({ level }, index) => {
    const counts = level === 'goal' ? goals : level === 'measure' ? measures : null;
    if (!counts) return;
    for (let above = tree.parent[index] ?? -1; above >= 0; above = tree.parent[above] ?? -1) counts[above] = (counts[above] ?? 0) + 1;
  });
  return { goals, measures };
}
