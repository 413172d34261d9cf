import { readOutcome } from './judge';
import type { RollUp } from './results';
import type { Level } from './types';

/** How far a committee has come. */
export interface CommitteeProgress {
  /** Its code. */
  committee: string;
  /** How many rows of each level it has. */
  rows: Record<Level, number>;
  /** Measures that are to have a value at the occasion: all of them, none at the budget. */
  due: number;
  /** Those of them that have one. */
  reported: number;
}

/** One entry a committee, in the order of the book, the whole municipality last. Linear in the rows. */
export function countProgress({ book, occasion }: RollUp): CommitteeProgress[] {
  const byCode = new Map<string, CommitteeProgress>(
    book.committees.map(({ code }) => [
      code,
      { committee: code, rows: { overarching: 0, goal: 0, measure: 0, activity: 0, development: 0 }, due: 0, reported: 0 },
    ]),
  );
  for (const row of book.rows) {
    const progress = byCode.get(row.committee);
    if (!progress || row.level === null) continue;
    progress.rows[row.level] += 1;
    if (row.level !== 'measure' || occasion === 'budget') continue;
    progress.due += 1;
    if (readOutcome(row, occasion) !== null) progress.reported += 1;
  }
  return [...byCode.values()];
}

/** Those who have most left first; in the order of the book where they have equally much left. */
export function sortByMissing(progress: readonly CommitteeProgress[]): CommitteeProgress[] {
  const left = ({ due, reported }: CommitteeProgress) => due - reported;
  // Who has no measures at all has nothing to report and stands after those who are done.
  return [...progress].sort((a, b) => left(b) - left(a) || Number(b.due > 0) - Number(a.due > 0));
}
