/** Which level uses which columns of a goal table; the others are greyed. Numbers to be measured stand only on measures. */
import { GOAL_COLUMNS, LEVELS } from '../../goals/types';
import type { GoalColumn, Level } from '../../goals/types';

const ALL: readonly Level[] = LEVELS;
const MEASURE: readonly Level[] = ['measure'];
const ACTIONS: readonly Level[] = ['activity', 'development'];
const GOALS: readonly Level[] = ['overarching', 'goal'];
const JUDGED: readonly Level[] = ['overarching', 'goal', 'measure'];

export const LEVELS_OF_COLUMN: Record<GoalColumn, readonly Level[]> = {
  nr: ALL,
  level: ALL,
  text: ALL,
  parent: ALL,
  unit: ['goal', 'measure', 'activity', 'development'],
  responsible: ['goal', 'measure', 'activity', 'development'],
  measureUnit: MEASURE,
  baseline: MEASURE,
  target: MEASURE,
  direction: MEASURE,
  tolerance: MEASURE,
  weight: ['goal', 'measure'],
  actualInterim: MEASURE,
  forecastYear: MEASURE,
  actualYear: MEASURE,
  assessment: GOALS,
  comment: ALL,
  dueDate: ACTIONS,
  state: ACTIONS,
  budget: ACTIONS,
  fulfilment: JUDGED,
  status: JUDGED,
  geh: GOALS,
};

/** Neighbouring columns that the same levels use, where some level does not: each is greyed by one rule. */
export interface UseRun {
  columns: GoalColumn[];
  unusedBy: Level[];
}

/** The runs of greyed columns, for columns in the order in which they stand in the sheet. */
export function findUseRuns(order: readonly GoalColumn[] = GOAL_COLUMNS): UseRun[] {
  const runs: UseRun[] = [];
  let previous = '';
  for (const column of order) {
    const unusedBy = LEVELS.filter((level) => !LEVELS_OF_COLUMN[column].includes(level));
    const use = unusedBy.join();
    if (use !== '' && use === previous) runs.at(-1)?.columns.push(column);
    else if (use !== '') runs.push({ columns: [column], unusedBy });
    previous = use;
  }
  return runs;
}
