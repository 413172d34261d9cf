import type { ICellData, IObjectMatrixPrimitiveType, Nullable, Worksheet } from '@univerjs/core';
import type {
  Area,
  CellContent,
  CellStyle,
  DocumentConditionalFormat,
  DocumentShape,
  DocumentSheet,
  DocumentValidation,
} from '../document/types';
import { contains } from './address';
import type { BookChart } from './charts';
import type { CellImage, Journal } from './journal';
import { visit } from './matrix';
import type { StylePool } from './styles';

/** A line of a row's or a column's own properties: sizes in Excel's units (characters, points). */
export type ColumnInfo = DocumentSheet['columns'] extends Map<number, infer T> ? Omit<T, 'style'> & { style?: string } : never;
export type RowInfo = DocumentSheet['rows'] extends Map<number, infer T> ? Omit<T, 'style'> & { style?: string } : never;

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/**
 * A sheet: its cells stand in Univer's worksheet, all else here beside it.
 * Writing here neither calculates nor raises events: that is the book's and the host's.
 */
export class Sheet {
  readonly id: string;
  visibility: DocumentSheet['visibility'] = 'Visible';
  tabColor: string | undefined;
  showGridlines = true;
  showHeadings = true;
  zoom: number | undefined;
  defaultColumnWidth: number | undefined;
  defaultRowHeight: number | undefined;
  columns = new Map<number, ColumnInfo>();
  rows = new Map<number, RowInfo>();
  merges: Area[] = [];
  frozen: { rows: number; columns: number } | undefined;
  validations: DocumentValidation[] = [];
  conditionalFormats: DocumentConditionalFormat[] = [];
  links: DocumentSheet['links'] = [];
  notes: DocumentSheet['notes'] = [];
  /** Texts with several fonts, by "row,column". */
  richTexts = new Map<string, unknown>();
  protection: Record<string, unknown> | undefined;
  print: DocumentSheet['print'] = {};
  /** In the order they were drawn. */
  charts: BookChart[] = [];
  shapes: DocumentShape[] = [];
  customProperties = new Map<string, string>();
  beside: unknown;
  private isMeasured = false;

  /** @param name as everybody but the engine knows it: Univer's own worksheet goes by `engineName` */
  constructor(
    public name: string,
    readonly worksheet: Worksheet,
    readonly styles: StylePool,
    private readonly journal: Journal,
  ) {
    this.id = worksheet.getSheetId();
  }

  /** What the engine's formulas call the sheet, whatever its name. */
  get engineName(): string {
    return this.worksheet.getName();
  }

  /** Row by row, sparse. */
  get cells(): Cells {
    return this.worksheet.getCellMatrix().getMatrix();
  }

  cell(row: number, column: number): ICellData | undefined {
    return this.cells[row]?.[column] ?? undefined;
  }

  /** The value that stands in the cell itself; results of spilling formulas are the calculation's. */
  value(row: number, column: number): CellContent {
    return contentOf(this.cell(row, column));
  }

  formula(row: number, column: number): string | undefined {
    return this.cell(row, column)?.f ?? undefined;
  }

  /** Sets a value (and takes away a formula); "" empties the cell and leaves its look. */
  setValue(row: number, column: number, value: CellContent): void {
    const style = this.styleId(row, column);
    const cell: ICellData = style === undefined ? {} : { s: style };
    Object.assign(cell, cellValue(value));
    this.store(row, column, cell);
  }

  /** Sets a formula; its value stands empty until it has been calculated. */
  setFormula(row: number, column: number, formula: string): void {
    const style = this.styleId(row, column);
    this.store(row, column, style === undefined ? { f: formula } : { f: formula, s: style });
  }

  /** Spells a cell's formula otherwise, since what it names has moved or changed names; its value stays. */
  respellFormula(row: number, column: number, formula: string): void {
    this.journal.touch(this, row, column, true);
    this.worksheet.getCellMatrix().setValue(row, column, { ...this.cell(row, column), f: formula });
  }

  /** The result of a formula. */
  setResult(row: number, column: number, value: CellContent): void {
    const cell = this.cell(row, column);
    if (!cell?.f) return;
    delete cell.v;
    delete cell.t;
    Object.assign(cell, cellValue(value, true));
  }

