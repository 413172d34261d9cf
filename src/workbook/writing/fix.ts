/** Making a fix in the workbook. */
import { answerQuestion, askQuestions, keyOfPlace, planFix, type CellPlace, type FixChange, type FixId } from '../../goals/fixes';
import type { BookReading } from '../reading/read';
import { changeCells } from './changeCells';
import { makeFixSource } from './fixSource';
import { requireBook } from './requireBook';

type Reading = Extract<BookReading, { kind: 'book' }>;

/** What a person has been shown. */
export interface ShownFix {
  id: FixId;
  /** Where one cell alone is to be mended. */
  only?: CellPlace;
  changes: readonly FixChange[];
}
export interface FixResult {
  /** Cells that were changed. */
  changed: number;
  /** Cells that were left, since they are not as they were shown, or hold a formula. */
  left: number;
}

/**
 * Makes the changes that were shown, as far as the same would be planned now: a cell that has changed since is left. Protected sheets are a problem
 * that names them, and then nothing is written.
 */
export async function applyFix(context: Excel.RequestContext, { id, only, changes }: ShownFix): Promise<FixResult> {
  const reading = await requireBook(context);
  const planned = new Map(planNow(reading, id, changes, only).map((change) => [keyOfPlace(change.place), change]));
  const wanted = changes.filter((change) => isSame(change, planned.get(keyOfPlace(change.place))));
  const [givesNumbers, changesLists] = [id === 'number-rows' || id === 'duplicates', CHANGES_LISTS.has(id)];
  // Without changes too: a run that was broken off may have made them, and not what goes with them.
  if (wanted.length === 0 && !changesLists) return { changed: 0, left: changes.length };
  const { changed } = await changeCells(context, reading, wanted, { givesNumbers, changesLists });
  return { changed: changed.length, left: changes.length - changed.length };
}

/** What the fix would change now, and what it would where a person has chosen between words. */
function planNow(reading: Reading, id: FixId, shown: readonly FixChange[], only?: CellPlace): FixChange[] {
  const source = makeFixSource(reading);
  const answers = new Map(shown.map(({ place, after }) => [keyOfPlace(place), String(after)]));
  const chosen = askQuestions(source)
    .filter((question) => question.id === id)
    .flatMap((question) => answerQuestion(question, answers.get(keyOfPlace(question.place)) ?? '') ?? []);
  return [...planFix(source, id, only), ...chosen];
}

/** What can be chosen in Hör till and Verksamhet may be other words afterwards. */
const CHANGES_LISTS: ReadonlySet<FixId> = new Set(['words', 'trim', 'duplicates', 'number-rows']);

function isSame(shown: FixChange, now: FixChange | undefined): boolean {
  return now !== undefined && now.before === shown.before && now.after === shown.after;
}
