import type { Area } from '../document/types';
import { BookTable, type Sheet } from '../engine';
import { intersect, isInSheet } from '../engine/address';
import { renameTableInFormula } from '../engine/structuredReferences';
import { HostCollection, HostError, HostObject, alreadyExists, invalidArgument, invalidOperation, itemNotFound } from '../wire/hostObject';
import type { HostContext } from './context';
import { guardSheet } from './editing';
import { withEvents } from './eventMembers';
import { checkName } from './names';
import { Range, rangeAt } from './range';
import { hasContent, meetsTable, renameColumn, resizeTable } from './tableBehaviour';
import { TableColumnCollection } from './tableColumns';
import { TableRowCollection } from './tableRows';

const DEFAULT_STYLE = 'TableStyleMedium2';

/** The tables of the workbook, of a sheet, or those that meet an area. */
export class TableCollection extends HostCollection {
  override readonly scalars = ['Count'];
  constructor(
    private readonly context: HostContext,
    private readonly sheet?: Sheet,
    private readonly area?: Area,
  ) {
    super();
  }
  get Count() {
    return this.items.length;
  }
  get items(): Table[] {
    const { sheet, area } = this;
    const tables = this.context.book.tables.filter((table) => (!sheet || table.owner === sheet) && (!area || intersect(area, table.area)));
    const order = (table: BookTable) => this.context.book.sheets.indexOf(table.owner);
    return tables.sort((a, b) => order(a) - order(b)).map((table) => new Table(this.context, table));
  }
  GetItem(key: string | number): Table {
    const table = this.GetItemOrNullObject(key);
    if (!table) throw itemNotFound('TableCollection.getItem');
    return table;
  }
  GetItemOrNullObject(key: string | number): Table | null {
    if (typeof key === 'number') return this.items[key] ?? null;
    return this.items.find(({ table }) => table.id === key || table.name.toLowerCase() === key.toLowerCase()) ?? null;
  }
  GetItemAt(index: number): Table {
    const table = this.items[index];
    if (!table) throw invalidArgument('TableCollection.getItemAt');
    return table;
  }
  GetFirst() {
    return this.GetItemAt(0);
  }
  GetCount() {
    return this.items.length;
  }

  /** A new table over cells. Its header cells become texts, each once. */
  Add(address: Range | string, hasHeaders: boolean): Table {
    const location = 'TableCollection.add';
    const { context } = this;
    const range = address instanceof Range ? address : rangeAt(context, address, (this.sheet ?? context.activeSheet).name, location);
    const { sheet } = range;
    if (this.sheet && this.sheet !== sheet) throw invalidArgument(location);
    guardSheet(sheet, location);
    const area = hasHeaders ? { ...range.area } : makeRoomForHeader(range, location);
    // A header alone gets one empty row.
    if (area.row === area.lastRow) area.lastRow++;
    if (!isInSheet(area)) throw invalidArgument(location);
    if (context.book.tables.some((table) => table.owner === sheet && intersect(table.area, area)))
      throw invalidOperation(location, 'A table cannot overlap another table.');
    if (sheet.merges.some((merge) => intersect(merge, area))) throw invalidOperation(location, 'A table cannot hold merged cells.');
    const table = new BookTable(`{T${context.book.nextNumber()}}`, sheet, {
      name: freeTableName(context),
      area,
      columns: [],
      style: DEFAULT_STYLE,
      showHeader: true,
      showTotals: false,
      bandedRows: true,
      bandedColumns: false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      showFilterButton: true,
    });
    for (let column = area.column; column <= area.lastColumn; column++) table.columns.push({ name: '', id: table.newColumnId() });
    context.book.tables.push(table);
    table.columns.forEach((_, index) => {
      const text = hasHeaders ? String(context.book.value(sheet, area.row, area.column + index)) : '';
      renameColumn(context, table, index, text || `Kolumn${index + 1}`);
    });
    context.book.calculation.namesMoved();
    context.events.tableAdded(table);
    return new Table(context, table);
  }
}

function makeRoomForHeader(range: Range, location: string): Area {
  const { area } = range;
  range.with({ ...area, lastRow: area.row }).Insert('Down');
  const whole = { ...area, lastRow: area.lastRow + 1 };
  if (!isInSheet(whole)) throw invalidArgument(location);
  return whole;
}

function freeTableName(context: HostContext): string {
  for (let number = 1; ; number++) if (!context.book.findTable(`Tabell${number}`)) return `Tabell${number}`;
}

export class Table extends HostObject {
  readonly scalars = [
    'Id',
    'Name',
    'ShowHeaders',
    'ShowTotals',
    'Style',
    'HighlightFirstColumn',
    'HighlightLastColumn',
    'ShowBandedRows',
    'ShowBandedColumns',
    'ShowFilterButton',
    'LegacyId',
  ];

