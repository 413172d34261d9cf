/** Short words to write a sample book with. */
import type { Direction, State } from '../src/goals/types';
import type { Outcomes, SampleAction, SampleCommittee, SampleContribution, SampleGoal, SampleMeasure, SampleOverarching } from './types';

type MeasureExtra = Partial<Pick<SampleMeasure, 'tolerance' | 'weight' | 'source'>> & { comment?: string };

export function measure(
  text: string,
  measureUnit: string,
  baseline: number | null,
  target: number,
  direction: Direction,
  outcomes: Outcomes,
  extra: MeasureExtra = {},
): SampleMeasure {
  return { kind: 'measure', text, measureUnit, baseline, target, direction, outcomes, ...extra, comment: declareOrigin(outcomes, extra) };
}

export function yesNo(text: string, outcomes: Outcomes, extra: MeasureExtra = {}): SampleMeasure {
  const comment = declareOrigin(outcomes, extra);
  return { kind: 'measure', text, measureUnit: 'ja/nej', baseline: null, target: null, direction: null, outcomes, ...extra, comment };
}

export function activity(text: string, responsible: string, due: string, state: State, budget?: number): SampleAction {
  return { kind: 'activity', text, responsible, due, state, budget };
}

export function development(text: string, responsible: string, due: string, state: State, budget?: number): SampleAction {
  return { kind: 'development', text, responsible, due, state, budget };
}

export function goal(
  unit: string,
  text: string,
  responsible: string,
  children: SampleGoal['children'],
  extra: Pick<SampleGoal, 'assessment' | 'comment' | 'geh'> = {},
): SampleGoal {
  return { kind: 'goal', unit, text, responsible, children, ...extra };
}

export function overarching(
  area: string,
  text: string,
  goals: readonly SampleGoal[],
  extra: Pick<SampleOverarching, 'key' | 'assessment' | 'comment' | 'geh'> = {},
): SampleOverarching {
  return { kind: 'overarching', area, text, goals, ...extra };
}

export function contribution(under: string, goals: readonly SampleGoal[]): SampleContribution {
  return { kind: 'contribution', under, goals };
}

export function committee(
  about: Omit<SampleCommittee, 'units' | 'goals' | 'covered'> & { units: readonly (readonly [name: string, manager: string])[] },
  goals: SampleCommittee['goals'],
): SampleCommittee {
  return { ...about, covered: true, units: about.units.map(([name, manager]) => ({ name, manager })), goals };
}

/** A reader must never take an invented figure for a municipality's outcome, nor a public one for Exempelkommunen's. */
function declareOrigin(outcomes: Outcomes, { comment = '', source }: MeasureExtra): string {
  const reported = outcomes.some((value) => value !== null);
  const origin = source ? `Källa: ${source}` : reported ? 'Utfallet är fiktivt.' : 'Målvärdet är fiktivt.';
  return comment ? `${comment} ${origin}` : origin;
}
