import { WorkbookProblem } from '../problem';
import { readBook, type BookReading } from '../reading/read';

/** The goal book as it stands now; a problem where the workbook is none, or one that cannot be read. */
export async function requireBook(context: Excel.RequestContext): Promise<Extract<BookReading, { kind: 'book' }>> {
  const reading = await readBook(context);
  if (reading.kind === 'none') throw new WorkbookProblem('book.none');
  if (reading.kind === 'unusable') throw new WorkbookProblem(reading.problem, reading.params);
  return reading;
}
