import fc from 'fast-check';
import type { GoalBook, GoalRow, Level, Settings } from '../../../src/goals';
import { LEVELS, STATUSES } from '../../../src/goals';
import { makeBook, makeRow } from './books';

const CODES = ['SN', 'BUN', 'KOMMUN'] as const;
/** Few numbers, so that rows often point at each other, twice at the same, in circles and at nothing. */
const NUMBERS = CODES.flatMap((code) => ['Ö1', 'Ö2', 'N1', 'N2', 'N3', 'M1', 'M2', 'M3', 'A1'].map((end) => `${code}-${end}`));

const share = fc.constantFrom(0, 0.25, 0.5, 0.8, 0.9, 1);
const value = fc.option(fc.oneof(fc.constantFrom(0, 1, 10, -3), fc.double({ noNaN: true, noDefaultInfinity: true })));
const weight = fc.option(
  fc.oneof(fc.constantFrom(0, 1, 2, -1, Number.NaN, Number.MAX_VALUE), fc.double({ min: 0, max: 100, noNaN: true })),
);

export const arbitrarySettings: fc.Arbitrary<Partial<Settings>> = fc.record({
  method: fc.constantFrom('progress', 'ratio'),
  aggregation: fc.constantFrom('weightedMean', 'worst', 'shareMet'),
  goalMetFrom: share,
  goalPartialFrom: share,
  measureMetFrom: share,
  minCoverage: share,
  minOverarching: fc.option(fc.nat(2)),
  maxOverarching: fc.option(fc.nat(2)),
  minCommonGoals: fc.option(fc.nat(2)),
  minGoalsBeneath: fc.option(fc.nat(2)),
  overarchingMayHaveMeasures: fc.boolean(),
});

/** Any row, sensible or not. */
export const arbitraryRow: fc.Arbitrary<GoalRow> = fc
  .record({
    committee: fc.constantFrom(...CODES),
    nr: fc.constantFrom('', '', ...NUMBERS, ' sn-n1 ', 'SN-N03', '7', 'SN-N99999999999999999999'),
    level: fc.constantFrom<Level | null>(...LEVELS, 'goal', 'measure', 'measure', null),
    parent: fc.constantFrom('', '', '', '1', '2', 'Kunskap', 'saknas', ...NUMBERS),
    unit: fc.constantFrom('', 'Hemtjänst', 'Okänd'),
    measureUnit: fc.constantFrom('', '%'),
    yesNo: fc.boolean(),
    baseline: value,
    target: value,
    direction: fc.constantFrom('increase', 'decrease', 'maintain', null),
    tolerance: value,
    weight,
    actualInterim: fc.oneof(value, fc.boolean()),
    actualYear: fc.oneof(value, fc.boolean()),
    assessment: fc.option(fc.constantFrom(...STATUSES), { freq: 4 }),
    invalid: fc.constantFrom({}, {}, {}, { parent: '#REF!' }, { level: 'Mål' }, { weight: 'tung' }, { nr: '#N/A' }),
  })
  .map((given) => makeRow({ ...given, level: given.invalid.level === undefined ? given.level : null }));

/** Any goal book, mostly broken: twice the same number, circles, orphans, rows of no level. */
export const arbitraryBook: fc.Arbitrary<GoalBook> = fc
  .record({ rows: fc.array(arbitraryRow, { maxLength: 40 }), settings: arbitrarySettings })
  .map(({ rows, settings }) => makeBook(rows, settings));

/** A whole hierarchy without faults, every number and parent written. */
export const soundBook: fc.Arbitrary<GoalBook> = fc
  .record({
    settings: arbitrarySettings,
    families: fc.array(
      fc.array(fc.array(fc.record({ score: fc.option(fc.nat(120)), weight: fc.option(fc.nat(3)) }), { maxLength: 4 }), { maxLength: 4 }),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
  })
  .map(({ settings, families }) => makeBook(listRows(families), settings));

function listRows(families: { score: number | null; weight: number | null }[][][]): GoalRow[] {
  const rows: GoalRow[] = [];
  let goals = 0;
  let measures = 0;
  families.forEach((family, index) => {
    const nr = `SN-Ö${index + 1}`;
    rows.push(makeRow({ nr, level: 'overarching', parent: '1' }));
    for (const beneath of family) {
      const goalNr = `SN-N${++goals}`;
      rows.push(makeRow({ nr: goalNr, level: 'goal', parent: nr, weight: beneath.length }));
      for (const { score, weight: measureWeight } of beneath) {
        rows.push(
          makeRow({
            nr: `SN-M${++measures}`,
            level: 'measure',
            parent: goalNr,
            baseline: 0,
            target: 100,
            direction: 'increase',
            actualInterim: score,
            weight: measureWeight,
          }),
        );
      }
    }
  });
  return rows;
}
