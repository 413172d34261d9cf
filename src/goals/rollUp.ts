import { judgeRow } from './judge';
import type { GoalTree, RollUp, RowResult } from './results';
import { buildTree } from './tree';
import type { GoalBook, Level, Occasion } from './types';

/**
 * Judges every row at an occasion: measures by their values, goals and overarching goals by what stands beneath them.
 * Rows that hang loose are judged, but give nothing upward. The roll-up keeps a list of rows of its own, so that several
 * occasions of one book can each be updated (`updateRollUp`) without disturbing each other. Linear in the rows.
 */
export function rollUp(book: GoalBook, occasion: Occasion, tree: GoalTree = buildTree(book)): RollUp {
  const own = { ...book, rows: [...book.rows] };
  const results = own.rows.map(() => NOT_JUDGED);
  for (const levels of FROM_BENEATH) {
    own.rows.forEach((row, index) => {
      if (levels.includes(row.level)) results[index] = judgeRow(own, tree, occasion, results, index);
    });
  }
  return { book: own, tree, occasion, results };
}

/** A row's children are always of an earlier group, so that no recursion is needed. */
const FROM_BENEATH: readonly (readonly (Level | null)[])[] = [['measure', 'activity', 'development', null], ['goal'], ['overarching']];

const NOT_JUDGED: RowResult = { fulfilment: null, coverage: null, status: null, calculatedStatus: null, byHand: false, derivation: null };
