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

/** What is counted: goals of a status, in all or at a committee (code) or area (number). */
export interface CountedStatus {
  status: Status;
  committee?: string;
  area?: string;
}

/** Number of overarching goals and goals whose shown status is the one asked for. */
export function countGoals(rollUp: RollUp, asked: CountedStatus): number {
  return tallyGoals(rollUp)(asked);
}

/** The same for many questions: the rows are gone through once, every answer is then at hand. It counts what the roll-up is now. */
export function tallyGoals({ book, tree, results }: RollUp): (asked: CountedStatus) => number {
  const tally = new Map<string, number>();
  book.rows.forEach((row, index) => {
    const status = results[index]?.status;
    if (!status || (row.level !== 'overarching' && row.level !== 'goal')) return;
    for (const committee of [undefined, row.committee])
      for (const area of [undefined, tree.area[index] ?? '']) {
        const key = nameCount({ status, ...(committee !== undefined && { committee }), ...(area !== undefined && { area }) });
        tally.set(key, (tally.get(key) ?? 0) + 1);
      }
  });
  return (asked) => tally.get(nameCount(asked)) ?? 0;
}

function nameCount({ status, committee, area }: CountedStatus): string {
  return JSON.stringify([status, committee === undefined ? null : makeKey(committee), area === undefined ? null : makeKey(area)]);
}

function describeRow(rollUp: RollUp, index: number, weight: number | null): ExplanationLine | null {
  const row = rollUp.book.rows[index];
  const result = rollUp.results[index];
  return row && result ? { row: index, nr: row.nr, level: row.level, text: row.text, weight, result } : null;
}
