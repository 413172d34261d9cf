/** The table of goals with their measures: its columns by kind of report, and a line a row. */
import { findTrend, STATUSES, type Status, type Trend } from '../goals';
import { groupBy } from './blocks';
import {
  EMPTY,
  lookOf,
  makeCells,
  makeGroup,
  makeMeasured,
  makeNr,
  makeShare,
  makeStatus,
  makeText,
  MISSING,
  type ColumnOf,
} from './cells';
import type { Material } from './material';
import type { ReportCell, ReportRow } from './types';

/** Columns of goals and measures; what is asked of each is a row of the book. */
export function listGoalColumns(material: Material, given: { withCommittee?: boolean } = {}): ColumnOf<number>[] {
  const { words, kind, has } = material;
  const { t } = words;
  const committee = makeCommitteeColumn(material);
  const withMeasures = has('measures');
  return [
    makeNrColumn(material),
    {
      id: 'text',
      header: t(withMeasures ? 'report.column.goalsAndMeasures' : 'report.column.goals'),
      kind: 'text',
      cell: textOf(material),
    },
    ...(given.withCommittee ? [committee] : []),
    ...(kind === 'budget'
      ? ([
          { id: 'unit', header: t('report.column.unit'), kind: 'text', cell: (index) => makeText(material.row(index).unit) },
          makeResponsibleColumn(material),
        ] satisfies ColumnOf<number>[])
      : []),
    ...(withMeasures ? listMeasureColumns(material) : []),
    ...(kind === 'budget'
      ? []
      : [makeFulfilmentColumn(material), makeCoverageColumn(material), makeStatusColumn(material), makeAnalysisColumn(material)]),
  ];
}

function listMeasureColumns(material: Material): ColumnOf<number>[] {
  const { words, kind } = material;
  const { t } = words;
  const direction: ColumnOf<number> = {
    id: 'direction',
    header: t('report.column.direction'),
    kind: 'label',
    cell: (index) => {
      const row = material.row(index);
      return row.level !== 'measure' || row.yesNo ? EMPTY : row.direction ? makeText(t(`word.direction.${row.direction}`)) : MISSING;
    },
  };
  return [
    makeMeasureUnitColumn(material),
    makeMeasuredColumn(material, 'baseline'),
    makeMeasuredColumn(material, 'target'),
    ...(kind === 'budget' ? [direction] : []),
    ...(kind === 'budget' ? [] : [makeMeasuredColumn(material, 'actualInterim'), makeMeasuredColumn(material, 'forecastYear')]),
    ...(kind === 'year' ? [makeMeasuredColumn(material, 'actualYear')] : []),
    ...(kind === 'budget' ? [] : [makeTrendColumn(material)]),
  ];
}

export function makeMeasureUnitColumn({ words, row }: Material): ColumnOf<number> {
  return {
    id: 'measureUnit',
    header: words.t('report.column.measureUnit'),
    kind: 'label',
    cell: (index) => makeText(row(index).measureUnit),
  };
}

export type MeasuredColumn = 'baseline' | 'target' | 'actualInterim' | 'forecastYear' | 'actualYear';

export function makeMeasuredColumn({ words, row }: Material, column: MeasuredColumn): ColumnOf<number> {
  return {
    id: column,
    header: words.t(`report.column.${column}`),
    kind: 'number',
    cell: (index) => (row(index).level === 'measure' ? makeMeasured(words, row(index), column) : EMPTY),
  };
}

const ARROWS: Record<Exclude<Trend, 'unknown'>, string> = { better: '↗', worse: '↘', same: '→' };

function makeTrendColumn({ words, row, occasion }: Material): ColumnOf<number> {
  const trends: Record<Trend, ReportCell> = {
    better: makeText(`${ARROWS.better} ${words.t('report.trend.better')}`),
    worse: makeText(`${ARROWS.worse} ${words.t('report.trend.worse')}`),
    same: makeText(`${ARROWS.same} ${words.t('report.trend.same')}`),
    unknown: MISSING,
  };
  return {
    id: 'trend',
    header: words.t('report.column.trend'),
    kind: 'label',
    cell: (index) => (row(index).level === 'measure' ? trends[findTrend(row(index), occasion)] : EMPTY),
  };
}