  constructor(
    readonly context: HostContext,
    readonly table: BookTable,
  ) {
    super();
  }
  override get wireId() {
    return this.table.id;
  }
  get Id() {
    return this.live.id;
  }
  get LegacyId() {
    return this.live.id;
  }
  get Name() {
    return this.live.name;
  }
  set Name(name: string) {
    const { context, live: table } = this;
    if (name === table.name) return;
    checkName(name, 'Table.name');
    const taken = context.book.findTable(name);
    if ((taken && taken !== table) || context.book.names.some((other) => other.name.toLowerCase() === name.toLowerCase()))
      throw alreadyExists('Table.name');
    const old = table.name;
    table.name = name;
    context.book.rewriteFormulas((formula) => renameTableInFormula(formula, old, name));
    context.book.calculation.namesMoved();
  }
  get ShowHeaders() {
    return this.live.showHeader;
  }
  /** A header row that is hidden is no part of the table any more, and its cells are empty. */
  set ShowHeaders(show: boolean) {
    const { context, live: table } = this;
    const { owner: sheet, area } = table;
    if (show === table.showHeader) return;
    guardSheet(sheet, 'Table.showHeaders');
    if (!show) {
      const header = this.rowRange(area.row);
      table.showHeader = false;
      area.row++;
      header.Clear('Contents');
    } else {
      const header = { ...area, row: area.row - 1, lastRow: area.row - 1 };
      // Excel moves the table down there.
      if (header.row < 0 || meetsTable(context, table, header) || hasContent(context, sheet, header))
        throw invalidOperation('Table.showHeaders', 'The local Excel has no room for a header row.');
      table.showHeader = true;
      area.row--;
      table.columns.forEach(({ name }, index) => context.book.setValue(sheet, area.row, area.column + index, name));
      context.book.calculation.changed(sheet, header);
      context.events.changed({ sheet, area: header, changeType: 'RangeEdited' });
    }
    context.book.calculation.namesMoved();
  }
  get ShowTotals() {
    return this.live.showTotals;
  }
  set ShowTotals(show: boolean) {
    const { live: table } = this;
    if (show === table.showTotals) return;
    guardSheet(table.owner, 'Table.showTotals');
    if (show && table.area.lastRow + 1 >= 1_048_576) throw invalidOperation('Table.showTotals', 'There is no room for a total row.');
    if (!show) this.rowRange(table.area.lastRow).Clear('Contents');
    table.showTotals = show;
    table.area.lastRow += show ? 1 : -1;
    this.context.book.calculation.namesMoved();
  }
  get Style() {
    return this.live.style ?? '';
  }
  set Style(style: string) {
    if (style !== '' && !/^TableStyle(Light|Medium|Dark)\d+$/.test(style)) throw invalidArgument('Table.style');
    this.live.style = style || null;
  }
  get HighlightFirstColumn() {
    return this.live.highlightFirstColumn;
  }
  set HighlightFirstColumn(on: boolean) {
    this.live.highlightFirstColumn = on;
  }
  get HighlightLastColumn() {
    return this.live.highlightLastColumn;
  }
  set HighlightLastColumn(on: boolean) {
    this.live.highlightLastColumn = on;
  }
  get ShowBandedRows() {
    return this.live.bandedRows;
  }
  set ShowBandedRows(on: boolean) {
    this.live.bandedRows = on;
  }
  get ShowBandedColumns() {
    return this.live.bandedColumns;
  }
  set ShowBandedColumns(on: boolean) {
    this.live.bandedColumns = on;
  }
  get ShowFilterButton() {
    return this.live.showFilterButton;
  }
  set ShowFilterButton(on: boolean) {
    this.live.showFilterButton = on;
  }
  get Worksheet() {
    return this.context.make.worksheet(this.live.owner);
  }
  get Columns() {
    return new TableColumnCollection(this);
  }
  get Rows() {
    return new TableRowCollection(this);
  }

  GetRange() {
    return this.range(this.live.area);
  }
  GetHeaderRowRange() {
    if (!this.live.showHeader) throw itemNotFound('Table.getHeaderRowRange');
    return this.rowRange(this.live.area.row);
  }
  GetDataBodyRange() {
    return this.range(this.live.body);
  }
  GetTotalRowRange() {
    if (!this.live.showTotals) throw itemNotFound('Table.getTotalRowRange');
    return this.rowRange(this.live.area.lastRow);
  }
  Resize(newRange: Range | string) {
    const location = 'Table.resize';
    const { context, live: table } = this;
    const { sheet, area } = newRange instanceof Range ? newRange : rangeAt(context, newRange, table.owner.name, location);
    guardSheet(table.owner, location);
    if (sheet !== table.owner || area.row !== table.area.row || area.lastRow <= area.row || !intersect(area, table.area))
      throw invalidArgument(location);
    if (context.book.tables.some((other) => other !== table && other.owner === sheet && intersect(other.area, area)))
      throw invalidOperation(location, 'A table cannot overlap another table.');
    resizeTable(context, table, area);
  }
  ConvertToRange() {
    this.drop();
    return this.range(this.table.area, false);
  }
  /** The table and its cells' contents. */
  Delete() {
    guardSheet(this.live.owner, 'Table.delete');
    const range = this.GetRange();
    this.drop();
    range.Clear('Contents');
  }

  /** The table, if it is still there. */
  get live(): BookTable {
    if (!this.context.book.tables.includes(this.table))
      throw new HostError('ItemNotFound', "The requested resource doesn't exist.", 'Table', 404);
    return this.table;
  }

  range(area: Area, live = true): Range {
    return new Range(this.context, { sheet: live ? this.live.owner : this.table.owner, area: { ...area } });
  }

  rowRange(row: number): Range {
    return this.range({ ...this.live.area, row, lastRow: row });
  }

  /** Formulas that named the table keep the cells that it had. */
  private drop(): void {
    const { context, live: table } = this;
    guardSheet(table.owner, 'Table.delete');
    context.book.dissolveTable(table);
    context.events.tableDeleted(table);
  }
}

withEvents(TableCollection.prototype, ['DataChangedEvent', 'AddedEvent', 'DeletedEvent']);
withEvents(Table.prototype, ['DataChangedEvent', 'SelectionChangedEvent']);
