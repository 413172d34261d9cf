/** Ten thousand cells with a streaming function: an edit wakes those whose value may be another, and only they send one. */
import { goalCount, goalFindings } from '../../src/functions/bookFunctions';
import { goalExplain, goalStatus } from '../../src/functions/goalFunctions';
import { refreshLive, startLive, stopLive, subscribe } from '../../src/live';
import { GOAL_HEADERS } from '../../src/locales/words';
import { openLocalExcel, waitFor } from '../support/localExcel';
import { makeBookDocument, makeFamily } from '../workbook/support/bookDocument';

const FAMILIES = 3334;
const HEADERS = Object.values(GOAL_HEADERS).filter((header) => header !== GOAL_HEADERS.fulfilment && header !== GOAL_HEADERS.status);
const FIRST_ROW = 10;

/** What each cell has been sent, in turn. */
const sent = new Map<string, unknown[]>();
/** Numbers of the goals whose listeners were called. */
const called: string[] = [];

function invoke<T>(cell: string): CustomFunctions.StreamingInvocation<T> {
  const results: unknown[] = [];
  sent.set(cell, results);
  return { setResult: (value: unknown) => results.push(value) } as unknown as CustomFunctions.StreamingInvocation<T>;
}

const listSent = () => [...sent].flatMap(([cell, results]) => results.map((value) => [cell, value] as const));

/** Writes as a colleague does, and waits until it has been read. */
async function write(address: string, value: string | number): Promise<readonly (readonly [string, unknown])[]> {
  for (const results of sent.values()) results.length = 0;
  called.length = 0;
  let changes = 0;
  const unsubscribe = subscribe(() => changes++);
  excel.person.type('SN', address, String(value));
  await waitFor(() => changes > 0);
  unsubscribe();
  return listSent();
}

let excel: Awaited<ReturnType<typeof openLocalExcel>>;
const numbers: string[] = [];

beforeAll(async () => {
  const rows = Array.from({ length: FAMILIES }, (_, index) => makeFamily('SN', 1, index + 1, 50)).flat();
  excel = await openLocalExcel(makeBookDocument({ rows: { SN: rows }, headers: HEADERS }));
  await startLive();
  for (const { nr } of rows) {
    const number = String(nr);
    numbers.push(number);
    goalStatus(number, '', invoke(number));
    subscribe(() => called.push(number), number.toLowerCase());
  }
  goalCount('Uppfyllt', 'SN', '', '', invoke('count'));
  goalFindings('', invoke('findings'));
  goalExplain('SN-N7', '', invoke('explain'));
});
afterAll(stopLive);

const FAMILY = 7;
/** Sheet row of its overarching goal; its goal and its measure follow. */
const ROW = FIRST_ROW + (FAMILY - 1) * 3;
const OUTCOME = String.fromCharCode(65 + HEADERS.indexOf(GOAL_HEADERS.actualInterim));

test('every cell has its value at once', () => {
  expect(numbers).toHaveLength(3 * FAMILIES);
  expect(listSent()).toHaveLength(3 * FAMILIES + 3);
});

test('an outcome wakes its measure and the goals over it, and they alone send', async () => {
  const results = await write(`${OUTCOME}${ROW + 2}`, 100);
  expect([...called].sort()).toEqual(['SN-M7', 'SN-N7', 'SN-Ö7']);
  expect(results.filter(([cell]) => cell.startsWith('SN'))).toEqual([
    ['SN-Ö7', 'Uppfyllt'],
    ['SN-N7', 'Uppfyllt'],
    ['SN-M7', 'Uppfyllt'],
  ]);
  expect(results.filter(([cell]) => cell === 'count')).toEqual([['count', 2]]);
  // The explanation shows the measure beneath.
  expect(results.filter(([cell]) => cell === 'explain')).toHaveLength(1);
  expect(results.filter(([cell]) => cell === 'findings').length).toBeLessThanOrEqual(1);
});

test('an outcome that judges nothing anew wakes its measure, and nobody sends a status', async () => {
  const results = await write(`${OUTCOME}${ROW + 2}`, 101);
  expect(called).toEqual(['SN-M7']);
  expect(results.filter(([cell]) => cell !== 'explain')).toEqual([]);
});

test('a text wakes its own cell alone', async () => {
  const results = await write(`C${ROW + 1}`, 'Ett annat mål');
  expect(called).toEqual(['SN-N7']);
  expect(results.map(([cell]) => cell)).toEqual(['explain']);
});

test('the text of a measure wakes the explanation of the goal over it', async () => {
  const results = await write(`C${ROW + 2}`, 'Ett annat mått');
  expect(called).toEqual(['SN-M7']);
  expect(results.map(([cell]) => cell)).toEqual(['explain']);
});

test('a new number wakes all, and those send whose value is another', async () => {
  const results = await write(`A${ROW + 2}`, 'SN-M99999');
  expect(called).toHaveLength(3 * FAMILIES);
  expect(results.map(([cell]) => cell)).toEqual(['SN-M7', 'explain']);
});

test('a cell that is gone is not woken', async () => {
  const cell = invoke<string>('gone');
  goalStatus('SN-M8', '', cell);
  const results = sent.get('gone') ?? [];
  expect(results).toHaveLength(1);
  cell.onCanceled?.();
  await write(`${OUTCOME}${ROW + 5}`, 100);
  expect(results).toEqual([]);
  await refreshLive();
});
