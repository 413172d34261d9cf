import type { Area } from '../document/types';
import { cellArea, formatArea, intersect, parseAddress, quoteSheet } from '../engine/address';
import { invalidArgument, itemNotFound } from '../wire/hostObject';
import { ConditionalFormatCollection } from './conditionalFormats';
import { setCellProperties, setRowProperties } from './cellProperties';
import type { HostContext } from './context';
import { DataValidation } from './dataValidation';
import { contentsOf, restyle, writeCells } from './editing';
import { readGrid } from './grids';
import { clearRange, copyRange, deleteCells, insertCells, mergeRange, unmergeRange } from './rangeActions';
import { RangeFormat } from './rangeFormat';
import { RangePlaces } from './rangePlaces';
import { groupRange, isHidden, setHidden, showDetails } from './outline';
import { getHyperlink, setHyperlink, type Hyperlink } from './hyperlinks';
import { bringToFront } from './sheetActions';
import { formatText } from './text';
import { valueTypeOf } from './values';

const LARGEST_READ = 5_000_000;

/** Cells of a sheet: what stands in them and what is done with them. */
export class Range extends RangePlaces<Range> {
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
  get HasSpill() {
    return this.context.book.calculation.spills.on(this.sheet.id).some((area) => intersect(area, this.area));
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
    return this.context.make.worksheet(this.sheet);
  }
  get DataValidation() {
    return new DataValidation(this);
  }
  get ConditionalFormats() {
    return new ConditionalFormatCollection(this);
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
  SetCellProperties(properties: unknown) {
    setCellProperties(this, properties);
  }
  SetRowProperties(properties: unknown) {
    setRowProperties(this, properties);
  }
  Select() {
    bringToFront(this.context, this.sheet, 'Range.select');
    this.context.select(this.area);
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
