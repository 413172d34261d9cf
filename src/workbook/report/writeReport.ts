/** The report sheet: a new sheet of plain values, so that it stands as it was decided and can be read without the add-in. */
import { rollUp } from '../../goals';
import type { Occasion } from '../../goals/types';
import { REPORT_TEXTS } from '../../locales/reportTexts';
import { OCCASION_WORDS, SHEET_NAMES } from '../../locales/words';
import { pointsOfCharacters } from '../layout/measures';
import { chooseSheetName } from '../layout/names';
import { finishSheets } from '../finish';
import { ACCENT, COLOURS, TEXT_SIZES } from '../palette';
import { WorkbookProblem } from '../problem';
import { readBook } from '../reading/read';
import { createSender } from '../sender';
import type { Sender } from '../sender';
import { partRows } from '../writing/parts';
import { applyLook } from './look';
import { planReport } from './plan';
import { layOutReport } from './sheet';
import type { ReportSheet } from './sheet';

/** Points; narrower than Excel's own, so that the text gets larger. */
const SIDE_MARGIN = 28;

/** About what the look of a block takes in a request, at most. */
const BYTES_PER_BLOCK = 2_500;

export interface ReportChoice {
  occasion: Occasion;
  /** The day written in the report, yyyy-mm-dd; today unless given. */
  date?: string;
}

/** Writes a report of the book as it stands. The sheet is always a new one: "Rapport Delår 2026", then "Rapport Delår 2026 (2)". */
export async function writeReport(context: Excel.RequestContext, choice: ReportChoice): Promise<{ sheet: string }> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/name');
  protection.load('protected');
  const reading = await readBook(context);
  if (reading.kind === 'none') throw new WorkbookProblem('book.none');
  if (reading.kind === 'unusable') throw new WorkbookProblem(reading.problem, reading.params);
  if (protection.protected) throw new WorkbookProblem('book.workbookProtected');
  if (reading.book.rows.length === 0) throw new WorkbookProblem('book.noGoals');

  const plan = planReport(rollUp(reading.book, choice.occasion));
  const report = layOutReport(plan, toSerial(choice.date ?? new Date().toLocaleDateString('sv-SE')));
  const wanted = [SHEET_NAMES.report, OCCASION_WORDS[choice.occasion], plan.year].filter((part) => part !== null).join(' ');
  const name = chooseSheetName(wanted, new Set(worksheets.items.map((sheet) => sheet.name.toLowerCase())));
  const sheet = worksheets.add(name);
  const sender = createSender(context);
  await writeCells(sheet, report, sender);
  // Dates are formatted before they are written, the rest of the look comes after.
  for (const block of report.blocks) {
    await sender.reserve(BYTES_PER_BLOCK);
    applyLook(sheet, block);
  }
  sheet.showGridlines = false;
  sheet.tabColor = ACCENT.ink;
  await sender.finish();
  const page = { headerRow: report.headerRow ?? undefined, sideMargin: SIDE_MARGIN, footer: REPORT_TEXTS.footer };
  // The title and the goals' texts stay in view.
  await finishSheets(context, [{ sheet: name, page, frozen: { rows: 1, columns: 2 } }]);
  return { sheet: name };
}

/** Excel's serial number of a day written yyyy-mm-dd. */
function toSerial(date: string): number {
  return (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

async function writeCells(
  sheet: Excel.Worksheet,
  { values, columns, firstGoalRow, statusColumn }: ReportSheet,
  sender: Sender,
): Promise<void> {
  const all = sheet.getRangeByIndexes(0, 0, values.length, columns.length);
  all.format.verticalAlignment = Excel.VerticalAlignment.top;
  all.format.font.size = TEXT_SIZES.body;
  all.format.font.color = COLOURS.text;
  const goalRows = values.length - firstGoalRow;
  columns.forEach(({ width, kind, wrap }, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOfCharacters(width);
    if (goalRows === 0) return;
    const cells = sheet.getRangeByIndexes(firstGoalRow, column, goalRows, 1);
    cells.format.horizontalAlignment = kind === 'text' ? Excel.HorizontalAlignment.left : Excel.HorizontalAlignment.right;
    if (wrap) cells.format.wrapText = true;
    // Apart from the numbers to the right that stand before it.
    if (column === statusColumn) cells.format.indentLevel = 1;
    // One format for all cells, which the types do not know. A measure with decimals has a look of its own.
    if (kind !== 'text') cells.numberFormat = (kind === 'share' ? '0 %' : '#,##0') as unknown as string[][];
  });
  for (const { row, rows, bytes } of partRows(values)) {
    await sender.reserve(bytes);
    sheet.getRangeByIndexes(row, 0, rows.length, columns.length).values = rows;
  }
}
