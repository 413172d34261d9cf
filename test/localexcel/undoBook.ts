/** What the tests of undoing work on. */
import type { WorkbookDocument } from '../../localexcel/document/types';
import { openBook, type TestBook } from './hostBook';

/** One request of the add-in. */
export function request(book: TestBook, action: () => void): void {
  book.host.beginRequest(0);
  try {
    action();
  } finally {
    book.host.endRequest();
  }
}

/** A table with a calculated column, a list, a conditional format, a name, and formulas beside and in another sheet. */
export function openSample() {
  const book = openBook();
  const { at, workbook } = book;
  const table = book.table([
    ['Nr', 'Budget', 'Dubbelt', 'Fri'],
    ['a', 1, '', ''],
    ['b', 2, '', ''],
    ['c', 3, '', ''],
  ]);
  table.Columns.GetItem('Dubbelt').GetDataBodyRange().Formulas = [['=[@Budget]*2'], ['=[@Budget]*2'], ['=[@Budget]*2']];
  at('A2:A4').DataValidation.Rule = { list: { source: 'a,b,c' } };
  at('B2:B4').ConditionalFormats.Add('Custom').Custom.Rule.Formula = '=$B2>2';
  at('F1:F2').Formulas = [['=SUM(Mal[Dubbelt])'], ['=B3']];
  workbook.Names.Add('Belopp', at('B2:B4'));
  workbook.Worksheets.Add('Annat').GetRange('A1:A3').Formulas = [['=SUM(Blad1!B:B)'], ['=Blad1!B4'], ['=SUM(Belopp)']];
  // What made the sample is no step of the tests': a new sheet ends what can be undone.
  request(book, () => undefined);
  return { ...book, mal: table };
}

/** The workbook as saved; the sheet in front is no part of what is undone. */
export async function shapeOf(book: TestBook): Promise<WorkbookDocument> {
  return { ...(await book.saved()), activeSheet: '' };
}

export type Sample = ReturnType<typeof openSample>;
