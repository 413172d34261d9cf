import type { Area, CellContent } from '../document/types';
import type { History, Outcome, Sheet } from '../engine';
import { cellArea, columnIndex, parseAddress } from '../engine/address';
import { parseSwedishText, type TypedContent } from '../engine/values';
import { invalidArgument, itemNotFound } from '../wire/hostObject';
import type { HostContext } from './context';
import { clearCells, writeCells } from './editing';
import { WorkbookProtection, WorksheetProtection } from './protection';
import { Range } from './range';
import { TableCollection } from './tables';
import { tellOutcome } from './undoing';
import { Worksheet } from './worksheet';
import { WorksheetCollection } from './worksheets';

/** What is pasted: texts are read as if typed, empty texts empty their cells. */
export type PastedGrid = readonly (readonly CellContent[])[];

/**
 * A person at the keyboard of a Swedish Excel. Sheets go by name, addresses are those of the sheet ("B5"). What is done raises the
 * events that a person's doing raises, and shows in the sheets at once.
 */
export class Person {
  /** `who`: at this keyboard, or a colleague at another, in the same workbook. */
  constructor(
    private readonly context: HostContext,
    private readonly who: 'person' | 'colleague' = 'person',
  ) {}

  /** Types a text into a cell and leaves it: "12,5", "12,5 %", "−3", "2026-08-31", "=SUM(A1:A3)". */
  type(sheetName: string, address: string, text: string): void {
    const { sheet, area } = this.cells(sheetName, address);
    this.act(() =>
      writeCells(this.context, sheet, cellArea(area.row, area.column), () => ({ ...parseSwedishText(text), typed: text }), 'person.type'),
    );
  }

  /** Puts the cursor in a cell and stays there, as after F2; what the person then types is theirs to end with Enter. Answers how to press Enter. */
  beginEditing(): () => void {
    let end = () => {};
    this.context.cellEditing = new Promise((resolve) => (end = resolve));
    return () => {
      this.context.cellEditing = undefined;
      end();
    };
  }

  /** Brings another workbook in front of this one; what needs a window then fails (`InactiveWorkbook`). Answers how to come back. */
  leaveWorkbook(): () => void {
    this.context.isBehind = true;
    return () => (this.context.isBehind = false);
  }

  paste(sheetName: string, address: string, grid: PastedGrid): void {
    const { sheet, area } = this.cells(sheetName, address);
    const width = Math.max(0, ...grid.map((line) => line.length));
    if (!grid.length || !width) throw invalidArgument('person.paste');
    const target = { row: area.row, column: area.column, lastRow: area.row + grid.length - 1, lastColumn: area.column + width - 1 };
    const contents = (row: number, column: number): TypedContent => {
      const content = grid[row]?.[column] ?? '';
      return typeof content === 'string' ? { ...parseSwedishText(content), typed: content } : { value: content };
    };
    this.act(() => writeCells(this.context, sheet, target, contents, 'person.paste'));
  }

  /** Delete on the selected cells. */
  clear(sheetName: string, address: string): void {
    const { sheet, area } = this.cells(sheetName, address);
    this.act(() => clearCells(this.context, sheet, area, 'person.clear'));
  }

  /** Sorts the rows of an area by one of its columns, as texts. Excel may tell of it by the event of its own alone, so here it does. */
  sortRows(sheetName: string, address: string, column: string): void {
    const { sheet, area } = this.cells(sheetName, address);
    const { book, events } = this.context;
    const count = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const read = (row: number) => (at: number) => ({ formula: sheet.formula(row, at), value: book.value(sheet, row, at) });
    const key = columnIndex(column) - area.column;
    const lines = count(area.row, area.lastRow).map((row) => count(area.column, area.lastColumn).map(read(row)));
    lines.sort((a, b) => String(a[key]?.value).localeCompare(String(b[key]?.value), 'sv'));
    this.act(() => {
      lines.forEach((cells, row) =>
        cells.forEach(({ formula, value }, at) => {
          if (formula === undefined) book.setValue(sheet, area.row + row, area.column + at, value);
          else book.setFormula(sheet, area.row + row, area.column + at, formula);
        }),
      );
      book.calculation.changed(sheet, area);
      events.rowsSorted(sheet, area);
    });
  }

  /** Whole rows before the row numbered `row` as Excel numbers it, 1 first. */
  insertRows(sheetName: string, row: number, count = 1): void {
    this.act(() => this.rows(sheetName, row, count).Insert('Down'));
  }

  deleteRows(sheetName: string, row: number, count = 1): void {
    this.act(() => this.rows(sheetName, row, count).Delete('Up'));
  }

