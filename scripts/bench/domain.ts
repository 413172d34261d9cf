import { buildTree, checkRules, rollUp, updateRollUp, type RollUp } from '../../src/goals';
import type { GoalTable } from '../../src/workbook/reading/parseGoals';
import { generateBook } from '../generateBook';
import { readTables, writeTables } from './bookCells';
import type { BenchLine, BenchPart } from './part';
import { takeTurns } from './turns';

export const BENCH_SIZES = [1_000, 10_000, 100_000] as const;
const EDITS = 500;

/**
 * Tree, roll-up and all rules on generated books, whole and after one edit, beside the limit that nothing can be quicker than: one pass over the same
 * rows that only reads every cell.
 */
export async function benchDomain(sizes: readonly number[] = BENCH_SIZES, turns?: Parameters<typeof takeTurns>[1]): Promise<BenchPart> {
  const part: BenchPart = { title: 'Roll-up and rules (ms of the processor, median of turns)', lines: [], figures: {}, notes: NOTES };
  for (const size of sizes) {
    const { line, figures } = measureSize(size, turns);
    part.lines.push(line);
    Object.assign(part.figures, figures);
  }
  return Promise.resolve(part);
}

const NOTES = [
  'Bare pass: every cell of every row read, lengths of texts and numbers summed. Full pass: tree, roll-up at one occasion and all rules, from rows that are read.',
  'One edit: an outcome is changed and judged up to the top. Findings are made anew as a whole, when somebody asks for them.',
];

function measureSize(size: number, turns?: Parameters<typeof takeTurns>[1]): { line: BenchLine; figures: Record<string, number> } {
  const generated = generateBook(size);
  const tables = writeTables(generated);
  const book = readTables(generated, tables);
  const { occasion } = book.settings;
  const tree = buildTree(book);
  const known = rollUp(book, occasion, tree);
  const taken = takeTurns(
    {
      full: () => checkRules(book, { rollUp: rollUp(book, occasion) }),
      bare: () => readEveryCell(tables),
      tree: () => buildTree(book),
      rollUp: () => rollUp(book, occasion, tree),
      rules: () => checkRules(book, { rollUp: known }),
      edits: makeEdits(rollUp(book, occasion, tree)),
    },
    turns,
  );
  const ratio = taken.full.median / taken.bare.median;
  const edit = taken.edits.median / EDITS;
  const name = nameSize(size);
  return {
    line: {
      what: `${size} rows`,
      cells: {
        'bare pass': taken.bare.median,
        tree: taken.tree.median,
        'roll-up': taken.rollUp.median,
        rules: taken.rules.median,
        'full pass': taken.full.median,
        'in bare passes': ratio,
        'one edit': edit,
      },
    },
    figures: {
      [`fullPassRatio${name}`]: ratio,
      [`fullPassMs${name}`]: taken.full.median,
      [`barePassMs${name}`]: taken.bare.median,
      [`editMs${name}`]: edit,
      [`findingsAfterEditMs${name}`]: taken.rules.median,
    },
  };
}

/** 100000 is 100k, as figures are named. */
export function nameSize(size: number): string {
  return size % 1000 === 0 ? `${size / 1000}k` : String(size);
}

/** The limit. The sum is answered so that no engine leaves the work out. */
export function readEveryCell(tables: readonly GoalTable[]): number {
  let sum = 0;
  for (const { body } of tables) {
    for (const cells of body) {
      for (const cell of cells) sum += typeof cell === 'string' ? cell.length : Number(cell);
    }
  }
  return sum;
}

/** Outcomes of measures spread over the book are changed one after the other, each time to another value. */
function makeEdits(state: RollUp): () => void {
  const measures = state.book.rows.flatMap((row, index) => (row.level === 'measure' && !row.yesNo ? [index] : []));
  let round = 0;
  return () => {
    round++;
    for (let edit = 0; edit < EDITS; edit++) {
      const index = measures[Math.floor((edit * measures.length) / EDITS)] ?? 0;
      const row = state.book.rows[index];
      if (row) updateRollUp(state, index, { ...row, actualInterim: 40 + ((edit + round) % 20) });
    }
  };
}
