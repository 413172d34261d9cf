import { ALLOWANCE, clampShare, keepFinite } from './compare';
import type { Derivation } from './results';
import type { Direction, MeasureMethod, Outcome } from './types';

/** What a measure is judged by. Baseline, target, actual and tolerance are in the measure's own unit. */
export interface MeasureInput {
  baseline: number | null;
  target: number | null;
  actual: Outcome | null;
  direction: Direction | null;
  tolerance: number | null;
  /** True where the measure is answered with yes or no; then `actual` is true or false and no target is needed. */
  yesNo?: boolean;
}

export interface MeasureScore {
  /** 0-1; null where the measure cannot be judged. */
  score: number | null;
  /** How the score came about, or why there is none. */
  derivation: Extract<Derivation, 'progress' | 'ratio' | 'maintain' | 'yesNo' | 'notReported' | 'noTarget'>;
}

/**
 * How far a measure has come, 0-1. 0 is a value; only an empty outcome is "not reported". The way travelled from the
 * baseline is used where baseline and target differ and go the way that the direction says, else the share of the target.
 */
export function scoreMeasure(input: MeasureInput, method: MeasureMethod): MeasureScore {
  const { actual } = input;
  if (input.yesNo)
    return typeof actual === 'boolean' ? { score: actual ? 1 : 0, derivation: 'yesNo' } : { score: null, derivation: 'notReported' };
  if (!isNumber(actual)) return { score: null, derivation: 'notReported' };
  const { target } = input;
  if (!isNumber(target)) return { score: null, derivation: 'noTarget' };
  const baseline = isNumber(input.baseline) ? input.baseline : null;
  const direction = input.direction ?? inferDirection(baseline, target);
  if (direction === 'maintain') return { score: isWithin(actual, target, input.tolerance) ? 1 : 0, derivation: 'maintain' };
  if (method === 'progress' && baseline !== null && (direction === 'increase' ? target > baseline : target < baseline)) {
    return { score: clampShare(measureWay(baseline, target, actual)), derivation: 'progress' };
  }
  return { score: direction === 'increase' ? scoreIncrease(target, actual) : scoreDecrease(target, actual), derivation: 'ratio' };
}

/** Which way a measure is meant to go where nobody has said it. */
export function inferDirection(baseline: number | null, target: number): Direction {
  return baseline !== null && target < baseline ? 'decrease' : 'increase';
}

function isNumber(value: Outcome | null): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** A negative tolerance is an error that a rule reports; here it counts as none. */
function isWithin(actual: number, target: number, tolerance: number | null): boolean {
  return Math.abs(actual - target) <= Math.max(0, tolerance ?? 0) + ALLOWANCE;
}

/** The share of the way from baseline to target that has been travelled; below 0 where it has gone the other way, above 1 past the target. */
export function measureWay(baseline: number, target: number, actual: number): number {
  const [way, travelled] = [target - baseline, actual - baseline];
  // What is longer than the largest number is measured in halves.
  return keepFinite(
    Number.isFinite(way) && Number.isFinite(travelled) ? travelled / way : (actual / 2 - baseline / 2) / (target / 2 - baseline / 2),
  );
}

function scoreIncrease(target: number, actual: number): number {
  if (actual >= target) return 1;
  return target > 0 ? clampShare(actual / target) : 0;
}

function scoreDecrease(target: number, actual: number): number {
  if (actual <= target) return 1;
  return actual > 0 && target >= 0 ? clampShare(target / actual) : 0;
}
