/** All rules, with all that is to know about them but their texts: help, documentation and the table Regler are made from here. */
import { startAssessmentMotive } from './assessmentMotive';
import { startBrokenDown } from './brokenDown';
import { startCommonGoalCount } from './commonGoalCount';
import { startGoalMeasurable } from './goalMeasurable';
import { startHierarchy } from './hierarchy';
import { startMeasureComplete } from './measureComplete';
import { startOverarchingCount } from './overarchingCount';
import { startOverarchingMeasured } from './overarchingMeasured';
import type { Rule } from './rule';
import { startUnitCoverage } from './unitCoverage';
import { startValueType } from './valueType';

/** In the order in which findings are given. */
export const RULES: readonly Rule[] = [
  {
    id: 'overarching-count',
    severity: 'error',
    looksAt: 'committee',
    parameters: ['minOverarching', 'maxOverarching'],
    fixes: [],
    start: startOverarchingCount,
  },
  { id: 'common-goal-count', severity: 'error', looksAt: 'area', parameters: ['minCommonGoals'], fixes: [], start: startCommonGoalCount },
  { id: 'broken-down', severity: 'error', looksAt: 'overarching', parameters: ['minGoalsBeneath'], fixes: [], start: startBrokenDown },
  { id: 'unit-coverage', severity: 'error', looksAt: 'unit', parameters: ['allUnitsCovered'], fixes: [], start: startUnitCoverage },
  {
    id: 'overarching-measured',
    severity: 'error',
    looksAt: 'measure',
    parameters: ['overarchingMayHaveMeasures'],
    fixes: [],
    start: startOverarchingMeasured,
  },
  { id: 'goal-measurable', severity: 'error', looksAt: 'goal', parameters: ['measuresRequired'], fixes: [], start: startGoalMeasurable },
  { id: 'measure-complete', severity: 'error', looksAt: 'measure', parameters: [], fixes: [], start: startMeasureComplete },
  {
    id: 'hierarchy',
    severity: 'error',
    looksAt: 'row',
    parameters: [],
    fixes: ['words', 'unit-names', 'number-rows'],
    start: startHierarchy,
  },
  {
    id: 'value-type',
    severity: 'error',
    looksAt: 'row',
    parameters: [],
    fixes: ['words', 'numbers', 'dates'],
    start: startValueType,
  },
  { id: 'assessment-motive', severity: 'error', looksAt: 'row', parameters: [], fixes: [], start: startAssessmentMotive },
];
