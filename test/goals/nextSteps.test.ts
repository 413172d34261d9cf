import { suggestNextSteps } from '../../src/goals';
import type { CommitteeProgress, NextStepSource } from '../../src/goals';

function progressOf(committee: string, goals: number, due = 0, reported = 0): CommitteeProgress {
  return { committee, rows: { overarching: goals, goal: goals, measure: due, activity: 0, development: 0 }, due, reported };
}

const CLEAN: NextStepSource = {
  occasion: 'budget',
  damages: 0,
  progress: [progressOf('SN', 2), progressOf('KOMMUN', 0)],
  findings: [],
  unnumbered: 0,
  parentless: 0,
  unitsAsked: true,
  units: 3,
};
const finding = (rule: string, committee: string | null, severity: 'error' | 'warning' = 'error') => ({ rule, committee, severity });

test.each<[string, Partial<NextStepSource>, string[]]>([
  ['an empty book is to be filled', { progress: [progressOf('SN', 0)], units: 0 }, ['listUnits', 'writeGoals']],
  ['goals that the model gave do not make it filled', { progress: [progressOf('SN', 0), progressOf('KOMMUN', 4)] }, ['writeGoals']],
  [
    'an empty book is not told what it lacks under each area',
    { progress: [progressOf('SN', 0)], findings: [finding('overarching-count', 'SN')] },
    ['writeGoals'],
  ],
  ['damage comes first', { damages: 2, unnumbered: 1 }, ['repair', 'number']],
  ['numbers before findings', { unnumbered: 12, findings: [finding('hierarchy', 'SN')] }, ['number', 'errors']],
  ['numbering writes parents too', { unnumbered: 2, parentless: 2 }, ['number']],
  ['parents alone', { parentless: 2 }, ['writeParents']],
  [
    'too few goals and other errors apart',
    { findings: [finding('overarching-count', 'SN'), finding('value-type', 'SN')] },
    ['goalCounts', 'errors'],
  ],
  ['warnings alone do not stand in the way', { findings: [finding('measure-complete', 'SN', 'warning')] }, ['report', 'changeOccasion']],
  ['units are asked for at the budget', { units: 0 }, ['listUnits']],
  ['units nobody asks for', { units: 0, unitsAsked: false }, ['report', 'changeOccasion']],
  [
    'outcomes before errors',
    { occasion: 'interim', progress: [progressOf('SN', 1, 9, 4)], findings: [finding('value-type', 'SN')] },
    ['fillOutcomes', 'errors'],
  ],
  [
    'at most three',
    { occasion: 'interim', damages: 1, unnumbered: 1, progress: [progressOf('SN', 1, 9, 4)], findings: [finding('value-type', 'SN')] },
    ['repair', 'number', 'fillOutcomes'],
  ],
  ['all reported', { occasion: 'interim', progress: [progressOf('SN', 1, 9, 9)] }, ['report', 'changeOccasion']],
  ['nothing follows the year', { occasion: 'year', progress: [progressOf('SN', 1, 9, 9)] }, ['report']],
])('%s', (_name, source, expected) => {
  expect(suggestNextSteps({ ...CLEAN, ...source }).map(({ kind }) => kind)).toEqual(expected);
});

test('tells how many, and of whom where it is one alone', () => {
  const findings = [
    finding('overarching-count', 'SN'),
    finding('overarching-count', 'SN'),
    finding('value-type', 'SN'),
    finding('value-type', 'KS'),
  ];
  expect(suggestNextSteps({ ...CLEAN, findings })).toEqual([
    { kind: 'goalCounts', count: 1, committee: 'SN' },
    { kind: 'errors', count: 4, committee: null },
  ]);
  const progress = [progressOf('SN', 1, 9, 4), progressOf('KS', 1, 3, 1)];
  expect(suggestNextSteps({ ...CLEAN, occasion: 'forecast', progress })).toEqual([
    { kind: 'fillOutcomes', count: 7, occasion: 'forecast' },
  ]);
  expect(suggestNextSteps(CLEAN)).toEqual([
    { kind: 'report', occasion: 'budget' },
    { kind: 'changeOccasion', occasion: 'interim' },
  ]);
});
