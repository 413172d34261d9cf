import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS, quoteSheet, splitSheet } from './address';
import { joinTokens, tokenize, type FormulaToken } from '../document/formulaTokens';
import { shiftInterval, type Shift } from './shift';

/** One end of an A1 reference: a row (-1 for whole columns) and a column (-1 for whole rows), each fixed by "$" or not. */
interface ReferenceEnd {
  row: number;
  column: number;
  fixedRow: boolean;
  fixedColumn: boolean;
}

export interface Reference {
  sheet?: string;
  first: ReferenceEnd;
  last?: ReferenceEnd;
}

const END = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/;

export function parseReference(text: string): Reference {
  const { sheet, place } = splitSheet(text);
  const [first, last] = place.split(':');
  const reference: Reference = { first: parseEnd(first ?? '') };
  if (sheet !== undefined) reference.sheet = sheet;
  if (last !== undefined) reference.last = parseEnd(last);
  return reference;
}

function parseEnd(text: string): ReferenceEnd {
  const [, dollar1 = '', letters = '', dollar2 = '', digits = ''] = END.exec(text) ?? [];
  // "$5" of a whole row has its dollar where a column's would stand.
  if (!letters) return { row: Number(digits) - 1, column: -1, fixedRow: dollar1 === '$' || dollar2 === '$', fixedColumn: false };
  return { row: digits ? Number(digits) - 1 : -1, column: columnIndex(letters), fixedRow: dollar2 === '$', fixedColumn: dollar1 === '$' };
}

export function formatReference(reference: Reference): string {
  const sheet = reference.sheet === undefined ? '' : `${quoteSheet(reference.sheet)}!`;
  return sheet + formatEnd(reference.first) + (reference.last ? `:${formatEnd(reference.last)}` : '');
}

function formatEnd(end: ReferenceEnd): string {
  const column = end.column < 0 ? '' : `${end.fixedColumn ? '$' : ''}${columnName(end.column)}`;
  const row = end.row < 0 ? '' : `${end.fixedRow ? '$' : ''}${end.row + 1}`;
  return column + row;
}

/** Changes each A1 reference of a formula; `change` answers the new one, undefined for as it was, or "#REF!". */
export function mapReferences(formula: string, change: (reference: Reference) => Reference | '#REF!' | undefined): string {
  if (!/[\d:]/.test(formula)) return formula;
  let changed = false;
  const tokens = tokenize(formula).map((token): FormulaToken => {
    if (token.kind !== 'reference') return token;
    const result = change(parseReference(token.text));
    if (result === undefined) return token;
    changed = true;
    return result === '#REF!' ? { kind: 'error', text: '#REF!' } : { kind: 'reference', text: formatReference(result) };
  });
  return changed ? joinTokens(tokens) : formula;
}

/** Follows rows or columns put in or taken out of `sheet`. `home` is the sheet that the formula stands in. */
export function shiftFormula(formula: string, home: string, sheet: string, shift: Shift): string {
  const same = (name: string) => name.toLowerCase() === sheet.toLowerCase();
  return mapReferences(formula, (reference) => {
    if (!same(reference.sheet ?? home)) return undefined;
    const { first, last = first } = reference;
    const [start, end] = shift.axis === 'row' ? [first.row, last.row] : [first.column, last.column];
    if (start < 0) return undefined;
    const [acrossStart, acrossEnd] = shift.axis === 'row' ? [first.column, last.column] : [first.row, last.row];
    const limit = shift.axis === 'row' ? MAX_COLUMNS : MAX_ROWS;
    if ((acrossStart < 0 ? 0 : acrossStart) < shift.from || (acrossEnd < 0 ? limit - 1 : acrossEnd) > shift.to) return undefined;
    const moved = shiftInterval(Math.min(start, end), Math.max(start, end), shift);
    if (!moved) return '#REF!';
    if (moved[0] === start && moved[1] === end) return undefined;
    const place = (referenceEnd: ReferenceEnd, index: number) =>
      shift.axis === 'row' ? { ...referenceEnd, row: index } : { ...referenceEnd, column: index };
    const result: Reference = { ...reference, first: place(first, moved[0]) };
    if (reference.last) result.last = place(last, moved[1]);
    return result;
  });
}

/** The formula as it reads when copied `rows` down and `columns` to the right: what is not fixed follows. */
export function relocateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const move = (end: ReferenceEnd): ReferenceEnd => ({
    ...end,
    row: end.row < 0 || end.fixedRow ? end.row : end.row + rows,
    column: end.column < 0 || end.fixedColumn ? end.column : end.column + columns,
  });
  const outside = (end: ReferenceEnd, was: ReferenceEnd) =>
    (was.row >= 0 && (end.row < 0 || end.row >= MAX_ROWS)) || (was.column >= 0 && (end.column < 0 || end.column >= MAX_COLUMNS));
  return mapReferences(formula, (reference) => {
    const first = move(reference.first);
    const last = reference.last && move(reference.last);
    if (outside(first, reference.first) || (last && reference.last && outside(last, reference.last))) return '#REF!';
    return last ? { ...reference, first, last } : { ...reference, first };
  });
}

/** Follows a sheet that was renamed; with `to` undefined one that was deleted. */
export function renameSheetInFormula(formula: string, from: string, to: string | undefined): string {
  const wanted = from.toLowerCase();
  return mapSheets(formula, (sheet) => (sheet.toLowerCase() === wanted ? (to ?? null) : undefined));
}

/** Names the formula's sheets anew; `change` answers a sheet's new name, null where it is gone, undefined for as it was. */
export function mapSheets(formula: string, change: (sheet: string) => string | null | undefined): string {
  if (!formula.includes('!')) return formula;
  let changed = false;
  const tokens = tokenize(formula).map((token): FormulaToken => {
    if (token.kind !== 'reference' && token.kind !== 'name' && token.kind !== 'error') return token;
    const { sheet, place } = splitSheet(token.text);
    const name = sheet === undefined ? undefined : change(sheet);
    if (name === undefined) return token;
    changed = true;
    return name === null ? { kind: 'error', text: '#REF!' } : { ...token, text: `${quoteSheet(name)}!${place}` };
  });
  return changed ? joinTokens(tokens) : formula;
}
