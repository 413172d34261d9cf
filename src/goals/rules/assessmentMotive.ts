import { findAtRow } from './context';
import type { StartRule } from './rule';

/** Who judges a goal by hand says why. */
export const startAssessmentMotive: StartRule = (context, say) => ({
  row(row, index) {
    if (row.assessment === null) return;
    const motivated = row.comment.trim() !== '' || row.invalid.comment !== undefined;
    if (!motivated) say(findAtRow(context, index, 'comment', 'missing'));
  },
});
