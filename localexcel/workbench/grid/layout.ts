import type { SpreadsheetSkeleton } from '@univerjs/preset-sheets-core';

/** A place on the screen, in pixels from the grid's upper left corner. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** How far a sheet is scrolled: the row and the column at its corner as if nothing were frozen, and pixels beyond them. */
export interface Scroll {
  sheetViewStartRow: number;
  sheetViewStartColumn: number;
  offsetX: number;
  offsetY: number;
}

export const TOP_LEFT: Scroll = { sheetViewStartRow: 0, sheetViewStartColumn: 0, offsetX: 0, offsetY: 0 };

/** What Univer knows of where cells stand. */
export interface Layout {
  skeleton: Pick<
    SpreadsheetSkeleton,
    'getCellWithCoordByIndex' | 'columnWidthAccumulation' | 'rowHeightAccumulation' | 'rowHeaderWidth' | 'columnHeaderHeight'
  >;
  scroll: Scroll;
  frozen: { rows: number; columns: number };
  /** Of the grid, in pixels. */
  width: number;
  height: number;
}

/** Where a cell stands: its merged area, if it is in one. Undefined where it is scrolled out of sight. */
export function boxIn(layout: Layout, row: number, column: number): Box | undefined {
  const { box, edge } = place(layout, row, column);
  const isSeen = box.left + box.width > edge.left && box.top + box.height > edge.top && box.left < layout.width && box.top < layout.height;
  return isSeen ? box : undefined;
}

/** A corner of something drawn over cells: a cell, and points to the right of and below its own corner. */
interface Corner {
  row: number;
  column: number;
  x: number;
  y: number;
}

/**
 * Where something drawn over cells stands, and how much of it is hidden above and to the left of its part of the sheet, in pixels.
 * Undefined where all of it is out of sight.
 */
export function boxBetween(layout: Layout, from: Corner, to: Corner): { box: Box; hiddenLeft: number; hiddenTop: number } | undefined {
  const { box: first, edge } = place(layout, from.row, from.column);
  const { box: last } = place(layout, to.row, to.column);
  const [left, top] = [first.left + from.x * PIXELS_PER_POINT, first.top + from.y * PIXELS_PER_POINT];
  const box = { left, top, width: last.left + to.x * PIXELS_PER_POINT - left, height: last.top + to.y * PIXELS_PER_POINT - top };
  const [hiddenLeft, hiddenTop] = [Math.max(0, edge.left - left), Math.max(0, edge.top - top)];
  const isSeen = hiddenLeft < box.width && hiddenTop < box.height && left < layout.width && top < layout.height;
  return isSeen ? { box, hiddenLeft, hiddenTop } : undefined;
}

const PIXELS_PER_POINT = 4 / 3;

/** How to scroll so that the whole cell is seen, or at least its upper left corner; undefined where it is. */
export function scrollTo(layout: Layout, row: number, column: number): Scroll | undefined {
  const { skeleton, scroll, frozen, width, height } = layout;
  const { rowHeightAccumulation: rowSums, columnWidthAccumulation: columnSums } = skeleton;
  const { box, edge } = place(layout, row, column);
  const isSeen = (from: number, size: number, start: number, end: number) => from >= start && (from + size <= end || from === start);
  const target = { ...scroll };
  // Something is left to be seen before it.
  if (row >= frozen.rows && !isSeen(box.top, box.height, edge.top, height - SCROLLBAR))
    [target.sheetViewStartRow, target.offsetY] = split(
      rowSums,
      sumBefore(rowSums, row) - sumBefore(rowSums, frozen.rows) - (height - edge.top) / 3,
    );
  if (column >= frozen.columns && !isSeen(box.left, box.width, edge.left, width - SCROLLBAR))
    [target.sheetViewStartColumn, target.offsetX] = split(
      columnSums,
      sumBefore(columnSums, column) - sumBefore(columnSums, frozen.columns) - (width - edge.left) / 3,
    );
  return JSON.stringify(target) === JSON.stringify(scroll) ? undefined : target;
}

const SCROLLBAR = 12;

/** The cell's box, and the corner from which cells of its part of the sheet (frozen or not) are seen. */
function place({ skeleton, scroll, frozen }: Layout, row: number, column: number): { box: Box; edge: { left: number; top: number } } {
  const { columnWidthAccumulation, rowHeightAccumulation, rowHeaderWidth, columnHeaderHeight } = skeleton;
  const { startX, startY, endX, endY, mergeInfo, isMergedMainCell, isMerged } = skeleton.getCellWithCoordByIndex(row, column);
  const cell = isMergedMainCell || isMerged ? mergeInfo : { startX, startY, endX, endY };
  const scrolledX = column < frozen.columns ? 0 : sumBefore(columnWidthAccumulation, scroll.sheetViewStartColumn) + scroll.offsetX;
  const scrolledY = row < frozen.rows ? 0 : sumBefore(rowHeightAccumulation, scroll.sheetViewStartRow) + scroll.offsetY;
  return {
    box: { left: cell.startX - scrolledX, top: cell.startY - scrolledY, width: cell.endX - cell.startX, height: cell.endY - cell.startY },
    edge: {
      left: rowHeaderWidth + (column < frozen.columns ? 0 : sumBefore(columnWidthAccumulation, frozen.columns)),
      top: columnHeaderHeight + (row < frozen.rows ? 0 : sumBefore(rowHeightAccumulation, frozen.rows)),
    },
  };
}

const sumBefore = (sums: readonly number[], index: number): number => (index > 0 ? (sums[Math.min(index, sums.length) - 1] ?? 0) : 0);

/** A distance as so many whole rows or columns, and the rest. */
function split(sums: readonly number[], distance: number): [index: number, rest: number] {
  if (distance <= 0) return [0, 0];
  const index = sums.findIndex((sum) => sum > distance);
  return index < 0 ? [sums.length - 1, 0] : [index, distance - sumBefore(sums, index)];
}
