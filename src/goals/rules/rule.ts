import type { Finding, Severity } from '../types';
import type { RuleContext } from './context';

/**
 * A rule of the goal book. To add one: its function in a file of its own, an entry in `RULES`, and a text in each language
 * under "<id>.<variant>".
 */
export interface Rule {
  id: RuleId;
  severity: Severity;
  /** Reads the context and says what it finds. Linear in the book. */
  check(context: RuleContext): Iterable<RuleFinding>;
}

export type RuleId =
  | 'overarching-count'
  | 'common-goal-count'
  | 'broken-down'
  | 'unit-coverage'
  | 'overarching-measured'
  | 'goal-measurable'
  | 'measure-complete'
  | 'hierarchy'
  | 'value-type'
  | 'assessment-motive';

/** A finding as a rule gives it; the rule's id and severity are added by `checkRules`. */
export interface RuleFinding extends Omit<Finding, 'rule' | 'message' | 'severity'> {
  /** Which of the rule's texts. */
  variant: string;
  /** Where this variant weighs otherwise than the rule. */
  severity?: Severity;
}
