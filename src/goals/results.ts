/** What the domain answers about the rows of a goal book. Every array is as long as `book.rows` and in its order. */
import type { Aggregation, GoalBook, Level, Occasion, Status } from './types';

/** How a fulfilment came about, kept so that an auditor can follow it. */
export type Derivation =
  /** A measure: way travelled from baseline to target, share of the target, within the tolerance, answered yes or no. */
  | 'progress'
  | 'ratio'
  | 'maintain'
  | 'yesNo'
  /** A goal: rolled up from its children. */
  | Aggregation
  /** A goal without valued children, scored by its assessment alone. */
  | 'assessment'
  /** A measure without value for the occasion, without usable target; a goal without anything to judge by. */
  | 'notReported'
  | 'noTarget'
  | 'noValue';

/** The judgement of one row. For activities and development actions everything is null. */
export interface RowResult {
  /** 0-1, null where there is nothing to judge by. What goes upward. */
  fulfilment: number | null;
  /** 0-1, the share by weight of what should be reported that is. null for activities and development actions. */
  coverage: number | null;
  /** The status shown: the assessment by hand where there is one, else the calculated one. */
  status: Status | null;
  /** The status that the fulfilment and coverage give. */
  calculatedStatus: Status | null;
  /** True where `status` was set by hand. */
  byHand: boolean;
  derivation: Derivation | null;
}

/** Why a row hangs loose in the tree. */
export type TreeProblemKind =
  'numberMissing' | 'numberTwice' | 'levelMissing' | 'levelUnknown' | 'parentMissing' | 'parentUnknown' | 'parentWrongLevel' | 'circle';
export interface TreeProblem {
  kind: TreeProblemKind;
  /** Index in `book.rows`. */
  row: number;
  /** For numberTwice: the row that has the number first. For parentWrongLevel: the row pointed at. */
  other?: number;
}

/** The hierarchy. A row with a problem of its parent hangs loose: it is judged, but nothing goes upward from it. */
export interface GoalTree {
  /** Index of the parent row, or -1 (overarching goals, loose rows). */
  parent: Int32Array;
  /** Indices of the child rows, in workbook order. */
  children: readonly (readonly number[])[];
  /** Number of the area that the row is under ("" where it hangs loose). */
  area: readonly string[];
  /** The parent's or area's number as written or inferred; "" where there is none. */
  parentNr: readonly string[];
  /** Row of a number, asked by its key (`makeKey`); the first one where a number stands twice. */
  byNr: { get(key: string): number | undefined };
  problems: readonly TreeProblem[];
}

/** The state of a whole book at one occasion. */
export interface RollUp {
  readonly book: GoalBook;
  readonly tree: GoalTree;
  readonly occasion: Occasion;
  readonly results: RowResult[];
}

/** One line of an explanation (GOALEXPLAIN, the goal's panel, the audit view): the goal itself first, then its children. */
export interface ExplanationLine {
  row: number;
  nr: string;
  level: Level | null;
  text: string;
  weight: number | null;
  result: RowResult;
}
