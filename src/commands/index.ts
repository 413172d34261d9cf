/**
 * What a person may ask for: each does one thing in the workbook and leaves the live state fresh. Errors go to the caller. One that writes, or
 * needs much, is exported by work.ts and named here; the first view is to stand soon.
 */
import { later } from './later';

export { lacksFindingSheet } from './findingSheet';
export type { ReplacePlan, RestorePlan } from './formulas';
export { STREAMING_FUNCTIONS } from './functionNames';
export { fetchWork } from './later';
export { followSelection, showPlace } from './places';
export type { ReportCopy, ReportFile, ReportFormat } from './reportFile';

export const addGoal = later('addGoal');
export const changeGoal = later('changeGoal');
export const changeOccasion = later('changeOccasion');
export const checkBook = later('checkBook');
export const makeBook = later('makeBook');
export const makeFix = later('makeFix');
export const makeReport = later('makeReport');
export const makeReportCopy = later('makeReportCopy');
export const makeReportFile = later('makeReportFile');
export const moveGoal = later('moveGoal');
export const numberRows = later('numberRows');
export const openSheet = later('openSheet');
export const planBook = later('planBook');
export const planDraft = later('planDraft');
export const planOwnReport = later('planOwnReport');
export const planReplacing = later('planReplacing');
export const planReportSheet = later('planReportSheet');
export const planRestoring = later('planRestoring');
export const recalculate = later('recalculate');
export const replaceFormulas = later('replaceFormulas');
export const restoreFormulas = later('restoreFormulas');
export const showReport = later('showReport');
