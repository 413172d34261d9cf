/** While a person edits a cell Excel refuses requests, and lets those wait that may: through Microsoft's office.js. */
import { columnName } from '../../localexcel/document/address';
import type { DocumentCell } from '../../localexcel/document/types';
import type { LocalExcel } from '../../localexcel/localExcel';
import { checkBook } from '../../src/commands';
import { currentState, startLive, stopLive } from '../../src/live';
import { GOAL_HEADERS } from '../../src/locales/words';
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

/** The letter of a column of the sheet SN, by its header. */
function columnOf(excel: LocalExcel, header: string): string {
  const cells = excel.toDocument().sheets.find(({ name }) => name === 'SN')?.cells ?? new Map<number, Map<number, DocumentCell>>();
  const columns = [...cells.values()].flatMap((line) => [...line].filter(([, { value }]) => value === header).map(([column]) => column));
  return columnName(columns[0]!);
}

test('the rules are checked on what stands there after the edit', async () => {
  const excel = await openLocalExcel(makeBookDocument({ rows: { SN: makeFamily('SN', 1, 1, 10) } }));
  await startLive();
  const countErrors = async () => {
    const found = await checkBook();
    const state = currentState();
    return [found, state.phase === 'ready' && state.book.rows[2]?.actualInterim];
  };
  const [before] = await countErrors();
  const pressEnter = excel.person.beginEditing();
  const checking = countErrors();
  await pause(50);
  pressEnter();
  excel.person.type('SN', `${columnOf(excel, GOAL_HEADERS.actualInterim)}12`, 'nästan');
  expect(await checking).toEqual([Number(before) + 1, null]);
  await stopLive();
});
