import { readLive, type ReadyBook } from '../live';
import { WorkbookProblem } from '../workbook/problem';

/**
 * Reads the book as it is when no cell is being edited. Throws a WorkbookProblem where the workbook is no goal book, or one that cannot be read, and
 * what Excel refused with where it could not be read now: nothing is done on what stood there before.
 */
export async function readAnew(): Promise<ReadyBook> {
  const state = await readLive();
  if (state.phase === 'ready') return state;
  if (state.phase === 'unusable' || state.phase === 'failed') throw new WorkbookProblem(state.problem, state.params);
  throw new WorkbookProblem('book.none');
}
