import { findAtRow } from './context';
import type { StartRule } from './rule';

/** Who judges a goal by hand says why. */
export const startAssessmentMotive: StartRule = (context, say) => ({
  row(row, index) {
    const motivated = row.comment.trim() !== '' || row.invalid.comment !== undefined;
    if (row.assessment !== null && !motivated) say(findAtRow(context, index, 'comment', 'missing'));
  },
});
