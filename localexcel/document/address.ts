import type { Area } from './types';

/** Last row and column of a sheet in Excel, 0-based. */
export const LAST_ROW = 1048575;
export const LAST_COLUMN = 16383;

/** "A" for 0, "AA" for 26. */
export function columnName(column: number): string {
  let name = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  }
  return name;
}

/** 0 for "A"; -1 where the letters name no column. */
export function columnIndex(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return -1;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1 <= LAST_COLUMN ? index - 1 : -1;
}

/** "B3" for row 2, column 1; "$B$3" where `absolute`. */
export function formatCell(row: number, column: number, absolute = false): string {
  return absolute ? `$${columnName(column)}$${row + 1}` : `${columnName(column)}${row + 1}`;
}

/** "A1:C3", "A1" for a single cell, "A:C" and "1:3" for whole columns and rows. */
export function formatArea(area: Area, absolute = false): string {
  const mark = absolute ? '$' : '';
  const wholeColumns = area.row === 0 && area.lastRow === LAST_ROW;
  const wholeRows = area.column === 0 && area.lastColumn === LAST_COLUMN;
  if (wholeColumns) return `${mark}${columnName(area.column)}:${mark}${columnName(area.lastColumn)}`;
  if (wholeRows) return `${mark}${area.row + 1}:${mark}${area.lastRow + 1}`;
  const first = formatCell(area.row, area.column, absolute);
  if (area.row === area.lastRow && area.column === area.lastColumn) return first;
  return `${first}:${formatCell(area.lastRow, area.lastColumn, absolute)}`;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?$/;

/** Reads "A1", "$A$1:C3", "A:C" and "1:3" (corners in any order); undefined where the text is no address. No sheet name. */
export function parseArea(text: string): Area | undefined {
  const corners = text.trim().split(':');
  const first = parseCorner(corners[0] ?? '');
  const last = corners.length === 1 ? first : corners.length === 2 ? parseCorner(corners[1] ?? '') : undefined;
  if (!first || !last) return undefined;
  const hasRows = first.row !== undefined && last.row !== undefined;
  const hasColumns = first.column !== undefined && last.column !== undefined;
  const halfGiven = (first.row !== undefined) !== (last.row !== undefined) || (first.column !== undefined) !== (last.column !== undefined);
  if (halfGiven || (!hasRows && !hasColumns) || (corners.length === 1 && !(hasRows && hasColumns))) return undefined;
  return {
    row: hasRows ? Math.min(first.row!, last.row!) : 0,
    column: hasColumns ? Math.min(first.column!, last.column!) : 0,
    lastRow: hasRows ? Math.max(first.row!, last.row!) : LAST_ROW,
    lastColumn: hasColumns ? Math.max(first.column!, last.column!) : LAST_COLUMN,
  };
}

function parseCorner(text: string): { row?: number; column?: number } | undefined {
  const match = CORNER.exec(text.trim());
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  const corner: { row?: number; column?: number } = {};
  if (match[1] !== undefined) {
    corner.column = columnIndex(match[1]);
    if (corner.column < 0) return undefined;
  }
  if (match[2] !== undefined) {
    corner.row = Number(match[2]) - 1;
    if (corner.row > LAST_ROW) return undefined;
  }
  return corner;
}

/** Reads a single cell, "B3" or "$B$3". */
export function parseCell(text: string): { row: number; column: number } | undefined {
  const area = text.includes(':') ? undefined : parseArea(text);
  return area && { row: area.row, column: area.column };
}

/** Reads "'Hela kommunen'!$A$1:$B$2"; `sheet` is undefined where the text names none. */
export function parseSheetArea(text: string): { sheet?: string; area: Area } | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text.trim());
  if (!match) {
    const area = parseArea(text);
    return area && { area };
  }
  const area = parseArea(match[3] ?? '');
  return area && { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? '', area };
}

/** "'Hela kommunen'!A1:C3". */
export function formatSheetArea(sheet: string, area: Area, absolute = false): string {
  return `${quoteSheetName(sheet)}!${formatArea(area, absolute)}`;
}

/**
 * The sheet's name as a formula writes it. Quotes are always allowed, so every name is quoted that is not plainly safe: letters outside
 * A-Z, spaces, a digit first, or the look of a cell ("AB12", "R1C1").
 */
export function quoteSheetName(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
  const likeCell = /^[A-Za-z]{1,3}\d+$|^[Rr]\d*([Cc]\d*)?$|^[Cc]\d*$|^(true|false)$/i.test(name);
  return plain && !likeCell ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Whether the cell lies in the area. */
export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn;
}
