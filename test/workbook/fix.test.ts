/** Fixes in a messy book in the local Excel, through Microsoft's office.js. */
import { checkBook, makeFix } from '../../src/commands';
import { answerQuestion, askQuestions, FIX_IDS, indexFixes, planFix, planFixes, type FixId } from '../../src/goals/fixes';
import { currentState, refreshLive, startLive, stopLive } from '../../src/live';
import { findModel, GOAL_COLUMNS, type CellValue, type GoalColumn } from '../../src/goals';
import { describeError } from '../../src/workbook/problem';
import { applyFix } from '../../src/workbook/writing/fix';
import { structureWorkbook } from '../../src/workbook/structure';
import { appendRows } from '../../src/workbook/writing/write';
import { makeFixSource } from '../../src/workbook/writing/fixSource';
import { openLocalExcel, waitFor } from '../support/localExcel';
import { makeBookDocument, type Row } from './support/bookDocument';

type OpenExcel = Awaited<ReturnType<typeof openLocalExcel>>;
let excel: OpenExcel;

const MESSY: Row[] = [
  { level: 'Övergripande mål', text: ' Trygga  elever ', parent: 1 },
  { level: 'namndsmal', text: 'Nöjda brukare', unit: 'HEMTJÄNST' },
  { level: 'Mått', text: 'Nöjdhet', measureUnit: '%', baseline: "'70", target: "'85 %", direction: 'öka', actualInterim: "'−3" },
  { level: 'Aktivitet', text: 'Utbilda', dueDate: "'31/8 2026", state: 'Pagar', budget: "'1\u00a0200" },
];
const READY = { nr: 'SN-N7', level: 'Nämndsmål', text: 'Orört', parent: 'SN-Ö1', budget: 12.5 };

/** Cells that a person has written as texts: the apostrophe says so, and the format too where `textFormat` is asked for. */
async function openMessy(textFormat = false): Promise<void> {
  excel = await openLocalExcel(makeBookDocument({ rows: { SN: [{}, {}, {}, {}, READY] }, units: [['SN', 'Hemtjänst']] }));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('SN');
    MESSY.forEach((row, index) =>
      (Object.entries(row) as [GoalColumn, CellValue][]).forEach(([column, value]) => {
        const cell = sheet.getCell(9 + index, GOAL_COLUMNS.indexOf(column));
        if (textFormat && typeof value === 'string' && value.startsWith("'")) cell.numberFormat = [['@']];
        cell.values = [[value]];
      }),
    );
    await context.sync();
  });
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
const plan = (id: FixId) => planFix(makeFixSource(ready()), id);
const fixAll = (id: FixId) => makeFix({ id, changes: plan(id) });

/** The written cells of a row of SN by their columns, without those that are empty. */
async function readRow(row: number): Promise<Row> {
  const [values] = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('SN').getRangeByIndexes(9 + row, 0, 1, 20);
    range.load('values');
    await context.sync();
    return range.values as CellValue[][];
  });
  return Object.fromEntries(
    GOAL_COLUMNS.slice(0, 20).flatMap((column, index) => (values?.[index] === '' ? [] : [[column, values?.[index]]])),
  );
}
const readFormat = (cell: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('SN').getRange(cell);
    range.load('numberFormat,text');
    await context.sync();
    return [range.numberFormat[0]?.[0], range.text[0]?.[0]];
  });

