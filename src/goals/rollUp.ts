import { judgeRow, NOT_JUDGED } from './judge';
import type { GoalTree, RollUp, RowResult } from './results';
import { buildTree } from './tree';
import type { GoalBook, Occasion } from './types';

/**
 * Judges every row at an occasion: measures by their values, goals and overarching goals by what stands beneath them.
 * Rows that hang loose are judged, but give nothing upward. The roll-up keeps a list of rows of its own, so that several
 * occasions of one book can each be updated (`updateRollUp`) without disturbing each other. Linear in the rows.
 */
export function rollUp(book: GoalBook, occasion: Occasion, tree: GoalTree = buildTree(book)): RollUp {
  const own = { ...book, rows: [...book.rows] };
  const results = new Array<RowResult>(own.rows.length).fill(NOT_JUDGED);
  const judge = (index: number) => (results[index] = judgeRow(own, tree, occasion, results, index));
  // A row's children are always of an earlier group, so that no recursion is needed.
  const goals: number[] = [];
  const overarching: number[] = [];
  own.rows.forEach(({ level }, index) => {
    if (level === 'goal') goals.push(index);
    else if (level === 'overarching') overarching.push(index);
    else if (level === 'measure') judge(index);
  });
  goals.forEach(judge);
  overarching.forEach(judge);
  return { book: own, tree, occasion, results };
}
