import { errorCode } from '../../../src/workbook/problem';
import { EXIT, fail } from '../failure';
import { openGoalBook, runOnBook, type Request } from '../goalBook';

/** Prints what Excel would show for the formula; a table spills over lines. The workbook is not saved. */
export async function evaluateFormula(file: string, formula: string, request: Request): Promise<number> {
  // The sheet that the formula stands in never reaches the file, so a workbook whose structure is locked need not refuse it.
  const { addin } = await openGoalBook(file, request, { prepare: (document) => delete document.protection });
  const { excel } = addin;
  const sheetName = await runOnBook(file, request.language, async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.load('name');
    await context.sync();
    sheet.getRange('A1').formulas = [[formula]];
    try {
      await context.sync();
    } catch (error) {
      if (errorCode(error) === 'InvalidArgument') fail('badFormula', { formula });
      throw error;
    }
    return sheet.name;
  });
  await excel.settled();
  const { text, sheetId } = await runOnBook(file, request.language, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.load('id');
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('text');
    await context.sync();
    return { text: used.isNullObject ? [['']] : used.text, sheetId: sheet.id };
  });
  const message = excel.functions.messageAt({ sheetId, row: 0, column: 0 });
  if (request.json) {
    request.output.out(JSON.stringify({ text, message: message ?? null }, null, 2));
    return EXIT.ok;
  }
  for (const row of text) request.output.out(row.join('\t'));
  if (message !== undefined) request.output.error(message);
  return EXIT.ok;
}
