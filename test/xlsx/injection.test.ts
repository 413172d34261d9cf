/** Texts that a spreadsheet could take for formulas stay texts on every way through a file, and no link that the add-in makes leads astray. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { emptyDocument, getCell, setCell } from '../../localexcel/document/create';
import type { WorkbookDocument } from '../../localexcel/document/types';
import { readXlsx, writeXlsx } from '../../localexcel/xlsx';
import { bookParts } from './rawZip';

const SHEET = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CALL = "cmd|' /C calc'!A0";
const TEXTS = [
  '=1+1',
  `=${CALL}`,
  '=HYPERLINK("http://x.example","klicka")',
  `+${CALL}`,
  '-2+3',
  `@SUM(1)`,
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  "'=1+1",
  '＝1+1',
  '|calc',
  '%0A=1',
  '{=1+1}',
  '-',
  '=',
  '+46 372 123 45',
];

/** Through the file twice: what was read is what is written again. */
async function pass(book: WorkbookDocument): Promise<WorkbookDocument> {
  const once = await readXlsx(await writeXlsx(book));
  return readXlsx(await writeXlsx(once));
}

/** As the text of every thing that has one. */
function bookOf(text: string): WorkbookDocument {
  const book = emptyDocument('Mål');
  const sheet = book.sheets[0]!;
  book.properties = { title: text, author: text, subject: text, custom: { [text]: text } };
  book.settings = { [text]: text };
  setCell(sheet, 0, 0, { value: text });
  setCell(sheet, 0, 1, { value: text, formula: '=A1' });
  setCell(sheet, 2, 0, { value: text });
  setCell(sheet, 3, 0, { value: text });
  sheet.tables = [
    {
      name: 'T',
      area: { row: 2, column: 0, lastRow: 3, lastColumn: 0 },
      columns: [{ name: text }],
      style: null,
      showHeader: true,
      showTotals: false,
      bandedRows: false,
      bandedColumns: false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      showFilterButton: true,
    },
  ];
  sheet.customProperties = { [text]: text };
  sheet.conditionalFormats = [
    {
      areas: [{ row: 0, column: 0, lastRow: 9, lastColumn: 0 }],
      priority: 1,
      rule: { type: 'containsText', text, operator: 'beginsWith' },
    },
  ];
  sheet.notes = [{ row: 0, column: 0, text, author: text }];
  sheet.links = [{ row: 0, column: 0, documentReference: 'Mål!A1', tooltip: text }];
  sheet.validations = [
    {
      areas: [{ row: 5, column: 0, lastRow: 5, lastColumn: 0 }],
      type: 'any',
      allowBlank: false,
      inCellDropDown: true,
      error: { style: 'stop', title: text.slice(0, 32), message: text, show: true },
      prompt: { title: text.slice(0, 32), message: text, show: true },
    },
  ];
  return book;
}

describe('a text that could be a formula', () => {
  test.each(TEXTS)('%j stays a text wherever it stands', async (text) => {
    const book = bookOf(text);
    const again = await pass(book);
    const sheet = again.sheets[0]!;
    expect(getCell(sheet, 0, 0)).toEqual({ value: text });
    expect(getCell(sheet, 0, 1)).toEqual({ value: text, formula: '=A1' });
    expect(getCell(sheet, 3, 0)).toEqual({ value: text });
    for (const key of ['tables', 'notes', 'links', 'validations', 'conditionalFormats', 'customProperties'] as const)
      expect(sheet[key]).toEqual(book.sheets[0]![key]);
    expect(again.properties).toEqual(book.properties);
    expect(again.settings).toEqual(book.settings);
    const xml = strFromU8(unzipSync(await writeXlsx(again))[SHEET]!);
    expect(xml.match(/<f\b[^>]*>[^<]*/g)).toEqual(['<f>A1']);
  });

  test.each(['=1+1', '@SUM', '_x0009_=1', "Lars' = mål"])('%j stays the name of a sheet', async (name) => {
    expect((await pass(emptyDocument(name))).sheets.map((sheet) => sheet.name)).toEqual([name]);
  });

  test('stays one whatever comes after its first letter', async () => {
    const text = fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n'), fc.string({ unit: 'binary', maxLength: 40 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          text.map((pieces) => pieces.join('')),
          { minLength: 1, maxLength: 20 },
        ),
        async (texts) => {
          const book = emptyDocument();
          texts.forEach((value, row) => setCell(book.sheets[0]!, row, 0, { value }));
          const again = await pass(book);
          expect(texts.map((_, row) => getCell(again.sheets[0]!, row, 0))).toEqual(texts.map((value) => ({ value })));
        },
      ),
      { numRuns: 150 },
    );
  });

  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\r/g, '_x000D_');
  test.each([
    ['in its cell', (text: string) => `<c r="A1" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`],
    [
      'in its cell in two fonts',
      (text: string) => `<c r="A1" t="inlineStr"><is><r><t xml:space="preserve">${text}</t></r><r><t>.</t></r></is></c>`,
    ],
    ['as the result of a formula that is gone', (text: string) => `<c r="A1" t="str"><v>${text}</v></c>`],
    ['in the list of texts', () => '<c r="A1" t="s"><v>0</v></c>'],
    ['in the list of texts in two fonts', () => '<c r="A1" t="s"><v>1</v></c>'],
  ])('stays one where another program has written it %s', async (what, cell) => {
    for (const text of TEXTS) {
      const files = await bookParts();
      files[SHEET] = strToU8(`<worksheet xmlns="${MAIN}"><sheetData><row r="1">${cell(escaped(text))}</row></sheetData></worksheet>`);
      const item = `<t xml:space="preserve">${escaped(text)}</t>`;
      files['xl/sharedStrings.xml'] = strToU8(
        `<sst xmlns="${MAIN}"><si>${item}</si><si><r>${item}</r><r><rPr><b/></rPr><t>.</t></r></si></sst>`,
      );
      const again = await pass(await readXlsx(zipSync(files)));
      const found = getCell(again.sheets[0]!, 0, 0);
      expect([found?.value, found?.formula]).toEqual([what.includes('two fonts') ? `${text}.` : text, undefined]);
    }
  });
});

