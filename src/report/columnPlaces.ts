/** Which columns of a table stand side by side on a page, and which long texts stand under their row. */
import type { ReportColumn, ReportTable } from './types';

export interface PlacedColumn {
  column: ReportColumn;
  /** Among the table's columns. */
  index: number;
}
export interface ColumnPlaces {
  columns: readonly PlacedColumn[];
  /** Long texts that stand under the row. */
  under: readonly PlacedColumn[];
  /** Place in `columns` of the one whose cells name their rows: long texts begin under it. */
  naming: number;
}

/** So many columns leave room for a column of long texts beside them; with more they stand under their row. */
const MOST_BESIDE = 5;

export function placeColumns(table: ReportTable): ColumnPlaces {
  const placed = table.columns.map((column, index) => ({ column, index }));
  const short = placed.filter(({ column }) => column.kind !== 'longText');
  const isBeside = short.length <= MOST_BESIDE;
  const columns = isBeside ? placed : short;
  return {
    columns,
    under: isBeside ? [] : placed.filter(({ column }) => column.kind === 'longText'),
    naming: Math.max(
      0,
      columns.findIndex(({ column }) => column.kind === 'text'),
    ),
  };
}
