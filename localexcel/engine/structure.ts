import type { ICellData } from '@univerjs/core';
import type { Area } from '../document/types';
import { MAX_COLUMNS, MAX_ROWS } from './address';
import type { Book } from './book';
import { shiftCharts } from './charts';
import { visit } from './matrix';
import { shiftFormula } from './references';
import type { Sheet } from './sheet';
import { isWholeShift, shiftArea, shiftInterval, shiftMap, shiftPlaces, type Shift } from './shift';
import type { BookTable } from './table';

/**
 * Puts rows, columns or cells in, or takes them out. Everything that stands at a place follows: cells, looks, merges, tables,
 * lists, conditional formats, links, notes, charts, outline, print areas, names and every formula of the book.
 * Answers the tables that were taken out whole.
 */
export function shiftCells(book: Book, sheet: Sheet, shift: Shift): BookTable[] {
  if (shift.count < 0)
    visit(sheet.cells, (row, column) => {
      if (isTakenOut(row, column, shift)) book.journal.touch(sheet, row, column);
    });
  moveCells(sheet, shift);
  book.journal.shifted(sheet, shift);
  const removed = shiftTables(book, sheet, shift);
  shiftSurroundings(sheet, shift);
  book.rewriteFormulas((formula, home) => shiftFormula(formula, home?.name ?? '', sheet.name, shift));
  if (shift.count > 0) inheritLooks(sheet, shift);
  book.calculation.reread(sheet);
  markMoved(book, sheet, shift);
  book.calculation.namesMoved();
  return removed;
}

/** References that did not move, to whole columns say, still see other cells now. */
function markMoved(book: Book, sheet: Sheet, { axis, at, from, to }: Shift): void {
  const lasts = { lastRow: MAX_ROWS - 1, lastColumn: MAX_COLUMNS - 1 };
  const moved = axis === 'row' ? { row: at, column: from, ...lasts, lastColumn: to } : { row: from, column: at, ...lasts, lastRow: to };
  book.calculation.changed(sheet, moved);
}

/** Whether the shift would tear a table apart, which Excel refuses: it moves some of the table's cells along the shift but not others. */
export function tearsTable(book: Book, sheet: Sheet, shift: Shift): boolean {
  return book.tables.some(({ owner, area }) => {
    if (owner !== sheet) return false;
    const [first, last, end] =
      shift.axis === 'row' ? [area.column, area.lastColumn, area.lastRow] : [area.row, area.lastRow, area.lastColumn];
    const touched = end >= shift.at && first <= shift.to && last >= shift.from;
    return touched && (first < shift.from || last > shift.to);
  });
}

function isTakenOut(row: number, column: number, shift: Shift): boolean {
  const [along, across] = shift.axis === 'row' ? [row, column] : [column, row];
  return along >= shift.at && across >= shift.from && across <= shift.to && !shiftInterval(along, along, shift);
}

/** Moves a sheet's cells and nothing else. Those that are taken out are gone. */
export function moveCells(sheet: Sheet, shift: Shift): void {
  const matrix = sheet.worksheet.getCellMatrix();
  const moved: { row: number; column: number; cell: ICellData }[] = [];
  visit(sheet.cells, (row, column, cell) => {
    const [along, across] = shift.axis === 'row' ? [row, column] : [column, row];
    if (along < shift.at || across < shift.from || across > shift.to) return;
    matrix.realDeleteValue(row, column);
    const place = shiftInterval(along, along, shift);
    if (!place) return;
    moved.push(shift.axis === 'row' ? { row: place[0], column, cell } : { row, column: place[0], cell });
  });
  for (const { row, column, cell } of moved) matrix.setValue(row, column, cell);
  sheet.cellsMoved();
  const rich = [...sheet.richTexts].map(([key, content]) => {
    const [row = 0, column = 0] = key.split(',').map(Number);
    return { row, column, content };
  });
  sheet.richTexts = new Map(shiftPlaces(rich, shift).map(({ row, column, content }) => [`${row},${column}`, content]));
}

