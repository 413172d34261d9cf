/**
 * A small workbook of the wire tests' own: just enough objects for office.js to talk to. It is what a host is made of, so that the
 * wire can be tried without an engine.
 */
import {
  alreadyExists,
  HostCollection,
  type HostEvent,
  HostObject,
  type HostRoot,
  invalidArgument,
  itemNotFound,
} from '../../localexcel/wire/hostObject';

export class Workbook extends HostObject implements HostRoot {
  readonly scalars = ['Name'];
  readonly Name = 'Bok.xlsx';
  readonly sheets: Worksheet[] = [];
  readonly references = new Map<string, Range>();
  readonly settings = new Map<string, unknown>();
  readonly requests: number[] = [];
  listener: (event: HostEvent) => void = () => {};
  settledCalls = 0;
  /** Rows of each write. */
  readonly writes: number[] = [];
  private counter = 0;

  constructor(...names: string[]) {
    super();
    for (const name of names) this.sheets.push(new Worksheet(this, name));
  }
  get workbook() {
    return this;
  }
  service() {
    return undefined;
  }
  reference(id: string) {
    return this.references.get(id);
  }
  async settled() {
    this.settledCalls += 1;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  beginRequest(flags: number) {
    this.requests.push(flags);
  }
  endRequest() {}
  nextId(prefix: string) {
    return `${prefix}${++this.counter}`;
  }

  get Worksheets() {
    return new WorksheetCollection(this);
  }
  get Settings() {
    return new SettingCollection(this);
  }
  _RemoveReference(id: string) {
    this.references.delete(id);
  }
  Explode() {
    throw new TypeError('a slip in the host');
  }
  _GetRangeForEventByReferenceId(id: string) {
    return this.references.get(id);
  }
}

class WorksheetCollection extends HostCollection {
  constructor(private readonly book: Workbook) {
    super();
  }
  get items() {
    return this.book.sheets;
  }
  GetItem(key: string | number) {
    const sheet = this.GetItemOrNullObject(key);
    if (!sheet) throw itemNotFound('WorksheetCollection.getItem');
    return sheet;
  }
  GetItemOrNullObject(key: string | number) {
    return this.book.sheets.find((sheet) => sheet.Id === key || sheet.Name === key) ?? null;
  }
  GetCount() {
    return this.book.sheets.length;
  }
  Add(name: string) {
    if (this.GetItemOrNullObject(name)) throw alreadyExists('WorksheetCollection.add');
    const sheet = new Worksheet(this.book, name);
    this.book.sheets.push(sheet);
    return sheet;
  }
  _RegisterDataChangedEvent() {}
  _UnregisterDataChangedEvent() {}
}

export class Worksheet extends HostObject {
  readonly scalars = ['Id', 'Name', 'Position'];
  readonly Id: string;
  readonly cells = new Map<string, unknown>();
  readonly format = new RangeFormat();

  constructor(
    readonly book: Workbook,
    public Name: string,
  ) {
    super();
    this.Id = book.nextId('sheet');
  }
  override get wireId() {
    return this.Id;
  }
  get Position() {
    return this.book.sheets.indexOf(this);
  }
  GetRange(address: string) {
    return Range.at(this, address);
  }
  /** A collection whose items have no ids of their own. */
  get Rows() {
    return new RowCollection(this);
  }
  GetUsedRangeOrNullObject() {
    return this.cells.size > 0 ? Range.at(this, 'A1') : null;
  }
  Delete() {
    this.book.sheets.splice(this.Position, 1);
  }
}

/** A range of columns A to Z. */
export class Range extends HostObject {
  readonly scalars = ['Address', 'Values'];

