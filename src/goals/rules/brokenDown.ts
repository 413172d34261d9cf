import { findAtRow, type RuleContext } from './context';
import type { RuleFinding } from './rule';

/** An overarching goal has enough goals beneath it, in whichever tables they stand. */
export function* checkBrokenDown(context: RuleContext): Iterable<RuleFinding> {
  const { book, levelWords } = context;
  const min = book.settings.minGoalsBeneath;
  if (min === null) return;
  for (const [index, row] of book.rows.entries()) {
    if (row.level !== 'overarching') continue;
    const count = context.countChildren(index, 'goal');
    if (count < min) yield findAtRow(context, index, 'nr', count === 0 ? 'none' : 'few', { goalLevel: levelWords.goal, count, min });
  }
}
