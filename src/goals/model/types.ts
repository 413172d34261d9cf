import type { CommitteeKind, Level, LevelName, Settings } from '../types';

/** A municipality's way of steering, as data: everything that is written into a new goal book. */
export interface SteeringModel {
  id: 'ljungby' | 'uppvidinge' | 'egen';
  /** As it stands in the setting Styrmodell, e.g. "Ljungby". */
  name: string;
  municipality: string;
  term: string;
  vision: string;
  focusAreas: readonly string[];
  /** Värdegrund, one statement each. */
  values: readonly string[];
  /** What the model consists of, e.g. Ljungby's Struktur (vision, areas, goals) and Kultur (values). */
  parts: readonly ModelPart[];
  levels: Record<Level, LevelName>;
  /** What each level is, who decides it and what is asked of it; one or two sentences. */
  guidance: Record<Level, string>;
  areas: readonly ModelArea[];
  committees: readonly ModelCommittee[];
  /** What the model asks for; everything else takes its default. */
  rules: Partial<Settings>;
  /** Goals that the model itself gives (Uppvidinge's common goals), for the table of the whole municipality. */
  commonGoals: readonly { area: string; text: string }[];
}
export interface ModelPart {
  name: string;
  text: string;
}
export interface ModelArea {
  nr: string;
  name: string;
  text: string;
  subAreas: readonly string[];
}
export interface ModelCommittee {
  code: string;
  name: string;
  kind: CommitteeKind;
  covered: boolean;
}
