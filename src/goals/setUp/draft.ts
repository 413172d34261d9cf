/** What a person fills in before a goal book is made: texts as typed, so that nothing is lost before it is right. */
import { DEFAULT_SETTINGS, makeSettings } from '../settings';
import type { SteeringModel } from '../model/types';
import { LEVELS } from '../types';
import type { Aggregation, CommitteeKind, Level, LevelName, MeasureMethod, Settings } from '../types';

/** Rules that are a number of goals; empty is no rule. */
export const COUNT_RULES = ['minOverarching', 'maxOverarching', 'minCommonGoals', 'minGoalsBeneath'] as const;
export type CountRule = (typeof COUNT_RULES)[number];
export const YES_NO_RULES = [
  'allUnitsCovered',
  'measuresRequired',
  'actionPlanRequired',
  'overarchingMayHaveMeasures',
  'desiredState',
] as const;
export type YesNoRule = (typeof YES_NO_RULES)[number];
/** Limits that are shares, typed as per cent; empty is the default. */
export const SHARE_RULES = ['measureMetFrom', 'measurePartialFrom', 'goalMetFrom', 'goalPartialFrom', 'minCoverage'] as const;
export type ShareRule = (typeof SHARE_RULES)[number];

export interface DraftCommittee {
  /** Tells the draft's committees apart while names and codes change. */
  id: number;
  code: string;
  name: string;
  kind: CommitteeKind;
  covered: boolean;
  /** Whether the code is the person's (or the model's) own and no longer follows the name. */
  ownCode: boolean;
}
export interface DraftArea {
  id: number;
  nr: string;
  name: string;
  text: string;
  /** One a line. */
  subAreas: string;
  /** The area's number in the model, so that the model's common goals follow it. */
  modelNr: string | null;
}
export interface DraftRules {
  counts: Record<CountRule, string>;
  yesNo: Record<YesNoRule, boolean>;
  shares: Record<ShareRule, string>;
  method: MeasureMethod;
  aggregation: Aggregation;
}
export interface SetUpDraft {
  model: SteeringModel['id'];
  municipality: string;
  year: string;
  term: string;
  committees: readonly DraftCommittee[];
  areas: readonly DraftArea[];
  levels: Record<Level, LevelName>;
  rules: DraftRules;
  /** The next id to give. */
  nextId: number;
}

/** The draft that a model gives. */
export function makeDraft(model: SteeringModel, year: number): SetUpDraft {
  const settings = makeSettings(model);
  const committees = model.committees.map((committee, id) => ({ ...committee, id, ownCode: true }));
  const areas = model.areas.map(({ nr, name, text, subAreas }, index) => ({
    id: committees.length + index,
    nr,
    name,
    text,
    subAreas: subAreas.join('\n'),
    modelNr: nr,
  }));
  return {
    model: model.id,
    municipality: model.municipality,
    year: String(year),
    term: model.term,
    committees,
    areas,
    levels: Object.fromEntries(LEVELS.map((level) => [level, { ...model.levels[level] }])) as SetUpDraft['levels'],
    rules: draftRules(settings),
    nextId: committees.length + areas.length,
  };
}

/**
 * The draft of another model (`fresh`, or as it was when one left it), with the municipality, year and term of the present one where
 * they are the person's own and not what the present model gave.
 */
export function carryFacts(present: SetUpDraft, presentModel: SteeringModel, next: SetUpDraft): SetUpDraft {
  return {
    ...next,
    year: present.year,
    municipality: present.municipality === presentModel.municipality ? next.municipality : present.municipality,
    term: present.term === presentModel.term ? next.term : present.term,
  };
}

export function addCommittee(draft: SetUpDraft): SetUpDraft {
  const committee: DraftCommittee = { id: draft.nextId, code: '', name: '', kind: 'nämnd', covered: true, ownCode: false };
  return { ...draft, committees: [...draft.committees, committee], nextId: draft.nextId + 1 };
}

/** A new area last, with the number after the highest. */
export function addArea(draft: SetUpDraft): SetUpDraft {
  const highest = Math.max(0, ...draft.areas.map(({ nr }) => Number(nr)).filter(Number.isInteger));
  const area: DraftArea = { id: draft.nextId, nr: String(highest + 1), name: '', text: '', subAreas: '', modelNr: null };
  return { ...draft, areas: [...draft.areas, area], nextId: draft.nextId + 1 };
}

/** Moves an area one place up (-1) or down (1). Areas that were numbered 1, 2, 3 are so afterwards too. */
export function moveArea(areas: readonly DraftArea[], id: number, by: -1 | 1): readonly DraftArea[] {
  const from = areas.findIndex((area) => area.id === id);
  const [area, to] = [areas[from], from + by];
  if (!area || to < 0 || to >= areas.length) return areas;
  const moved = areas.toSpliced(from, 1).toSpliced(to, 0, area);
  return isInOrder(areas) ? moved.map((each, index) => ({ ...each, nr: String(index + 1) })) : moved;
}

function isInOrder(areas: readonly DraftArea[]): boolean {
  return areas.every(({ nr }, index) => nr.trim() === String(index + 1));
}

function draftRules(settings: Settings): DraftRules {
  const pick = <K extends keyof Settings, V>(keys: readonly K[], write: (value: Settings[K]) => V) =>
    Object.fromEntries(keys.map((key) => [key, write(settings[key])])) as Record<K, V>;
  return {
    counts: pick(COUNT_RULES, (value) => (value === null ? '' : String(value))),
    yesNo: pick(YES_NO_RULES, (value) => value),
    shares: pick(SHARE_RULES, writePercent),
    method: settings.method,
    aggregation: settings.aggregation,
  };
}

/** The per cent of a share as one types it, without the sign: "12,5" for 0.125. */
export function writePercent(share: number): string {
  return String(Number((share * 100).toFixed(4))).replace('.', ',');
}

/** The default of a limit, for what an empty field means. */
export function defaultShare(rule: ShareRule): number {
  return DEFAULT_SETTINGS[rule];
}
