/** The report sheet. */
import type { ReportOptions } from '../workbook/report/plan';
import { nameReport, writeReport } from '../workbook/report/writeReport';
import { runInWorkbook } from '../workbook/runInWorkbook';
import { showSheet } from '../workbook/showPlace';
import { readAnew } from './readAnew';
import { writeToday } from './writeToday';

/** Answers the name of the report's new sheet. `onProgress` is told after each step, the last time with `done` equal to `total`. */
export async function makeReport(
  options: ReportOptions,
  onProgress?: (progress: { done: number; total: number }) => void,
): Promise<string> {
  const { sheet } = await runInWorkbook((context) => writeReport(context, { ...options, date: writeToday(), onProgress }));
  return sheet;
}

/** The name that the report's sheet would get now; throws a WorkbookProblem that says what stops it. Nothing is written. */
export function planReportSheet(options: ReportOptions): Promise<string> {
  return runInWorkbook((context) => nameReport(context, options));
}

/** Brings the report forward. */
export async function showReport(sheet: string): Promise<void> {
  await runInWorkbook((context) => showSheet(context, sheet));
}

/** Reads the book anew, and throws a WorkbookProblem that says what stops a report at its own Tillfälle. Nothing is written. */
export async function planOwnReport(): Promise<void> {
  const { book } = await readAnew();
  await planReportSheet({ occasion: book.settings.occasion });
}
