/** What is put back looks and works as what was lost, and what a person took away on purpose stays away. */
import type { DocumentSheet, WorkbookDocument } from '../../localexcel/document/types';
import { GOAL_COLUMNS } from '../../src/goals';
import { BAND_TEXTS } from '../../src/locales/sheetTexts';
import { COLUMN_GROUPS } from '../../src/locales/words';
import { STATUS_COLOURS } from '../../src/looks/palette';
import { openLocalExcel } from '../support/localExcel';
import { refreshLists } from '../../src/workbook/structure';
import {
  CHOICE,
  cellOf,
  findSheet,
  findTable,
  headersOf,
  kindsOf,
  letter,
  listFormats,
  listValidations,
  makeNewBook,
  plan,
  readTable,
  structure,
} from './support/structure';

let made: WorkbookDocument;

beforeAll(async () => {
  made = await makeNewBook();
});

async function open() {
  return openLocalExcel(made);
}
const change = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Socialnämnden'), context);
    await context.sync();
  });

test.each(['level', 'text', 'parent', 'target', 'assessment', 'dueDate', 'fulfilment', 'status', 'geh'] as const)(
  'the column %s comes back with its lists, colours and looks',
  async (column) => {
    const excel = await open();
    const place = letter(GOAL_COLUMNS.indexOf(column));
    await change((sheet) => sheet.getRange(`${place}:${place}`).delete('Left'));
    await structure();
    await excel.settled();
    const after = excel.toDocument();
    const [before, now] = [findSheet(made, 'Socialnämnden'), findSheet(after, 'Socialnämnden')];
    expect(listValidations(now)).toEqual(listValidations(before));
    const { row } = findTable(made, 'MalSN').table.area;
    const index = GOAL_COLUMNS.indexOf(column);
    const look = (document: WorkbookDocument, sheet: DocumentSheet) => {
      const { numberFormat, horizontal, wrap } = document.styles[sheet.cells.get(row + 1)?.get(index)?.style ?? -1] ?? {};
      return { numberFormat, horizontal, wrap, width: sheet.columns.get(index)?.width };
    };
    expect(look(after, now)).toEqual(look(made, before));
    expect(await structure()).toEqual([]);
  },
);

test('colours by level come back with the column that they go by', async () => {
  const excel = await open();
  await change((sheet) => sheet.getRange('B:B').delete('Left'));
  expect(kindsOf(await structure())).toContain('recolour');
  await excel.settled();
  expect(listFormats(findSheet(excel.toDocument(), 'Socialnämnden'))).toEqual(listFormats(findSheet(made, 'Socialnämnden')));
});

test('the verdict on a count is coloured when it is good and when it is not', () => {
  const { conditionalFormats } = findSheet(made, 'Socialnämnden');
  const counts = conditionalFormats.filter(({ areas }) => areas.some(({ row, lastRow }) => row === 2 && lastRow === 4));
  const rules = counts.map(({ rule, style }) => [rule.type === 'custom' ? rule.formula : '', String(style?.fill).toUpperCase()]);
  for (const [status, text] of [
    ['met', BAND_TEXTS.within],
    ['notMet', BAND_TEXTS.tooFew],
  ] as const) {
    expect(rules).toContainEqual([expect.stringContaining(`"${text.slice(0, 1)}"`), STATUS_COLOURS[status].tint.toUpperCase()]);
  }
});

test('a row for a new area looks as those of the areas before it', async () => {
  const excel = await open();
  const { area } = findTable(made, 'Omraden').table;
  await excel.person.type('Områden', `A${area.lastRow + 2}`, '4');
  await excel.person.type('Områden', `B${area.lastRow + 2}`, 'Ekonomi');
  await structure();
  await excel.settled();
  const after = excel.toDocument();
  const sheet = findSheet(after, 'Socialnämnden');
  const styleAt = (row: number, column: number) => after.styles[sheet.cells.get(row)?.get(column)?.style ?? -1];
  for (const column of [0, 2]) expect(styleAt(5, column)).toEqual(styleAt(4, column));
  // Nothing of the band beneath: neither its small letters nor its edges.
  for (const { columns } of COLUMN_GROUPS) expect(styleAt(5, GOAL_COLUMNS.indexOf(columns[0]!))?.borders).toBeUndefined();
});

test.each([
  ['before the table', 'A:A', 1, 3],
  ['within it', 'B:B', 0, 3],
])('a row for a new area stands under those before it where a column has been put in %s', async (_where, place, name, count) => {
  const excel = await open();
  const { area } = findTable(made, 'Omraden').table;
  await change((sheet) => sheet.getRange(place).insert('Right'));
  await excel.person.type('Områden', `A${area.lastRow + 2}`, '4');
  await excel.person.type('Områden', `B${area.lastRow + 2}`, 'Ekonomi');
  await structure();
  await excel.settled();
  const sheet = findSheet(excel.toDocument(), 'Socialnämnden');
  const written = (row: number) => [...(sheet.cells.get(row) ?? [])].filter(([, { value }]) => value !== '').map(([column]) => column);
  expect(sheet.cells.get(5)?.get(name)?.value).toBe('Ekonomi');
  expect([4, 5].map(written)).toEqual([
    [name, count],
    [name, count],
  ]);
  const counts = sheet.conditionalFormats.filter(({ areas }) => areas.some(({ row, lastRow }) => row === 5 && lastRow === 5));
  expect(counts.flatMap(({ areas }) => areas.map(({ column }) => column))).toEqual([count, count]);
  expect(await structure()).toEqual([]);
});

