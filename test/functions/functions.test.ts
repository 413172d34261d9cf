/** The custom functions in cells, through Microsoft's office.js and its runtime for custom functions. */
import { associateFunctions } from '../../src/functions';
import { goalStatus } from '../../src/functions/goalFunctions';
import { currentState, refreshLive, startLive, stopLive } from '../../src/live';
import { GOAL_HEADERS, RULE_HEADERS } from '../../src/locales/words';
import { openLocalExcel, waitFor } from '../support/localExcel';
import { makeBookDocument, makeFamily, makeTableSheet } from '../workbook/support/bookDocument';

/** Area 1: SN-M1 10 %; area 2: SN-M2 95 % and an activity. The goal tables' headers stand in row 9, Utfall delår in column M. */
const CALCULATED: readonly string[] = [GOAL_HEADERS.fulfilment, GOAL_HEADERS.status];
const ROWS = {
  SN: [...makeFamily('SN', 1, 1, 10), ...makeFamily('SN', 2, 2, 95), { nr: 'SN-A1', level: 'Aktivitet', text: 'Utbilda', parent: 'SN-N2' }],
};
const SCRATCH = 'Försök';

let associated = false;

async function open(document = makeBookDocument({ rows: ROWS, areas: ['Tillväxt', 'Kunskap'] })) {
  const excel = await openLocalExcel(document);
  associate();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add(SCRATCH);
    await context.sync();
  });
  await startLive();
  await excel.settled();
  return excel;
}
/** Once for the file's office.js, as in Excel. */
function associate() {
  if (!associated) associateFunctions();
  associated = true;
}
type OpenExcel = Awaited<ReturnType<typeof open>>;

/** Puts the formulas under each other in a sheet of their own; answers what stands there, and the texts that come with errors. */
async function enter(excel: OpenExcel, formulas: readonly string[]) {
  const sheetId = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SCRATCH);
    sheet.getRangeByIndexes(0, 0, formulas.length, 1).formulas = formulas.map((formula) => [formula]);
    sheet.load('id');
    await context.sync();
    return sheet.id;
  });
  await excel.settled();
  const values = await read(SCRATCH);
  const shown = formulas.map((_formula, row) => ({
    value: values[row]?.[0],
    message: excel.functions.messageAt({ sheetId, row, column: 0 }),
  }));
  return { values, shown };
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

const VALUES: [formula: string, value: string | number][] = [
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
];
const ERRORS: [formula: string, error: string, text: string][] = [
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
];

describe('what a formula shows', () => {
  const formulas = [...VALUES, ...ERRORS].map(([formula]) => formula);
  let shown: { value: unknown; message: string | undefined }[];

  // All at once: the runtime of custom functions sends its results at most every half second.
  beforeAll(async () => {
    const excel = await open();
    shown = (await enter(excel, formulas)).shown;
    expect(excel.problems).toEqual([]);
  });
  afterAll(stopLive);

  test.each(VALUES)('%s is %p', (formula, value) => {
    expect(shown[formulas.indexOf(formula)]).toEqual({ value, message: undefined });
  });

  test.each(ERRORS)('%s is %s with a text', (formula, value, text) => {
    expect(shown[formulas.indexOf(formula)]).toEqual({ value, message: expect.stringContaining(text) });
  });
});

describe('following the book', () => {
  afterEach(stopLive);

  test('GOALEXPLAIN spills a row for the goal and for what counts beneath it', async () => {
    const excel = await open();
    const { values } = await enter(excel, ['=GOALEXPLAIN("SN-N2")']);
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
    const { shown } = await enter(excel, ['=GOALSTATUS("SN-Ö1")', '=GOALCOUNT("Uppfyllt")', '=GOALFINDINGS()']);
    for (const one of shown) expect(one).toEqual({ value: '#N/A', message: expect.stringContaining('ingen målbok') });
  });

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
    // Without calculated columns, so that this is the first formula.
    const excel = await openLocalExcel(
      makeBookDocument({ rows: ROWS, headers: Object.values(GOAL_HEADERS).filter((header) => !CALCULATED.includes(header)) }),
    );
    associate();
    const shown: unknown[] = [];
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
    const [overarching, goal] = makeFamily('BUN', 1, 1, '');
    // The goal has no mått, which is an error.
    const excel = await open(makeBookDocument({ committees: ['SN', 'BUN'], rows: { ...ROWS, BUN: [overarching!, goal!] } }));
    const { shown } = await enter(excel, ['=GOALFINDINGS()', '=GOALFINDINGS("SN")', '=GOALFINDINGS("nämnden bun")']);
    expect(shown.map(({ value }) => value)).toEqual([1, 0, 1]);
    // A missing baseline is a warning, which is not counted.
    await excel.person.clear('SN', 'H12');
    await excel.person.type('SN', 'I12', 'mycket');
    await waitFor(async () => (await read(SCRATCH))[1]?.[0] !== 0);
    expect(await read(SCRATCH)).toEqual([[2], [1], [1]]);
    const state = currentState();
    expect(state.phase === 'ready' && state.findings.map(({ message }) => message)).toContain('measure-complete.baseline');
  });

  test('GOALFINDINGS follows what the municipality makes of the rules', async () => {
    const [overarching, goal] = makeFamily('BUN', 1, 1, '');
    const document = makeBookDocument({ committees: ['BUN'], rows: { BUN: [overarching!, goal!] } });
    document.sheets.push(makeTableSheet('Regler', 'Regler', Object.values(RULE_HEADERS), [['goal-measurable', '', 'Ja', 'Fel', '', '']]));
    const excel = await open(document);
    const { shown } = await enter(excel, ['=GOALFINDINGS("BUN")']);
    expect(shown[0]?.value).toBe(1);
    await excel.person.type('Regler', 'D5', 'Varning');
    await waitFor(async () => (await read(SCRATCH))[0]?.[0] === 0);
    await excel.person.type('Regler', 'D5', 'Fel');
    await waitFor(async () => (await read(SCRATCH))[0]?.[0] === 1);
    await excel.person.type('Regler', 'C5', 'Nej');
    await waitFor(async () => (await read(SCRATCH))[0]?.[0] === 0);
  });
});
