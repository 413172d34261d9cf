/** A plan in plain numbers. */
import { findNewTables } from './problems';
import type { Step, StructurePlan } from './types';

export interface PlanSummary {
  /** New sheets and tables. */
  sheets: number;
  tables: number;
  /** Empty sheets, and half-made ones, that are used instead of new ones, by the names they have now. */
  used: string[];
  begun: string[];
  /** Steps that mend or add to what is part of the goal book already. */
  mended: number;
  /** A person's own sheets and tables, which are left as they are. */
  ownSheets: string[];
  ownTables: string[];
}

/** What a plan adds, and what it leaves alone. */
export function summarisePlan({ steps, reading }: StructurePlan): PlanSummary {
  const used = steps.flatMap((step) => (step.kind === 'adoptSheet' || step.kind === 'useSheet' ? [step.sheet] : []));
  const begun = steps.flatMap((step) => (step.kind === 'resumeSheet' ? [step.sheet] : []));
  const made = steps.filter(makesTable);
  const ours = new Set([...used, ...begun, ...[...reading.tables.values()].map(({ sheet }) => sheet)]);
  return {
    sheets: made.length - used.length - begun.length,
    tables: findNewTables(reading, steps).length,
    used,
    begun,
    mended: steps.filter(({ kind }) => kind !== 'finishSheets').length - made.length - used.length - begun.length,
    ownSheets: reading.sheets.map(({ name }) => name).filter((name) => !ours.has(name)),
    ownTables: reading.own.map(({ table }) => table),
  };
}

/** Whether the plan adds or renames a sheet, after which Excel can undo nothing. */
export function addsSheets({ steps }: StructurePlan): boolean {
  return steps.some((step) => makesTable(step) || step.kind === 'adoptSheet');
}

/** Each table that is made stands on a sheet of its own. */
function makesTable({ kind }: Step): boolean {
  return kind === 'addStart' || kind === 'addPlainSheet' || kind === 'addGoalSheet' || kind === 'addLists';
}
