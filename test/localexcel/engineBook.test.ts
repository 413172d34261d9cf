import { emptyDocument, emptySheet, setCell } from '../../localexcel/document/create';
import type { CellContent, WorkbookDocument } from '../../localexcel/document/types';
import { loadDocument, saveDocument, type Book, type Sheet } from '../../localexcel/engine';
import { wholeShift } from '../../localexcel/engine/shift';
import { shiftCells } from '../../localexcel/engine/structure';
import type { FunctionCaller, FunctionHost } from '../../localexcel/functions/types';

let book: Book | undefined;
afterEach(() => {
  book?.dispose();
  book = undefined;
});

/** A sheet SN with a table Mal_SN in A2:C5, rows below it, and a sheet Start that refers to it. */
function sampleDocument(): WorkbookDocument {
  const document = emptyDocument('SN');
  const [sheet] = document.sheets;
  const start = emptySheet('Start');
  document.sheets.push(start);
  document.styles = [
    { font: { bold: true, color: '#0B5C56' }, fill: '#E3F0EE', borders: { bottom: { style: 'thin', color: '#D9D9D9' } } },
    { numberFormat: '0 %', locked: false, horizontal: 'right' },
  ];
  const rows: CellContent[][] = [['Titel'], ['Nr', 'Budget tkr', 'Dubbelt'], ['a', 1, ''], ['b', 2, ''], ['c', 3, '']];
  rows.forEach((row, r) => row.forEach((value, c) => setCell(sheet!, r, c, { value, ...(r === 1 && { style: 0 }) })));
  for (const row of [2, 3, 4]) setCell(sheet!, row, 2, { value: '', formula: '=Mal_SN[[#This Row],[Budget tkr]]*2', style: 1 });
  sheet!.tables.push({
    name: 'Mal_SN',
    area: { row: 1, column: 0, lastRow: 4, lastColumn: 2 },
    columns: [{ name: 'Nr' }, { name: 'Budget tkr' }, { name: 'Dubbelt', formula: '=[@[Budget tkr]]*2' }],
    style: 'TableStyleLight1',
    showHeader: true,
    showTotals: false,
    bandedRows: false,
    bandedColumns: false,
    highlightFirstColumn: true,
    highlightLastColumn: false,
    showFilterButton: true,
  });
  setCell(start, 0, 0, { value: '', formula: '=SUM(Mal_SN[Dubbelt])' });
  setCell(start, 1, 0, { value: '', formula: '=SN!B5' });
  setCell(start, 2, 0, { value: '', formula: '={1,2;3,4}' });
  setCell(start, 5, 0, { value: '', formula: '=SUM(Belopp)' });
  document.names.push({ name: 'Belopp', formula: '=SN!$B$3:$B$5', visible: true });
  sheet!.validations.push({
    areas: [{ row: 2, column: 0, lastRow: 4, lastColumn: 0 }],
    type: 'list',
    formula1: '=Start!$A$1:$A$2',
    allowBlank: true,
    inCellDropDown: true,
  });
  sheet!.conditionalFormats.push({
    areas: [{ row: 2, column: 0, lastRow: 4, lastColumn: 2 }],
    priority: 1,
    rule: { type: 'custom', formula: '=$A3="b"' },
    style: { font: { bold: true } },
  });
  sheet!.merges.push({ row: 0, column: 0, lastRow: 0, lastColumn: 2 });
  sheet!.links.push({ row: 4, column: 0, documentReference: 'Start!A1', tooltip: 'Till början' });
  sheet!.notes.push({ row: 9, column: 9, text: 'Anteckning', author: 'Någon' });
  sheet!.columns.set(0, { width: 12, outline: 1, hidden: true });
  sheet!.rows.set(3, { height: 30 });
  sheet!.frozen = { rows: 2, columns: 1 };
  sheet!.print = {
    orientation: 'landscape',
    paperSize: 9,
    fitToWidth: 1,
    fitToHeight: 0,
    titleRows: { first: 1, last: 1 },
    area: [{ row: 0, column: 0, lastRow: 4, lastColumn: 2 }],
  };
  sheet!.tabColor = '#0B5C56';
  sheet!.protection = { allowSort: true };
  sheet!.beside = { images: [1] };
  start.visibility = 'VeryHidden';
  document.settings = { 'malbok.numbers': { SN: 3 } };
  document.customXml = [{ id: '{1}', xml: '<a xmlns="urn:x"/>' }];
  document.properties = { title: 'Bok', author: 'A', custom: { k: 1 } };
  return document;
}

async function load(document: WorkbookDocument, functions: FunctionHost | null = null): Promise<{ book: Book; sheets: Sheet[] }> {
  book = loadDocument(document, functions);
  await book.calculation.settled();
  return { book, sheets: book.sheets };
}

