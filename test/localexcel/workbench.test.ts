/** The parts of the workbench that can be looked at without a screen: what cells look like, what lists offer, what a clipboard holds. */
import { emptyDocument, setCell } from '../../localexcel/document/create';
import type { CellContent, DocumentConditionalFormat, DocumentValidation } from '../../localexcel/document/types';
import { type Book, loadDocument } from '../../localexcel/engine';
import { findChoices, takes } from '../../localexcel/workbench/choices';
import { ConditionalLooks } from '../../localexcel/workbench/grid/conditionalFormats';
import { compileFormula } from '../../localexcel/workbench/grid/formulaValue';
import { boxBetween, type Layout, TOP_LEFT } from '../../localexcel/workbench/grid/layout';
import { readTable } from '../../localexcel/workbench/keyboard';

let book: Book | undefined;
afterEach(() => book?.dispose());

describe('formulas of conditional formats', () => {
  const cells: Record<string, CellContent> = { '0,0': 'Mål', '0,1': 3, '1,0': 'mått', '1,1': 0 };
  const evaluate = (formula: string, rows = 0, columns = 0) =>
    compileFormula(formula, 0)?.evaluate({ rows, columns, read: (row, column) => cells[`${row},${column}`] ?? '' });

  test.each<[string, CellContent]>([
    ['=$A1="mål"', true],
    ['=OR($A1="Mått",$A1="Aktivitet")', false],
    ['=AND(ISNUMBER(B1),B1>0)', true],
    ['=B1*2+1>=7', true],
    ['=-B1<0', true],
    ['=B1<>3', false],
    ['="1"<3', false],
    ['=C1=0', true],
    ['=C1=""', true],
    ['=NOT(ISBLANK(C1))', false],
    ['=LEN(A1&"er")=5', true],
    ['="a""b"="A""B"', true],
    ['=IF(B1>2,"stor","liten")', 'stor'],
    ['=B1/0', '#DIV/0!'],
    ['=(1+2)*3=9', true],
  ])('%s', (formula, value) => expect(evaluate(formula)).toBe(value));

  it('follow the cell that they are asked about, but for what "$" holds', () => {
    expect(evaluate('=$A1="mått"', 1, 5)).toBe(true);
    expect(evaluate('=$A$1="mått"', 1, 5)).toBe(false);
  });

  it('are left out where they are beyond this small calculator', () => {
    for (const formula of ['=SUM(A1:A3)>1', '=VLOOKUP(A1,B1,1)', '=A1:A3', '=Namn', '=1 2', '=(1'])
      expect(evaluate(formula)).toBeUndefined();
  });
});

it('shows of several conditional formats what the first says, and what later ones add', () => {
  const document = emptyDocument('B');
  const sheet = document.sheets[0]!;
  setCell(sheet, 0, 0, { value: 'x' });
  setCell(sheet, 1, 0, { value: 'y' });
  const area = { row: 0, column: 0, lastRow: 9, lastColumn: 2 };
  const format = (priority: number, formula: string, style: DocumentConditionalFormat['style']): DocumentConditionalFormat => ({
    areas: [area],
    priority,
    rule: { type: 'custom', formula },
    style,
  });
  sheet.conditionalFormats = [format(2, '=$A1<>""', { fill: '#222222', font: { bold: true } }), format(1, '=$A1="x"', { fill: '#111111' })];
  book = loadDocument(document, null);
  const looks = new ConditionalLooks(book, book.sheets[0]!);
  expect(looks.staysInRow).toBe(true);
  expect(looks.ofRow(0).get(2)).toEqual({ fill: '#111111', font: { bold: true } });
  expect(looks.ofRow(1).get(0)).toEqual({ fill: '#222222', font: { bold: true } });
  expect(looks.ofRow(2).size).toBe(0);
});

