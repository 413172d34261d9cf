/** The functions' formulas in the workbook. */
import { makeKey } from '../goals/compare';
import type { ReadyBook } from '../live';
import { STATUS_WORDS } from '../locales/words';
import { runInWorkbook } from '../workbook/runInWorkbook';
import { reenterFormulas } from '../workbook/writing/reenterFormulas';
import { planReplacing as planIn, replaceFormulas as replaceIn, type Answers, type ReplacePlan } from '../workbook/writing/replaceFormulas';
import { planRestoring as planRestoringIn, restoreFormulas as restoreIn, type RestorePlan } from '../workbook/writing/restoreFormulas';
import { ALL_FUNCTIONS, STREAMING_FUNCTIONS } from './functionNames';
import { readAnew } from './readAnew';
import { thenRefresh } from './thenRefresh';

export type { ReplacePlan, RestorePlan };

/** Reads the book anew and enters the functions' formulas once more, for a cell that has got stuck. Answers how many there are. */
export async function recalculate(): Promise<number> {
  await readAnew();
  return runInWorkbook((context) => reenterFormulas(context, STREAMING_FUNCTIONS));
}

/** What replacing the formulas by their values would do; a problem where values have not come yet. */
export async function planReplacing(): Promise<ReplacePlan> {
  const answers = answersOf(await readAnew());
  return runInWorkbook((context) => planIn(context, ALL_FUNCTIONS, answers));
}

/** Replaces every formula with one of our functions by its value, as things stand now. Answers what was done. */
export async function replaceFormulas(): Promise<ReplacePlan> {
  const answers = answersOf(await readAnew());
  return thenRefresh(runInWorkbook((context) => replaceIn(context, ALL_FUNCTIONS, answers)));
}

/** What putting the goal book's own formulas back would do. */
export async function planRestoring(): Promise<RestorePlan> {
  await readAnew();
  return runInWorkbook(planRestoringIn);
}

/** Puts the goal book's own formulas back; of what a person has written there only the cells in `overwrite` go. Answers what was done. */
export function restoreFormulas(overwrite: readonly string[] = []): Promise<RestorePlan> {
  return thenRefresh(runInWorkbook((context) => restoreIn(context, overwrite)));
}

/** What the two calculated columns of every goal table are to show. */
function answersOf({ book, layout, rollUp }: ReadyBook): Answers {
  const { tree, results } = rollUp();
  const rows = new Map(book.rows.map((row) => [`${row.table}!${row.row}`, row.nr]));
  return {
    layout,
    find(table, row, column) {
      const index = tree.byNr.get(makeKey(rows.get(`${table}!${row}`) ?? ''));
      const result = index === undefined ? undefined : results[index];
      if (!result) return null;
      if (column === 'fulfilment') return result.fulfilment ?? '';
      return result.status === null ? '' : STATUS_WORDS[result.status];
    },
  };
}
