import { findAtRow } from './context';
import type { StartRule } from './rule';

/** A goal has an activity: somebody does something for it. */
export const startHasActivities: StartRule = (context, say) => {
  const { book, levelWords } = context;
  if (!book.settings.actionPlanRequired) return null;
  return {
    row(_row, index) {
      if (context.countChildren(index, 'activity') === 0)
        say(findAtRow(context, index, 'nr', 'none', { activityLevel: levelWords.activity }));
    },
  };
};
