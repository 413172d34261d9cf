/** A goal book made of what a person has filled in, in a workbook that holds other things already. */
import { emptyDocument, emptySheet, setCell } from '../../localexcel/document/create';
import { GOAL_COLUMNS, findModel, makeDraft, moveArea, type SetUpDraft } from '../../src/goals';
import {
  applyShownPlan,
  applyStructure,
  makeChoice,
  nameCommitteeSheets,
  planStructure,
  summarisePlan,
} from '../../src/workbook/structure';
import { readBook } from '../../src/workbook/reading/read';
import { openLocalExcel } from '../support/localExcel';
import { CHOICE, findDifference, findSheet, findTable, freeze, kindsOf, plan, readTable, structure } from './support/structure';

/** Uppvidinge's draft with its areas in another order, committees changed, levels renamed and rules of its own. */
function editedDraft(): SetUpDraft {
  const draft = makeDraft(findModel('Uppvidinge')!, 2027);
  const [first, second] = draft.committees;
  return {
    ...draft,
    municipality: ' Exempelkommunen ',
    term: '2027–2030',
    committees: [
      { ...first!, name: 'Kultur/fritid: "nämnden" för hela Exempelkommunen', code: 'KFN' },
      { ...second!, covered: false, kind: 'bolag' },
    ],
    areas: moveArea(
      draft.areas.map((area) => (area.nr === '4' ? { ...area, name: 'Pengar', subAreas: ' =Budget \n\n 1/2 ' } : area)),
      draft.areas[1]!.id,
      1,
    ),
    levels: { ...draft.levels, overarching: { name: 'Riktmål', letter: 'r' } },
    rules: {
      ...draft.rules,
      counts: { minOverarching: '', maxOverarching: '3', minCommonGoals: '', minGoalsBeneath: '4' },
      shares: { ...draft.rules.shares, goalMetFrom: '87,5 %', minCoverage: '' },
      yesNo: { ...draft.rules.yesNo, measuresRequired: false },
      method: 'ratio',
      aggregation: 'worst',
    },
  };
}

test('what was filled in stands in the sheets and is read back', async () => {
  const excel = await openLocalExcel();
  await structure(makeChoice(editedDraft()));
  await excel.settled();
  expect(excel.problems).toEqual([]);
  const reading = await Excel.run(readBook);
  if (reading.kind !== 'book') throw new Error(reading.kind);
  const { settings, areas, committees, rows, invalid } = reading.book;
  expect(settings).toMatchObject({
    municipality: 'Exempelkommunen',
    year: 2027,
    term: '2027–2030',
    minOverarching: null,
    maxOverarching: 3,
    minCommonGoals: null,
    minGoalsBeneath: 4,
    goalMetFrom: 0.875,
    minCoverage: 0.5,
    measuresRequired: false,
    method: 'ratio',
    aggregation: 'worst',
  });
  expect(settings.levels.overarching).toEqual({ name: 'Riktmål', letter: 'R' });
  expect(areas.map(({ nr, name, subAreas }) => [nr, name, subAreas])).toEqual([
    ['1', 'Uppvidingebon', []],
    ['2', 'Medarbetare och organisation', []],
    ['3', 'Samhällsutveckling', []],
    ['4', 'Pengar', ['=Budget', '1/2']],
  ]);
  expect(committees.map(({ code, kind, covered }) => [code, kind, covered]).slice(0, 2)).toEqual([
    ['KFN', 'styrelse', true],
    ['BUN', 'bolag', false],
  ]);
  // The model's common goals have gone with their areas.
  expect(rows.map(({ nr, parent }) => [nr, parent])).toEqual([
    ['KOMMUN-R1', '3'],
    ['KOMMUN-R2', '3'],
    ['KOMMUN-R3', '3'],
    ['KOMMUN-R4', '2'],
  ]);
  expect(invalid).toEqual([]);
  expect(findTable(excel.toDocument(), 'MalKFN').sheet.name).toBe('Kultur fritid "nämnden" för he…');
  expect(await structure()).toEqual([]);
});

test('a common goal goes when its area is taken away', () => {
  const draft = editedDraft();
  const choice = makeChoice({ ...draft, areas: draft.areas.filter(({ modelNr }) => modelNr !== '2') });
  expect(choice.commonGoals?.map(({ area }) => area)).toEqual(['2']);
});

