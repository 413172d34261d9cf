/** What the activities cost, by area and committee, where that is given. */
import { keepFinite, sumAmounts } from '../../goals/compare';
import { sumBudget } from '../activities';
import { groupBy, makeLines, makeNameColumn, makeTotal, say } from '../blocks';
import { makeAmount, makeShare, makeTable, type ColumnOf } from '../cells';
import { hasCompany, listByArea, type Material } from '../material';
import type { ReportBlock, ReportSection, ReportTable } from '../types';

export function planBudget(material: Material): ReportSection[] {
  const { words, has, asked, committees } = material;
  const { t, numbers } = words;
  const total = sumBudget(material, asked);
  if (!has('budget') || (total === null && committees.every(({ budget }) => budget === null))) return [];
  return [
    {
      id: 'budget',
      part: 'budget',
      heading: t('report.budget.heading'),
      startsPage: false,
      blocks: [
        say('lead', total === null ? t('report.budget.none') : t('report.budget.sentence', { amount: numbers.whole(total) })),
        ...(total === null ? [] : tabulateAreas(material)),
        tabulateCommittees(material),
      ],
      sections: [],
    },
  ];
}

interface Line {
  id: string;
  name: string;
  amount: number | null;
}

function makeAmountColumn<T extends { amount: number | null }>({ words }: Material): ColumnOf<T> {
  return {
    id: 'amount',
    header: words.t('report.column.activityBudget'),
    kind: 'number',
    cell: ({ amount }) => makeAmount(words, amount),
  };
}

function tabulateAreas(material: Material): ReportBlock[] {
  const { words, asked } = material;
  const { t } = words;
  const lines = listByArea(material, asked)
    .map(({ id, name, rows }): Line => ({ id, name, amount: sumBudget(material, rows) }))
    // Rows without an area are told of only where they cost something.
    .filter(({ id, amount }) => id !== 'area:' || amount !== null);
  const columns: ColumnOf<Line>[] = [makeNameColumn('area', t('report.column.area')), makeAmountColumn(material)];
  const total = { id: 'total', name: t('report.total'), amount: sumBudget(material, asked) };
  return [
    makeTable({
      id: 'budgetByArea',
      caption: t('report.budget.byArea'),
      columns,
      rows: [...makeLines(columns, lines), makeTotal(columns, total)],
    }),
  ];
}

function tabulateCommittees(material: Material): ReportTable {
  const { words, asked, committees, row } = material;
  const { t } = words;
  const byCommittee = groupBy(asked, (index) => row(index).committee);
  const lines = committees
    .map(({ code, name, budget }) => ({
      id: `committee:${code}`,
      name,
      amount: sumBudget(material, byCommittee.get(code) ?? []),
      frame: budget,
    }))
    .filter(({ amount, frame }) => amount !== null || frame !== null);
  type Line = (typeof lines)[number];
  const frames = lines.flatMap(({ frame }) => (frame === null ? [] : [frame]));
  const total: Line = {
    id: 'total',
    name: t('report.total'),
    amount: sumBudget(material, asked),
    frame: frames.length === 0 ? null : sumAmounts(frames),
  };
  const columns: ColumnOf<Line>[] = [
    makeNameColumn('committee', t('report.column.committee')),
    makeAmountColumn(material),
    { id: 'frame', header: t('report.column.frame'), kind: 'number', cell: ({ frame }) => makeAmount(words, frame) },
    {
      id: 'ofFrame',
      header: t('report.column.ofFrame'),
      kind: 'share',
      cell: ({ id, amount, frame }) => {
        // Who has no frame has no part of the sum of the frames either.
        const isWhole = id !== 'total' || lines.every((line) => line.amount === null || line.frame !== null);
        return makeShare(words, amount === null || frame === null || frame <= 0 || !isWhole ? null : keepFinite(amount / frame));
      },
    },
  ];
  return makeTable({
    id: 'budgetByCommittee',
    caption: t(hasCompany(committees) ? 'report.budget.byCommitteeGroup' : 'report.budget.byCommittee'),
    columns,
    rows: [...makeLines(columns, lines), ...(lines.length < 2 ? [] : [makeTotal(columns, total)])],
  });
}
