import { makeKey } from './compare';
import { buildTree } from './tree';
import type { GoalBook, Level } from './types';

/** The highest running number ever given, by committee code and level letter; both in capitals. */
export type HighestNumbers = Record<string, Record<string, number>>;

export interface Numbering {
  /** Rows (indices in `book.rows`) that get a number. */
  numbers: { row: number; nr: string }[];
  /** Rows whose parent was understood from the row above, and what shall stand in Hör till. */
  parents: { row: number; parent: string }[];
  /** To be kept, so that the number of a deleted row is never given again. */
  highest: HighestNumbers;
}

/**
 * Numbers the rows that have a level but no number: committee code, level letter, running number ("SN-N3"), and writes out
 * parents that were left empty. Rows that have a number or a parent keep them. Running it on its own result gives nothing.
 */
export function numberRows(book: GoalBook, highest: Readonly<HighestNumbers>): Numbering {
  const taken = new Set<string>();
  const counters = copyNumbers(highest);
  for (const row of book.rows) {
    if (row.nr === '') continue;
    taken.add(makeKey(row.nr));
    countNumber(counters, row.nr);
  }
  const numbers: Numbering['numbers'] = [];
  const given = book.rows.map((row) => row.nr);
  book.rows.forEach((row, index) => {
    if (row.nr !== '' || row.level === null || row.invalid.nr !== undefined) return;
    const nr = takeNumber(counters, taken, row.committee, book.settings.levels[row.level].letter);
    given[index] = nr;
    numbers.push({ row: index, nr });
  });
  return { numbers, parents: writeParents(book, given), highest: counters };
}

/**
 * The number of a row about to be added, and the highest numbers after it. A number that some Hör till points at though no row has it is passed
 * over: the new row is not what was meant.
 */
export function giveNumber(
  book: GoalBook,
  highest: Readonly<HighestNumbers>,
  committee: string,
  level: Level,
): { nr: string; highest: HighestNumbers } {
  const giver = startGiving(book, highest);
  return { nr: giver.take(committee, level), highest: giver.highest };
}

/** Gives one new number after the other, as `giveNumber` does. `highest` is what is to be kept after those that were given. */
export function startGiving(
  book: GoalBook,
  highest: Readonly<HighestNumbers>,
): { take(committee: string, level: Level): string; highest: HighestNumbers } {
  const taken = new Set<string>();
  const counters = copyNumbers(highest);
  for (const row of book.rows) {
    if (row.parent !== '') taken.add(makeKey(row.parent));
    if (row.nr === '') continue;
    taken.add(makeKey(row.nr));
    countNumber(counters, row.nr);
  }
  return {
    take: (committee, level) => takeNumber(counters, taken, committee, book.settings.levels[level].letter),
    highest: counters,
  };
}

function writeParents(book: GoalBook, given: readonly string[]): Numbering['parents'] {
  const tree = buildTree(book);
  const parents: Numbering['parents'] = [];
  book.rows.forEach((row, index) => {
    const above = tree.parent[index] ?? -1;
    // A row whose Hör till cannot be read hangs loose.
    if (above < 0 || row.parent.trim() !== '') return;
    const parent = given[above] ?? '';
    const first = tree.byNr.get(makeKey(parent));
    // A number that stands twice belongs to the first of its rows: written out, it would point at the wrong one.
    if (parent !== '' && (first === undefined || first === above)) parents.push({ row: index, parent });
  });
  return parents;
}

function takeNumber(counters: HighestNumbers, taken: Set<string>, committee: string, letter: string): string {
  const ofCommittee = (counters[capitalize(committee)] ??= {});
  const key = capitalize(letter);
  let running = ofCommittee[key] ?? 0;
  let nr: string;
  do nr = `${committee}-${letter}${++running}`;
  while (taken.has(makeKey(nr)));
  ofCommittee[key] = running;
  taken.add(makeKey(nr));
  return nr;
}

/** Notes a number that stands in the book, wherever it stands: a row may have been moved to another committee's table. */
function countNumber(counters: HighestNumbers, nr: string): void {
  const [, committee, letter, digits] = /^([^-]+)-(\D*)(\d+)$/.exec(nr.trim()) ?? [];
  const running = Number(digits);
  if (committee === undefined || letter === undefined || !isRunningNumber(running)) return;
  const ofCommittee = (counters[capitalize(committee)] ??= {});
  const key = capitalize(letter);
  ofCommittee[key] = Math.max(ofCommittee[key] ?? 0, running);
}

function copyNumbers(highest: Readonly<HighestNumbers>): HighestNumbers {
  const copy: HighestNumbers = {};
  for (const [committee, letters] of Object.entries(highest)) {
    const ofCommittee = (copy[capitalize(committee)] ??= {});
    for (const [letter, running] of Object.entries(letters)) {
      const key = capitalize(letter);
      if (isRunningNumber(running)) ofCommittee[key] = Math.max(ofCommittee[key] ?? 0, running);
    }
  }
  return copy;
}

/** A mistyped number of twenty digits must not stop the counting. */
function isRunningNumber(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 1e9;
}

function capitalize(text: string): string {
  return text.trim().normalize('NFC').toUpperCase();
}
