/** A goal book that people have worked in is structured again. */
import type { WorkbookDocument } from '../../localexcel/document/types';
import { GOAL_COLUMNS } from '../../src/goals';
import { GOAL_HEADERS } from '../../src/locales/words';
import { refreshLists } from '../../src/workbook/structure';
import { openLocalExcel } from '../support/localExcel';
import { cellOf, findSheet, findTable, headersOf, kindsOf, letter, makeNewBook, plan, readTable, structure } from './support/structure';

let made: WorkbookDocument;

beforeAll(async () => {
  made = await makeNewBook();
});

async function open() {
  return openLocalExcel(made);
}

test('a committee added to Nämnder gets its sheet, its lists and its line on Start, and nothing else', async () => {
  const excel = await open();
  const { area } = findTable(made, 'Namnder').table;
  await excel.person.type('Nämnder', `A${area.lastRow + 2}`, 'BUN');
  await excel.person.type('Nämnder', `B${area.lastRow + 2}`, 'Barn- och utbildningsnämnden');
  const steps = await structure();
  expect(kindsOf(steps)).toEqual(['addGoalSheet', 'addOverviewRows', 'refreshLists']);
  await excel.settled();
  const after = excel.toDocument();
  expect(headersOf(after, 'MalBUN')).toEqual(headersOf(after, 'MalSN'));
  expect(after.sheets.map(({ name }) => name).indexOf('Barn- och utbildningsnämnden')).toBe(
    after.sheets.map(({ name }) => name).indexOf('Kontroll') - 1,
  );
  expect(readTable(after, 'Oversikt').at(-1)?.slice(0, 3)).toEqual(['Barn- och utbildningsnämnden', 'BUN', 0]);
  expect(readTable(after, 'Listor')[0]).toEqual(expect.arrayContaining(['Hör till BUN', 'Verksamhet BUN']));
  expect(
    findSheet(after, 'Start')
      .cells.get(findTable(after, 'Oversikt').table.area.lastRow + 2)
      ?.get(0)?.value,
  ).toBe('Bladen');
  expect(await structure()).toEqual([]);
});

test('a lost sheet comes back', async () => {
  const excel = await open();
  await excel.person.deleteSheet('Socialnämnden');
  expect(kindsOf(await structure())).toEqual(['addGoalSheet']);
  await excel.settled();
  expect(headersOf(excel.toDocument(), 'MalSN')).toHaveLength(GOAL_COLUMNS.length);
  expect(await structure()).toEqual([]);
});

test.each(['parent', 'measureUnit', 'weight', 'assessment', 'status', 'nr', 'fulfilment', 'geh'] as const)(
  'the column %s comes back at its place when the sheet’s column was deleted',
  async (column) => {
    const excel = await open();
    const place = letter(GOAL_COLUMNS.indexOf(column));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Socialnämnden').getRange(`${place}:${place}`).delete('Left');
      await context.sync();
    });
    expect(headersOf(excel.toDocument(), 'MalSN')).toHaveLength(GOAL_COLUMNS.length - 1);
    const steps = kindsOf(await structure());
    expect(steps[0]).toBe('addColumn');
    await excel.settled();
    const after = excel.toDocument();
    expect(headersOf(after, 'MalSN')).toEqual(GOAL_COLUMNS.map((each) => GOAL_HEADERS[each]));
    const { sheet, table } = findTable(after, 'MalSN');
    expect(sheet.cells.get(table.area.row - 1)?.get(GOAL_COLUMNS.indexOf('actualInterim'))?.value).toBe('Uppföljning');
    expect(sheet.cells.get(0)?.get(0)?.value).toBe('Socialnämnden');
    expect(sheet.cells.get(2)?.get(0)?.value).toBe('Tillväxt');
    if (column === 'status') expect(sheet.cells.get(table.area.row + 1)?.get(21)?.formula).toBe('=GOALSTATUS([@Nr])');
    if (column === 'parent') expect(sheet.validations.some((each) => each.areas[0]!.column === 3 && each.type === 'list')).toBe(true);
    expect(await structure()).toEqual([]);
  },
);

