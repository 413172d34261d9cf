/**
 * Finding our tables: by their names and their columns by the headers, never by a sheet's name or a position, so that a person
 * may rename sheets, move columns and add columns of their own.
 */
import type { AreaColumn, CellValue, CommitteeColumn, GoalColumn, Place, RuleColumn, SettingColumn, UnitColumn } from '../goals/types';
import {
  AREA_HEADERS,
  COMMITTEE_HEADERS,
  FINDING_HEADERS,
  GOAL_HEADERS,
  GOAL_TABLE_PREFIX,
  RULE_HEADERS,
  SETTING_HEADERS,
  TABLE_NAMES,
  UNIT_HEADERS,
} from '../locales/words';

export type FindingColumn = keyof typeof FINDING_HEADERS;
export type ColumnKey = GoalColumn | AreaColumn | CommitteeColumn | UnitColumn | SettingColumn | RuleColumn | FindingColumn;
/** Columns of a goal table that functions fill in. */
export const CALCULATED_COLUMNS = ['fulfilment', 'status'] as const satisfies readonly GoalColumn[];
export type CalculatedColumn = (typeof CALCULATED_COLUMNS)[number];
/** A column that goal tables of older books do not have: it is nothing that has gone, and completing the goal book adds it last. */
export const LATER_COLUMN = 'geh' satisfies GoalColumn;
export type TableKind = keyof typeof TABLE_NAMES | 'goals';

/** Where a table of ours stands and which of its columns is which. */
export interface TableLayout {
  kind: TableKind;
  /** The name as it stands in Excel; letter case may differ from the key in `Layout.tables`. */
  name: string;
  /** The sheet's name now. */
  sheet: string;
  sheetId: string;
  /** 0-based row of the headers in the sheet. */
  row: number;
  /** 0-based first column in the sheet. */
  column: number;
  /** Number of rows in the body (a totals row is not one of them). */
  rows: number;
  /** Offset of each of our columns from the table's first; one that is missing has no entry. */
  columns: Partial<Record<ColumnKey, number>>;
  /** Every header as written, a person's own columns too. */
  headers: string[];
  showTotals: boolean;
}
export interface Layout {
  /** By the table's name as `goalTableName` and TABLE_NAMES write it. */
  tables: ReadonlyMap<string, TableLayout>;
}

/** Each kind's headers by column, in the order of the sheet. */
export const HEADERS: Record<TableKind, Partial<Record<ColumnKey, string>>> = {
  settings: SETTING_HEADERS,
  areas: AREA_HEADERS,
  committees: COMMITTEE_HEADERS,
  units: UNIT_HEADERS,
  findings: FINDING_HEADERS,
  rules: RULE_HEADERS,
  goals: GOAL_HEADERS,
};

const COMMITTEE_CODE = /^[A-Z][A-Z0-9]{0,9}$/;

/** Whether `code` may be a committee's: A-Z and digits, a letter first, at most 10. */
export function isCommitteeCode(code: string): boolean {
  return COMMITTEE_CODE.test(code);
}

export function goalTableName(code: string): string {
  return GOAL_TABLE_PREFIX + code;
}

/**
 * Which of our tables has this name, or null. Excel does not tell table names apart by letter case, so neither do we; `key` is
 * the name as we write it. A person's own table may look like a goal table ("Malmo"): only its headers tell.
 */
export function recogniseTable(name: string): { kind: TableKind; key: string; code: string | null } | null {
  const lower = name.toLowerCase();
  for (const kind of Object.keys(TABLE_NAMES) as (keyof typeof TABLE_NAMES)[]) {
    if (TABLE_NAMES[kind].toLowerCase() === lower) return { kind, key: TABLE_NAMES[kind], code: null };
  }
  if (!lower.startsWith(GOAL_TABLE_PREFIX.toLowerCase())) return null;
  const code = name.slice(GOAL_TABLE_PREFIX.length).toUpperCase();
  return isCommitteeCode(code) ? { kind: 'goals', key: goalTableName(code), code } : null;
}

/** Whether a table named like a goal table has the headers of one. */
export function isGoalTable(table: TableLayout): boolean {
  const { nr, level, text } = table.columns;
  return table.kind === 'goals' && [nr, level, text].filter((offset) => offset !== undefined).length >= 2;
}

