/** Checking the book, and mending what can be mended by itself. */
import { refreshLive } from '../live';
import { runInWorkbook } from '../workbook/runInWorkbook';
import { writeFindings } from '../workbook/writing/findings';
import { numberBook, type NumberingResult } from '../workbook/writing/number';
import { readAnew } from './readAnew';
import { writeDate } from './writeDate';

/** Gives rows their numbers and writes out which goal they belong to. */
export async function numberRows(): Promise<NumberingResult> {
  const result = await runInWorkbook(numberBook);
  await refreshLive();
  return result;
}

/** Reads the book anew, checks every rule and writes what they say on the sheet Kontroll. Answers the number of findings. */
export async function checkBook(): Promise<number> {
  const book = await readAnew();
  await runInWorkbook((context) => writeFindings(context, book, book.findings, writeDate()));
  return book.findings.length;
}
