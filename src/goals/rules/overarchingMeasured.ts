import { callRow, findAtRow, type RuleContext } from './context';
import type { RuleFinding } from './rule';

/** An overarching goal is not measured itself: its fulfilment comes from the goals beneath (Ljungby). Found at each measure. */
export function* checkOverarchingMeasured(context: RuleContext): Iterable<RuleFinding> {
  const { book, tree, levelWords } = context;
  if (book.settings.overarchingMayHaveMeasures) return;
  for (const [index, row] of book.rows.entries()) {
    const parent = book.rows[tree.parent[index] ?? -1];
    if (row.level !== 'measure' || parent?.level !== 'overarching') continue;
    const params = { parent: callRow(parent), overarching: levelWords.overarching, goalLevel: levelWords.goal };
    yield findAtRow(context, index, 'parent', 'measured', params);
  }
}
