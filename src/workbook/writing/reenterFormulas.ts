/** Entering formulas anew: the only thing that wakes a streaming function which Excel has left standing (OfficeDev/office-js#2220). */
import type { CellValue } from '../../goals/types';

/**
 * Enters every formula with one of the functions once more, in all sheets. Answers the number of cells. Two syncs to read, one to
 * write; a value that stands where a formula should be is not touched.
 */
export async function reenterFormulas(context: Excel.RequestContext, functions: readonly string[]): Promise<number> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/id');
  await context.sync();
  const used = sheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load('formulas');
    return range;
  });
  await context.sync();
  const uses = new RegExp(`\\b(${functions.join('|')})\\(`, 'i');
  const isOurs = (formula: CellValue) => typeof formula === 'string' && formula.startsWith('=') && uses.test(formula);
  const runs = used
    .filter((range) => !range.isNullObject)
    .flatMap((range) => findRuns(range.formulas as CellValue[][], isOurs).map((run) => ({ range, ...run })));
  for (const { range, row, column, formulas } of runs) {
    range.getCell(row, column).getResizedRange(formulas.length - 1, 0).formulas = formulas.map((formula) => [formula]);
  }
  await context.sync();
  return runs.reduce((sum, { formulas }) => sum + formulas.length, 0);
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
