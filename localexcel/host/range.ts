import type { Area } from '../document/types';
import { cellArea, formatArea, intersect, isInSheet, MAX_COLUMNS, MAX_ROWS, parseAddress, quoteSheet } from '../engine/address';
import { HostError, HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';
import { ConditionalFormatCollection } from './conditionalFormats';
import type { HostContext, Place } from './context';
import { DataValidation } from './dataValidation';
import { contentsOf, restyle, writeCells } from './editing';
import { readGrid } from './grids';
import { clearRange, copyRange, deleteCells, insertCells, mergeRange, unmergeRange } from './rangeActions';
import { RangeFormat } from './rangeFormat';
import { groupRange, isHidden, setHidden, showDetails } from './outline';
import { getHyperlink, setHyperlink, type Hyperlink } from './hyperlinks';
import { formatText } from './text';
import { TableCollection } from './tables';
import { valueTypeOf } from './values';
import { Worksheet } from './worksheet';

const LARGEST_READ = 5_000_000;

/** Cells of a sheet. Its place is kept apart, so that a kept range follows rows and columns that are put in. */
export class Range extends HostObject {
  readonly scalars = [
    'NumberFormat',
    'Values',
    'Text',
    'Formulas',
    'RowIndex',
    'ColumnIndex',
    'RowCount',
    'ColumnCount',
    'Address',
    'CellCount',
    'ValueTypes',
    'Hidden',
    'RowHidden',
    'ColumnHidden',
    'IsEntireColumn',
    'IsEntireRow',
    'Hyperlink',
  ];

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

  get Values() {
    return this.readCells((row, column) => this.context.book.value(this.sheet, row, column));
  }
  set Values(given: unknown) {
    this.write(given, 'Range.values');
  }
  get Formulas() {
    return this.readCells((row, column) => this.sheet.formula(row, column) ?? this.context.book.value(this.sheet, row, column));
  }
  set Formulas(given: unknown) {
    this.write(given, 'Range.formulas');
  }
  get Text() {
    return this.readCells((row, column) =>
      formatText(this.context.book.value(this.sheet, row, column), this.sheet.style(row, column).numberFormat),
    );
  }
  get ValueTypes() {
    return this.readCells((row, column) => valueTypeOf(this.context.book.value(this.sheet, row, column)));
  }
  get NumberFormat() {
    return this.readCells((row, column) => this.sheet.style(row, column).numberFormat ?? 'General');
  }
  set NumberFormat(given: unknown) {
    const location = 'Range.numberFormat';
    const { area } = this;
    if (!Array.isArray(given)) {
      if (typeof given !== 'string') throw invalidArgument(location);
      restyle(this.context, this.sheet, area, (style) => ({ ...style, numberFormat: given }), location);
      return;
    }
    const formatAt = readGrid<string>(given, area.lastRow - area.row + 1, area.lastColumn - area.column + 1, location);
    for (let row = area.row; row <= area.lastRow; row++)
      for (let column = area.column; column <= area.lastColumn; column++) {
        const numberFormat = formatAt(row - area.row, column - area.column);
        if (numberFormat !== undefined)
          restyle(this.context, this.sheet, cellArea(row, column), (style) => ({ ...style, numberFormat }), location);
      }
  }
  get Address() {
    return `${quoteSheet(this.sheet.name)}!${formatArea(this.area)}`;
  }
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
  get HasSpill() {
    return this.context.book.calculation.spillAreas(this.sheet).some((area) => intersect(area, this.area));
  }
  get Hidden() {
    const rows = this.RowHidden;
    const columns = this.ColumnHidden;
    return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
  }
  get RowHidden() {
    return isHidden(this, 'row');
  }
  set RowHidden(hidden: boolean | null) {
    setHidden(this, 'row', hidden === true);
  }
  get ColumnHidden() {
    return isHidden(this, 'column');
  }
  set ColumnHidden(hidden: boolean | null) {
    setHidden(this, 'column', hidden === true);
  }
  get Hyperlink(): Hyperlink | null {
    return getHyperlink(this);
  }
  set Hyperlink(link: Hyperlink | null) {
    setHyperlink(this, link);
  }
  get Format() {
    return new RangeFormat(this);
  }
  get Worksheet() {
    return new Worksheet(this.context, this.sheet);
  }
  get DataValidation() {
    return new DataValidation(this);
  }
  get ConditionalFormats() {
    return new ConditionalFormatCollection(this);
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
  GetBoundingRect(other: Range | string) {
    const { area } = this.other(other, 'Range.getBoundingRect');
    return this.with({
      row: Math.min(this.area.row, area.row),
      column: Math.min(this.area.column, area.column),
      lastRow: Math.max(this.area.lastRow, area.lastRow),
      lastColumn: Math.max(this.area.lastColumn, area.lastColumn),
    });
  }
  GetIntersectionOrNullObject(other: Range | string) {
    const range = this.other(other, 'Range.getIntersection');
    const area = range.sheet === this.sheet ? intersect(this.area, range.area) : undefined;
    return area ? this.with(area) : null;
  }
  GetIntersection(other: Range | string) {
    const range = this.GetIntersectionOrNullObject(other);
    if (!range) throw itemNotFound('Range.getIntersection');
    return range;
  }
  GetUsedRangeOrNullObject(valuesOnly = false) {
    const used = this.sheet.usedArea(valuesOnly, this.context.book.calculation.spillAreas(this.sheet));
    const area = used && intersect(this.area, used);
    return area ? this.with(area) : null;
  }
  GetUsedRange(valuesOnly = false) {
    const range = this.GetUsedRangeOrNullObject(valuesOnly);
    if (!range) throw itemNotFound('Range.getUsedRange');
    return range;
  }
  GetSpillingToRangeOrNullObject() {
    const area = this.context.book.calculation
      .spillAreas(this.sheet)
      .find((spill) => spill.row === this.area.row && spill.column === this.area.column);
    return area ? this.with(area) : null;
  }
  GetTables(_fullyContained = false) {
    return new TableCollection(this.context, this.sheet, this.area);
  }

  Clear(applyTo = 'All') {
    clearRange(this, applyTo);
  }
  Insert(shift: string) {
    return insertCells(this, shift);
  }
  Delete(shift: string) {
    deleteCells(this, shift);
  }
  Merge(across = false) {
    mergeRange(this, across === true);
  }
  Unmerge() {
    unmergeRange(this);
  }
  CopyFrom(source: Range | string, copyType = 'All', skipBlanks = false, transpose = false) {
    copyRange(this, this.other(source, 'Range.copyFrom'), copyType, skipBlanks === true, transpose === true);
  }
  Select() {
    this.context.activate(this.sheet);
    this.context.selection = { sheet: this.sheet, area: { ...this.area } };
    this.context.events.selected(this.sheet, this.area);
  }
  Calculate() {
    this.context.book.calculation.changed(this.sheet, this.area);
  }
  Group(option: string) {
    groupRange(this, option, 1);
  }
  Ungroup(option: string) {
    groupRange(this, option, -1);
  }
  HideGroupDetails(option: string) {
    showDetails(this, option, false);
  }
  ShowGroupDetails(option: string) {
    showDetails(this, option, true);
  }

  _KeepReference() {
    this.referenceId ??= this.context.keep(this.place);
  }
  _ValidateArraySize(rows: number, columns: number) {
    if (rows !== this.RowCount || columns !== this.ColumnCount)
      throw invalidArgument(
        'Range.values',
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    this.context.events.largeWrite(this.sheet, { ...this.area });
  }

  /** Another place in the same sheet. */
  with(area: Area): Range {
    return new Range(this.context, { sheet: this.sheet, area });
  }

  /** A range given by an add-in: as an object or as an address in this sheet or with the sheet's name. */
  other(given: Range | string, location: string): Range {
    if (given instanceof Range) return given;
    return rangeAt(this.context, String(given), this.sheet.name, location);
  }

  private at(row: number, column: number, rows: number, columns: number, location: string): Range {
    const area = { row, column, lastRow: row + rows - 1, lastColumn: column + columns - 1 };
    if (![row, column, rows, columns].every(Number.isInteger) || !isInSheet(area)) throw invalidArgument(location);
    return this.with(area);
  }

  private beside(axis: 'row' | 'column', offset: number, count: number, location: string): Range {
    if (axis === 'row') return this.at(this.area.row + offset, this.area.column, count, this.ColumnCount, location);
    return this.at(this.area.row, this.area.column + offset, this.RowCount, count, location);
  }

  private write(given: unknown, location: string): void {
    const grid = readGrid<unknown>(given, this.RowCount, this.ColumnCount, location);
    writeCells(this.context, this.sheet, this.area, contentsOf(grid, location), location);
  }

  /** A grid of what `read` says of each cell; nothing for a range too large to answer, as in Excel. */
  private readCells<T>(read: (row: number, column: number) => T): T[][] | null {
    const { row, column, lastRow, lastColumn } = this.area;
    if (this.IsEntireColumn || this.IsEntireRow || this.RowCount * this.ColumnCount > LARGEST_READ) return null;
    const grid: T[][] = [];
    for (let r = row; r <= lastRow; r++) {
      const line: T[] = [];
      for (let c = column; c <= lastColumn; c++) line.push(read(r, c));
      grid.push(line);
    }
    return grid;
  }
}

/** The range of an address, in the sheet that it names or in `home`. A defined name or a table's name is understood too. */
export function rangeAt(context: HostContext, address: string, home: string, location: string): Range {
  const parsed = parseAddress(address.trim().replace(/^=/, ''));
  if (parsed) {
    const sheet = context.book.sheetByName(parsed.sheet ?? home);
    if (!sheet) throw itemNotFound(location);
    return new Range(context, { sheet, area: parsed.area });
  }
  const table = context.book.findTable(address);
  if (table) return new Range(context, { sheet: table.owner, area: { ...table.body } });
  const name = context.book.names.find((other) => other.name.toLowerCase() === address.toLowerCase());
  if (name && parseAddress(name.formula.replace(/^=/, ''))) return rangeAt(context, name.formula, home, location);
  throw invalidArgument(location);
}
