import type { Sheet } from '../engine';
import { MAX_COLUMNS, MAX_ROWS } from '../engine/address';
import { HostObject, invalidArgument, itemNotFound } from '../wire/hostObject';
import type { HostContext } from './context';
import { Range, rangeAt } from './range';
import { guardFront } from './sheetActions';

export class WorksheetFreezePanes extends HostObject {
  readonly scalars: readonly string[] = [];
  constructor(
    private readonly context: HostContext,
    private readonly sheet: Sheet,
  ) {
    super();
  }
  FreezeRows(count = 1) {
    guardFront(this.context, 'WorksheetFreezePanes.freezeRows');
    if (!Number.isInteger(count) || count < 0 || count >= MAX_ROWS) throw invalidArgument('WorksheetFreezePanes.freezeRows');
    this.sheet.frozen = { rows: count, columns: 0 };
  }
  FreezeColumns(count = 1) {
    guardFront(this.context, 'WorksheetFreezePanes.freezeColumns');
    if (!Number.isInteger(count) || count < 0 || count >= MAX_COLUMNS) throw invalidArgument('WorksheetFreezePanes.freezeColumns');
    this.sheet.frozen = { rows: 0, columns: count };
  }
  /** Rows and columns of a range at the sheet's upper left corner. */
  FreezeAt(frozen: Range | string) {
    guardFront(this.context, 'WorksheetFreezePanes.freezeAt');
    const range = frozen instanceof Range ? frozen : rangeAt(this.context, frozen, this.sheet.name, 'WorksheetFreezePanes.freezeAt');
    this.sheet.frozen = {
      rows: range.IsEntireColumn ? 0 : range.area.lastRow + 1,
      columns: range.IsEntireRow ? 0 : range.area.lastColumn + 1,
    };
  }
  Unfreeze() {
    guardFront(this.context, 'WorksheetFreezePanes.unfreeze');
    this.sheet.frozen = undefined;
  }
  GetLocationOrNullObject(): Range | null {
    const { rows = 0, columns = 0 } = this.sheet.frozen ?? {};
    if (!rows && !columns) return null;
    const area = { row: 0, column: 0, lastRow: rows ? rows - 1 : MAX_ROWS - 1, lastColumn: columns ? columns - 1 : MAX_COLUMNS - 1 };
    return new Range(this.context, { sheet: this.sheet, area });
  }
  GetLocation(): Range {
    const range = this.GetLocationOrNullObject();
    if (!range) throw itemNotFound('WorksheetFreezePanes.getLocation');
    return range;
  }
}
