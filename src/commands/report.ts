/** The report sheet. */
import type { ReportOptions } from '../workbook/report/plan';
import { nameReport, writeReport } from '../workbook/report/writeReport';
import { runInWorkbook } from '../workbook/runInWorkbook';
import { showSheet } from '../workbook/showPlace';
import { readAnew } from './readAnew';
import { writeDate } from './writeDate';

/** Answers the name of the report's new sheet. `onProgress` is told after each step, the last time with `done` equal to `total`. */
export async function makeReport(
  options: ReportOptions,
  onProgress?: (progress: { done: number; total: number }) => void,
): Promise<string> {
  const { sheet } = await runInWorkbook((context) => writeReport(context, { ...options, date: writeDate(), onProgress }));
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

/** A report at the book's own Tillfälle as it stands now, brought forward. Answers the name of its sheet. */
export async function makeOwnReport(): Promise<string> {
  const { book } = await readAnew();
  const sheet = await makeReport({ occasion: book.settings.occasion });
  try {
    await showReport(sheet);
  } catch (error) {
    // The report stands: that another workbook is in front does not make it undone.
    console.error(error);
  }
  return sheet;
}
