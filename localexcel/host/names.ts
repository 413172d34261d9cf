import type { BookName, Sheet } from '../engine';
import { formatArea, parseAddress, quoteSheet } from '../engine/address';
import { HostCollection, HostObject, alreadyExists, invalidArgument, itemNotFound } from '../wire/hostObject';
import type { HostContext } from './context';
import { Range, rangeAt } from './range';

/** Excel's rules for names of tables and ranges: a letter first, no spaces, and nothing that could be a cell's address. */
export function checkName(name: string, location: string): void {
  const isName = typeof name === 'string' && name.length <= 255 && /^[\p{L}_\\][\p{L}\d_.\\]*$/u.test(name);
  const isAddress = /^[A-Z]{1,3}\d{1,7}$/i.test(name) || /^R(\d*C\d*)?$|^C\d*$|^R\d+$/i.test(name);
  if (!isName || isAddress) throw invalidArgument(location);
}

export class NamedItemCollection extends HostCollection {
  constructor(
    private readonly context: HostContext,
    private readonly sheet?: Sheet,
  ) {
    super();
  }
  get items(): NamedItem[] {
    return this.context.book.names.filter((name) => name.sheetId === this.sheet?.id).map((name) => new NamedItem(this.context, name));
  }
  GetItem(key: string | number): NamedItem {
    const item = this.GetItemOrNullObject(key);
    if (!item) throw itemNotFound('NamedItemCollection.getItem');
    return item;
  }
  GetItemOrNullObject(key: string | number): NamedItem | null {
    return this.items.find((item) => item.Name.toLowerCase() === String(key).toLowerCase()) ?? null;
  }
  GetCount() {
    return this.items.length;
  }
  Add(name: string, reference: Range | string, comment: string | null = null): NamedItem {
    const location = 'NamedItemCollection.add';
    checkName(name, location);
    const { book } = this.context;
    if (this.GetItemOrNullObject(name) || book.findTable(name)) throw alreadyExists(location);
    const formula = reference instanceof Range ? `=${quoteSheet(reference.sheet.name)}!${formatArea(reference.area, true)}` : reference;
    if (typeof formula !== 'string' || !formula.startsWith('=')) throw invalidArgument(location);
    const item: BookName = { name, formula, visible: true, ...(this.sheet && { sheetId: this.sheet.id }), ...(comment && { comment }) };
    book.names.push(item);
    book.calculation.namesMoved();
    return new NamedItem(this.context, item);
  }
}

export class NamedItem extends HostObject {
  readonly scalars = ['Name', 'Type', 'Value', 'Visible', 'Comment', 'Scope', 'Formula'];
  constructor(
    private readonly context: HostContext,
    private readonly item: BookName,
  ) {
    super();
  }
  override get wireId() {
    return this.item.name;
  }
  get Name() {
    return this.item.name;
  }
  get Formula() {
    return this.item.formula;
  }
  set Formula(formula: string) {
    if (typeof formula !== 'string' || !formula.startsWith('=')) throw invalidArgument('NamedItem.formula');
    this.item.formula = formula;
    this.context.book.calculation.namesMoved();
  }
  get Type() {
    return parseAddress(this.item.formula.slice(1)) ? 'Range' : 'String';
  }
  /** The address of a range, as Excel answers it. */
  get Value() {
    return this.item.formula.slice(1);
  }
  get Visible() {
    return this.item.visible;
  }
  set Visible(visible: boolean) {
    this.item.visible = visible;
  }
  get Comment() {
    return this.item.comment ?? '';
  }
  set Comment(comment: string) {
    this.item.comment = comment;
  }
  get Scope() {
    return this.item.sheetId ? 'Worksheet' : 'Workbook';
  }
  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw itemNotFound('NamedItem.getRange');
    return range;
  }
  GetRangeOrNullObject(): Range | null {
    const parsed = parseAddress(this.item.formula.slice(1));
    const home = this.item.sheetId ? this.context.book.sheetById(this.item.sheetId)?.name : undefined;
    if (!parsed || (parsed.sheet !== undefined && !this.context.book.sheetByName(parsed.sheet))) return null;
    return rangeAt(this.context, this.item.formula, home ?? this.context.activeSheet.name, 'NamedItem.getRange');
  }
  Delete() {
    const { book } = this.context;
    book.names = book.names.filter((other) => other !== this.item);
    book.calculation.namesMoved();
  }
}
