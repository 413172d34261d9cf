/** A table as it stands now, read again before it is written to: the reading that a caller has may be minutes old. */
import { GOAL_COLUMNS, type CellValue } from '../../goals/types';
import { loadCells, type LoadedCells, type WantedCells } from '../reading/loadCells';
import { WorkbookProblem, errorCode } from '../problem';
import { markTexts } from '../reading/parseCells';
import { layOutTable, recogniseTable } from '../tables';
import type { Layout, TableLayout } from '../tables';

export interface OpenTable {
  layout: TableLayout;
  table: Excel.Table;
  /** The body's values and formulas (a formula begins with "=", a text that looks like one with an apostrophe), without a totals row. */
  body: CellValue[][];
  formulas: CellValue[][];
  /** Whether any of its rows is hidden: see `splitHidden`. */
  hasHiddenRows: boolean;
  /**
   * Cells from a row of the body and an offset from the first column; -1 is the header, and they may lie outside the table. Counted from the table's own
   * range, which Excel moves along when rows or columns come or go before it.
   */
  area(row: number, offset: number, rows: number, columns: number): Excel.Range;
  /** The header, wherever the table stands. */
  header(): Excel.Range;
  /** `rows` cells beneath each other, from a row of the body and an offset from the first column. */
  cell(row: number, offset: number, rows?: number): Excel.Range;
  /** Whole rows from a row of the body; they may lie beneath the table. */
  block(row: number, rows: number): Excel.Range;
  /** Gives the table so many rows in its body. */
  resize(rows: number): void;
}

/** Reads tables in one sync, more only for what is too much for one answer. A protected sheet is a problem that names every such sheet. */
export async function openTables(context: Excel.RequestContext, layout: Layout, names: readonly string[]): Promise<Map<string, OpenTable>> {
  const wanted = names.map((name) => wantTable(context, name, layout.tables.get(name)));
  let loaded: LoadedCells[];
  try {
    loaded = await loadCells(context, wanted);
  } catch (error) {
    if (errorCode(error) === 'ItemNotFound') throw new WorkbookProblem('book.tableGone', { table: names.join(', ') });
    throw error;
  }
  const found = wanted.map(({ found }) => found());
  refuseProtected(found.filter(({ protection }) => protection.protected).map(({ table }) => table.worksheet.name));
  for (const { table } of found) refuseHiddenHeader(table);
  return new Map(
    names.map((name, index) => {
      const { table, whole } = found[index] as FoundTable;
      const cells = loaded[index] as LoadedCells;
      const place = layOutTable(table, recogniseTable(name)?.kind ?? 'goals', cells);
      const open: OpenTable = {
        layout: place,
        table,
        ...countFrom(whole, table, place.headers.length, -1),
        body: cells.values.slice(1, 1 + place.rows),
        formulas: markTexts(cells.formulas, cells.values).slice(1, 1 + place.rows),
        // null where some are hidden; Excel's types do not say so.
        hasHiddenRows: whole.rowHidden !== false,
        header: () => whole.getRow(0),
      };
      return [name, open];
    }),
  );
}

interface FoundTable {
  table: Excel.Table;
  protection: Excel.WorksheetProtection;
  whole: Excel.Range;
}

/** A table of that name with all that is read of it; `known` is where it stood when the book was read. */
function wantTable(context: Excel.RequestContext, name: string, known: TableLayout | undefined): WantedCells & { found: () => FoundTable } {
  let present: FoundTable | undefined;
  const found = (): FoundTable => {
    if (present) return present;
    const table = context.workbook.tables.getItem(known?.name ?? name);
    table.load('name,showHeaders,showTotals,worksheet/id,worksheet/name');
    const { protection } = table.worksheet;
    protection.load('protected');
    const whole = table.getRange();
    whole.load('rowHidden');
    return (present = { table, protection, whole });
  };
  return {
    found,
    also: () => (present = undefined),
    range: () => found().table.getRange(),
    rows: (known?.rows ?? 0) + (known?.showTotals ? 2 : 1),
    columns: known?.headers.length ?? GOAL_COLUMNS.length,
    values: true,
    formulas: true,
  };
}

export async function readTable(context: Excel.RequestContext, layout: Layout, name: string): Promise<OpenTable> {
  return (await openTables(context, layout, [name])).get(name) as OpenTable;
}

/** The table, its places counted from cells (in its first column) that are known to be a certain row of its body: they stay that row when others come or go. */
export function countFromRow(open: OpenTable, row: number, cells: Excel.Range): OpenTable {
  return { ...open, ...countFrom(cells, open.table, open.layout.headers.length, row) };
}

function countFrom(
  cells: Excel.Range,
  table: Excel.Table,
  width: number,
  origin: number,
): Pick<OpenTable, 'area' | 'cell' | 'block' | 'resize'> {
  const area = (row: number, offset: number, rows: number, columns: number): Excel.Range => {
    const down = row - origin;
    // A cell beside or beneath a range is one of its cells to Excel, but not one above it.
    const first = down < 0 || offset < 0 ? cells.getCell(0, 0).getOffsetRange(down, offset) : cells.getCell(down, offset);
    return rows === 1 && columns === 1 ? first : first.getResizedRange(rows - 1, columns - 1);
  };
  return {
    area,
    cell: (row, offset, rows = 1) => area(row, offset, rows, 1),
    block: (row, rows) => area(row, 0, rows, width),
    resize: (rows) => table.resize(area(-1, 0, 1 + rows, width)),
  };
}

/** Without its header a table's columns cannot be told, and its first row would be taken for one. */
export function refuseHiddenHeader({ name, showHeaders, worksheet }: Excel.Table): void {
  if (!showHeaders) throw new WorkbookProblem('book.headerHidden', { table: name, sheet: worksheet.name });
}

export function refuseProtected(sheets: readonly string[]): void {
  const names = [...new Set(sheets)];
  if (names.length === 0) return;
  throw new WorkbookProblem(names.length === 1 ? 'book.sheetProtected' : 'book.sheetsProtected', { sheets: names.join(', ') });
}
