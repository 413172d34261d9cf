import { findAtRow } from './context';
import type { StartRule } from './rule';

/** A goal has a measure, whatever is still missing in it. */
export const startGoalMeasurable: StartRule = (context, say) => {
  if (!context.book.settings.measuresRequired) return null;
  return {
    row(_row, index) {
      if (context.countChildren(index, 'measure') === 0) say(findAtRow(context, index, 'nr', 'unmeasured'));
    },
  };
};
