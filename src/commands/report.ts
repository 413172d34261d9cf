/** The report sheet. */
import type { Occasion } from '../goals/types';
import { writeReport } from '../workbook/report/writeReport';
import { runInWorkbook } from '../workbook/runInWorkbook';
import { showSheet } from '../workbook/showPlace';
import { readAnew } from './readAnew';
import { writeDate } from './writeDate';

/** Answers the name of the report's new sheet. */
export async function makeReport(occasion: Occasion): Promise<string> {
  const { sheet } = await runInWorkbook((context) => writeReport(context, { occasion, date: writeDate() }));
  return sheet;
}

/** A report at the book's own Tillfälle as it stands now, brought forward. Answers the name of its sheet. */
export async function makeOwnReport(): Promise<string> {
  const { book } = await readAnew();
  const sheet = await makeReport(book.settings.occasion);
  try {
    await runInWorkbook((context) => showSheet(context, sheet));
  } catch (error) {
    // The report stands: that another workbook is in front does not make it undone.
    console.error(error);
  }
  return sheet;
}
