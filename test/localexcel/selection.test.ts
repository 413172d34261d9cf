/** What is selected, which sheet is in front, what is protected, and who hears of it: through Microsoft's office.js. */
import { emptyDocument, emptySheet } from '../../localexcel/document/create';
import type { HostObject } from '../../localexcel/wire/hostObject';
import { callMember, readMember } from '../../localexcel/wire/members';
import { openLocalExcel } from '../support/localExcel';
import { codeOf } from './hostBook';

function twoSheets() {
  const document = emptyDocument('SN');
  document.sheets.push(emptySheet('KS'));
  return document;
}

/** Listens to everything that tells of selections; answers what was heard, one line each, in order of the handlers. */
async function listen(): Promise<string[]> {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem('SN');
    sheet.getRange('A1:B2').values = [
      ['x', 'y'],
      [1, 2],
    ];
    const table = sheet.tables.add('A1:B2', true);
    worksheets.load('items/name,items/id');
    await context.sync();
    const nameOf = (id: string) => worksheets.items.find((each) => each.id === id)?.name;
    worksheets.onSelectionChanged.add(async ({ address, worksheetId }) => void heard.push(`sheets: ${nameOf(worksheetId)}!${address}`));
    sheet.onSelectionChanged.add(async ({ address }) => void heard.push(`SN: ${address}`));
    table.onSelectionChanged.add(async ({ address, isInsideTable }) => void heard.push(`table: ${isInsideTable ? address : 'left'}`));
    worksheets.onActivated.add(async ({ worksheetId }) => void heard.push(`activated: ${nameOf(worksheetId)}`));
    worksheets.onDeactivated.add(async ({ worksheetId }) => void heard.push(`deactivated: ${nameOf(worksheetId)}`));
    await context.sync();
  });
  return heard;
}

/** The selected range, the active cell and the active sheet, as the add-in reads them. */
const readSelection = () =>
  Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    const cell = context.workbook.getActiveCell().load('address');
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    return [range.address, cell.address, sheet.name];
  });

test('a person selects cells: the sheets, the sheet and the table in it hear of it', async () => {
  const excel = await openLocalExcel(twoSheets());
  const heard = await listen();
  excel.person.select('SN', 'B2:C5');
  await excel.settled();
  expect(heard.sort()).toEqual(['SN: B2:C5', 'sheets: SN!B2:C5', 'table: B2']);
  expect(await readSelection()).toEqual(['SN!B2:C5', 'SN!B2', 'SN']);
  heard.length = 0;
  excel.person.select('SN', 'D9');
  excel.person.select('SN', 'D10');
  await excel.settled();
  expect(heard.filter((line) => line.startsWith('table'))).toEqual(['table: left']);
});

test('the add-in selects cells of another sheet, which comes in front; what was selected in the first is selected again after', async () => {
  const excel = await openLocalExcel(twoSheets());
  const heard = await listen();
  excel.person.select('SN', 'C7');
  await excel.settled();
  heard.length = 0;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('KS').getRange('B4').select();
    await context.sync();
  });
  await excel.settled();
  expect(heard.sort()).toEqual(['activated: KS', 'deactivated: SN', 'sheets: KS!B4']);
  expect(await readSelection()).toEqual(['KS!B4', 'KS!B4', 'KS']);
  excel.person.activate('SN');
  expect(await readSelection()).toEqual(['SN!C7', 'SN!C7', 'SN']);
});

test('the workbook tells that something else is selected', async () => {
  const excel = await openLocalExcel(twoSheets());
  let heard = 0;
  await Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(async () => void (heard += 1));
    await context.sync();
  });
  excel.person.select('SN', 'B2');
  await excel.settled();
  expect(heard).toBe(1);
});

test('whether a sheet is protected is read and told; the lock of a person is a lock for the add-in', async () => {
  const excel = await openLocalExcel(twoSheets());
  const heard: unknown[] = [];
  const isProtected = () =>
    Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem('SN').load('protection/protected');
      protection.load('protected');
      await context.sync();
      return protection.protected;
    });
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onProtectionChanged.add(async ({ isProtected: locked }) => void heard.push(`sheets: ${locked}`));
    worksheets.getItem('KS').onProtectionChanged.add(async ({ isProtected: locked }) => void heard.push(`KS: ${locked}`));
    await context.sync();
  });
  expect(await isProtected()).toBe(false);
  excel.person.protectSheet('SN');
  expect(await isProtected()).toBe(true);
  const write = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('SN').getRange('A1').values = [[1]];
    await context.sync();
  });
  await expect(write).rejects.toMatchObject({ code: 'AccessDenied' });
  excel.person.unprotectSheet('SN');
  expect(await isProtected()).toBe(false);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('KS').protection.protect();
    await context.sync();
  });
  await excel.settled();
  expect(heard).toEqual(['sheets: true', 'sheets: false', 'sheets: true', 'KS: true']);
});

describe('the add-in is refused', () => {
  const attempt = (change: (workbook: Excel.Workbook) => unknown) =>
    Excel.run(async (context) => {
      change(context.workbook);
      await context.sync();
    });

  test.each<[string, (workbook: Excel.Workbook) => unknown]>([
    ['a new sheet', ({ worksheets }) => worksheets.add('Ny')],
    ['another sheet in front', ({ worksheets }) => worksheets.getItem('KS').activate()],
    ['a selection', ({ worksheets }) => worksheets.getItem('SN').getRange('B2').select()],
    ['frozen panes', ({ worksheets }) => worksheets.getItem('SN').freezePanes.freezeRows(1)],
  ])('%s while another workbook is in front, and writes all the same', async (_name, change) => {
    const { person } = await openLocalExcel(twoSheets());
    const comeBack = person.leaveWorkbook();
    await expect(attempt(change)).rejects.toMatchObject({ code: 'InactiveWorkbook' });
    await attempt(({ worksheets }) => (worksheets.getItem('SN').getRange('A1').values = [[1]]));
    comeBack();
    await attempt(change);
  });

  test('sheets that come or go while a person has locked the structure', async () => {
    const { person } = await openLocalExcel(twoSheets());
    person.protectWorkbook('hemligt');
    await expect(attempt(({ worksheets }) => worksheets.add('Ny'))).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(() => person.unprotectWorkbook('fel')).toThrow();
    person.unprotectWorkbook('hemligt');
    await attempt(({ worksheets }) => worksheets.add('Ny'));
  });

  test('a hidden sheet in front', async () => {
    await openLocalExcel(twoSheets());
    await attempt(({ worksheets }) => (worksheets.getItem('KS').visibility = 'Hidden'));
    await expect(attempt(({ worksheets }) => worksheets.getItem('KS').getRange('A1').select())).rejects.toMatchObject({
      code: 'InvalidOperation',
    });
  });

  test('undoing, which is the person’s', async () => {
    const { host } = await openLocalExcel(twoSheets());
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.20')).toBe(false);
    const application = readMember(host.workbook, 'Application') as HostObject;
    expect(codeOf(() => callMember(application, 'Undo', []))).toBe('ApiNotFound');
  });
});
