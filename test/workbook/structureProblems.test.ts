/** What stops structuring, and what it goes around. */
import { emptyDocument } from '../../localexcel/document/create';
import { describeProblem, describeStep } from '../../src/workbook/structure';
import type { Step, StructureProblem } from '../../src/workbook/structure';
import { LANGUAGES } from '../../src/locales';
import { openLocalExcel } from '../support/localExcel';
import { makeBookDocument, makeFamily } from './support/bookDocument';
import { CHOICE, findDifference, findSheet, findTable, freeze, kindsOf, plan, structure } from './support/structure';

/** Cells and a table of somebody's own. */
async function addOwnTable(sheet: string, name: string, cells: string[][]): Promise<void> {
  await Excel.run(async (context) => {
    const own = context.workbook.worksheets.add(sheet);
    const range = own.getRangeByIndexes(0, 0, cells.length, cells[0]!.length);
    range.values = cells;
    own.tables.add(range, true).name = name;
    await context.sync();
  });
}

test('a workbook that is no goal book needs a choice', async () => {
  await openLocalExcel();
  expect((await plan()).problems).toEqual([{ kind: 'choiceMissing' }]);
  await expect(structure()).rejects.toMatchObject({ key: 'structure.problem.choiceMissing' });
});

test('the empty sheet of a new workbook becomes Start; one that is written on does not', async () => {
  const excel = await openLocalExcel();
  const name = excel.toDocument().sheets[0]!.name;
  expect((await plan(CHOICE)).steps[0]).toEqual({ kind: 'adoptSheet', sheet: name, newName: 'Start' });
  await excel.person.type(name, 'B2', 'en anteckning');
  expect(kindsOf((await plan(CHOICE)).steps)).not.toContain('adoptSheet');
  await structure(CHOICE);
  await excel.settled();
  expect(findSheet(excel.toDocument(), name).cells.get(1)?.get(1)?.value).toBe('en anteckning');
});

test('a sheet name that is taken is left to its owner', async () => {
  const excel = await openLocalExcel();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('Kontroll').getRange('A1').values = [['min egen']];
    context.workbook.worksheets.add('START').getRange('B7').format.fill.color = '#FF0000';
    await context.sync();
  });
  const steps = await structure(CHOICE);
  expect(steps).toContainEqual({ kind: 'addStart', sheet: 'Start (2)' });
  await excel.settled();
  const after = excel.toDocument();
  expect(findTable(after, 'Kontroll').sheet.name).toBe('Kontroll (2)');
  expect(findSheet(after, 'Kontroll').cells.get(0)?.get(0)?.value).toBe('min egen');
  expect(await structure()).toEqual([]);
});

test('empty sheets of the wanted names are used, as after a run that Excel broke off', async () => {
  const excel = await openLocalExcel();
  await Excel.run(async (context) => {
    for (const name of ['Socialnämnden', 'LISTOR', 'Kontroll']) context.workbook.worksheets.add(name);
    context.workbook.worksheets.getItem('Kontroll').visibility = 'Hidden';
    await context.sync();
  });
  const steps = await structure(CHOICE);
  expect(steps).toContainEqual({ kind: 'useSheet', sheet: 'Socialnämnden' });
  expect(steps).toContainEqual({ kind: 'useSheet', sheet: 'LISTOR' });
  await excel.settled();
  const after = excel.toDocument();
  expect(findTable(after, 'MalSN').sheet.name).toBe('Socialnämnden');
  expect(findTable(after, 'Listor').sheet.name).toBe('LISTOR');
  // What somebody has hidden is left to its owner.
  expect(findTable(after, 'Kontroll').sheet.name).toBe('Kontroll (2)');
  expect(await structure()).toEqual([]);
});

test.each([
  ['Styrning', ['Datum', 'Möte', 'Plats']],
  ['MalSN', ['Ort', 'Folkmängd']],
  ['Listor', ['Ort', 'Folkmängd']],
])('a table of somebody’s own named %s stops it', async (name, headers) => {
  const excel = await openLocalExcel();
  await addOwnTable('Eget', name, [headers, headers.map(() => 'x')]);
  const before = freeze(excel.toDocument());
  expect((await plan(CHOICE)).problems).toEqual([{ kind: 'tableNameTaken', table: name, sheet: 'Eget' }]);
  await expect(structure(CHOICE)).rejects.toMatchObject({ params: { table: name, sheet: 'Eget' } });
  expect(findDifference(before, freeze(excel.toDocument()))).toBe('');
});

test('a defined name like one of our tables stops it', async () => {
  await openLocalExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    context.workbook.names.add('Omraden', sheet.getRange('A1'));
    await context.sync();
  });
  expect((await plan(CHOICE)).problems).toEqual([{ kind: 'nameTaken', name: 'Omraden' }]);
});

