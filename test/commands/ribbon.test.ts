/** The buttons of the ribbon: Excel's call of their functions through Microsoft's office.js, and what the pane tells afterwards. */
import { currentOutcome, dismissOutcome, subscribeOutcome, type Outcome } from '../../src/commands/outcome';
import { associateCommands } from '../../src/commands/ribbon';
import { associateFunctions } from '../../src/functions';
import { startLive, stopLive } from '../../src/live';
import { openLocalExcel, waitFor } from '../support/localExcel';
import { makeBookDocument, makeFamily } from '../workbook/support/bookDocument';

let excel: Awaited<ReturnType<typeof openLocalExcel>>;
let associated = false;

/** With the pane closed: the ribbon is there without it. */
async function open(document?: Parameters<typeof openLocalExcel>[0]) {
  excel = await openLocalExcel(document);
  if (!associated) {
    associateFunctions();
    associateCommands();
    associated = true;
  }
  dismissOutcome();
  excel.pane.close();
  await startLive();
  await excel.settled();
}
beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(async () => {
  jest.restoreAllMocks();
  await stopLive();
  expect(excel.problems).toEqual([]);
});

const COMMANDS = ['checkBook', 'recalculate', 'makeReport'];
const makeBook = () => makeBookDocument({ rows: { SN: makeFamily('SN', 1, 1, 10) } });
const readCells = (sheet: string, address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('values');
    await context.sync();
    return range.values as unknown[][];
  });
const readActiveSheet = () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('name');
    await context.sync();
    return sheet.name;
  });
const protect = (sheet: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).protection.protect();
    await context.sync();
  });

test('Kontrollera writes Kontroll and opens the pane at the findings', async () => {
  const [overarching, goal] = makeFamily('SN', 1, 1, '');
  await open(makeBookDocument({ rows: { SN: [overarching!, goal!] } }));
  await excel.pressCommand('checkBook');
  expect(excel.pane.isOpen).toBe(true);
  expect(currentOutcome()).toEqual({ place: 'findings', slow: false, message: { intent: 'success', key: 'pane.check.done', params: {} } });
  expect((await readCells('Kontroll', 'A12:I12'))[0]).toEqual(expect.arrayContaining(['✕ Fel', 'SN-N1', 'SN']));
});

test('Räkna om enters the formulas anew and tells how many', async () => {
  await open(makeBook());
  const before = await readCells('SN', 'A9:W14');
  await excel.pressCommand('recalculate');
  await excel.settled();
  expect(excel.pane.isOpen).toBe(true);
  const { place, message } = currentOutcome();
  expect(place).toBe('top');
  expect(message).toMatchObject({ intent: 'success', key: 'pane.recalculate.done' });
  expect(message?.params['count']).toBeGreaterThan(1);
  expect(await readCells('SN', 'A9:W14')).toEqual(before);
});

test('Skapa rapport adds nothing before the person has been asked, in Rapport', async () => {
  await open(makeBook());
  const before = excel.toDocument().sheets.length;
  await excel.pressCommand('makeReport');
  expect(excel.pane.isOpen).toBe(true);
  expect(currentOutcome()).toEqual({ place: 'report', slow: false, message: null });
  expect([excel.toDocument().sheets.length, await readActiveSheet()]).toEqual([before, 'Start']);
});

test.each(COMMANDS)('%s in a workbook that is no goal book says so in the pane, and is completed', async (command) => {
  await open();
  await excel.pressCommand(command);
  expect(excel.pane.isOpen).toBe(true);
  expect(currentOutcome()).toMatchObject({ place: 'top', message: { intent: 'error', key: 'book.none' } });
});

test.each([
  ['checkBook', 'Kontroll'],
  ['recalculate', 'SN'],
])('%s where the sheet %s is protected names the sheet, and is completed', async (command, sheet) => {
  await open(makeBook());
  await protect(sheet);
  await excel.pressCommand(command);
  expect(currentOutcome()).toMatchObject({
    place: 'top',
    message: { intent: 'error', key: 'book.sheetProtected', params: { sheets: sheet } },
  });
});

test('a report needs no leave of a protected sheet, but of the structure of the workbook', async () => {
  await open(makeBook());
  await protect('SN');
  await excel.pressCommand('makeReport');
  expect(currentOutcome().place).toBe('report');
  await Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  await excel.pressCommand('makeReport');
  expect(currentOutcome().message).toMatchObject({ intent: 'error', key: 'book.workbookProtected' });
});

test('a command is done and completed also where the pane cannot be opened', async () => {
  await open(makeBook());
  jest.spyOn(Office.addin, 'showAsTaskpane').mockRejectedValue(new Error('no pane'));
  await excel.pressCommand('checkBook');
  expect(excel.pane.isOpen).toBe(false);
  expect(currentOutcome().message?.key).toBe('pane.check.done');
});

test('while a cell is being edited the pane says what is waited for, a second press does nothing, and Enter lets the command go on', async () => {
  await open(makeBook());
  await excel.pressCommand('recalculate');
  expect(currentOutcome().message).not.toBeNull();
  const seen: Outcome[] = [];
  const unsubscribe = subscribeOutcome(() => void seen.push(currentOutcome()));
  const pressEnter = await excel.person.beginEditing();
  const first = excel.pressCommand('makeReport');
  await waitFor(() => currentOutcome().slow);
  await excel.pressCommand('makeReport');
  expect(currentOutcome()).toEqual({ place: 'top', slow: true, message: null });
  pressEnter();
  await first;
  unsubscribe();
  // What the command before told is taken away at once.
  expect(seen[0]).toEqual({ place: 'top', slow: false, message: null });
  expect(seen.filter(({ place }) => place === 'report')).toHaveLength(1);
  expect(seen.at(-1)).toEqual({ place: 'report', slow: false, message: null });
});