describe('the links in a book that the add-in has made, with its reports', () => {
  let folder: string;
  let books: WorkbookDocument[];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'malbok-links-'));
    const program = ['localexcel/bundle/runTs.mjs', 'localexcel/cli/main.ts', 'demo-book', 'exempelkommunen-ljungby', '--out', folder];
    const { status, stderr } = spawnSync(process.execPath, program, { cwd: join(__dirname, '../..'), encoding: 'utf8', timeout: 240_000 });
    if (status !== 0) throw new Error(stderr);
    books = await Promise.all(
      readdirSync(folder)
        .filter((name) => name.endsWith('.xlsx'))
        .map((name) => readXlsx(readFileSync(join(folder, name)))),
    );
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const cells = ({ sheets }: WorkbookDocument) =>
    sheets.flatMap(({ cells: rows }) => [...rows.values()].flatMap((row) => [...row.values()]));
  /** "'Mål'!A1" leads to a sheet of the book. */
  const leadsInside = (book: WorkbookDocument, place: string) => {
    const sheet = place
      .slice(0, place.lastIndexOf('!'))
      .replace(/^'(.*)'$/, '$1')
      .replaceAll("''", "'");
    return book.sheets.some(({ name }) => name === sheet) || book.names.some(({ name }) => name === place);
  };

  test('lead to https, to mailto, or to a sheet of the book', () => {
    const links = books.flatMap((book) => book.sheets.flatMap((sheet) => sheet.links.map((link) => ({ book, ...link }))));
    expect(links.length).toBeGreaterThan(20);
    const astray = links.filter(({ book, address, documentReference }) =>
      address === undefined ? !leadsInside(book, documentReference ?? '') : !/^(https|mailto):/.test(address),
    );
    expect(astray.map(({ address, documentReference }) => address ?? documentReference)).toEqual([]);
  });

  test('are formulas only to a place in the book; no formula calls another program or another file', () => {
    for (const book of books) {
      const formulas = cells(book).flatMap(({ formula }) => (formula === undefined ? [] : [formula]));
      expect(formulas.length).toBeGreaterThan(100);
      expect(formulas.filter((formula) => /HYPERLINK\((?!"#)/i.test(formula))).toEqual([]);
      expect(formulas.filter((formula) => /WEBSERVICE|IMPORT|\b(RTD|DDE|CALL|EXEC)\b|\||\[\d+\]|https?:|file:/i.test(formula))).toEqual([]);
    }
  });

  test('and no relation of a part leads outside, but links that are followed by hand', () => {
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.xlsx'))) {
      for (const [path, content] of Object.entries(unzipSync(readFileSync(join(folder, name))))) {
        if (!path.endsWith('.rels')) continue;
        const outside = [...strFromU8(content).matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g)].map(([link]) => link);
        expect(outside.filter((link) => !/\/hyperlink" Target="(https|mailto):/.test(link))).toEqual([]);
      }
    }
  });
});
