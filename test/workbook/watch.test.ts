/** Watching through Microsoft's office.js: what a person does at the keyboard, and what follows. */
import type { BookReading } from '../../src/workbook/reading/read';
import { watchBook } from '../../src/workbook/watch';
import type { BookWatch } from '../../src/workbook/watch';
import { openLocalExcel, waitFor } from '../support/localExcel';
import { makeBookDocument, makeFamily } from './support/bookDocument';

let watch: BookWatch | undefined;
afterEach(async () => {
  await watch?.stop();
  watch = undefined;
});
const document = () => makeBookDocument({ rows: { SN: makeFamily('SN', 1, 1, 10) } });
const outcome = (reading: BookReading | undefined) => (reading?.kind === 'book' ? reading.book.rows[2]?.actualInterim : undefined);

async function open(delay = 30) {
  const excel = await openLocalExcel(document());
  const readings: BookReading[] = [];
  watch = await watchBook((reading) => readings.push(reading), { delay });
  return { excel, readings, watch };
}

/** Tables are told of whoever changed them: no value need change with them. */
const changeTable = (change: (table: Excel.Table) => void) =>
  Excel.run(async (context) => {
    change(context.workbook.tables.getItem('MalSN'));
    await context.sync();
  });

test('the book is read at once', async () => {
  const { readings } = await open();
  expect(readings.map(outcome)).toEqual([10]);
});

test('a burst of changes is read once, when it is over', async () => {
  const { excel, readings } = await open();
  for (let value = 11; value <= 20; value++) await excel.person.type('SN', 'M12', String(value));
  await waitFor(() => readings.length > 1);
  await excel.settled();
  expect(readings.map(outcome)).toEqual([10, 20]);
});

test('nothing is read where nothing changes', async () => {
  const { excel, readings } = await open(1);
  excel.traffic.reset();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect([readings.length, excel.traffic.syncs]).toEqual([1, 0]);
});

test('own writes are left to the one who made them', async () => {
  const { excel, readings, watch: own } = await open(1);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('SN').getRange('M12').values = [[77]];
    await context.sync();
  });
  await excel.settled();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(readings).toHaveLength(1);
  await own.refresh();
  expect(readings.map(outcome)).toEqual([10, 77]);
});

test.each<[string, (excel: Awaited<ReturnType<typeof openLocalExcel>>) => Promise<unknown>]>([
  ['a renamed sheet', async ({ person }) => person.renameSheet('SN', 'Socialnämnden')],
  ['a sorted table', async ({ person }) => person.sortRows('SN', 'A10:W12', 'C')],
  ['a deleted sheet', async ({ person }) => person.deleteSheet('SN')],
  ['a table made a range', async () => changeTable((table) => table.convertToRange())],
])('%s is a change', async (_name, change) => {
  const { excel, readings } = await open(1);
  await change(excel);
  await waitFor(() => readings.length > 1);
  const [before, after] = readings;
  expect(before).not.toEqual(after);
});

test('a new table may be one of ours: the book is read again', async () => {
  const { readings } = await open(1);
  await changeTable((table) => table.worksheet.tables.add('AA1:AB2', true));
  await waitFor(() => readings.length > 1);
});

test('a stopped watch reads no more', async () => {
  const { excel, readings, watch: own } = await open(1);
  await own.stop();
  await excel.person.type('SN', 'M12', '50');
  await excel.settled();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(readings).toHaveLength(1);
  await own.refresh();
  expect(readings).toHaveLength(1);
});

test('a watch that stops takes its handlers away', async () => {
  const { excel, watch: own } = await open();
  await excel.settled();
  excel.traffic.reset();
  await own.stop();
  expect(excel.traffic.syncs).toBe(1);
});

test('after a good read the next failure is as the first: it is tried again soon', async () => {
  const { watch: own } = await open();
  const timers = jest.spyOn(globalThis, 'setTimeout');
  const failNext = () => jest.spyOn(Excel, 'run').mockRejectedValueOnce(new Error('busy'));
  const waits: (number | undefined)[] = [];
  for (const fails of [true, true, false, true]) {
    const busy = fails ? failNext() : undefined;
    timers.mockClear();
    await own.refresh();
    if (fails) waits.push(timers.mock.calls.map(([, wait]) => wait).find((wait) => Number(wait) >= 500));
    busy?.mockRestore();
  }
  timers.mockRestore();
  expect(waits).toEqual([500, 1000, 500]);
});

test('calls for a refresh while one is under way share the next', async () => {
  const { readings, watch: own } = await open();
  await Promise.all([own.refresh(), own.refresh(), own.refresh()]);
  expect(readings).toHaveLength(3);
});

test('a read that fails is told of and tried again by itself', async () => {
  const failures: unknown[] = [];
  const { excel, readings } = await open();
  await watch?.stop();
  watch = await watchBook((reading) => readings.push(reading), { delay: 1, onFailure: (error) => failures.push(error) });
  const run = Excel.run;
  const busy = jest.spyOn(Excel, 'run').mockRejectedValueOnce(Object.assign(new Error('busy'), { code: 'InvalidOperationInCellEditMode' }));
  await excel.person.type('SN', 'M12', '50');
  await waitFor(() => readings.length === 3);
  busy.mockRestore();
  expect(Excel.run).toBe(run);
  expect(failures).toHaveLength(1);
  expect(outcome(readings.at(-1))).toBe(50);
});

test('all handlers are registered in one sync, and an Excel without onNameChanged is not asked for it', async () => {
  const excel = await openLocalExcel(document());
  const isSetSupported = jest.spyOn(Office.context.requirements, 'isSetSupported').mockReturnValue(false);
  const readings: BookReading[] = [];
  watch = await watchBook((reading) => readings.push(reading), { delay: 1 });
  isSetSupported.mockRestore();
  // Two for the reading; office.js makes two requests of what one sync registers.
  expect(excel.traffic.syncs).toBe(4);
  await excel.person.renameSheet('SN', 'Socialnämnden');
  await excel.settled();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(readings).toHaveLength(1);
  await excel.person.type('Socialnämnden', 'M12', '11');
  await waitFor(() => readings.length > 1);
});
