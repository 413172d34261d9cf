/** What a report needs of the workbook: the book, the sheet that the report had before, and what would be lost if that one were replaced. */
import { checkRules, rollUp } from '../../goals';
import type { RollUp } from '../../goals/results';
import type { Occasion } from '../../goals/types';
import { planReport, type ReportOptions, type ReportPlan } from '../../report';
import { OCCASION_WORDS, SHEET_NAMES } from '../../locales/words';
import { chooseSheetName } from '../layout/names';
import { WorkbookProblem } from '../problem';
import { readBook } from '../reading/read';
import { locate, type Layout } from '../tables';
import { findConcerns, type ReportConcern } from './concerns';
import { findDrafts, queueDrafts, type DraftSheet } from './drafts';
import { findOwnSheet, queueMarks, type OwnSheet, type ReportIdentity } from './ownSheet';

export interface PreparedReport {
  plan: ReportPlan;
  layout: Layout;
  identity: ReportIdentity;
  /** The sheet that the report has; null where it has none. */
  own: OwnSheet | null;
  /** Sheets that an earlier run has left half drawn. */
  drafts: readonly DraftSheet[];
  /** What would be lost if the own sheet were replaced. */
  concerns: readonly ReportConcern[];
  /** The name that a new sheet would get. */
  newSheet: string;
  /** Names that no sheet has, for the time of drawing: the new sheet's, and the old one's while it leaves. */
  spareNames: { drawing: string; leaving: string };
  /** Whether the structure of the workbook is protected: then no sheet can be added, while the report may still be read. */
  isLocked: boolean;
}

/** Reads everything in a few syncs, however large the book; throws what would stop the report. `made` is yyyy-mm-dd. */
export async function prepareReport(context: Excel.RequestContext, options: ReportOptions, made: string): Promise<PreparedReport> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/name,items/id,items/position,items/visibility');
  protection.load('protected');
  const reading = await readBook(context);
  if (reading.kind === 'none') throw new WorkbookProblem('book.none');
  if (reading.kind === 'unusable') throw new WorkbookProblem(reading.problem, reading.params);
  const { book, layout } = reading;
  const { occasion, committee = null } = options;
  if (!book.rows.some((row) => committee === null || row.committee === committee)) throw new WorkbookProblem('book.noGoals');

  const marks = queueMarks(worksheets);
  const draftMarks = queueDrafts(worksheets);
  await context.sync();
  const identity: ReportIdentity = { occasion, year: book.settings.year, committee };
  const drafts = findDrafts(draftMarks, identity);
  const drafting = new Set(drafts.map(({ sheet }) => sheet.id));
  const own = findOwnSheet(
    marks.filter(({ sheet }) => !drafting.has(sheet.id)),
    identity,
  );
  const { concerns, kept } = own ? await findConcerns(context, worksheets, own) : { concerns: [], kept: new Map<string, string>() };
  const rollUps = new Map<Occasion, RollUp>();
  const judge = (at: Occasion): RollUp => {
    const known = rollUps.get(at) ?? rollUp(book, at);
    rollUps.set(at, known);
    return known;
  };
  const source = {
    rollUp: judge,
    findings: checkRules(book, { rollUp: judge(book.settings.occasion) }),
    locate: (place: Parameters<typeof locate>[1]) => {
      const found = locate(layout, place);
      return found && `${found.sheet}!${found.cell}`;
    },
    made,
  };
  const plan = planReport(source, options, kept);
  // A draft goes before anything is written.
  const taken = new Set(worksheets.items.filter(({ id }) => !drafting.has(id)).map((sheet) => sheet.name.toLowerCase()));
  const wanted = [SHEET_NAMES.report, OCCASION_WORDS[occasion], identity.year, committee].filter((part) => part !== null).join(' ');
  const choose = (): string => {
    const name = chooseSheetName(wanted, taken);
    taken.add(name.toLowerCase());
    return name;
  };
  const newSheet = choose();
  return {
    plan,
    layout,
    identity,
    own,
    drafts,
    concerns,
    newSheet,
    spareNames: { drawing: choose(), leaving: choose() },
    isLocked: protection.protected,
  };
}
