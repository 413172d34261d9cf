import { judgeRow } from './judge';
import type { RollUp, RowResult } from './results';
import { rollUp as rollUpWhole } from './rollUp';
import type { GoalRow } from './types';

export interface UpdatedRollUp {
  rollUp: RollUp;
  /** Indices of the changed row (always first) and of the other rows whose result, parent or area is another than before. */
  changed: number[];
}

/**
 * The roll-up after one row was changed. Where the row keeps its number, level and parent, only the path from it to the top
 * is judged again, in place: the cost does not depend on the size of the book. Else tree and roll-up are made anew.
 */
export function updateRollUp(rollUp: RollUp, rowIndex: number, newRow: GoalRow): UpdatedRollUp {
  const { book, tree, occasion, results } = rollUp;
  const oldRow = book.rows[rowIndex];
  if (!oldRow) throw new RangeError(`The goal book has no row ${rowIndex}.`);
  if (!keepsPlace(oldRow, newRow)) return rebuild(rollUp, rowIndex, newRow);
  book.rows[rowIndex] = newRow;
  results[rowIndex] = judgeRow(book, tree, occasion, results, rowIndex);
  const changed = [rowIndex];
  for (let index = tree.parent[rowIndex] ?? -1; index >= 0; index = tree.parent[index] ?? -1) {
    const result = judgeRow(book, tree, occasion, results, index);
    if (equalResults(result, results[index])) break;
    results[index] = result;
    changed.push(index);
  }
  return { rollUp, changed };
}

/** True where a change of the row leaves the tree as it is. */
export function keepsPlace(before: GoalRow, after: GoalRow): boolean {
  return (
    before.table === after.table &&
    before.row === after.row &&
    before.committee === after.committee &&
    before.nr === after.nr &&
    before.level === after.level &&
    before.parent === after.parent &&
    before.invalid.level === after.invalid.level &&
    before.invalid.parent === after.invalid.parent
  );
}

function rebuild(before: RollUp, rowIndex: number, newRow: GoalRow): UpdatedRollUp {
  const after = rollUpWhole({ ...before.book, rows: before.book.rows.with(rowIndex, newRow) }, before.occasion);
  const changed = [rowIndex];
  after.results.forEach((result, index) => {
    const same =
      equalResults(result, before.results[index]) &&
      before.tree.parent[index] === after.tree.parent[index] &&
      before.tree.area[index] === after.tree.area[index];
    if (!same && index !== rowIndex) changed.push(index);
  });
  return { rollUp: after, changed };
}

function equalResults(a: RowResult, b: RowResult | undefined): boolean {
  return (
    b !== undefined &&
    a.fulfilment === b.fulfilment &&
    a.coverage === b.coverage &&
    a.status === b.status &&
    a.calculatedStatus === b.calculatedStatus &&
    a.byHand === b.byHand &&
    a.derivation === b.derivation
  );
}