export function makeNrColumn({ words, row }: Material): ColumnOf<number> {
  return { id: 'nr', header: words.t('report.column.nr'), kind: 'nr', cell: (index) => makeNr(row(index)) };
}

export function makeGoalTextColumn(material: Material): ColumnOf<number> {
  return { id: 'text', header: material.words.t('report.column.goals'), kind: 'text', cell: textOf(material) };
}

export function textOf({ words, row }: Material): (index: number) => ReportCell {
  return (index) => makeText(row(index).text || words.t('report.noText'));
}

export function makeCommitteeColumn({ words, row, committeeName }: Material): ColumnOf<number> {
  return {
    id: 'committee',
    header: words.t('report.column.committee'),
    kind: 'text',
    cell: (index) => makeText(committeeName(row(index).committee)),
  };
}

export function makeResponsibleColumn({ words, row }: Material): ColumnOf<number> {
  return {
    id: 'responsible',
    header: words.t('report.column.responsible'),
    kind: 'text',
    cell: (index) => makeText(row(index).responsible),
  };
}

export function makeFulfilmentColumn(material: Material): ColumnOf<number> {
  const { words, row, result } = material;
  const { measureMetFrom, measurePartialFrom, goalMetFrom, goalPartialFrom } = material.rollUp.book.settings;
  const ofMeasure = [measurePartialFrom, measureMetFrom];
  const ofGoal = [goalPartialFrom, goalMetFrom];
  return {
    id: 'fulfilment',
    header: words.t('report.column.fulfilment'),
    kind: 'share',
    cell: (index) =>
      isJudged(material, index)
        ? makeShare(words, result(index)?.fulfilment ?? null, row(index).level === 'measure' ? ofMeasure : ofGoal)
        : EMPTY,
  };
}

/** How much of what is to be reported is; of a measure that is all or nothing, and says nothing more than its value. */
export function makeCoverageColumn(material: Material): ColumnOf<number> {
  const { words, row, result } = material;
  const { minCoverage } = material.rollUp.book.settings;
  return {
    id: 'coverage',
    header: words.t('report.column.coverage'),
    kind: 'share',
    cell: (index) =>
      isJudged(material, index) && row(index).level !== 'measure'
        ? makeShare(words, result(index)?.coverage ?? null, [minCoverage])
        : EMPTY,
  };
}

export function makeStatusColumn({ words, result }: Material): ColumnOf<number> {
  const byHand = Object.fromEntries(STATUSES.map((status) => [status, makeStatus(words, status, true)])) as Record<Status, ReportCell>;
  const calculated = Object.fromEntries(STATUSES.map((status) => [status, makeStatus(words, status)])) as Record<Status, ReportCell>;
  return {
    id: 'status',
    header: words.t('report.column.status'),
    kind: 'status',
    cell: (index) => {
      const judged = result(index);
      return judged?.status ? (judged.byHand ? byHand : calculated)[judged.status] : EMPTY;
    },
  };
}

export function makeAnalysisColumn({ words, row }: Material): ColumnOf<number> {
  return { id: 'comment', header: words.t('report.column.analysis'), kind: 'longText', cell: (index) => makeText(row(index).comment) };
}

function isJudged({ result }: Material, index: number): boolean {
  return (result(index)?.status ?? null) !== null;
}

/** A goal's or measure's line. */
export function makeGoalRow(
  material: Material,
  columns: readonly ColumnOf<number>[],
  index: number,
  given: Pick<ReportRow, 'depth' | 'keepWithAbove'>,
): ReportRow {
  return { id: material.rowId(index), look: lookOf(material.row(index)), ...given, cells: makeCells(columns, index) };
}

/** A line a row, committee by committee under the committee's name; without the name where the report has only one. */
export function listByCommittee(material: Material, columns: readonly ColumnOf<number>[], indices: readonly number[]): ReportRow[] {
  const { committees, row } = material;
  const isOne = committees.length === 1;
  const byCommittee = groupBy(indices, (index) => row(index).committee);
  return committees.flatMap(({ code, name }): ReportRow[] => {
    const own = byCommittee.get(code) ?? [];
    if (own.length === 0) return [];
    return [
      ...(isOne ? [] : [makeGroup(`committee:${code}`, name, columns.length)]),
      ...own.map((index, place) => makeGoalRow(material, columns, index, { depth: 0, keepWithAbove: !isOne && place === 0 })),
    ];
  });
}
