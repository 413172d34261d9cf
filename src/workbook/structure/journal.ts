/**
 * What structuring has begun and not ended, kept in the workbook: Excel may break off anywhere, and the pane may be closed then. The next run knows by it
 * what it was made of, which sheets stand half drawn, and what has to be done once more. Taken away when all is done.
 */
import { goalTableName } from '../tables';
import { OWN_TABLES } from '../../locales/sheetTexts';
import { PLAIN_SHEETS } from '../layout/sheets';
import type { Step, StructureChoice } from './types';

export interface Journal {
  choice?: StructureChoice;
  steps: readonly Step[];
  /** How many of the new sheets, in the order of `listSheetSteps`, have been drawn. */
  drawn: number;
}
export type SheetStep = Extract<Step, { kind: 'addStart' | 'addLists' | 'addPlainSheet' | 'addGoalSheet' }>;

const JOURNAL = 'malbok.unfinished';
const DRAWN = 'malbok.unfinished.drawn';
const ORDER = ['addLists', 'addPlainSheet', 'addGoalSheet', 'addStart'] as const;

/** The steps that make a sheet, in the order in which they are drawn. */
export function listSheetSteps(steps: readonly Step[]): SheetStep[] {
  return ORDER.flatMap((kind) => steps.filter((step): step is SheetStep => step.kind === kind));
}

/** The table that a step makes a sheet for, if it makes one. */
export function tableOfStep(step: Step): string | null {
  switch (step.kind) {
    case 'addStart':
      return OWN_TABLES.overview;
    case 'addLists':
      return OWN_TABLES.lists;
    case 'addPlainSheet':
      return PLAIN_SHEETS[step.plain].table;
    case 'addGoalSheet':
      return goalTableName(step.code);
    default:
      return null;
  }
}

/** Queues the reading; answered by `readJournal` after the next sync. */
export function queueJournal(context: Excel.RequestContext): Excel.Setting[] {
  return [JOURNAL, DRAWN].map((name) => {
    const setting = context.workbook.settings.getItemOrNullObject(name);
    setting.load('value');
    return setting;
  });
}

/** null where nothing is unfinished. */
export function readJournal([journal, drawn]: readonly Excel.Setting[]): Journal | null {
  if (!journal || journal.isNullObject) return null;
  try {
    const { choice, steps } = JSON.parse(String(journal.value)) as Partial<Journal>;
    if (!Array.isArray(steps)) return null;
    const count = drawn && !drawn.isNullObject ? Number(drawn.value) : 0;
    return { ...(choice ? { choice } : {}), steps, drawn: Number.isSafeInteger(count) ? count : 0 };
  } catch {
    // Not written by us.
    return null;
  }
}

/** Queues that these steps are begun. */
export function beginJournal(context: Excel.RequestContext, { choice, steps }: Omit<Journal, 'drawn'>): void {
  const { settings } = context.workbook;
  settings.add(DRAWN, 0);
  settings.add(JOURNAL, JSON.stringify({ choice, steps }));
}

/** Queues that so many sheets stand drawn. */
export function tellDrawn(context: Excel.RequestContext, count: number): void {
  context.workbook.settings.add(DRAWN, count);
}

/** Queues that all is done. */
export function endJournal(context: Excel.RequestContext): void {
  for (const name of [JOURNAL, DRAWN]) context.workbook.settings.getItemOrNullObject(name).delete();
}