function shiftTables(book: Book, sheet: Sheet, shift: Shift): BookTable[] {
  const removed: BookTable[] = [];
  for (const table of book.tables) {
    if (table.owner !== sheet) continue;
    const old = table.area;
    const area = shiftArea(old, shift);
    if (!area) removed.push(table);
    else if (area !== old) {
      if (shift.axis === 'column' && isWithin(old, shift)) shiftTableColumns(sheet, table, old, shift);
      if (shift.axis === 'row' && !shiftInterval(old.lastRow, old.lastRow, shift)) table.showTotals = false;
      table.area = area;
    }
  }
  book.tables = book.tables.filter((table) => !removed.includes(table));
  return removed;
}

const isWithin = (area: Area, shift: Shift) => area.row >= shift.from && area.lastRow <= shift.to;

/** Columns put into a table get headers of their own. */
function shiftTableColumns(sheet: Sheet, table: BookTable, old: Area, shift: Shift): void {
  if (shift.count < 0) {
    table.columns = table.columns.filter((_, index) => shiftInterval(old.column + index, old.column + index, shift));
    return;
  }
  if (shift.at <= old.column || shift.at > old.lastColumn) return;
  for (let added = 0; added < shift.count; added++) {
    const name = table.freeHeader(`Kolumn${table.columns.length + 1}`);
    table.columns.splice(shift.at - old.column + added, 0, { name, id: table.newColumnId() });
    if (table.showHeader) sheet.setValue(old.row, shift.at + added, name);
  }
}

function shiftSurroundings(sheet: Sheet, shift: Shift): void {
  const areas = (list: readonly Area[]) => list.flatMap((area) => shiftArea(area, shift) ?? []);
  sheet.merges = areas(sheet.merges);
  sheet.validations = sheet.validations.map((rule) => ({ ...rule, areas: areas(rule.areas) })).filter((rule) => rule.areas.length);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => {
    format.areas = areas(format.areas);
    return format.areas.length > 0;
  });
  sheet.links = shiftPlaces(sheet.links, shift);
  sheet.notes = shiftPlaces(sheet.notes, shift);
  shiftCharts(sheet, shift);
  const { print } = sheet;
  if (print.area) print.area = areas(print.area);
  if (!isWholeShift(shift)) return;
  if (shift.axis === 'row') sheet.rows = shiftMap(sheet.rows, shift);
  else sheet.columns = shiftMap(sheet.columns, shift);
  const breaks = shift.axis === 'row' ? 'rowBreaks' : 'columnBreaks';
  if (print[breaks]) print[breaks] = print[breaks].flatMap((index) => shiftInterval(index, index, shift)?.[0] ?? []);
  const title = shift.axis === 'row' ? print.titleRows : print.titleColumns;
  const moved = title && shiftInterval(title.first, title.last, shift);
  if (title && moved) [title.first, title.last] = moved;
}

/** New rows look like the row above, new columns like the column to the left. */
function inheritLooks(sheet: Sheet, shift: Shift): void {
  const model = shift.at - 1;
  if (model < 0) return;
  const looks = new Map<number, string>();
  visit(sheet.cells, (row, column, cell) => {
    const [along, across] = shift.axis === 'row' ? [row, column] : [column, row];
    if (along === model && across >= shift.from && across <= shift.to && typeof cell.s === 'string') looks.set(across, cell.s);
  });
  for (const [across, look] of looks)
    for (let added = shift.at; added < shift.at + shift.count; added++) {
      if (shift.axis === 'row') sheet.setStyle(added, across, look);
      else sheet.setStyle(across, added, look);
    }
  const infos = shift.axis === 'row' ? sheet.rows : sheet.columns;
  const info = infos.get(model);
  if (!info || !isWholeShift(shift)) return;
  for (let added = shift.at; added < shift.at + shift.count; added++) {
    (infos as Map<number, object>).set(added, { ...info, hidden: false });
  }
}
