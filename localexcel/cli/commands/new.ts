import { STEERING_MODELS } from '../../../src/goals';
import { refreshLive } from '../../../src/live';
import { applyStructure, planStructure } from '../../../src/workbook/structure';
import { startAddin } from '../../addin/startAddin';
import { emptyDocument } from '../../document/create';
import { EXIT, fail } from '../failure';
import { checkOutput, saveWorkbook } from '../files';
import { runOnBook, type Request } from '../goalBook';
import { say } from '../texts';

export interface NewChoice {
  model: string;
  year?: string;
  municipality?: string;
  out: string;
}

export async function makeBook(choice: NewChoice, request: Request): Promise<number> {
  const { language, force, output } = request;
  const { model: modelName, municipality, out } = choice;
  const model = STEERING_MODELS.find(({ id }) => id === modelName.trim().toLowerCase()) ?? fail('badModel', { model: modelName });
  const year = parseYear(choice.year);
  checkOutput(out, force);
  const { excel, functionNames } = await startAddin(emptyDocument(), language);
  await runOnBook(out, language, async (context) => applyStructure(context, await planStructure(context, { model, municipality, year })));
  await refreshLive();
  await excel.settled();
  await saveWorkbook(excel.toDocument(), out, functionNames);
  output.out(request.json ? JSON.stringify({ file: out, model: model.id, year }) : say(language, 'written', { file: out }));
  return EXIT.ok;
}

/** This year where none is given. */
function parseYear(text: string | undefined): number {
  if (text === undefined) return new Date().getFullYear();
  const year = Number(text);
  return /^(19|20|21)\d\d$/.test(text.trim()) ? year : fail('badYear', { year: text });
}
