/** Rows put into a table and taken out of it, as the pane does: through Microsoft's office.js. */
import type { LocalExcel } from '../../localexcel/localExcel';
import { openLocalExcel } from '../support/localExcel';

/** A table Mal at B2:E5 with a calculated column, a list, a conditional format, looks and a text below and beside it. */
async function openSample(): Promise<LocalExcel> {
  const excel = await openLocalExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('B2:E5').values = [
      ['Nr', 'Utfall', 'Status', 'Dubbelt'],
      ['a', 1, 'ja', ''],
      ['b', 2, 'nej', ''],
      ['c', 3, 'ja', ''],
    ];
    sheet.tables.add('B2:E5', true).name = 'Mal';
    sheet.getRange('E3:E5').formulas = [['=[@Utfall]*2'], ['=[@Utfall]*2'], ['=[@Utfall]*2']];
    sheet.getRange('D3:D5').dataValidation.rule = { list: { source: 'ja,nej', inCellDropDown: true } };
    const format = sheet.getRange('B3:E5').conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = '=$D3="nej"';
    sheet.getRange('B2:E2').format.fill.color = '#111111';
    sheet.getRange('C3:C5').numberFormat = [['0.0'], ['0.0'], ['0.0']];
    sheet.getRange('C3:D5').format.protection.locked = false;
    sheet.getRange('B3:E5').format.fill.color = '#EEEEEE';
    sheet.getRange('A1:G9').format.rowHeight = 20;
    sheet.getRange('4:4').format.rowHeight = 44;
    sheet.getRange('B7').values = [['under']];
    sheet.getRange('G4').values = [['bredvid']];
    sheet.getRange('H1').formulas = [['=SUM(Mal[Dubbelt])']];
    await context.sync();
  });
  return excel;
}

interface Seen {
  table: string;
  rows: unknown[][];
  list: string | null;
  format: string;
  /** Of the first two columns of each row in the table's body: fill and number format. */
  looks: string[];
  around: unknown[];
}

async function look(): Promise<Seen> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const table = context.workbook.tables.getItem('Mal');
    const body = table.getDataBodyRange().load('formulas,rowCount,numberFormat');
    const range = table.getRange().load('address');
    const column = table.columns.getItem('Status').getDataBodyRange();
    const { dataValidation } = column;
    dataValidation.load('type');
    const formatted = body.conditionalFormats.getItemAt(0).getRange().load('address');
    const [total, under, beside] = ['H1', 'B1:B20', 'G1:G20'].map((address) => sheet.getRange(address).load('values'));
    await context.sync();
    const cells = Array.from({ length: body.rowCount }, (_, row) => {
      const cell = body.getCell(row, 1);
      cell.load('format/fill/color,format/protection/locked');
      return cell;
    });
    await context.sync();
    const rowOf = (list: Excel.Range | undefined, text: string) => (list?.values.findIndex(([value]) => value === text) ?? -1) + 1;
    return {
      table: range.address.replace(/.*!/, ''),
      rows: body.formulas,
      list: dataValidation.type,
      format: formatted.address.replace(/.*!/, ''),
      looks: cells.map((cell, row) => `${cell.format.fill.color} ${cell.format.protection.locked} ${body.numberFormat[row]?.[1]}`),
      around: [total?.values[0]?.[0], rowOf(under, 'under'), rowOf(beside, 'bredvid')],
    };
  });
}

const LOOK = '#EEEEEE false 0.0';
const FORMULA = '=[@Utfall]*2';
const A = ['a', 1, 'ja', FORMULA];
const B = ['b', 2, 'nej', FORMULA];
const C = ['c', 3, 'ja', FORMULA];
const NEW = ['', '', '', FORMULA];

const change = (action: (sheet: Excel.Worksheet, table: Excel.Table) => unknown) =>
  Excel.run(async (context) => {
    action(context.workbook.worksheets.getActiveWorksheet(), context.workbook.tables.getItem('Mal'));
    await context.sync();
  });

let excel: LocalExcel;
beforeEach(async () => {
  excel = await openSample();
});