test('a column deleted from the table alone comes back without moving bands and widths', async () => {
  const excel = await open();
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('MalSN').columns.getItem('Enhet').delete();
    await context.sync();
  });
  await structure();
  await excel.settled();
  const after = excel.toDocument();
  expect(headersOf(after, 'MalSN')).toEqual(GOAL_COLUMNS.map((each) => GOAL_HEADERS[each]));
  const { sheet, table } = findTable(after, 'MalSN');
  expect(sheet.cells.get(table.area.row - 1)?.get(GOAL_COLUMNS.indexOf('actualInterim'))?.value).toBe('Uppföljning');
  expect(sheet.columns.get(GOAL_COLUMNS.indexOf('comment'))?.width).toBeCloseTo(40, 0);
  expect(await structure()).toEqual([]);
});

test('a lost column of Styrning comes back with what it said', async () => {
  const excel = await open();
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('Styrning').columns.getItem('Inställning').delete();
    await context.sync();
  });
  expect(kindsOf(await structure())).toEqual(['addColumn']);
  await excel.settled();
  expect(readTable(excel.toDocument(), 'Styrning')).toEqual(readTable(made, 'Styrning'));
});

test('a lost setting comes back under the table, and what stands there moves down', async () => {
  const excel = await open();
  const { area } = findTable(made, 'Styrning').table;
  await Excel.run(async (context) => {
    const row = readTable(made, 'Styrning').findIndex(([name]) => name === 'Lägsta täckning');
    context.workbook.tables
      .getItem('Styrning')
      .rows.getItemAt(row - 1)
      .delete();
    await context.sync();
  });
  await excel.person.type('Styrning', `A${area.lastRow + 2}`, 'Min egen anteckning');
  const [step] = await structure();
  expect(step).toMatchObject({ kind: 'addSettings', keys: ['minCoverage'] });
  await excel.settled();
  const after = excel.toDocument();
  const rows = readTable(after, 'Styrning');
  expect(rows.find(([name]) => name === 'Lägsta täckning')?.[1]).toBe(0.5);
  const values = [...findSheet(after, 'Styrning').cells.values()].map((cells) => cells.get(0)?.value);
  expect(values).toContain('Min egen anteckning');
  expect(await structure()).toEqual([]);
});

test('own columns, own sheets, renamed sheets, moved columns and own widths survive', async () => {
  const excel = await open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Socialnämnden');
    context.workbook.tables.getItem('MalSN').columns.add(undefined, undefined, 'Min kolumn');
    sheet.getRange('C:C').format.columnWidth = 300;
    sheet.name = 'Omsorg';
    context.workbook.worksheets.add('Mitt blad').getRange('A1').values = [['eget']];
    await context.sync();
  });
  const area = findTable(excel.toDocument(), 'MalSN').table.area;
  await excel.person.type('Omsorg', `X${area.row + 2}`, 'min text');
  await excel.settled();
  const before = excel.toDocument();
  const steps = await structure();
  expect(steps).toEqual([{ kind: 'refreshLinks', sheet: 'Start', names: ['Omsorg'] }]);
  await excel.settled();
  const after = excel.toDocument();
  expect(readTable(after, 'MalSN')).toEqual(readTable(before, 'MalSN'));
  expect(findSheet(after, 'Omsorg').columns.get(2)?.width).toBe(findSheet(before, 'Omsorg').columns.get(2)?.width);
  expect(findSheet(after, 'Mitt blad').cells.get(0)?.get(0)?.value).toBe('eget');
  const link = findSheet(after, 'Start').links.find(({ documentReference }) => documentReference === "'Omsorg'!A1");
  expect(findSheet(after, 'Start').cells.get(link!.row)?.get(link!.column)?.value).toBe('Omsorg');
  expect(await structure()).toEqual([]);
});

