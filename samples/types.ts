/** A sample book as data: what a municipality would have typed, nested instead of in rows. */
import type { CommitteeKind, Direction, GehKind, Outcome, State, Status } from '../src/goals/types';

/** Outcome at the interim accounts, forecast for the year, outcome of the year; null where nothing has been reported. */
export type Outcomes = readonly [interim: Outcome | null, forecast: Outcome | null, year: Outcome | null];

export interface SampleMeasure {
  kind: 'measure';
  text: string;
  measureUnit: string;
  baseline: number | null;
  target: number | null;
  direction: Direction | null;
  tolerance?: number;
  weight?: number;
  outcomes: Outcomes;
  comment: string;
  /** The public document that the figures come from. Figures without a source are invented, and their comment says so. */
  source?: string;
}
export interface SampleAction {
  kind: 'activity' | 'development';
  text: string;
  responsible: string;
  /** ISO date. */
  due: string;
  state: State;
  /** Thousands of kronor. */
  budget?: number;
}
export interface SampleGoal {
  kind: 'goal';
  /** The committee's unit; "" for goals of the whole municipality. */
  unit: string;
  text: string;
  responsible: string;
  assessment?: Status;
  comment?: string;
  geh?: GehKind;
  children: readonly (SampleMeasure | SampleAction)[];
}
export interface SampleOverarching {
  kind: 'overarching';
  area: string;
  text: string;
  /** A name by which goals in other sheets point at this one. */
  key?: string;
  assessment?: Status;
  comment?: string;
  geh?: GehKind;
  goals: readonly SampleGoal[];
}
/** Goals of one committee under an overarching goal that stands in another sheet. */
export interface SampleContribution {
  kind: 'contribution';
  /** The `key` of the overarching goal. */
  under: string;
  goals: readonly SampleGoal[];
}
export interface SampleCommittee {
  code: string;
  name: string;
  kind: CommitteeKind;
  covered: boolean;
  /** Thousands of kronor; null where the committee has no frame of its own. */
  budget: number | null;
  units: readonly { name: string; manager: string }[];
  goals: readonly (SampleOverarching | SampleContribution)[];
}
export interface SampleBook {
  /** Name of the folder and of the finished file. */
  id: string;
  model: 'ljungby' | 'uppvidinge';
  municipality: string;
  year: number;
  term: string;
  committees: readonly SampleCommittee[];
  wholeMunicipality: readonly SampleOverarching[];
}
