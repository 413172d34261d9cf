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
  const value = combine(children, settings);
  const assessed = row.assessment === null ? null : ASSESSED_SCORE[row.assessment];
  const byAssessment = value === null && assessed !== null;
  const fulfilment = byAssessment ? assessed : value;
  // Someone who judged the goal by hand answers for the whole of it.
  const coverage = byAssessment ? 1 : (averageByWeight(children, takesCounting, readCoverage) ?? 0);
  const calculatedStatus = findStatus(fulfilment, coverage, settings.goalMetFrom, settings.goalPartialFrom, settings.minCoverage);
  return {
    fulfilment,
    coverage,
    status: row.assessment ?? calculatedStatus,
    calculatedStatus,
    byHand: row.assessment !== null,
    derivation: byAssessment ? 'assessment' : value === null ? 'noValue' : settings.aggregation,
  };
}

/** What comes of the children that have a value; null where none has. */
function combine(children: Children, settings: Settings): number | null {
  switch (settings.aggregation) {
    case 'weightedMean':
      return averageByWeight(children, takesValued, readFulfilment);
    case 'worst':
      return findWorst(children);
    case 'shareMet':
      return averageByWeight(children, takesValued, readMet);
  }
}

function findWorst({ rows, results, indices }: Children): number | null {
  let worst: number | null = null;
  for (const index of indices) {
    if (takesValued(rows[index], results[index])) worst = Math.min(worst ?? 1, readFulfilment(results[index]));
  }
  return worst;
}

type Read = (result: RowResult | undefined) => number;
const readFulfilment: Read = (result) => result?.fulfilment ?? 0;
const readCoverage: Read = (result) => result?.coverage ?? 0;
const readMet: Read = (result) => (result?.calculatedStatus === 'met' ? 1 : 0);

/** Σ w·x / Σ w of the children that are taken; where all weights are zero each counts as 1. null where none is taken. */
function averageByWeight(children: Children, takes: Takes, read: Read): number | null {
  const { rows, results, indices } = children;
  let sum = 0;
  let total = 0;
  let taken = 0;
  for (const index of indices) {
    const row = rows[index];
    const result = results[index];
    if (!takes(row, result)) continue;
    const weight = readWeight(row);
    sum += weight * read(result);
    total += weight;
    taken++;
  }
  if (taken === 0) return null;
  return total > 0 && total <= Number.MAX_VALUE / taken ? sum / total : averageExtremes(children, takes, read, taken);
}

/** Weights that are all zero, or so large that their sum could pass the largest number: those are scaled down. Others are left, so that sums stay exact. */
function averageExtremes({ rows, results, indices }: Children, takes: Takes, read: Read, taken: number): number {
  const chosen = indices.filter((index) => takes(rows[index], results[index]));
  const heaviest = chosen.reduce((most, index) => Math.max(most, readWeight(rows[index])), 0);
  const scale = heaviest > Number.MAX_VALUE / taken ? heaviest : 1;
  let sum = 0;
  let total = 0;
  for (const index of chosen) {
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
