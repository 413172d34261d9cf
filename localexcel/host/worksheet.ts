import type { Sheet } from '../engine';
import { cellArea, isInSheet, MAX_COLUMNS, MAX_ROWS } from '../engine/address';
import { HostError, HostObject, invalidArgument, invalidOperation, itemNotFound } from '../wire/hostObject';
import { ChartCollection } from './charts/chartCollection';
import type { HostContext } from './context';
import { guardSheet } from './editing';
import { withEvents } from './eventMembers';
import { WorksheetFreezePanes } from './freezePanes';
import { NamedItemCollection } from './names';
import { showLevels } from './outline';
import { PageBreakCollection } from './pageBreaks';
import { PageLayout } from './pageLayout';
import { WorksheetProtection } from './protection';
import { Range, rangeAt } from './range';
import { readColor } from './colors';
import { bringToFront, checkSheetName, copySheet, deleteSheet, guardStructure } from './sheetActions';
import { WorksheetCustomPropertyCollection } from './sheetProperties';
import { ShapeCollection } from './shapes';
import { TableCollection } from './tables';
import { DEFAULT_COLUMN_CHARACTERS, DEFAULT_ROW_POINTS } from './units';

export class Worksheet extends HostObject {
  readonly scalars = [
    'Name',
    'Id',
    'Position',
    'Visibility',
    'TabColor',
    'StandardWidth',
    'StandardHeight',
    'ShowGridlines',
    'ShowHeadings',
    'TabId',
  ];

  constructor(
    readonly context: HostContext,
    readonly sheet: Sheet,
  ) {
    super();
  }
  override get wireId() {
    return this.sheet.id;
  }
  get Id() {
    return this.live.id;
  }
  get TabId() {
    return this.live.id;
  }
  get Name() {
    return this.live.name;
  }
  set Name(name: string) {
    const { context, live: sheet } = this;
    if (name === sheet.name) return;
    guardStructure(context, 'Worksheet.name');
    checkSheetName(context, name, 'Worksheet.name', sheet);
    const before = sheet.name;
    context.book.renameSheet(sheet, name);
    context.events.nameChanged(sheet, before);
  }
  get Position() {
    return this.context.book.sheets.indexOf(this.live);
  }
  set Position(position: number) {
    const { context, live: sheet } = this;
    guardStructure(context, 'Worksheet.position');
    if (!Number.isInteger(position) || position < 0 || position >= context.book.sheets.length) throw invalidArgument('Worksheet.position');
    const before = this.Position;
    context.book.moveSheet(sheet, position);
    if (before !== position) context.events.moved(sheet, before, position);
  }
  get Visibility() {
    return this.live.visibility;
  }
  set Visibility(visibility: string) {
    const { context, live: sheet } = this;
    if (visibility !== 'Visible' && visibility !== 'Hidden' && visibility !== 'VeryHidden') throw invalidArgument('Worksheet.visibility');
    if (visibility === sheet.visibility) return;
    guardStructure(context, 'Worksheet.visibility');
    const others = context.book.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
    const [next] = others;
    if (visibility !== 'Visible' && !next)
      throw invalidOperation('Worksheet.visibility', 'A workbook keeps at least one visible worksheet.');
    const before = sheet.visibility;
    sheet.visibility = visibility;
    if (visibility !== 'Visible' && context.activeSheet === sheet && next) context.activate(next);
    context.events.visibilityChanged(sheet, before);
  }
  /** "" where the tab has no colour. */
  get TabColor() {
    return this.live.tabColor ?? '';
  }
  set TabColor(color: string) {
    this.live.tabColor = readColor(color, 'Worksheet.tabColor');
  }
  get StandardWidth() {
    return this.live.defaultColumnWidth ?? DEFAULT_COLUMN_CHARACTERS;
  }
  set StandardWidth(characters: number) {
    if (!(characters >= 0 && characters <= 255)) throw invalidArgument('Worksheet.standardWidth');
    this.live.defaultColumnWidth = characters;
  }
  get StandardHeight() {
    return this.live.defaultRowHeight ?? DEFAULT_ROW_POINTS;
  }
  get ShowGridlines() {
    return this.live.showGridlines;
  }
  set ShowGridlines(show: boolean) {
    this.live.showGridlines = show;
  }
  // Before it loads the sheet's own, office.js sets these by shorter names.
  get Gridlines() {
    return this.ShowGridlines;
  }
  set Gridlines(show: boolean) {
    this.ShowGridlines = show;
  }
  get ShowHeadings() {
    return this.live.showHeadings;
  }
  set ShowHeadings(show: boolean) {
    this.live.showHeadings = show;
  }
  get Headings() {
    return this.ShowHeadings;
  }
  set Headings(show: boolean) {
    this.ShowHeadings = show;
  }
  get Tables() {
    return new TableCollection(this.context, this.live);
  }
  get Names() {
    return new NamedItemCollection(this.context, this.live);
  }
  get FreezePanes() {
    return new WorksheetFreezePanes(this.context, this.live);
  }
  get PageLayout() {
    return new PageLayout(this.context, this.live);
  }
  get Charts() {
    return new ChartCollection(this.context, this.live);
  }
  get Shapes() {
    return new ShapeCollection(this.live.shapes);
  }
  /** Breaks between rows, and between columns. */
  get HorizontalPageBreaks() {
    return new PageBreakCollection(this.context, this.live, 'rowBreaks');
  }
  get VerticalPageBreaks() {
    return new PageBreakCollection(this.context, this.live, 'columnBreaks');
  }
  get Protection() {
    return new WorksheetProtection(this.context, this.live);
  }
  get CustomProperties() {
    return new WorksheetCustomPropertyCollection(this.live.customProperties);
  }