test('what a person writes in the row of a new area stays when the rest is completed after a break', async () => {
  const excel = await open();
  const { area } = findTable(made, 'Omraden').table;
  const row = readTable(made, 'Styrning').findIndex(([text]) => text === 'Benämning nämndsmål');
  const level = cellOf(made, 'Styrning', row, 'Värde');
  await excel.person.type('Områden', `A${area.lastRow + 2}`, '4');
  await excel.person.type('Områden', `B${area.lastRow + 2}`, 'Ekonomi');
  // Colours are made anew in requests after the one that puts in the row.
  await excel.person.type(level.sheet, level.cell, 'Fokusmål');
  excel.interfere({ onRequest: ({ number }) => (number === 4 ? { kind: 'refused', code: 'GeneralException' } : undefined) });
  await expect(structure()).rejects.toThrow();
  excel.interfere();
  await excel.person.type('Socialnämnden', 'A6', 'Ekonomi och bolag');
  await excel.person.type('Socialnämnden', 'B6', 'Ansvarig: KS');
  await structure();
  await excel.settled();
  const cells = findSheet(excel.toDocument(), 'Socialnämnden').cells.get(5);
  expect([0, 1, 2].map((column) => cells?.get(column)?.value)).toEqual([
    'Ekonomi och bolag',
    'Ansvarig: KS',
    '0 övergripande mål ✕ minst 1 krävs',
  ]);
  expect(await structure()).toEqual([]);
});

test('an area without a number has no row over the goal tables', async () => {
  const excel = await openLocalExcel();
  const areas = [
    { nr: '1', name: 'Tillväxt', text: '', subAreas: [] },
    { nr: '', name: 'Utan nummer', text: '', subAreas: [] },
    { nr: '3', name: 'Livskvalitet', text: '', subAreas: [] },
  ];
  await structure({ ...CHOICE, areas });
  await excel.settled();
  const { sheet, table } = findTable(excel.toDocument(), 'MalSN');
  expect([2, 3].map((row) => sheet.cells.get(row)?.get(0)?.value)).toEqual(['Tillväxt', 'Livskvalitet']);
  expect(table.area.row).toBe(5);
  expect(await structure()).toEqual([]);
});

test('bands that a person has taken away altogether stay away; one that is lost among others comes back', async () => {
  const excel = await open();
  const { row } = findTable(made, 'MalSN').table.area;
  await change((sheet) => sheet.getRange(`A${row}:W${row}`).clear('Contents'));
  expect((await plan()).steps).toEqual([]);
  await excel.open(made);
  const { cell } = cellOf(made, 'MalSN', -1, 'Utgångsvärde');
  await change((sheet) => sheet.getRange(`${cell.replace(/\d+/, '')}${row}`).clear('Contents'));
  const groups = COLUMN_GROUPS.filter(({ columns }) => (columns as readonly string[])[0] === 'baseline');
  expect((await plan()).steps).toEqual(
    groups.map(({ name }) => ({ kind: 'addBandGroups', sheet: 'Socialnämnden', table: 'MalSN', groups: [name] })),
  );
});

test('two columns lost at once come back, each at its place', async () => {
  const excel = await open();
  await change((sheet) => {
    sheet.getRange('R:R').delete('Left');
    sheet.getRange('E:E').delete('Left');
  });
  await structure();
  await excel.settled();
  const after = excel.toDocument();
  expect(headersOf(after, 'MalSN')).toEqual(headersOf(made, 'MalSN'));
  expect(listValidations(findSheet(after, 'Socialnämnden'))).toEqual(listValidations(findSheet(made, 'Socialnämnden')));
  expect(await structure()).toEqual([]);
});

test('a new area and a lost band at the same time', async () => {
  const excel = await open();
  const { area } = findTable(made, 'Omraden').table;
  const { row } = findTable(made, 'MalSN').table.area;
  await excel.person.type('Områden', `A${area.lastRow + 2}`, '4');
  await excel.person.type('Områden', `B${area.lastRow + 2}`, 'Ekonomi');
  await change((sheet) => sheet.getRange(`G${row}`).clear('Contents'));
  await structure();
  await excel.settled();
  const { sheet, table } = findTable(excel.toDocument(), 'MalSN');
  expect(table.area.row).toBe(row + 1);
  expect([5, row].map((each) => sheet.cells.get(each)?.get(each === 5 ? 0 : 6)?.value)).toEqual(['Ekonomi', 'Mätning']);
  expect(await structure()).toEqual([]);
});

