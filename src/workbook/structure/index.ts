/** Making a workbook into a goal book, and adding what is missing to one. Idempotent: what stands there is left as it is. */
import { WorkbookProblem } from '../problem';
import { applyStructure } from './apply';
import { planSteps } from './plan';
import { readWorkbook } from './readWorkbook';
import { beginAnew } from '../writing/receipts';
import type { OnStructureProgress, Step, StructureChoice, StructurePlan, StructureResult } from './types';
import { nameStep } from './unfinished';

export { applyStructure } from './apply';
export { makeChoice } from './choice';
export { nameCommitteeSheets } from './chooseSheets';
export { describeProblem, describeStep } from './describe';
export { addsSheets, summarisePlan } from './summary';
export type { PlanSummary } from './summary';
export type { OnStructureProgress, Step, StructureChoice, StructurePlan, StructureProblem, StructureResult } from './types';

/**
 * What structuring would do, in two syncs and without changing anything. A workbook that is a goal book already needs no choice: it
 * says itself, in Styrning, Områden and Nämnder, what it should hold.
 */
export async function planStructure(context: Excel.RequestContext, choice?: StructureChoice): Promise<StructurePlan> {
  return planSteps(await readWorkbook(context), choice);
}

/**
 * Takes the steps that a person has been shown. The workbook may have changed since, so places are read anew; where it would take other steps
 * now that is a problem, for nothing is done that was not shown.
 */
export async function applyShownPlan(
  context: Excel.RequestContext,
  shown: StructurePlan,
  onProgress?: OnStructureProgress,
): Promise<StructureResult> {
  let isFirst = true;
  return beginAnew(async () => {
    const plan = await planStructure(context, shown.choice);
    if (!isSame(plan, shown) && !isBrokenOff(plan, shown) && (isFirst || !isRestOf(plan, shown)))
      throw new WorkbookProblem('book.changedSince');
    isFirst = false;
    return applyStructure(context, plan, onProgress);
  });
}

function isSame(plan: StructurePlan, shown: StructurePlan): boolean {
  return JSON.stringify(plan.steps) === JSON.stringify(shown.steps);
}

/** Whether it is left of a run of the same steps, which Excel broke off: it has been shown too. */
function isBrokenOff({ reading: { journal } }: StructurePlan, shown: StructurePlan): boolean {
  return journal !== null && JSON.stringify(journal.steps) === JSON.stringify(shown.whole);
}

/** Whether the plan is what is left of what was shown where an attempt was given up after a part of it. */
function isRestOf(plan: StructurePlan, shown: StructurePlan): boolean {
  const known = new Set(shown.steps.map(nameStep));
  const finishing: readonly Step['kind'][] = ['useSheet', 'resumeSheet', 'finishSheets'];
  return plan.steps.every((step) => known.has(nameStep(step)) || finishing.includes(step.kind));
}

/** Plans and takes the steps. */
export async function structureWorkbook(choice?: StructureChoice): Promise<StructureResult> {
  return Excel.run((context) => beginAnew(async () => applyStructure(context, await planStructure(context, choice))));
}

/** Writes the drop-downs' lists anew, after numbers, areas, committees or units have changed. Leaves a protected or missing list. */
export async function refreshLists(context: Excel.RequestContext): Promise<void> {
  await beginAnew(async () => {
    const plan = pickLists(await planStructure(context));
    if (plan) await applyStructure(context, plan);
  });
}

/** Of a plan what is written to the lists alone; null where they stay as they are, are missing, or are protected. */
export function pickLists(plan: StructurePlan): StructurePlan | null {
  const steps = plan.steps.filter((step) => step.kind === 'refreshLists');
  const isProtected = plan.reading.sheets.some((sheet) => sheet.protected && steps.some((step) => step.sheet === sheet.name));
  return plan.content && steps.length > 0 && !isProtected ? { ...plan, steps, problems: [] } : null;
}
