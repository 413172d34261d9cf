import { performance } from 'node:perf_hooks';
import { checkRules, rollUp, updateRollUp, type GoalBook, type RollUp } from '../../src/goals';
import { generateBook } from '../generateBook';

/** One measured thing at one size. */
export interface BenchLine {
  what: 'full roll-up' | 'one-row change' | 'all rules';
  rows: number;
  milliseconds: number;
  /** Milliseconds of the yardstick of the same run: at the same size, but for the one-row change always at the smallest. */
  yardstick: number;
  /** Time in yardsticks. The same at every size: the cost is linear, or for the one-row change does not grow at all. */
  ratio: number;
}

export const BENCH_SIZES = [1_000, 10_000, 100_000] as const;
const CHANGES = 300;

/** Time of a full roll-up, a change of one row and all rules, on generated books, each as a ratio to a yardstick. */
export function benchDomain(sizes: readonly number[] = BENCH_SIZES): BenchLine[] {
  const books = sizes.map((size) => generateBook(size));
  // Everything runs once first, so that the smallest size is not measured while the code is still being compiled.
  for (const book of books) [() => rollUp(book, 'interim'), () => checkRules(book), () => walkYardstick(book)].forEach((run) => run());
  const smallest = books[0] ? timeOnce(() => walkYardstick(books[0] as GoalBook)) : 0;
  return books.flatMap((book): BenchLine[] => {
    const rows = book.rows.length;
    const yardstick = timeOnce(() => walkYardstick(book));
    const line = (what: BenchLine['what'], milliseconds: number, by: number): BenchLine => ({
      what,
      rows,
      milliseconds,
      yardstick: by,
      ratio: milliseconds / by,
    });
    return [
      line(
        'full roll-up',
        timeOnce(() => rollUp(book, 'interim')),
        yardstick,
      ),
      line('one-row change', timeChanges(rollUp(book, 'interim')), smallest),
      line(
        'all rules',
        timeOnce(() => checkRules(book)),
        yardstick,
      ),
    ];
  });
}

/** The yardstick: every row looked up by a text made from it, and a sum over them. Linear, with the allocations of ordinary code. */
function walkYardstick(book: GoalBook): number {
  const byNr = new Map(book.rows.map((row, index) => [row.nr.trim().toLowerCase(), index]));
  return book.rows.map((row) => ({ place: byNr.get(row.nr.trim().toLowerCase()) ?? 0 })).reduce((sum, { place }) => sum + place, 0);
}

/** The median of runs that together take some tenths of a second; at least five. */
function timeOnce(run: () => unknown): number {
  const times: number[] = [];
  const end = performance.now() + 300;
  while (times.length < 5 || performance.now() < end) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** The time of one change: outcomes of measures spread over the book are changed one after the other. */
function timeChanges(state: RollUp): number {
  const measures = state.book.rows.flatMap((row, index) => (row.level === 'measure' ? [index] : []));
  let round = 0;
  const total = timeOnce(() => {
    round++;
    for (let change = 0; change < CHANGES; change++) {
      const index = measures[Math.floor((change * measures.length) / CHANGES)] ?? 0;
      const row = state.book.rows[index];
      if (row) updateRollUp(state, index, { ...row, actualInterim: 40 + ((change + round) % 20) });
    }
  });
  return total / CHANGES;
}
