import fc from 'fast-check';
import { rollUp, type GoalRow, type Occasion, type RowResult, type Settings, type Status } from '../../src/goals';
import { arbitraryBook, soundBook } from './support/arbitraryBook';
import { activity, goal, makeBook, makeRow, measure, overarching } from './support/books';

/** The results at the interim by number. */
function judge(rows: GoalRow[], settings: Partial<Settings> = {}, occasion: Occasion = 'interim'): Record<string, RowResult> {
  const { results } = rollUp(makeBook(rows, settings), occasion);
  return Object.fromEntries(rows.map((row, index) => [row.nr, results[index] as RowResult]));
}
const weighted = (nr: string, percent: number | null, weight: number | null) => measure(nr, 'SN-N1', percent, { weight });

describe('the status of a measure', () => {
  test.each<[string, number | null, Partial<Settings>, Status]>([
    ['the target reached is met', 100, {}, 'met'],
    ['99 per cent of it is partly', 99, {}, 'partial'],
    ['80 per cent is partly', 80, {}, 'partial'],
    ['just below 80 per cent is not met', 79.9, {}, 'notMet'],
    ['nothing is not met', 0, {}, 'notMet'],
    ['no outcome is not assessed', null, {}, 'notAssessed'],
    ['by the thresholds of the settings', 70, { measureMetFrom: 0.7, measurePartialFrom: 0.3 }, 'met'],
    ['within a billionth of the threshold', 69.99999999, { measureMetFrom: 0.7 }, 'met'],
    ['a millionth below the threshold is below', 69.9999, { measureMetFrom: 0.7, measurePartialFrom: 0.3 }, 'partial'],
  ])('%s', (_name, percent, settings, status) => {
    expect(judge([measure('SN-M1', '', percent)], settings)['SN-M1']).toMatchObject({ status, calculatedStatus: status, byHand: false });
  });

  it('has a coverage of 1 with a value and of 0 without', () => {
    const results = judge([measure('SN-M1', '', 0), measure('SN-M2', '', null)]);
    expect(results['SN-M1']).toMatchObject({ fulfilment: 0, coverage: 1, derivation: 'progress' });
    expect(results['SN-M2']).toMatchObject({ fulfilment: null, coverage: 0, derivation: 'notReported' });
  });

  it('cannot be set by hand', () => {
    expect(judge([measure('SN-M1', '', 0, { assessment: 'met' })])['SN-M1']).toMatchObject({ status: 'notMet', byHand: false });
  });

  it('without a target is not assessed', () => {
    expect(judge([measure('SN-M1', '', 50, { target: null })])['SN-M1']).toMatchObject({
      fulfilment: null,
      status: 'notAssessed',
      derivation: 'noTarget',
    });
  });

  it('by share of the target where the settings say so', () => {
    const row = measure('SN-M1', '', 75, { baseline: 50 });
    expect(judge([row])['SN-M1']?.fulfilment).toBe(0.5);
    expect(judge([row], { method: 'ratio' })['SN-M1']?.fulfilment).toBe(0.75);
  });

  test.each<[Occasion, number | null]>([
    ['budget', null],
    ['interim', 0.1],
    ['forecast', 0.2],
    ['year', 0.3],
  ])('at the occasion %s is judged by its value', (occasion, fulfilment) => {
    const row = measure('SN-M1', '', 10, { forecastYear: 20, actualYear: 30 });
    expect(judge([row], {}, occasion)['SN-M1']?.fulfilment).toBe(fulfilment);
  });

  test.each<[Occasion, Partial<GoalRow>]>([
    ['interim', { actualInterim: null, forecastYear: 20, actualYear: 30 }],
    ['forecast', { forecastYear: null, actualYear: 30 }],
    ['year', { forecastYear: 20, actualYear: null }],
  ])('at the occasion %s no other value stands in for a missing one', (occasion, values) => {
    expect(judge([measure('SN-M1', '', 10, values)], {}, occasion)['SN-M1']).toMatchObject({ fulfilment: null, derivation: 'notReported' });
  });
});

