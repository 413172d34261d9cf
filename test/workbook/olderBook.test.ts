/** A goal book from before goals were marked for good economic management: it is whole as it is, and gets the column where there is room. */
import type { WorkbookDocument } from '../../localexcel/document/types';
import { GOAL_COLUMNS, checkRules } from '../../src/goals';
import { COLUMN_HINTS, LIST_ALERTS } from '../../src/locales/sheetTexts';
import { GEH_WORDS, GOAL_HEADERS } from '../../src/locales/words';
import { TEXT_SIZES } from '../../src/looks/palette';
import { readBook } from '../../src/workbook/reading/read';
import { openLocalExcel } from '../support/localExcel';
import {
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

const TABLES = ['MalKS', 'MalSN', 'MalVDN', 'MalKOMMUN'];
const PLACE = GOAL_COLUMNS.indexOf('geh');

let made: WorkbookDocument;
let older: WorkbookDocument;

beforeAll(async () => {
  made = await makeNewBook();
  const excel = await openLocalExcel(made);
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    for (const name of TABLES)
      tables
        .getItem(name)
        .worksheet.getRange(`${letter(PLACE)}:${letter(PLACE)}`)
        .delete('Left');
    tables.getItem('Listor').columns.getItem('GEH').delete();
    await context.sync();
  });
  await excel.settled();
  older = excel.toDocument();
});

/** What a person has to the right of the goals of Socialnämnden, before the book is completed. */
async function completeWith(prepare: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<WorkbookDocument> {
  const excel = await openLocalExcel(older);
  await Excel.run(async (context) => {
    prepare(context.workbook.worksheets.getItem('Socialnämnden'), context);
    await context.sync();
  });
  await structure();
  await excel.settled();
  expect(excel.problems).toEqual([]);
  expect(await structure()).toEqual([]);
  return excel.toDocument();
}

test('is read without complaint, and no goal is marked', async () => {
  const excel = await openLocalExcel(older);
  await excel.person.type('Socialnämnden', 'B8', 'Nämndsmål');
  await excel.person.type('Socialnämnden', 'C8', 'Trygg omsorg');
  const reading = await Excel.run(readBook);
  if (reading.kind !== 'book') throw new Error(reading.kind);
  expect(reading.damages).toEqual([]);
  expect(reading.book.rows).toEqual([expect.objectContaining({ text: 'Trygg omsorg', geh: null, invalid: {} })]);
  expect(checkRules(reading.book).filter(({ rule }) => rule === 'table-damage')).toEqual([]);
});

test('gets the column last in every goal table, and then looks as a new one', async () => {
  const excel = await openLocalExcel(older);
  expect(new Set(kindsOf((await plan()).steps))).toEqual(new Set(['addColumn', 'addBandGroups', 'recolour', 'refreshLists']));
  await structure();
  await excel.settled();
  const after = excel.toDocument();
  for (const name of TABLES) {
    expect(headersOf(after, name)).toEqual(headersOf(made, name));
    const [{ sheet: before, table }, { sheet: now }] = [findTable(made, name), findTable(after, name)];
    expect(listFormats(now)).toEqual(listFormats(before));
    expect(now.columns.get(PLACE)?.width).toBe(before.columns.get(PLACE)?.width);
    const bandAt = (document: WorkbookDocument, sheet: typeof now) => {
      const cell = sheet.cells.get(table.area.row - 1)?.get(PLACE);
      const { font, borders } = document.styles[cell?.style ?? -1] ?? {};
      return { value: cell?.value, font, borders };
    };
    expect(bandAt(after, now)).toEqual(bandAt(made, before));
    expect(bandAt(after, now)).toMatchObject({ value: 'Redovisning', font: { size: TEXT_SIZES.small } });
  }
  expect(await structure()).toEqual([]);
});

test.each(['new', 'older'] as const)('the cells of a book that was %s are chosen from a list, with a sentence and a stop', async (age) => {
  const excel = await openLocalExcel(age === 'new' ? made : older);
  await structure();
  await excel.settled();
  const after = excel.toDocument();
  const { table, sheet } = findTable(after, 'MalSN');
  const found = sheet.validations.find(({ areas }) => areas.some(({ column }) => column === PLACE));
  expect(found).toMatchObject({ type: 'list', areas: [{ row: table.area.row + 1, lastRow: table.area.lastRow, column: PLACE }] });
  const text = JSON.stringify(found);
  for (const shown of [COLUMN_HINTS.geh!.title, COLUMN_HINTS.geh!.text, LIST_ALERTS.geh.text]) expect(text).toContain(shown);
  const lists = readTable(after, 'Listor');
  const place = lists[0]!.indexOf('GEH');
  expect(lists.slice(1, 3).map((row) => row[place])).toEqual(Object.values(GEH_WORDS));
  expect(text).toContain(`$${letter(place)}$`);
  // An older book's lists stay where validations point at them.
  expect(place === lists[0]!.length - 1).toBe(age === 'older');
  expect(listValidations(findSheet(after, 'Socialnämnden')).length).toBe(listValidations(findSheet(made, 'Socialnämnden')).length);
});

test('a person’s own column in the table stays where it is', async () => {
  const after = await completeWith((sheet, context) => {
    context.workbook.tables.getItem('MalSN').columns.add(undefined, undefined, 'Min kolumn');
    sheet.getRange('W8').values = [['min text']];
  });
  expect(headersOf(after, 'MalSN').slice(-3)).toEqual([GOAL_HEADERS.status, 'Min kolumn', GOAL_HEADERS.geh]);
  expect(findSheet(after, 'Socialnämnden').cells.get(7)?.get(22)?.value).toBe('min text');
});

test('what stands beside the table moves aside as it is, above and beneath the table too', async () => {
  const after = await completeWith((sheet) => {
    for (const row of [2, 6, 9, 60]) sheet.getRange(`W${row}`).values = [[`rad ${row}`]];
  });
  const { cells } = findSheet(after, 'Socialnämnden');
  expect([2, 6, 9, 60].map((row) => cells.get(row - 1)?.get(23)?.value)).toEqual(['rad 2', 'rad 6', 'rad 9', 'rad 60']);
  expect(headersOf(after, 'MalSN')).toEqual(headersOf(made, 'MalSN'));
  expect(listFormats(findSheet(after, 'Socialnämnden'))).toEqual(listFormats(findSheet(made, 'Socialnämnden')));
});

test('a table of a person’s own beside the goals moves aside whole', async () => {
  const after = await completeWith((sheet) => {
    sheet.getRange('W12:X40').values = Array.from({ length: 29 }, (_, row) => (row === 0 ? ['Min', 'Din'] : [row, row]));
    sheet.tables.add('W12:X40', true).name = 'Egen';
  });
  expect(findTable(after, 'Egen').table.area).toMatchObject({ row: 11, column: 23, lastRow: 39, lastColumn: 24 });
  expect(readTable(after, 'Egen').at(-1)).toEqual([28, 28]);
  expect(headersOf(after, 'MalSN')).toEqual(headersOf(made, 'MalSN'));
});
