/** Persons and the add-in at work in goal books, in any order, the same every time; `npm run fuzz` goes on for as long as asked. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkbookDocument } from '../../localexcel/document/types';
import type { OperationCase } from '../../scripts/fuzz/operations/actions';
import { fuzzOperations, judgeOperations, makeBooks } from '../../scripts/fuzz/operations/fuzzOperations';
import { associateFunctions } from '../../src/functions';
import { startLive, stopLive } from '../../src/live';
import { openLocalExcel } from '../support/localExcel';

const CASES = join(__dirname, 'cases');
let associated = false;

async function open(document?: WorkbookDocument) {
  await stopLive();
  const excel = await openLocalExcel(document);
  if (!associated) associateFunctions();
  associated = true;
  await startLive();
  await excel.settled();
  return excel;
}
afterAll(stopLive);

let books: Promise<Map<string, WorkbookDocument>> | undefined;

test.each(readdirSync(CASES))('%s', async (name) => {
  books ??= makeBooks(open);
  const each = JSON.parse(readFileSync(join(CASES, name), 'utf8')) as OperationCase;
  await judgeOperations(open, await books, each, { books: 0, steps: 0, done: 0, refused: 0 });
});

test('whatever is done in whatever order, only what was asked for changes', async () => {
  books ??= makeBooks(open);
  const { counts, failure } = await fuzzOperations(open, await books, { seed: 20261122, cases: 8, steps: 16 });
  if (failure) throw new Error(JSON.stringify(failure.smallest), { cause: failure.error });
  expect(counts.steps).toBeGreaterThan(60);
  expect(counts.done).toBeGreaterThan(20);
});
