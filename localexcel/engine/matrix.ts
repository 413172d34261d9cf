import type { Nullable } from '@univerjs/core';

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
