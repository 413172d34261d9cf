import { isAtLeast } from './compare';
import { scoreMeasure } from './measure';
import type { GoalTree, RowResult } from './results';
import type { GoalBook, GoalRow, Occasion, Outcome, Settings, Status } from './types';

/** Judges one row; the results of its children must be there already. Costs what the row has children. */
export function judgeRow(book: GoalBook, tree: GoalTree, occasion: Occasion, results: readonly RowResult[], index: number): RowResult {
  const row = book.rows[index];
  if (row?.level === 'measure') return judgeMeasure(row, book.settings, occasion);
  if (row?.level === 'goal' || row?.level === 'overarching') return judgeGoal(book, row, tree.children[index] ?? [], results);
  return NOT_JUDGED;
}

/** The result of activities, development actions and rows without a level: one for all of them. */
export const NOT_JUDGED: RowResult = Object.freeze({
  fulfilment: null,
  coverage: null,
  status: null,
  calculatedStatus: null,
  byHand: false,
  derivation: null,
});

/** The value that a measure is judged by; at the budget there is none yet. */
export function readOutcome(row: GoalRow, occasion: Occasion): Outcome | null {
  switch (occasion) {
    case 'budget':
      return null;
    case 'interim':
      return row.actualInterim;
    case 'forecast':
      return row.forecastYear;
    case 'year':
      return row.actualYear;
  }
}

/** Weight among the siblings: empty counts as 1, and so does what a rule reports (negative, not a number). */
export function readWeight(row: GoalRow | undefined): number {
  const weight = row?.weight ?? 1;
  return Number.isFinite(weight) && weight >= 0 ? weight : 1;
}

/** Only measures and goals say anything about the goal above; activities and development actions do not. */
export function countsUpward(row: GoalRow | undefined): boolean {
  return row?.level === 'measure' || row?.level === 'goal';
}

const ASSESSED_SCORE = { met: 1, partial: 0.5, notMet: 0, notAssessed: null } as const satisfies Record<Status, number | null>;

function judgeMeasure(row: GoalRow, settings: Settings, occasion: Occasion): RowResult {
  const { baseline, target, direction, tolerance, yesNo } = row;
  const actual = readOutcome(row, occasion);
  const { score, derivation } = scoreMeasure({ baseline, target, actual, direction, tolerance, yesNo }, settings.method);
  const coverage = score === null ? 0 : 1;
  const status = findStatus(score, coverage, settings.measureMetFrom, settings.measurePartialFrom, settings.minCoverage);
  return { fulfilment: score, coverage, status, calculatedStatus: status, byHand: false, derivation };
}

/** What stands beneath a goal, by row. */
interface Children {
  rows: readonly GoalRow[];
  results: readonly RowResult[];
  indices: readonly number[];
}

/** Which of the children a mean is of. */
type Takes = (row: GoalRow | undefined, result: RowResult | undefined) => boolean;
const takesCounting: Takes = countsUpward;
const takesValued: Takes = (row, result) => countsUpward(row) && (result?.fulfilment ?? null) !== null;

function judgeGoal({ rows, settings }: GoalBook, row: GoalRow, indices: readonly number[], results: readonly RowResult[]): RowResult {
  const children: Children = { rows, results, indices };
  const valued = count(children, takesValued);
  const assessed = row.assessment === null ? null : ASSESSED_SCORE[row.assessment];
  const byAssessment = valued === 0 && assessed !== null;
  const fulfilment = byAssessment ? assessed : valued === 0 ? null : combine(children, settings);
  // Someone who judged the goal by hand answers for the whole of it.
  const coverage = byAssessment ? 1 : averageByWeight(children, takesCounting, readCoverage);
  const calculatedStatus = findStatus(fulfilment, coverage, settings.goalMetFrom, settings.goalPartialFrom, settings.minCoverage);
  return {
    fulfilment,
    coverage,
    status: row.assessment ?? calculatedStatus,
    calculatedStatus,
    byHand: row.assessment !== null,
    derivation: byAssessment ? 'assessment' : valued === 0 ? 'noValue' : settings.aggregation,
  };
}

/** Of the children that have a value, of which there is one at least. */
function combine(children: Children, settings: Settings): number {
  switch (settings.aggregation) {
    case 'weightedMean':
      return averageByWeight(children, takesValued, readFulfilment);
    case 'worst':
      return findWorst(children);
    case 'shareMet':
      return averageByWeight(children, takesValued, readMet);
  }
}

function findWorst({ rows, results, indices }: Children): number {
  let worst = 1;
  for (const index of indices) if (takesValued(rows[index], results[index])) worst = Math.min(worst, readFulfilment(results[index]));
  return worst;
}

function count({ rows, results, indices }: Children, takes: Takes): number {
  let taken = 0;
  for (const index of indices) if (takes(rows[index], results[index])) taken++;
  return taken;
}

const readFulfilment = (result: RowResult | undefined) => result?.fulfilment ?? 0;
const readCoverage = (result: RowResult | undefined) => result?.coverage ?? 0;
const readMet = (result: RowResult | undefined) => (result?.calculatedStatus === 'met' ? 1 : 0);

/** Σ w·x / Σ w; where all weights are zero each counts as 1. 0 where there are no children to take. */
function averageByWeight(children: Children, takes: Takes, read: (result: RowResult | undefined) => number): number {
  const { rows, results, indices } = children;
  let heaviest = 0;
  let taken = 0;
  for (const index of indices) {
    if (!takes(rows[index], results[index])) continue;
    heaviest = Math.max(heaviest, readWeight(rows[index]));
    taken++;
  }
  if (taken === 0) return 0;
  // Weights whose sum passes the largest number are scaled down; others are left as they are, so that sums stay exact.
  const scale = heaviest > Number.MAX_VALUE / taken ? heaviest : 1;
  let sum = 0;
  let total = 0;
  for (const index of indices) {
    if (!takes(rows[index], results[index])) continue;
    const weight = heaviest === 0 ? 1 : readWeight(rows[index]) / scale;
    sum += weight * read(results[index]);
    total += weight;
  }
  return sum / total;
}

function findStatus(fulfilment: number | null, coverage: number, metFrom: number, partialFrom: number, minCoverage: number): Status {
  if (fulfilment === null || !isAtLeast(coverage, minCoverage)) return 'notAssessed';
  if (isAtLeast(fulfilment, metFrom)) return 'met';
  return isAtLeast(fulfilment, partialFrom) ? 'partial' : 'notMet';
}
