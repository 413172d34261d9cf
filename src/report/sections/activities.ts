/** What is done to reach the goals: by state, and what is late; at the budget what is planned. */
import { STATES, type State } from '../../goals';
import { isActivity, isOverdue, makeBudgetColumn, makeDueColumn, makeStateColumn } from '../activities';
import { groupBy, makeLines, makeNameColumn, makeTotal, say } from '../blocks';
import { makeCount, makeTable, makeText, type ColumnOf } from '../cells';
import { listLevel, sayShares } from '../counts';
import { listByCommittee, makeNrColumn, makeResponsibleColumn, textOf } from '../goalTable';
import { hasCompany, type Material } from '../material';
import type { ReportBlock, ReportSection, ReportTable } from '../types';
import { lowerFirst } from '../words';

export function planActivities(material: Material): ReportSection[] {
  const { words, kind, has, asked } = material;
  const { t } = words;
  if (!has('activities')) return [];
  const activities = asked.filter((index) => isActivity(material, index));
  return [
    {
      id: 'activities',
      part: 'activities',
      heading: t('report.activities.heading'),
      startsPage: false,
      blocks:
        activities.length === 0
          ? [say('note', t('report.activities.nothing'))]
          : kind === 'budget'
            ? describePlanned(material, activities)
            : describeStates(material, activities),
      sections: [],
    },
  ];
}

type Counted = State | 'noState';
const COUNTED: readonly Counted[] = ['done', 'ongoing', 'notStarted', 'stopped', 'noState'];

function describeStates(material: Material, activities: readonly number[]): ReportBlock[] {
  const { words, committees, source } = material;
  const { t, count } = words;
  const overdue = activities.filter((index) => isOverdue(material, index));
  return [
    say('lead', sayShares(words, 'activities', COUNTED, countStates(material, activities))),
    say(
      'body',
      overdue.length === 0 ? t('report.activities.onTime') : count('report.activities.overdue', overdue.length, { date: source.made }),
    ),
    ...sayDevelopment(material),
    ...(committees.length === 1 ? [] : [tabulateStates(material, activities)]),
    ...(overdue.length > 0 ? [listActivities(material, { id: 'overdue', caption: t('report.activities.overdueCaption') }, overdue)] : []),
  ];
}

function countStates({ row }: Material, activities: readonly number[]): Record<Counted, number> {
  const counts = Object.fromEntries([...STATES, 'noState'].map((state) => [state, 0])) as Record<Counted, number>;
  for (const index of activities) counts[row(index).state ?? 'noState'] += 1;
  return counts;
}

function sayDevelopment(material: Material): ReportBlock[] {
  const { words, rollUp } = material;
  if (listLevel(material, 'development').length === 0) return [];
  const level = lowerFirst(rollUp.book.settings.levels.development.name);
  return [say('note', words.t('report.activities.development', { level }))];
}

function tabulateStates(material: Material, activities: readonly number[]): ReportTable {
  const { words, committees, row } = material;
  const { t } = words;
  const byCommittee = groupBy(activities, (index) => row(index).committee);
  const makeLine = (id: string, name: string, rows: readonly number[]) => ({
    id,
    name,
    total: rows.length,
    counts: countStates(material, rows),
  });
  const own = committees.filter(({ code }) => byCommittee.has(code));
  const lines = own.map(({ code, name }) => makeLine(`committee:${code}`, name, byCommittee.get(code) ?? []));
  const all = makeLine('total', t('report.total'), activities);
  type Line = typeof all;
  // That a state is missing is worth a column only where one is.
  const shown = COUNTED.filter((state) => state !== 'noState' || all.counts.noState > 0);
  const columns: ColumnOf<Line>[] = [
    makeNameColumn('committee', t('report.column.committee')),
    ...shown.map((state): ColumnOf<Line> => ({
      id: state,
      header: state === 'noState' ? t('report.column.noState') : t(`word.state.${state}`),
      kind: 'count',
      cell: ({ counts }) => makeCount(words, counts[state]),
    })),
    { id: 'total', header: t('report.total'), kind: 'count', cell: ({ total }) => makeCount(words, total) },
  ];
  return makeTable({
    id: 'activitiesByState',
    caption: t(hasCompany(own) ? 'report.activities.byStateGroup' : 'report.activities.byState'),
    columns,
    rows: [...makeLines(columns, lines), makeTotal(columns, all)],
  });
}

function describePlanned(material: Material, activities: readonly number[]): ReportBlock[] {
  const { words } = material;
  return [
    say('lead', words.count('report.activities.planned', activities.length)),
    ...sayDevelopment(material),
    listActivities(material, { id: 'planned', caption: words.t('report.activities.plannedCaption') }, activities),
  ];
}

function listActivities(material: Material, given: { id: string; caption: string }, activities: readonly number[]): ReportTable {
  const { words, kind, rollUp } = material;
  const { t } = words;
  const columns: ColumnOf<number>[] = [
    makeNrColumn(material),
    { id: 'text', header: t('report.column.activity'), kind: 'text', cell: textOf(material) },
    {
      id: 'parent',
      header: t('report.column.parent'),
      kind: 'nr',
      cell: (index) => makeText(rollUp.tree.parentNr[index] ?? ''),
    },
    makeResponsibleColumn(material),
    makeDueColumn(material),
    kind === 'budget' ? makeBudgetColumn(material) : makeStateColumn(material),
  ];
  return makeTable({ ...given, columns, rows: listByCommittee(material, columns, activities) });
}
