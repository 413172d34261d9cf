/** Giving the rows of the goal book their numbers, and writing out which goal they belong to. */
import { planWholeNumbering } from '../../goals/fixes';
import { changeCells } from './changeCells';
import { makeFixSource } from './fixSource';
import { beginAnew } from './receipts';
import { requireBook } from './requireBook';

export interface NumberingResult {
  /** Rows that got a number. */
  numbered: number;
  /** Rows that got their Hör till written out. */
  parents: number;
  /** Cells that were left, since they hold a formula, have changed meanwhile or would point at a number that was not given. */
  left: number;
}

/** So often is the book read and numbered anew, where somebody has acted in the midst of it. */
const ROUNDS = 4;

/** Numbers the book; a number once given is never given again, though its row be deleted. */
export async function numberBook(context: Excel.RequestContext): Promise<NumberingResult> {
  const total: NumberingResult = { numbered: 0, parents: 0, left: 0 };
  for (let round = 1; ; round++) {
    const { numbered, parents, left, disturbed } = await beginAnew(() => numberOnce(context));
    total.numbered += numbered;
    total.parents += parents;
    total.left = left;
    if (!disturbed || round === ROUNDS) return total;
  }
}

async function numberOnce(context: Excel.RequestContext): Promise<NumberingResult & { disturbed: boolean }> {
  const reading = await requireBook(context);
  const changes = planWholeNumbering(makeFixSource(reading));
  // Without changes too: a run that was broken off may have given numbers that are not in the lists, nor counted, yet.
  const changesLists = changes.length === 0 || changes.some(({ place }) => place.column === 'nr');
  const { changed, disturbed } = await changeCells(context, reading, changes, { givesNumbers: true, changesLists });
  const numbered = changed.filter(({ place }) => place.column === 'nr').length;
  return { numbered, parents: changed.length - numbered, left: changes.length - changed.length, disturbed };
}
