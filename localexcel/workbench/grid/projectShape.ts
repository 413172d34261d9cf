import type { Area } from '../../document/types';
import { estimateTextHeight } from '../../document/textHeight';
import type { Book, Sheet } from '../../engine';
import { formatText } from '../../host/text';
import { charactersToPoints, DEFAULT_COLUMN_CHARACTERS, DEFAULT_ROW_POINTS } from '../../host/units';

/** Sizes in pixels; 0 is hidden. */
export interface Shape {
  columns: number[];
  rows: number[];
  columnStyles: (string | undefined)[];
  rowCount: number;
  columnCount: number;
  merges: Area[];
  frozen: { rows: number; columns: number };
  gridlines: boolean;
}

const PIXELS_PER_POINT = 4 / 3;
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 10;
const TALLEST_POINTS = 409.5;

/** Heights of rows that have none of their own: as high as their texts need, measured again when their cells or the columns change. */
export class RowHeights {
  private readonly heights = new Map<number, number>();
  private widths = '';

  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
  ) {}

  /** Measures the rows whose cells have changed; all rows where the columns' widths have. */
  update(changed: readonly number[]): void {
    const widths = JSON.stringify([...this.sheet.columns].map(([column, { width }]) => [column, width]));
    const rows = widths === this.widths ? changed : Object.keys(this.sheet.cells).map(Number);
    this.widths = widths;
    for (const row of rows) this.heights.set(row, this.measure(row));
  }

  /** In points. */
  of(row: number): number {
    return this.sheet.rows.get(row)?.height ?? this.heights.get(row) ?? this.sheet.defaultRowHeight ?? DEFAULT_ROW_POINTS;
  }

  private measure(row: number): number {
    const { book, sheet } = this;
    let height = sheet.defaultRowHeight ?? DEFAULT_ROW_POINTS;
    if (sheet.rows.get(row)?.height !== undefined) return height;
    for (const key of Object.keys(sheet.cells[row] ?? {})) {
      const column = Number(key);
      const value = sheet.value(row, column);
      if (value === '' || sheet.mergeAt(row, column)) continue;
      const style = sheet.style(row, column);
      const needed = estimateTextHeight(formatText(value, style.numberFormat), {
        width: sheet.columns.get(column)?.width ?? sheet.defaultColumnWidth ?? DEFAULT_COLUMN_CHARACTERS,
        size: style.font?.size ?? book.defaultFont.size,
        defaultSize: book.defaultFont.size,
        bold: style.font?.bold,
        wrap: style.wrap && typeof value === 'string',
        indent: style.indent,
      });
      height = Math.max(height, needed);
    }
    return Math.min(TALLEST_POINTS, height);
  }
}

export function readShape(sheet: Sheet, heights: RowHeights): Shape {
  const used = sheet.usedArea(false);
  const rowCount = roundUp(Math.max((used?.lastRow ?? 0) + SPARE_ROWS, lastOf(sheet.rows) + 1, 200), 100);
  const columnCount = Math.min(200, roundUp(Math.max((used?.lastColumn ?? 0) + SPARE_COLUMNS, 30), 10));
  const usual = sheet.defaultColumnWidth ?? DEFAULT_COLUMN_CHARACTERS;
  const columns = fill(columnCount, (column) => {
    const info = sheet.columns.get(column);
    return info?.hidden ? 0 : Math.round(charactersToPoints(info?.width ?? usual) * PIXELS_PER_POINT);
  });
  const rows = fill(rowCount, (row) => (sheet.rows.get(row)?.hidden ? 0 : Math.round(heights.of(row) * PIXELS_PER_POINT)));
  const { rows: frozenRows = 0, columns: frozenColumns = 0 } = sheet.frozen ?? {};
  return {
    columns,
    rows,
    columnStyles: fill(columnCount, (column) => sheet.columns.get(column)?.style),
    rowCount,
    columnCount,
    merges: sheet.merges.map((merge) => ({ ...merge })),
    frozen: { rows: frozenRows, columns: frozenColumns },
    gridlines: sheet.showGridlines,
  };
}

const fill = <T>(length: number, value: (index: number) => T): T[] => Array.from({ length }, (_, index) => value(index));
const roundUp = (value: number, step: number) => Math.ceil(value / step) * step;
// Files give whole sheets' worth of columns and rows one look: what lies far out is not drawn.
const lastOf = (infos: ReadonlyMap<number, { height?: number }>) =>
  [...infos].reduce((last, [index, { height }]) => (height !== undefined && index < 5000 ? Math.max(last, index) : last), 0);
