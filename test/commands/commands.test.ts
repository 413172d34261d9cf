/** What the pane's buttons do, in a workbook in the local Excel, through Microsoft's office.js. */
import {
  checkBook,
  makeBook,
  makeReport,
  makeReportCopy,
  makeReportFile,
  numberRows,
  planBook,
  planReportSheet,
  recalculate,
  showPlace,
} from '../../src/commands';
import { associateFunctions } from '../../src/functions';
import { findModel } from '../../src/goals';
import { currentState, startLive, stopLive } from '../../src/live';
import { openLocalExcel } from '../support/localExcel';
import { makeBookDocument, makeFamily } from '../workbook/support/bookDocument';

type OpenExcel = Awaited<ReturnType<typeof openLocalExcel>>;
let excel: OpenExcel;
let associated = false;

async function open(document?: Parameters<typeof openLocalExcel>[0]) {
  excel = await openLocalExcel(document);
  if (!associated) associateFunctions();
  associated = true;
  await startLive();
  await excel.settled();
}
afterEach(async () => {
  await stopLive();
  expect(excel.problems).toEqual([]);
});

function ready() {
  const state = currentState();
  if (state.phase !== 'ready') throw new Error(`The live state is ${state.phase}`);
  return state;
}
const readSheets = () =>
  Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/name');
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
const readRange = (sheet: string, address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('values');
    await context.sync();
    return range.values as unknown[][];
  });

test('an empty workbook becomes a goal book, as the plan says, and then there is nothing more to add', async () => {
  await open();
  expect(currentState().phase).toBe('none');
  const plan = await planBook({ model: findModel('uppvidinge')!, municipality: 'Exempelkommunen', year: 2027 });
  expect(plan.problems).toEqual([]);
  expect(await readSheets()).toHaveLength(1);
  await makeBook(plan);
  expect(ready().book.settings).toMatchObject({ municipality: 'Exempelkommunen', year: 2027 });
  expect((await planBook()).steps).toEqual([]);
});

test('what was shown is made where things stand now, and not at all where it would be something else', async () => {
  await open();
  await makeBook(await planBook({ model: findModel('ljungby')!, year: 2027 }));
  await excel.person.deleteColumns('Socialnämnden', 'K');
  const shown = await planBook();
  expect(shown.steps).toMatchObject([{ kind: 'addColumn', column: 'tolerance' }]);
  await excel.person.insertRows('Socialnämnden', 3, 2);
  await makeBook(shown);
  expect(await readRange('Socialnämnden', 'K9')).toEqual([['Tolerans']]);
  expect((await planBook()).steps).toEqual([]);

  await excel.person.deleteColumns('Socialnämnden', 'K');
  const outdated = await planBook();
  await excel.person.deleteColumns('Socialnämnden', 'L');
  await expect(makeBook(outdated)).rejects.toMatchObject({ key: 'book.changedSince' });
  expect(await readRange('Socialnämnden', 'K9')).not.toEqual([['Tolerans']]);
});

test('rows are numbered, and the state knows them at once', async () => {
  await open(
    makeBookDocument({
      rows: {
        SN: makeFamily('SN', 1, 1, 10).map(({ nr: _nr, parent: _parent, ...row }, index) => ({
          ...row,
          ...(index === 0 && { parent: 1 }),
        })),
      },
    }),
  );
  expect(await numberRows()).toEqual({ numbered: 3, parents: 2, left: 0 });
  expect(ready().book.rows.map(({ nr }) => nr)).toEqual(['SN-Ö1', 'SN-N1', 'SN-M1']);
  expect(await numberRows()).toEqual({ numbered: 0, parents: 0, left: 0 });
});

test('a check writes what the rules say on Kontroll, and a finding selects its cell', async () => {
  const [overarching, goal] = makeFamily('SN', 1, 1, '');
  await open(makeBookDocument({ rows: { SN: [overarching!, goal!] } }));
  expect(await checkBook()).toBe(ready().findings.length);
  const finding = ready().findings.find(({ rule }) => rule === 'goal-measurable')!;
  expect((await readRange('Kontroll', 'A12:I12'))[0]).toEqual(expect.arrayContaining(['✕ Fel', 'SN-N1', 'SN']));
  await showPlace(finding.place);
  const selected = await Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load('address');
    await context.sync();
    return range.address;
  });
  expect(selected).toMatch(/^SN![A-Z]+11$/);
});

