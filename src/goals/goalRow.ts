import type { GoalRow } from './types';

/** A row that holds what is given and nothing else. */
export function makeGoalRow(given: Pick<GoalRow, 'table' | 'row' | 'committee'> & Partial<GoalRow>): GoalRow {
  return { ...EMPTY, invalid: NOTHING_INVALID, ...given };
}

/** One for all rows without a wrong cell, which are nearly all. */
export const NOTHING_INVALID: GoalRow['invalid'] = Object.freeze({});

const EMPTY: Omit<GoalRow, 'table' | 'row' | 'committee' | 'invalid'> = {
  nr: '',
  level: null,
  text: '',
  parent: '',
  unit: '',
  responsible: '',
  measureUnit: '',
  yesNo: false,
  baseline: null,
  target: null,
  direction: null,
  tolerance: null,
  weight: null,
  actualInterim: null,
  forecastYear: null,
  actualYear: null,
  assessment: null,
  comment: '',
  dueDate: null,
  state: null,
  budget: null,
  geh: null,
};
