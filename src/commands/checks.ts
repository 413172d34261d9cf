/** Checking the book, and mending what can be mended by itself. */
import { refreshLive } from '../live';
import { runAsOneStep, runInWorkbook } from '../workbook/runInWorkbook';
import { applyStructure, planStructure } from '../workbook/structure';
import { writeFindings } from '../workbook/writing/findings';
import { applyFix, type FixResult, type ShownFix } from '../workbook/writing/fix';
import { numberBook, type NumberingResult } from '../workbook/writing/number';
import { lacksFindingSheet } from './findingSheet';
import { readAnew } from './readAnew';
import { writeMoment } from './writeToday';

/** Gives rows their numbers and writes out which goal they belong to. */
export async function numberRows(): Promise<NumberingResult> {
  const result = await runAsOneStep(numberBook);
  await refreshLive();
  return result;
}

/** Makes a fix as it was shown, in one step to undo. What has changed in the workbook since is left. */
export async function makeFix(shown: ShownFix): Promise<FixResult> {
  const result = await runAsOneStep((context) => applyFix(context, shown));
  await refreshLive();
  return result;
}

/**
 * Reads the book anew, checks every rule and writes what they say on the sheet Kontroll. Answers the number of findings. A sheet that is missing
 * is a problem, unless it may be added.
 */
export async function checkBook({ addSheet = false } = {}): Promise<number> {
  let book = await readAnew();
  if (addSheet && lacksFindingSheet(book)) {
    await runInWorkbook(addFindingSheet);
    book = await readAnew();
  }
  const { findings } = book;
  await runInWorkbook((context) => writeFindings(context, book, findings, writeMoment()));
  return findings.length;
}

/** That sheet alone, whatever else is missing. */
async function addFindingSheet(context: Excel.RequestContext): Promise<void> {
  const plan = await planStructure(context);
  const steps = plan.steps.filter((step) => step.kind === 'addPlainSheet' && step.plain === 'findings');
  await applyStructure(context, { ...plan, steps });
}
