/** The custom functions in cells, through Microsoft's office.js and its runtime for custom functions. */
import { associateFunctions } from '../../src/functions';
import { refreshLive, startLive, stopLive } from '../../src/live';
import { openLocalExcel, waitFor } from '../support/localExcel';
import { makeBookDocument, makeFamily } from '../workbook/support/bookDocument';

/** Area 1: SN-M1 10 %; area 2: SN-M2 95 % and an activity. The goal tables' headers stand in row 9, Utfall delår in column M. */
const ROWS = {
  SN: [...makeFamily('SN', 1, 1, 10), ...makeFamily('SN', 2, 2, 95), { nr: 'SN-A1', level: 'Aktivitet', text: 'Utbilda', parent: 'SN-N2' }],
};
const SCRATCH = 'Försök';

afterEach(stopLive);

async function open(document = makeBookDocument({ rows: ROWS, areas: ['Tillväxt', 'Kunskap'] })) {
  const excel = await openLocalExcel(document);
  associateFunctions();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add(SCRATCH);
    await context.sync();
  });
  await startLive();
  await excel.settled();
  return excel;
}
type OpenExcel = Awaited<ReturnType<typeof open>>;

/** Puts the formula in A1 of a sheet of its own; answers what spills from there, and the text that comes with an error. */
async function evaluate(excel: OpenExcel, formula: string) {
  const id = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SCRATCH);
    sheet.getRange('A1').formulas = [[formula]];
    sheet.load('id');
    await context.sync();
    return sheet.id;
  });
  await excel.settled();
  const values = await read(SCRATCH);
  return { values, value: values[0]?.[0], message: excel.functions.messageAt({ sheetId: id, row: 0, column: 0 }) };
}

function read(sheet: string, address?: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const range = address ? worksheet.getRange(address) : worksheet.getUsedRange(true);
    range.load('values');
    await context.sync();
    return range.values;
  });
}

describe('what a formula shows', () => {
  test.each<[string, string | number]>([
    ['=GOALSTATUS("SN-Ö1")', 'Ej uppfyllt'],
    ['=GOALSTATUS("SN-Ö2")', 'Uppfyllt'],
    ['=GOALSTATUS(" sn-ö2 ")', 'Uppfyllt'],
    ['=GOALSTATUS("SN-M2")', 'Delvis uppfyllt'],
    ['=GOALSTATUS("SN-Ö2","Helår")', 'Ej bedömt'],
    ['=GOALSTATUS("SN-Ö2","year")', 'Ej bedömt'],
    ['=GOALSTATUS("SN-Ö2","delår")', 'Uppfyllt'],
    ['=IF(GOALSTATUS("SN-Ö2")="Uppfyllt",1,0)', 1],
    ['=GOALSTATUS("")', ''],
    ['=GOALSTATUS(Z99)', ''],
    ['=GOALSTATUS("SN-A1")', ''],
    ['=GOALFULFILMENT("SN-N2")', 0.95],
    ['=GOALFULFILMENT("SN-N2","Helår")', ''],
    ['=GOALFULFILMENT("SN-A1")', ''],
    ['=GOALCOVERAGE("SN-N2")', 1],
    ['=GOALCOVERAGE("SN-N2","Helår")', 0],
    ['=GOALCOVERAGE("SN-A1")', ''],
    ['=GOALCOUNT("Uppfyllt")', 2],
    ['=GOALCOUNT("met")', 2],
    ['=GOALCOUNT("Ej uppfyllt","SN",1)', 2],
    ['=GOALCOUNT("Ej uppfyllt","Nämnden SN","Kunskap")', 0],
    ['=GOALCOUNT("Ej bedömt",,,"Helår")', 4],
    ['=GOALMEASURE(70,80,75)', 0.5],
    ['=GOALMEASURE("",4,5,"Minska")', 0.8],
    ['=GOALMEASURE(70,80,"")', ''],
  ])('%s is %p', async (formula, expected) => {
    const excel = await open();
    expect((await evaluate(excel, formula)).value).toBe(expected);
    expect(excel.problems).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['=GOALSTATUS("SN-Ö9")', '#N/A', 'Målet SN-Ö9 finns inte i målboken.'],
    ['=GOALEXPLAIN("SN-Ö9")', '#N/A', 'Målet SN-Ö9 finns inte i målboken.'],
    ['=GOALSTATUS("SN-Ö1","Påsk")', '#VALUE!', 'Tillfället Påsk finns inte.'],
    ['=GOALCOUNT("Bra")', '#VALUE!', 'Statusen Bra finns inte.'],
    ['=GOALCOUNT("Uppfyllt","XX")', '#N/A', 'Nämnden XX finns inte i målboken.'],
    ['=GOALCOUNT("Uppfyllt",,"Rymden")', '#N/A', 'Området Rymden finns inte i målboken.'],
    ['=GOALFINDINGS("XX")', '#N/A', 'Nämnden XX finns inte i målboken.'],
    ['=GOALMEASURE(1,"mycket",3)', '#VALUE!', 'Argumentet target ska vara ett tal, men är mycket.'],
    ['=GOALMEASURE(1,2,3,"Uppåt")', '#VALUE!', 'Riktningen Uppåt finns inte.'],
    ['=GOALMEASURE(1,2,3,"Behåll",-1)', '#VALUE!', 'Toleransen ska vara 0 eller större, men är −1.'],
  ])('%s is %s with a text', async (formula, error, text) => {
    const excel = await open();
    const shown = await evaluate(excel, formula);
    expect(shown).toMatchObject({ value: error, message: expect.stringContaining(text) });
  });

  test('GOALEXPLAIN spills a row for the goal and for what counts beneath it', async () => {
    const excel = await open();
    const { values } = await evaluate(excel, '=GOALEXPLAIN("SN-N2")');
    expect(values.map((row) => row.slice(0, 7))).toEqual([
      ['Nr', 'Nivå', 'Beskrivning', 'Vikt', 'Uppfyllelse', 'Täckning', 'Status'],
      ['SN-N2', 'Nämndsmål', 'Mål 2', '', 0.95, 1, 'Uppfyllt'],
      ['SN-M2', 'Mått', 'Mått 2', 1, 0.95, 1, 'Delvis uppfyllt'],
    ]);
  });

  test('in a workbook that is no goal book every function of the book is #N/A, with what to do', async () => {
    const document = makeBookDocument();
    document.sheets = document.sheets.filter(({ name }) => name === 'Start');
    const excel = await open(document);
    for (const formula of ['=GOALSTATUS("SN-Ö1")', '=GOALCOUNT("Uppfyllt")', '=GOALFINDINGS()']) {
      expect(await evaluate(excel, formula)).toMatchObject({ value: '#N/A', message: expect.stringContaining('ingen målbok') });
    }
  });
});

