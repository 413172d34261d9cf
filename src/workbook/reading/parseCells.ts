/**
 * One cell's content as what its column asks for. Each parser answers the value, and `bad` where the cell holds something that
 * cannot be it; the value is then the same as for an empty cell.
 */
import { isErrorValue } from '../../goals/errorValue';
import type { CellValue, Outcome } from '../../goals/types';
import { NO, YES, YES_NO_UNIT, keyOfWord } from '../../locales/words';

export interface Parsed<T> {
  value: T;
  bad: boolean;
}

/** The last day Excel knows, 31 December 9999. */
const LAST_DATE = 2958465;

export function isEmpty(cell: CellValue | null | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/**
 * `Range.formulas` with an apostrophe before what is no formula: a text that begins with "=" is given as if it were one (OfficeDev/office-js#6687), and
 * written back it would become one. A text is its own value, and no formula shows itself.
 */
export function markTexts(formulas: readonly (readonly CellValue[])[], values: readonly (readonly CellValue[])[]): CellValue[][] {
  return formulas.map((line, row) => line.map((cell, column) => (isFormula(cell) && cell === values[row]?.[column] ? `'${cell}` : cell)));
}

/** Whether a cell of `Range.formulas` is a formula; of texts that look like one see `markTexts`. */
export function isFormula(cell: CellValue): boolean {
  return typeof cell === 'string' && cell.startsWith('=');
}

/** Texts, and numbers of rows and areas, which are texts even where a person typed "1". */
export function parseText(cell: CellValue): Parsed<string> {
  if (isErrorValue(cell)) return { value: '', bad: true };
  if (typeof cell === 'boolean') return { value: cell ? YES : NO, bad: false };
  return { value: String(cell).trim(), bad: false };
}

/** A number typed as text is bad: Excel does not count with it either, and a person sees no difference. */
export function parseNumber(cell: CellValue): Parsed<number | null> {
  // What a formula rounds to zero from below is −0 here, and would be shown as such; to Excel it is 0.
  if (typeof cell === 'number' && Number.isFinite(cell)) return { value: cell === 0 ? 0 : cell, bad: false };
  return { value: null, bad: !isEmpty(cell) };
}

export function parseNumberWithin(cell: CellValue, from: number, to: number): Parsed<number | null> {
  const { value, bad } = parseNumber(cell);
  return value === null || (value >= from && value <= to) ? { value, bad } : { value: null, bad: true };
}

/** An Excel serial number; whole days and parts of them. */
export function parseDate(cell: CellValue): Parsed<number | null> {
  return parseNumberWithin(cell, 1, LAST_DATE + 1);
}

export function parseWord<K extends string>(words: Record<K, string>, cell: CellValue): Parsed<K | null> {
  if (isEmpty(cell)) return { value: null, bad: false };
  const key = typeof cell === 'string' ? keyOfWord(words, cell) : undefined;
  return { value: key ?? null, bad: key === undefined };
}

const TRUE_WORDS = { yes: YES, sv: 'SANT', en: 'TRUE' };
const FALSE_WORDS = { no: NO, sv: 'FALSKT', en: 'FALSE' };

export function parseYesNo(cell: CellValue): Parsed<boolean | null> {
  if (isEmpty(cell)) return { value: null, bad: false };
  if (typeof cell === 'boolean') return { value: cell, bad: false };
  if (typeof cell === 'number') return { value: null, bad: true };
  if (keyOfWord(TRUE_WORDS, cell)) return { value: true, bad: false };
  if (keyOfWord(FALSE_WORDS, cell)) return { value: false, bad: false };
  return { value: null, bad: true };
}

/** A measured value: yes or no where the measure is of that kind, else a number. */
export function parseOutcome(cell: CellValue, yesNo: boolean): Parsed<Outcome | null> {
  return yesNo ? parseYesNo(cell) : parseNumber(cell);
}

/** Whether a unit of measurement says that the measure is answered with yes or no. */
export function isYesNoUnit(measureUnit: string): boolean {
  return measureUnit.toLocaleLowerCase('sv').replace(/\s+/g, '') === YES_NO_UNIT;
}
