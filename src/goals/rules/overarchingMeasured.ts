import { callRow, findAtRow } from './context';
import type { StartRule } from './rule';

/** An overarching goal is not measured itself: its fulfilment comes from the goals beneath (Ljungby). Found at each measure. */
export const startOverarchingMeasured: StartRule = (context, say) => {
  const { book, tree, levelWords } = context;
  if (book.settings.overarchingMayHaveMeasures) return null;
  return {
    row(_row, index) {
      const parent = book.rows[tree.parent[index] ?? -1];
      if (parent?.level !== 'overarching') return;
      const params = { parent: callRow(parent), overarching: levelWords.overarching, goalLevel: levelWords.goal };
      say(findAtRow(context, index, 'parent', 'measured', params));
    },
  };
};
