/** Reports made in the local Excel, for tests. */
import type { CellValue } from '../../../src/goals/types';
import { writeReport, type ReportChoice } from '../../../src/workbook/report/writeReport';
import { makeBookDocument, makeFamily } from './bookDocument';

export const makeReportDocument = () =>
  makeBookDocument({
    committees: ['SN', 'KS'],
    rows: {
      SN: [...makeFamily('SN', 1, 1, 95), ...makeFamily('SN', 2, 2, ''), { nr: 'SN-N7', level: 'Nämndsmål', text: 'Lös', parent: 'SN-Ö8' }],
      KS: [
        ...makeFamily('KS', 1, 1, 30),
        { nr: 'KS-N5', level: 'Nämndsmål', text: 'För hand', parent: 'KS-Ö1', assessment: 'Delvis uppfyllt', comment: 'Skäl' },
      ],
    },
  });

export const write = (choice: ReportChoice) => Excel.run((context) => writeReport(context, { date: '2026-08-31', ...choice }));

/** Does something in a sheet and syncs. */
export const inSheet = (name: string, act: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem(name));
    await context.sync();
  });

export const readSheet = (name: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getUsedRange();
    range.load('values,formulas,text');
    await context.sync();
    return { values: range.values as CellValue[][], formulas: range.formulas as CellValue[][], text: range.text };
  });

/** Row (0-based) and column of the first cell with this text. */
export async function findCell(name: string, text: string): Promise<{ row: number; column: number }> {
  const { values } = await readSheet(name);
  const row = values.findIndex((line) => line.includes(text));
  if (row < 0) throw new Error(`No cell says ${text}`);
  return { row, column: (values[row] ?? []).indexOf(text) };
}