  styleId(row: number, column: number): string | undefined {
    const cell = this.cell(row, column);
    // A cell that has never been written takes its row's look, else its column's.
    if (cell) return typeof cell.s === 'string' ? cell.s : undefined;
    return this.rows.get(row)?.style ?? this.columns.get(column)?.style;
  }

  style(row: number, column: number): CellStyle {
    return this.styles.get(this.styleId(row, column));
  }

  setStyle(row: number, column: number, id: string | undefined): void {
    const cell: ICellData = { ...this.cell(row, column) };
    delete cell.s;
    if (id !== undefined) cell.s = id;
    this.store(row, column, cell, this.richText(row, column));
  }

  /** The cell as it stands, to be put back. */
  image(row: number, column: number): Pick<CellImage, 'cell' | 'rich'> {
    return { cell: this.cell(row, column), rich: this.richText(row, column) };
  }

  /** Puts a cell back as it stood. */
  putBack(row: number, column: number, { cell, rich }: Pick<CellImage, 'cell' | 'rich'>): void {
    this.store(row, column, cell ?? {}, rich);
  }

  /** The used area: cells with content and, unless only values count, with a look of their own. */
  usedArea(valuesOnly: boolean, spilled: readonly Area[] = []): Area | undefined {
    let used: Area | undefined;
    const grow = (row: number, column: number) => {
      if (!used) used = { row, column, lastRow: row, lastColumn: column };
      else {
        if (row < used.row) used.row = row;
        if (row > used.lastRow) used.lastRow = row;
        if (column < used.column) used.column = column;
        if (column > used.lastColumn) used.lastColumn = column;
      }
    };
    visit(this.cells, (row, column, cell) => {
      if (hasContent(cell) || (!valuesOnly && cell.s !== undefined)) grow(row, column);
    });
    for (const area of spilled) {
      grow(area.row, area.column);
      grow(area.lastRow, area.lastColumn);
    }
    return used;
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((merge) => contains(merge, row, column));
  }

  /** Cells were moved without being written. */
  cellsMoved(): void {
    this.isMeasured = false;
  }

  /** Tells Univer how large the sheet is. The cells are looked through only where some have changed since the last time. */
  measure(): void {
    if (this.isMeasured) return;
    this.isMeasured = true;
    const config = this.worksheet.getConfig();
    const used = this.usedArea(false);
    config.rowCount = Math.max(1000, (used?.lastRow ?? 0) + 200);
    config.columnCount = Math.max(60, (used?.lastColumn ?? 0) + 20);
  }

  private richText(row: number, column: number): unknown {
    return this.richTexts.size ? this.richTexts.get(`${row},${column}`) : undefined;
  }

  private store(row: number, column: number, cell: ICellData, rich?: unknown): void {
    this.journal.touch(this, row, column);
    this.isMeasured = false;
    if (rich !== undefined) this.richTexts.set(`${row},${column}`, rich);
    else if (this.richTexts.size) this.richTexts.delete(`${row},${column}`);
    const matrix = this.worksheet.getCellMatrix();
    if (Object.keys(cell).length) matrix.setValue(row, column, cell);
    else matrix.realDeleteValue(row, column);
  }
}

export const hasContent = (cell: ICellData): boolean => (cell.v !== undefined && cell.v !== null && cell.v !== '') || !!cell.f;

/** Univer's cell as a plain value. */
export function contentOf(cell: Nullable<ICellData>): CellContent {
  const value = cell?.v ?? textOf(cell?.p);
  if (value === undefined || value === null) return '';
  return cell?.t === 3 ? value === 1 || value === true || value === 'TRUE' : value;
}

/** What HYPERLINK gives: the text without the marks that Univer keeps in it. */
function textOf(rich: ICellData['p']): string | undefined {
  return rich?.body?.dataStream.replace(/\p{Cc}/gu, '');
}

/** A plain value as Univer's cell; texts that look like numbers are marked as texts. */
function cellValue(value: CellContent, keepEmpty = false): ICellData {
  if (typeof value === 'number') return { v: value, t: 2 };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: 3 };
  if (value === '') return keepEmpty ? { v: '', t: 1 } : {};
  return { v: value, t: value.trim() !== '' && !Number.isNaN(Number(value)) ? 4 : 1 };
}
