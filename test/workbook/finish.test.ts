/** What a printer or a window refuses takes nothing else along. The local Excel refuses nothing of it by itself, and is made to. */
import { WorksheetFreezePanes } from '../../localexcel/host/freezePanes';
import { PageLayout } from '../../localexcel/host/pageLayout';
import { Worksheet } from '../../localexcel/host/worksheet';
import { HostError } from '../../localexcel/wire/hostObject';
import { finishSheets } from '../../src/workbook/finish';
import { openLocalExcel } from '../support/localExcel';
import { CHOICE, findTable, structure } from './support/structure';

const refuse = (code: string) => () => {
  throw new HostError(code, 'Refused.', 'test', 500);
};
const finish = (show?: string) =>
  Excel.run((context) =>
    finishSheets(
      context,
      [
        { sheet: 'Blad1', page: { headerRow: 3, paperSize: 'A3' }, frozen: { rows: 4, columns: 3 } },
        { sheet: 'Blad2', page: { orientation: 'Portrait', footer: '&P' }, frozen: { rows: 2, columns: 0 } },
      ],
      show,
    ),
  );

async function open() {
  const excel = await openLocalExcel();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().name = 'Blad1';
    context.workbook.worksheets.add('Blad2');
    await context.sync();
  });
  excel.traffic.reset();
  const sheets = () => excel.toDocument().sheets;
  return { excel, sheets };
}

beforeEach(() => jest.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

test('everything goes in one sync where Excel agrees', async () => {
  const { excel, sheets } = await open();
  await finish('Blad2');
  expect(excel.traffic.syncs).toBe(1);
  expect(excel.toDocument().activeSheet).toBe('Blad2');
  expect(sheets().map(({ print, frozen }) => [print.orientation, print.paperSize, print.titleRows, print.footer, frozen])).toEqual([
    ['landscape', 8, { first: 3, last: 3 }, expect.stringContaining('&A'), { rows: 4, columns: 3 }],
    ['portrait', 9, undefined, expect.stringContaining('&P'), { rows: 2, columns: 0 }],
  ]);
  expect(console.warn).not.toHaveBeenCalled();
});

test('a printer without the paper refuses the paper only', async () => {
  const { excel, sheets } = await open();
  jest.spyOn(PageLayout.prototype, 'PaperSize', 'set').mockImplementation(refuse('InvalidArgument'));
  await finish('Blad2');
  expect(sheets().map(({ print, frozen }) => [print.orientation, print.paperSize, frozen?.rows])).toEqual([
    ['landscape', undefined, 4],
    ['portrait', undefined, 2],
  ]);
  expect(excel.toDocument().activeSheet).toBe('Blad2');
});

test('another workbook in front refuses panes and what is shown, and the book is whole all the same', async () => {
  const excel = await openLocalExcel();
  jest.spyOn(WorksheetFreezePanes.prototype, 'FreezeAt').mockImplementation(refuse('InactiveWorkbook'));
  jest.spyOn(WorksheetFreezePanes.prototype, 'FreezeRows').mockImplementation(refuse('InactiveWorkbook'));
  jest.spyOn(Worksheet.prototype, 'Activate').mockImplementation(refuse('InactiveWorkbook'));
  await structure(CHOICE);
  await excel.settled();
  const { sheet } = findTable(excel.toDocument(), 'MalSN');
  expect([sheet.frozen, sheet.print.paperSize, sheet.print.orientation]).toEqual([undefined, 8, 'landscape']);
  expect(await structure()).toEqual([]);
});

test('a mistake of our own is no refusal', async () => {
  await open();
  await expect(
    Excel.run((context) => {
      const broken = {
        get sheet(): string {
          throw new Error('ours');
        },
        page: {},
      };
      return finishSheets(context, [broken]);
    }),
  ).rejects.toThrow('ours');
});
