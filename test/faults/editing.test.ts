/** A person puts the cursor in a cell before any request of an operation: it waits for Enter, goes on and ends right. */
import { associateFunctions } from '../../src/functions';
import { currentState, startLive, stopLive } from '../../src/live';
import { openLocalExcel, waitFor } from '../support/localExcel';
import { runClean, type CleanRun } from './support/cases';
import { takeSample } from './support/faultList';
import { makeStart, OPERATIONS, type Operation } from './support/operations';
import { findDifferences, readLines } from './support/readLines';

/** MALBOK_FAULTS=all tries every request of every operation; otherwise one request each of some. */
const IS_ALL = process.env.MALBOK_FAULTS === 'all';
const TRIED = IS_ALL ? OPERATIONS : takeSample(OPERATIONS, 4, 'editing');
/** Milliseconds that the cell is edited. */
const PAUSE = 40;

beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await openLocalExcel();
  associateFunctions();
});

async function runWithEdit({ start, needsValues, prepare }: Operation, clean: CleanRun, request: number): Promise<string[]> {
  const excel = await openLocalExcel(await makeStart(start));
  await startLive();
  if (needsValues) await excel.settled();
  const press = await prepare();
  if (needsValues) await excel.settled();
  let wasEdited = false;
  excel.interfere({
    onRequest: ({ number }) => {
      // The cursor comes into the cell when the request before has been served, as between two of them.
      if (number !== request - 1 || wasEdited) return undefined;
      wasEdited = true;
      queueMicrotask(() => setTimeout(excel.person.beginEditing(), PAUSE));
      return undefined;
    },
  });
  if (request === 1) {
    wasEdited = true;
    setTimeout(excel.person.beginEditing(), PAUSE);
  }
  await press();
  excel.interfere();
  await new Promise((resolve) => setTimeout(resolve, wasEdited ? PAUSE : 0));
  await excel.settled();
  const wrong = findDifferences(clean.after, readLines(excel.toDocument()));
  await stopLive();
  return [...(wasEdited ? [] : ['no cell was edited']), ...wrong];
}

test.each(TRIED)(
  '$name waits for the edit',
  async (operation) => {
    const clean = await runClean(operation);
    const all = clean.requests.map((_, index) => index + 1);
    const failures: Record<number, string[]> = {};
    for (const request of IS_ALL ? all : takeSample(all, 1, operation.name)) {
      const wrong = await runWithEdit(operation, clean, request);
      if (wrong.length > 0) failures[request] = wrong.slice(0, 4);
    }
    expect(failures).toEqual({});
  },
  3_600_000,
);

test('the live reading is refused meanwhile, keeps what it knows, and reads by itself when the edit is ended', async () => {
  const excel = await openLocalExcel(await makeStart('used'));
  await startLive();
  excel.person.type('Socialnämnden', 'C60', 'Under bordet');
  const pressEnter = excel.person.beginEditing();
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(currentState().phase).toBe('ready');
  pressEnter();
  const { row } = (await findTable()) ?? { row: 0 };
  excel.person.type('Socialnämnden', `C${row + 2}`, 'Ändrat i cellen');
  await waitFor(() => {
    const state = currentState();
    return state.phase === 'ready' && state.book.rows.some(({ text }) => text === 'Ändrat i cellen');
  });
  await stopLive();

  async function findTable() {
    const document = excel.toDocument();
    const sheet = document.sheets.find(({ name }) => name === 'Socialnämnden');
    return sheet?.tables[0]?.area;
  }
});