test('columns that a person has moved stay where they are', async () => {
  const excel = await open();
  await Excel.run(async (context) => {
    // As a person does it: Ansvarig is cut out and put in last.
    const table = context.workbook.tables.getItem('MalSN');
    table.columns.getItem('Ansvarig').delete();
    table.columns.add(undefined, undefined, 'Ansvarig');
    await context.sync();
  });
  expect(await structure()).toEqual([]);
  expect(headersOf(excel.toDocument(), 'MalSN').at(-1)).toBe('Ansvarig');
});

test('a new area gets its row over every goal table', async () => {
  const excel = await open();
  const { area } = findTable(made, 'Omraden').table;
  await excel.person.type('Områden', `A${area.lastRow + 2}`, '4');
  await excel.person.type('Områden', `B${area.lastRow + 2}`, 'Ekonomi');
  const steps = await structure();
  expect(new Set(kindsOf(steps))).toEqual(new Set(['addBandAreas', 'refreshLists']));
  await excel.settled();
  const { sheet, table } = findTable(excel.toDocument(), 'MalSN');
  expect(sheet.cells.get(5)?.get(0)?.value).toBe('Ekonomi');
  expect(sheet.cells.get(5)?.get(2)?.value).toBe('0 övergripande mål ✕ minst 1 krävs');
  expect(sheet.cells.get(table.area.row - 1)?.get(0)?.value).toBe('Mål');
  expect(await structure()).toEqual([]);
});

test('a level that gets another name colours its rows anew', async () => {
  const excel = await open();
  const row = readTable(made, 'Styrning').findIndex(([name]) => name === 'Benämning nämndsmål');
  const before = findSheet(made, 'Socialnämnden').conditionalFormats.length;
  const { sheet, cell } = cellOf(made, 'Styrning', row, 'Värde');
  await excel.person.type(sheet, cell, 'Fokusmål');
  expect(new Set(kindsOf(await structure()))).toEqual(new Set(['recolour', 'refreshLists']));
  await excel.settled();
  const formats = findSheet(excel.toDocument(), 'Socialnämnden').conditionalFormats;
  const formulas = formats.map(({ rule }) => (rule.type === 'custom' ? rule.formula : ''));
  expect(formulas.some((formula) => formula.includes('"Fokusmål"'))).toBe(true);
  expect(formulas.some((formula) => formula.includes('"Nämndsmål"'))).toBe(false);
  expect(formats).toHaveLength(before);
  expect(await structure()).toEqual([]);
});

test('numbered goals come into the lists, and the validations follow their length', async () => {
  const excel = await open();
  const { area } = findTable(made, 'MalSN').table;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Socialnämnden').getRangeByIndexes(area.row + 1, 0, 2, 4).values = [
      ['SN-Ö1', 'Övergripande mål', 'Trygg omsorg', 1],
      ['SN-N1', 'Nämndsmål', 'Fler är nöjda', 'SN-Ö1'],
    ];
    await context.sync();
    await refreshLists(context);
  });
  await excel.settled();
  const after = excel.toDocument();
  const lists = readTable(after, 'Listor');
  const column = lists[0]!.indexOf('Hör till SN');
  expect(
    lists
      .slice(1)
      .map((row) => row[column])
      .filter((value) => value !== ''),
  ).toEqual([1, 2, 3, 'SN-Ö1', 'SN-N1']);
  const validation = findSheet(after, 'Socialnämnden').validations.find((each) => each.areas[0]!.column === 3);
  const place = letter(column);
  expect(validation?.formula1?.replaceAll("'", '')).toBe(`=Listor!$${place}$5:$${place}$9`);
  expect(findSheet(after, 'Socialnämnden').cells.get(2)?.get(2)?.value).toBe('1 övergripande mål ✓ inom regeln (1–2)');
  expect(kindsOf((await plan()).steps)).toEqual([]);
});
