/** A table as it stands now, read again before it is written to: the reading that a caller has may be minutes old. */
import type { CellValue } from '../../goals/types';
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
  /** `rows` cells beneath each other, from a row of the body and an offset from the first column. */
  cell(row: number, offset: number, rows?: number): Excel.Range;
  /** Whole rows from a row of the body; they may lie beneath the table. */
  block(row: number, rows: number): Excel.Range;
  /** Gives the table so many rows in its body. */
  resize(rows: number): void;
}

/** Reads tables in one sync. A protected sheet is a problem that names every such sheet. */
export async function openTables(context: Excel.RequestContext, layout: Layout, names: readonly string[]): Promise<Map<string, OpenTable>> {
  const loads = names.map((name) => {
    const table = context.workbook.tables.getItem(layout.tables.get(name)?.name ?? name);
    table.load('name,showTotals,worksheet/id,worksheet/name');
    const protection = table.worksheet.protection;
    protection.load('protected');
    const range = table.getRange();
    range.load('values,formulas,rowIndex,columnIndex,rowHidden');
    return { name, table, protection, range };
  });
  try {
    await context.sync();
  } catch (error) {
    if (errorCode(error) === 'ItemNotFound') throw new WorkbookProblem('book.tableGone', { table: names.join(', ') });
    throw error;
  }
  refuseProtected(loads.filter(({ protection }) => protection.protected).map(({ table }) => table.worksheet.name));
  return new Map(
    loads.map(({ name, table, range }) => {
      const place = layOutTable(table, recogniseTable(name)?.kind ?? 'goals', range);
      const area = (row: number, offset: number, rows: number, columns: number) =>
        table.worksheet.getRangeByIndexes(place.row + 1 + row, place.column + offset, rows, columns);
      const width = place.headers.length;
      const open: OpenTable = {
        layout: place,
        table,
        body: range.values.slice(1, 1 + place.rows) as CellValue[][],
        formulas: markTexts(range.formulas as CellValue[][], range.values as CellValue[][]).slice(1, 1 + place.rows),
        // null where some are hidden; Excel's types do not say so.
        hasHiddenRows: range.rowHidden !== false,
        cell: (row, offset, rows = 1) => area(row, offset, rows, 1),
        block: (row, rows) => area(row, 0, rows, width),
        resize: (rows) => table.resize(area(-1, 0, 1 + rows, width)),
      };
      return [name, open];
    }),
  );
}

export async function readTable(context: Excel.RequestContext, layout: Layout, name: string): Promise<OpenTable> {
  return (await openTables(context, layout, [name])).get(name) as OpenTable;
}

export function refuseProtected(sheets: readonly string[]): void {
  const names = [...new Set(sheets)];
  if (names.length === 0) return;
  throw new WorkbookProblem(names.length === 1 ? 'book.sheetProtected' : 'book.sheetsProtected', { sheets: names.join(', ') });
}
