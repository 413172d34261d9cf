/**
 * Files made by somebody else: by excelts' own workbook, which knows nothing of the code here; and files made here, read by it.
 */
import { Workbook } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { strFromU8, unzipSync } from 'fflate';
import { emptyDocument, getCell, setCell } from '../../localexcel/document/create';
import { readXlsx, writeXlsx } from '../../localexcel/xlsx';

installChartSupport();

/** One pixel. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

async function makeForeignBook(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Mål', {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 3, showGridLines: false }],
    properties: { tabColor: { argb: 'FF00AA00', theme: undefined } },
  });
  sheet.getCell('A1').value = 'Målstyrning';
  sheet.getCell('A1').font = { bold: true, size: 16, name: 'Calibri' };
  sheet.addTable({
    name: 'MalSN',
    ref: 'A3',
    headerRow: true,
    totalsRow: false,
    style: { theme: 'TableStyleMedium2', showRowStripes: true },
    columns: [
      { name: 'Namn', filterButton: true },
      { name: 'Värde', filterButton: true },
      { name: 'Dubbelt', filterButton: true, calculatedColumnFormula: 'MalSN[[#This Row],[Värde]]*2' },
    ],
    rows: [
      ['a', 0.1, null],
      ['b', 0.5, null],
    ],
  });
  for (const row of [4, 5]) sheet.getCell(`C${row}`).value = { formula: 'MalSN[[#This Row],[Värde]]*2', result: row === 4 ? 0.2 : 1 };
  sheet.getCell('F1').value = { formula: '_xldudf_GOALSTATUS("SN-Ö1")', result: 'Uppfyllt' };
  sheet.getCell('F2').value = { formula: '_xlfn.XLOOKUP("b",A4:A5,B4:B5)', result: 0.5 };
  sheet.getCell('F3').value = { formula: 'A1&"x"', result: 'x' };
  sheet.getCell('F4').value = { sharedFormula: 'F3', result: 'y' };
  sheet.getCell('G1').value = new Date(Date.UTC(2026, 7, 31));
  sheet.getCell('G2').value = { richText: [{ text: 'fet ' }, { text: 'text', font: { bold: true } }] };
  sheet.getCell('B4').numFmt = '0 %';
  sheet.getCell('A5').dataValidation = { type: 'list', allowBlank: true, formulae: ['"Grön,Gul"'], showErrorMessage: true, error: 'fel' };
  sheet.addConditionalFormatting({
    ref: 'B4:B5',
    rules: [
      { type: 'dataBar', cfvo: [{ type: 'min' }, { type: 'max' }], color: { argb: 'FF00FF00' }, priority: 1 },
      {
        type: 'iconSet',
        iconSet: '3TrafficLights1',
        cfvo: [
          { type: 'percent', value: 0 },
          { type: 'percent', value: 33 },
          { type: 'percent', value: 67 },
        ],
        priority: 2,
      },
      { type: 'expression', formulae: ['$B4>0.4'], style: { font: { color: { argb: 'FF9C0006' } } }, priority: 3 },
    ],
  });
  workbook.definedNames.add("'Mål'!$C$4:$C$5", 'Dubbla');
  sheet.getCell('A8').value = { text: 'länk', hyperlink: 'https://example.se' };
  sheet.getCell('B8').note = 'anteckning åäö';
  sheet.addImage(workbook.addImage({ buffer: PICTURE, extension: 'png' }), 'H1:I3');
  sheet.addChart(
    { type: 'bar', title: 'Mål', series: [{ name: 'Värde', categories: "'Mål'!$A$4:$A$5", values: "'Mål'!$B$4:$B$5" }] },
    'H5:M15',
  );
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('a book that another program wrote', () => {
  test('is read', async () => {
    const book = await readXlsx(await makeForeignBook());
    const sheet = book.sheets[0]!;
    const value = (row: number, column: number) => getCell(sheet, row, column);
    expect(value(0, 0)).toMatchObject({ value: 'Målstyrning' });
    expect(book.styles[value(0, 0)!.style!]).toMatchObject({ font: { bold: true, size: 16 } });
    expect(sheet.tables).toMatchObject([
      {
        name: 'MalSN',
        area: { row: 2, column: 0, lastRow: 4, lastColumn: 2 },
        columns: [{ name: 'Namn' }, { name: 'Värde' }, { name: 'Dubbelt', formula: '=[@Värde]*2' }],
        style: 'TableStyleMedium2',
      },
    ]);
    expect(value(4, 2)).toMatchObject({ value: 1, formula: '=[@Värde]*2' });
    expect(value(0, 5)).toMatchObject({ value: 'Uppfyllt', formula: '=GOALSTATUS("SN-Ö1")' });
    expect(value(1, 5)).toMatchObject({ value: 0.5, formula: '=XLOOKUP("b",A4:A5,B4:B5)' });
    expect(value(3, 5)).toMatchObject({ value: 'y', formula: '=A2&"x"' });
    expect(value(0, 6)).toMatchObject({ value: 46265 });
    expect(value(1, 6)).toMatchObject({ value: 'fet text' });
    expect(sheet.validations).toMatchObject([{ type: 'list', formula1: '"Grön,Gul"', areas: [{ row: 4, column: 0 }] }]);
    expect(sheet.conditionalFormats.map(({ rule }) => rule.type)).toEqual(['other', 'other', 'custom']);
    expect(sheet.links).toMatchObject([{ row: 7, column: 0, address: 'https://example.se' }]);
    expect(sheet.notes).toMatchObject([{ row: 7, column: 1, text: 'anteckning åäö' }]);
    expect(sheet.frozen).toEqual({ rows: 3, columns: 1 });
    expect(book.names).toMatchObject([{ name: 'Dubbla', formula: expect.stringContaining('$C$4:$C$5') }]);
    expect(book.lost).toEqual([]);
  });

  test('loses nothing when it is written and read again', async () => {
    const book = await readXlsx(await makeForeignBook());
    const again = await readXlsx(await writeXlsx(book, { customFunctions: ['GOALSTATUS'] }));
    expect(again).toEqual(book);
  });

  test('keeps its picture and its chart, byte by byte', async () => {
    const before = unzipSync(await makeForeignBook());
    const after = unzipSync(await writeXlsx(await readXlsx(await makeForeignBook())));
    const kept = Object.keys(before).filter((path) => /^xl\/(media|charts|drawings)\/[^/]+\.(png|xml)$/.test(path));
    expect(kept).toHaveLength(3);
    for (const path of kept) expect(Buffer.from(after[path]!).equals(Buffer.from(before[path]!))).toBe(true);
    expect(strFromU8(after['xl/worksheets/sheet1.xml']!)).toMatch(/<drawing r:id="rId\d+"\/>/);
    expect(strFromU8(after['[Content_Types].xml']!)).toContain('drawingml.chart+xml');
  });
});

test('another program reads what is written here', async () => {
  const document = emptyDocument('Socialnämnden');
  const sheet = document.sheets[0]!;
  document.styles = [{ numberFormat: '0.0', font: { bold: true }, fill: '#E3F0EE', borders: { top: { style: 'thin', color: '#D9D9D9' } } }];
  ['Nr', 'Status'].forEach((name, column) => setCell(sheet, 0, column, { value: name }));
  setCell(sheet, 1, 0, { value: 12.5, style: 0 });
  setCell(sheet, 1, 1, { value: 'Uppfyllt', formula: '=GOALSTATUS([@Nr])' });
  setCell(sheet, 4, 0, { value: 'a', formula: '=FILTER(A1:A2,B1:B2<>"")', spill: { rows: 2, columns: 1 } });
  sheet.tables = [
    {
      name: 'MalSN',
      area: { row: 0, column: 0, lastRow: 1, lastColumn: 1 },
      columns: [{ name: 'Nr' }, { name: 'Status', formula: '=GOALSTATUS([@Nr])' }],
      style: 'TableStyleLight1',
      showHeader: true,
      showTotals: false,
      bandedRows: true,
      bandedColumns: false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      showFilterButton: true,
    },
  ];
  sheet.validations = [
    {
      areas: [{ row: 1, column: 0, lastRow: 9, lastColumn: 0 }],
      type: 'list',
      formula1: '"Ja,Nej"',
      allowBlank: true,
      inCellDropDown: true,
    },
  ];
  sheet.notes = [{ row: 1, column: 0, text: 'en anteckning' }];

  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(await writeXlsx(document, { customFunctions: ['GOALSTATUS'] })));
  const read = workbook.getWorksheet('Socialnämnden')!;
  expect(read.getCell('A2').value).toBe(12.5);
  expect(read.getCell('A2')).toMatchObject({
    numFmt: '0.0',
    font: { bold: true },
    fill: { fgColor: { argb: 'FFE3F0EE' } },
    border: { top: { style: 'thin' } },
  });
  expect(read.getCell('B2').value).toMatchObject({ formula: '_xldudf_GOALSTATUS(MalSN[[#This Row],[Nr]])', result: 'Uppfyllt' });
  expect(read.getCell('A5').value).toMatchObject({
    formula: '_xlfn._xlws.FILTER(A1:A2,B1:B2<>"")',
    shareType: 'array',
    isDynamicArray: true,
    ref: 'A5:A6',
  });
  expect(read.getTable('MalSN')).toBeDefined();
  expect(read.getCell('A5').dataValidation).toMatchObject({ type: 'list', formulae: ['"Ja,Nej"'] });
  expect(JSON.stringify(read.getCell('A2').note)).toContain('en anteckning');
});
