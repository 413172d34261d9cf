/** Where in the workbook the functions' formulas stand, whoever wrote them. */
import type { CellValue } from '../../goals/types';
import { loadCells, type LoadedCells } from '../reading/loadCells';
import { markTexts } from '../reading/parseCells';

export interface SheetFormulas {
  sheet: Excel.Worksheet;
  /** The used cells. */
  range: Excel.Range;
  values: CellValue[][];
  /** Which of the cells have a formula with one of the functions; others are ''. A spilled table counts in its first cell. */
  formulas: CellValue[][];
}

/** Every sheet with such formulas. Three syncs, and more only for what is too much for one answer. Whether a sheet is protected has been read too. */
export async function findFormulas(context: Excel.RequestContext, functions: readonly string[]): Promise<SheetFormulas[]> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/name,items/protection/protected');
  await context.sync();
  const used = await findUsedCells(context, sheets.items);
  const loaded = await loadCells(
    context,
    used.map(({ range }) => ({ range: () => range, rows: range.rowCount, columns: range.columnCount, values: true, formulas: true })),
  );
  const isOurs = makeFormulaTest(functions);
  return used.flatMap(({ sheet, range }, index) => {
    const { values, formulas: present } = loaded[index] as LoadedCells;
    const formulas = dropSpilled(markTexts(present, values)).map((line) => line.map((cell) => (isOurs(cell) ? cell : '')));
    return formulas.some((line) => line.some((cell) => cell !== '')) ? [{ sheet, range, values, formulas }] : [];
  });
}

/**
 * A test of whether a cell has a formula that calls one of the functions. A name inside a text does not count; one behind `_xldudf_` does,
 * as an Excel without the add-in writes it.
 */
export function makeFormulaTest(functions: readonly string[]): (cell: CellValue) => boolean {
  const calls = new RegExp(`(?<![\\p{L}\\d._])(?:_xldudf_)?(?:${functions.join('|')})\\s*\\(`, 'iu');
  return (cell) => typeof cell === 'string' && cell.startsWith('=') && calls.test(cell.replace(/"[^"]*"/g, '""'));
}

async function findUsedCells(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<Pick<SheetFormulas, 'sheet' | 'range'>[]> {
  const used = sheets.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden');
    return { sheet, range };
  });
  await context.sync();
  return used.filter(({ range }) => !range.isNullObject);
}

/**
 * Formulas without those that stand in a neighbour too and can only have been spilled from it: two cells with one and the same GOALEXPLAIN beside
 * each other would be in each other's way. Written into its own cells a spilled table would become #SPILL!.
 */
export function dropSpilled(cells: readonly (readonly CellValue[])[]): CellValue[][] {
  const spills = (cell: CellValue | undefined) => typeof cell === 'string' && /^=.*\bGOALEXPLAIN\(/i.test(cell);
  return cells.map((line, row) =>
    line.map((cell, column) => (spills(cell) && (cell === cells[row - 1]?.[column] || cell === line[column - 1]) ? '' : cell)),
  );
}

export interface Run {
  row: number;
  column: number;
  cells: CellValue[];
}

/**
 * Cells that fit, gathered where they stand under each other in a column: a calculated column is one run, but every cell for itself where rows
 * are hidden (see `splitHidden`). Rows and columns are those of `cells`.
 */
export function findRuns(
  cells: readonly (readonly CellValue[])[],
  fits: (cell: CellValue, row: number, column: number) => boolean,
  hasHiddenRows = false,
): Run[] {
  const open = new Map<number, Run>();
  const runs: Run[] = [];
  for (const [row, line] of cells.entries()) {
    for (const [column, cell] of line.entries()) {
      if (!fits(cell, row, column)) {
        open.delete(column);
        continue;
      }
      const run = hasHiddenRows ? undefined : open.get(column);
      if (run) run.cells.push(cell);
      else {
        const begun = { row, column, cells: [cell] };
        open.set(column, begun);
        runs.push(begun);
      }
    }
  }
  return runs;
}
