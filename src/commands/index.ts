/** What a person may ask for: each does one thing in the workbook and leaves the live state fresh. Errors go to the caller. */
import type { Occasion, Place } from '../goals/types';
import { currentState, refreshLive, type ReadyBook } from '../live';
import { writeFindings } from '../workbook/writing/findings';
import { numberBook, type NumberingResult } from '../workbook/writing/number';
import { WorkbookProblem } from '../workbook/problem';
import { reenterFormulas } from '../workbook/writing/reenterFormulas';
import { writeReport } from '../workbook/report/writeReport';
import { runInWorkbook } from '../workbook/runInWorkbook';
import { showPlace as selectPlace, showSheet } from '../workbook/showPlace';
import { applyShownPlan, planStructure, type StructureChoice, type StructurePlan } from '../workbook/structure';

/** Names of the functions that follow the book; test/project holds them against functions.json. */
export const STREAMING_FUNCTIONS = ['GOALSTATUS', 'GOALFULFILMENT', 'GOALCOVERAGE', 'GOALCOUNT', 'GOALFINDINGS', 'GOALEXPLAIN'] as const;

/** What would be made, without making it. A workbook that is a goal book already needs no choice. */
export function planBook(choice?: StructureChoice): Promise<StructurePlan> {
  return runInWorkbook((context) => planStructure(context, choice));
}

/** Makes what was shown; a problem where the workbook has changed since so that it would be something else. */
export async function makeBook(plan: StructurePlan): Promise<void> {
  await runInWorkbook((context) => applyShownPlan(context, plan));
  await refreshLive();
}

export async function numberRows(): Promise<NumberingResult> {
  const result = await runInWorkbook(numberBook);
  await refreshLive();
  return result;
}

/**
 * Reads the book as it is when no cell is being edited: the live state would keep what stood there before, for its own reading is refused
 * meanwhile.
 */
async function readAnew(): Promise<ReadyBook> {
  await runInWorkbook(async (context) => {
    context.workbook.load('name');
    await context.sync();
  });
  await refreshLive();
  const state = currentState();
  if (state.phase === 'ready') return state;
  if (state.phase === 'unusable' || state.phase === 'failed') throw new WorkbookProblem(state.problem, state.params);
  throw new WorkbookProblem('book.none');
}

/** Reads the book anew, checks every rule and writes what they say on the sheet Kontroll. Answers the number of findings. */
export async function checkBook(): Promise<number> {
  const book = await readAnew();
  await runInWorkbook((context) => writeFindings(context, book, book.findings, writeDate()));
  return book.findings.length;
}

/** Reads the book anew and enters the functions' formulas once more, for a cell that has got stuck. Answers how many there are. */
export async function recalculate(): Promise<number> {
  await readAnew();
  return runInWorkbook((context) => reenterFormulas(context, STREAMING_FUNCTIONS));
}

/** Answers the name of the report's new sheet. */
export async function makeReport(occasion: Occasion): Promise<string> {
  const { sheet } = await runInWorkbook((context) => writeReport(context, { occasion, date: writeDate() }));
  return sheet;
}

/** A report at the book's own Tillfälle as it stands now, brought forward. Answers the name of its sheet. */
export async function makeOwnReport(): Promise<string> {
  const { book } = await readAnew();
  const sheet = await makeReport(book.settings.occasion);
  try {
    await runInWorkbook((context) => showSheet(context, sheet));
  } catch (error) {
    // The report stands: that another workbook is in front does not make it undone.
    console.error(error);
  }
  return sheet;
}

/** Selects the cell of a finding. */
export async function showPlace(place: Place): Promise<void> {
  const state = currentState();
  if (state.phase === 'ready') await runInWorkbook((context) => selectPlace(context, state.layout, place));
}

/** Today as yyyy-mm-dd, as dates are written in Sweden. */
function writeDate(): string {
  return new Date().toLocaleDateString('sv-SE');
}
