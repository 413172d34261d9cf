/** What is typed in a form's fields, read as the values it means; errors and warnings stand by the column, without the language's words. */
import { inferDirection, readTypedNumber, readWrittenDate, writeDate } from '../../../goals';
import { GEH_KINDS, STATES, STATUSES, type Direction, type GoalRow, type Level } from '../../../goals/types';
import type { Language, TextKey, TextParams } from '../../../locales';
import { LEVELS_OF_COLUMN } from '../../../workbook/layout/levelUse';
import { isYesNoUnit } from '../../../workbook/reading/parseCells';
import type { TableLayout } from '../../../workbook/tables';
import { VALUE_COLUMNS, type GoalValues, type ValueColumn } from '../../../workbook/writing/goalCells';

/** Texts as they stand in the fields; a choice stands by its key, a day as 2026-08-31. */
export type Draft = Partial<Record<ValueColumn, string>>;
export interface Remark {
  key: TextKey;
  params?: TextParams;
}
export interface DraftReading {
  values: GoalValues;
  /** What has to be mended before anything is written. */
  errors: Partial<Record<ValueColumn, Remark>>;
  /** What the person should know, though it may be right. */
  warnings: Partial<Record<ValueColumn, Remark>>;
}

export const DIRECTIONS: readonly Direction[] = ['increase', 'decrease', 'maintain'];
export type FieldKind =
  'text' | 'long' | 'unit' | 'measureUnit' | 'number' | 'yesNo' | 'direction' | 'assessment' | 'state' | 'geh' | 'date';

const KINDS: Record<ValueColumn, FieldKind> = {
  text: 'long',
  unit: 'unit',
  responsible: 'text',
  measureUnit: 'measureUnit',
  baseline: 'number',
  target: 'number',
  direction: 'direction',
  tolerance: 'number',
  weight: 'number',
  actualInterim: 'number',
  forecastYear: 'number',
  actualYear: 'number',
  assessment: 'assessment',
  comment: 'long',
  dueDate: 'date',
  state: 'state',
  budget: 'number',
  geh: 'geh',
};
const OUTCOMES: readonly ValueColumn[] = ['actualInterim', 'forecastYear', 'actualYear'];
const OF_NUMBERS: readonly ValueColumn[] = ['baseline', 'target', 'direction', 'tolerance'];
const IN_VALUES: readonly ValueColumn[] = [
  ...OF_NUMBERS,
  'weight',
  ...OUTCOMES,
  'assessment',
  'comment',
  'dueDate',
  'state',
  'budget',
  'geh',
];
const LATER: readonly ValueColumn[] = [...OUTCOMES, 'assessment', 'comment'];

export function findKind(column: ValueColumn, yesNo: boolean): FieldKind {
  return yesNo && OUTCOMES.includes(column) ? 'yesNo' : KINDS[column];
}

/**
 * The columns that a form shows: those that the level uses, as far as they mean something for what is chosen already. `table` is the table that the
 * row stands in: an older book has no column GEH to write in.
 */
export function listColumns(
  form: 'add' | 'values',
  level: Level,
  draft: Draft,
  yesNo: boolean,
  table: TableLayout | undefined,
): ValueColumn[] {
  return VALUE_COLUMNS.filter((column) => {
    if (column === 'geh' && table?.columns.geh === undefined) return false;
    if (!LEVELS_OF_COLUMN[column].includes(level)) return false;
    if (form === 'add' ? LATER.includes(column) : !IN_VALUES.includes(column)) return false;
    if (yesNo && OF_NUMBERS.includes(column)) return false;
    return column !== 'tolerance' || findDirection(draft) === 'maintain';
  });
}

export function isYesNoDraft(draft: Draft): boolean {
  return isYesNoUnit(draft.measureUnit ?? '');
}

/** The direction chosen, else the one that baseline and target suggest; null where there is nothing to go by. */
export function findDirection(draft: Draft): Direction | null {
  return draft.direction === undefined ? suggestDirection(draft) : (DIRECTIONS.find((direction) => direction === draft.direction) ?? null);
}

