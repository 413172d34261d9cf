/** The report sheet: a new sheet of plain values, so that it stands as it was decided and can be read without the add-in. */
import { rollUp } from '../../goals';
import { REPORT_TEXTS } from '../../locales/reportTexts';
import { OCCASION_WORDS, SHEET_NAMES } from '../../locales/words';
import { pointsOfCharacters } from '../layout/measures';
import { chooseSheetName } from '../layout/names';
import { finishSheets } from '../finish';
import { ACCENT, COLOURS, TEXT_SIZES } from '../../looks/palette';
import { WorkbookProblem } from '../problem';
import { readBook } from '../reading/read';
import { createSender } from '../sender';
import type { Sender } from '../sender';
import { partRows } from '../writing/parts';
import { applyLook } from './look';
import { planReport } from './plan';
import type { ReportOptions, ReportPlan } from './plan';
import { layOutReport } from './sheet';
import type { ReportSheet } from './sheet';

/** Points; narrower than Excel's own, so that the text gets larger. */
const SIDE_MARGIN = 28;

/** About what the look of a block takes in a request, at most. */
const BYTES_PER_BLOCK = 2_500;
/** A look is sent in at most so many parts, so that a person sees it move without Excel being asked much more often. */
const LOOK_PARTS = 4;
/** Fewer blocks than these are not worth a part of their own. */
const BLOCKS_PER_PART = 100;

export interface ReportChoice extends ReportOptions {
  /** The day written in the report, yyyy-mm-dd; today unless given. */
  date?: string;
  /** Told after each step, the last time with `done` equal to `total`. */
  onProgress?: (progress: { done: number; total: number }) => void;
}

/**
 * Writes a report of the book as it stands. The sheet is always a new one: "Rapport Delår 2026", then "Rapport Delår 2026 (2)". Where it
 * fails halfway the sheet is taken away again.
 */
export async function writeReport(context: Excel.RequestContext, choice: ReportChoice): Promise<{ sheet: string }> {
  const { name, plan } = await prepareReport(context, choice);
  const report = layOutReport(plan, toSerial(choice.date ?? new Date().toLocaleDateString('sv-SE')));
  const sheet = context.workbook.worksheets.add(name);
  try {
    await drawReport(context, name, sheet, report, choice.onProgress);
  } catch (error) {
    await removeSheet(context, name);
    throw error;
  }
  return { sheet: name };
}

/** The name that the report's sheet would get now. Throws what would stop the report. */
export async function nameReport(context: Excel.RequestContext, choice: ReportOptions): Promise<string> {
  return (await prepareReport(context, choice)).name;
}

async function prepareReport(context: Excel.RequestContext, choice: ReportOptions): Promise<{ name: string; plan: ReportPlan }> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/name');
  protection.load('protected');
  const reading = await readBook(context);
  if (reading.kind === 'none') throw new WorkbookProblem('book.none');
  if (reading.kind === 'unusable') throw new WorkbookProblem(reading.problem, reading.params);
  if (protection.protected) throw new WorkbookProblem('book.workbookProtected');
  const { rows } = reading.book;
  if (!rows.some(({ committee }) => choice.committee === undefined || committee === choice.committee))
    throw new WorkbookProblem('book.noGoals');

  const plan = planReport(rollUp(reading.book, choice.occasion), choice);
  const wanted = [SHEET_NAMES.report, OCCASION_WORDS[choice.occasion], plan.year, choice.committee ?? null];
  const taken = new Set(worksheets.items.map((sheet) => sheet.name.toLowerCase()));
  return { name: chooseSheetName(wanted.filter((part) => part !== null).join(' '), taken), plan };
}

async function drawReport(
  context: Excel.RequestContext,
  name: string,
  sheet: Excel.Worksheet,
  report: ReportSheet,
  onProgress: ReportChoice['onProgress'],
): Promise<void> {
  const blocksPerPart = Math.max(BLOCKS_PER_PART, Math.ceil(report.blocks.length / LOOK_PARTS));
  // The values, each part of the look, the page.
  const total = 2 + Math.ceil(report.blocks.length / blocksPerPart);
  let done = 0;
  const tell = () => onProgress?.({ done: ++done, total });
  let sender = createSender(context);
  sheet.showGridlines = false;
  sheet.tabColor = ACCENT.ink;
  await writeCells(sheet, report, sender);
  await sender.finish();
  tell();
  for (let first = 0; first < report.blocks.length; first += blocksPerPart) {
    sender = createSender(context);
    for (const block of report.blocks.slice(first, first + blocksPerPart)) {
      await sender.reserve(BYTES_PER_BLOCK);
      applyLook(sheet, block);
    }
    await sender.finish();
    tell();
  }
  const page = { headerRow: report.headerRow ?? undefined, sideMargin: SIDE_MARGIN, footer: REPORT_TEXTS.footer };
  // The title and the goals' texts stay in view.
  await finishSheets(context, [{ sheet: name, page, frozen: { rows: 1, columns: 2 } }]);
  tell();
}

/** What stopped the report is what is told; a sheet that cannot be taken away either is no news beside it. */
async function removeSheet(context: Excel.RequestContext, name: string): Promise<void> {
  try {
    context.workbook.worksheets.getItemOrNullObject(name).delete();
    await context.sync();
  } catch (error) {
    console.error(error);
  }
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