describe('the fulfilment and coverage of a goal', () => {
  type Case = [name: string, children: GoalRow[], settings: Partial<Settings>, fulfilment: number | null, coverage: number, status: Status];
  const cases: Case[] = [
    ['the mean of its measures', [weighted('SN-M1', 40, null), weighted('SN-M2', 100, null)], {}, 0.7, 1, 'partial'],
    ['by weight', [weighted('SN-M1', 40, 3), weighted('SN-M2', 100, 1)], {}, 0.55, 1, 'partial'],
    ['an empty weight is 1', [weighted('SN-M1', 40, null), weighted('SN-M2', 100, 2)], {}, 0.8, 1, 'partial'],
    ['a negative weight counts as 1', [weighted('SN-M1', 40, -5), weighted('SN-M2', 100, 2)], {}, 0.8, 1, 'partial'],
    ['a weight of 0 does not count', [weighted('SN-M1', 0, 0), weighted('SN-M2', 100, 1)], {}, 1, 1, 'met'],
    ['weights that are all 0 count as 1 each', [weighted('SN-M1', 0, 0), weighted('SN-M2', 100, 0)], {}, 0.5, 1, 'partial'],
    [
      'where only those with a value weigh 0, they count as 1 each, but cover nothing',
      [weighted('SN-M1', 0, 0), weighted('SN-M2', 100, 0), weighted('SN-M3', null, 1)],
      {},
      0.5,
      0,
      'notAssessed',
    ],
    ['what is not reported is left out of the fulfilment', [weighted('SN-M1', 100, 1), weighted('SN-M2', null, 1)], {}, 1, 0.5, 'met'],
    ['coverage by weight', [weighted('SN-M1', 100, 1), weighted('SN-M2', null, 3)], {}, 1, 0.25, 'notAssessed'],
    [
      'a coverage just at the lowest suffices',
      [weighted('SN-M1', 100, 3), weighted('SN-M2', null, 7)],
      { minCoverage: 0.3 },
      1,
      0.3,
      'met',
    ],
    [
      // 0.1 + 0.7 of 1.6 comes out as 0.49999999999999994.
      'a coverage that is a hair below the lowest suffices',
      [weighted('SN-M1', 100, 0.1), weighted('SN-M2', 100, 0.7), weighted('SN-M3', null, 0.8)],
      {},
      1,
      0.5,
      'met',
    ],
    [
      'a coverage below the lowest leaves the fulfilment to see',
      [weighted('SN-M1', 60, 1), weighted('SN-M2', null, 1)],
      { minCoverage: 0.6 },
      0.6,
      0.5,
      'notAssessed',
    ],
    ['no coverage asked for', [weighted('SN-M1', 100, 1), weighted('SN-M2', null, 9)], { minCoverage: 0 }, 1, 0.1, 'met'],
    ['no child has a value', [weighted('SN-M1', null, 1)], {}, null, 0, 'notAssessed'],
    ['no children', [], {}, null, 0, 'notAssessed'],
    ['activities do not count', [activity('SN-A1', 'SN-N1', { state: 'done' })], {}, null, 0, 'notAssessed'],
    ['0.9 is met', [weighted('SN-M1', 90, 1)], {}, 0.9, 1, 'met'],
    [
      'a sum that is a hair below 0.9 is met',
      [weighted('SN-M1', 100, 0.1), weighted('SN-M2', 100, 0.7), weighted('SN-M3', 50, 0.2)],
      {},
      0.9,
      1,
      'met',
    ],
    ['just below 0.9 is partly', [weighted('SN-M1', 89, 1)], {}, 0.89, 1, 'partial'],
    ['0.5 is partly', [weighted('SN-M1', 50, 1)], {}, 0.5, 1, 'partial'],
    ['below 0.5 is not met', [weighted('SN-M1', 49, 1)], {}, 0.49, 1, 'notMet'],
    ['thresholds of the settings', [weighted('SN-M1', 49, 1)], { goalMetFrom: 0.49, goalPartialFrom: 0.1 }, 0.49, 1, 'met'],
    [
      'the worst of its measures',
      [weighted('SN-M1', 40, 1), weighted('SN-M2', 100, 9), weighted('SN-M3', null, 1)],
      { aggregation: 'worst' },
      0.4,
      10 / 11,
      'notMet',
    ],
    [
      'the share of its measures that are met',
      [weighted('SN-M1', 100, 1), weighted('SN-M2', 99, 1), weighted('SN-M3', 100, 2), weighted('SN-M4', null, 4)],
      { aggregation: 'shareMet' },
      0.75,
      0.5,
      'partial',
    ],
    [
      'the largest weights there are',
      [weighted('SN-M1', 40, Number.MAX_VALUE), weighted('SN-M2', 100, Number.MAX_VALUE)],
      {},
      0.7,
      1,
      'partial',
    ],
  ];
  test.each(cases)('%s', (_name, children, settings, fulfilment, coverage, status) => {
    const result = judge([goal('SN-N1', ''), ...children], settings)['SN-N1'];
    if (fulfilment === null) expect(result?.fulfilment).toBeNull();
    else expect(result?.fulfilment).toBeCloseTo(fulfilment, 12);
    expect(result?.coverage).toBeCloseTo(coverage, 12);
    expect(result).toMatchObject({ status, calculatedStatus: status, byHand: false });
  });

  it('goes on upward by the goals weights, with coverage from beneath', () => {
    const results = judge([
      overarching('KOMMUN-Ö1', '1'),
      goal('SN-N1', 'KOMMUN-Ö1', { weight: 3 }),
      measure('SN-M1', 'SN-N1', 100),
      measure('SN-M2', 'SN-N1', null),
      goal('BUN-N1', 'KOMMUN-Ö1'),
      measure('BUN-M1', 'BUN-N1', 20),
      goal('BUN-N2', 'KOMMUN-Ö1'),
      measure('KOMMUN-M1', 'KOMMUN-Ö1', 60, { weight: 2 }),
    ]);
    // (3·1 + 1·0.2 + 2·0.6) / 6 and (3·0.5 + 1·1 + 1·0 + 2·1) / 7
    expect(results['KOMMUN-Ö1']?.fulfilment).toBeCloseTo(4.4 / 6, 12);
    expect(results['KOMMUN-Ö1']?.coverage).toBeCloseTo(4.5 / 7, 12);
    expect(results['KOMMUN-Ö1']).toMatchObject({ status: 'partial', derivation: 'weightedMean' });
  });

  it('counts a child whose coverage is too low as not met where the share of met ones is asked for', () => {
    const results = judge(
      [
        overarching('SN-Ö1', '1'),
        goal('SN-N1', 'SN-Ö1'),
        measure('SN-M1', 'SN-N1', 100),
        measure('SN-M2', 'SN-N1', null, { weight: 3 }),
        goal('SN-N2', 'SN-Ö1'),
        measure('SN-M3', 'SN-N2', 100),
      ],
      { aggregation: 'shareMet' },
    );
    expect(results['SN-N1']).toMatchObject({ fulfilment: 1, status: 'notAssessed' });
    expect(results['SN-Ö1']).toMatchObject({ fulfilment: 0.5, coverage: 0.625, status: 'partial' });
  });

  it('gets nothing from rows that hang loose, but judges them', () => {
    const results = judge([
      overarching('SN-Ö1', '1'),
      goal('SN-N1', 'borta'),
      measure('SN-M1', 'SN-N1', 100),
      goal('SN-N2', 'SN-Ö1'),
      measure('SN-M2', 'SN-M1', 0),
    ]);
    expect(results['SN-N1']).toMatchObject({ fulfilment: 1, status: 'met' });
    expect(results['SN-M2']).toMatchObject({ fulfilment: 0, status: 'notMet' });
    expect(results['SN-Ö1']).toMatchObject({ fulfilment: null, coverage: 0 });
  });

  it('is not judged on activities, development actions and rows of no level', () => {
    const nothing = { fulfilment: null, coverage: null, status: null, calculatedStatus: null, byHand: false, derivation: null };
    const results = judge([
      activity('SN-A1', ''),
      makeRow({ nr: 'SN-U1', level: 'development', assessment: 'met' }),
      makeRow({ nr: 'SN-X1', actualInterim: 3 }),
    ]);
    expect(results).toEqual({ 'SN-A1': nothing, 'SN-U1': nothing, 'SN-X1': nothing });
  });
});

