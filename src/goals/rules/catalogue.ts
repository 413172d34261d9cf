/** All rules, with all that is to know about them but their texts: help, documentation and the table Regler are made from here. */
import { startActivityComplete } from './activityComplete';
import { startAssessmentMotive } from './assessmentMotive';
import { startBrokenDown } from './brokenDown';
import { startBudgetFrame } from './budgetFrame';
import { startCommonGoalCount } from './commonGoalCount';
import { startGoalMeasurable } from './goalMeasurable';
import { startGoalText } from './goalText';
import { startHasActivities } from './hasActivities';
import { startHierarchy } from './hierarchy';
import { startMeasureComplete } from './measureComplete';
import { startMeasureDirection } from './measureDirection';
import { startOverarchingCount } from './overarchingCount';
import { startOverarchingMeasured } from './overarchingMeasured';
import { startPersonalData } from './personalData';
import { startReported } from './reported';
import type { Rule } from './rule';
import { startTableDamage } from './tableDamage';
import { startUnitCoverage } from './unitCoverage';
import { startSettingTypes, startValueType } from './valueType';

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
  { id: 'measure-direction', severity: 'warning', looksAt: 'measure', parameters: [], fixes: [], start: startMeasureDirection },
  {
    id: 'has-activities',
    severity: 'warning',
    looksAt: 'goal',
    parameters: ['actionPlanRequired'],
    severityAt: { year: 'info' },
    fixes: [],
    start: startHasActivities,
  },
  {
    id: 'activity-complete',
    severity: 'warning',
    looksAt: 'activity',
    parameters: ['year'],
    severityAt: { year: 'info' },
    fixes: [],
    start: startActivityComplete,
  },
  {
    id: 'hierarchy',
    severity: 'error',
    looksAt: 'row',
    parameters: [],
    fixes: ['words', 'unit-names', 'duplicates', 'number-rows'],
    start: startHierarchy,
  },
  {
    id: 'value-type',
    severity: 'error',
    looksAt: 'row',
    parameters: [],
    fixes: ['words', 'numbers', 'dates'],
    start: startValueType,
    startWhenOff: startSettingTypes,
  },
  {
    id: 'reported',
    severity: 'warning',
    looksAt: 'row',
    parameters: ['occasion'],
    ownParameter: { kind: 'number', default: 5 },
    occasions: ['interim', 'forecast', 'year'],
    fixes: [],
    start: startReported,
  },
  { id: 'assessment-motive', severity: 'error', looksAt: 'row', parameters: [], fixes: [], start: startAssessmentMotive },
  { id: 'goal-text', severity: 'error', looksAt: 'row', parameters: ['desiredState'], fixes: [], start: startGoalText },
  { id: 'personal-data', severity: 'warning', looksAt: 'row', parameters: [], fixes: [], start: startPersonalData },
  { id: 'budget-frame', severity: 'warning', looksAt: 'committee', parameters: [], fixes: [], start: startBudgetFrame },
  { id: 'table-damage', severity: 'error', looksAt: 'table', parameters: [], fixes: [], start: startTableDamage },
];
