import type { CellValue, Expected, GoalColumn, GoalRow, InvalidCell } from '../types';
import type { CellPlace, FixColumn, FixSource } from './types';

/** A cell and where it stands. */
export interface PlacedCell {
  place: CellPlace;
  value: CellValue;
}

/** The cell of a column in a row of the book as it stands; null where the column is gone. */
export function readRowCell(source: FixSource, row: GoalRow, column: GoalColumn): PlacedCell | null {
  const table = source.tables.get(row.table);
  const offset = table?.columns[column];
  const value = offset === undefined ? undefined : table?.body[row.row]?.[offset];
  return value === undefined ? null : { place: { table: row.table, row: row.row, column }, value };
}

/** The cells of a column of a table, from the top. */
export function* listColumn(source: FixSource, table: string, column: FixColumn): Iterable<PlacedCell> {
  const { columns, body } = source.tables.get(table) ?? { columns: {}, body: [] };
  const offset = columns[column];
  if (offset === undefined) return;
  for (const [row, cells] of body.entries()) yield { place: { table, row, column }, value: cells[offset] ?? '' };
}

/** Cells of settings and lists that should hold one of these and do not. */
export function* listInvalid(source: FixSource, wanted: readonly Expected[]): Iterable<PlacedCell & Pick<InvalidCell, 'expected'>> {
  for (const { place, value, expected } of source.book.invalid) {
    const { table, row, column } = place;
    if (row !== undefined && column !== undefined && wanted.includes(expected)) yield { place: { table, row, column }, value, expected };
  }
}
