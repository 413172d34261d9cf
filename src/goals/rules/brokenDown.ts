import { findAtRow } from './context';
import type { StartRule } from './rule';

/** An overarching goal has enough goals beneath it, in whichever tables they stand. */
export const startBrokenDown: StartRule = (context, say) => {
  const { levelWords } = context;
  const min = context.book.settings.minGoalsBeneath;
  if (min === null) return null;
  return {
    row(_row, index) {
      const count = context.countChildren(index, 'goal');
      if (count < min) say(findAtRow(context, index, 'nr', count === 0 ? 'none' : 'few', { goalLevel: levelWords.goal, count, min }));
    },
  };
};
