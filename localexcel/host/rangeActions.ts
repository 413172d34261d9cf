import type { Area } from '../document/types';
import { intersect, MAX_COLUMNS, MAX_ROWS, subtract } from '../engine/address';
import { relocateFormula } from '../engine/references';
import { isWholeShift, type Shift } from '../engine/shift';
import { shiftCells, tearsTable } from '../engine/structure';
import { invalidArgument, invalidOperation } from '../wire/hostObject';
import { boundArea, clearCells, guardSheet, restyle, writeCells } from './editing';
import type { Range } from './range';
import { adoptRows, fillNewRows } from './tableBehaviour';

/** Cells that are quicker looked at one by one. */
const LARGEST_LOOK = 1000;

/** Takes away contents, looks, links, or all of it. */
export function clearRange(range: Range, applyTo: string): void {
  const { context, sheet, area } = range;
  const location = 'Range.clear';
  if (!['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'].includes(applyTo)) throw invalidArgument(location);
  if (applyTo === 'All' || applyTo === 'Contents' || applyTo === 'ResetContents') clearCells(context, sheet, area, location);
  if (applyTo === 'All' || applyTo === 'Formats') {
    restyle(context, sheet, area, () => ({}), location);
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => {
      format.areas = format.areas.flatMap((part) => subtract(part, area));
      return format.areas.length > 0;
    });
  }
  if (applyTo === 'All' || applyTo.includes('yperlinks'))
    sheet.links = sheet.links.filter(({ row, column }) => !intersect(area, { row, column, lastRow: row, lastColumn: column }));
  if (applyTo === 'All') {
    sheet.validations = sheet.validations
      .map((rule) => ({ ...rule, areas: rule.areas.flatMap((part) => subtract(part, area)) }))
      .filter((rule) => rule.areas.length);
    unmergeRange(range);
  }
}

/** Puts cells in at the range's place: whole rows or columns where the range is such, else by pushing cells down or to the right. */
export function insertCells(range: Range, direction: string): Range {
  const location = 'Range.insert';
  if (direction !== 'Down' && direction !== 'Right') throw invalidArgument(location);
  const area = { ...range.area };
  moveCells(range, direction === 'Down' ? 'row' : 'column', 1, location);
  return range.with(area);
}

export function deleteCells(range: Range, direction: string): void {
  const location = 'Range.delete';
  if (direction !== 'Up' && direction !== 'Left') throw invalidArgument(location);
  moveCells(range, direction === 'Up' ? 'row' : 'column', -1, location);
}

function moveCells(range: Range, wanted: 'row' | 'column', sign: 1 | -1, location: string): void {
  const { context, sheet } = range;
  const area = { ...range.area };
  const axis = range.IsEntireRow ? 'row' : range.IsEntireColumn ? 'column' : wanted;
  guardSheet(sheet, location, `allow${sign > 0 ? 'Insert' : 'Delete'}${axis === 'row' ? 'Rows' : 'Columns'}`);
  const [first, last, from, to] =
    axis === 'row' ? [area.row, area.lastRow, area.column, area.lastColumn] : [area.column, area.lastColumn, area.row, area.lastRow];
  const shift = keepRow(range, { axis, at: first, count: sign * (last - first + 1), from, to }, location);
  if (shift.count === 0) return;
  if (tearsTable(context.book, sheet, shift))
    throw invalidOperation(location, "This operation isn't allowed. It would move cells in a table on the worksheet.");
  guardEnd(range, shift, location);
  const tables = context.book.tables
    .filter((table) => table.owner === sheet)
    .map((table) => ({ table, area: table.area, firstRow: table.body.row }));
  const removed = shiftCells(context.book, sheet, shift);
  removed.forEach(context.events.tableDeleted);
  if (axis === 'row' && sign > 0) {
    for (const { table, area: old, firstRow } of tables) {
      // The formula of a column is that of its first row, which may itself have moved down.
      if (first <= old.row || first > old.lastRow) continue;
      adoptRows(table, first, last);
      fillNewRows(context, table, first, last, first === firstRow ? last + 1 : firstRow);
    }
  }
  const kind = isWholeShift(shift) ? (axis === 'row' ? 'Row' : 'Column') : 'Cell';
  context.events.changed({ sheet, area, changeType: `${kind}${sign > 0 ? 'Inserted' : 'Deleted'}` });
}

/** A table keeps one row, emptied, where all of its rows are taken out; the others go. */
function keepRow({ context, sheet }: Range, shift: Shift, location: string): Shift {
  const { axis, at, count, from, to } = shift;
  const emptied = context.book.tables.some(({ owner, area, body, showHeader }) => {
    const isInside = owner === sheet && area.column >= from && area.lastColumn <= to;
    return isInside && showHeader && axis === 'row' && at === body.row && at - count > body.lastRow;
  });
  if (!emptied) return shift;
  clearCells(context, sheet, { row: at, lastRow: at, column: from, lastColumn: to }, location);
  return { ...shift, at: at + 1, count: count + 1 };
}