describe('in a workbook with other things in it', () => {
  async function openOwn() {
    const own = emptyDocument('Min budget');
    setCell(own.sheets[0]!, 0, 0, { value: 'Konto' });
    setCell(own.sheets[0]!, 1, 0, { value: 4010 });
    const taken = emptySheet('Barn- och utbildningsnämnden');
    setCell(taken, 4, 4, { value: 'egen' });
    own.sheets.push(taken);
    const excel = await openLocalExcel(own);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Min budget').tables.add('A1:A2', true).name = 'Konton';
      await context.sync();
    });
    await excel.settled();
    return excel;
  }

  test('the plan counts what is added and names what is left alone', async () => {
    await openOwn();
    const planned = await plan(makeChoice(editedDraft()));
    expect(summarisePlan(planned)).toEqual({
      sheets: 10,
      tables: 11,
      used: [],
      begun: [],
      mended: 0,
      ownSheets: ['Min budget', 'Barn- och utbildningsnämnden'],
      ownTables: ['Konton'],
    });
    expect(nameCommitteeSheets(planned.reading, ['Barn- och utbildningsnämnden', 'KS', 'KS', 'Min budget'])).toEqual([
      'Barn- och utbildningsnämnd… (2)',
      'KS',
      'KS (2)',
      'Min budget (2)',
    ]);
  });

  test('nothing of it is changed, and the plan comes to what was counted', async () => {
    const excel = await openOwn();
    const before = excel.toDocument();
    const planned = await plan(makeChoice(editedDraft()));
    await Excel.run((context) => applyShownPlan(context, planned));
    await excel.settled();
    const after = excel.toDocument();
    for (const name of ['Min budget', 'Barn- och utbildningsnämnden']) {
      const only = (document: typeof after) =>
        freeze({ ...document, styles: [], sheets: [{ ...findSheet(document, name), cells: new Map() }] });
      const values = (document: typeof after) =>
        [...findSheet(document, name).cells].map(([row, cells]) => [row, [...cells].map(([column, { value }]) => [column, value])]);
      expect(values(after)).toEqual(values(before));
      expect(findDifference(only({ ...before, names: [], activeSheet: '' }), only({ ...after, names: [], activeSheet: '' }))).toBe('');
    }
    const { sheets, tables } = summarisePlan(planned);
    expect(after.sheets.length - before.sheets.length).toBe(sheets);
    expect(after.sheets.flatMap((sheet) => sheet.tables)).toHaveLength(1 + tables);
  });
});

test.each([
  ['no committee but the whole municipality', 0],
  ['three committees', 3],
  ['thirty committees', 30],
])('progress is told from nothing to all, with %s, in few requests', async (_name, size) => {
  const excel = await openLocalExcel();
  const committees = Array.from({ length: size }, (_, index) => ({
    code: `N${index + 1}`,
    name: `Nämnd ${index + 1}`,
    kind: 'nämnd' as const,
    covered: true,
  }));
  const told: { done: number; total: number; syncs: number }[] = [];
  await Excel.run(async (context) => {
    const planned = await planStructure(context, { ...CHOICE, committees });
    await applyStructure(context, planned, (progress) => told.push({ ...progress, syncs: excel.traffic.syncs }));
  });
  const { total } = told[0]!;
  expect(told[0]!.done).toBe(0);
  expect(told.at(-1)).toMatchObject({ done: total, total });
  expect(told.every((each, index) => each.total === total && (index === 0 || each.done > told[index - 1]!.done))).toBe(true);
  // It moves while the committees' sheets are made, and each move is something that Excel has answered.
  expect(told.length).toBe(3 + Math.min(3, size));
  expect(told.every((each, index) => index === 0 || each.syncs > told[index - 1]!.syncs)).toBe(true);
});

describe('a sheet that a broken run left half made', () => {
  async function openHalfMade(inTheWay?: string) {
    const excel = await openLocalExcel();
    await structure(CHOICE);
    await excel.settled();
    const whole = excel.toDocument();
    const half = emptyDocument('Start');
    const sheet = emptySheet('Socialnämnden');
    const made = findTable(whole, 'MalSN');
    // What has come in before the table: title, sentence, headers.
    for (const row of [0, 1, made.table.area.row]) {
      for (const [column, { value }] of made.sheet.cells.get(row) ?? []) setCell(sheet, row, column, { value });
    }
    if (inTheWay) setCell(sheet, 9, 2, { value: inTheWay });
    half.sheets.push(sheet);
    return openLocalExcel(half);
  }

  test('is finished by the next run', async () => {
    const excel = await openHalfMade();
    const steps = await structure(CHOICE);
    expect(steps).toContainEqual({ kind: 'resumeSheet', sheet: 'Socialnämnden' });
    await excel.settled();
    const after = excel.toDocument();
    expect(excel.problems).toEqual([]);
    expect(findTable(after, 'MalSN').sheet.name).toBe('Socialnämnden');
    expect(after.sheets.map(({ name }) => name).filter((name) => name.includes('(2)'))).toEqual([]);
    expect(kindsOf(await structure())).toEqual([]);
    expect(readTable(after, 'MalSN')[0]).toHaveLength(GOAL_COLUMNS.length);
  });

  test('is left to its owner where somebody has written in it', async () => {
    const excel = await openHalfMade('Vårt eget mål');
    await structure(CHOICE);
    await excel.settled();
    const after = excel.toDocument();
    expect(findTable(after, 'MalSN').sheet.name).toBe('Socialnämnden (2)');
    expect(findSheet(after, 'Socialnämnden').cells.get(9)?.get(2)?.value).toBe('Vårt eget mål');
  });
});