  constructor(
    readonly sheet: Worksheet,
    readonly row: number,
    readonly column: number,
    readonly rows = 1,
    readonly columns = 1,
  ) {
    super();
  }
  static at(sheet: Worksheet, address: string) {
    const [first = [0, 0], last = first] = address.split(':').map((cell) => [Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65]);
    return new Range(sheet, first[0]!, first[1]!, last[0]! - first[0]! + 1, last[1]! - first[1]! + 1);
  }
  get Address() {
    const name = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`;
    const first = name(this.row, this.column);
    const last = name(this.row + this.rows - 1, this.column + this.columns - 1);
    return first === last ? first : `${first}:${last}`;
  }
  get Values() {
    return Array.from({ length: this.rows }, (_, row) =>
      Array.from({ length: this.columns }, (_, column) => this.sheet.cells.get(`${this.row + row},${this.column + column}`) ?? ''),
    );
  }
  set Values(values: unknown[][]) {
    this._ValidateArraySize(values.length, values[0]?.length ?? 0);
    values.forEach((line, row) =>
      line.forEach((value, column) => this.sheet.cells.set(`${this.row + row},${this.column + column}`, value)),
    );
    this.sheet.book.writes.push(this.rows);
    this.raiseChange();
  }
  get Format() {
    return this.sheet.format;
  }
  get Worksheet() {
    return this.sheet;
  }
  GetRow(row: number) {
    return new Range(this.sheet, this.row + row, this.column, 1, this.columns);
  }
  GetCell(row: number, column: number) {
    return new Range(this.sheet, this.row + row, this.column + column);
  }
  GetBoundingRect(other: Range) {
    const row = Math.min(this.row, other.row);
    const column = Math.min(this.column, other.column);
    const lastRow = Math.max(this.row + this.rows, other.row + other.rows);
    const lastColumn = Math.max(this.column + this.columns, other.column + other.columns);
    return new Range(this.sheet, row, column, lastRow - row, lastColumn - column);
  }
  _ValidateArraySize(rows: number, columns: number) {
    if (rows !== this.rows || columns !== this.columns) throw invalidArgument('Range.values');
  }
  _KeepReference() {
    if (this.referenceId) return;
    this.referenceId = this.sheet.book.nextId('ref');
    this.sheet.book.references.set(this.referenceId, this);
  }
  private raiseChange() {
    const { book } = this.sheet;
    const referenceId = book.nextId('event');
    book.references.set(referenceId, this);
    const payload = { address: this.Address, changeType: 'RangeEdited', source: 'Local', triggerSource: 'ThisLocalAddin' };
    book.listener({ type: 10, target: 'Workbook', payload: { ...payload, worksheetId: this.sheet.Id, referenceId } });
  }
}

class RowCollection extends HostCollection {
  constructor(private readonly sheet: Worksheet) {
    super();
  }
  get items() {
    return [0, 1, 2].map((row) => new Range(this.sheet, row, 0));
  }
  GetItem(key: string | number) {
    return this.items[Number(key)]!;
  }
}

class RangeFormat extends HostObject {
  readonly scalars = ['WrapText'];
  WrapText = false;
  readonly Fill = new RangeFill();
}

class RangeFill extends HostObject {
  readonly scalars = ['Color'];
  Color = '#FFFFFF';
}

class SettingCollection extends HostCollection {
  constructor(private readonly book: Workbook) {
    super();
  }
  get items() {
    return [...this.book.settings.keys()].map((key) => new Setting(this.book, key));
  }
  GetItem(key: string) {
    if (!this.book.settings.has(key)) throw itemNotFound('SettingCollection.getItem');
    return new Setting(this.book, key);
  }
  GetItemOrNullObject(key: string) {
    return this.book.settings.has(key) ? new Setting(this.book, key) : null;
  }
  Add(key: string, value: unknown) {
    this.book.settings.set(key, value);
    return new Setting(this.book, key);
  }
}

class Setting extends HostObject {
  readonly scalars = ['Key', 'Value'];
  constructor(
    private readonly book: Workbook,
    readonly Key: string,
  ) {
    super();
  }
  override get wireId() {
    return this.Key;
  }
  get Value() {
    return this.book.settings.get(this.Key);
  }
  Delete() {
    this.book.settings.delete(this.Key);
  }
}
