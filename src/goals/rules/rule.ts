import type { FixId } from '../fixes/types';
import type { CellValue, Finding, GoalRow, Level, Occasion, SettingKey, Severity } from '../types';
import type { RuleContext } from './context';

/**
 * A rule of the goal book. To add one: its function in a file of its own, an entry in `RULES`, and its texts in each language:
 * "rule.<id>.title", ".why" and ".mend", and "<id>.<variant>" for what it finds.
 */
export interface Rule {
  id: RuleId;
  /** How much its findings weigh where the municipality says nothing else. */
  severity: Severity;
  /** A level: the rule is handed the rows of that level alone. Else it is handed every row. */
  looksAt: LooksAt;
  /** Settings of the table Styrning that decide what it asks for. */
  parameters: readonly SettingKey[];
  /** What stands in column Parameter of the table Regler. */
  ownParameter?: OwnParameter;
  /** When in the year the rule speaks; default: always. */
  occasions?: readonly Occasion[];
  /** Where it weighs less at an occasion: what matters when the goals are decided may be past mending when the year is over. */
  severityAt?: Partial<Record<Occasion, Severity>>;
  /** Fixes that mend some of what it finds. */
  fixes: readonly FixId[];
  start: StartRule;
  /** What it says also where the municipality has turned it off. */
  startWhenOff?: StartRule;
}

export type RuleId =
  | 'overarching-count'
  | 'common-goal-count'
  | 'broken-down'
  | 'unit-coverage'
  | 'overarching-measured'
  | 'goal-measurable'
  | 'measure-complete'
  | 'measure-direction'
  | 'has-activities'
  | 'activity-complete'
  | 'hierarchy'
  | 'value-type'
  | 'reported'
  | 'assessment-motive'
  | 'goal-text'
  | 'personal-data'
  | 'budget-frame'
  | 'table-damage';

/** What a rule is about; "row" is rows of any level. */
export type LooksAt = Level | 'row' | 'area' | 'committee' | 'unit' | 'book' | 'table';

/** A parameter that the rule has for itself; a cell that holds something else counts as the default. */
export type OwnParameter = { kind: 'number'; default: number } | { kind: 'text'; default: string };

/** Begins one check of a book. null: the book does not ask for the rule. `parameter` is of the kind that `ownParameter` says, else "". */
export type StartRule = (context: RuleContext, say: Say, parameter: CellValue) => RuleChecks | null;

/** What a rule does in one check; linear in the book, all rules go over the rows together. */
export interface RuleChecks {
  /** Looks at a row; called in workbook order. */
  row?(row: GoalRow, index: number): void;
  /** Called once, after the last row. */
  end?(): void;
}

export type Say = (finding: RuleFinding) => void;

/** A finding as a rule gives it; the rule's id and severity are added by `checkRules`. */
export interface RuleFinding extends Omit<Finding, 'rule' | 'message' | 'severity'> {
  /** Which of the rule's texts. */
  variant: string;
  /** Where this variant weighs less than the rule. */
  severity?: Severity;
}