/** A person's own table may be called Regler too, in a book from before there was one of ours: only its headers tell. */
export function isOurs(table: TableLayout): boolean {
  return table.kind !== 'rules' || hasMostColumns(table);
}

/** Whether at least half of the kind's columns are there. */
export function hasMostColumns({ kind, columns }: Pick<TableLayout, 'kind' | 'columns'>): boolean {
  return Object.keys(columns).length * 2 >= Object.keys(HEADERS[kind]).length;
}

/** Offset of each of the kind's columns among `headers`; spaces, line breaks and letter case do not matter, the first one counts. */
export function findColumns(kind: TableKind, headers: readonly CellValue[]): Partial<Record<ColumnKey, number>> {
  const places = new Map<string, number>();
  headers.forEach((header, offset) => {
    const text = normaliseHeader(header);
    if (!places.has(text)) places.set(text, offset);
  });
  const columns: Partial<Record<ColumnKey, number>> = {};
  for (const [key, header] of Object.entries(HEADERS[kind]) as [ColumnKey, string][]) {
    const offset = places.get(normaliseHeader(header));
    if (offset !== undefined) columns[key] = offset;
  }
  return columns;
}

/** Headers that are none of the kind's: a person's own columns, or ours under a new name. */
export function findUnknownHeaders(table: TableLayout): string[] {
  const known = new Set<number>(Object.values(table.columns));
  return table.headers.filter((_header, offset) => !known.has(offset));
}

function normaliseHeader(header: CellValue): string {
  return String(header).normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('sv');
}

/** Sheet and cell (A1) of a place; its column may be missing in the table, then the first column stands in. null without the table. */
export function locate(layout: Layout, place: Place): { sheet: string; cell: string } | null {
  const table = layout.tables.get(place.table);
  if (!table) return null;
  const offset = (place.column === undefined ? undefined : table.columns[place.column]) ?? 0;
  const row = place.row === undefined ? table.row : table.row + 1 + place.row;
  return { sheet: table.sheet, cell: `${columnName(table.column + offset)}${row + 1}` };
}

/** "A" for 0, "Z" for 25, "AA" for 26. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}

/** The collection of tables with what `recogniseTable`, `layOutTable` and `sizeTable` need, and the headers; answered by the next sync. */
export function queueTables(context: Excel.RequestContext): Excel.TableCollection {
  const tables = context.workbook.tables;
  // In one go: a collection that is loaded twice has only what was asked for last.
  tables.load(
    'items/id,items/name,items/showHeaders,items/showTotals,items/worksheet/id,items/worksheet/name,items/rows/count,items/columns/items/name',
  );
  return tables;
}

/** A sentence or two in each row of Kontroll: what its cells take, with those that hold a word. */
const BYTES_A_FINDING_CELL = 60;

/** The header row of a queued table that does not show it, to stand before its cells; none where Excel gives it with them. */
export function hiddenHeader({ showHeaders, columns }: Excel.Table): CellValue[][] {
  return showHeaders ? [] : [columns.items.map(({ name }) => name)];
}

/** How large a queued table's whole range is, headers and any totals row included; for planning what can be read at once. */
export function sizeTable({ name, rows, columns, showTotals }: Excel.Table): { rows: number; columns: number; bytesACell?: number } {
  return {
    rows: 1 + rows.count + (showTotals ? 1 : 0),
    columns: columns.items.length,
    ...(recogniseTable(name)?.kind === 'findings' && { bytesACell: BYTES_A_FINDING_CELL }),
  };
}

/** The layout of one table, from its whole range (headers, body and any totals row) after loading. */
export function layOutTable(
  table: { name: string; showTotals: boolean; worksheet: { id: string; name: string } },
  kind: TableKind,
  range: { rowIndex: number; columnIndex: number; values: CellValue[][] },
): TableLayout {
  const headers = range.values[0] ?? [];
  return {
    kind,
    name: table.name,
    sheet: table.worksheet.name,
    sheetId: table.worksheet.id,
    row: range.rowIndex,
    column: range.columnIndex,
    rows: Math.max(range.values.length - 1 - (table.showTotals ? 1 : 0), 0),
    columns: findColumns(kind, headers),
    headers: headers.map(String),
    showTotals: table.showTotals,
  };
}
