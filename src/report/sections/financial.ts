/**
 * Goals for good economic management (god ekonomisk hushållning), financial and operational. The law wants both evaluated in the annual accounts and
 * foreseen in the interim ones (lagen om kommunal bokföring och redovisning, 2018:597).
 */
import { GEH_KINDS, type GehKind } from '../../goals';
import { groupBy, say } from '../blocks';
import { makeTable, type ColumnOf } from '../cells';
import { countStatusesOf, sayStatuses, type Count } from '../counts';
import {
  makeCommitteeColumn,
  makeFulfilmentColumn,
  makeGoalRow,
  makeMeasuredColumn,
  makeMeasureUnitColumn,
  makeNrColumn,
  makeStatusColumn,
  textOf,
} from '../goalTable';
import type { Material } from '../material';
import type { ReportBlock, ReportSection, ReportTable } from '../types';

export function planFinancial(material: Material): ReportSection[] {
  const { words, has, committee } = material;
  if (!has('financial')) return [];
  const marked = gatherMarked(material);
  const isEmpty = GEH_KINDS.every((kind) => marked[kind].length === 0);
  return [
    {
      id: 'financial',
      part: 'financial',
      heading: words.t('report.financial.heading'),
      startsPage: false,
      blocks: isEmpty
        ? [say('note', words.t(committee ? 'report.financial.noneOfCommittee' : 'report.financial.none'))]
        : describeMarked(material, marked),
      sections: [],
    },
  ];
}

type Marked = Record<GehKind, readonly number[]>;

/** Committee by committee, the whole municipality first. */
function gatherMarked({ asked, row, committees }: Material): Marked {
  const byCommittee = groupBy(asked, (index) => row(index).committee);
  const rows = committees.flatMap(({ code }) => byCommittee.get(code) ?? []);
  const isOf = (kind: GehKind) => (index: number) =>
    row(index).geh === kind && (row(index).level === 'goal' || row(index).level === 'overarching');
  return { financial: rows.filter(isOf('financial')), operational: rows.filter(isOf('operational')) };
}

function describeMarked(material: Material, marked: Marked): ReportBlock[] {
  const { words, kind } = material;
  const { t, count, list } = words;
  const tables = GEH_KINDS.flatMap((each) => (marked[each].length === 0 ? [] : [tabulate(material, each, marked[each])]));
  if (kind === 'budget') {
    const kinds = GEH_KINDS.filter((each) => marked[each].length > 0);
    const total = kinds.reduce((sum, each) => sum + marked[each].length, 0);
    const goals = list(kinds.map((each) => count(`report.financial.${each}`, marked[each].length)));
    const decided = count('report.financial.decided', total, { goals });
    return [say('lead', decided), ...tables, material.comment('financial', t('report.comment'))];
  }
  return [material.comment('financial', t('report.financial.label'), judge(material, marked)), ...tables];
}

/** What Målbok suggests; a person judges. Good economic management is the municipality's and its group's: one committee's goals say nothing of the whole. */
function judge(material: Material, marked: Marked): string {
  const { words, kind, committee } = material;
  const counts = GEH_KINDS.map((each) => ({ each, count: countStatusesOf(material, marked[each]) }));
  const overall = judgeOverall(counts.map(({ count }) => count));
  return [
    ...counts.filter(({ count }) => count.total > 0).map(({ each, count }) => sayStatuses(words, count, each)),
    ...(committee ? [] : [words.t(`report.financial.${kind === 'year' ? 'judged' : 'foreseen'}.${overall}`)]),
  ].join(' ');
}

/** Met where every goal is; nothing is said of the whole before half of the goals are judged. */
function judgeOverall(counts: readonly Count[]): 'met' | 'partial' | 'notMet' | 'notAssessed' {
  const sum = (read: (count: Count) => number) => counts.reduce((total, count) => total + read(count), 0);
  const total = sum((count) => count.total);
  if (sum(({ statuses }) => statuses.notAssessed) * 2 > total) return 'notAssessed';
  if (sum(({ statuses }) => statuses.met) === total) return 'met';
  return sum(({ statuses }) => statuses.met + statuses.partial) === 0 ? 'notMet' : 'partial';
}

function tabulate(material: Material, kind: GehKind, goals: readonly number[]): ReportTable {
  const { words, committees } = material;
  const columns: ColumnOf<number>[] = [
    makeNrColumn(material),
    { id: 'text', header: words.t('report.column.goalsAndMeasures'), kind: 'text', cell: textOf(material) },
    ...(committees.length > 1 ? [makeCommitteeColumn(material)] : []),
    makeMeasureUnitColumn(material),
    makeMeasuredColumn(material, 'target'),
    ...(material.kind === 'budget' ? [] : [makeMeasuredColumn(material, 'actualInterim'), makeMeasuredColumn(material, 'forecastYear')]),
    ...(material.kind === 'year' ? [makeMeasuredColumn(material, 'actualYear')] : []),
    ...(material.kind === 'budget' ? [] : [makeFulfilmentColumn(material), makeStatusColumn(material)]),
  ];
  const isMarked = new Set(goals);
  return makeTable({
    id: `financial:${kind}`,
    caption: words.t(`report.financial.caption.${kind}`),
    columns,
    rows: goals.flatMap((index) => [
      makeGoalRow(material, columns, index, { depth: 0, keepWithAbove: false }),
      ...listMeasures(material, index, isMarked).map((measure) =>
        makeGoalRow(material, columns, measure, { depth: 1, keepWithAbove: true }),
      ),
    ]),
  });
}

/** Measures anywhere beneath, but for those of goals that have a line of their own. */
function listMeasures(material: Material, goal: number, isMarked: ReadonlySet<number>): number[] {
  const { rollUp, row } = material;
  return (rollUp.tree.children[goal] ?? []).flatMap((child) =>
    row(child).level === 'measure'
      ? [child]
      : row(child).level === 'goal' && !isMarked.has(child)
        ? listMeasures(material, child, isMarked)
        : [],
  );
}
