import fc from 'fast-check';
import { scoreMeasure, type Direction, type MeasureMethod, type Outcome } from '../../src/goals';

type Case = [
  name: string,
  method: MeasureMethod,
  baseline: number | null,
  target: number | null,
  actual: Outcome | null,
  direction: Direction | null,
  score: number | null,
  derivation: string,
  tolerance?: number | null,
];

describe('the score of a measure', () => {
  const cases: Case[] = [
    ['half of the way up is a half', 'progress', 40, 60, 50, 'increase', 0.5, 'progress'],
    ['half of the way down is a half', 'progress', 60, 40, 50, 'decrease', 0.5, 'progress'],
    ['a quarter of the way to a negative target', 'progress', 0, -8, -2, 'decrease', 0.25, 'progress'],
    ['past the target is no more than 1', 'progress', 40, 60, 70, 'increase', 1, 'progress'],
    ['past the target downward is no more than 1', 'progress', 60, 40, 10, 'decrease', 1, 'progress'],
    ['worse than the baseline is no less than 0', 'progress', 40, 60, 30, 'increase', 0, 'progress'],
    ['an outcome of 0 is a value', 'progress', 10, 0, 0, 'decrease', 1, 'progress'],
    ['an outcome of 0 is a value, also when nothing is reached', 'progress', 0, 10, 0, 'increase', 0, 'progress'],
    ['without direction a target over the baseline means more', 'progress', 40, 60, 45, null, 0.25, 'progress'],
    ['without direction a target under the baseline means less', 'progress', 60, 40, 45, null, 0.75, 'progress'],
    ['more, where the target is under the baseline: share of the target', 'progress', 60, 40, 30, 'increase', 0.75, 'ratio'],
    ['less, where the target is over the baseline: share of the target', 'progress', 40, 60, 80, 'decrease', 0.75, 'ratio'],
    ['without baseline: share of the target', 'progress', null, 80, 60, 'increase', 0.75, 'ratio'],
    ['baseline equal to the target: share of the target', 'progress', 80, 80, 60, 'increase', 0.75, 'ratio'],
    ['baseline equal to the target, and the target reached', 'progress', 80, 80, 80, 'increase', 1, 'ratio'],
    ['without baseline and direction: more is meant', 'progress', null, 50, 25, null, 0.5, 'ratio'],

    ['share upward', 'ratio', 40, 60, 45, 'increase', 0.75, 'ratio'],
    ['share upward, target reached exactly', 'ratio', null, 60, 60, 'increase', 1, 'ratio'],
    ['share upward, negative outcome', 'ratio', null, 60, -6, 'increase', 0, 'ratio'],
    ['share upward towards 0, not reached', 'ratio', null, 0, -1, 'increase', 0, 'ratio'],
    ['share upward towards 0, reached', 'ratio', null, 0, 0, 'increase', 1, 'ratio'],
    ['share upward towards a negative target, not reached', 'ratio', null, -10, -20, 'increase', 0, 'ratio'],
    ['share downward', 'ratio', 900, 700, 1000, 'decrease', 0.7, 'ratio'],
    ['share downward, target reached exactly', 'ratio', null, 700, 700, 'decrease', 1, 'ratio'],
    ['share downward, better than the target', 'ratio', null, 700, 632, 'decrease', 1, 'ratio'],
    ['share downward towards 0, not reached', 'ratio', null, 0, 5, 'decrease', 0, 'ratio'],
    ['share downward towards 0, reached', 'ratio', null, 0, 0, 'decrease', 1, 'ratio'],
    ['share downward towards a negative target, not reached', 'ratio', null, -5, 5, 'decrease', 0, 'ratio'],
    ['share downward towards a negative target, negative outcome', 'ratio', null, -5, -4, 'decrease', 0, 'ratio'],
    ['share without direction, by baseline and target', 'ratio', 10, 5, 10, null, 0.5, 'ratio'],

    ['kept exactly', 'progress', 5, 5, 5, 'maintain', 1, 'maintain'],
    ['not kept, no tolerance given', 'progress', 5, 5, 5.1, 'maintain', 0, 'maintain'],
    ['kept within the tolerance upward', 'progress', null, 5, 5.5, 'maintain', 1, 'maintain', 0.5],
    ['kept within the tolerance downward', 'ratio', null, 5, 4.5, 'maintain', 1, 'maintain', 0.5],
    ['outside the tolerance', 'progress', null, 5, 5.51, 'maintain', 0, 'maintain', 0.5],
    ['kept at the tolerance though 1.1 - 1 is a hair more than 0.1', 'progress', null, 1, 1.1, 'maintain', 1, 'maintain', 0.1],
    ['a negative tolerance counts as none', 'progress', null, 5, 5, 'maintain', 1, 'maintain', -1],

    ['no outcome', 'progress', 40, 60, null, 'increase', null, 'notReported'],
    ['no target', 'progress', 40, null, 50, 'increase', null, 'noTarget'],
    ['no target to keep', 'progress', 40, null, 50, 'maintain', null, 'noTarget'],
    ['target that is no number', 'progress', 40, Number.NaN, 50, 'increase', null, 'noTarget'],
    ['yes where a number is asked for', 'progress', 40, 60, true, 'increase', null, 'notReported'],
    ['differences beyond the largest number', 'progress', -1.5e308, 1.5e308, 0, 'increase', 0.5, 'progress'],
  ];
  test.each(cases)('%s', (_name, method, baseline, target, actual, direction, score, derivation, tolerance = null) => {
    const result = scoreMeasure({ baseline, target, actual, direction, tolerance }, method);
    expect(result.derivation).toBe(derivation);
    if (score === null) expect(result.score).toBeNull();
    else expect(result.score).toBeCloseTo(score, 12);
  });

  test.each([
    ['yes is 1', true, 1, 'yesNo'],
    ['no is 0', false, 0, 'yesNo'],
    ['no answer is not reported', null, null, 'notReported'],
    ['a number is no answer', 1, null, 'notReported'],
  ])('a question of yes or no, without target: %s', (_name, actual, score, derivation) => {
    expect(scoreMeasure({ baseline: null, target: null, actual, direction: null, tolerance: null, yesNo: true }, 'progress')).toEqual({
      score,
      derivation,
    });
  });

  it('stays within 0-1 whatever the numbers', () => {
    const number = fc.option(fc.double({ noNaN: true }));
    const input = fc.record({
      baseline: number,
      target: number,
      actual: number,
      tolerance: number,
      direction: fc.constantFrom('increase', 'decrease', 'maintain', null),
    });
    fc.assert(
      fc.property(input, fc.constantFrom<MeasureMethod>('progress', 'ratio'), (given, method) => {
        const { score } = scoreMeasure(given, method);
        return score === null || (score >= 0 && score <= 1);
      }),
    );
  });
});
