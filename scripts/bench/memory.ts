import { rollUp, type GoalBook } from '../../src/goals';
import { openReading } from '../../src/live/readyBook';
import { OCCASIONS } from '../../src/goals/types';
import { generateBook } from '../generateBook';
import { readTables, writeTables } from './bookCells';
import { nameSize } from './domain';
import type { BenchPart } from './part';

/**
 * What a book of 100,000 rows takes of the memory when it stands ready, as the add-in keeps it: the cells as Excel gave them, the rows, the tree, the
 * judgements of all four occasions and the findings. Needs a process with `--expose-gc`.
 */
export async function benchMemory(size = 100_000): Promise<BenchPart> {
  const collect = globalThis.gc;
  if (!collect) throw new Error('Memory is measured in a process with --expose-gc.');
  // The book's cells as text, as they come from Excel; what made them is gone when the counting begins.
  const generated = generateBook(size);
  const text = JSON.stringify(writeTables(generated));
  const surroundings: GoalBook = { ...generated, rows: [] };
  generated.rows.length = 0;
  // Once beforehand, so that what the code itself needs is not counted as the book's.
  rollUp(generateBook(100), 'interim');
  const measure = () => {
    collect();
    collect();
    return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  };
  const before = measure();
  const tables = JSON.parse(text) as ReturnType<typeof writeTables>;
  const withCells = measure();
  const book = readTables(surroundings, tables);
  const withRows = measure();
  const ready = openReading({
    kind: 'book',
    book,
    layout: { tables: new Map() },
    cells: new Map(tables.map(({ name, body }) => [name, body])),
    damages: [],
    highest: {},
    settingRows: new Map(),
  });
  for (const occasion of OCCASIONS) ready.rollUp(occasion);
  const withJudgements = measure();
  const findings = ready.findings.length;
  const after = measure();
  // Used after the last measuring, so that none of it is collected before.
  if (ready.cells.size !== tables.length) throw new Error('The book is gone before it was measured.');
  const megabytes = (bytes: number) => bytes / 1_000_000;
  const line = (what: string, bytes: number) => ({ what, cells: { MB: megabytes(bytes) } });
  return Promise.resolve({
    title: `Memory of a book of ${size} rows that stands ready (MB)`,
    lines: [
      line('cells as Excel gave them', withCells - before),
      line('rows', withRows - withCells),
      line('tree and judgements of four occasions', withJudgements - withRows),
      line(`${findings} findings`, after - withJudgements),
      line('together', after - before),
    ],
    figures: { [`memoryMb${nameSize(size)}`]: megabytes(after - before) },
  });
}
