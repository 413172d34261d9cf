/** Sheets under every kind of name that Excel allows: what leads to them leads there, follows a new name, and comes back from a file. */
import { emptyDocument } from '../../localexcel/document/create';
import type { CellContent } from '../../localexcel/document/types';
import { readXlsx, writeXlsx } from '../../localexcel/xlsx';
import { findChoices } from '../../localexcel/workbench/choices';
import { closeBooks, openBook, type TestBook } from './hostBook';

const NAMES = [
  ...['Plain', 'Åtgärder', 'två ord', 'två  blank', ' a ', 'a.b', '.a', '_a', 'a_b', 'a-b', '-a', '日本', 'a\u0301', '😀', 'a😀b', '👨‍👩‍👧'],
  ...[
    'a! b',
    '!',
    'a!',
    '!a',
    'a!b!c',
    '!!',
    "a'!'b",
    'a!B7',
    "a'!B7",
    "a!'b",
    'a!$A$1',
    'a!A1,b!A1',
    '!A1',
    'a!#REF!',
    `${'x'.repeat(30)}!`,
  ],
  ...['#REF!', '#REF!A1', '#N', 'a#b', '@a', '@', '@!', 'a@b', '$A$1', 'a$b', 'a&b', 'a+b', '+a', 'a,b', ',', 'a;b', '{a}', '{1,2;3}'],
  ...['(a)', '(', ')', '<a>', '<b&amp;"', '<>', 'a|b', '~a', 'a^b', '100%', '%', '=a', '=1+1', 'a=b', '"', 'a"b', 'x,"y",z', '")&("'],
  ...["it's", "a'b'c", "a''b", 'a’b', '`', '«a»', '§€', 'a\u00a0b', '\u00a0', '_x0041_', '_x000D_', '__proto__', 'constructor', 'null'],
  ...[
    '2026',
    '1a',
    '1E5',
    '2026-01',
    '1,5',
    'A1',
    'xfd7',
    'R1C1',
    'r2',
    'C',
    'RC',
    'TRUE',
    'SUM',
    'SUM(A1)',
    'LOG10',
    'sheet_1',
    'Sheet_9',
  ],
];
const quote = (name: string) => `'${name.replaceAll("'", "''")}'`;
const inText = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** What leads to the sheet's cells A2:A3, which hold its number and 1000, and what it answers. */
const LEADS: [lead: (name: string, number: number) => string, answer: (number: number) => CellContent][] = [
  [(name) => `=${quote(name)}!A2`, (number) => number],
  [(name) => `=SUM(${quote(name)}!$A$2:$A$3)`, (number) => number + 1000],
  [(name) => `=SUM(${quote(name)}!A:A,1)`, (number) => number + 1001],
  [(name) => `=SUM(${quote(name)}!2:2)`, (number) => number],
  [(name) => `=IF(${quote(name)}!A2>0,"ja "&${quote(name)}!A2,-${quote(name)}!A3)`, (number) => `ja ${number}`],
  [(name) => `=COUNTIFS(${quote(name)}!A2:A3,">=1000")`, () => 1],
  [(_, number) => `=SUM(Namn_${number})`, (number) => number + 1000],
  [(name) => `=${quote(name)}!Eget`, (number) => number],
  [(_, number) => `=SUM(Tabell_${number}[Värde])`, (number) => number + 1000],
  [(name) => `=SUM(${quote(name.toUpperCase())}!A2)`, (number) => number],
  [(name) => `=INDIRECT(${inText(`${quote(name)}!A2`)})`, (number) => number],
];
/** A sheet's new name is followed by all but the last, a text. */
const FOLLOWING = LEADS.length - 1;
const LIST_COLUMN = LEADS.length;

/** A book of all the sheets, made as the add-in makes them, with a sheet in front that leads to each in a row of its own. */
function makeBook(): TestBook {
  const book = openBook(emptyDocument('Först'));
  NAMES.forEach((name, index) => {
    const number = index + 1;
    const sheet = book.workbook.Worksheets.Add(name);
    sheet.GetRange('A1:A3').Values = [['Värde'], [number], [1000]];
    sheet.Tables.Add('A1:A3', true).Name = `Tabell_${number}`;
    const cells = sheet.GetRange('A2:A3');
    book.workbook.Names.Add(`Namn_${number}`, cells);
    sheet.Names.Add('Eget', sheet.GetRange('A2'));
    sheet.PageLayout.SetPrintArea(cells);
    sheet.PageLayout.SetPrintTitleRows('1:1');
    // A place that the sheet tells of itself is found again.
    expect(sheet.GetRange(cells.Address).Address).toBe(cells.Address);
    book.sheet.GetCell(index, LIST_COLUMN).DataValidation.Rule = { list: { source: cells } };
    book.sheet.GetCell(index, LIST_COLUMN).Hyperlink = { documentReference: cells.Address, textToDisplay: 'dit' };
  });
  book.sheet.GetRangeByIndexes(0, 0, NAMES.length, LEADS.length).Formulas = NAMES.map((name, index) =>
    LEADS.map(([lead]) => lead(name, index + 1)),
  );
  return book;
}