/** Excel will not push filled cells over the sheet's edge. */
function guardEnd({ sheet }: Range, { axis, count }: Shift, location: string): void {
  const used = sheet.usedArea(true);
  if (count <= 0 || !used) return;
  const overflows = axis === 'row' ? used.lastRow + count >= MAX_ROWS : used.lastColumn + count >= MAX_COLUMNS;
  if (overflows) throw invalidOperation(location, "The operation isn't possible: filled cells would be pushed off the worksheet.");
}

export function mergeRange(range: Range, across: boolean): void {
  const { context, sheet, area } = range;
  guardSheet(sheet, 'Range.merge');
  if (context.book.tables.some((table) => table.owner === sheet && intersect(table.area, area)))
    throw invalidOperation('Range.merge', 'Cells in a table cannot be merged.');
  const rows: Area[] = across
    ? Array.from({ length: area.lastRow - area.row + 1 }, (_, index) => ({ ...area, row: area.row + index, lastRow: area.row + index }))
    : [{ ...area }];
  unmergeRange(range);
  for (const merge of rows) {
    if (merge.row === merge.lastRow && merge.column === merge.lastColumn) continue;
    // Only the first cell's content is kept.
    for (const rest of subtract(merge, { row: merge.row, column: merge.column, lastRow: merge.row, lastColumn: merge.column }))
      if (hasContent(range, rest)) clearCells(context, sheet, rest, 'Range.merge');
    sheet.merges.push(merge);
  }
}

/** Looks at the cells themselves: what is used is found by looking at the whole sheet. */
function hasContent({ context, sheet }: Range, { row, column, lastRow, lastColumn }: Area): boolean {
  if ((lastRow - row + 1) * (lastColumn - column + 1) > LARGEST_LOOK) return true;
  for (let r = row; r <= lastRow; r++)
    for (let c = column; c <= lastColumn; c++) if (sheet.formula(r, c) !== undefined || context.book.value(sheet, r, c) !== '') return true;
  return false;
}

export function unmergeRange({ sheet, area }: Range): void {
  guardSheet(sheet, 'Range.unmerge');
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
}

/** Copies contents, looks or both; a smaller source is repeated where it fits a whole number of times. */
export function copyRange(target: Range, source: Range, copyType: string, skipBlanks: boolean, transpose: boolean): void {
  const location = 'Range.copyFrom';
  if (!['All', 'Formulas', 'Values', 'Formats'].includes(copyType)) throw invalidArgument(location);
  const { context } = target;
  const from = boundArea(source.sheet, source.area, location) ?? source.area;
  const [sourceRows, sourceColumns] = [from.lastRow - from.row + 1, from.lastColumn - from.column + 1];
  const [height, width] = transpose ? [sourceColumns, sourceRows] : [sourceRows, sourceColumns];
  const times = (have: number, need: number) => (have > need && have % need === 0 ? have : need);
  const area: Area = {
    ...target.area,
    lastRow: target.area.row + times(target.RowCount, height) - 1,
    lastColumn: target.area.column + times(target.ColumnCount, width) - 1,
  };
  const cellAt = (row: number, column: number) => {
    const [down, right] = transpose ? [column % width, row % height] : [row % height, column % width];
    return { row: from.row + down, column: from.column + right };
  };
  const copied = Array.from({ length: area.lastRow - area.row + 1 }, (_, row) =>
    Array.from({ length: area.lastColumn - area.column + 1 }, (__, column) => {
      const cell = cellAt(row, column);
      return {
        ...cell,
        formula: source.sheet.formula(cell.row, cell.column),
        value: context.book.value(source.sheet, cell.row, cell.column),
        look: source.sheet.styleId(cell.row, cell.column),
      };
    }),
  );
  if (copyType !== 'Formats') {
    writeCells(
      context,
      target.sheet,
      area,
      (row, column) => {
        const cell = copied[row]?.[column];
        if (!cell || (skipBlanks && cell.value === '' && cell.formula === undefined)) return undefined;
        if (cell.formula === undefined || copyType === 'Values') return { value: cell.value };
        return { formula: relocateFormula(cell.formula, area.row + row - cell.row, area.column + column - cell.column) };
      },
      location,
    );
  }
  if (copyType !== 'All' && copyType !== 'Formats') return;
  guardSheet(target.sheet, location);
  copied.forEach((line, row) => line.forEach(({ look }, column) => target.sheet.setStyle(area.row + row, area.column + column, look)));
}
