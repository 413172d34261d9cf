/** The report sheet: plain values, so that it stands as it was decided and can be read without the add-in. */
import type { ReportOptions, ReportPlan } from '../../report';
import { finishSheets } from '../finish';
import { WorkbookProblem } from '../problem';
import type { ReportConcern } from './concerns';
import { drawSheet, DRAWING_STEPS } from './drawSheet';
import { findDrafts, markDraft, queueDrafts, settleDrafts, unmarkDraft } from './drafts';
import { markSheet, type OwnSheet, type ReportIdentity } from './ownSheet';
import { paginateReport } from './pageSetup';
import { prepareReport, type PreparedReport } from './prepare';

export interface ReportChoice extends ReportOptions {
  /** The day written in the report, yyyy-mm-dd; today unless given. */
  date?: string;
  /**
   * Where the report has a sheet that a person has changed: `replace` it all the same, or leave it and make a `new` one beside it, which is what is
   * done where nothing is said. What stands in the comment cells is kept either way.
   */
  ifChanged?: 'replace' | 'new';
  /** Told after each step, the last time with `done` equal to `total`. */
  onProgress?: (progress: { done: number; total: number }) => void;
}

/** What making a report would do. */
export interface ReportSheetPlan {
  /** The sheet that the report has and that is replaced; the name that a new one would get where it has none. */
  sheet: string;
  /** Whether there is one to replace. */
  replaces: boolean;
  /** What would be lost if it were replaced; empty where nothing would. */
  concerns: readonly ReportConcern[];
  /** The name that a new sheet beside it would get. */
  newSheet: string;
}

/** A report that has been made. */
export interface WrittenReport {
  sheet: string;
  /** The sheet that the report had and that was left as it was, since a person had changed it; null where there was none. */
  left: string | null;
  plan: ReportPlan;
}

/**
 * Writes a report of the book as it stands. The sheet of the same report (occasion, year, committee) is replaced, keeping its name, its place and what
 * persons wrote in its comment cells. The new one is drawn whole before the old one goes: where it fails halfway the old one is as it was, and what could
 * not be taken away then is taken away when the report is made next.
 */
export async function writeReport(context: Excel.RequestContext, choice: ReportChoice): Promise<WrittenReport> {
  const prepare = () => prepareReport(context, choice, choice.date ?? writeToday());
  let prepared = await prepare();
  if (prepared.drafts.length > 0) {
    checkUnlocked(prepared);
    await settleDrafts(context, prepared.drafts);
    prepared = await prepare();
  }
  const { plan, layout, identity, own, concerns, newSheet, spareNames } = prepared;
  checkUnlocked(prepared);
  const replaced = own !== null && (concerns.length === 0 || choice.ifChanged === 'replace') ? own : null;
  if (replaced && concerns.some(({ kind }) => kind === 'protected'))
    throw new WorkbookProblem('book.sheetProtected', { sheets: replaced.name });
  const { canvas, finish } = paginateReport(plan);
  const run = own === null ? 1 : replaced ? own.mark.run : own.mark.run + 1;
  const total = DRAWING_STEPS + 2;
  let done = 0;
  const tell = () => choice.onProgress?.({ done: ++done, total });

  let name = replaced ? spareNames.drawing : newSheet;
  const sheet = context.workbook.worksheets.add(name);
  sheet.load('id');
  markDraft(sheet, identity, canvas.values, replaced);
  try {
    await context.sync();
    await drawSheet(context, sheet, { canvas, language: plan.language, layout }, tell);
    markSheet(sheet, identity, run, canvas);
    await context.sync();
    await finishSheets(context, [{ sheet: name, ...finish }], undefined, () => {
      if (!replaced) unmarkDraft(sheet);
    });
    tell();
    if (replaced) {
      await swapSheets(context, sheet, replaced, spareNames.leaving);
      name = replaced.name;
    }
  } catch (error) {
    await cleanUp(context, identity);
    throw error;
  }
  tell();
  return { sheet: name, left: replaced ? null : (own?.name ?? null), plan };
}

/** What making the report would do now; throws what would stop it. Nothing is written. */
export async function planReportSheet(context: Excel.RequestContext, options: ReportOptions): Promise<ReportSheetPlan> {
  const prepared = await prepareReport(context, options, writeToday());
  const { own, concerns, newSheet } = prepared;
  checkUnlocked(prepared);
  return { sheet: own?.name ?? newSheet, replaces: own !== null, concerns, newSheet };
}

/** The report as data, with the texts that persons have written in its sheet. Nothing is written. */
export async function readReport(context: Excel.RequestContext, choice: ReportOptions & { date?: string }): Promise<ReportPlan> {
  return (await prepareReport(context, choice, choice.date ?? writeToday())).plan;
}

function checkUnlocked({ isLocked }: PreparedReport): void {
  if (isLocked) throw new WorkbookProblem('book.workbookProtected');
}

function writeToday(): string {
  return new Date().toLocaleDateString('sv-SE');
}

/** In one request: the old sheet gives up its name and goes last, when everything else has been taken. */
async function swapSheets(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { id, name, position }: OwnSheet,
  leavingName: string,
): Promise<void> {
  const old = context.workbook.worksheets.getItem(id);
  old.name = leavingName;
  sheet.name = name;
  sheet.position = position;
  // A very hidden sheet cannot be deleted.
  old.visibility = 'Visible';
  old.delete();
  unmarkDraft(sheet);
  try {
    await context.sync();
  } catch (error) {
    if (!(await isGone(context, id))) throw error;
    // All was done, and only the answer was lost: the old sheet cannot be had back, and the new one is the report.
    await attempt(async () => {
      unmarkDraft(sheet);
      await context.sync();
    });
  }
}

/** Whether the sheet is known not to be there. */
async function isGone(context: Excel.RequestContext, id: string): Promise<boolean> {
  let isNull = false;
  await attempt(async () => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    await context.sync();
    isNull = sheet.isNullObject;
  });
  return isNull;
}

/** Takes away what has been drawn, and gives the sheet that was to be replaced its name back. */
async function cleanUp(context: Excel.RequestContext, identity: ReportIdentity): Promise<void> {
  await attempt(async () => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/id');
    await context.sync();
    const marks = queueDrafts(worksheets);
    await context.sync();
    await settleDrafts(context, findDrafts(marks, identity));
  });
}

/** What stopped the report is what is told; what cannot be put back either is no news beside it. */
async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error);
  }
}
