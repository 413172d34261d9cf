import type { DocumentSheet, DocumentTable } from '../document/types';
import { UnusableFile } from './unusable';

/**
 * Throws UnusableFile ("damaged", naming `path`) where a sheet's tables are what Excel would repair: columns that are not as many as the table is
 * wide, names that are empty or stand twice, headers that are others in the cells, tables over one another. Written as they are, a cell would
 * come to hold what it never held.
 */
export function checkTables(sheet: DocumentSheet, path: string): void {
  const isWhole = sheet.tables.every(
    (table, index) =>
      hasOwnColumns(table) && hasOwnHeader(table, sheet) && !sheet.tables.slice(0, index).some((other) => overlap(table, other)),
  );
  if (!isWhole) throw new UnusableFile('damaged', path);
}

function hasOwnColumns({ area, columns }: DocumentTable): boolean {
  const names = new Set(columns.map(({ name }) => name.toLowerCase()));
  return columns.length === area.lastColumn - area.column + 1 && names.size === columns.length && !names.has('');
}

/** An empty header is filled with its name, and a number becomes the text that it shows: nothing is lost by that. */
function hasOwnHeader({ area, columns, showHeader }: DocumentTable, sheet: DocumentSheet): boolean {
  const cells = sheet.cells.get(area.row);
  return (
    !showHeader ||
    columns.every(({ name }, index) => {
      const value = cells?.get(area.column + index)?.value ?? '';
      return typeof value !== 'string' || value === '' || evenBreaks(value) === evenBreaks(name);
    })
  );
}

/** A break of line is written in three ways. */
const evenBreaks = (text: string) => text.replace(/\r\n?|\n/g, '\n');

function overlap({ area: one }: DocumentTable, { area: other }: DocumentTable): boolean {
  return one.row <= other.lastRow && other.row <= one.lastRow && one.column <= other.lastColumn && other.column <= one.lastColumn;
}
