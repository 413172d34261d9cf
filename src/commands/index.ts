/** What a person may ask for: each does one thing in the workbook and leaves the live state fresh. Errors go to the caller. */
export { makeBook, openSheet, planBook, planDraft } from './book';
export { checkBook, lacksFindingSheet, makeFix, numberRows } from './checks';
export { planReplacing, planRestoring, recalculate, replaceFormulas, restoreFormulas, STREAMING_FUNCTIONS } from './formulas';
export type { ReplacePlan, RestorePlan } from './formulas';
export { followSelection, showPlace } from './places';
export { addGoal, changeGoal, moveGoal } from './goals';
export { changeOccasion } from './occasion';
export { makeOwnReport, makeReport, planReportSheet, showReport } from './report';
