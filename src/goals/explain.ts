import { makeKey } from './compare';
import { countsUpward, readWeight } from './judge';
import type { ExplanationLine, RollUp } from './results';
import type { Status } from './types';

/**
 * How a row's fulfilment came about: the row itself, then the children that count (measures and goals), in workbook order.
 * A child's weight is the one it counted with; the row itself and rows that do not count have none.
 */
export function explainRow(rollUp: RollUp, rowIndex: number): ExplanationLine[] {
  const { rows } = rollUp.book;
  const counting = (rollUp.tree.children[rowIndex] ?? []).filter((index) => countsUpward(rows[index]));
  const weights = counting.map((index) => (rows[index] ? readWeight(rows[index]) : 1));
  const allZero = weights.every((weight) => weight === 0);
  const lines = [
    describeRow(rollUp, rowIndex, null),
    ...counting.map((index, place) => describeRow(rollUp, index, allZero ? 1 : (weights[place] ?? 1))),
  ];
  return lines.filter((line) => line !== null);
}

/** Number of overarching goals and goals whose shown status is the one asked for, in all or at a committee (code) or area (number). */
export function countGoals(rollUp: RollUp, asked: { status: Status; committee?: string; area?: string }): number {
  const committee = asked.committee === undefined ? null : makeKey(asked.committee);
  const area = asked.area === undefined ? null : makeKey(asked.area);
  return rollUp.book.rows.filter(
    (row, index) =>
      (row.level === 'overarching' || row.level === 'goal') &&
      rollUp.results[index]?.status === asked.status &&
      (committee === null || makeKey(row.committee) === committee) &&
      (area === null || makeKey(rollUp.tree.area[index] ?? '') === area),
  ).length;
}

function describeRow(rollUp: RollUp, index: number, weight: number | null): ExplanationLine | null {
  const row = rollUp.book.rows[index];
  const result = rollUp.results[index];
  return row && result ? { row: index, nr: row.nr, level: row.level, text: row.text, weight, result } : null;
}
