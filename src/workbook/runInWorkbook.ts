/**
 * Does in the workbook what a person has asked for. While a cell is being edited Excel lets it wait, without a word
 * (OfficeDev/office-js#806): whoever shows the progress has to say so.
 */
export function runInWorkbook<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, work);
}

/** The same, and everything that the work writes is one step to undo where Excel can do that; elsewhere each sync is one. */
export function runAsOneStep<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const mergeUndoGroup = Office.context.requirements.isSetSupported('ExcelApi', '1.20');
  return Excel.run({ delayForCellEdit: true, ...(mergeUndoGroup && { mergeUndoGroup }) }, work);
}
