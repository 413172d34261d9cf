/** The report sheet. */
import type { ReportOptions } from '../report';
import { planReportSheet as planSheet, writeReport, type ReportChoice, type ReportSheetPlan } from '../workbook/report/writeReport';
import { runInWorkbook } from '../workbook/runInWorkbook';
import { showSheet } from '../workbook/showPlace';
import { readAnew } from './readAnew';
import { writeToday } from './writeToday';

/**
 * Answers the name of the report's sheet. `onProgress` is told after each step, the last time with `done` equal to `total`. `ifChanged`: what is done
 * with a sheet that a person has changed, see `planReportSheet`.
 */
export async function makeReport(
  options: ReportOptions & Pick<ReportChoice, 'ifChanged'>,
  onProgress?: ReportChoice['onProgress'],
): Promise<string> {
  const { sheet } = await runInWorkbook((context) => writeReport(context, { ...options, date: writeToday(), onProgress }));
  return sheet;
}

/** Which sheet the report would get now and what would be lost; throws a WorkbookProblem that says what stops it. Nothing is written. */
export function planReportSheet(options: ReportOptions): Promise<ReportSheetPlan> {
  return runInWorkbook((context) => planSheet(context, options));
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
