import fc from 'fast-check';
import { emptyDocument, emptySheet } from '../../localexcel/document/create';
import { type Book, loadDocument, saveDocument, type Sheet } from '../../localexcel/engine';
import { cellArea } from '../../localexcel/engine/address';
import { joinCells } from '../../localexcel/engine/cellAreas';
import { loadUniver } from '../../localexcel/engine/loadUniver';
import { wholeShift } from '../../localexcel/engine/shift';
import { shiftCells } from '../../localexcel/engine/structure';

const books: Book[] = [];
afterEach(() => books.splice(0).forEach((book) => book.dispose()));

function open(document = emptyDocument('A')): Book {
  const book = loadDocument(document, null);
  books.push(book);
  return book;
}

function openTwoSheets(): Book {
  const document = emptyDocument('A');
  document.sheets.push(emptySheet('B'));
  return open(document);
}

function write(book: Book, sheet: Sheet, row: number, column: number, content: string | number): void {
  if (typeof content === 'string') book.setFormula(sheet, row, column, content);
  else book.setValue(sheet, row, column, content);
  book.calculation.changed(sheet, cellArea(row, column));
}

const ROWS = 8;
const COLUMNS = 6;

/** What all cells show. */
const show = (book: Book) =>
  book.sheets.map((sheet) =>
    Array.from({ length: ROWS * 2 }, (_, row) => Array.from({ length: COLUMNS }, (_, column) => book.value(sheet, row, column))),
  );

/** The same book with every formula calculated for the first time. */
async function calculateAnew(book: Book): Promise<Book> {
  const document = saveDocument(book, 'A');
  for (const sheet of document.sheets)
    for (const line of sheet.cells.values()) for (const [column, cell] of line) if (cell.formula) line.set(column, { ...cell, value: '' });
  const anew = open(document);
  await anew.calculation.settled();
  return anew;
}

/** A formula in the columns' order, so that none reads itself: each reads columns to the left of its own, in either sheet. */
const formulaIn = (row: number, column: number) => {
  const left = fc.integer({ min: 0, max: column - 1 }).map((index) => 'ABCDEF'[index]!);
  const number = fc.integer({ min: 1, max: ROWS + 4 });
  const cell = fc.tuple(fc.constantFrom('', 'B!', 'A!'), left, number).map(([sheet, letter, at]) => `${sheet}${letter}${at}`);
  const range = fc.tuple(cell, number).map(([first, last]) => `${first}:${/[A-F](?=\d)/.exec(first)![0]}${last}`);
  return fc.oneof(
    fc.tuple(cell, cell).map(([a, b]) => `=N(${a})+N(${b})`),
    range.map((a) => `=SUM(${a})`),
    fc.tuple(fc.constantFrom('', 'B!'), left).map(([sheet, a]) => `=COUNT(${sheet}${a}:${a})`),
    fc.tuple(left, number).map(([a, last]) => `=SUM(${a}1:INDEX(${a}:${a},${last}))`),
    fc.tuple(left, cell).map(([a, b]) => `=N(INDIRECT("${a}"&(1+MOD(N(${b}),5))))`),
    fc.tuple(cell, cell).map(([a, b]) => `=N(OFFSET(${a},MOD(N(${b}),3),0))`),
    // Only where nothing is written below.
    cell.map((a) => (row === ROWS - 1 ? `=SEQUENCE(1+MOD(N(${a}),4))` : `=N(${a})`)),
  );
};

type Act = (book: Book) => void;

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(fc.nat({ max: 1 }), fc.nat({ max: ROWS - 1 }), fc.nat({ max: COLUMNS - 1 })).chain(([sheet, row, column]) =>
      fc.oneof(fc.integer({ min: 0, max: 9 }), column === 0 ? fc.constant(1) : formulaIn(row, column)).map((content): Act =>
        Object.assign((book: Book) => write(book, book.sheets[sheet]!, row, column, content), {
          toString: () => `${'AB'[sheet]}!${'ABCDEF'[column]}${row + 1}: ${content}`,
        }),
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat({ max: 1 }), fc.nat({ max: ROWS - 1 }), fc.constantFrom(1, -1)).map(([sheet, row, count]): Act =>
      Object.assign((book: Book) => void shiftCells(book, book.sheets[sheet]!, wholeShift('row', row, count)), {
        toString: () => `${'AB'[sheet]} shift ${row} ${count}`,
      }),
    ),
  },
);