function suggestDirection(draft: Draft): Direction | null {
  const target = readNumber(draft.target ?? '', 'target');
  if (target === null) return null;
  const baseline = readNumber(draft.baseline ?? '', 'baseline');
  return baseline === target ? 'maintain' : inferDirection(baseline, target);
}

/** Weights and kronor are no shares of anything. */
const WITHOUT_PERCENT: readonly ValueColumn[] = ['weight', 'budget'];

/** "85 %" is 85: the measure's own unit says per cent. */
function readNumber(text: string, column: ValueColumn): number | null {
  const typed = readTypedNumber(text);
  return typed && !(typed.percent && WITHOUT_PERCENT.includes(column)) ? typed.value : null;
}

/** Reads the columns of a draft. `year` is that of the book, for days that lie outside it. */
export function readDraft(
  draft: Draft,
  columns: readonly ValueColumn[],
  { yesNo, year }: { yesNo: boolean; year: number | null },
): DraftReading {
  const reading: DraftReading = { values: {}, errors: {}, warnings: {} };
  const { values, errors } = reading;
  for (const column of columns) {
    const text = (draft[column] ?? '').trim();
    const kind = findKind(column, yesNo);
    if (kind === 'number') {
      const value = text === '' ? null : readNumber(text, column);
      if (text !== '' && value === null) errors[column] = { key: 'pane.form.error.number' };
      else Object.assign(values, { [column]: value });
    } else if (kind === 'yesNo') Object.assign(values, { [column]: text === '' ? null : text === 'yes' });
    else if (kind === 'date') {
      const value = text === '' ? null : readWrittenDate(text);
      if (text !== '' && value === null) errors[column] = { key: 'pane.form.error.date', params: { example: `${year ?? 2026}-08-31` } };
      else values.dueDate = value;
    } else if (kind === 'direction') values.direction = findDirection(draft);
    else if (kind === 'assessment') values.assessment = STATUSES.find((status) => status === text) ?? null;
    else if (kind === 'state') values.state = STATES.find((state) => state === text) ?? null;
    else if (kind === 'geh') values.geh = GEH_KINDS.find((mark) => mark === text) ?? null;
    else Object.assign(values, { [column]: text });
  }
  if (values.text === '') errors.text = { key: 'pane.form.error.text' };
  if ((values.weight ?? 0) < 0) errors.weight = { key: 'pane.form.error.negativeWeight' };
  if ((values.tolerance ?? 0) < 0) errors.tolerance = { key: 'pane.form.error.negativeTolerance' };
  warn(reading, year);
  return reading;
}

function warn({ values, errors, warnings }: DraftReading, year: number | null): void {
  const { target, baseline, direction, assessment, comment, dueDate } = values;
  if (target === null && !errors.target) warnings.target = { key: 'pane.form.warning.target' };
  if (typeof target === 'number' && typeof baseline === 'number') {
    const isAgainst = (direction === 'increase' && target < baseline) || (direction === 'decrease' && target > baseline);
    if (isAgainst) warnings.direction = { key: 'pane.form.warning.direction' };
  }
  if (assessment && comment === '') warnings.comment = { key: 'pane.form.warning.comment' };
  if (typeof dueDate === 'number' && year !== null && !writeDate(dueDate).startsWith(`${year}-`)) {
    warnings.dueDate = { key: 'pane.form.warning.yearOutside', params: { year: String(year) } };
  }
}

/** What a field shows of a row: the value in the language's form, or what stands in the cell though it cannot be one. */
export function showColumn(language: Language, row: GoalRow, column: ValueColumn): string {
  const value = row.invalid[column] ?? row[column];
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return column === 'dueDate' ? writeDate(value) : showNumber(language, value);
  return value;
}

/** A number with all its decimals, as it is read again: thousands are not parted. */
function showNumber(language: Language, value: number): string {
  return new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { useGrouping: false, maximumFractionDigits: 15 }).format(value);
}

/** A typed number in the language's form; anything else as it was typed. */
export function tidyNumber(language: Language, text: string, column: ValueColumn): string {
  const value = readNumber(text, column);
  return value === null ? text : showNumber(language, value);
}
