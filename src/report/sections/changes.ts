/** What has changed since the occasion before, in words and as tables. */
import { COMPARED_WITH, compareOccasions, findDeviations, type Deviation, type GoalChange } from '../../goals';
import { makeCells, makeStatus, makeTable, makeText, MISSING, type ColumnOf } from '../cells';
import { makeGoalTextColumn, makeMeasuredColumn, makeMeasureUnitColumn, makeNrColumn } from '../goalTable';
import type { Material } from '../material';
import type { ReportBlock, ReportRow } from '../types';
import type { Words } from '../words';

/** So many lines of a table in the summary; whoever wants them all finds each goal at its committee. */
const MOST_CHANGES = 30;
const MOST_DEVIATIONS = 10;

export interface Changes {
  /** null where the occasion has nothing before it to be held against, or nothing was judged then. */
  changes: GoalChange[] | null;
  /** The largest first. */
  deviations: Deviation[];
}

export function gatherChanges(material: Material): Changes {
  return { changes: listChanges(material), deviations: listDeviations(material) };
}

/** Sentences about goals whose status is another than before, and measures that became other than foreseen. */
export function sayChanges({ t, count, list }: Words, { changes, deviations }: Changes): string[] {
  const countOf = (kind: GoalChange['kind']) => (changes ?? []).filter((change) => change.kind === kind).length;
  const [better, worse, fresh, gone] = [countOf('better'), countOf('worse'), countOf('fresh'), countOf('gone')];
  const said = [
    ...(better > 0 ? [count('report.changes.better', better)] : []),
    ...(worse > 0 ? [count(better > 0 ? 'report.changes.worse' : 'report.changes.worseOnly', worse)] : []),
    ...(fresh > 0 ? [count('report.changes.fresh', fresh)] : []),
    ...(gone > 0 ? [count('report.changes.gone', gone)] : []),
  ];
  const above = deviations.filter(({ better: isBetter }) => isBetter).length;
  const below = deviations.length - above;
  const foreseen = [
    ...(above > 0 ? [count('report.deviations.better', above)] : []),
    ...(below > 0 ? [count('report.deviations.worse', below)] : []),
  ];
  return [
    ...(changes === null ? [] : [said.length === 0 ? t('report.changes.none') : t('report.changes.since', { changes: list(said) })]),
    ...(foreseen.length === 0 ? [] : [t('report.deviations.sentence', { deviations: list(foreseen) })]),
  ];
}

export function planChanges(material: Material, { changes, deviations }: Changes): ReportBlock[] {
  return [...tabulateChanges(material, changes ?? []), ...tabulateDeviations(material, deviations)];
}

function listChanges({ source, rollUp, occasion, isAsked }: Material): GoalChange[] | null {
  const { goals } = COMPARED_WITH[occasion];
  if (!goals) return null;
  const before = source.rollUp(goals);
  const wasJudged = before.results.some(({ status }, index) => status !== null && status !== 'notAssessed' && isAsked(index));
  return wasJudged ? compareOccasions(before, rollUp).filter(({ row }) => isAsked(row)) : null;
}

function listDeviations({ rollUp, occasion, isAsked }: Material): Deviation[] {
  const { outcomes } = COMPARED_WITH[occasion];
  return outcomes ? findDeviations(rollUp.book, outcomes, occasion).filter(({ row }) => isAsked(row)) : [];
}

const ORDER: Record<GoalChange['kind'], number> = { worse: 0, better: 1, gone: 2, fresh: 3 };

/** What has got worse first. */
function tabulateChanges(material: Material, found: readonly GoalChange[]): ReportBlock[] {
  const { words } = material;
  const { t } = words;
  const changes = [...found].sort((a, b) => ORDER[a.kind] - ORDER[b.kind] || a.row - b.row);
  if (changes.length === 0) return [];
  const columns: ColumnOf<GoalChange>[] = [
    ...[makeNrColumn(material), makeGoalTextColumn(material)].map(ofRow),
    { id: 'from', header: t('report.column.from'), kind: 'status', cell: ({ from }) => makeStatus(words, from) },
    { id: 'to', header: t('report.column.to'), kind: 'status', cell: ({ to, row }) => makeStatus(words, to, material.result(row)?.byHand) },
    { id: 'change', header: t('report.column.change'), kind: 'label', cell: ({ kind }) => makeText(t(`report.changes.kind.${kind}`)) },
  ];
  const shown = changes.slice(0, MOST_CHANGES);
  return [
    makeTable({ id: 'changes', caption: t('report.changes.caption'), columns, rows: makeRows(material, columns, shown) }),
    ...sayRest(material, shown.length, changes.length),
  ];
}

function tabulateDeviations(material: Material, deviations: readonly Deviation[]): ReportBlock[] {
  const { words, row } = material;
  const { t, numbers } = words;
  if (deviations.length === 0) return [];
  const columns: ColumnOf<Deviation>[] = [
    ofRow(makeNrColumn(material)),
    {
      id: 'text',
      header: t('report.column.measure'),
      kind: 'text',
      cell: ({ row: index }) => makeText(row(index).text || t('report.noText')),
    },
    ...[
      makeMeasuredColumn(material, 'target'),
      makeMeasuredColumn(material, 'forecastYear'),
      makeMeasuredColumn(material, 'actualYear'),
    ].map(ofRow),
    ofRow(makeMeasureUnitColumn(material)),
    {
      id: 'share',
      header: t('report.column.ofTarget'),
      kind: 'number',
      cell: ({ share }) =>
        share === null ? MISSING : { kind: 'number', ...writeDifference(share, (value, decimals) => numbers.fixed(value, decimals)) },
    },
    {
      id: 'change',
      header: t('report.column.againstForecast'),
      kind: 'label',
      cell: ({ better }) => makeText(t(better ? 'report.changes.kind.better' : 'report.changes.kind.worse')),
    },
  ];
  const shown = deviations.slice(0, MOST_DEVIATIONS);
  return [
    makeTable({ id: 'deviations', caption: t('report.deviations.caption'), columns, rows: makeRows(material, columns, shown) }),
    ...sayRest(material, shown.length, deviations.length),
  ];
}

/** Per cent of the target with its sign; less than one with a decimal, so that a difference never shows as 0. */
function writeDifference(
  share: number,
  write: (value: number, decimals: number) => string,
): { text: string; value: number; decimals: number } {
  const value = share * 100;
  const decimals = Math.abs(value) < 1 ? 1 : 0;
  return { text: `${value > 0 ? '+' : ''}${write(value, decimals)}`, value, decimals };
}

function sayRest({ words }: Material, shown: number, total: number): ReportBlock[] {
  if (shown === total) return [];
  const { whole } = words.numbers;
  return [{ kind: 'text', role: 'note', text: words.t('report.changes.more', { shown: whole(shown), total: whole(total) }) }];
}

/** A column of a row for something about a row. */
function ofRow<T extends { row: number }>(column: ColumnOf<number>): ColumnOf<T> {
  return { ...column, cell: ({ row }) => column.cell(row) };
}

function makeRows<T extends { row: number }>(material: Material, columns: readonly ColumnOf<T>[], items: readonly T[]): ReportRow[] {
  return items.map((item) => ({
    id: material.rowId(item.row),
    look: 'plain',
    depth: 0,
    keepWithAbove: false,
    cells: makeCells(columns, item),
  }));
}
