import { findAtRow, type RuleContext } from './context';
import type { RuleFinding } from './rule';

/** Who judges a goal by hand says why. */
export function* checkAssessmentMotive(context: RuleContext): Iterable<RuleFinding> {
  for (const [index, row] of context.book.rows.entries()) {
    const motivated = row.comment.trim() !== '' || row.invalid.comment !== undefined;
    if (row.assessment !== null && !motivated) yield findAtRow(context, index, 'comment', 'missing');
  }
}