test.each([
  ['of a general format', false],
  ['formatted as text', true],
])('all fixes put a messy book right, where cells are %s, and touch nothing else', async (_name, textFormat) => {
  await openMessy(textFormat);
  for (const id of FIX_IDS) {
    const { changes } = { changes: plan(id) };
    expect(await makeFix({ id, changes })).toEqual({ changed: changes.length, left: 0 });
  }
  expect(await readRow(0)).toEqual({ nr: 'SN-Ö1', level: 'Övergripande mål', text: 'Trygga elever', parent: 1 });
  expect(await readRow(1)).toEqual({ nr: 'SN-N8', level: 'Nämndsmål', text: 'Nöjda brukare', parent: 'SN-Ö1', unit: 'Hemtjänst' });
  expect(await readRow(2)).toEqual({
    nr: 'SN-M1',
    level: 'Mått',
    text: 'Nöjdhet',
    parent: 'SN-N8',
    measureUnit: '%',
    baseline: 70,
    target: 85,
    direction: 'Öka',
    actualInterim: -3,
  });
  expect(await readRow(3)).toEqual({
    nr: 'SN-A1',
    level: 'Aktivitet',
    text: 'Utbilda',
    parent: 'SN-N8',
    dueDate: 46265,
    state: 'Pågår',
    budget: 1200,
  });
  expect(await readRow(4)).toEqual(READY);
  expect(await readFormat('R13')).toEqual(['yyyy-mm-dd', '2026-08-31']);
  expect(planFixes(makeFixSource(ready()))).toEqual([]);
  expect(ready().findings.map(indexFixes(planFixes(makeFixSource(ready()))))).not.toContainEqual(expect.anything());
});

test('where rows are hidden, as by a filter, every row is written for itself', async () => {
  await openMessy();
  const written = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('SN');
    sheet.getRange('11:12').rowHidden = true;
    const addresses: string[] = [];
    sheet.onChanged.add(async ({ address }) => void addresses.push(address));
    await context.sync();
    return addresses;
  });
  for (const id of ['words', 'number-rows'] as const) expect((await fixAll(id)).left).toBe(0);
  await excel.settled();
  expect(written.length).toBeGreaterThan(3);
  expect(written.filter((address) => address.includes(':'))).toEqual([]);
  expect(await readRow(1)).toMatchObject({ nr: 'SN-N8', level: 'Nämndsmål' });
  expect(await readRow(3)).toMatchObject({ nr: 'SN-A1', state: 'Pågår' });
});

test('the cells of a fix are written in one request', async () => {
  await openMessy();
  const { changes } = { changes: plan('numbers') };
  expect(changes).toHaveLength(4);
  excel.traffic.reset();
  await Excel.run((context) => applyFix(context, { id: 'numbers', changes }));
  // Two to read the book, one to read the cells again, one for their formats, one to write.
  expect(excel.traffic.syncs).toBe(5);
});

test.each(FIX_IDS.filter((id) => id !== 'parents' && id !== 'duplicates'))('%s: a person takes it back in one step', async (id) => {
  await openMessy();
  const before = await Promise.all([0, 1, 2, 3].map(readRow));
  const { changed } = await fixAll(id);
  expect(changed).toBeGreaterThan(0);
  expect(await Promise.all([0, 1, 2, 3].map(readRow))).not.toEqual(before);
  excel.person.undo();
  await excel.settled();
  expect(await Promise.all([0, 1, 2, 3].map(readRow))).toEqual(before);
});

test('a number that stands twice is given anew, never to be given again, and one step takes it back', async () => {
  await openMessy();
  await fixAll('words');
  await fixAll('number-rows');
  await excel.person.type('SN', 'A14', 'SN-N8');
  await waitFor(() => ready().book.rows[4]?.nr === 'SN-N8');
  expect(await fixAll('duplicates')).toEqual({ changed: 1, left: 0 });
  await excel.settled();
  expect((await readRow(4)).nr).toBe('SN-N9');
  expect(ready().highest.SN).toMatchObject({ N: 9 });
  excel.person.undo();
  await excel.settled();
  expect((await readRow(4)).nr).toBe('SN-N8');
});

test('an answer to a question is written as what was shown', async () => {
  const units = [
    ['SN', 'Södra boendet'],
    ['SN', 'Östra boendet'],
  ] as const;
  excel = await openLocalExcel(makeBookDocument({ rows: { SN: [{ ...READY, unit: 'Sötra boendet' }] }, units }));
  await startLive();
  await excel.settled();
  const [question] = askQuestions(makeFixSource(ready()));
  const change = answerQuestion(question!, 'Östra boendet')!;
  expect(await makeFix({ id: 'unit-names', changes: [{ ...change, after: 'Norra boendet' }] })).toEqual({ changed: 0, left: 1 });
  expect(await makeFix({ id: 'unit-names', changes: [change] })).toEqual({ changed: 1, left: 0 });
  expect((await readRow(0)).unit).toBe('Östra boendet');
});

