import type { Area, CellContent } from '../document/types';
import type { BookTable, Sheet } from '../engine';
import { contains, formatArea, intersect } from '../engine/address';
import type { HostEvent } from '../wire/hostObject';
import type { HostContext, Place } from './context';
import { valueTypeOf } from './values';

/** Numbers that office.js knows the events by. */
const TYPE = {
  workbookSelectionChanged: 2,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  rowSorted: 19,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

const WORKBOOK = 'Workbook';

export type ChangeType = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

interface Change {
  sheet: Sheet;
  area: Area;
  changeType: ChangeType;
  origin: HostContext['origin'];
  /** Of a single cell: what it held before and after. */
  before?: CellContent;
  after?: CellContent;
}

/** Collects what happens and hands it on: at the end of a request, or of what a person did. */
export class Events {
  private readonly waiting: (() => void)[] = [];
  private changes: Change[] = [];
  private largeWrites: { sheet: Sheet; area: Area }[] = [];
  private readonly listeners = new Set<(event: HostEvent) => void>();

  constructor(private readonly context: HostContext) {}

  listen(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** A write announced by office.js as too large for one action: its parts are one change. */
  largeWrite(sheet: Sheet, area: Area): void {
    this.largeWrites.push({ sheet, area });
  }

  changed(change: Omit<Change, 'origin'>): void {
    const origin = this.context.origin;
    const large = this.largeWrites.find(
      ({ sheet, area }) =>
        sheet === change.sheet &&
        contains(area, change.area.row, change.area.column) &&
        contains(area, change.area.lastRow, change.area.lastColumn),
    );
    if (large && change.changeType === 'RangeEdited') {
      const last = this.changes.at(-1);
      if (last?.sheet === large.sheet && last.area === large.area) return;
      this.changes.push({ sheet: large.sheet, area: large.area, changeType: change.changeType, origin });
    } else this.changes.push({ ...change, origin });
    if (this.changes.length === 1 || this.waiting.at(-1) !== this.sendChanges) this.waiting.push(this.sendChanges);
  }

  sheetAdded = (sheet: Sheet): void => this.later(TYPE.added, [WORKBOOK], { worksheetId: sheet.id });
  sheetDeleted = (sheet: Sheet): void => this.later(TYPE.deleted, [WORKBOOK], { worksheetId: sheet.id, worksheetName: sheet.name });
  tableAdded = (table: BookTable): void =>
    this.later(TYPE.tableAdded, [WORKBOOK, table.owner.id], { tableId: table.id, worksheetId: table.owner.id });
  tableDeleted = (table: BookTable): void =>
    this.later(TYPE.tableDeleted, [WORKBOOK, table.owner.id], { tableId: table.id, tableName: table.name, worksheetId: table.owner.id });
  visibilityChanged = (sheet: Sheet, before: string): void =>
    this.later(TYPE.visibilityChanged, [WORKBOOK, sheet.id], {
      worksheetId: sheet.id,
      visibilityBefore: before,
      visibilityAfter: sheet.visibility,
    });
  moved = (sheet: Sheet, before: number, after: number): void =>
    this.later(TYPE.moved, [WORKBOOK, sheet.id], { worksheetId: sheet.id, positionBefore: before, positionAfter: after });
  nameChanged = (sheet: Sheet, before: string): void =>
    this.later(TYPE.nameChanged, [WORKBOOK, sheet.id], { worksheetId: sheet.id, nameBefore: before, nameAfter: sheet.name });

  rowsSorted = (sheet: Sheet, area: Area): void =>
    this.later(TYPE.rowSorted, [WORKBOOK, sheet.id], { worksheetId: sheet.id, address: formatArea(area) });

  protectionChanged = (sheet: Sheet): void =>
    this.later(TYPE.protectionChanged, [WORKBOOK, sheet.id], { worksheetId: sheet.id, isProtected: sheet.protection !== undefined });

  activated(sheet: Sheet, left: Sheet | undefined): void {
    if (left) this.later(TYPE.deactivated, [WORKBOOK, left.id], { worksheetId: left.id });
    this.later(TYPE.activated, [WORKBOOK, sheet.id], { worksheetId: sheet.id });
  }

  /** Tables hear of what is selected in them, and once of having been left. */
  selected({ sheet, area }: Place, left: Place): void {
    this.later(TYPE.workbookSelectionChanged, [''], {});
    this.later(TYPE.selectionChanged, [WORKBOOK, sheet.id], { address: formatArea(area), worksheetId: sheet.id });
    for (const table of this.context.book.tables) {
      const inside = table.owner === sheet && intersect(table.area, area);
      if (!inside && !(table.owner === left.sheet && intersect(table.area, left.area))) continue;
      const payload = { address: inside ? formatArea(inside) : '', isInsideTable: Boolean(inside), tableId: table.id };
      this.later(TYPE.tableSelectionChanged, [table.id], { ...payload, worksheetId: table.owner.id });
    }
  }

  /** Sent at once: calculation ends outside of requests. */
  calculated(sheetIds: readonly string[]): void {
    for (const worksheetId of sheetIds)
      for (const target of [WORKBOOK, worksheetId]) this.send({ type: TYPE.calculated, target, payload: { worksheetId, address: '' } });
  }

  /** Hands on what has happened. */
  flush(): void {
    this.largeWrites = [];
    for (const send of this.waiting.splice(0)) send();
  }

  private later(type: number, targets: readonly string[], payload: Record<string, unknown>): void {
    const source = { ...this.trigger(this.context.origin), ...payload };
    this.waiting.push(() => targets.forEach((target) => this.send({ type, target, payload: source })));
  }

  private readonly sendChanges = (): void => {
    for (const change of this.changes.splice(0)) this.sendChange(change);
  };

  private sendChange({ sheet, area, changeType, origin, before, after }: Change): void {
    if (!this.context.book.sheetById(sheet.id)) return;
    const payload: Record<string, unknown> = {
      address: formatArea(area),
      changeType,
      ...this.trigger(origin),
      worksheetId: sheet.id,
      referenceId: this.context.keep({ sheet, area: { ...area } }),
      shiftDirection: 'None',
    };
    if (before !== undefined && after !== undefined)
      Object.assign(payload, {
        valueBefore: before,
        valueAfter: after,
        valueTypeBefore: valueTypeOf(before),
        valueTypeAfter: valueTypeOf(after),
      });
    for (const target of [WORKBOOK, sheet.id]) this.send({ type: TYPE.changed, target, payload });
    for (const table of this.context.book.tables) {
      if (table.owner !== sheet || !intersect(table.area, area)) continue;
      for (const target of [table.id, WORKBOOK, sheet.id])
        this.send({ type: TYPE.tableChanged, target, payload: { ...payload, tableId: table.id } });
    }
  }

  private trigger(origin: HostContext['origin']): { source: string; triggerSource: string } {
    return { source: origin === 'colleague' ? 'Remote' : 'Local', triggerSource: origin === 'addin' ? 'ThisLocalAddin' : 'Unknown' };
  }

  private send(event: HostEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}
