import type { DocumentValidation } from '../document/types';
import type { Book, Sheet } from '../engine';
import { contains, parseAddress } from '../engine/address';
import { resolveStructured } from '../engine/structuredReferences';
import { formatText } from '../host/text';

/** The list that a cell chooses from. */
export interface Choices {
  values: string[];
  /** Whether nothing else may be typed. */
  only: boolean;
  allowBlank: boolean;
  dropDown: boolean;
}

/** Undefined where the cell has no list. */
export function findChoices(book: Book, sheet: Sheet, row: number, column: number): Choices | undefined {
  const rule = sheet.validations.find(({ type, areas }) => type === 'list' && areas.some((area) => contains(area, row, column)));
  if (!rule) return undefined;
  const { error, allowBlank, inCellDropDown } = rule;
  const only = error ? error.show && error.style === 'stop' : false;
  return { values: listValues(book, sheet, row, column, rule), only, allowBlank, dropDown: inCellDropDown };
}

/** Whether the list takes what was typed: Excel does not look at case where the list stands in cells; formulas are not looked at. */
export function takes({ values, only, allowBlank }: Choices, typed: string): boolean {
  if (!only || typed.startsWith('=') || (typed === '' && allowBlank)) return true;
  return values.some((value) => value.toLowerCase() === typed.trim().toLowerCase());
}

function listValues(book: Book, sheet: Sheet, row: number, column: number, { formula1 = '' }: DocumentValidation): string[] {
  if (!formula1.startsWith('='))
    return formula1
      .replace(/^"|"$/g, '')
      .split(',')
      .map((value) => value.trim());
  const resolved = resolveStructured(formula1.slice(1), {
    sheet: sheet.name,
    row,
    home: book.tableAt(sheet, row, column),
    findTable: (name) => book.findTable(name),
    findName: (name) => book.findName(name, sheet)?.formula,
  });
  const source = parseAddress(resolved);
  const from = source && (source.sheet === undefined ? sheet : book.sheetByName(source.sheet));
  if (!source || !from) return [];
  const { area } = source;
  const values: string[] = [];
  const last = Math.min(area.lastRow, from.usedArea(true)?.lastRow ?? -1);
  for (let r = area.row; r <= last; r++)
    for (let c = area.column; c <= area.lastColumn; c++) values.push(formatText(book.value(from, r, c), from.style(r, c).numberFormat));
  return values.filter((value) => value !== '');
}