  GetRange(address: string | null = null) {
    if (address === null || address === undefined || address === '') return this.range(0, 0, MAX_ROWS, MAX_COLUMNS, 'Worksheet.getRange');
    const range = rangeAt(this.context, address, this.live.name, 'Worksheet.getRange');
    if (range.sheet !== this.live) throw invalidArgument('Worksheet.getRange');
    return range;
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number) {
    return this.range(row, column, rows, columns, 'Worksheet.getRangeByIndexes');
  }
  GetCell(row: number, column: number) {
    return this.range(row, column, 1, 1, 'Worksheet.getCell');
  }
  GetUsedRangeOrNullObject(valuesOnly = false) {
    return this.GetRange().GetUsedRangeOrNullObject(valuesOnly);
  }
  /** The first cell where nothing is used. */
  GetUsedRange(valuesOnly = false) {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  GetNext(visibleOnly = false) {
    return this.neighbour(1, visibleOnly) ?? fail('Worksheet.getNext');
  }
  GetNextOrNullObject(visibleOnly = false) {
    return this.neighbour(1, visibleOnly);
  }
  GetPrevious(visibleOnly = false) {
    return this.neighbour(-1, visibleOnly) ?? fail('Worksheet.getPrevious');
  }
  GetPreviousOrNullObject(visibleOnly = false) {
    return this.neighbour(-1, visibleOnly);
  }
  Activate() {
    bringToFront(this.context, this.live, 'Worksheet.activate');
  }
  Calculate() {
    this.context.book.calculation.changed(this.live, { row: 0, column: 0, lastRow: MAX_ROWS - 1, lastColumn: MAX_COLUMNS - 1 });
  }
  Delete() {
    guardStructure(this.context, 'Worksheet.delete');
    deleteSheet(this.context, this.live);
  }
  Copy(position: string = 'None', relativeTo: Worksheet | null = null) {
    guardStructure(this.context, 'Worksheet.copy');
    return new Worksheet(this.context, copySheet(this.context, this.live, position, relativeTo?.live));
  }
  ShowOutlineLevels(rowLevels: number, columnLevels: number) {
    guardSheet(this.live, 'Worksheet.showOutlineLevels');
    showLevels(this.live.rows, rowLevels);
    showLevels(this.live.columns, columnLevels);
  }
  _GetSheetById(id: string) {
    return this._GetAnotherWorksheetById(id);
  }
  _GetAnotherWorksheetById(id: string) {
    const sheet = this.context.book.sheetById(id);
    return sheet ? new Worksheet(this.context, sheet) : fail('Worksheet');
  }

  /** The sheet, if it is still there. */
  get live(): Sheet {
    if (!this.context.book.sheetById(this.sheet.id))
      throw new HostError('ItemNotFound', "The requested resource doesn't exist.", 'Worksheet', 404);
    return this.sheet;
  }

  private range(row: number, column: number, rows: number, columns: number, location: string): Range {
    const area = { ...cellArea(row, column), lastRow: row + rows - 1, lastColumn: column + columns - 1 };
    if (![row, column, rows, columns].every(Number.isInteger) || !isInSheet(area)) throw invalidArgument(location);
    return new Range(this.context, { sheet: this.live, area });
  }

  private neighbour(step: 1 | -1, visibleOnly: boolean): Worksheet | null {
    const { sheets } = this.context.book;
    for (let at = this.Position + step; at >= 0 && at < sheets.length; at += step) {
      const sheet = sheets[at];
      if (sheet && (!visibleOnly || sheet.visibility === 'Visible')) return new Worksheet(this.context, sheet);
    }
    return null;
  }
}

function fail(location: string): never {
  throw itemNotFound(location);
}

withEvents(Worksheet.prototype, [
  'DataChangedEvent',
  'ActivatedEvent',
  'DeactivatedEvent',
  'SelectionChangedEvent',
  'CalculatedEvent',
  'RowSortedEvent',
  'EventNameChanged',
  'EventVisibilityChanged',
  'ProtectionChangedEvent',
]);