describe('an assessment by hand', () => {
  const beneath = (percent: number | null, assessment: Status | null) => [
    goal('SN-N1', '', { assessment }),
    measure('SN-M1', 'SN-N1', percent),
  ];

  test.each<[Status, number, Status]>([
    ['met', 1, 'met'],
    ['partial', 0.5, 'partial'],
    ['notMet', 0, 'notMet'],
  ])('%s gives the score of a goal without values, and covers it', (assessment, fulfilment, status) => {
    const expected = { fulfilment, coverage: 1, status, calculatedStatus: status, byHand: true, derivation: 'assessment' };
    expect(judge(beneath(null, assessment))['SN-N1']).toEqual(expected);
    expect(judge([goal('SN-N1', '', { assessment })])['SN-N1']).toEqual(expected);
    expect(judge([overarching('SN-Ö1', '1', { assessment })])['SN-Ö1']).toEqual(expected);
  });

  it('of not assessed gives no score', () => {
    expect(judge(beneath(null, 'notAssessed'))['SN-N1']).toEqual({
      fulfilment: null,
      coverage: 0,
      status: 'notAssessed',
      calculatedStatus: 'notAssessed',
      byHand: true,
      derivation: 'noValue',
    });
  });

  it('replaces only the status shown where there are values', () => {
    expect(judge(beneath(20, 'met'))['SN-N1']).toEqual({
      fulfilment: 0.2,
      coverage: 1,
      status: 'met',
      calculatedStatus: 'notMet',
      byHand: true,
      derivation: 'weightedMean',
    });
    expect(judge(beneath(100, 'notAssessed'))['SN-N1']).toMatchObject({
      fulfilment: 1,
      status: 'notAssessed',
      calculatedStatus: 'met',
      byHand: true,
    });
  });

  it('goes upward as calculated: the fulfilment with values, the score without', () => {
    const results = judge([
      overarching('SN-Ö1', '1'),
      goal('SN-N1', 'SN-Ö1', { assessment: 'met' }),
      measure('SN-M1', 'SN-N1', 20),
      goal('SN-N2', 'SN-Ö1', { assessment: 'partial' }),
    ]);
    expect(results['SN-Ö1']).toMatchObject({ fulfilment: 0.35, coverage: 1, status: 'notMet', byHand: false });
  });

  it('does not count as met upward where the values say otherwise', () => {
    const results = judge([overarching('SN-Ö1', '1'), goal('SN-N1', 'SN-Ö1', { assessment: 'met' }), measure('SN-M1', 'SN-N1', 20)], {
      aggregation: 'shareMet',
    });
    expect(results['SN-Ö1']).toMatchObject({ fulfilment: 0, status: 'notMet' });
  });

  it('stands at the budget too, when there are no values', () => {
    expect(judge(beneath(100, 'partial'), {}, 'budget')['SN-N1']).toMatchObject({ fulfilment: 0.5, derivation: 'assessment' });
  });
});

