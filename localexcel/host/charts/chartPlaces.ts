import type { ChartCorner } from '../../document/charts';
import type { Sheet } from '../../engine';
import { MAX_COLUMNS, MAX_ROWS } from '../../engine/address';
import { charactersToPoints, DEFAULT_COLUMN_CHARACTERS, DEFAULT_ROW_POINTS } from '../units';

/** Points from the sheet's left edge, and from its top. */
export function leftOf(sheet: Sheet, corner: ChartCorner): number {
  return edgeOf(corner.column, widthOf(sheet)) + corner.x;
}
export function topOf(sheet: Sheet, corner: ChartCorner): number {
  return edgeOf(corner.row, heightOf(sheet)) + corner.y;
}

/** The cell at a point, with the points left over. */
export function cornerAt(sheet: Sheet, left: number, top: number): ChartCorner {
  const [column, x] = find(left, MAX_COLUMNS, widthOf(sheet));
  const [row, y] = find(top, MAX_ROWS, heightOf(sheet));
  return { row, column, x, y };
}

type SizeOf = (index: number) => number;

const widthOf =
  (sheet: Sheet): SizeOf =>
  (column) => {
    const { width, hidden } = sheet.columns.get(column) ?? {};
    return hidden ? 0 : charactersToPoints(width ?? sheet.defaultColumnWidth ?? DEFAULT_COLUMN_CHARACTERS);
  };

const heightOf =
  (sheet: Sheet): SizeOf =>
  (row) => {
    const { height, hidden } = sheet.rows.get(row) ?? {};
    return hidden ? 0 : (height ?? sheet.defaultRowHeight ?? DEFAULT_ROW_POINTS);
  };

function edgeOf(index: number, sizeOf: SizeOf): number {
  let edge = 0;
  for (let at = 0; at < index; at++) edge += sizeOf(at);
  return edge;
}

function find(points: number, count: number, sizeOf: SizeOf): [index: number, left: number] {
  let left = Math.max(0, points);
  for (let index = 0; index < count - 1; index++) {
    const size = sizeOf(index);
    if (left < size) return [index, left];
    left -= size;
  }
  return [count - 1, 0];
}
