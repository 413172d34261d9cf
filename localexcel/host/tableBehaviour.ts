import type { Area } from '../document/types';
import type { BookTable, Sheet } from '../engine';
import { contains, intersect } from '../engine/address';
import { relocateFormula } from '../engine/references';
import { renameColumnInFormula } from '../engine/structuredReferences';
import type { HostContext } from './context';

/** A text typed in a header renames the column, and the formulas that name it follow. Headers are texts, each once in its table. */
export function followHeaders(context: HostContext, sheet: Sheet, written: Area): void {
  for (const table of context.book.tables) {
    if (table.owner !== sheet || !table.showHeader) continue;
    const header = intersect({ ...table.area, lastRow: table.area.row }, written);
    if (!header) continue;
    for (let column = header.column; column <= header.lastColumn; column++) renameFromCell(context, table, column - table.area.column);
  }
}

function renameFromCell(context: HostContext, table: BookTable, index: number): void {
  const { owner: sheet, area } = table;
  const text = String(context.book.value(sheet, area.row, area.column + index));
  renameColumn(context, table, index, text === '' ? `Kolumn${index + 1}` : text);
}

/** Gives a column a header; one that another column has is followed by a number. The header's cell is written too. */
export function renameColumn(context: HostContext, table: BookTable, index: number, wanted: string): void {
  const column = table.columns[index];
  if (!column) return;
  const name = table.freeHeader(wanted, index);
  const { book } = context;
  const place = [table.area.row, table.area.column + index] as const;
  if (table.showHeader && book.value(table.owner, ...place) !== name) {
    book.setValue(table.owner, ...place, name);
    book.calculation.changed(table.owner, { row: place[0], lastRow: place[0], column: place[1], lastColumn: place[1] });
  }
  if (column.name === name) return;
  const old = column.name;
  column.name = name;
  // A column that is being made is named by nobody yet.
  if (old !== '') book.rewriteFormulas((formula, _sheet, home) => renameColumnInFormula(formula, home, table.name, old, name));
  book.calculation.namesMoved();
}

/** What is typed right below a table, or right beside it, becomes part of it; and so does what a person pastes over its end. */
export function growTables(context: HostContext, sheet: Sheet, written: Area): void {
  if (sheet.protection) return;
  for (const table of context.book.tables) {
    if (table.owner !== sheet) continue;
    if (canGrowDown(context, table, written)) resizeTable(context, table, { ...table.area, lastRow: written.lastRow });
    else if (canGrowRight(context, table, written)) resizeTable(context, table, { ...table.area, lastColumn: written.lastColumn });
  }
}

function canGrowDown(context: HostContext, table: BookTable, written: Area): boolean {
  const { area } = table;
  const firstRow = area.lastRow + 1;
  const pastesOverEnd = context.origin !== 'addin' && written.row > area.row && written.row < firstRow;
  if (table.showTotals || !(written.row === firstRow || pastesOverEnd) || written.lastRow < firstRow) return false;
  if (written.column < area.column || written.lastColumn > area.lastColumn) return false;
  const below: Area = { ...area, row: firstRow, lastRow: written.lastRow };
  return (
    hasContent(context, table.owner, intersect(below, written)) &&
    !hasContent(context, table.owner, below, written) &&
    !meetsTable(context, table, below)
  );
}

function canGrowRight(context: HostContext, table: BookTable, written: Area): boolean {
  const { area } = table;
  if (written.column !== area.lastColumn + 1 || written.row < area.row || written.lastRow > area.lastRow) return false;
  const beside: Area = { ...area, column: written.column, lastColumn: written.lastColumn };
  return (
    hasContent(context, table.owner, written) && !hasContent(context, table.owner, beside, written) && !meetsTable(context, table, beside)
  );
}

/** Whether another table of its sheet has cells in the area. */
export function meetsTable(context: HostContext, table: BookTable, area: Area): boolean {
  return context.book.tables.some((other) => other !== table && other.owner === table.owner && intersect(other.area, area));
}

/** Whether a value or a formula stands in the area, outside `except`. */
export function hasContent(context: HostContext, sheet: Sheet, area: Area | undefined, except?: Area): boolean {
  if (!area) return false;
  for (let row = area.row; row <= area.lastRow; row++)
    for (let column = area.column; column <= area.lastColumn; column++) {
      if (except && contains(except, row, column)) continue;
      if (sheet.formula(row, column) !== undefined || context.book.value(sheet, row, column) !== '') return true;
    }
  return false;
}

/** Gives a table another area with the same header row: new columns get headers, new rows what the rows above have. */
export function resizeTable(context: HostContext, table: BookTable, area: Area): void {
  const old = table.area;
  const oldBody = table.body;
  const { book } = context;
  const columns = [];
  for (let column = area.column; column <= area.lastColumn; column++) {
    const known = column >= old.column && column <= old.lastColumn ? table.columns[column - old.column] : undefined;
    columns.push(known ?? { name: '', id: table.newColumnId() });
  }
  table.columns = columns;
  table.area = { ...area };
  columns.forEach((column, index) => {
    if (column.name === '') renameFromCell(context, table, index);
  });
  book.calculation.namesMoved();
  const body = table.body;
  if (body.lastRow > oldBody.lastRow) extendRows(context, table, oldBody, body.lastRow);
}