describe('whatever stands in the book', () => {
  it('fulfilment and coverage stay within 0-1', () => {
    const isShare = (value: number | null) => value === null || (value >= 0 && value <= 1);
    fc.assert(
      fc.property(arbitraryBook, fc.constantFrom<Occasion>('budget', 'interim', 'year'), (book, occasion) =>
        rollUp(book, occasion).results.every(({ fulfilment, coverage }) => isShare(fulfilment) && isShare(coverage)),
      ),
    );
  });

  it('the order of rows does not matter where numbers and parents are written', () => {
    fc.assert(
      fc.property(
        soundBook.chain((book) => fc.tuple(fc.constant(book), fc.shuffledSubarray(book.rows, { minLength: book.rows.length }))),
        ([book, shuffled]) => {
          const before = rollUp(book, 'interim');
          const after = rollUp({ ...book, rows: shuffled }, 'interim');
          shuffled.forEach((row, index) => {
            const place = book.rows.indexOf(row);
            expect(after.results[index]?.status).toBe(before.results[place]?.status);
            expect(after.results[index]?.fulfilment ?? -1).toBeCloseTo(before.results[place]?.fulfilment ?? -1, 9);
            expect(after.results[index]?.coverage ?? -1).toBeCloseTo(before.results[place]?.coverage ?? -1, 9);
          });
        },
      ),
    );
  });
});
