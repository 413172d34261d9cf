/** Which way a measure has gone. */
import { ALLOWANCE } from './compare';
import { readOutcome } from './judge';
import { inferDirection } from './measure';
import type { GoalRow, Occasion, Outcome } from './types';

export type Trend = 'better' | 'worse' | 'same' | 'unknown';

/**
 * From the baseline, or where there is none from the outcome at the interim, to the value that the measure is judged by: nearer to or further past
 * what it strives for is better. A measure that is to stay where it is gets better as it nears its target; within the tolerance it is the same.
 */
export function findTrend(measure: GoalRow, occasion: Occasion): Trend {
  const latest = readOutcome(measure, occasion);
  const earlier = findEarlier(measure, occasion);
  if (latest === null || earlier === null || typeof latest !== typeof earlier) return 'unknown';
  if (typeof latest === 'boolean' || typeof earlier === 'boolean') return latest === earlier ? 'same' : latest ? 'better' : 'worse';
  if (Math.abs(latest - earlier) <= ALLOWANCE) return 'same';
  const { baseline, target } = measure;
  const direction = measure.direction ?? (target === null ? null : inferDirection(baseline, target));
  if (direction === null) return 'unknown';
  if (direction !== 'maintain') return latest > earlier === (direction === 'increase') ? 'better' : 'worse';
  if (target === null) return 'unknown';
  // A step past the target to the other side of it may be no step nearer.
  const tolerance = Math.max(0, measure.tolerance ?? 0) + ALLOWANCE;
  const [from, to] = [Math.abs(earlier - target), Math.abs(latest - target)];
  if (Math.abs(from - to) <= ALLOWANCE || (from <= tolerance && to <= tolerance)) return 'same';
  return to < from ? 'better' : 'worse';
}

function findEarlier({ baseline, actualInterim }: GoalRow, occasion: Occasion): Outcome | null {
  return baseline ?? (occasion === 'forecast' || occasion === 'year' ? actualInterim : null);
}