/** New rows at the end take over looks where they have none of their own, lists, conditional formats and calculated columns. */
function extendRows(context: HostContext, table: BookTable, oldBody: Area, lastRow: number): void {
  const { owner: sheet } = table;
  const last = oldBody.lastRow;
  const reach = (areas: Area[]): Area[] =>
    areas.map((area) => {
      const covers = area.lastRow === last && area.row <= last && area.column >= oldBody.column && area.lastColumn <= table.area.lastColumn;
      return covers ? { ...area, lastRow } : area;
    });
  for (const rule of sheet.validations) rule.areas = reach(rule.areas);
  for (const format of sheet.conditionalFormats) format.areas = reach(format.areas);
  for (let row = last + 1; row <= lastRow; row++)
    for (let column = table.area.column; column <= table.area.lastColumn; column++) {
      const style = sheet.styleId(last, column);
      if (style !== undefined && !Object.keys(sheet.style(row, column)).some((key) => key !== 'numberFormat'))
        sheet.setStyle(row, column, style);
      const formula = table.columns[column - table.area.column]?.formula;
      const isEmpty = sheet.formula(row, column) === undefined && context.book.value(sheet, row, column) === '';
      if (formula && isEmpty) writeFormula(context, sheet, row, column, relocateFormula(formula, row - table.body.row, 0));
    }
}

/**
 * Rows put in at an edge of a table's body take after the rows inside: the first after those below, where the row above is the header.
 * (Between two rows, what covers both reaches over the new one by itself, and the look is that of the row above.)
 */
export function adoptRows(table: BookTable, firstRow: number, lastRow: number): void {
  const { owner: sheet, area, body } = table;
  const isFirst = firstRow === body.row && lastRow < body.lastRow;
  const isLast = lastRow === body.lastRow && firstRow > body.row;
  const reach = (areas: Area[]): Area[] =>
    areas.map((covered) => {
      if (covered.column < area.column || covered.lastColumn > area.lastColumn) return covered;
      if (isFirst && covered.row === lastRow + 1) return { ...covered, row: firstRow };
      return isLast && covered.lastRow === firstRow - 1 ? { ...covered, lastRow } : covered;
    });
  for (const rule of sheet.validations) rule.areas = reach(rule.areas);
  for (const format of sheet.conditionalFormats) format.areas = reach(format.areas);
  if (!isFirst) return;
  for (let row = firstRow; row <= lastRow; row++)
    for (let column = area.column; column <= area.lastColumn; column++) sheet.setStyle(row, column, sheet.styleId(lastRow + 1, column));
}

/** Fills the calculated columns of rows put into a table; `formulaRow` is the row that the columns' formulas are written for. */
export function fillNewRows(context: HostContext, table: BookTable, firstRow: number, lastRow: number, formulaRow: number): void {
  for (const [index, column] of table.columns.entries()) {
    const { formula } = column;
    if (!formula) continue;
    for (let row = firstRow; row <= lastRow; row++)
      writeFormula(context, table.owner, row, table.area.column + index, relocateFormula(formula, row - formulaRow, 0));
    column.formula = relocateFormula(formula, table.body.row - formulaRow, 0);
  }
}

/**
 * A formula in every row of a column, the same in each, makes it a calculated column. A person who types one formula into an
 * otherwise empty column fills it.
 */
export function fillCalculatedColumns(context: HostContext, sheet: Sheet, written: Area): void {
  for (const table of context.book.tables) {
    if (table.owner !== sheet) continue;
    const { body } = table;
    const inside = intersect(body, written);
    if (!inside) continue;
    for (let column = inside.column; column <= inside.lastColumn; column++) {
      if (context.origin !== 'addin' && inside.row === inside.lastRow) fillFromCell(context, table, inside.row, column);
      const formula = commonFormula(table, column, inside.row);
      const target = table.columns[column - body.column];
      if (formula !== undefined && target) target.formula = formula;
    }
  }
}

function fillFromCell(context: HostContext, table: BookTable, row: number, column: number): void {
  const { owner: sheet, body } = table;
  const formula = sheet.formula(row, column);
  if (
    formula === undefined ||
    hasContent(context, sheet, { ...body, column, lastColumn: column }, { row, lastRow: row, column, lastColumn: column })
  )
    return;
  for (let other = body.row; other <= body.lastRow; other++)
    if (other !== row) writeFormula(context, sheet, other, column, relocateFormula(formula, other - row, 0));
}

/** The formula of a column's first row, where all its rows hold the same. */
function commonFormula(table: BookTable, column: number, changedRow: number): string | undefined {
  const { owner: sheet, body } = table;
  const changed = sheet.formula(changedRow, column);
  if (changed === undefined) return undefined;
  const first = sheet.formula(body.row, column);
  if (first === undefined) return undefined;
  for (let row = body.row + 1; row <= body.lastRow; row++) {
    const formula = sheet.formula(row, column);
    if (formula !== first && formula !== relocateFormula(first, row - body.row, 0)) return undefined;
  }
  return first;
}

function writeFormula(context: HostContext, sheet: Sheet, row: number, column: number, formula: string): void {
  context.book.setFormula(sheet, row, column, formula);
  context.book.calculation.changed(sheet, { row, lastRow: row, column, lastColumn: column });
}
