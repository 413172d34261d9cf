import { currentState, refreshLive, type ReadyBook } from '../live';
import { WorkbookProblem } from '../workbook/problem';
import { runInWorkbook } from '../workbook/runInWorkbook';

/**
 * Reads the book as it is when no cell is being edited: the live state would keep what stood there before, for its own reading is refused
 * meanwhile. Throws a WorkbookProblem where the workbook is no goal book, or one that cannot be read.
 */
export async function readAnew(): Promise<ReadyBook> {
  await runInWorkbook(async (context) => {
    context.workbook.load('name');
    await context.sync();
  });
  await refreshLive();
  const state = currentState();
  if (state.phase === 'ready') return state;
  if (state.phase === 'unusable' || state.phase === 'failed') throw new WorkbookProblem(state.problem, state.params);
  throw new WorkbookProblem('book.none');
}
