import type { Nullable } from '@univerjs/core';
import type { Area } from '../document/types';

/** Rows of columns, both sparse: how Univer keeps cells. */
export type Matrix<T> = Record<number, Record<number, Nullable<T>> | undefined>;

/** Visits what is there, row by row. Deleting the visited entry is allowed. */
export function visit<T>(matrix: Matrix<T> | undefined | null, entry: (row: number, column: number, value: T) => void): void {
  if (!matrix) return;
  for (const rowKey of Object.keys(matrix)) {
    const row = Number(rowKey);
    const line = matrix[row];
    if (!line) continue;
    for (const columnKey of Object.keys(line)) {
      const column = Number(columnKey);
      const value = line[column];
      if (value !== undefined && value !== null) entry(row, column, value);
    }
  }
}

/** Visits what is there of an area, whichever is quicker: by its places, or looking through all rows or columns. */
export function visitArea<T>(matrix: Matrix<T> | undefined, area: Area, entry: (row: number, column: number, value: T) => void): void {
  if (!matrix) return;
  for (const row of keysBetween(matrix, area.row, area.lastRow)) {
    const line = matrix[row];
    if (!line) continue;
    for (const column of keysBetween(line, area.column, area.lastColumn)) {
      const value = line[column];
      if (value !== undefined && value !== null) entry(row, column, value);
    }
  }
}

/** So many places are tried one by one. */
const FEW = 100;

function* keysBetween(record: Record<number, unknown>, first: number, last: number): Generator<number> {
  if (last - first < FEW) for (let key = first; key <= last; key++) yield key;
  else
    for (const text of Object.keys(record)) {
      const key = Number(text);
      if (key >= first && key <= last) yield key;
    }
}