it('what is calculated step by step is what is calculated anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 15 }), async (steps) => {
      const book = openTwoSheets();
      for (const step of steps) {
        step.forEach((does) => does(book));
        await book.calculation.settled();
      }
      expect(show(book)).toEqual(show(await calculateAnew(book)));
      books.splice(0).forEach((each) => each.dispose());
    }),
    { numRuns: 100 },
  );
});

describe('who reads what a formula spills over', () => {
  const openSpill = async (rows: number) => {
    const book = open();
    const [sheet] = book.sheets;
    write(book, sheet!, 0, 0, rows);
    write(book, sheet!, 0, 1, '=SEQUENCE(A1)');
    write(book, sheet!, 0, 3, '=SUM(B2:B9)');
    await book.calculation.settled();
    const after = async (row: number, column: number, content: number) => {
      write(book, sheet!, row, column, content);
      await book.calculation.settled();
      return book.value(sheet!, 0, 3);
    };
    return { before: book.value(sheet!, 0, 3), after };
  };

  it.each([
    ['more', 3, 4, 9],
    ['less', 4, 3, 5],
    ['nothing but its own cell', 4, 1, 0],
  ])('is calculated where it comes to spill over %s', async (_case, from, to, sum) => {
    const { after } = await openSpill(from);
    expect(await after(0, 0, to)).toBe(sum);
  });

  it.each([
    ['something stands in the way', 2, 7],
    ['the formula is written over', 0, 0],
  ])('is calculated where %s', async (_case, row, sum) => {
    const { before, after } = await openSpill(4);
    expect(before).toBe(9);
    expect(await after(row, 1, 7)).toBe(sum);
  });
});

it('formulas that spill over one another in a circle come to an end', async () => {
  const book = open();
  const [sheet] = book.sheets;
  write(book, sheet!, 0, 1, '=SEQUENCE(IF(SUM(C2:C9)>2,1,5))');
  write(book, sheet!, 0, 2, '=SEQUENCE(IF(SUM(B2:B9)>2,5,1))');
  await book.calculation.settled();
  expect(book.calculation.isIdle).toBe(true);
});

it('cells that stand alone are joined, sheet by sheet, and those of a larger area stay', () => {
  const column = { row: 0, column: 4, lastRow: 9, lastColumn: 4 };
  const cells = [4, 2, 3, 3].flatMap((row) => [0, 1].map((at) => ({ sheetId: 'A', area: cellArea(row, at) })));
  expect(joinCells([...cells, { sheetId: 'A', area: column }, { sheetId: 'B', area: cellArea(3, 2) }])).toEqual([
    { sheetId: 'A', area: column },
    { sheetId: 'A', area: { row: 2, column: 0, lastRow: 4, lastColumn: 1 } },
    { sheetId: 'B', area: cellArea(3, 2) },
  ]);
});

/** How many formulas Univer is given for a change in each sheet of a book, with so many sheets of rows that each hold a formula. */
async function countGiven(sheets: number): Promise<number[]> {
  const document = emptyDocument('A');
  for (let number = 1; number < sheets; number++) document.sheets.push(emptySheet(`A${number}`));
  const book = open(document);
  for (const sheet of book.sheets) {
    for (let row = 0; row < 30; row++) write(book, sheet, row, 1, `=A${row + 1}*2`);
    write(book, sheet, 0, 3, '=SUM(B:B)');
  }
  await book.calculation.settled();
  const model = book.injector.get(loadUniver().FormulaDataModel);
  const counts: number[] = [];
  for (const sheet of book.sheets) {
    write(book, sheet, 5, 0, 1);
    await book.calculation.settled();
    const given = model.getFormulaData()[book.id] ?? {};
    counts.push(Object.values(given).flatMap((rows) => Object.values(rows ?? {}).flatMap((line) => Object.values(line ?? {}))).length);
  }
  return counts;
}

it.each([1, 20])('Univer is given those formulas alone that a change reaches, of a book with %d sheets', async (sheets) => {
  expect(await countGiven(sheets)).toEqual(Array.from({ length: sheets }, () => 2));
});
