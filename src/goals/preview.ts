import { judgeRow } from './judge';
import type { RollUp, RowResult } from './results';
import type { GoalRow } from './types';

/** How a row would be judged at the roll-up's occasion if it held what `row` holds; nothing else changes. Costs what the row has children. */
export function previewRow({ book, tree, occasion, results }: RollUp, index: number, row: GoalRow): RowResult {
  return judgeRow({ ...book, rows: book.rows.with(index, row) }, tree, occasion, results, index);
}
