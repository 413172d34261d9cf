/** How many goals have each status, and how far the committees have come. */
import fc from 'fast-check';
import { countGoals, countProgress, rollUp, STATUSES, type CommitteeProgress } from '../../src/goals';
import { sortByMissing } from '../../src/goals/progress';
import { countStatuses } from '../../src/goals/statusCounts';
import { arbitraryBook } from './support/arbitraryBook';
import { activity, goal, makeBook, measure, overarching } from './support/books';

const BOOK = makeBook([
  overarching('SN-Ö1', '1'),
  goal('SN-N1', 'SN-Ö1'),
  measure('SN-M1', 'SN-N1', 100),
  activity('SN-A1', 'SN-N1'),
  goal('SN-N2', 'SN-Ö1'),
  measure('SN-M2', 'SN-N2', 100),
  overarching('BUN-Ö1', '2'),
  goal('BUN-N1', 'BUN-Ö1'),
  measure('BUN-M1', 'BUN-N1', 10),
  goal('BUN-N2', 'KOMMUN-Ö9'),
]);
const none = { met: 0, partial: 0, notMet: 0, notAssessed: 0 };

test('every goal is counted in all, under its area and at its committee', () => {
  const { all, areas, committees } = countStatuses(rollUp(BOOK, 'interim'));
  expect(all).toEqual({
    goals: 6,
    statuses: { ...none, met: 3, notMet: 2, notAssessed: 1 },
    rows: { overarching: 2, goal: 4, measure: 3, activity: 1, development: 0 },
  });
  expect(areas.map(({ id, name, goals, statuses }) => [id, name, goals, statuses])).toEqual([
    ['1', 'Tillväxt', 3, { ...none, met: 3 }],
    ['2', 'Kunskap', 2, { ...none, notMet: 2 }],
    ['', '', 1, { ...none, notAssessed: 1 }],
  ]);
  expect(committees.map(({ id, goals }) => [id, goals])).toEqual([
    ['SN', 3],
    ['BUN', 3],
    ['KRN', 0],
    ['KOMMUN', 0],
  ]);
});

test('rows under no area are a group of their own only where there are any', () => {
  expect(countStatuses(rollUp(makeBook([overarching('SN-Ö1', '1')]), 'year')).areas.map(({ id }) => id)).toEqual(['1', '2']);
});

test('areas together, committees together and all say the same, and the same as GOALCOUNT, whatever the book', () => {
  fc.assert(
    fc.property(arbitraryBook, fc.constantFrom('interim' as const, 'year' as const), (book, occasion) => {
      const judged = rollUp(book, occasion);
      const { all, areas, committees } = countStatuses(judged);
      for (const status of STATUSES) {
        expect(all.statuses[status]).toBe(countGoals(judged, { status }));
        expect(areas.reduce((sum, area) => sum + area.statuses[status], 0)).toBe(all.statuses[status]);
        for (const { id, statuses } of committees) expect(statuses[status]).toBe(countGoals(judged, { status, committee: id }));
      }
      expect(areas.reduce((sum, { rows }) => sum + rows.measure, 0)).toBe(all.rows.measure);
      expect(committees.reduce((sum, { rows }) => sum + rows.measure, 0)).toBe(all.rows.measure);
    }),
  );
});

test('who has most left to report comes first; who has no measures comes last', () => {
  const make = (committee: string, due: number, reported: number): CommitteeProgress => ({
    committee,
    rows: { overarching: 0, goal: 0, measure: due, activity: 0, development: 0 },
    due,
    reported,
  });
  const sorted = sortByMissing([make('A', 0, 0), make('B', 3, 3), make('C', 10, 8), make('D', 5, 0), make('E', 2, 0)]);
  expect(sorted.map(({ committee }) => committee)).toEqual(['D', 'C', 'E', 'B', 'A']);
  expect(countProgress(rollUp(BOOK, 'interim')).map(({ due, reported }) => [due, reported])).toEqual([
    [2, 2],
    [1, 1],
    [0, 0],
    [0, 0],
  ]);
});
