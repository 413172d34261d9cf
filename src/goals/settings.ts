import type { SteeringModel } from './model/types';
import type { Settings } from './types';

/** What counts where the table Styrning is silent. `null` in a rule's parameter means that the rule is not asked for. */
export const DEFAULT_SETTINGS: Settings = {
  municipality: '',
  year: null,
  term: '',
  model: '',
  vision: '',
  focusAreas: '',
  values: '',
  occasion: 'budget',
  interimDate: null,
  minOverarching: null,
  maxOverarching: null,
  minCommonGoals: null,
  minGoalsBeneath: null,
  allUnitsCovered: true,
  measuresRequired: true,
  actionPlanRequired: true,
  overarchingMayHaveMeasures: false,
  desiredState: false,
  method: 'progress',
  aggregation: 'weightedMean',
  measureMetFrom: 1,
  measurePartialFrom: 0.8,
  goalMetFrom: 0.9,
  goalPartialFrom: 0.5,
  minCoverage: 0.5,
  levels: {
    overarching: { name: 'Övergripande mål', letter: 'Ö' },
    goal: { name: 'Nämndsmål', letter: 'N' },
    measure: { name: 'Mått', letter: 'M' },
    activity: { name: 'Aktivitet', letter: 'A' },
    development: { name: 'Utvecklingsinsats', letter: 'U' },
  },
};

/** The settings that a new goal book of the model begins with. Lists stand one item a line, as in their cell. */
export function makeSettings(model: SteeringModel): Settings {
  return {
    ...DEFAULT_SETTINGS,
    municipality: model.municipality,
    term: model.term,
    model: model.name,
    vision: model.vision,
    focusAreas: model.focusAreas.join('\n'),
    values: model.values.join('\n'),
    levels: model.levels,
    ...model.rules,
  };
}
