import { HostCollection, HostObject, invalidArgument, invalidOperation, itemNotFound } from '../wire/hostObject';
import { contentsOf, guardSheet, writeCells } from './editing';
import { readGrid } from './grids';
import type { Range } from './range';
import { renameColumn } from './tableBehaviour';
import type { Table } from './tables';

export class TableColumnCollection extends HostCollection {
  override readonly scalars = ['Count'];
  constructor(private readonly table: Table) {
    super();
  }
  get Count() {
    return this.table.live.columns.length;
  }
  get items(): TableColumn[] {
    return this.table.live.columns.map(({ id }) => new TableColumn(this.table, id));
  }
  /** By id where a number, else by header. */
  GetItem(key: string | number): TableColumn {
    const column = this.GetItemOrNullObject(key);
    if (!column) throw itemNotFound('TableColumnCollection.getItem');
    return column;
  }
  GetItemOrNullObject(key: string | number): TableColumn | null {
    const { columns } = this.table.live;
    const found = columns.find(({ id, name }) => (typeof key === 'number' ? id === key : name.toLowerCase() === key.toLowerCase()));
    return found ? new TableColumn(this.table, found.id) : null;
  }
  GetItemAt(index: number): TableColumn {
    const column = this.table.live.columns[index];
    if (!column) throw invalidArgument('TableColumnCollection.getItemAt');
    return new TableColumn(this.table, column.id);
  }
  GetCount() {
    return this.Count;
  }

  /** A new column before the one at `index`, or last. Values: header and rows as one column of a grid. */
  Add(index: number | null = null, values: unknown = null, name: string | null = null): TableColumn {
    const location = 'TableColumnCollection.add';
    const { table } = this;
    const { live, context } = table;
    guardSheet(live.owner, location);
    const count = live.columns.length;
    const at = index === null || index === -1 ? count : index;
    if (at < 0 || at > count) throw invalidArgument(location);
    const rows = live.area.lastRow - live.area.row + 1;
    const given = values === null ? undefined : contentsOf(readGrid<unknown>(values, rows, 1, location), location);
    const place = table.range({ ...live.area, column: live.area.column + at, lastColumn: live.area.column + at });
    place.Insert('Right');
    if (at === 0 || at === count) {
      // Cells pushed in at an edge are not in the table yet.
      if (at === 0) live.area.column--;
      else live.area.lastColumn++;
      live.columns.splice(at, 0, { name: '', id: live.newColumnId() });
      context.book.calculation.namesMoved();
      renameColumn(context, live, at, `Kolumn${count + 1}`);
    }
    const area = { ...live.area, column: live.area.column + at, lastColumn: live.area.column + at };
    if (given) writeCells(context, live.owner, area, given, location);
    if (name) renameColumn(context, live, at, name);
    const column = live.columns[at];
    if (!column) throw invalidArgument(location);
    return new TableColumn(table, column.id);
  }
}

export class TableColumn extends HostObject {
  readonly scalars = ['Id', 'Index', 'Values', 'Name'];
  constructor(
    private readonly table: Table,
    private readonly id: number,
  ) {
    super();
  }
  override get wireId() {
    return this.id as unknown as string;
  }
  get Id() {
    return this.id;
  }
  get Index() {
    const index = this.table.live.columns.findIndex(({ id }) => id === this.id);
    if (index < 0) throw itemNotFound('TableColumn');
    return index;
  }
  get Name() {
    return this.table.live.columns[this.Index]?.name ?? '';
  }
  set Name(name: string) {
    guardSheet(this.table.live.owner, 'TableColumn.name');
    if (!name) throw invalidArgument('TableColumn.name');
    renameColumn(this.table.context, this.table.live, this.Index, name);
  }
  get Values() {
    return this.GetRange().Values;
  }
  set Values(values: unknown) {
    this.GetRange().Values = values;
  }
  GetRange(): Range {
    return this.part(this.table.GetRange());
  }
  GetHeaderRowRange(): Range {
    return this.part(this.table.GetHeaderRowRange());
  }
  GetDataBodyRange(): Range {
    return this.part(this.table.GetDataBodyRange());
  }
  GetTotalRowRange(): Range {
    return this.part(this.table.GetTotalRowRange());
  }
  Delete() {
    const { live } = this.table;
    if (live.columns.length === 1) throw invalidOperation('TableColumn.delete', 'A table keeps at least one column.');
    this.GetRange().Delete('Left');
  }

  private part(range: Range): Range {
    return range.GetColumn(this.Index);
  }
}
