import { LAST_COLUMN, LAST_ROW, parseArea } from '../document/address';
import type { Area } from '../document/types';

export { columnIndex, columnName, contains, formatArea } from '../document/address';

/** Size of an Excel sheet. */
export const MAX_ROWS = LAST_ROW + 1;
export const MAX_COLUMNS = LAST_COLUMN + 1;

/** A sheet's name as Excel shows it before "!"; a file's formulas are quoted more freely (`quoteSheetName`). */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\d_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name) && !/^R\d*C?\d*$/i.test(name) && !/^C\d*$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

export interface ParsedAddress {
  sheet?: string;
  area: Area;
}

/** Reads "A1", "$A$1:B3", "A:C", "2:5", "'My sheet'!A1"; undefined where it is no address of one area. */
export function parseAddress(text: string): ParsedAddress | undefined {
  const { sheet, place } = splitSheet(text);
  const area = parseArea(place);
  if (!area) return undefined;
  return sheet === undefined ? { area } : { sheet, area };
}

/** Parts the text at its last "!": a place has none but that of #REF!, a sheet's name may. */
export function splitSheet(text: string): { sheet?: string; place: string } {
  const bang = text.lastIndexOf('!', text.length - 2);
  return bang < 0 ? { place: text } : { sheet: unquoteSheet(text.slice(0, bang)), place: text.slice(bang + 1) };
}

function unquoteSheet(text: string): string {
  return text.startsWith("'") && text.endsWith("'") ? text.slice(1, -1).replace(/''/g, "'") : text;
}

export function isInSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.lastRow >= area.row &&
    area.lastColumn >= area.column &&
    area.lastRow < MAX_ROWS &&
    area.lastColumn < MAX_COLUMNS
  );
}

export function intersect(a: Area, b: Area): Area | undefined {
  const area = {
    row: Math.max(a.row, b.row),
    column: Math.max(a.column, b.column),
    lastRow: Math.min(a.lastRow, b.lastRow),
    lastColumn: Math.min(a.lastColumn, b.lastColumn),
  };
  return area.row <= area.lastRow && area.column <= area.lastColumn ? area : undefined;
}

/** The parts of `area` outside `hole`: none, one, up to four. */
export function subtract(area: Area, hole: Area): Area[] {
  const inside = intersect(area, hole);
  if (!inside) return [area];
  const parts: Area[] = [];
  if (area.row < inside.row) parts.push({ ...area, lastRow: inside.row - 1 });
  if (area.lastRow > inside.lastRow) parts.push({ ...area, row: inside.lastRow + 1 });
  if (area.column < inside.column)
    parts.push({ row: inside.row, lastRow: inside.lastRow, column: area.column, lastColumn: inside.column - 1 });
  if (area.lastColumn > inside.lastColumn)
    parts.push({ row: inside.row, lastRow: inside.lastRow, column: inside.lastColumn + 1, lastColumn: area.lastColumn });
  return parts;
}

export const cellArea = (row: number, column: number): Area => ({ row, column, lastRow: row, lastColumn: column });
