import type { Area } from '../document/types';
import { cellArea, intersect, isInSheet, MAX_COLUMNS, MAX_ROWS } from '../engine/address';
import { HostError, HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';
import type { HostContext, Place } from './context';

/**
 * Where a range lies, and the ranges that one comes to from it. Its place is kept apart, so that a kept range follows rows and columns that are
 * put in. `T`: the range itself.
 */
export abstract class RangePlaces<T extends RangePlaces<T>> extends HostObject {
  constructor(
    readonly context: HostContext,
    readonly place: Place,
  ) {
    super();
  }

  get area(): Area {
    return this.place.area;
  }
  get sheet() {
    if (!this.context.book.sheetById(this.place.sheet.id))
      throw new HostError('InvalidObjectPath', "The range isn't there any more.", 'Range', 400);
    return this.place.sheet;
  }

  /** Another place in the same sheet. */
  abstract with(area: Area): T;
  /** A range given by an add-in: as an object or as an address in this sheet or with the sheet's name. */
  abstract other(given: T | string, location: string): T;

  get RowIndex() {
    return this.area.row;
  }
  get ColumnIndex() {
    return this.area.column;
  }
  get RowCount() {
    return this.area.lastRow - this.area.row + 1;
  }
  get ColumnCount() {
    return this.area.lastColumn - this.area.column + 1;
  }
  get CellCount() {
    const count = this.RowCount * this.ColumnCount;
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get IsEntireColumn() {
    return this.area.row === 0 && this.area.lastRow === MAX_ROWS - 1;
  }
  get IsEntireRow() {
    return this.area.column === 0 && this.area.lastColumn === MAX_COLUMNS - 1;
  }

  GetCell(row: number, column: number) {
    return this.at(this.area.row + row, this.area.column + column, 1, 1, 'Range.getCell');
  }
  GetRow(row: number) {
    return this.at(this.area.row + row, this.area.column, 1, this.ColumnCount, 'Range.getRow');
  }
  GetColumn(column: number) {
    return this.at(this.area.row, this.area.column + column, this.RowCount, 1, 'Range.getColumn');
  }
  GetResizedRange(rows: number, columns: number) {
    return this.at(this.area.row, this.area.column, this.RowCount + rows, this.ColumnCount + columns, 'Range.getResizedRange');
  }
  GetAbsoluteResizedRange(rows: number, columns: number) {
    return this.at(this.area.row, this.area.column, rows, columns, 'Range.getAbsoluteResizedRange');
  }
  GetOffsetRange(rows: number, columns: number) {
    return this.at(this.area.row + rows, this.area.column + columns, this.RowCount, this.ColumnCount, 'Range.getOffsetRange');
  }
  GetEntireRow() {
    return this.with({ ...this.area, column: 0, lastColumn: MAX_COLUMNS - 1 });
  }
  GetEntireColumn() {
    return this.with({ ...this.area, row: 0, lastRow: MAX_ROWS - 1 });
  }
  GetLastCell() {
    return this.with(cellArea(this.area.lastRow, this.area.lastColumn));
  }
  GetLastRow() {
    return this.with({ ...this.area, row: this.area.lastRow });
  }
  GetLastColumn() {
    return this.with({ ...this.area, column: this.area.lastColumn });
  }
  GetRowsAbove(count = 1) {
    return this.beside('row', count > 0 ? -count : this.RowCount, Math.abs(count), 'Range.getRowsAbove');
  }
  GetRowsBelow(count = 1) {
    return this.beside('row', count > 0 ? this.RowCount : count, Math.abs(count), 'Range.getRowsBelow');
  }
  GetColumnsBefore(count = 1) {
    return this.beside('column', count > 0 ? -count : this.ColumnCount, Math.abs(count), 'Range.getColumnsBefore');
  }
  GetColumnsAfter(count = 1) {
    return this.beside('column', count > 0 ? this.ColumnCount : count, Math.abs(count), 'Range.getColumnsAfter');
  }
  GetBoundingRect(other: T | string) {
    const { area } = this.other(other, 'Range.getBoundingRect');
    return this.with({
      row: Math.min(this.area.row, area.row),
      column: Math.min(this.area.column, area.column),
      lastRow: Math.max(this.area.lastRow, area.lastRow),
      lastColumn: Math.max(this.area.lastColumn, area.lastColumn),
    });
  }
  GetIntersectionOrNullObject(other: T | string) {
    const range = this.other(other, 'Range.getIntersection');
    const area = range.sheet === this.sheet ? intersect(this.area, range.area) : undefined;
    return area ? this.with(area) : null;
  }
  GetIntersection(other: T | string) {
    const range = this.GetIntersectionOrNullObject(other);
    if (!range) throw itemNotFound('Range.getIntersection');
    return range;
  }
  GetUsedRangeOrNullObject(valuesOnly = false) {
    const used = this.sheet.usedArea(valuesOnly, this.context.book.calculation.spills.on(this.sheet.id));
    const area = used && intersect(this.area, used);
    return area ? this.with(area) : null;
  }
  GetUsedRange(valuesOnly = false) {
    const range = this.GetUsedRangeOrNullObject(valuesOnly);
    if (!range) throw itemNotFound('Range.getUsedRange');
    return range;
  }
  /** The area that a single cell's formula spills over, its own cell included. */
  GetSpillingToRangeOrNullObject() {
    if (this.CellCount !== 1) throw invalidArgument('Range.getSpillingToRange');
    const { row, column } = this.area;
    const area = this.context.book.calculation.spills.of({ sheetId: this.sheet.id, row, column });
    return area ? this.with(area) : null;
  }
  GetTables(_fullyContained = false) {
    return this.context.make.tables(this.sheet, this.area);
  }

  private at(row: number, column: number, rows: number, columns: number, location: string): T {
    const area = { row, column, lastRow: row + rows - 1, lastColumn: column + columns - 1 };
    if (![row, column, rows, columns].every(Number.isInteger) || !isInSheet(area)) throw invalidArgument(location);
    return this.with(area);
  }

  private beside(axis: 'row' | 'column', offset: number, count: number, location: string): T {
    if (axis === 'row') return this.at(this.area.row + offset, this.area.column, count, this.ColumnCount, location);
    return this.at(this.area.row, this.area.column + offset, this.RowCount, count, location);
  }
}
