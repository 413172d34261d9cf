import type { Area, CellContent } from '../document/types';
import type { Sheet } from '../engine';
import { cellArea, columnIndex, parseAddress } from '../engine/address';
import { parseSwedishText, type TypedContent } from '../engine/values';
import { invalidArgument, itemNotFound } from '../wire/hostObject';
import type { HostContext } from './context';
import { clearCells, writeCells } from './editing';
import { Range } from './range';
import { Worksheet } from './worksheet';
import { WorksheetCollection } from './worksheets';

/** What is pasted: texts are read as if typed, empty texts empty their cells. */
export type PastedGrid = readonly (readonly CellContent[])[];

/**
 * A person at the keyboard of a Swedish Excel. Sheets go by name, addresses are those of the sheet ("B5"). What is done raises the
 * events that a person's doing raises, and shows in the sheets at once.
 */
export class Person {
  private undoing: (() => void)[] = [];

  constructor(private readonly context: HostContext) {}

  /** Types a text into a cell and leaves it: "12,5", "12,5 %", "−3", "2026-08-31", "=SUM(A1:A3)". */
  type(sheetName: string, address: string, text: string): void {
    const { sheet, area } = this.cells(sheetName, address);
    this.edit(sheet, [area], () =>
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

  paste(sheetName: string, address: string, grid: PastedGrid): void {
    const { sheet, area } = this.cells(sheetName, address);
    const width = Math.max(0, ...grid.map((line) => line.length));
    if (!grid.length || !width) throw invalidArgument('person.paste');
    const target = { row: area.row, column: area.column, lastRow: area.row + grid.length - 1, lastColumn: area.column + width - 1 };
    const contents = (row: number, column: number): TypedContent => {
      const content = grid[row]?.[column] ?? '';
      return typeof content === 'string' ? { ...parseSwedishText(content), typed: content } : { value: content };
    };
    this.edit(sheet, [target], () => writeCells(this.context, sheet, target, contents, 'person.paste'));
  }

  /** Delete on the selected cells. */
  clear(sheetName: string, address: string): void {
    const { sheet, area } = this.cells(sheetName, address);
    this.edit(sheet, [area], () => clearCells(this.context, sheet, area, 'person.clear'));
  }

  /** Whole rows before the row numbered `row` as Excel numbers it, 1 first. */
  insertRows(sheetName: string, row: number, count = 1): void {
    this.change(
      () => this.rows(sheetName, row, count).Insert('Down'),
      () => this.rows(sheetName, row, count).Delete('Up'),
    );
  }

  deleteRows(sheetName: string, row: number, count = 1): void {
    this.change(() => this.rows(sheetName, row, count).Delete('Up'));
  }

  /** Whole columns before the column with the letter. */
  insertColumns(sheetName: string, column: string, count = 1): void {
    this.change(
      () => this.columns(sheetName, column, count).Insert('Right'),
      () => this.columns(sheetName, column, count).Delete('Left'),
    );
  }

  deleteColumns(sheetName: string, column: string, count = 1): void {
    this.change(() => this.columns(sheetName, column, count).Delete('Left'));
  }

  addSheet(name?: string): void {
    this.change(() => new WorksheetCollection(this.context).Add(name ?? null).Activate());
  }

  renameSheet(sheetName: string, name: string): void {
    this.change(() => (new Worksheet(this.context, this.sheet(sheetName)).Name = name));
  }

  deleteSheet(sheetName: string): void {
    this.change(() => new Worksheet(this.context, this.sheet(sheetName)).Delete());
  }

  activate(sheetName: string): void {
    this.act(() => new Worksheet(this.context, this.sheet(sheetName)).Activate());
  }

  select(sheetName: string, address: string): void {
    const place = this.cells(sheetName, address);
    this.act(() => new Range(this.context, place).Select());
  }

  /** Takes back the last thing done; false where there is nothing to take back. Changes of sheets cannot be. */
  undo(): boolean {
    const last = this.undoing.pop();
    if (last) this.act(last);
    return last !== undefined;
  }

  /** A change of cells that can be undone: what stood there, and where tables end, comes back. */
  private edit(sheet: Sheet, areas: readonly Area[], change: () => void): void {
    const { book } = this.context;
    const tables = book.tables.map((table) => ({
      table,
      area: { ...table.area },
      columns: table.columns.map((column) => ({ ...column })),
    }));
    // A table that grows fills cells beside what is written: all of its columns, in the rows written.
    const cells = areas.flatMap((area) => this.remember(sheet, area));
    const around = tables
      .filter(({ table }) => table.owner === sheet)
      .flatMap(({ area }) =>
        areas.flatMap((written) =>
          this.remember(sheet, { row: written.row, lastRow: written.lastRow, column: area.column, lastColumn: area.lastColumn }),
        ),
      );
    this.act(change);
    this.undoing.push(() => {
      for (const { table, area, columns } of tables) Object.assign(table, { area, columns });
      book.calculation.namesMoved();
      const origin = [...around, ...cells];
      for (const { row, column, content, look } of origin) {
        if ('formula' in content) book.setFormula(sheet, row, column, content.formula);
        else book.setValue(sheet, row, column, content.value);
        sheet.setStyle(row, column, look);
        book.calculation.changed(sheet, cellArea(row, column));
      }
      for (const area of areas) this.context.events.changed({ sheet, area, changeType: 'RangeEdited' });
    });
  }

  private remember(sheet: Sheet, area: Area) {
    const cells: { row: number; column: number; content: TypedContent; look: string | undefined }[] = [];
    for (let row = area.row; row <= area.lastRow; row++)
      for (let column = area.column; column <= area.lastColumn; column++) {
        const formula = sheet.formula(row, column);
        const content: TypedContent = formula === undefined ? { value: sheet.value(row, column) } : { formula };
        cells.push({ row, column, content, look: sheet.styleId(row, column) });
      }
    return cells;
  }

  /** A change of rows, columns or sheets. Without a way back it ends what can be undone, as in Excel. */
  private change(change: () => void, back?: () => void): void {
    this.act(change);
    if (back) this.undoing.push(back);
    else this.undoing = [];
  }

  private act(action: () => void): void {
    this.context.origin = 'person';
    try {
      action();
    } finally {
      this.context.origin = 'addin';
      this.context.events.flush();
    }
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
