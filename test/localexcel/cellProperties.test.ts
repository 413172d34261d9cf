/** Looks of many cells at once, through the real office.js. */
import type { LocalExcel } from '../../localexcel/localExcel';
import { openLocalExcel } from '../support/localExcel';

let excel: LocalExcel;
beforeEach(async () => (excel = await openLocalExcel()));
afterEach(() => expect(excel.problems).toEqual([]));

const inSheet = (act: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem('Blad1'));
    await context.sync();
  });
const styleAt = (row: number, column: number) => {
  const document = excel.toDocument();
  return document.styles[document.sheets[0]?.cells.get(row)?.get(column)?.style ?? -1];
};

test('each cell gets its own look, over what it has; an empty one is left as it is', async () => {
  await inSheet((sheet) => {
    sheet.getRange('A1:B2').format.font.italic = true;
    sheet.getRange('A1:B2').setCellProperties([
      [{ format: { font: { bold: true, color: '#112233' }, fill: { color: '#DCEBF5' } } }, {}],
      [{ format: { indentLevel: 2, borders: { top: { style: 'Continuous', color: '#445566' } } } }, { format: { font: { bold: true } } }],
    ]);
  });
  expect(styleAt(0, 0)).toEqual({ font: { italic: true, bold: true, color: '#112233' }, fill: '#DCEBF5' });
  expect(styleAt(0, 1)).toEqual({ font: { italic: true } });
  expect(styleAt(1, 0)).toMatchObject({ indent: 2, borders: { top: { style: 'thin', color: '#445566' } } });
  expect(styleAt(1, 1)).toEqual({ font: { italic: true, bold: true } });
});

test('links are given to many cells at once, each in place of the one it had', async () => {
  const link = (documentReference: string) => ({ hyperlink: { documentReference } });
  await inSheet((sheet) => {
    sheet.getRange('A1:A3').values = [['a'], ['b'], ['c']];
    sheet.getRange('A1:A3').setCellProperties([[link('B1')], [{}], [link('B3')]]);
    sheet.getRange('A3').setCellProperties([[link('C3')]]);
  });
  expect(excel.toDocument().sheets[0]?.links).toEqual([
    { row: 0, column: 0, documentReference: 'B1' },
    { row: 2, column: 0, documentReference: 'C3' },
  ]);
});

test('rows get heights of their own', async () => {
  await inSheet((sheet) => sheet.getRange('A2:A4').setRowProperties([{ format: { rowHeight: 30 } }, {}, { format: { rowHeight: 45 } }]));
  const rows = excel.toDocument().sheets[0]?.rows;
  expect([1, 2, 3].map((row) => rows?.get(row)?.height)).toEqual([30, undefined, 45]);
});

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ['too few rows', (sheet) => sheet.getRange('A1:A2').setCellProperties([[{}]])],
  ['too few columns', (sheet) => sheet.getRange('A1:B1').setCellProperties([[{}]])],
  ['a look that is not known', (sheet) => sheet.getRange('A1').setCellProperties([[{ format: { glitter: true } as never }]])],
])('%s is refused', async (_name, act) => {
  await expect(inSheet(act)).rejects.toMatchObject({ code: 'InvalidArgument' });
});
