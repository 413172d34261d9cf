import fc from 'fast-check';
import { explainFormula, rollUp, type GoalRow, type Settings } from '../../src/goals';
import { arbitraryBook, soundBook } from './support/arbitraryBook';
import { activity, goal, makeBook, measure, overarching } from './support/books';

const explain = (rows: GoalRow[], index: number, settings: Partial<Settings> = {}) =>
  explainFormula(rollUp(makeBook(rows, settings), 'interim'), index);

describe('a measure', () => {
  test.each<[string, Partial<GoalRow>, Partial<Settings>, string, number | null, number | null]>([
    ['shows the way travelled', { baseline: 60, target: 80, actualInterim: 72 }, {}, 'progress', 0.6, 0.6],
    ['shows a fraction beyond 1 before it is kept within', { baseline: 60, target: 80, actualInterim: 90 }, {}, 'progress', 1.5, 1],
    ['shows the share of the target', { baseline: null, target: 80, actualInterim: 60 }, {}, 'ratio', 0.75, 0.75],
    ['has no fraction where the target is passed', { baseline: null, target: 80, actualInterim: 90 }, {}, 'ratio', null, 1],
    ['turns the share round for less', { baseline: null, target: 30, actualInterim: 40, direction: 'decrease' }, {}, 'ratio', 0.75, 0.75],
    [
      'has no fraction for a value to keep',
      { target: 10, actualInterim: 12, direction: 'maintain', tolerance: 1 },
      {},
      'maintain',
      null,
      0,
    ],
    ['has none for yes and no', { yesNo: true, actualInterim: true }, {}, 'yesNo', null, 1],
    ['has none without outcome', { actualInterim: null }, {}, 'notReported', null, null],
    ['has none without target', { target: null, actualInterim: 3 }, {}, 'noTarget', null, null],
  ])('%s', (_name, given, settings, derivation, fraction, fulfilment) => {
    const found = explain([measure('SN-M1', '', 0, { direction: null, ...given })], 0, settings);
    expect([found?.derivation, found?.measure?.fraction, found?.fulfilment]).toEqual([derivation, fraction, fulfilment]);
  });
  it('says which direction counted', () => {
    const found = explain([measure('SN-M1', '', 60, { baseline: 80, target: 50, direction: null })], 0);
    expect(found?.measure?.direction).toBe('decrease');
  });
  it('is judged by the thresholds of measures, and is its own only measure', () => {
    const found = explain([measure('SN-M1', '', null)], 0, { measureMetFrom: 0.95, measurePartialFrom: 0.7 });
    expect(found).toMatchObject({ metFrom: 0.95, partialFrom: 0.7, measures: 1, missing: { notReported: [0] }, children: [] });
  });
});

describe('a goal', () => {
  const rows = [
    overarching('SN-Ö1', '1'),
    goal('SN-N1', 'SN-Ö1'),
    measure('SN-M1', 'SN-N1', 80, { weight: 2 }),
    measure('SN-M2', 'SN-N1', 50),
    measure('SN-M3', 'SN-N1', null, { weight: 5 }),
    activity('SN-A1', 'SN-N1'),
    goal('SN-N2', 'SN-Ö1'),
    goal('SN-N3', 'SN-Ö1', { assessment: 'met' }),
    measure('SN-M4', 'SN-N3', 10, { target: null }),
  ];
  it('has the children that count, with weight and share of what has a value', () => {
    const found = explain(rows, 1)!;
    expect(found.children.map(({ row, weight, share }) => [row, weight, share])).toEqual([
      [2, 2, 2 / 3],
      [3, 1, 1 / 3],
      [4, 5, null],
    ]);
    expect(found.fulfilment).toBeCloseTo(0.7);
    expect(found).toMatchObject({ derivation: 'weightedMean', metFrom: 0.9, partialFrom: 0.5, coverageTooLow: true, measures: 3 });
  });
  it('names everything beneath it that lacks something', () => {
    expect(explain(rows, 0)).toMatchObject({ measures: 4, missing: { notReported: [4], noTarget: [8], nothingBeneath: [6] } });
  });
  it('shows weights that are all zero as the 1 they count as', () => {
    const zero = [goal('SN-N1', ''), measure('SN-M1', 'SN-N1', 80, { weight: 0 }), measure('SN-M2', 'SN-N1', null, { weight: 3 })];
    expect(explain(zero, 0)?.children.map(({ weight, share }) => [weight, share])).toEqual([
      [1, 1],
      [3, null],
    ]);
  });
  it('judged by hand with nothing beneath it lacks nothing', () => {
    expect(explain([goal('SN-N1', '', { assessment: 'met' })], 0)).toMatchObject({
      derivation: 'assessment',
      missing: { nothingBeneath: [] },
      coverageTooLow: false,
    });
  });
});

test('activities, and rows that are not there, have nothing to explain', () => {
  expect(explain([activity('SN-A1', '')], 0)).toBeNull();
  expect(explain([], 3)).toBeNull();
});

test('weight for weight the shares give the fulfilment of every goal', () => {
  fc.assert(
    fc.property(soundBook, (book) => {
      const state = rollUp({ ...book, settings: { ...book.settings, aggregation: 'weightedMean' } }, 'interim');
      book.rows.forEach((row, index) => {
        const found = explainFormula(state, index);
        if (row.level === 'measure' || !found || found.fulfilment === null) return;
        const sum = found.children.reduce((total, { share, result }) => total + (share ?? 0) * (result.fulfilment ?? 0), 0);
        expect(sum).toBeCloseTo(found.fulfilment, 9);
      });
    }),
  );
});

test('any book can be explained, and names each thing that is missing once', () => {
  fc.assert(
    fc.property(arbitraryBook, (book) => {
      const state = rollUp(book, 'interim');
      book.rows.forEach((_row, index) => {
        const found = explainFormula(state, index);
        if (!found) return;
        const named = Object.values(found.missing).flat();
        expect(new Set(named).size).toBe(named.length);
        for (const { share } of found.children) expect(share === null || (share >= 0 && share <= 1)).toBe(true);
      });
    }),
  );
});
