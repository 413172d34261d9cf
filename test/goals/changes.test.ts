/** What has changed between two occasions. */
import fc from 'fast-check';
import { COMPARED_WITH, compareOccasions, findDeviations, type ChangeKind, type Deviation } from '../../src/goals/changes';
import { OCCASIONS, rollUp, type GoalRow, type Status } from '../../src/goals';
import { arbitraryBook } from './support/arbitraryBook';
import { goal, makeBook, measure, overarching } from './support/books';

/** A goal with one measure, so that the measure's values are the goal's fulfilment in per cent. */
const family = (interim: number | null, year: number | null, given: Partial<GoalRow> = {}) => [
  overarching('SN-Ö1', '1'),
  goal('SN-N1', 'SN-Ö1', given),
  measure('SN-M1', 'SN-N1', interim, { actualYear: year }),
];
const compare = (rows: GoalRow[]) => {
  const book = makeBook(rows);
  return compareOccasions(rollUp(book, 'interim'), rollUp(book, 'year')).filter(({ row }) => row === 1);
};

test.each<[string, number | null, number | null, [ChangeKind, Status, Status] | null]>([
  ['from not met to met is better', 10, 100, ['better', 'notMet', 'met']],
  ['from partial to met is better', 60, 95, ['better', 'partial', 'met']],
  ['from met to partial is worse', 100, 60, ['worse', 'met', 'partial']],
  ['from partial to not met is worse', 60, 0, ['worse', 'partial', 'notMet']],
  ['what was not judged before is new', null, 100, ['fresh', 'notAssessed', 'met']],
  ['what was not judged before is new, however badly it went', null, 0, ['fresh', 'notAssessed', 'notMet']],
  ['what is not judged any longer is gone', 100, null, ['gone', 'met', 'notAssessed']],
  ['a better value within the same status is no change', 95, 100, null],
  ['never judged is no change', null, null, null],
])('%s', (_name, interim, year, expected) => {
  expect(compare(family(interim, year)).map(({ kind, from, to }) => [kind, from, to])).toEqual(expected ? [expected] : []);
});

test('an assessment by hand holds at both occasions, so nothing has changed', () => {
  expect(compare(family(10, 100, { assessment: 'partial', comment: 'Skäl' }))).toEqual([]);
});

test('goals and overarching goals are compared, in the order of the book; measures are not', () => {
  const book = makeBook(family(10, 100));
  expect(compareOccasions(rollUp(book, 'interim'), rollUp(book, 'year')).map(({ row }) => row)).toEqual([0, 1]);
});

test('a comparison turned round says the opposite, whatever the book', () => {
  const turned: Record<ChangeKind, ChangeKind> = { better: 'worse', worse: 'better', fresh: 'gone', gone: 'fresh' };
  fc.assert(
    fc.property(arbitraryBook, (book) => {
      const [before, after] = [rollUp(book, 'interim'), rollUp(book, 'year')];
      const there = compareOccasions(before, after);
      const back = compareOccasions(after, before).map(({ kind, row, from, to }) => ({ kind: turned[kind], row, from: to, to: from }));
      expect(there).toEqual(back);
      expect(compareOccasions(after, after)).toEqual([]);
    }),
  );
});

test('only what lies before is compared with, and nothing at the budget or the interim', () => {
  expect(OCCASIONS.map((occasion) => COMPARED_WITH[occasion])).toEqual([
    { goals: null, outcomes: null },
    { goals: null, outcomes: null },
    { goals: 'interim', outcomes: null },
    { goals: 'interim', outcomes: 'forecast' },
  ]);
});

const deviate = (given: Partial<GoalRow>) =>
  findDeviations(makeBook([measure('SN-M1', '', null, given)]), 'forecast', 'year').map(({ share, better }) => [share, better]);

test.each<[string, Partial<GoalRow>, [Deviation['share'], boolean] | null]>([
  ['higher than foreseen, to be increased', { target: 80, forecastYear: 60, actualYear: 72 }, [0.15, true]],
  ['lower than foreseen, to be increased', { target: 80, forecastYear: 72, actualYear: 60 }, [-0.15, false]],
  ['lower than foreseen, to be decreased', { direction: 'decrease', target: 50, forecastYear: 60, actualYear: 55 }, [-0.1, true]],
  ['higher than foreseen, to be decreased', { direction: 'decrease', target: 50, forecastYear: 55, actualYear: 60 }, [0.1, false]],
  [
    'the direction is inferred where none is written',
    { direction: null, baseline: 90, target: 50, forecastYear: 60, actualYear: 55 },
    [-0.1, true],
  ],
  ['nearer what is to be kept', { direction: 'maintain', target: 10, forecastYear: 8, actualYear: 11 }, [0.3, true]],
  ['further from what is to be kept', { direction: 'maintain', target: 10, forecastYear: 11, actualYear: 8 }, [-0.3, false]],
  ['a target below 0 gives a share of its size', { direction: 'increase', target: -20, forecastYear: -40, actualYear: -30 }, [0.5, true]],
  ['a target of 0 gives no share', { direction: 'decrease', target: 0, forecastYear: 4, actualYear: 2 }, [null, true]],
  ['without target there is no share', { target: null, forecastYear: 4, actualYear: 2 }, [null, false]],
  ['a no that became a yes', { yesNo: true, forecastYear: false, actualYear: true }, [null, true]],
  ['a yes that became a no', { yesNo: true, forecastYear: true, actualYear: false }, [null, false]],
  ['as foreseen', { forecastYear: 0.3, actualYear: 0.1 + 0.2 }, null],
  ['yes as foreseen', { yesNo: true, forecastYear: true, actualYear: true }, null],
  ['nothing foreseen', { forecastYear: null, actualYear: 5 }, null],
  ['no outcome', { forecastYear: 5, actualYear: null }, null],
])('outcome against forecast: %s', (_name, given, expected) => {
  expect(deviate(given)).toEqual(expected ? [[expected[0] === null ? null : expect.closeTo(expected[0], 9), expected[1]]] : []);
});

test('the largest share of the target comes first, a changed answer as the whole of it, what has no share last', () => {
  const book = makeBook([
    measure('SN-M1', '', null, { target: null, forecastYear: 1, actualYear: 900 }),
    measure('SN-M2', '', null, { target: 100, forecastYear: 50, actualYear: 60 }),
    measure('SN-M3', '', null, { yesNo: true, forecastYear: true, actualYear: false }),
    measure('SN-M4', '', null, { target: 100, forecastYear: 90, actualYear: 60 }),
    measure('SN-M5', '', null, { target: 100, forecastYear: 20, actualYear: 10 }),
    goal('SN-N1', '', { forecastYear: 1, actualYear: 2 }),
  ]);
  expect(findDeviations(book, 'forecast', 'year').map(({ row }) => book.rows[row]?.nr)).toEqual([
    'SN-M3',
    'SN-M4',
    'SN-M2',
    'SN-M5',
    'SN-M1',
  ]);
});
