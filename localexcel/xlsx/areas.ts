import { formatArea, parseArea } from '../document/address';
import type { Area } from '../document/types';

/** Reads "A1:B2 D4" (sqref). */
export function readAreas(text: string | undefined): Area[] {
  return (text ?? '')
    .split(/\s+/)
    .map((part) => parseArea(part))
    .filter((area) => area !== undefined);
}

/** "A1:B2 D4". Whole columns and rows are written with their corners, as this attribute wants them. */
export function writeAreas(areas: Area[]): string {
  return areas.map(writeCorners).join(' ');
}

export function writeCorners({ row, column, lastRow, lastColumn }: Area): string {
  const first = formatArea({ row, column, lastRow: row, lastColumn: column });
  return row === lastRow && column === lastColumn
    ? first
    : `${first}:${formatArea({ row: lastRow, column: lastColumn, lastRow, lastColumn })}`;
}