test.each([
  [[{ code: 'sn', name: 'Socialnämnden' }], { kind: 'codeInvalid', code: 'sn' }],
  [[{ code: '1A', name: 'Ett' }], { kind: 'codeInvalid', code: '1A' }],
  [[{ code: 'KOMMUN', name: 'Allt' }], { kind: 'codeInvalid', code: 'KOMMUN' }],
  [[{ code: 'ABCDEFGHIJK', name: 'Lång' }], { kind: 'codeInvalid', code: 'ABCDEFGHIJK' }],
  [
    [
      { code: 'SN', name: 'Ett' },
      { code: 'SN', name: 'Två' },
    ],
    { kind: 'codeTwice', code: 'SN' },
  ],
  [[{ code: '', name: 'Utan kod' }], { kind: 'codeMissing', name: 'Utan kod' }],
])('codes %j stop it', async (committees, problem) => {
  await openLocalExcel();
  const choice = { ...CHOICE, units: [], committees: committees.map((each) => ({ ...each, kind: 'nämnd' as const, covered: true })) };
  expect((await plan(choice)).problems).toEqual([problem]);
});

test('a 1904 workbook is refused', async () => {
  await openLocalExcel({ ...emptyDocument(), dateSystem: 1904 });
  expect((await plan(CHOICE)).problems).toEqual([{ kind: 'dateSystem1904' }]);
});

test.each(['MalSN', 'Verksamheter', 'Oversikt', 'Listor'])('a hidden header row of %s stops it, until it is shown again', async (table) => {
  const excel = await openLocalExcel();
  await structure(CHOICE);
  await excel.settled();
  const { sheet } = findTable(excel.toDocument(), table);
  excel.person.showHeader(table, false);
  expect((await plan()).problems).toEqual([{ kind: 'headerHidden', table, sheet: sheet.name }]);
  const before = freeze(excel.toDocument());
  await expect(structure()).rejects.toMatchObject({ key: 'structure.problem.headerHidden', params: { table, sheet: sheet.name } });
  expect(findDifference(before, freeze(excel.toDocument()))).toBe('');
  excel.person.showHeader(table, true);
  expect(await plan()).toMatchObject({ problems: [], steps: [] });
});

test('protected structure stops new sheets, a protected sheet what would be changed on it', async () => {
  const excel = await openLocalExcel();
  await structure(CHOICE);
  await excel.person.type('Nämnder', 'A8', 'BUN');
  await excel.person.type('Nämnder', 'B8', 'Bildningsnämnden');
  await Excel.run(async (context) => {
    context.workbook.protection.protect();
    context.workbook.worksheets.getItem('Start').protection.protect();
    context.workbook.worksheets.getItem('Kommunstyrelsen').protection.protect();
    await context.sync();
  });
  await excel.settled();
  const before = freeze(excel.toDocument());
  expect((await plan()).problems).toEqual([{ kind: 'workbookProtected' }, { kind: 'sheetProtected', sheet: 'Start' }]);
  await expect(structure()).rejects.toMatchObject({ key: 'structure.problem.workbookProtected' });
  expect(findDifference(before, freeze(excel.toDocument()))).toBe('');
});

test('steps and problems are sentences in both languages, with every blank filled in', async () => {
  await openLocalExcel();
  const { steps } = await plan(CHOICE);
  const others: Step[] = [
    { kind: 'addColumn', sheet: 'Socialnämnden', table: 'MalSN', column: 'parent', header: 'Hör till' },
    { kind: 'addBandGroups', sheet: 'Socialnämnden', table: 'MalSN', groups: ['Mål'] },
    { kind: 'addBandAreas', sheet: 'Socialnämnden', table: 'MalSN', areas: [3] },
    { kind: 'addSettings', sheet: 'Styrning', keys: ['year'] },
    { kind: 'addOverviewRows', sheet: 'Start', codes: ['SN'] },
    { kind: 'refreshLinks', sheet: 'Start', names: ['Socialnämnden'] },
    { kind: 'refreshLists', sheet: 'Listor' },
    { kind: 'recolour', sheet: 'Socialnämnden', table: 'MalSN' },
  ];
  const problems: StructureProblem[] = [
    { kind: 'choiceMissing' },
    { kind: 'dateSystem1904' },
    { kind: 'workbookProtected' },
    { kind: 'sheetProtected', sheet: 'Start' },
    { kind: 'tableNameTaken', table: 'Styrning', sheet: 'Eget' },
    { kind: 'nameTaken', name: 'MalSN' },
    { kind: 'codeMissing', name: 'Socialnämnden' },
    { kind: 'codeInvalid', code: 'sn' },
    { kind: 'codeTwice', code: 'SN' },
  ];
  for (const language of LANGUAGES) {
    const sentences = [
      ...[...steps, ...others].map((step) => describeStep(language, step)),
      ...problems.map((problem) => describeProblem(language, problem)),
    ];
    for (const sentence of sentences) expect(sentence).toMatch(/^[^{}!]+\.$/);
  }
});

test('areas are added to a book without bands, and then there is nothing more to add', async () => {
  await openLocalExcel(makeBookDocument({ rows: { SN: makeFamily('SN', 1, 1, 10) } }));
  expect(kindsOf(await structure())).toContain('addBandAreas');
  expect(await structure()).toEqual([]);
});
