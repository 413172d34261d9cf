/** Making the goal book, and adding what is missing to it. */
import { refreshLive } from '../live';
import { runInWorkbook } from '../workbook/runInWorkbook';
import { applyShownPlan, planStructure, type StructureChoice, type StructurePlan } from '../workbook/structure';

/** What would be made, without making it. A workbook that is a goal book already needs no choice. */
export function planBook(choice?: StructureChoice): Promise<StructurePlan> {
  return runInWorkbook((context) => planStructure(context, choice));
}

/** Makes what was shown; a problem where the workbook has changed since so that it would be something else. */
export async function makeBook(plan: StructurePlan): Promise<void> {
  await runInWorkbook((context) => applyShownPlan(context, plan));
  await refreshLive();
}
