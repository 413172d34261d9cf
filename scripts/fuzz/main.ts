/**
 * Damages workbooks, makes strange goal books, and works in books in any order, for as long as asked:
 *   npm run fuzz -- --minutes 20                  all three by turns, with a seed of its own, which it prints
 *   npm run fuzz -- --minutes 5 --what operations one of files, books and operations
 *   npm run fuzz -- --what files --cases 300 --seed 1  the same cases every time
 * A book or an order that is judged wrong is written, as small as it gets, to out/fuzz; it becomes a case that is always tried when it is laid
 * in test/fuzzBooks/cases or test/fuzzWorkbook/cases. The file under test lies in out/fuzz/current.xlsx: there it stays when the reader fails,
 * or never ends.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fuzzBooks } from './books/fuzzBooks';
import { writeSketch } from './books/sketch';
import type { Fuzzed } from './failure';
import { fuzzFiles } from './fuzzFiles';

/** What is tried at one turn. */
type Round = (seed: number, most: number) => Promise<Fuzzed<object, unknown>>;

/** How many cases a turn has, and how they are tried. */
const KINDS: Record<string, { round: number; counted: string; run: Round }> = {
  files: { round: 500, counted: 'files', run: runFiles },
  books: { round: 200, counted: 'books', run: (seed, cases) => fuzzBooks({ seed, cases }) },
  operations: { round: 6, counted: 'books', run: runOperations },
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { minutes: { type: 'string' }, cases: { type: 'string' }, seed: { type: 'string' }, what: { type: 'string' } },
  });
  const first = Number(values.seed ?? Date.now() % 1_000_000);
  const cases = values.cases === undefined ? Infinity : Number(values.cases);
  const end = Date.now() + Number(values.minutes ?? (values.cases === undefined ? 1 : Infinity)) * 60_000;
  const kinds = Object.keys(KINDS).filter((kind) => values.what === undefined || kind === values.what);
  if (kinds.length === 0) throw new Error(`--what is one of ${Object.keys(KINDS).join(', ')}`);
  mkdirSync('out/fuzz', { recursive: true });
  const totals = new Map(kinds.map((kind) => [kind, {} as Record<string, number>]));
  const tried = (kind: string) => totals.get(kind)?.[KINDS[kind]!.counted] ?? 0;
  for (let seed = first; Date.now() < end && kinds.some((kind) => tried(kind) < cases); seed++) {
    for (const kind of kinds) {
      const { round, run } = KINDS[kind]!;
      if (Date.now() >= end || tried(kind) >= cases) continue;
      const { counts, failure } = await run(seed, Math.min(round, cases - tried(kind)));
      const total = totals.get(kind)!;
      for (const [key, count] of Object.entries(counts)) total[key] = (total[key] ?? 0) + Number(count);
      console.log(
        `seed ${seed}: ${Object.entries(total)
          .map(([key, count]) => `${count} ${key}`)
          .join(', ')}`,
      );
      if (failure) tellFailure(kind, seed, failure);
    }
  }
}

function tellFailure(kind: string, seed: number, { smallest, error }: NonNullable<Fuzzed<object, unknown>['failure']>): void {
  process.exitCode = 1;
  const text = smallest === undefined ? '' : writeSketch(smallest);
  const path = `out/fuzz/${kind}-${seed}.json`;
  if (text !== '') writeFileSync(path, text);
  console.error(`Seed ${seed} of ${kind} is judged wrong${text === '' ? '' : ` (${path})`}:`, error);
}

/** The damage is told in the error. */
async function runFiles(seed: number, cases: number): Promise<Fuzzed<object, unknown>> {
  try {
    return { counts: await fuzzFiles({ seed, cases, onFile: (bytes) => writeFileSync('out/fuzz/current.xlsx', bytes) }) };
  } catch (error) {
    return { counts: {}, failure: { smallest: undefined, error } };
  }
}

/** Fetched when it is wanted: it starts an Excel. */
async function runOperations(seed: number, cases: number): Promise<Fuzzed<object, unknown>> {
  const { fuzzInAddin } = await import('./operations/fuzzInAddin');
  return fuzzInAddin(seed, cases);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
