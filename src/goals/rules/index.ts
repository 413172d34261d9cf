import type { GoalTree } from '../results';
import type { Finding, GoalBook } from '../types';
import { checkAssessmentMotive } from './assessmentMotive';
import { checkBrokenDown } from './brokenDown';
import { checkCommonGoalCount } from './commonGoalCount';
import { makeContext } from './context';
import { checkGoalMeasurable } from './goalMeasurable';
import { checkHierarchy } from './hierarchy';
import { checkMeasureComplete } from './measureComplete';
import { checkOverarchingCount } from './overarchingCount';
import { checkOverarchingMeasured } from './overarchingMeasured';
import type { Rule } from './rule';
import { checkUnitCoverage } from './unitCoverage';
import { checkValueType } from './valueType';

/** Every rule, in the order in which findings are given. */
export const RULES: readonly Rule[] = [
  { id: 'overarching-count', severity: 'error', check: checkOverarchingCount },
  { id: 'common-goal-count', severity: 'error', check: checkCommonGoalCount },
  { id: 'broken-down', severity: 'error', check: checkBrokenDown },
  { id: 'unit-coverage', severity: 'error', check: checkUnitCoverage },
  { id: 'overarching-measured', severity: 'error', check: checkOverarchingMeasured },
  { id: 'goal-measurable', severity: 'error', check: checkGoalMeasurable },
  { id: 'measure-complete', severity: 'error', check: checkMeasureComplete },
  { id: 'hierarchy', severity: 'error', check: checkHierarchy },
  { id: 'value-type', severity: 'error', check: checkValueType },
  { id: 'assessment-motive', severity: 'error', check: checkAssessmentMotive },
];

export interface CheckOptions {
  /** The book's tree, where it is there already. */
  tree?: GoalTree;
  /** Default: all. */
  rules?: readonly Rule[];
}

/** What the rules have to say about a goal book: rule by rule, within a rule in workbook order. Linear in the book. */
export function checkRules(book: GoalBook, options: CheckOptions = {}): Finding[] {
  const context = makeContext(book, options.tree);
  const findings: Finding[] = [];
  for (const rule of options.rules ?? RULES) {
    for (const { variant, severity = rule.severity, ...finding } of rule.check(context)) {
      findings.push({ rule: rule.id, severity, message: `${rule.id}.${variant}`, ...finding });
    }
  }
  return findings;
}
