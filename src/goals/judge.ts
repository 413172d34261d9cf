import { isAtLeast } from './compare';
import { scoreMeasure } from './measure';
import type { GoalTree, RowResult } from './results';
import type { GoalBook, GoalRow, Occasion, Outcome, Settings, Status } from './types';

/** Judges one row; the results of its children must be there already. Costs what the row has children. */
export function judgeRow(book: GoalBook, tree: GoalTree, occasion: Occasion, results: readonly RowResult[], index: number): RowResult {
  const row = book.rows[index];
  if (row?.level === 'measure') return judgeMeasure(row, book.settings, occasion);
  if (row?.level === 'goal' || row?.level === 'overarching') return judgeGoal(book, row, tree.children[index] ?? [], results);
  return { fulfilment: null, coverage: null, status: null, calculatedStatus: null, byHand: false, derivation: null };
}

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
export function readWeight(row: GoalRow): number {
  return row.weight !== null && Number.isFinite(row.weight) && row.weight >= 0 ? row.weight : 1;
}

/** Only measures and goals say anything about the goal above; activities and development actions do not. */
export function countsUpward(row: GoalRow | undefined): boolean {
  return row?.level === 'measure' || row?.level === 'goal';
}

const ASSESSED_SCORE = { met: 1, partial: 0.5, notMet: 0, notAssessed: null } as const satisfies Record<Status, number | null>;

function judgeMeasure(row: GoalRow, settings: Settings, occasion: Occasion): RowResult {
  const { score, derivation } = scoreMeasure({ ...pickMeasure(row), actual: readOutcome(row, occasion) }, settings.method);
  const coverage = score === null ? 0 : 1;
  const status = findStatus(score, coverage, settings.measureMetFrom, settings.measurePartialFrom, settings.minCoverage);
  return { fulfilment: score, coverage, status, calculatedStatus: status, byHand: false, derivation };
}

function pickMeasure({ baseline, target, direction, tolerance, yesNo }: GoalRow) {
  return { baseline, target, direction, tolerance, yesNo };
}

interface Child {
  weight: number;
  result: RowResult;
}

function judgeGoal(book: GoalBook, row: GoalRow, childRows: readonly number[], results: readonly RowResult[]): RowResult {
  const { settings } = book;
  const children: Child[] = [];
  for (const index of childRows) {
    const child = book.rows[index];
    const result = results[index];
    if (child && result && countsUpward(child)) children.push({ weight: readWeight(child), result });
  }
  const valued = children.filter((child) => child.result.fulfilment !== null);
  const assessed = row.assessment === null ? null : ASSESSED_SCORE[row.assessment];
  const byAssessment = valued.length === 0 && assessed !== null;
  const fulfilment = byAssessment ? assessed : valued.length === 0 ? null : combine(valued, settings);
  // Someone who judged the goal by hand answers for the whole of it.
  const coverage = byAssessment ? 1 : averageByWeight(children, (child) => child.coverage ?? 0);
  const calculatedStatus = findStatus(fulfilment, coverage, settings.goalMetFrom, settings.goalPartialFrom, settings.minCoverage);
  return {
    fulfilment,
    coverage,
    status: row.assessment ?? calculatedStatus,
    calculatedStatus,
    byHand: row.assessment !== null,
    derivation: byAssessment ? 'assessment' : valued.length === 0 ? 'noValue' : settings.aggregation,
  };
}

function combine(valued: readonly Child[], settings: Settings): number {
  switch (settings.aggregation) {
    case 'weightedMean':
      return averageByWeight(valued, (child) => child.fulfilment ?? 0);
    case 'worst':
      return valued.reduce((worst, child) => Math.min(worst, child.result.fulfilment ?? 1), 1);
    case 'shareMet':
      return averageByWeight(valued, (child) => (child.calculatedStatus === 'met' ? 1 : 0));
  }
}

/** Σ w·x / Σ w; where all weights are zero each counts as 1. 0 where there are no children. */
function averageByWeight(children: readonly Child[], read: (result: RowResult) => number): number {
  if (children.length === 0) return 0;
  const heaviest = children.reduce((most, child) => Math.max(most, child.weight), 0);
  // Weights whose sum passes the largest number are scaled down; others are left as they are, so that sums stay exact.
  const scale = heaviest > Number.MAX_VALUE / children.length ? heaviest : 1;
  let sum = 0;
  let total = 0;
  for (const child of children) {
    const weight = heaviest === 0 ? 1 : child.weight / scale;
    sum += weight * read(child.result);
    total += weight;
  }
  return sum / total;
}

function findStatus(fulfilment: number | null, coverage: number, metFrom: number, partialFrom: number, minCoverage: number): Status {
  if (fulfilment === null || !isAtLeast(coverage, minCoverage)) return 'notAssessed';
  if (isAtLeast(fulfilment, metFrom)) return 'met';
  return isAtLeast(fulfilment, partialFrom) ? 'partial' : 'notMet';
}