test('lists grow without touching a sheet that is protected', async () => {
  const excel = await open();
  const { area } = findTable(made, 'MalSN').table;
  await change((sheet) => {
    sheet.getRangeByIndexes(area.row + 1, 0, 1, 4).values = [['SN-Ö1', 'Övergripande mål', 'Trygg omsorg', 1]];
    sheet.protection.protect();
  });
  await Excel.run(refreshLists);
  await excel.settled();
  const after = excel.toDocument();
  expect(readTable(after, 'Listor').flat()).toContain('SN-Ö1');
  expect(listValidations(findSheet(after, 'Socialnämnden'))).toEqual(listValidations(findSheet(made, 'Socialnämnden')));
});

test('an empty sheet that somebody has named is left to them', async () => {
  const excel = await openLocalExcel();
  await excel.person.renameSheet(excel.toDocument().sheets[0]!.name, 'Anteckningar');
  expect(kindsOf((await plan(CHOICE)).steps)).not.toContain('adoptSheet');
});

test('codes that Excel would read as something else stay texts', async () => {
  const excel = await openLocalExcel();
  const codes = ['TRUE', 'E1', 'MAR1'];
  const committees = codes.map((code) => ({ code, name: `Nämnden ${code}`, kind: 'nämnd' as const, covered: true }));
  await structure({
    ...CHOICE,
    committees,
    units: ['1/2', '=Hemtjänst', '2026'].map((name) => ({ committee: 'TRUE', name, manager: '' })),
  });
  await excel.settled();
  const document = excel.toDocument();
  const column = (table: string, header: string) => {
    const [headers = [], ...rows] = readTable(document, table);
    return rows.map((cells) => cells[headers.indexOf(header)]);
  };
  expect(column('Namnder', 'Kod').slice(0, 3)).toEqual(codes);
  expect(column('Oversikt', 'Kod').slice(0, 3)).toEqual(codes);
  expect(column('Verksamheter', 'Nämnd')[0]).toBe('TRUE');
  expect(column('Verksamheter', 'Verksamhet').slice(0, 3)).toEqual(['1/2', '=Hemtjänst', '2026']);
  expect(column('Listor', 'Nämndkod').slice(0, 3)).toEqual(codes);
  expect(column('Listor', 'Verksamhet TRUE').slice(0, 3)).toEqual(['1/2', '=Hemtjänst', '2026']);
  expect(await structure()).toEqual([]);
});

test('lists and settings keep their headers in sight, and shares show as per cent', () => {
  for (const table of ['Styrning', 'Omraden', 'Namnder', 'Verksamheter']) {
    const { sheet, table: found } = findTable(made, table);
    expect([table, sheet.frozen]).toEqual([table, { rows: found.area.row + 1, columns: 0 }]);
  }
  const { sheet, table } = findTable(made, 'Styrning');
  const formats = Object.fromEntries(
    readTable(made, 'Styrning').map(([name], row) => [
      String(name),
      made.styles[sheet.cells.get(table.area.row + row)?.get(1)?.style ?? -1]?.numberFormat,
    ]),
  );
  expect(formats).toMatchObject({ 'Lägsta täckning': '0 %', 'Mål uppfyllt från': '0 %', Delårsdatum: 'yyyy-mm-dd' });
});

test('a list that has become shorter leaves nothing behind, in the table or beneath it', async () => {
  const excel = await openLocalExcel();
  const units = Array.from({ length: 30 }, (_, index) => ({ committee: 'SN', name: `Enhet ${index + 1}`, manager: '' }));
  await structure({ ...CHOICE, units });
  await excel.settled();
  const { sheet, table } = findTable(excel.toDocument(), 'Verksamheter');
  await excel.person.clear(sheet.name, `A${table.area.row + 7}:C${table.area.lastRow + 1}`);
  expect(kindsOf(await structure())).toEqual(['refreshLists']);
  await excel.settled();
  const cells = [...findSheet(excel.toDocument(), 'Listor').cells.values()].flatMap((row) => [...row.values()].map(({ value }) => value));
  expect(cells.filter((value) => String(value).startsWith('Enhet '))).toEqual(['Enhet 1', 'Enhet 2', 'Enhet 3', 'Enhet 4', 'Enhet 5']);
  expect(await structure()).toEqual([]);
});

test('what stands in Styrning goes before a choice, and of a setting that stands twice the first counts', async () => {
  const excel = await open();
  const { sheet, table } = findTable(made, 'Styrning');
  await excel.person.type(sheet.name, `A${table.area.lastRow + 2}`, 'Benämning nämndsmål');
  await excel.person.type(sheet.name, `B${table.area.lastRow + 2}`, 'Annat mål');
  const { content, steps } = await plan({ ...CHOICE, settings: { 'levelName.goal': 'Fokusmål', occasion: 'Helår' } });
  expect(steps).toEqual([]);
  expect([content?.levelNames.goal, content?.settings.occasion]).toEqual(['Nämndsmål', 'Budget']);
});
