/** Cells, rows and tables of a report. */
import type { GoalColumn, GoalRow, Outcome, Status } from '../goals';
import { readWrittenDate, writeDate } from '../goals';
import { STATUS_SYMBOLS } from '../locales/words';
import { countDecimals } from './numbers';
import type { ReportCell, ReportColumn, ReportLink, ReportRow, ReportTable, RowLook } from './types';
import type { Words } from './words';

/** Stands where there should have been something, so that it is not taken for 0. */
export const NOTHING = '–';
export const EMPTY: ReportCell = { kind: 'text', text: '' };
export const MISSING: ReportCell = { kind: 'text', text: NOTHING };

export function makeText(text: string, link?: ReportLink): ReportCell {
  return link ? { kind: 'text', text, link } : { kind: 'text', text };
}

export function makeCount({ numbers }: Words, count: number): ReportCell {
  return { kind: 'number', text: numbers.whole(count), value: count, decimals: 0 };
}

/** An amount in thousands of kronor; "–" where none is given. */
export function makeAmount({ numbers }: Words, amount: number | null): ReportCell {
  return amount === null ? MISSING : { kind: 'number', text: numbers.whole(amount), value: amount, decimals: 0 };
}

/** `thresholds`: which the written per cent must not cross. "–" where there is nothing. */
export function makeShare({ numbers }: Words, share: number | null, thresholds: readonly number[] = []): ReportCell {
  return share === null ? MISSING : { kind: 'share', value: share, ...numbers.share(share, thresholds) };
}

/** A day by its serial number; empty where there is none. */
export function makeDate(serial: number | null): ReportCell {
  if (serial === null) return EMPTY;
  const text = writeDate(serial);
  return { kind: 'date', text, value: readWrittenDate(text) ?? serial };
}

export function makeStatus(words: Words, status: Status, byHand = false): ReportCell {
  return { kind: 'status', status, byHand, text: writeStatus(words, status, byHand) };
}

export function writeStatus({ t }: Words, status: Status, byHand = false): string {
  const text = `${STATUS_SYMBOLS[status]} ${t(`word.status.${status}`)}`;
  return byHand ? t('report.byHand', { status: text }) : text;
}

type Measured = 'baseline' | 'target' | 'actualInterim' | 'forecastYear' | 'actualYear';

/** The numbers of one measure share decimals. */
export function countMeasureDecimals({ baseline, target, actualInterim, forecastYear, actualYear }: GoalRow): number {
  return countDecimals([baseline, target, actualInterim, forecastYear, actualYear]);
}

/** A measure's number, yes or no. What stands in the cell and is none is shown as it stands; what is not there as a dash. */
export function makeMeasured(words: Words, row: GoalRow, column: Measured, link?: ReportLink): ReportCell {
  const value = row[column];
  if (typeof value === 'number') return makeNumber(words, value, countMeasureDecimals(row), link);
  if (typeof value === 'boolean') return makeText(writeOutcome(words, row, value), link);
  const written = row.invalid[column];
  if (written !== undefined && String(written).trim() !== '') return makeText(String(written), link);
  // A question of yes or no is judged without these.
  return row.yesNo && (column === 'baseline' || column === 'target') ? EMPTY : makeText(NOTHING, link);
}

export function makeNumber({ numbers }: Words, value: number, decimals: number, link?: ReportLink): ReportCell {
  const cell = { kind: 'number', text: numbers.fixed(value, decimals), value, decimals } as const;
  return link ? { ...cell, link } : cell;
}

/** A value of a measure in a sentence, without its unit. */
export function writeOutcome({ t, numbers }: Words, row: GoalRow, value: Outcome): string {
  if (typeof value === 'boolean') return t(value ? 'word.yes' : 'word.no');
  return numbers.fixed(value, countMeasureDecimals(row));
}

export function linkTo({ table, row }: GoalRow, column: GoalColumn): ReportLink {
  return { table, row, column };
}

/** The row's number, which leads to the row; a row without one still leads there. */
export function makeNr(row: GoalRow): ReportCell {
  return makeText(row.nr === '' ? NOTHING : row.nr, linkTo(row, 'nr'));
}

/** The look of a goal's or measure's row. */
export function lookOf(row: GoalRow): RowLook {
  return row.level === 'overarching' || row.level === 'goal' || row.level === 'measure' ? row.level : 'plain';
}

/** A line over others: its text stands in the first cell. */
export function makeGroup(
  id: string,
  text: string,
  columns: number,
  given: Partial<Pick<ReportRow, 'depth' | 'keepWithAbove'>> = {},
): ReportRow {
  const cells = [makeText(text), ...Array.from({ length: columns - 1 }, () => EMPTY)];
  return { id: `group:${id}`, look: 'group', depth: 0, keepWithAbove: false, ...given, cells };
}

/** A column with what it shows of something. */
export interface ColumnOf<T> extends ReportColumn {
  cell(item: T): ReportCell;
}

export function makeCells<T>(columns: readonly ColumnOf<T>[], item: T): ReportCell[] {
  return columns.map(({ cell }) => cell(item));
}

/** Ids that stand twice get a mark, so that a writer can tell rows by them. */
export function makeTable(given: Omit<ReportTable, 'kind'>): ReportTable {
  const seen = new Map<string, number>();
  const rows = given.rows.map((row) => {
    const times = (seen.get(row.id) ?? 0) + 1;
    seen.set(row.id, times);
    return times === 1 ? row : { ...row, id: `${row.id}~${times}` };
  });
  return { kind: 'table', ...given, columns: given.columns.map(({ id, header, kind }) => ({ id, header, kind })), rows };
}
