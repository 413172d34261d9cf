/** While a person edits a cell Excel refuses requests, and lets those wait that may: through Microsoft's office.js. */
import { checkBook } from '../../src/commands';
import { currentState, startLive, stopLive } from '../../src/live';
import { makeBookDocument, makeFamily } from '../workbook/support/bookDocument';
import { openLocalExcel } from '../support/localExcel';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const readName = async (context: Excel.RequestContext) => {
  context.workbook.load('name');
  await context.sync();
  return context.workbook.name;
};

test('a request is refused, and goes through when the edit is ended', async () => {
  const { person, problems } = await openLocalExcel();
  // The first request of all makes office.js send one of its own, whose refusal nobody takes.
  await Excel.run(readName);
  const pressEnter = person.beginEditing();
  await expect(Excel.run(readName)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  pressEnter();
  await expect(Excel.run(readName)).resolves.toBe('Bok1.xlsx');
  expect(problems).toEqual([]);
});

test('a request that may wait waits, and others are refused meanwhile', async () => {
  const { person } = await openLocalExcel();
  const pressEnter = person.beginEditing();
  let name: string | undefined;
  const waiting = Excel.run({ delayForCellEdit: true }, readName).then((answer) => (name = answer));
  await pause(50);
  await expect(Excel.run(readName)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  expect(name).toBeUndefined();
  pressEnter();
  await waiting;
  expect(name).toBe('Bok1.xlsx');
});

test('the rules are checked on what stands there after the edit', async () => {
  const excel = await openLocalExcel(makeBookDocument({ rows: { SN: makeFamily('SN', 1, 1, 10) } }));
  await startLive();
  const findText = async () => {
    await checkBook();
    const state = currentState();
    if (state.phase !== 'ready') throw new Error('The book has not been read.');
    return [state.findings.filter(({ rule }) => rule === 'value-type').length, state.book.rows[2]?.actualInterim];
  };
  expect(await findText()).toEqual([0, 10]);
  const pressEnter = excel.person.beginEditing();
  const checking = findText();
  await pause(50);
  pressEnter();
  excel.person.type('SN', 'M12', 'nästan');
  expect(await checking).toEqual([1, null]);
  await stopLive();
});
