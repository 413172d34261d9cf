/** Checking the book, and mending what can be mended by itself. */
import { runAsOneStep, runInWorkbook } from '../workbook/runInWorkbook';
import { applyStructure, planStructure } from '../workbook/structure';
import { writeFindings } from '../workbook/writing/findings';
import { applyFix, type FixResult, type ShownFix } from '../workbook/writing/fix';
import { numberBook, type NumberingResult } from '../workbook/writing/number';
import { readAnew } from './readAnew';
import { thenRefresh } from './thenRefresh';
import { writeMoment } from './writeToday';

/** Gives rows their numbers and writes out which goal they belong to. */
export function numberRows(): Promise<NumberingResult> {
  return thenRefresh(runAsOneStep(numberBook));
}

/** Makes a fix as it was shown, in one step to undo. What has changed in the workbook since is left. */
export function makeFix(shown: ShownFix): Promise<FixResult> {
  return thenRefresh(runAsOneStep((context) => applyFix(context, shown)));
}

/**
 * Reads the book anew, checks every rule and writes what they say on the sheet Kontroll. Answers the number of findings. A sheet that is missing
 * is a problem, unless it may be added.
 */
export async function checkBook({ addSheet = false } = {}): Promise<number> {
  let book = await readAnew();
  if (addSheet) {
    await runInWorkbook(addFindingSheet);
    book = await readAnew();
  }
  const { findings } = book;
  await runInWorkbook((context) => writeFindings(context, book, findings, writeMoment()));
  return findings.length;
}

/** That sheet alone, whatever else is missing; nothing where it stands. */
async function addFindingSheet(context: Excel.RequestContext): Promise<void> {
  const plan = await planStructure(context);
  const wanted = plan.steps.find((step) => step.kind === 'addPlainSheet' && step.plain === 'findings');
  // An empty or half made sheet of its name is used, and what an earlier run has drawn is finished.
  const steps = plan.steps.filter((step) => step.sheet === wanted?.sheet || step.kind === 'finishSheets');
  await applyStructure(context, { ...plan, steps });
}
