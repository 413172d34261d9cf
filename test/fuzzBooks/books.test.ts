/** Some hundred strange books, the same every time, and those that something was wrong with once; `npm run fuzz` makes others for as long as asked. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fuzzBooks, judgeCase, startCounting, type BookCase } from '../../scripts/fuzz/books/fuzzBooks';
import { readSketch, writeSketch } from '../../scripts/fuzz/books/sketch';

const CASES = join(__dirname, 'cases');

test.each(readdirSync(CASES))('%s', async (name) => {
  const { sketch, edits = [], report, isInWord = true } = readSketch<BookCase>(readFileSync(join(CASES, name), 'utf8'));
  await judgeCase({ sketch, edits, report, isInWord }, startCounting());
});

test('whatever stands in the cells, what is worked out of them is sound', async () => {
  const { counts, failure } = await fuzzBooks({ seed: 20261122, cases: 600 });
  if (failure) throw new Error(writeSketch(failure.smallest), { cause: failure.error });
  expect(counts.books).toBe(600);
  expect(counts.read).toBeGreaterThan(550);
  expect(counts.fixes).toBeGreaterThan(1_000);
  expect(counts.edits).toBeGreaterThan(500);
  expect(counts.documents).toBeGreaterThan(10);
});
