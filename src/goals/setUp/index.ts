/** What is filled in before a goal book is made. */
export * from './draft';
export { checkDraft, DRAFT_PARTS, isMissing } from './checkDraft';
export type { DraftField, DraftPart, DraftProblem, DraftProblemCode, DraftProblems } from './checkDraft';
export { suggestCode } from './suggestCode';
