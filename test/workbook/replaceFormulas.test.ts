/** Formulas replaced by their values and put back, through office.js in the local Excel with the custom functions at work. */
import { planReplacing, planRestoring, replaceFormulas, restoreFormulas } from '../../src/commands';
import { associateFunctions } from '../../src/functions';
import { currentState, refreshLive, startLive, stopLive } from '../../src/live';
import { OVERVIEW_HEADERS } from '../../src/locales/sheetTexts';
import { couldBeAnswer, sameFormula } from '../../src/workbook/writing/calculated';
import { makeFormulaTest } from '../../src/workbook/writing/usedFormulas';
import { openLocalExcel } from '../support/localExcel';
import { makeBookDocument, makeFamily } from './support/bookDocument';
import { makeNewBook, readTable } from './support/structure';

let excel: Awaited<ReturnType<typeof openLocalExcel>>;
let associated = false;

async function open(document: Parameters<typeof openLocalExcel>[0] = makeBookDocument({ rows: { SN: makeFamily('SN', 1, 1, 10) } })) {
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

const enter = async (sheet: string, address: string, formulas: unknown[][]) => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = formulas;
    await context.sync();
  });
  await excel.settled();
};
/** Formulas and values of a sheet's used cells. */
const read = async (sheet: string) => {
  await excel.settled();
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange('A1:Z30');
    range.load('formulas,values');
    await context.sync();
    return { formulas: range.formulas as unknown[][], values: range.values as unknown[][] };
  });
};
const countFormulas = ({ formulas }: Awaited<ReturnType<typeof read>>) =>
  formulas.flat().filter((cell) => String(cell).includes('GOAL')).length;

test('the whole way round: formulas become what they show, and then are the same formulas with the same values', async () => {
  await open();
  const before = await read('SN');
  expect(countFormulas(before)).toBeGreaterThan(8);
  const plan = await planReplacing();
  expect(plan.sheets).toEqual(expect.arrayContaining([{ sheet: 'SN', cells: countFormulas(before) }]));
  expect(plan.errors).toEqual([]);
  expect(countFormulas(await read('SN'))).toBe(countFormulas(before));

  expect(await replaceFormulas()).toEqual(plan);
  const between = await read('SN');
  expect(countFormulas(between)).toBe(0);
  expect(between.values).toEqual(before.values);
  expect((await planReplacing()).sheets).toEqual([]);

  const back = await planRestoring();
  expect(back.written).toEqual([]);
  expect(back.columns.filter(({ sheet }) => sheet === 'SN').map(({ header }) => header)).toEqual(['Uppfyllelse', 'Status']);
  expect(await restoreFormulas()).toEqual(back);
  expect(await read('SN')).toEqual(before);
  expect((await planRestoring()).columns).toEqual([]);
});

test("a person's own formulas become values too, a table that spills in every cell, and stay values", async () => {
  await open();
  await enter('Start', 'B2:B4', [['=IF(GOALSTATUS("SN-Ö1")="Uppfyllt",1,2)'], ['=1+1'], ['="se GOALSTATUS("']]);
  await enter('Start', 'D6', [['=GOALEXPLAIN("SN-Ö1")']]);
  await enter('Start', 'B20', [['=GOALMEASURE(0,10,5)']]);
  const before = await read('Start');
  expect(before.values[6]?.[3]).not.toBe('');
  const plan = await replaceFormulas();
  expect(plan.sheets).toContainEqual({ sheet: 'Start', cells: 3 });
  const after = await read('Start');
  expect(after.values).toEqual(before.values);
  expect([after.formulas[1]?.[1], after.formulas[2]?.[1], after.formulas[3]?.[1], after.formulas[19]?.[1]]).toEqual([
    before.values[1]?.[1],
    '=1+1',
    '="se GOALSTATUS("',
    0.5,
  ]);
  await restoreFormulas();
  expect((await read('Start')).formulas).toEqual(after.formulas);
});

test('a formula that shows an error keeps its formula and is named', async () => {
  await open();
  await enter('Start', 'C3', [['=GOALSTATUS("finns inte")']]);
  expect((await planReplacing()).errors).toEqual(['Start!C3']);
  await replaceFormulas();
  expect((await read('Start')).formulas[2]?.[2]).toBe('=GOALSTATUS("finns inte")');
});

test('nothing is replaced while the calculated columns show something else than they should', async () => {
  await open();
  await Excel.run(async (context) => {
    // Calculation by hand: the functions have the new answer, the cells not yet.
    context.application.calculationMode = 'Manual';
    context.workbook.worksheets.getItem('SN').getRange('U10:V12').formulas = Array.from({ length: 3 }, () => [
      '=GOALFULFILMENT([@Nr])',
      '=GOALSTATUS([@Nr])',
    ]);
    await context.sync();
  });
  const before = (await read('SN')).formulas;
  await expect(planReplacing()).rejects.toMatchObject({ key: 'pane.formulas.unsettled' });
  await expect(replaceFormulas()).rejects.toMatchObject({ key: 'pane.formulas.unsettled' });
  expect((await read('SN')).formulas).toEqual(before);
});