/** What the front sheet shows, and what the lists offer, by the sheets' names. */
async function look({ host, sheet }: TestBook, columns = LEADS.length): Promise<[string, unknown[]][]> {
  await host.settled();
  const shown = sheet.GetRangeByIndexes(0, 0, NAMES.length, columns).Values as CellContent[][];
  const { book } = host.view;
  return NAMES.map((name, row) => [name, [...shown[row]!, findChoices(book, book.sheets[0]!, row, LIST_COLUMN)?.values]]);
}
const expected = (plus = 0, columns = LEADS.length) =>
  NAMES.map((name, index) => [
    name,
    [...LEADS.slice(0, columns).map(([, answer]) => answer(index + 1 + plus)), [String(index + 1 + plus), '1000']],
  ]);

describe('a sheet under any name that Excel allows', () => {
  let book: TestBook;
  beforeAll(() => {
    book = makeBook();
  });
  afterAll(closeBooks);

  it('is led to by formulas, names, tables and lists', async () => {
    expect(await look(book)).toEqual(expected());
  }, 10_000);

  it('is the same in a file', async () => {
    const document = await book.saved();
    const read = await readXlsx(await writeXlsx(document));
    const [before, after] = [document, read].map(({ sheets, names }) => ({
      names,
      sheets: sheets.map(({ name, cells, validations, links, print }) => ({
        name,
        cells: [...cells].map(([row, line]) => [row, [...line].map(([column, { value, formula }]) => [column, value, formula])]),
        validations,
        links,
        print: { area: print.area, titleRows: print.titleRows },
      })),
    }));
    expect(after).toEqual(before);
    for (const line of read.sheets[0]!.cells.values()) for (const cell of line.values()) if (cell.formula) cell.value = '';
    expect(await look(openBook(read))).toEqual(expected());
  }, 10_000);

  it('is followed to its new name, and to its new values', async () => {
    const sheets = NAMES.map((name) => book.workbook.Worksheets.GetItem(name));
    // Each takes its neighbour's name, by way of one that is free.
    sheets.forEach((sheet, index) => (sheet.Name = `fri! ${index}`));
    sheets.forEach((sheet, index) => (sheet.Name = NAMES[(index + 1) % NAMES.length]!));
    sheets.forEach((sheet, index) => (sheet.GetRange('A2').Values = [[index + 8]]));
    expect(await look(book, FOLLOWING)).toEqual(expected(7, FOLLOWING));
    expect(book.sheet.GetRange('A1').Formulas).toEqual([[`=${NAMES[1]!}!A2`]]);
  }, 10_000);
});

it('SHEET finds a sheet by its name', async () => {
  const book = openBook();
  book.workbook.Worksheets.Add('a! b');
  book.at('A1:A4').Formulas = [['=SHEET()'], ['=SHEET("A! b")'], ['=SHEET("Blad1")'], ['=SHEET("sheet_1")']];
  expect(await book.values('A1:A4')).toEqual([[1], [2], [1], ['#N/A']]);
  closeBooks();
});

describe('a sheet that is not there', () => {
  afterEach(closeBooks);

  it.each(['Senare', 'a! b', '@a', 'a!B7', '__proto__', 'constructor'])(
    '%s gives #REF! until it is there, and when it is gone again',
    async (name) => {
      const book = openBook();
      book.workbook.Names.Add('Långt', `=${quote(name)}!$A$1:$A$2`);
      book.at('A1:A4').Formulas = [
        [`=${quote(name)}!A1`],
        [`=SUM(${quote(name)}!A:A)`],
        ['=SUM(Långt)'],
        [`=INDIRECT(${inText(`${quote(name)}!A1`)})`],
      ];
      expect(await book.values('A1:A4')).toEqual(Array.from({ length: 4 }, () => ['#REF!']));
      const sheet = book.workbook.Worksheets.Add(name);
      sheet.GetRange('A1').Values = [[5]];
      expect(await book.values('A1:A3')).toEqual([[5], [5], [5]]);
      sheet.Delete();
      expect(await book.values('A1:A3')).toEqual([['#REF!'], ['#REF!'], ['#REF!']]);
      expect(book.at('A1').Formulas).toEqual([['=#REF!']]);
    },
  );
});