test('in a structured book new numbers can be chosen as what a row belongs to, and one step takes all back', async () => {
  excel = await openLocalExcel();
  await structureWorkbook({
    model: findModel('ljungby')!,
    year: 2026,
    committees: [{ code: 'SN', name: 'SN', kind: 'nämnd', covered: true }],
  });
  await startLive();
  const [overarching, goal] = [
    { level: 'Övergripande mål', text: 'Trygghet', parent: 1 },
    { level: 'Nämndsmål', text: 'Nöjda brukare' },
  ];
  await Excel.run((context) => appendRows(context, ready().layout, 'SN', [overarching, goal]));
  await refreshLive();
  await fixAll('number-rows');
  const readList = () =>
    Excel.run(async (context) => {
      const column = context.workbook.tables.getItem('Listor').columns.getItem('Hör till SN').getDataBodyRange();
      column.load('values');
      await context.sync();
      return (column.values as CellValue[][]).flat().filter((value) => value !== '');
    });
  expect((await readList()).slice(-2)).toEqual(['SN-Ö1', 'SN-N1']);
  expect(ready().book.rows.map(({ nr }) => nr)).toEqual(['SN-Ö1', 'SN-N1']);
  excel.person.undo();
  await refreshLive();
  expect(ready().book.rows.map(({ nr }) => nr)).toEqual(['', '']);
  expect(await readList()).not.toContain('SN-N1');
});

test('one finding alone is mended', async () => {
  await openMessy();
  const place = { table: 'MalSN', row: 2, column: 'target' } as const;
  const changes = planFix(makeFixSource(ready()), 'numbers', place);
  expect(await makeFix({ id: 'numbers', only: place, changes })).toEqual({ changed: 1, left: 0 });
  expect(await readRow(2)).toMatchObject({ baseline: '70', target: 85, actualInterim: '−3' });
});

test('a cell that has changed since is left, and said so; a formula too', async () => {
  await openMessy();
  const changes = plan('numbers');
  await excel.person.type('SN', 'H12', '71');
  await excel.person.type('SN', 'I12', '="85"&" %"');
  expect(await makeFix({ id: 'numbers', changes })).toEqual({ changed: 2, left: 2 });
  expect(await readRow(2)).toMatchObject({ baseline: 71, target: '85 %', actualInterim: -3 });
  expect(await makeFix({ id: 'numbers', changes })).toEqual({ changed: 0, left: 4 });
});

test('a number that another row has got since is not given', async () => {
  await openMessy();
  const changes = plan('number-rows');
  expect(changes.map(({ after }) => after)).toEqual(['SN-Ö1', 'SN-M1', 'SN-A1']);
  await excel.person.type('SN', 'A14', 'SN-M1');
  expect(await makeFix({ id: 'number-rows', changes })).toEqual({ changed: 2, left: 1 });
  expect(ready().book.rows.map(({ nr }) => nr)).toEqual(['SN-Ö1', '', '', 'SN-A1', 'SN-M1']);
  expect(ready().highest.SN).toMatchObject({ Ö: 1, A: 1, M: 1 });
});

test('protected sheets are named, and nothing is written', async () => {
  await openMessy();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('SN').protection.protect();
    await context.sync();
  });
  expect(await fixAll('words').catch(describeError)).toEqual({ key: 'book.sheetProtected', params: { sheets: 'SN' } });
  expect(await readRow(1)).toMatchObject({ level: 'namndsmal' });
});

test('the sheet Kontroll is added where it may be, and else its lack is a problem', async () => {
  await openMessy();
  await excel.person.deleteSheet('Kontroll');
  expect(await checkBook().catch(describeError)).toMatchObject({ key: 'book.tableGone' });
  expect(await checkBook({ addSheet: true })).toBeGreaterThan(0);
  expect(ready().layout.tables.get('Kontroll')?.sheet).toBe('Kontroll');
});
