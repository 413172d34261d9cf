/** Making the goal book, and adding what is missing to it. */
import type { SetUpDraft } from '../goals';
import { runInWorkbook } from '../workbook/runInWorkbook';
import { showSheet } from '../workbook/showPlace';
import {
  applyShownPlan,
  makeChoice,
  planStructure,
  type OnStructureProgress,
  type StructureChoice,
  type StructurePlan,
} from '../workbook/structure';
import { thenRefresh } from './thenRefresh';

/** What would be made, without making it. A workbook that is a goal book already needs no choice. */
export function planBook(choice?: StructureChoice): Promise<StructurePlan> {
  return runInWorkbook((context) => planStructure(context, choice));
}

/** What would be made of what a person has filled in, without making it. */
export function planDraft(draft: SetUpDraft): Promise<StructurePlan> {
  return planBook(makeChoice(draft));
}

/** Makes what was shown; a problem where the workbook has changed since so that it would be something else. */
export async function makeBook(plan: StructurePlan, onProgress?: OnStructureProgress): Promise<void> {
  await thenRefresh(runInWorkbook((context) => applyShownPlan(context, plan, onProgress)));
}

/** Brings the sheet forward. */
export function openSheet(name: string): Promise<void> {
  return runInWorkbook((context) => showSheet(context, name));
}
