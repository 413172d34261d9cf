import { refreshLive } from '../../../src/live';
import { writeReport } from '../../../src/workbook/report/writeReport';
import { EXIT } from '../failure';
import { checkLosses, checkOutput, saveWorkbook } from '../files';
import { parseOccasion } from '../occasions';
import { openGoalBook, runOnBook, type Request } from '../goalBook';
import { say } from '../texts';

export async function reportFile(file: string, choice: { occasion: string; out: string }, request: Request): Promise<number> {
  const { language, force, output } = request;
  const occasion = parseOccasion(choice.occasion);
  checkOutput(choice.out, force);
  const { addin, document } = await openGoalBook(file, request);
  checkLosses(document, file, force, language);
  const { sheet } = await runOnBook(file, language, (context) => writeReport(context, { occasion }));
  await refreshLive();
  await addin.excel.settled();
  await saveWorkbook(addin.excel.toDocument(), choice.out, addin.functionNames);
  output.out(request.json ? JSON.stringify({ file: choice.out, sheet, occasion }) : say(language, 'saved', { file: choice.out, sheet }));
  return EXIT.ok;
}

/** The day as it stands in Sweden's written dates. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date());
}
