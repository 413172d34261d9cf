import { countGoals, explainRow, rollUp, type Status } from '../../src/goals';
import { activity, goal, makeBook, measure, overarching } from './support/books';

const state = rollUp(
  makeBook([
    overarching('SN-Ö1', '1'),
    goal('SN-N1', 'SN-Ö1', { text: 'Tryggt hemma' }),
    measure('SN-M1', 'SN-N1', 100, { weight: 3 }),
    activity('SN-A1', 'SN-N1'),
    measure('SN-M2', 'SN-N1', 0, { weight: -2 }),
    goal('SN-N2', 'SN-Ö1', { assessment: 'met' }),
    measure('SN-M3', 'SN-N2', 0, { weight: 0 }),
    measure('SN-M4', 'SN-N2', 100, { weight: 0 }),
    overarching('BUN-Ö1', '2'),
    goal('BUN-N1', 'BUN-Ö1'),
    measure('BUN-M1', 'BUN-N1', 10),
    goal('BUN-N2', 'borta'),
  ]),
  'interim',
);

describe('how a fulfilment came about', () => {
  it('names the goal itself, then what counted, with its weight', () => {
    const lines = explainRow(state, 1).map(({ row, nr, level, text, weight, result }) => [row, nr, level, text, weight, result.fulfilment]);
    expect(lines).toEqual([
      [1, 'SN-N1', 'goal', 'Tryggt hemma', null, 0.75],
      [2, 'SN-M1', 'measure', 'Text SN-M1', 3, 1],
      [4, 'SN-M2', 'measure', 'Text SN-M2', 1, 0],
    ]);
  });
  it('shows weights that are all zero as the 1 they count as', () => {
    expect(explainRow(state, 5).map(({ weight }) => weight)).toEqual([null, 1, 1]);
  });
  it('is the measure alone for a measure', () => {
    expect(explainRow(state, 2).map(({ nr, result }) => [nr, result.derivation])).toEqual([['SN-M1', 'progress']]);
  });
  it('is empty for a row that is not there', () => {
    expect(explainRow(state, 99)).toEqual([]);
  });
});

// SN-Ö1 0.625 partly, SN-N1 0.75 partly, SN-N2 0.5 but met by hand; BUN-Ö1 and BUN-N1 0.1 not met; BUN-N2 loose and without value.
test.each<[string, { status: Status; committee?: string; area?: string }, number]>([
  ['met, as shown', { status: 'met' }, 1],
  ['partly met', { status: 'partial' }, 2],
  ['not met', { status: 'notMet' }, 2],
  ['not assessed', { status: 'notAssessed' }, 1],
  ['of one committee', { status: 'partial', committee: 'sn' }, 2],
  ['of another committee', { status: 'partial', committee: 'BUN' }, 0],
  ['of one area', { status: 'notMet', area: '2' }, 2],
  ['of another area', { status: 'notMet', area: '1' }, 0],
  ['of a committee in an area', { status: 'met', committee: 'SN', area: '1' }, 1],
  ['loose goals are in no area', { status: 'notAssessed', area: '2' }, 0],
])('the number of goals %s', (_name, asked, expected) => {
  expect(countGoals(state, asked)).toBe(expected);
});