describe('a new row', () => {
  test.each<[string, (sheet: Excel.Worksheet, table: Excel.Table) => unknown, unknown[][], number]>([
    ['as cells put in between two', (sheet) => sheet.getRange('B4:E4').insert('Down'), [A, NEW, B, C], 12],
    ['as cells put in before the first', (sheet) => sheet.getRange('B3:E3').insert('Down'), [NEW, A, B, C], 12],
    ['as a whole row of the sheet', (sheet) => sheet.getRange('5:5').insert('Down'), [A, B, NEW, C], 12],
    ['by its place', (_, table) => table.rows.add(1, [['x', 9, 'ja', FORMULA]]), [A, ['x', 9, 'ja', FORMULA], B, C], 30],
    ['first', (_, table) => table.rows.add(0, [['x', 9, 'ja', FORMULA]]), [['x', 9, 'ja', FORMULA], A, B, C], 30],
    ['last', (_, table) => table.rows.add(undefined, [['x', 9, 'nej', FORMULA]]), [A, B, C, ['x', 9, 'nej', FORMULA]], 30],
    ['last, without values', (_, table) => table.rows.add(), [A, B, C, NEW], 12],
  ])('%s: it looks and calculates like the others, and what stands below moves', async (_name, action, rows, total) => {
    await change(action);
    expect(await look()).toEqual({
      table: 'B2:E6',
      rows,
      list: 'List',
      format: 'B3:E6',
      looks: [LOOK, LOOK, LOOK, LOOK],
      around: [total, 8, 4],
    });
  });

  test('typed below the table is like the others, and goes when the typing is undone', async () => {
    excel.person.type('Blad1', 'B6', 'd');
    const grown = {
      table: 'B2:E6',
      rows: [A, B, C, ['d', '', '', FORMULA]],
      list: 'List',
      format: 'B3:E6',
      looks: [LOOK, LOOK, LOOK, LOOK],
    };
    expect(await look()).toEqual({ ...grown, around: [12, 7, 4] });
    excel.person.undo();
    expect(await look()).toMatchObject({ table: 'B2:E5', rows: [A, B, C], format: 'B3:E5', looks: [LOOK, LOOK, LOOK] });
    excel.person.redo();
    expect(await look()).toMatchObject(grown);
  });

  test('put in above the totals belongs to the table', async () => {
    await change((_, table) => (table.showTotals = true));
    await change((sheet) => sheet.getRange('B6:E6').insert('Down'));
    expect(await look()).toMatchObject({ table: 'B2:E7', rows: [A, B, C, NEW], list: 'List', format: 'B3:E6', around: [12, 8, 4] });
  });

  test('added last goes above the totals, which can be taken away by their row', async () => {
    await change((_, table) => (table.showTotals = true));
    await change((_, table) => table.rows.add(undefined, [['x', 9, 'nej', FORMULA]]));
    expect(await look()).toMatchObject({ table: 'B2:E7', rows: [A, B, C, ['x', 9, 'nej', FORMULA]], list: 'List', format: 'B3:E6' });
    await change((sheet) => sheet.getRange('B7:E7').delete('Up'));
    expect(await look()).toMatchObject({ table: 'B2:E6', rows: [A, B, C, ['x', 9, 'nej', FORMULA]] });
  });

  test('put in right below the table does not belong to it', async () => {
    await change((sheet) => sheet.getRange('B6:E6').insert('Down'));
    expect(await look()).toMatchObject({ table: 'B2:E5', rows: [A, B, C], format: 'B3:E5', around: [12, 8, 4] });
  });

  test('of the table leaves the heights of the sheet’s rows; a whole row is as high as the one above', async () => {
    const heights = () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const rows = ['3:3', '4:4', '5:5', '6:6'].map((address) => sheet.getRange(address).load('format/rowHeight'));
        await context.sync();
        return rows.map(({ format }) => format.rowHeight);
      });
    await change((sheet) => sheet.getRange('B5:E5').insert('Down'));
    expect(await heights()).toEqual([20, 44, 20, 20]);
    await change((sheet) => sheet.getRange('B8:XFD8').insert('Down'));
    expect(await heights()).toEqual([20, 44, 20, 20]);
    await change((sheet) => sheet.getRange('5:5').insert('Down'));
    expect(await heights()).toEqual([20, 44, 44, 20]);
  });

  test('put in beside the table, or over a part of its width, would tear it', async () => {
    await expect(change((sheet) => sheet.getRange('B4:C4').insert('Down'))).rejects.toMatchObject({ code: 'InvalidOperation' });
    await expect(change((sheet) => sheet.getRange('D4:G4').insert('Down'))).rejects.toMatchObject({ code: 'InvalidOperation' });
    await change((sheet) => sheet.getRange('A4:F4').insert('Down'));
    expect(await look()).toMatchObject({ table: 'B2:E6', rows: [A, NEW, B, C] });
  });
});

describe('a row goes', () => {
  test.each<[string, (sheet: Excel.Worksheet, table: Excel.Table) => unknown, unknown[][], number]>([
    ['as cells in the midst', (sheet) => sheet.getRange('B4:E4').delete('Up'), [A, C], 8],
    ['as the first cells', (sheet) => sheet.getRange('B3:E3').delete('Up'), [B, C], 10],
    ['as the last cells', (sheet) => sheet.getRange('B5:E5').delete('Up'), [A, B], 6],
    ['by its place', (_, table) => table.rows.getItemAt(1).delete(), [A, C], 8],
    ['last, by its place', (_, table) => table.rows.getItemAt(2).delete(), [A, B], 6],
  ])('%s', async (_name, action, rows, total) => {
    await change(action);
    expect(await look()).toEqual({
      table: 'B2:E4',
      rows,
      list: 'List',
      format: 'B3:E4',
      looks: [LOOK, LOOK],
      around: [total, 6, 4],
    });
  });

  test.each<[string, (sheet: Excel.Worksheet, table: Excel.Table) => unknown]>([
    ['as cells', (sheet) => sheet.getRange('B3:E5').delete('Up')],
    ['one by one', (_, table) => [0, 0, 0].forEach(() => table.rows.getItemAt(0).delete())],
  ])('and all others with it, %s: one empty row is left', async (_name, action) => {
    await change(action);
    expect(await look()).toMatchObject({ table: 'B2:E3', rows: [['', '', '', '']], list: 'List', around: [0, 5, 4] });
  });
});
