import { HostCollection, HostObject, invalidArgument, invalidOperation, itemNotFound } from '../wire/hostObject';
import { contentsOf, guardSheet, writeCells } from './editing';
import { readGrid } from './grids';
import type { Range } from './range';
import { resizeTable } from './tableBehaviour';
import type { Table } from './tables';

export class TableRowCollection extends HostCollection {
  override readonly scalars = ['Count'];
  constructor(private readonly table: Table) {
    super();
  }
  get Count() {
    const { row, lastRow } = this.table.live.body;
    return lastRow - row + 1;
  }
  get items(): TableRow[] {
    return Array.from({ length: this.Count }, (_, index) => new TableRow(this.table, index));
  }
  GetItem(key: string | number): TableRow {
    return this.GetItemAt(Number(key));
  }
  GetItemAt(index: number): TableRow {
    if (!Number.isInteger(index) || index < 0 || index >= this.Count) throw invalidArgument('TableRowCollection.getItemAt');
    return new TableRow(this.table, index);
  }
  GetCount() {
    return this.Count;
  }

  /** New rows before the one at `index`, or last; what stands below the table is pushed down. */
  Add(index: number | null = null, values: unknown = null): TableRow {
    const location = 'TableRowCollection.add';
    const { table } = this;
    const { live, context } = table;
    guardSheet(live.owner, location);
    const count = this.Count;
    const at = index === null || index === -1 ? count : index;
    if (at < 0 || at > count) throw invalidArgument(location);
    const rows = Array.isArray(values) && Array.isArray(values[0]) ? values : values === null ? [] : [values];
    const added = Math.max(1, rows.length);
    const contents = rows.length ? contentsOf(readGrid<unknown>(rows, added, live.columns.length, location), location) : undefined;
    const first = live.body.row + at;
    table.range({ ...live.area, row: first, lastRow: first + added - 1 }).Insert('Down');
    // Cells put in above the totals are in the table already.
    if (at === count && !live.showTotals) resizeTable(context, live, { ...live.area, lastRow: live.area.lastRow + added });
    if (contents) writeCells(context, live.owner, { ...live.area, row: first, lastRow: first + added - 1 }, contents, location);
    return new TableRow(table, at);
  }
  DeleteRowsAt(index: number, count = 1) {
    for (let left = count; left > 0; left--) this.GetItemAt(index).Delete();
  }
}

export class TableRow extends HostObject {
  readonly scalars = ['Index', 'Values'];
  constructor(
    private readonly table: Table,
    private readonly index: number,
  ) {
    super();
  }
  get Index() {
    return this.index;
  }
  get Values() {
    return this.GetRange().Values;
  }
  set Values(values: unknown) {
    this.GetRange().Values = values;
  }
  GetRange(): Range {
    const body = this.table.GetDataBodyRange();
    if (this.index >= body.RowCount) throw itemNotFound('TableRow.getRange');
    return body.GetRow(this.index);
  }
  /** The last row of a table is emptied, not taken away. */
  Delete() {
    const { live } = this.table;
    guardSheet(live.owner, 'TableRow.delete');
    const range = this.GetRange();
    if (live.body.row === live.body.lastRow) range.Clear('Contents');
    else if (range.RowCount !== 1) throw invalidOperation('TableRow.delete', 'One row at a time.');
    else range.Delete('Up');
  }
}
