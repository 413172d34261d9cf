import type { Area, DocumentTable } from '../document/types';
import type { Sheet } from './sheet';

/** A table of the book. Its header cells hold the columns' names; the area has the header, and the totals where shown. */
export class BookTable {
  name: string;
  area: Area;
  columns: (DocumentTable['columns'][number] & { id: number })[];
  style: string | null;
  showHeader: boolean;
  showTotals: boolean;
  bandedRows: boolean;
  bandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showFilterButton: boolean;
  private lastColumnId = 0;

  constructor(
    readonly id: string,
    readonly owner: Sheet,
    data: DocumentTable,
  ) {
    this.name = data.name;
    this.area = { ...data.area };
    this.columns = data.columns.map((column) => ({ ...column, id: ++this.lastColumnId }));
    this.style = data.style;
    this.showHeader = data.showHeader;
    this.showTotals = data.showTotals;
    this.bandedRows = data.bandedRows;
    this.bandedColumns = data.bandedColumns;
    this.highlightFirstColumn = data.highlightFirstColumn;
    this.highlightLastColumn = data.highlightLastColumn;
    this.showFilterButton = data.showFilterButton;
  }

  /** Name of the sheet the table stands in. */
  get sheet(): string {
    return this.owner.name;
  }

  /** The rows between header and totals. */
  get body(): Area {
    return { ...this.area, row: this.area.row + (this.showHeader ? 1 : 0), lastRow: this.area.lastRow - (this.showTotals ? 1 : 0) };
  }

  /** All that can change in the table, as it stands (no copy); `Object.assign(table, state)` puts it back. */
  get state(): object {
    const { id: _id, owner: _owner, lastColumnId: _last, ...state } = this;
    return state;
  }

  newColumnId(): number {
    return ++this.lastColumnId;
  }

  /** A header that no other column has: the wanted one, else with a number after it. */
  freeHeader(wanted: string, except = -1): string {
    const taken = new Set(this.columns.filter((_, index) => index !== except).map((column) => column.name.toLowerCase()));
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
    return name;
  }

  toDocument(): DocumentTable {
    const columns = this.columns.map(({ id: _id, ...column }) => ({ ...column }));
    const { name, style, showHeader, showTotals, bandedRows, bandedColumns, highlightFirstColumn, highlightLastColumn, showFilterButton } =
      this;
    const looks = { style, showHeader, showTotals, bandedRows, bandedColumns, highlightFirstColumn, highlightLastColumn, showFilterButton };
    return { name, area: { ...this.area }, columns, ...looks };
  }
}
