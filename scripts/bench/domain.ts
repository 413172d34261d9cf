import { performance } from 'node:perf_hooks';
import { buildTree, checkRules, rollUp, updateRollUp, type CellValue, type GoalBook, type GoalRow, type RollUp } from '../../src/goals';
import { GOAL_COLUMNS } from '../../src/goals/types';
import { DIRECTION_WORDS } from '../../src/locales/words';
import { parseGoalRows, type GoalTable } from '../../src/workbook/reading/parseGoals';
import { levelWords } from '../../src/workbook/reading/parseSettings';
import { generateBook } from '../generateBook';

/** One measured thing at one size. */
export interface BenchLine {
  what: 'full roll-up' | 'one-row change' | 'all rules' | 'rules to reading';
  rows: number;
  milliseconds: number;
  /** Milliseconds of the yardstick of the same run: at the same size, but for the one-row change always at the smallest. */
  yardstick: number;
  /** Time in yardsticks; of the rules to reading, in readings: cells to rows, and rows to the tree. The same at every size: the cost is linear, or for the one-row change does not grow at all. */
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
    const rules = timeOnce(() => checkRules(book));
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
      line('all rules', rules, yardstick),
      line('rules to reading', rules, timeReading(book)),
    ];
  });
}

/** The yardstick: every row looked up by a text made from it, and a sum over them. Linear, with the allocations of ordinary code. */
function walkYardstick(book: GoalBook): number {
  const byNr = new Map(book.rows.map((row, index) => [row.nr.trim().toLowerCase(), index]));
  return book.rows.map((row) => ({ place: byNr.get(row.nr.trim().toLowerCase()) ?? 0 })).reduce((sum, { place }) => sum + place, 0);
}

/** The time of understanding the cells of the goal tables as rows, and of building the tree. */
function timeReading(book: GoalBook): number {
  const tables = writeTables(book);
  const words = levelWords(book.settings);
  return timeOnce(() => {
    const rows = tables.flatMap((table) => parseGoalRows(table, words));
    buildTree({ ...book, rows });
  });
}

/** The goal tables as the cells that Excel gives. */
function writeTables({ rows, settings }: GoalBook): GoalTable[] {
  const columns = Object.fromEntries(GOAL_COLUMNS.map((column, offset) => [column, offset]));
  const tables = new Map<string, CellValue[][]>();
  for (const row of rows) {
    const body = tables.get(row.table) ?? [];
    tables.set(row.table, body);
    body.push(GOAL_COLUMNS.map((column) => writeCell(row, column, settings)));
  }
  return [...tables].map(([name, body]) => ({ name, committee: name.slice(3), columns, body }));
}

function writeCell(row: GoalRow, column: (typeof GOAL_COLUMNS)[number], { levels }: GoalBook['settings']): CellValue {
  if (column === 'level') return row.level === null ? '' : levels[row.level].name;
  if (column === 'direction') return row.direction === null ? '' : DIRECTION_WORDS[row.direction];
  return column === 'fulfilment' || column === 'status' ? '' : (row[column] ?? '');
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
