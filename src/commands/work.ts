/** The commands that work in the workbook, all in one part of the program that is fetched when it is first wanted: see index.ts. */
export { makeBook, openSheet, planBook, planDraft } from './book';
export { checkBook, makeFix, numberRows } from './checks';
export { planReplacing, planRestoring, recalculate, replaceFormulas, restoreFormulas } from './formulas';
export { addGoal, changeGoal, moveGoal } from './goals';
export { changeOccasion } from './occasion';
export { makeReport, planOwnReport, planReportSheet, showReport } from './report';
export { makeReportCopy, makeReportFile } from './reportFile';