it('calculates what a document leaves open, structured references and names among it', async () => {
  const { book, sheets } = await load(sampleDocument());
  const [sn, start] = sheets;
  expect([2, 3, 4].map((row) => book.value(sn!, row, 2))).toEqual([2, 4, 6]);
  expect([0, 1, 5].map((row) => book.value(start!, row, 0))).toEqual([12, 3, 6]);
  expect(book.value(start!, 3, 1)).toBe(4);
  expect(sn!.formula(2, 2)).toBe('=[@[Budget tkr]]*2');
});

it('gives a document back as it was', async () => {
  const document = sampleDocument();
  const { book } = await load(document);
  const saved = saveDocument(book, 'SN');
  const [sheet] = document.sheets;
  const [savedSheet, savedStart] = saved.sheets;
  const { cells: _cells, ...rest } = sheet!;
  expect(savedSheet).toMatchObject(rest);
  expect(savedStart).toMatchObject({ visibility: 'VeryHidden' });
  expect(saved).toMatchObject({
    names: document.names,
    settings: document.settings,
    customXml: document.customXml,
    properties: document.properties,
    activeSheet: 'SN',
  });
  const styleOf = (row: number, column: number) => saved.styles[savedSheet!.cells.get(row)!.get(column)!.style!];
  expect(styleOf(1, 0)).toEqual(document.styles[0]);
  expect(styleOf(2, 2)).toEqual(document.styles[1]);
  expect(savedSheet!.cells.get(2)!.get(2)).toMatchObject({ value: 2, formula: '=[@[Budget tkr]]*2' });
  expect(savedStart!.cells.get(2)!.get(0)).toMatchObject({ value: 1, spill: { rows: 2, columns: 2 } });
  expect(savedStart!.cells.get(3)!.get(1)).toMatchObject({ value: 4 });
});

it('a second saving equals the first', async () => {
  const { book: first } = await load(sampleDocument());
  const saved = saveDocument(first, 'SN');
  first.dispose();
  const { book: second } = await load(saved);
  expect(saveDocument(second, 'SN')).toEqual(saved);
});

it.each<[string, CellContent]>([
  ['a text that looks like a number', '007'],
  ['a number', 7],
  ['true', true],
  ['false', false],
  ['an error', '#DIV/0!'],
  ['an apostrophe', "'"],
])('keeps %s as it is', async (_name, value) => {
  const document = emptyDocument('A');
  setCell(document.sheets[0]!, 0, 0, { value });
  const { book, sheets } = await load(document);
  expect(book.value(sheets[0]!, 0, 0)).toBe(value);
  expect(saveDocument(book, 'A').sheets[0]!.cells.get(0)!.get(0)!.value).toBe(value);
});

describe('rows put in above and within', () => {
  it('are followed by table, formulas, lists, formats, links, names and print area', async () => {
    const { book, sheets } = await load(sampleDocument());
    const [sn, start] = sheets;
    shiftCells(book, sn!, wholeShift('row', 3, 2));
    await book.calculation.settled();
    expect(book.tables[0]!.area).toEqual({ row: 1, column: 0, lastRow: 6, lastColumn: 2 });
    expect(sn!.formula(6, 2)).toBe('=[@[Budget tkr]]*2');
    expect(book.value(start!, 0, 0)).toBe(12);
    expect(start!.formula(1, 0)).toBe('=SN!B7');
    expect(sn!.validations[0]!.areas).toEqual([{ row: 2, column: 0, lastRow: 6, lastColumn: 0 }]);
    expect(sn!.conditionalFormats[0]!.areas[0]!.lastRow).toBe(6);
    expect(sn!.links[0]!.row).toBe(6);
    expect(sn!.rows.get(5)).toEqual({ height: 30 });
    expect(book.names[0]!.formula).toBe('=SN!$B$3:$B$7');
    expect(sn!.print.area).toEqual([{ row: 0, column: 0, lastRow: 6, lastColumn: 2 }]);
    expect(sn!.print.titleRows).toEqual({ first: 1, last: 1 });
    book.setValue(sn!, 3, 1, 10);
    book.calculation.changed(sn!, { row: 3, column: 1, lastRow: 3, lastColumn: 1 });
    await book.calculation.settled();
    expect(book.value(start!, 5, 0)).toBe(16);
  });

  it('taken out again leave #REF! where something was named that is gone', async () => {
    const { book, sheets } = await load(sampleDocument());
    const [sn, start] = sheets;
    shiftCells(book, sn!, wholeShift('row', 4, -1));
    await book.calculation.settled();
    expect(book.tables[0]!.area.lastRow).toBe(3);
    expect(start!.formula(1, 0)).toBe('=#REF!');
    expect(book.value(start!, 1, 0)).toBe('#REF!');
    expect(sn!.links).toEqual([]);
    expect(book.value(start!, 0, 0)).toBe(6);
  });
});