test('a protected sheet is named, and nothing is written; one without our formulas may be protected', async () => {
  await open();
  const protect = (sheet: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).protection.protect();
      await context.sync();
    });
  await protect('Styrning');
  await planReplacing();
  await protect('SN');
  await expect(replaceFormulas()).rejects.toMatchObject({ key: 'book.sheetProtected', params: { sheets: 'SN' } });
  expect((await planRestoring()).columns).toEqual([]);
});

test('values are told of as damage, and no longer when the formulas are back, at once', async () => {
  await open();
  const damages = () => {
    const state = currentState();
    return state.phase === 'ready' ? state.findings.filter(({ rule }) => rule === 'table-damage') : null;
  };
  await replaceFormulas();
  await refreshLive();
  expect(damages()).not.toEqual([]);
  await restoreFormulas();
  expect(damages()).toEqual([]);
});

test('the number of errors of each committee on Start goes and comes back with the rest', async () => {
  await open(await makeNewBook());
  const errors = async () => {
    await excel.settled();
    return readTable(excel.toDocument(), 'Oversikt').map((line) => line.at(-1));
  };
  const before = await errors();
  expect(before[0]).toBe(OVERVIEW_HEADERS.errors);
  await replaceFormulas();
  const plan = await planRestoring();
  const column = { sheet: 'Start', header: OVERVIEW_HEADERS.errors, cells: before.length - 1 };
  expect(plan.columns).toContainEqual(column);
  expect((await restoreFormulas()).columns).toContainEqual(column);
  expect(await errors()).toEqual(before);
  expect((await planReplacing()).sheets).toContainEqual({ sheet: 'Start', cells: before.length - 1 });
});

test('a protected sheet whose formulas are gone is named when they are to go back', async () => {
  await open();
  await replaceFormulas();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('SN').protection.protect();
    await context.sync();
  });
  const refusal = { key: 'book.sheetProtected', params: { sheets: 'SN' } };
  await expect(planRestoring()).rejects.toMatchObject(refusal);
  await expect(restoreFormulas()).rejects.toMatchObject(refusal);
  expect(countFormulas(await read('KOMMUN'))).toBe(0);
});

test('what a person has written over a calculated cell is shown and stays, unless it is named', async () => {
  await open();
  await replaceFormulas();
  await enter('SN', 'U10:U12', [['vet ej'], [7], ['=B10&""']]);
  const plan = await planRestoring();
  expect(plan.written.map(({ cell }) => cell)).toEqual(['SN!U10', 'SN!U11', 'SN!U12']);
  await restoreFormulas(['SN!U11']);
  const { formulas } = await read('SN');
  expect(formulas.slice(9, 12).map((line) => line[20])).toEqual(['vet ej', '=GOALFULFILMENT([@Nr])', '=B10&""']);
});

test.each([
  ['=GOALSTATUS(A1)', true],
  ['=goalstatus (A1)', true],
  ['=_xldudf_GOALSTATUS(A1)', true],
  ['=IF(A1="",1,GOALSTATUS(A1))', true],
  ['="GOALSTATUS("', false],
  ['="""GOALSTATUS("', false],
  ['=MYGOALSTATUS(A1)', false],
  ['GOALSTATUS(A1)', false],
  [3, false],
])('%p calls the function: %p', (cell, expected) => {
  expect(makeFormulaTest(['GOALSTATUS'])(cell)).toBe(expected);
});

test.each([
  ['=GOALSTATUS([@Nr])', true],
  ['=goalstatus( [@Nr] )', true],
  ['=GOALSTATUS(MalSN[[#This Row],[Nr]])', true],
  ['=GOALSTATUS(MalSN[@Nr])', true],
  ['=GOALSTATUS([@Nr],"Helår")', false],
  ['=GOALSTATUS([@Nivå])', false],
])('%p is the formula of Status: %p', (cell, expected) => {
  expect(sameFormula('=GOALSTATUS([@Nr])', cell)).toBe(expected);
});

test.each([
  ['fulfilment', 0.75, true],
  ['fulfilment', '', true],
  ['fulfilment', 75, false],
  ['fulfilment', 'Uppfyllt', false],
  ['status', 'Ej bedömt', true],
  ['status', 'uppfyllt?', false],
  ['errors', 3, true],
  ['errors', 0.5, false],
] as const)('%s may have answered %p: %p', (column, value, expected) => {
  expect(couldBeAnswer(column, value)).toBe(expected);
});
