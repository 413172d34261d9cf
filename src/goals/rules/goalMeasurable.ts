import { findAtRow, type RuleContext } from './context';
import type { RuleFinding } from './rule';

/** A goal has a measure, whatever is still missing in it. */
export function* checkGoalMeasurable(context: RuleContext): Iterable<RuleFinding> {
  const { book } = context;
  if (!book.settings.measuresRequired) return;
  for (const [index, row] of book.rows.entries()) {
    if (row.level === 'goal' && context.countChildren(index, 'measure') === 0) yield findAtRow(context, index, 'nr', 'unmeasured');
  }
}
