/** Entering formulas anew: the only thing that wakes a streaming function which Excel has left standing (OfficeDev/office-js#2220). */
import { createSender } from '../sender';
import { refuseProtected } from './openTable';
import { measureRequest } from './parts';
import { beginAnew, settleRuns, takeRunReceipt, type RunReceipt } from './receipts';
import { findFormulas, findRuns } from './usedFormulas';

/** About what a formula takes in a request beside its text, where it stands alone. */
const BYTES_A_RUN = 400;

/**
 * Enters every formula with one of the functions once more, in all sheets. Answers the number of cells. Two syncs to read, one to
 * write where it is not very much; a value that stands where a formula should be is not touched. A protected sheet with such formulas is a problem.
 */
export function reenterFormulas(context: Excel.RequestContext, functions: readonly string[]): Promise<number> {
  return beginAnew(() => reenterNow(context, functions));
}

async function reenterNow(context: Excel.RequestContext, functions: readonly string[]): Promise<number> {
  const found = await findFormulas(context, functions);
  refuseProtected(found.filter(({ sheet }) => sheet.protection.protected).map(({ sheet }) => sheet.name));
  const runs = found.flatMap(({ range, formulas }) =>
    findRuns(formulas, (cell) => cell !== '', range.rowHidden !== false).map((run) => ({ range, ...run })),
  );
  const sender = createSender(context);
  const receipts: RunReceipt[] = [];
  for (const { range, row, column, cells } of runs) {
    await sender.reserve(BYTES_A_RUN + measureRequest(cells));
    const run = range.getCell(row, column).getResizedRange(cells.length - 1, 0);
    receipts.push(takeRunReceipt(run, cells));
    run.formulas = cells.map((formula) => [formula]);
  }
  await sender.finish();
  await settleRuns(context, receipts);
  return runs.reduce((sum, { cells }) => sum + cells.length, 0);
}
