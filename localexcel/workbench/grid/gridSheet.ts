import { type ICellData, type IRange, type IWorksheetData, mergeWorksheetSnapshotWithDefault, type Workbook } from '@univerjs/core';
import type { Area } from '../../document/types';
import type { Book, Sheet } from '../../engine';
import type { GridStyles } from './gridStyles';
import { CellProjection } from './projectCells';
import { readShape, RowHeights, type Shape } from './projectShape';
import type { UniverGrid } from './univerGrid';

type Cells = Record<number, Record<number, ICellData>>;

/** A sheet of the workbook as a sheet of Univer's grid. Made when it is first looked at; later only what differs is sent. */
export class GridSheet {
  private readonly cells: CellProjection;
  private readonly heights: RowHeights;
  private shape!: Shape;

  constructor(
    private readonly grid: UniverGrid,
    private readonly workbook: Workbook,
    readonly id: string,
    book: Book,
    private readonly sheet: Sheet,
    private readonly styles: GridStyles,
  ) {
    this.cells = new CellProjection(book, sheet, styles);
    this.heights = new RowHeights(book, sheet);
  }

  /** The whole sheet, for Univer to begin with. */
  build(): IWorksheetData {
    const cellData: Cells = {};
    this.heights.update(this.cells.update((row, column, cell) => cell && ((cellData[row] ??= {})[column] = cell)));
    this.shape = readShape(this.sheet, this.heights);
    const { columns, rows, columnStyles, rowCount, columnCount, merges, frozen, gridlines } = this.shape;
    return mergeWorksheetSnapshotWithDefault({
      id: this.id,
      name: this.id,
      cellData,
      rowCount,
      columnCount,
      defaultRowHeight: 20,
      defaultColumnWidth: 64,
      defaultStyle: this.styles.plain,
      columnData: Object.fromEntries(
        columns.map((width, column) => [
          column,
          { w: width || 64, hd: width ? 0 : 1, ...(columnStyles[column] && { s: this.styles.describe(columnStyles[column], 0) }) },
        ]),
      ),
      rowData: Object.fromEntries(rows.map((height, row) => [row, { h: height || 20, ia: 0, hd: height ? 0 : 1 }])),
      mergeData: merges.map(toRange),
      freeze: toFreeze(frozen),
      showGridlines: gridlines ? 1 : 0,
    });
  }

  /** Sends what has changed. */
  update(): void {
    const worksheet = this.workbook.getSheetBySheetId(this.id);
    if (!worksheet) return;
    const matrix = worksheet.getCellMatrix();
    const changed: Cells = {};
    let any = false;
    const rows = this.cells.update((row, column, cell) => {
      any = true;
      if (cell) matrix.setValue(row, column, cell);
      else matrix.realDeleteValue(row, column);
      // Univer merges what a mutation brings into what stands there, styles too: so the cells are written here, and the mutation
      // below only says where to draw anew. A text that looks like a number stays one by its type.
      (changed[row] ??= {})[column] = cell ? { t: cell.t } : { v: null };
    });
    this.heights.update(rows);
    const before = this.shape;
    this.shape = readShape(this.sheet, this.heights);
    if (any) this.execute('sheet.mutation.set-range-values', { cellValue: changed });
    this.updateShape(before, this.shape);
  }

  private updateShape(before: Shape, after: Shape): void {
    if (before.rowCount !== after.rowCount) this.execute('sheet.mutation.set-worksheet-row-count', { rowCount: after.rowCount });
    if (before.columnCount !== after.columnCount)
      this.execute('sheet.mutation.set-worksheet-column-count', { columnCount: after.columnCount });
    this.updateSizes('col', before.columns, after.columns, (column) => ({
      startRow: 0,
      endRow: after.rowCount - 1,
      startColumn: column,
      endColumn: column,
    }));
    this.updateSizes('row', before.rows, after.rows, (row) => ({
      startRow: row,
      endRow: row,
      startColumn: 0,
      endColumn: after.columnCount - 1,
    }));
    if (JSON.stringify(before.merges) !== JSON.stringify(after.merges)) {
      if (before.merges.length) this.execute('sheet.mutation.remove-worksheet-merge', { ranges: before.merges.map(toRange) });
      if (after.merges.length) this.execute('sheet.mutation.add-worksheet-merge', { ranges: after.merges.map(toRange) });
    }
    if (before.frozen.rows !== after.frozen.rows || before.frozen.columns !== after.frozen.columns)
      this.execute('sheet.mutation.set-frozen', toFreeze(after.frozen));
    if (before.gridlines !== after.gridlines) this.execute('sheet.mutation.toggle-gridlines', { showGridlines: after.gridlines ? 1 : 0 });
  }

  /** All new sizes go in one mutation: each makes Univer measure the whole sheet. */
  private updateSizes(axis: 'row' | 'col', before: readonly number[], after: readonly number[], rangeOf: (index: number) => IRange): void {
    const [hidden, shown, resized]: [IRange[], IRange[], IRange[]] = [[], [], []];
    const sizes: Record<number, number> = {};
    after.forEach((size, index) => {
      if (size === before[index]) return;
      if (size === 0) hidden.push(rangeOf(index));
      else {
        if (before[index] === 0) shown.push(rangeOf(index));
        resized.push(rangeOf(index));
        sizes[index] = size;
      }
    });
    if (hidden.length) this.execute(`sheet.mutation.set-${axis}-hidden`, { ranges: hidden });
    if (shown.length) this.execute(`sheet.mutation.set-${axis}-visible`, { ranges: shown });
    if (resized.length && axis === 'col') this.execute('sheet.mutation.set-worksheet-col-width', { ranges: resized, colWidth: sizes });
    if (resized.length && axis === 'row') this.execute('sheet.mutation.set-worksheet-row-height', { ranges: resized, rowHeight: sizes });
  }

  private execute(id: string, parameters: object): void {
    this.grid.execute(id, { unitId: this.workbook.getUnitId(), subUnitId: this.id, ...parameters });
  }
}

const toRange = (area: Area): IRange => ({
  startRow: area.row,
  endRow: area.lastRow,
  startColumn: area.column,
  endColumn: area.lastColumn,
});

const toFreeze = ({ rows, columns }: { rows: number; columns: number }) => ({
  xSplit: columns,
  ySplit: rows,
  startRow: rows || -1,
  startColumn: columns || -1,
});
