/**
 * LibreOffice as a witness: it shares no code with this project. A book is written here, opened there and saved again as .xlsx and .csv,
 * and must still say the same.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { emptyDocument, emptySheet, getCell, setCell } from '../../localexcel/document/create';
import type { DocumentCell, WorkbookDocument } from '../../localexcel/document/types';
import { readXlsx, writeXlsx } from '../../localexcel/xlsx';
import { convertWithLibreOffice, hasLibreOffice } from '../../localexcel/xlsx/witness';

const isThere = hasLibreOffice();
if (!isThere) console.warn('LibreOffice (soffice) is not on this machine: the tests that need it as a witness are skipped.');

const EVERY_SHEET_AS_CSV = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1';

(isThere ? describe : describe.skip)('LibreOffice opens what is written', () => {
  let folder: string;
  let book: WorkbookDocument;
  let converted: WorkbookDocument;
  let csv: Map<string, string>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'malbok-witness-test-'));
    book = makeBook();
    const file = join(folder, 'bok.xlsx');
    writeFileSync(file, await writeXlsx(book, { customFunctions: ['GOALSTATUS', 'GOALFULFILMENT'] }));
    const [saved] = convertWithLibreOffice(file, 'xlsx', join(folder, 'saved'));
    converted = await readXlsx(readFileSync(saved!));
    const sheets = convertWithLibreOffice(file, EVERY_SHEET_AS_CSV, join(folder, 'csv'));
    csv = new Map(sheets.map((path) => [basename(path, '.csv').replace(/^bok-/, ''), readFileSync(path, 'utf8').trim()]));
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const cells = (document: WorkbookDocument, sheet: string) => document.sheets.find(({ name }) => name === sheet)!;
  const cellAt = (document: WorkbookDocument, row: number, column: number): DocumentCell =>
    getCell(cells(document, 'Socialnämnden'), row, column)!;

  test('every sheet is there, hidden where it was hidden', () => {
    expect(converted.sheets.map(({ name, visibility }) => [name, visibility === 'Visible'])).toEqual([
      ['Socialnämnden', true],
      ['Listor', false],
    ]);
  });

  test('functions it does not know keep the values that were saved', () => {
    expect([3, 4].map((row) => cellAt(converted, row, 4).value)).toEqual(['Uppfyllt', 'Delvis uppfyllt']);
    expect([3, 4].map((row) => cellAt(converted, row, 3).value)).toEqual([0.9, 0.5]);
    // An empty text is kept as a space, lest LibreOffice take it for a missing value and show #NAME?.
    expect([3, 4].map((column) => String(cellAt(converted, 5, column).value).trim())).toEqual(['', '']);
    expect(csv.get('Socialnämnden')!.split('\n').slice(3, 5)).toEqual([
      'SN-N1;Övergripande mål;12.5;90%;Uppfyllt',
      'SN-N2;Mått;=1+1;50%;Delvis uppfyllt',
    ]);
  });

  test('formulas it knows are calculated as they were', () => {
    expect(cellAt(converted, 7, 0)).toMatchObject({ value: 12.5, formula: expect.stringMatching(/^=SUM\(/) });
    expect(cellAt(converted, 7, 1)).toMatchObject({ value: 'b', formula: expect.stringMatching(/^=XLOOKUP\("SN-N2",A4:A5,/i) });
    expect(cellAt(converted, 7, 2)).toMatchObject({ value: 1, formula: expect.stringMatching(/^=COUNTIFS\(/) });
  });

  test('the table covers the same cells and has the same columns', () => {
    expect(cells(converted, 'Socialnämnden').tables.map(({ area, columns }) => [area, columns.map(({ name }) => name)])).toEqual(
      cells(book, 'Socialnämnden').tables.map(({ area, columns }) => [area, columns.map(({ name }) => name)]),
    );
  });

  test('lists draw on the same cells', () => {
    const lists = cells(converted, 'Socialnämnden').validations.filter(({ type }) => type === 'list');
    expect(lists.map(({ areas, formula1, inCellDropDown }) => ({ areas, formula1, inCellDropDown }))).toEqual([
      { areas: [{ row: 3, column: 1, lastRow: 200, lastColumn: 1 }], formula1: '=Listor!$A$1:$A$2', inCellDropDown: true },
    ]);
    expect(lists[0]!.error).toMatchObject({ style: 'stop', title: 'Nivå', message: 'Välj en nivå i listan.' });
  });

  test('the look is the same', () => {
    const look = (document: WorkbookDocument, row: number, column: number) => document.styles[cellAt(document, row, column).style ?? -1];
    expect(look(converted, 0, 0)).toMatchObject({ font: { size: 20, bold: true, color: '#0B5C56' } });
    expect(look(converted, 3, 3)).toMatchObject({ numberFormat: '0%', fill: '#F5F5F5' });
    expect(look(converted, 3, 1)).toMatchObject({ wrap: true, vertical: 'top', borders: { top: { style: 'thin', color: '#D9D9D9' } } });
    const sheet = cells(converted, 'Socialnämnden');
    // Without a window LibreOffice has no frozen panes.
    expect(sheet).toMatchObject({
      tabColor: '#0B5C56',
      merges: [{ row: 0, column: 0, lastRow: 0, lastColumn: 3 }],
    });
    expect(sheet.columns.get(1)!.width).toBeCloseTo(48, 0);
    expect(sheet.columns.get(2)!.outline).toBe(1);
    expect(sheet.rows.get(9)!.outline).toBe(1);
    expect(sheet.rows.get(0)!.height).toBeCloseTo(30, 0);
  });

  test('conditional formats, links, notes, names and print set-up are the same', () => {
    const sheet = cells(converted, 'Socialnämnden');
    expect(sheet.conditionalFormats).toMatchObject([
      {
        areas: [{ row: 3, column: 0, lastRow: 200, lastColumn: 4 }],
        rule: { type: 'custom', formula: '=$B4="Övergripande mål"' },
        style: { font: { bold: true }, fill: '#E3F0EE' },
      },
    ]);
    expect(sheet.links).toMatchObject([{ row: 6, column: 0, documentReference: expect.stringContaining('Listor') }]);
    expect(sheet.notes).toMatchObject([{ row: 3, column: 2, text: 'Källa: fiktivt' }]);
    expect(converted.names).toMatchObject([{ name: 'Nivåer', formula: '=Listor!$A$1:$A$2' }]);
    expect(sheet.print).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToWidth: 1,
      fitToHeight: 0,
      titleRows: { first: 2, last: 2 },
    });
  });
});

function makeBook(): WorkbookDocument {
  const document = emptyDocument('Socialnämnden');
  const sheet = document.sheets[0]!;
  const lists = { ...emptySheet('Listor'), visibility: 'Hidden' as const };
  document.sheets.push(lists);
  document.styles = [
    { font: { size: 20, bold: true, color: '#0B5C56' } },
    { numberFormat: '0%', fill: '#F5F5F5' },
    { wrap: true, vertical: 'top', borders: { top: { style: 'thin', color: '#D9D9D9' } } },
  ];
  document.names = [{ name: 'Nivåer', formula: '=Listor!$A$1:$A$2', visible: true }];
  ['Övergripande mål', 'Mått'].forEach((level, row) => setCell(lists, row, 0, { value: level }));

  setCell(sheet, 0, 0, { value: 'Socialnämnden', style: 0 });
  ['Nr', 'Nivå', 'Målvärde', 'Uppfyllelse', 'Status'].forEach((name, column) => setCell(sheet, 2, column, { value: name }));
  const rows: [string, string, number | string, number | string, string][] = [
    ['SN-N1', 'Övergripande mål', 12.5, 0.9, 'Uppfyllt'],
    ['SN-N2', 'Mått', '=1+1', 0.5, 'Delvis uppfyllt'],
    ['', '', '', '', ''],
  ];
  rows.forEach(([nr, level, target, fulfilment, status], index) => {
    const row = 3 + index;
    setCell(sheet, row, 0, { value: nr });
    setCell(sheet, row, 1, { value: level, style: 2 });
    setCell(sheet, row, 2, { value: target });
    setCell(sheet, row, 3, { value: fulfilment, formula: '=GOALFULFILMENT([@Nr])', style: 1 });
    setCell(sheet, row, 4, { value: status, formula: '=GOALSTATUS([@Nr])' });
  });
  setCell(sheet, 6, 0, { value: 'Till listorna' });
  setCell(sheet, 7, 0, { value: 12.5, formula: '=SUM(MalSN[Målvärde])' });
  setCell(sheet, 7, 1, { value: 'b', formula: '=XLOOKUP("SN-N2",A4:A5,{"a";"b"})' });
  setCell(sheet, 7, 2, { value: 1, formula: '=COUNTIFS(MalSN[Status],"Uppfyllt")' });
  sheet.tables = [
    {
      name: 'MalSN',
      area: { row: 2, column: 0, lastRow: 5, lastColumn: 4 },
      columns: [
        { name: 'Nr' },
        { name: 'Nivå' },
        { name: 'Målvärde' },
        { name: 'Uppfyllelse', formula: '=GOALFULFILMENT([@Nr])' },
        { name: 'Status', formula: '=GOALSTATUS([@Nr])' },
      ],
      style: 'TableStyleLight1',
      showHeader: true,
      showTotals: false,
      bandedRows: false,
      bandedColumns: false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      showFilterButton: true,
    },
  ];
  sheet.validations = [
    {
      areas: [{ row: 3, column: 1, lastRow: 200, lastColumn: 1 }],
      type: 'list',
      formula1: '=Listor!$A$1:$A$2',
      allowBlank: true,
      inCellDropDown: true,
      error: { style: 'stop', title: 'Nivå', message: 'Välj en nivå i listan.', show: true },
    },
  ];
  sheet.conditionalFormats = [
    {
      areas: [{ row: 3, column: 0, lastRow: 200, lastColumn: 4 }],
      priority: 1,
      rule: { type: 'custom', formula: '=$B4="Övergripande mål"' },
      style: { font: { bold: true }, fill: '#E3F0EE' },
    },
  ];
  sheet.links = [{ row: 6, column: 0, documentReference: 'Listor!A1' }];
  sheet.notes = [{ row: 3, column: 2, text: 'Källa: fiktivt', author: 'Anna' }];
  sheet.merges = [{ row: 0, column: 0, lastRow: 0, lastColumn: 3 }];
  sheet.frozen = { rows: 3, columns: 2 };
  sheet.tabColor = '#0B5C56';
  sheet.columns = new Map([
    [1, { width: 48 }],
    [2, { width: 12, outline: 1 }],
  ]);
  sheet.rows = new Map([
    [0, { height: 30 }],
    [9, { outline: 1 }],
  ]);
  sheet.print = { orientation: 'landscape', paperSize: 9, fitToWidth: 1, fitToHeight: 0, titleRows: { first: 2, last: 2 } };
  return document;
}
