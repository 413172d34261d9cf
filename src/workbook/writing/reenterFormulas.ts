/** Entering formulas anew: the only thing that wakes a streaming function which Excel has left standing (OfficeDev/office-js#2220). */
import type { CellValue } from '../../goals/types';
import { errorCode } from '../problem';
import { createSender } from '../sender';
import { refuseProtected } from './openTable';

/** About what a formula takes in a request beside its text, where it stands alone. */
const BYTES_A_RUN = 400;

/**
 * Enters every formula with one of the functions once more, in all sheets. Answers the number of cells. Two syncs to read, one to
 * write where it is not very much; a value that stands where a formula should be is not touched. A protected sheet with such formulas is a problem.
 */
export async function reenterFormulas(context: Excel.RequestContext, functions: readonly string[]): Promise<number> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/name,items/protection/protected');
  await context.sync();
  const used = await readFormulas(context, sheets.items);
  const uses = new RegExp(`\\b(${functions.join('|')})\\(`, 'i');
  const isOurs = (formula: CellValue) => typeof formula === 'string' && formula.startsWith('=') && uses.test(formula);
  const runs = used.flatMap(({ sheet, range }) =>
    findRuns(dropSpilled(range.formulas as CellValue[][]), isOurs).map((run) => ({ sheet, range, ...run })),
  );
  refuseProtected(runs.filter(({ sheet }) => sheet.protection.protected).map(({ sheet }) => sheet.name));
  const sender = createSender(context);
  for (const { range, row, column, formulas } of runs) {
    await sender.reserve(BYTES_A_RUN + JSON.stringify(formulas).length);
    range.getCell(row, column).getResizedRange(formulas.length - 1, 0).formulas = formulas.map((formula) => [formula]);
  }
  await sender.finish();
  return runs.reduce((sum, { formulas }) => sum + formulas.length, 0);
}

interface SheetFormulas {
  sheet: Excel.Worksheet;
  range: Excel.Range;
}

/** The used cells of all sheets in one sync; where that is more than Excel answers at once (5 MB on the web), one sheet a sync. */
async function readFormulas(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<SheetFormulas[]> {
  const load = (sheet: Excel.Worksheet): SheetFormulas => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load('formulas');
    return { sheet, range };
  };
  const read: SheetFormulas[] = [];
  try {
    read.push(...sheets.map(load));
    await context.sync();
  } catch (error) {
    if (errorCode(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
    read.length = 0;
    for (const sheet of sheets) {
      read.push(load(sheet));
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- all at once was too much for Excel
      await context.sync();
    }
  }
  return read.filter(({ range }) => !range.isNullObject);
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

interface Run {
  row: number;
  column: number;
  formulas: CellValue[];
}

/** Cells that fit, gathered where they stand under each other in a column: a calculated column is one run. */
export function findRuns(cells: readonly (readonly CellValue[])[], fits: (cell: CellValue) => boolean): Run[] {
  const open = new Map<number, Run>();
  const runs: Run[] = [];
  for (const [row, line] of cells.entries()) {
    for (const [column, cell] of line.entries()) {
      if (!fits(cell)) {
        open.delete(column);
        continue;
      }
      const run = open.get(column);
      if (run) run.formulas.push(cell);
      else {
        const begun = { row, column, formulas: [cell] };
        open.set(column, begun);
        runs.push(begun);
      }
    }
  }
  return runs;
}
