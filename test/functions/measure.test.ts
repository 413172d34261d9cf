import { goalMeasure } from '../../src/functions/measureFunction';

test.each<[string, Parameters<typeof goalMeasure>, number | '']>([
  ['half the way from the baseline', [70, 80, 75], 0.5],
  ['half the way down', [10, 4, 7], 0.5],
  ['past the target is whole', [70, 80, 90], 1],
  ['back behind the baseline is nothing', [70, 80, 60], 0],
  ['without a baseline the share of the target', ['', 80, 60], 0.75],
  ['null, as the web gives an empty cell, is no baseline', [null, 80, 60], 0.75],
  ['less is better', [null, 4, 5, 'Minska'], 0.8],
  ['the direction in any letter case', [null, 4, 5, 'minska'], 0.8],
  ['the direction in English', [null, 4, 5, 'decrease'], 0.8],
  ['kept within the tolerance', [null, 100, 98, 'Behåll', 2], 1],
  ['kept, but out of tolerance', [null, 100, 97, 'Behåll', 2], 0],
  ['yes', ['', '', 'Ja'], 1],
  ['no', ['', '', 'nej'], 0],
  ['true as Excel gives it', ['', '', true], 1],
  ['no outcome, no answer', [70, 80, ''], ''],
  ['no outcome on the web, no answer', [70, 80, null], ''],
  ['no target, no answer', [70, '', 75], ''],
  ['an outcome of 0 is a value', [10, 0, 0], 1],
])('%s', (_name, args, expected) => {
  expect(goalMeasure(...args)).toBe(expected);
});
