import type { CommitteeProgress } from './progress';
import { OCCASIONS, WHOLE_MUNICIPALITY } from './types';
import type { Finding, Occasion } from './types';

/** What a book's state says about the work with it. */
export interface NextStepSource {
  occasion: Occasion;
  /** Tables and columns that are gone or renamed. */
  damages: number;
  progress: readonly CommitteeProgress[];
  findings: readonly Pick<Finding, 'rule' | 'severity' | 'committee'>[];
  /** Rows with a level that lack a number. */
  unnumbered: number;
  /** Rows whose parent is understood but not written out. */
  parentless: number;
  /** Whether every unit is to be named on a goal, and how many units are listed. */
  unitsAsked: boolean;
  units: number;
}

/** One thing to do next. `committee` where it concerns one alone. */
export type NextStep =
  | { kind: 'repair'; count: number }
  | { kind: 'writeGoals' }
  | { kind: 'listUnits' }
  | { kind: 'number'; count: number }
  | { kind: 'writeParents'; count: number }
  | { kind: 'report'; occasion: Occasion }
  | { kind: 'fillOutcomes'; count: number; occasion: Occasion }
  | { kind: 'goalCounts'; count: number; committee: string | null }
  | { kind: 'errors'; count: number; committee: string | null }
  | { kind: 'changeOccasion'; occasion: Occasion };

/** More than three things to do are no help in choosing. */
const MOST = 3;
/** Rules that say that a committee, or the whole municipality, has too few goals under an area. */
const GOAL_COUNT_RULES: readonly string[] = ['overarching-count', 'common-goal-count'];

/** What to do next, the most urgent first, at most three: first what makes the rest wrong, then the occasion's work, then what follows on it. */
export function suggestNextSteps(source: NextStepSource): NextStep[] {
  const { occasion, damages, progress, unnumbered, parentless } = source;
  const steps: NextStep[] = [];
  if (damages > 0) steps.push({ kind: 'repair', count: damages });
  const isEmpty = progress.every(({ committee, rows }) => committee === WHOLE_MUNICIPALITY || rows.overarching + rows.goal === 0);
  if (isEmpty) {
    if (source.unitsAsked && source.units === 0) steps.push({ kind: 'listUnits' });
    return [...steps, { kind: 'writeGoals' } as const].slice(0, MOST);
  }
  if (unnumbered > 0) steps.push({ kind: 'number', count: unnumbered });
  else if (parentless > 0) steps.push({ kind: 'writeParents', count: parentless });
  const unreported = progress.reduce((sum, { due, reported }) => sum + due - reported, 0);
  if (unreported > 0) steps.push({ kind: 'fillOutcomes', count: unreported, occasion });
  steps.push(...suggestMending(source));
  if (occasion === 'budget' && source.unitsAsked && source.units === 0) steps.push({ kind: 'listUnits' });
  if (steps.length === 0) steps.push({ kind: 'report', occasion });
  const next = OCCASIONS[OCCASIONS.indexOf(occasion) + 1];
  if (steps[0]?.kind === 'report' && next) steps.push({ kind: 'changeOccasion', occasion: next });
  return steps.slice(0, MOST);
}

function suggestMending({ findings }: NextStepSource): NextStep[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const isGoalCount = ({ rule }: { rule: string }): boolean => GOAL_COUNT_RULES.includes(rule);
  const lacking = new Set(errors.filter(isGoalCount).map(({ committee }) => committee));
  // Counted whole where there are other errors too, for so Kontroll counts them.
  const isCounted = errors.some((error) => !isGoalCount(error));
  const owners = new Set(errors.map(({ committee }) => committee));
  const only = (codes: ReadonlySet<string | null>): string | null => (codes.size === 1 ? ([...codes][0] ?? null) : null);
  return [
    ...(lacking.size > 0 ? [{ kind: 'goalCounts', count: lacking.size, committee: only(lacking) } as const] : []),
    ...(isCounted ? [{ kind: 'errors', count: errors.length, committee: only(owners) } as const] : []),
  ];
}
