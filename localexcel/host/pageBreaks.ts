import type { Sheet } from '../engine';
import { cellArea } from '../engine/address';
import { HostCollection, HostObject, invalidArgument, invalidOperation, itemNotFound } from '../wire/hostObject';
import type { HostContext } from './context';
import { guardSheet } from './editing';
import { Range, rangeAt } from './range';

/** Excel has room for so many breaks across a sheet, and down it. */
const MOST = 1026;

/** The breaks that somebody has put in; those that Excel makes by itself are not among them. */
export class PageBreakCollection extends HostCollection {
  constructor(
    private readonly context: HostContext,
    private readonly sheet: Sheet,
    private readonly key: 'rowBreaks' | 'columnBreaks',
  ) {
    super();
  }
  get items(): PageBreak[] {
    return this.breaks.map((index) => this.open(index));
  }
  /** By its place among the breaks, or by the id that the client keeps. */
  GetItem(key: string | number): PageBreak {
    const index = typeof key === 'number' ? this.breaks[key] : this.breaks.find((at) => this.open(at).wireId === key);
    if (index === undefined) throw itemNotFound('PageBreakCollection.getItem');
    return this.open(index);
  }
  GetCount() {
    return this.breaks.length;
  }
  /** A new page begins with the upper left cell of the range. */
  Add(given: Range | string): PageBreak {
    const location = 'PageBreakCollection.add';
    guardSheet(this.sheet, location);
    const range = given instanceof Range ? given : rangeAt(this.context, String(given), this.sheet.name, location);
    if (range.sheet !== this.sheet) throw invalidArgument(location);
    const index = this.key === 'rowBreaks' ? range.area.row : range.area.column;
    if (index === 0) throw invalidArgument(location, 'A page break cannot be put before the first row or column.');
    if (!this.breaks.includes(index)) {
      if (this.breaks.length >= MOST) throw invalidOperation(location, `A sheet has room for ${MOST} page breaks.`);
      this.sheet.print[this.key] = [...this.breaks, index].sort((a, b) => a - b);
    }
    return this.open(index);
  }
  RemovePageBreaks() {
    guardSheet(this.sheet, 'PageBreakCollection.removePageBreaks');
    delete this.sheet.print[this.key];
  }

  private get breaks(): readonly number[] {
    return this.sheet.print[this.key] ?? [];
  }
  private open(index: number): PageBreak {
    return new PageBreak(this.context, this.sheet, this.key, index);
  }
}

export class PageBreak extends HostObject {
  readonly scalars = ['RowIndex', 'ColumnIndex'];
  constructor(
    private readonly context: HostContext,
    private readonly sheet: Sheet,
    private readonly key: 'rowBreaks' | 'columnBreaks',
    private readonly index: number,
  ) {
    super();
  }
  override get wireId() {
    return `${this.key}:${this.index}`;
  }
  /** 0-based: the row that the new page begins with. */
  get RowIndex() {
    return this.key === 'rowBreaks' ? this.index : 0;
  }
  get ColumnIndex() {
    return this.key === 'columnBreaks' ? this.index : 0;
  }
  GetCellAfterBreak() {
    return new Range(this.context, { sheet: this.sheet, area: cellArea(this.RowIndex, this.ColumnIndex) });
  }
  Delete() {
    guardSheet(this.sheet, 'PageBreak.delete');
    const left = (this.sheet.print[this.key] ?? []).filter((index) => index !== this.index);
    if (left.length > 0) this.sheet.print[this.key] = left;
    else delete this.sheet.print[this.key];
  }
}