describe('following the book', () => {
  test('the calculated columns follow an edit in the table up to the overarching goal', async () => {
    const excel = await open();
    expect(await read('SN', 'U10:V12')).toEqual([
      [0.1, 'Ej uppfyllt'],
      [0.1, 'Ej uppfyllt'],
      [0.1, 'Ej uppfyllt'],
    ]);
    await excel.person.type('SN', 'M12', '100');
    await waitFor(async () => (await read('SN', 'U10:V10'))[0]?.[1] === 'Uppfyllt');
    expect(await read('SN', 'U10:V12')).toEqual([
      [1, 'Uppfyllt'],
      [1, 'Uppfyllt'],
      [1, 'Uppfyllt'],
    ]);
  });

  test('a formula started before the book was read says that it is being read, then shows the value', async () => {
    const excel = await openLocalExcel(makeBookDocument({ rows: ROWS }));
    associateFunctions();
    const shown: unknown[] = [];
    const { goalStatus } = await import('../../src/functions/goalFunctions');
    const invocation = { setResult: (value: unknown) => shown.push(value) } as CustomFunctions.StreamingInvocation<string>;
    goalStatus('SN-Ö2', '', invocation);
    expect(shown).toEqual([expect.objectContaining({ code: '#N/A', message: 'Målboken läses in. Värdet kommer av sig självt.' })]);
    await waitFor(() => shown.length > 1);
    expect(shown[1]).toBe('Uppfyllt');
    invocation.onCanceled?.();
    await excel.settled();
  });

  test('a result is given only when it is another one, and none after cancelling', async () => {
    const excel = await open();
    const { goalStatus } = await import('../../src/functions/goalFunctions');
    const shown: unknown[] = [];
    const invocation = { setResult: (value: unknown) => shown.push(value) } as CustomFunctions.StreamingInvocation<string>;
    goalStatus('SN-Ö2', '', invocation);
    const type = async (cell: string, text: string) => {
      await excel.person.type('SN', cell, text);
      await refreshLive();
    };
    await type('M12', '20');
    await type('M15', '96');
    expect(shown).toEqual(['Uppfyllt']);
    await type('M15', '60');
    expect(shown).toEqual(['Uppfyllt', 'Delvis uppfyllt']);
    invocation.onCanceled?.();
    await type('M15', '10');
    expect(shown).toHaveLength(2);
  });

  test('GOALFINDINGS counts the errors of the book and of a committee, and follows them', async () => {
    const excel = await open();
    const whole = Number((await evaluate(excel, '=GOALFINDINGS()')).value);
    const own = Number((await evaluate(excel, '=GOALFINDINGS("SN")')).value);
    expect(whole).toBeGreaterThanOrEqual(own);
    await excel.person.type('SN', 'I12', 'mycket');
    await waitFor(async () => Number((await read(SCRATCH))[0]?.[0]) > own);
  });
});
