/** How goals are judged by area, and how far each committee has come, as tables and charts. */
import { STATUSES } from '../../goals';
import { groupBy, makeLines, makeNameColumn, makeTotal, say } from '../blocks';
import { makeCount, makeShare, makeTable, writeStatus, type ColumnOf } from '../cells';
import { averageOf, countStatusesOf, isGoal, type Count } from '../counts';
import { hasCompany, listByArea, type Material } from '../material';
import type { ReportBlock, ReportChart } from '../types';

/** Goals under each area, overarching ones and the others together. */
export function planStatuses(material: Material): ReportBlock[] {
  const { words } = material;
  const goals = material.asked.filter((index) => isGoal(material, index));
  const lines = listByArea(material, goals).map(({ id, name, rows }) => ({ id, name, count: countStatusesOf(material, rows) }));
  const total = lines.reduce((sum, { count }) => sum + count.total, 0);
  if (total === 0) return [];
  const columns: ColumnOf<(typeof lines)[number]>[] = [
    makeNameColumn('area', words.t('report.column.area')),
    ...makeStatusColumns<(typeof lines)[number]>(material),
    { id: 'total', header: words.t('report.total'), kind: 'count', cell: ({ count }) => makeCount(words, count.total) },
  ];
  const all = { id: 'total', name: words.t('report.total'), count: addCounts(lines.map(({ count }) => count)) };
  const caption = words.t('report.summary.byArea');
  return [
    makeTable({
      id: 'statusByArea',
      caption,
      columns,
      rows: [...makeLines(columns, lines), makeTotal(columns, all)],
    }),
    {
      kind: 'chart',
      id: 'statusByArea',
      look: 'stackedBars',
      title: caption,
      alternative: lines
        .map(({ name, count }) => words.t('report.chart.category', { name, values: listCounts(material, count) }))
        .join(' '),
      source: { table: 'statusByArea', categories: 'area', series: [...STATUSES] },
      categories: lines.map(({ name }) => name),
      series: STATUSES.map((status) => ({
        id: status,
        name: writeStatus(words, status),
        colour: status,
        values: lines.map(({ count }) => count.statuses[status]),
        texts: lines.map(({ count }) => words.numbers.whole(count.statuses[status])),
      })),
      unit: 'count',
    } satisfies ReportChart,
  ];
}

function listCounts({ words }: Material, { total, statuses }: Count): string {
  const { t, list, count } = words;
  if (total === 0) return t('report.chart.nothing');
  return list(STATUSES.filter((status) => statuses[status] > 0).map((status) => count(`report.chart.${status}`, statuses[status])));
}

function addCounts(counts: readonly Count[]): Count {
  const sum = (read: (count: Count) => number) => counts.reduce((total, count) => total + read(count), 0);
  return {
    total: sum(({ total }) => total),
    statuses: Object.fromEntries(STATUSES.map((status) => [status, sum(({ statuses }) => statuses[status])])) as Count['statuses'],
  };
}

/** One a status. */
export function makeStatusColumns<T extends { count: Count }>({ words }: Material): ColumnOf<T>[] {
  return STATUSES.map((status) => ({
    id: status,
    header: writeStatus(words, status),
    kind: 'count',
    cell: ({ count }) => makeCount(words, count.statuses[status]),
  }));
}

/** How far each committee's goals are fulfilled: the mean of those that belong to no other goal of its own, so that none is counted twice. */
export function planFulfilment(material: Material): ReportBlock[] {
  const { words, committees, asked, row, result, rollUp } = material;
  if (committees.length === 1) return [];
  const byCommittee = groupBy(
    asked.filter((index) => isGoal(material, index)),
    (index) => row(index).committee,
  );
  const lines = committees.flatMap(({ code, name }) => {
    const goals = byCommittee.get(code) ?? [];
    const tops = goals.filter((index) => {
      const above = rollUp.tree.parent[index] ?? -1;
      return above < 0 || row(above).committee !== code;
    });
    if (tops.length === 0) return [];
    const fulfilment = averageOf(tops.map((index) => result(index)?.fulfilment));
    const coverage = averageOf(tops.map((index) => result(index)?.coverage));
    return [{ id: `committee:${code}`, name, goals: goals.length, fulfilment, coverage }];
  });
  if (lines.length === 0) return [];
  type Row = (typeof lines)[number];
  const columns: ColumnOf<Row>[] = [
    makeNameColumn('committee', words.t('report.column.committee')),
    { id: 'goals', header: words.t('report.column.goals'), kind: 'count', cell: ({ goals }) => makeCount(words, goals) },
    {
      id: 'fulfilment',
      header: words.t('report.column.fulfilment'),
      kind: 'share',
      cell: ({ fulfilment }) => makeShare(words, fulfilment),
    },
    { id: 'coverage', header: words.t('report.column.coverage'), kind: 'share', cell: ({ coverage }) => makeShare(words, coverage) },
  ];
  const caption = words.t(hasCompany(committees) ? 'report.summary.byCommitteeGroup' : 'report.summary.byCommittee');
  const rows = makeLines(columns, lines);
  const texts = lines.map(({ fulfilment }) => makeShare(words, fulfilment).text);
  return [
    makeTable({ id: 'fulfilmentByCommittee', caption, columns, rows }),
    say('note', words.t('report.summary.byCommitteeNote')),
    ...(lines.every(({ fulfilment }) => fulfilment === null)
      ? []
      : [
          {
            kind: 'chart',
            id: 'fulfilmentByCommittee',
            look: 'bars',
            title: caption,
            alternative: lines.map(({ name }, place) => words.t('report.chart.category', { name, values: texts[place] ?? '' })).join(' '),
            source: { table: 'fulfilmentByCommittee', categories: 'committee', series: ['fulfilment'] },
            categories: lines.map(({ name }) => name),
            series: [
              {
                id: 'fulfilment',
                name: words.t('report.column.fulfilment'),
                colour: 'accent',
                values: lines.map(({ fulfilment }) => fulfilment),
                texts,
              },
            ],
            unit: 'share',
          } satisfies ReportChart,
        ]),
  ];
}