describe('lists', () => {
  const open = (rule: Partial<DocumentValidation>) => {
    const document = emptyDocument('B');
    const sheet = document.sheets[0]!;
    ['Ja', 'Nej', ''].forEach((value, row) => setCell(sheet, row, 5, { value }));
    const areas = [{ row: 0, column: 0, lastRow: 3, lastColumn: 0 }];
    const error = { style: 'stop' as const, title: '', message: '', show: true };
    sheet.validations = [{ areas, type: 'list', allowBlank: true, inCellDropDown: true, error, ...rule }];
    document.names = [{ name: 'Svar', formula: '=B!$F$1:$F$2', visible: true }];
    book = loadDocument(document, null);
    return { book, sheet: book.sheets[0]! };
  };

  test.each([['=$F$1:$F$9'], ['=B!$F$1:$F$2'], ['=Svar'], ['"Ja,Nej"']])('%s offers its values', (formula1) => {
    const { book, sheet } = open({ formula1 });
    expect(findChoices(book, sheet, 2, 0)?.values).toEqual(['Ja', 'Nej']);
    expect(findChoices(book, sheet, 2, 1)).toBeUndefined();
  });

  it('refuse what they do not hold, unless they only warn', () => {
    const strict = open({ formula1: '=Svar' });
    const choices = findChoices(strict.book, strict.sheet, 0, 0)!;
    expect(['ja', 'Nej', '', '=1', 'Kanske'].map((typed) => takes(choices, typed))).toEqual([true, true, true, true, false]);
    strict.book.dispose();
    const lenient = open({ formula1: '=Svar', error: { style: 'warning', title: '', message: '', show: true } });
    expect(takes(findChoices(lenient.book, lenient.sheet, 0, 0)!, 'Kanske')).toBe(true);
  });
});

test.each<[string, string, string[][]]>([
  ['one cell', 'a', [['a']]],
  [
    'rows with a break at the end',
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'empty cells',
    '\ta\t\n\t\t',
    [
      ['', 'a', ''],
      ['', '', ''],
    ],
  ],
  ['quotes around breaks and quotes', '"a\nb"\t"say ""hi"""\nc', [['a\nb', 'say "hi"'], ['c']]],
  ['a quote in the midst of a text', 'say "hi"\t"so" it', [['say "hi"', '"so" it']]],
  ['an empty row between', 'a\n\nb', [['a'], [''], ['b']]],
])('the clipboard: %s', (_name, text, rows) => expect(readTable(text)).toEqual(rows));

describe('the frame of a chart', () => {
  /** Columns of 60 pixels, rows of 20, below a header of 20 and beside one of 40. */
  const at = (row: number, column: number) => ({
    startX: 40 + column * 60,
    endX: 100 + column * 60,
    startY: 20 + row * 20,
    endY: 40 + row * 20,
  });
  const sums = (size: number) => Array.from({ length: 100 }, (_, index) => (index + 1) * size);
  const layout: Layout = {
    skeleton: {
      getCellWithCoordByIndex: (row: number, column: number) =>
        at(row, column) as ReturnType<Layout['skeleton']['getCellWithCoordByIndex']>,
      columnWidthAccumulation: sums(60),
      rowHeightAccumulation: sums(20),
      rowHeaderWidth: 40,
      columnHeaderHeight: 20,
    },
    scroll: TOP_LEFT,
    frozen: { rows: 1, columns: 0 },
    width: 600,
    height: 400,
  };
  const from = { row: 2, column: 1, x: 3, y: 0 };
  const to = { row: 10, column: 4, x: 0, y: 6 };

  it('covers its cells, points counted as pixels', () => {
    expect(boxBetween(layout, from, to)).toEqual({ box: { left: 104, top: 60, width: 176, height: 168 }, hiddenLeft: 0, hiddenTop: 0 });
  });

  it('goes below what is frozen, and out of sight', () => {
    const scrolled = (row: number): Layout => ({ ...layout, scroll: { ...TOP_LEFT, sheetViewStartRow: row } });
    expect(boxBetween(scrolled(5), from, to)).toMatchObject({ box: { top: -40 }, hiddenTop: 80 });
    expect(boxBetween(scrolled(20), from, to)).toBeUndefined();
    expect(boxBetween(layout, { ...from, row: 40 }, { ...to, row: 50 })).toBeUndefined();
  });
});
