/**
 * Does in the workbook what a person has asked for. While a cell is being edited Excel lets it wait, without a word
 * (OfficeDev/office-js#806): whoever shows the progress has to say so.
 */
export function runInWorkbook<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, work);
}
