/** The domain: rows of a goal book in, hierarchy, fulfilment, findings and numbers out. */
export { inferDirection, scoreMeasure, type MeasureInput, type MeasureScore } from './measure';
export { readOutcome } from './judge';
export { rollUp } from './rollUp';
export { keepsPlace, updateRollUp, type UpdatedRollUp } from './incremental';
export { countGoals, explainRow } from './explain';
export { explainFormula, type ExplainedChild, type FormulaExplanation, type MeasureFormula, type MissingKind } from './explainFormula';
export { countProgress, type CommitteeProgress } from './progress';
export { buildTree } from './tree';
export * from './treeView';
export { makeGoalRow } from './goalRow';
export { numberRows, type HighestNumbers, type Numbering } from './numbering';
export { DEFAULT_SETTINGS, makeSettings } from './settings';
export { findModel, STEERING_MODELS } from './model';
export { checkRules, RULES, type CheckOptions } from './rules';
export type { Rule, RuleId } from './rules/rule';
export type { ModelArea, ModelCommittee, SteeringModel } from './model/types';
export type * from './results';
export * from './types';