test('a report made again keeps its sheet; where a person has changed it, it may get a new one', async () => {
  await open(makeBookDocument({ rows: { SN: makeFamily('SN', 1, 1, 10) } }));
  expect(await makeReport({ occasion: 'interim' })).toBe('Rapport Delår 2026');
  expect(await makeReport({ occasion: 'interim' })).toBe('Rapport Delår 2026');
  expect(await planReportSheet({ occasion: 'interim' })).toMatchObject({ replaces: true, concerns: [] });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Rapport Delår 2026').getRange('A2').values = [['Ändrad']];
    await context.sync();
  });
  expect((await planReportSheet({ occasion: 'interim' })).concerns).toEqual([{ kind: 'changedRows', count: 1 }]);
  expect(await makeReport({ occasion: 'interim', ifChanged: 'new' })).toBe('Rapport Delår 2026 (2)');
  expect((await readSheets()).filter((name) => name.startsWith('Rapport'))).toEqual(['Rapport Delår 2026', 'Rapport Delår 2026 (2)']);
});

test('a report as a file is the report of the book as it stands, and leaves the workbook alone', async () => {
  await open(makeBookDocument({ rows: { SN: makeFamily('SN', 1, 1, 10) } }));
  const before = await readSheets();
  const steps: string[] = [];
  const file = await makeReportFile(
    { occasion: 'year', committee: 'SN' },
    'html',
    ({ done, total }) => void steps.push(`${done}/${total}`),
  );
  expect([file.name, file.type, steps]).toEqual(['Målrapport Helår 2026 SN.html', 'text/html;charset=utf-8', ['1/3', '2/3', '3/3']]);
  const copy = await makeReportCopy({ occasion: 'year', committee: 'SN' });
  expect(file.content.size).toBe(Buffer.byteLength(copy.html));
  expect(copy.text).toMatch(/^SN-M1\t/m);
  expect(await readSheets()).toEqual(before);
});

test('a long Word document says that it takes a while, and the pane has time to paint that before it is written', async () => {
  const families = Array.from({ length: 130 }, (_, at) => makeFamily('SN', 1, at + 1, at % 100));
  await open(makeBookDocument({ rows: { SN: families.flat() } }));
  const told: [string, number][] = [];
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const file = await makeReportFile({ occasion: 'interim' }, 'docx', ({ done, note = '' }) => void told.push([`${done} ${note}`, turns]));
  clearInterval(timer);
  expect(told.map(([step]) => step)).toEqual(['1 ', '2 pane.report.file.long', '3 ']);
  expect(told[2]![1]).toBeGreaterThan(told[1]![1]);
  expect(file.content.size).toBeGreaterThan(10_000);
});

test.each(['html', 'docx'] as const)('no file (%s) is made of a book without goals, and it is said why', async (format) => {
  await open(makeBookDocument());
  await expect(makeReportFile({ occasion: 'interim' }, format)).rejects.toMatchObject({ key: 'book.noGoals' });
});

test('recalculating enters the functions anew and leaves every value and formula as it was', async () => {
  await open(makeBookDocument({ rows: { SN: makeFamily('SN', 1, 1, 10) }, spare: 2 }));
  const before = await readRange('SN', 'A9:W14');
  // Two calculated columns of five rows, and of the two rows of the whole municipality's table.
  expect(await recalculate()).toBe(14);
  await excel.settled();
  expect(await readRange('SN', 'A9:W14')).toEqual(before);
  expect(before[1]?.slice(20, 22)).toEqual([0.1, 'Ej uppfyllt']);
});

test('a stuck table of an explanation is entered once, where it begins, and a protected sheet is named', async () => {
  await open(makeBookDocument({ rows: { SN: makeFamily('SN', 1, 1, 10) } }));
  await excel.person.type('Start', 'B2', '=GOALEXPLAIN("SN-Ö1")');
  await excel.settled();
  const before = await readRange('Start', 'B2:E5');
  const formulas = await recalculate();
  await excel.settled();
  expect(await readRange('Start', 'B2:E5')).toEqual(before);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('SN').protection.protect();
    await context.sync();
  });
  await expect(recalculate()).rejects.toMatchObject({ key: 'book.sheetProtected', params: { sheets: 'SN' } });
  expect(formulas).toBeGreaterThan(1);
});

test('a check of a workbook that is no goal book says so', async () => {
  await open();
  await expect(checkBook()).rejects.toMatchObject({ key: 'book.none' });
});
