import { findTrend, type GoalRow, type Occasion, type Trend } from '../../src/goals';
import { makeRow } from './support/books';

const CASES: [says: string, given: Partial<GoalRow>, occasion: Occasion, trend: Trend][] = [
  ['more where more is wanted', { baseline: 10, target: 20, direction: 'increase', actualInterim: 12 }, 'interim', 'better'],
  ['less where more is wanted', { baseline: 10, target: 20, direction: 'increase', actualInterim: 9 }, 'interim', 'worse'],
  ['less where less is wanted', { baseline: 10, target: 5, direction: 'decrease', actualYear: 4 }, 'year', 'better'],
  ['more where less is wanted', { baseline: 10, target: 5, direction: 'decrease', actualYear: 11 }, 'year', 'worse'],
  ['the same', { baseline: 0.3, target: 5, direction: 'increase', actualYear: 0.1 + 0.2 }, 'year', 'same'],
  ['a direction that baseline and target tell', { baseline: 10, target: 5, actualYear: 8 }, 'year', 'better'],
  ['no direction and no target', { baseline: 10, actualYear: 8 }, 'year', 'unknown'],
  ['a direction without a target', { baseline: 10, direction: 'decrease', actualYear: 8 }, 'year', 'better'],
  ['the forecast, where that is judged', { baseline: 10, target: 20, forecastYear: 8, actualInterim: 12 }, 'forecast', 'worse'],
  ['from the interim where there is no baseline', { target: 20, actualInterim: 12, actualYear: 15 }, 'year', 'better'],
  ['nothing before the interim without a baseline', { target: 20, actualInterim: 12 }, 'interim', 'unknown'],
  ['not reported', { baseline: 10, target: 20 }, 'year', 'unknown'],
  ['nothing at the budget', { baseline: 10, target: 20, actualYear: 12 }, 'budget', 'unknown'],
  ['nearer to what is to be kept', { baseline: 10, target: 12, direction: 'maintain', actualYear: 13 }, 'year', 'better'],
  ['further from what is to be kept', { baseline: 12, target: 12, direction: 'maintain', actualYear: 13 }, 'year', 'worse'],
  ['as far on the other side', { baseline: 11, target: 12, direction: 'maintain', actualYear: 13 }, 'year', 'same'],
  ['within what is tolerated', { baseline: 12, target: 12, tolerance: 1, direction: 'maintain', actualYear: 13 }, 'year', 'same'],
  ['to be kept, but at what', { baseline: 12, direction: 'maintain', actualYear: 13 }, 'year', 'unknown'],
  ['a no that became a yes', { yesNo: true, actualInterim: false, actualYear: true }, 'year', 'better'],
  ['a yes that became a no', { yesNo: true, actualInterim: true, actualYear: false }, 'year', 'worse'],
  ['a yes that stays', { yesNo: true, actualInterim: true, actualYear: true }, 'year', 'same'],
  ['a yes beside a number', { baseline: 3, actualYear: true }, 'year', 'unknown'],
];

test.each(CASES)('%s', (_says, given, occasion, trend) => {
  expect(findTrend(makeRow({ level: 'measure', ...given }), occasion)).toBe(trend);
});