  /** Whole columns before the column with the letter. */
  insertColumns(sheetName: string, column: string, count = 1): void {
    this.act(() => this.columns(sheetName, column, count).Insert('Right'));
  }

  deleteColumns(sheetName: string, column: string, count = 1): void {
    this.act(() => this.columns(sheetName, column, count).Delete('Left'));
  }

  /** Hides whole rows, as a filter does. */
  hideRows(sheetName: string, row: number, count = 1): void {
    this.act(() => (this.rows(sheetName, row, count).RowHidden = true));
  }

  /** The table with its cells, as when all of it is selected and its rows are deleted. */
  deleteTable(name: string): void {
    this.act(() => new TableCollection(this.context).GetItem(name).Delete());
  }

  /** Ticks or unticks Rubrikrad (Header Row) on the tab Tabelldesign. */
  showHeader(name: string, show: boolean): void {
    this.act(() => (new TableCollection(this.context).GetItem(name).ShowHeaders = show));
  }

  addSheet(name?: string): void {
    this.act(() => new WorksheetCollection(this.context).Add(name ?? null).Activate());
  }

  renameSheet(sheetName: string, name: string): void {
    this.act(() => (new Worksheet(this.context, this.sheet(sheetName)).Name = name));
  }

  deleteSheet(sheetName: string): void {
    this.act(() => new Worksheet(this.context, this.sheet(sheetName)).Delete());
  }

  /** Protects a sheet as Excel does at first: nothing but unlocked cells can be changed. */
  protectSheet(sheetName: string, password?: string): void {
    this.act(() => this.protectionOf(sheetName).Protect(null, password));
  }

  unprotectSheet(sheetName: string, password?: string): void {
    this.act(() => this.protectionOf(sheetName).Unprotect(password));
  }

  /** Locks the workbook's structure: sheets neither come, go, move nor change names. */
  protectWorkbook(password?: string): void {
    this.act(() => new WorkbookProtection(this.context.book).Protect(password));
  }

  unprotectWorkbook(password?: string): void {
    this.act(() => new WorkbookProtection(this.context.book).Unprotect(password));
  }

  activate(sheetName: string): void {
    this.act(() => new Worksheet(this.context, this.sheet(sheetName)).Activate());
  }

  select(sheetName: string, address: string): void {
    const place = this.cells(sheetName, address);
    this.act(() => new Range(this.context, place).Select());
  }

  /** Whether there is something to undo, or to do again. */
  get canUndo(): boolean {
    return this.context.history.canUndo;
  }
  get canRedo(): boolean {
    return this.context.history.canRedo;
  }

  /**
   * Takes back the last step: what the person did at once, or what one request of the add-in did. False where there is nothing to take
   * back; what is done to the sheets themselves, and protecting them, cannot be.
   */
  undo(): boolean {
    return this.travel((history) => history.undo());
  }

  /** Does again what was taken back last; false where nothing was, or something else has been done since. */
  redo(): boolean {
    return this.travel((history) => history.redo());
  }

  private travel(move: (history: History) => Outcome | undefined): boolean {
    let outcome: Outcome | undefined;
    this.act(() => {
      outcome = move(this.context.history);
      if (outcome) tellOutcome(this.context, outcome);
    });
    return outcome !== undefined;
  }

  /** Everything that a person does: one step to undo, and the events of it at its end. */
  private act(action: () => void): void {
    const { context } = this;
    // What a request under way has done so far is a step of its own.
    context.history.commit();
    context.origin = this.who;
    try {
      action();
    } finally {
      context.history.commit();
      context.origin = 'addin';
      context.events.flush();
    }
  }

  private protectionOf(sheetName: string): WorksheetProtection {
    return new WorksheetProtection(this.context, this.sheet(sheetName));
  }

  private sheet(name: string): Sheet {
    const sheet = this.context.book.sheetByName(name);
    if (!sheet) throw itemNotFound(`person: ${name}`);
    return sheet;
  }

  private cells(sheetName: string, address: string): { sheet: Sheet; area: Area } {
    const parsed = parseAddress(address);
    if (!parsed || parsed.sheet !== undefined) throw invalidArgument(`person: ${address}`);
    return { sheet: this.sheet(sheetName), area: parsed.area };
  }

  private rows(sheetName: string, row: number, count: number): Range {
    return new Worksheet(this.context, this.sheet(sheetName)).GetRange(`${row}:${row + count - 1}`);
  }

  private columns(sheetName: string, column: string, count: number): Range {
    const first = columnIndex(column);
    return new Worksheet(this.context, this.sheet(sheetName)).GetRangeByIndexes(0, first, 1, count).GetEntireColumn();
  }
}