it('a renamed sheet is followed, a deleted one leaves #REF!', async () => {
  const { book, sheets } = await load(sampleDocument());
  const [sn, start] = sheets;
  book.renameSheet(sn!, 'Social nämnd');
  expect(start!.formula(1, 0)).toBe("='Social nämnd'!B5");
  expect(book.names[0]!.formula).toBe("='Social nämnd'!$B$3:$B$5");
  await book.calculation.settled();
  expect(book.value(start!, 0, 0)).toBe(12);
  book.removeSheet(sn!);
  await book.calculation.settled();
  expect(book.value(start!, 1, 0)).toBe('#REF!');
  expect(book.value(start!, 0, 0)).toBe('#NAME?');
});

describe('custom functions', () => {
  class Functions implements FunctionHost {
    readonly names = ['GOALX'];
    readonly calls: { args: readonly unknown[]; caller: FunctionCaller }[] = [];
    readonly gone: FunctionCaller[] = [];
    answer: CellContent | CellContent[][] = '#BUSY!';
    call(_name: string, args: readonly unknown[], caller: FunctionCaller) {
      this.calls.push({ args, caller });
      return this.answer;
    }
    released(caller: FunctionCaller) {
      this.gone.push(caller);
    }
  }
  const documentWith = (formula: string, value: CellContent = '') => {
    const document = emptyDocument('A');
    setCell(document.sheets[0]!, 0, 0, { value: 'x' });
    setCell(document.sheets[0]!, 1, 1, { value, formula });
    setCell(document.sheets[0]!, 2, 1, { value: '', formula: '=LEN(B2)' });
    return document;
  };

  it('are asked with values and the calling cell, and asked again only when told', async () => {
    const functions = new Functions();
    functions.answer = 'Uppfyllt';
    const { book, sheets } = await load(documentWith('=GOALX(A1,A1:A2,Z9,,TRUE)'), functions);
    const [sheet] = sheets;
    expect(functions.calls).toEqual([{ args: ['x', [['x'], [0]], 0, null, true], caller: { sheetId: sheet!.id, row: 1, column: 1 } }]);
    expect([book.value(sheet!, 1, 1), book.value(sheet!, 2, 1)]).toEqual(['Uppfyllt', 8]);
    functions.answer = 'Ej';
    book.calculation.recalculate([{ sheetId: sheet!.id, row: 1, column: 1 }]);
    await book.calculation.settled();
    expect([book.value(sheet!, 1, 1), book.value(sheet!, 2, 1)]).toEqual(['Ej', 2]);
    expect(functions.calls).toHaveLength(2);
  });

  it('keep the stored value until they answer, nested ones too', async () => {
    const functions = new Functions();
    const { book, sheets } = await load(documentWith('=IF(GOALX("a")="Uppfyllt",1,0)', 1), functions);
    expect(book.value(sheets[0]!, 1, 1)).toBe(1);
    functions.answer = 'Ej';
    book.calculation.recalculate([{ sheetId: sheets[0]!.id, row: 1, column: 1 }]);
    await book.calculation.settled();
    expect(book.value(sheets[0]!, 1, 1)).toBe(0);
  });

  it('spill, and are released when their cell is overwritten', async () => {
    const functions = new Functions();
    functions.answer = [['Nr', 'Status']];
    const { book, sheets } = await load(documentWith('=GOALX("a")'), functions);
    const [sheet] = sheets;
    expect(book.value(sheet!, 1, 2)).toBe('Status');
    expect(book.value(sheet!, 1, 1)).toBe('Nr');
    book.setValue(sheet!, 1, 1, 'y');
    book.calculation.changed(sheet!, { row: 1, column: 1, lastRow: 1, lastColumn: 1 });
    await book.calculation.settled();
    expect(functions.gone).toEqual([{ sheetId: sheet!.id, row: 1, column: 1 }]);
    expect(book.value(sheet!, 1, 2)).toBe('');
  });

  it('a function that nobody knows is #NAME?, unless the file kept a value', async () => {
    const { book, sheets } = await load(documentWith('=GOALX("a")'));
    expect(book.value(sheets[0]!, 1, 1)).toBe('#NAME?');
    book.dispose();
    const kept = await load(documentWith('=GOALX("a")', 'Uppfyllt'));
    expect(kept.book.value(kept.sheets[0]!, 1, 1)).toBe('Uppfyllt');
  });
});

it('books that are open at once each calculate with their own cells', async () => {
  const books = [1, 2].map((amount) => {
    const document = emptyDocument('Start');
    const sheet = emptySheet('SN');
    document.sheets.push(sheet);
    setCell(sheet, 0, 0, { value: amount });
    setCell(document.sheets[0]!, 0, 0, { value: '', formula: '=SN!A1*10' });
    setCell(document.sheets[0]!, 1, 0, { value: '', formula: '=SUM(SN!A1:A3)' });
    return loadDocument(document, null);
  });
  for (const each of books) await each.calculation.settled();
  const results = books.map((each) => [0, 1].map((row) => each.value(each.sheets[0]!, row, 0)));
  books.forEach((each) => each.dispose());
  expect(results).toEqual([
    [10, 1],
    [20, 2],
  ]);
});
