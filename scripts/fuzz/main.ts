/**
 * Damages workbooks for as long as asked and stops at the first that is judged wrong:
 *   npm run fuzz -- --minutes 20          with a seed of its own, which it prints
 *   npm run fuzz -- --cases 300 --seed 1  the same files every time
 * The file under test lies in out/fuzz/current.xlsx: there it stays when the reader fails, or never ends.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fuzzFiles, type FuzzCounts } from './fuzzFiles';

/** Files between two lines of print. */
const ROUND = 500;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { minutes: { type: 'string' }, cases: { type: 'string' }, seed: { type: 'string' } } });
  const first = Number(values.seed ?? Date.now() % 1_000_000);
  const cases = values.cases === undefined ? Infinity : Number(values.cases);
  const end = Date.now() + Number(values.minutes ?? (values.cases === undefined ? 1 : Infinity)) * 60_000;
  mkdirSync('out/fuzz', { recursive: true });
  const total: FuzzCounts = { files: 0, refused: 0, read: 0 };
  for (let seed = first; Date.now() < end && total.files < cases; seed++) {
    const counts = await fuzzFiles({
      seed,
      cases: Math.min(ROUND, cases - total.files),
      onFile: (bytes) => writeFileSync('out/fuzz/current.xlsx', bytes),
    }).catch((error: unknown) => {
      throw new Error(`Seed ${seed} after ${total.files} files`, { cause: error });
    });
    for (const key of ['files', 'refused', 'read'] as const) total[key] += counts[key];
    console.log(`seed ${seed}: ${total.files} files, ${total.refused} refused, ${total.read} read`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
