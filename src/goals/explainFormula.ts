/** How a row's fulfilment was worked out, as codes and numbers: the sentences stand in locales. */
import { clampShare, isAtLeast, keepFinite } from './compare';
import { explainRow } from './explain';
import { readOutcome } from './judge';
import { inferDirection, measureWay, scoreMeasure } from './measure';
import type { Derivation, RollUp, RowResult } from './results';
import type { Direction, GoalRow, Outcome } from './types';

/** A child of a goal, and what it did to the goal's fulfilment. */
export interface ExplainedChild {
  /** Index in `book.rows`. */
  row: number;
  /** The weight it counted with, among all that count. */
  weight: number;
  result: RowResult;
  /** 0-1: its part of the weights of the children that have a value; null where it has none. */
  share: number | null;
}

export type MissingKind =
  /** A measure without value for the occasion, or without a usable target. */
  | 'notReported'
  | 'noTarget'
  /** A goal with nothing beneath it to judge by, and no assessment. */
  | 'nothingBeneath';

export interface FormulaExplanation {
  derivation: Derivation;
  /** 0-1; what the formula gives, null where there is nothing to work out. */
  fulfilment: number | null;
  coverage: number;
  /** The measure's numbers; null for goals. */
  measure: MeasureFormula | null;
  /** Those directly beneath that count; empty for measures. */
  children: ExplainedChild[];
  /** From which fulfilment the row is met, or partly met. */
  metFrom: number;
  partialFrom: number;
  minCoverage: number;
  /** Whether less is reported than a status asks for. */
  coverageTooLow: boolean;
  /** Number of measures anywhere beneath a goal; 1 for a measure. */
  measures: number;
  /** What lacks something, anywhere beneath, in workbook order within each kind. */
  missing: Record<MissingKind, number[]>;
}

export interface MeasureFormula {
  baseline: number | null;
  target: number | null;
  actual: Outcome | null;
  tolerance: number;
  /** The one that counted: written, or inferred from baseline and target. */
  direction: Direction;
  /** What the fraction gives before it is kept within 0-1; null where there is no fraction. */
  fraction: number | null;
}

/** null for what has no fulfilment: activities, development actions, rows of no level. Linear in what is beneath the row. */
export function explainFormula(state: RollUp, index: number): FormulaExplanation | null {
  const row = state.book.rows[index];
  const result = state.results[index];
  if (!row || !result || result.derivation === null) return null;
  const { settings } = state.book;
  const isMeasure = row.level === 'measure';
  const coverage = result.coverage ?? 0;
  return {
    derivation: result.derivation,
    fulfilment: result.fulfilment,
    coverage,
    measure: isMeasure ? explainMeasure(state, row) : null,
    children: isMeasure ? [] : explainChildren(state, index),
    metFrom: isMeasure ? settings.measureMetFrom : settings.goalMetFrom,
    partialFrom: isMeasure ? settings.measurePartialFrom : settings.goalPartialFrom,
    minCoverage: settings.minCoverage,
    coverageTooLow: !isAtLeast(coverage, settings.minCoverage),
    ...findMissing(state, index),
  };
}

function explainMeasure({ book, occasion }: RollUp, row: GoalRow): MeasureFormula {
  const { baseline, target } = row;
  const actual = readOutcome(row, occasion);
  const direction = row.direction ?? (target === null ? 'increase' : inferDirection(baseline, target));
  const { derivation } = scoreMeasure({ ...row, actual }, book.settings.method);
  return {
    baseline,
    target,
    actual,
    tolerance: Math.max(0, row.tolerance ?? 0),
    direction,
    fraction: typeof actual === 'number' && target !== null ? findFraction(derivation, baseline, target, actual, direction) : null,
  };
}

/** The fraction behind a score that comes of one; where the target is reached at once there is none to show. */
function findFraction(
  derivation: Derivation,
  baseline: number | null,
  target: number,
  actual: number,
  direction: Direction,
): number | null {
  if (derivation === 'progress' && baseline !== null) return measureWay(baseline, target, actual);
  if (derivation !== 'ratio') return null;
  if (direction === 'increase') return actual < target && target > 0 ? keepFinite(actual / target) : null;
  return actual > target && actual > 0 && target >= 0 ? keepFinite(target / actual) : null;
}

function explainChildren(state: RollUp, index: number): ExplainedChild[] {
  const lines = explainRow(state, index).slice(1);
  const valued = lines.filter(({ result }) => result.fulfilment !== null);
  const heaviest = valued.reduce((most, { weight }) => Math.max(most, weight ?? 1), 0);
  // Where all that have a value weigh nothing, each counts as 1; divided by the heaviest first, no sum is too large.
  const part = (weight: number | null) => (heaviest === 0 ? 1 : (weight ?? 1) / heaviest);
  const total = valued.reduce((sum, { weight }) => sum + part(weight), 0);
  return lines.map(({ row, weight, result }) => ({
    row,
    weight: heaviest === 0 && result.fulfilment !== null ? 1 : (weight ?? 1),
    result,
    share: result.fulfilment === null ? null : clampShare(part(weight) / total),
  }));
}

function findMissing({ tree, book, results }: RollUp, top: number): Pick<FormulaExplanation, 'measures' | 'missing'> {
  const missing: FormulaExplanation['missing'] = { notReported: [], noTarget: [], nothingBeneath: [] };
  let measures = 0;
  const look = (index: number) => {
    const level = book.rows[index]?.level;
    const derivation = results[index]?.derivation;
    if (level === 'measure') measures += 1;
    if (derivation === 'notReported' || derivation === 'noTarget') missing[derivation].push(index);
    const counting = (tree.children[index] ?? []).filter((child) => results[child]?.derivation !== null);
    if (derivation === 'noValue' && counting.length === 0) missing.nothingBeneath.push(index);
    counting.forEach(look);
  };
  look(top);
  return { measures, missing };
}
