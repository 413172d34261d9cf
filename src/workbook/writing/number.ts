/** Giving the rows of the goal book their numbers, and writing out which goal they belong to. */
import { planWholeNumbering } from '../../goals/fixes';
import { changeCells } from './changeCells';
import { makeFixSource } from './fixSource';
import { requireBook } from './requireBook';

export interface NumberingResult {
  /** Rows that got a number. */
  numbered: number;
  /** Rows that got their Hör till written out. */
  parents: number;
  /** Cells that were left, since they hold a formula, have changed meanwhile or would point at a number that was not given. */
  left: number;
}

/** Numbers the book; a number once given is never given again, though its row be deleted. */
export async function numberBook(context: Excel.RequestContext): Promise<NumberingResult> {
  const reading = await requireBook(context);
  const changes = planWholeNumbering(makeFixSource(reading));
  // Without changes too: a run that was broken off may have given numbers that are not in the lists, nor counted, yet.
  const changesLists = changes.length === 0 || changes.some(({ place }) => place.column === 'nr');
  const changed = await changeCells(context, reading, changes, { givesNumbers: true, changesLists });
  const numbered = changed.filter(({ place }) => place.column === 'nr').length;
  return { numbered, parents: changed.length - numbered, left: changes.length - changed.length };
}
