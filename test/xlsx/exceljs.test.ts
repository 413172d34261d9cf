/**
 * Files that exceljs 4.4.0 saved (test/xlsx/files/exceljs): a book made by it, the same in the calendar of 1904, one streamed with inline texts and
 * without styles, and a goal book that it opened and saved anew. exceljs itself is not needed here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCell } from '../../localexcel/document/create';
import type { CellContent } from '../../localexcel/document/types';
import { readXlsx, writeXlsx } from '../../localexcel/xlsx';

const open = (name: string) => readXlsx(new Uint8Array(readFileSync(join(__dirname, 'files/exceljs', `${name}.xlsx`))));

/** 31 August 2026, in days since 30 December 1899. */
const DAY = 46265;
/** The calendar of 1904 begins so many days later. */
const DAYS_TO_1904 = 1462;

/** What stands in the second row; `_x0041_` is how a file writes A, which exceljs does not know. */
const CELLS = (day: number): (CellContent | undefined)[] => [
  0.1,
  true,
  day,
  'fet text',
  0.2,
  '#N/A',
  '=1+1',
  '  två  blanka ',
  'rad ett\nrad två',
  'A',
  'länk',
  '0012',
];

describe.each([
  ['made', DAY],
  ['made-1904', DAY - DAYS_TO_1904],
  ['streamed', DAY],
])('a book of exceljs, %s', (name, day) => {
  test('is read as it was written', async () => {
    const book = await open(name);
    const sheet = book.sheets[0]!;
    expect(sheet.name).toBe('Mål 1');
    expect(getCell(sheet, 0, 0)?.value).toBe('Mål åäö 😀 & <b>');
    expect(CELLS(day).map((_value, column) => getCell(sheet, 1, column)?.value)).toEqual(CELLS(day));
    expect(getCell(sheet, 1, 4)?.formula).toBe('=A2*2');
    expect(getCell(sheet, 1, 6)?.formula).toBeUndefined();
    expect(sheet.rows.get(2)).toMatchObject({ hidden: true });
    expect(sheet.links).toMatchObject([{ row: 1, column: 10, address: 'https://example.se/?a=1&b=2' }]);
    expect(book.lost).toEqual([]);
  });

  test('comes back the same when it is saved and opened', async () => {
    const book = await open(name);
    expect(await readXlsx(await writeXlsx(book))).toEqual(book);
  });
});

test('its tables, lists, notes, names and what it merged are read', async () => {
  const book = await open('made');
  const sheet = book.sheets[0]!;
  expect(sheet.tables).toMatchObject([
    {
      name: 'Mina',
      area: { row: 6, column: 0, lastRow: 8, lastColumn: 1 },
      columns: [{ name: 'Namn' }, { name: 'Värde' }],
      showHeader: true,
      showTotals: false,
    },
  ]);
  expect(sheet.merges).toMatchObject([{ row: 4, column: 0, lastRow: 4, lastColumn: 2 }]);
  expect(sheet.notes).toMatchObject([{ row: 1, column: 1, text: 'anteckning' }]);
  expect(sheet.validations).toMatchObject([{ type: 'list', formula1: '"Grön,Gul"' }]);
  expect(sheet.conditionalFormats).toMatchObject([{ rule: { type: 'custom' } }]);
  expect(sheet.frozen).toEqual({ rows: 1, columns: 0 });
  expect(book.names).toMatchObject([{ name: 'Tal', formula: "='Mål 1'!$B$8:$B$9" }]);
});

test('a goal book that exceljs saved anew is damaged: it drops columns of a table behind a calculated one, which Excel repairs too', async () => {
  await expect(open('saved-anew')).rejects.toMatchObject({ reason: 'damaged', detail: 'xl/worksheets/sheet6.xml' });
});
