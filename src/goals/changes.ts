/** What has changed between two occasions of one book. */
import { ALLOWANCE, keepFinite } from './compare';
import { readOutcome } from './judge';
import { inferDirection } from './measure';
import type { RollUp } from './results';
import type { GoalBook, GoalRow, Occasion, Outcome, Status } from './types';

/** Which earlier occasion an occasion is held against. */
export interface Comparison {
  /** The one that the goals' statuses are held against; null where there is none before. */
  goals: 'interim' | null;
  /** The one whose values said beforehand what the outcomes would be; null where there is none. */
  outcomes: 'forecast' | null;
}

/** Interim is the first follow-up of the year; at the budget nothing has an outcome. */
export const COMPARED_WITH: Readonly<Record<Occasion, Comparison>> = {
  budget: { goals: null, outcomes: null },
  interim: { goals: null, outcomes: null },
  forecast: { goals: 'interim', outcomes: null },
  year: { goals: 'interim', outcomes: 'forecast' },
};

/** `fresh`: judged now and not before. `gone`: judged before and not now, as a rule because it is not reported yet. */
export const CHANGE_KINDS = ['worse', 'better', 'fresh', 'gone'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface GoalChange {
  kind: ChangeKind;
  /** Index in `book.rows`. */
  row: number;
  from: Status;
  to: Status;
}

const RANK: Record<Status, number> = { notAssessed: 0, notMet: 1, partial: 2, met: 3 };

/** The overarching goals and goals whose shown status is another than before, in the order of the book. Both roll-ups are of one book. */
export function compareOccasions(before: RollUp, after: RollUp): GoalChange[] {
  return after.book.rows.flatMap(({ level }, row): GoalChange[] => {
    if (level !== 'overarching' && level !== 'goal') return [];
    const from = before.results[row]?.status ?? 'notAssessed';
    const to = after.results[row]?.status ?? 'notAssessed';
    return from === to ? [] : [{ kind: judgeChange(from, to), row, from, to }];
  });
}

function judgeChange(from: Status, to: Status): ChangeKind {
  if (from === 'notAssessed') return 'fresh';
  if (to === 'notAssessed') return 'gone';
  return RANK[to] > RANK[from] ? 'better' : 'worse';
}

/** A measure whose value became another than the one foreseen. */
export interface Deviation {
  /** Index in `book.rows`. */
  row: number;
  foreseen: Outcome;
  outcome: Outcome;
  /** The difference as a share of the target, signed as the difference is; null for yes and no, and where there is no target but 0. */
  share: number | null;
  /** Whether the outcome is nearer to, or further past, what the measure strives for. */
  better: boolean;
}

/** Measures whose outcome differs from what was foreseen, the largest difference first, in the order of the book where they are equal. */
export function findDeviations(book: GoalBook, foreseenAt: Occasion, occasion: Occasion): Deviation[] {
  return book.rows
    .flatMap((measure, row): Deviation[] => {
      const foreseen = readOutcome(measure, foreseenAt);
      const outcome = readOutcome(measure, occasion);
      if (measure.level !== 'measure' || foreseen === null || outcome === null) return [];
      const deviation = measureDeviation(measure, foreseen, outcome);
      return deviation ? [{ row, foreseen, outcome, ...deviation }] : [];
    })
    .sort((a, b) => sizeOf(b) - sizeOf(a) || a.row - b.row);
}

function measureDeviation(measure: GoalRow, foreseen: Outcome, outcome: Outcome): Pick<Deviation, 'share' | 'better'> | null {
  if (typeof foreseen === 'boolean' || typeof outcome === 'boolean')
    return foreseen === outcome ? null : { share: null, better: outcome === true };
  const difference = keepFinite(outcome - foreseen);
  if (Math.abs(difference) <= ALLOWANCE) return null;
  const { target } = measure;
  const share = target === null || target === 0 ? null : keepFinite(difference / Math.abs(target));
  return { share, better: isBetter(measure, foreseen, outcome) };
}

function isBetter({ baseline, target, direction }: GoalRow, foreseen: number, outcome: number): boolean {
  const wanted = direction ?? (target === null ? 'increase' : inferDirection(baseline, target));
  if (wanted === 'maintain') return target !== null && Math.abs(outcome - target) < Math.abs(foreseen - target);
  return wanted === 'increase' ? outcome > foreseen : outcome < foreseen;
}

/** A yes that became a no, or the other way about, is the whole of its target. */
function sizeOf({ share, outcome }: Deviation): number {
  return share === null ? (typeof outcome === 'boolean' ? 1 : 0) : Math.abs(share);
}
