import fc from 'fast-check';
import { buildTree, LEVELS, type GoalBook, type GoalRow, type Level } from '../../src/goals';
import { findParents } from '../../src/goals/candidates';
import { findInsertPlace } from '../../src/goals/insertPlace';
import { giveNumber } from '../../src/goals/numbering';
import { nameGoalTable } from '../../src/goals/places';
import { arbitraryBook, soundBook } from './support/arbitraryBook';
import { activity, goal, makeBook, measure, overarching } from './support/books';

const place = (rows: GoalRow[], level: Level, parent: string, committee = 'SN') => {
  const book = makeBook(rows);
  return findInsertPlace({ book, tree: buildTree(book) }, { committee, level, parent }).row;
};
const FAMILIES = [
  overarching('SN-Ö1', '1'),
  goal('SN-N1', 'SN-Ö1'),
  measure('SN-M1', 'SN-N1', null),
  activity('SN-A1', ''),
  goal('SN-N2', ''),
  overarching('SN-Ö2', '2'),
  goal('SN-N3', 'SN-Ö2'),
];

/** One table where rows lean on what stands above them, and families stand in pieces. */
const leaningBook: fc.Arbitrary<GoalBook> = fc
  .array(
    fc.record({
      level: fc.constantFrom('overarching', 'goal', 'goal', 'measure', 'measure', 'activity'),
      parent: fc.constantFrom('', '', '', 'SN-1', 'SN-2', 'SN-3', 'SN-4', '1', '2'),
    }),
    { minLength: 3, maxLength: 10 },
  )
  .map((rows) => makeBook(rows.map((row, index) => goal(`SN-${index + 1}`, row.parent, { level: row.level }))));

describe('the place of a new row', () => {
  test.each<[string, GoalRow[], Level, string, number]>([
    ['a measure comes after everything under its goal', FAMILIES, 'measure', 'SN-N1', 4],
    ['after a goal with nothing under it', FAMILIES, 'measure', 'SN-N2', 5],
    ['a goal comes after the goals of its overarching goal', FAMILIES, 'goal', 'SN-Ö1', 5],
    ['an overarching goal comes after those of its area', FAMILIES, 'overarching', '1', 5],
    ['in the last area it comes last', FAMILIES, 'overarching', '2', 7],
    ['in an area without goals it comes last', FAMILIES, 'overarching', '3', 7],
    ['in an empty table it comes first', [], 'overarching', '1', 0],
    ['under a goal of another table it comes last', [...FAMILIES, overarching('KOMMUN-Ö1', '1')], 'goal', 'KOMMUN-Ö1', 7],
    [
      'or after what the committee has under it already',
      [overarching('KOMMUN-Ö1', '1'), goal('SN-N1', 'KOMMUN-Ö1'), ...FAMILIES.slice(5)],
      'goal',
      'KOMMUN-Ö1',
      1,
    ],
    [
      'an empty row after the family is its place',
      [overarching('SN-Ö1', '1'), { ...overarching('SN-Ö2', '2'), row: 2 }],
      'goal',
      'SN-Ö1',
      1,
    ],
    [
      'a goal is not put between a row and the goal that it leans on',
      [overarching('SN-Ö1', '1'), goal('SN-N9', 'SN-Ö2'), measure('SN-M7', 'SN-Ö1', null), measure('SN-M8', '', null)],
      'goal',
      'SN-Ö1',
      4,
    ],
    [
      'nor above a row that hangs loose for want of a goal above it',
      [measure('SN-M1', 'SN-N1', null), measure('SN-M2', '', null), goal('SN-N1', '')],
      'overarching',
      '1',
      3,
    ],
  ])('%s', (_name, rows, level, parent, expected) => {
    expect(place(rows, level, parent)).toBe(expected);
  });

  test.each([
    ['whatever the book', fc.oneof(arbitraryBook, soundBook), LEVELS, ['SN', 'BUN', 'KOMMUN']],
    ['where rows lean on those above', leaningBook, ['overarching', 'goal'] as const, ['SN']],
  ])('%s, every other row keeps its parent and area, and the new row gets its own', (_name, books, levels, committees) => {
    fc.assert(
      fc.property(books, fc.constantFrom(...levels), fc.constantFrom(...committees), fc.nat(), (book, level, committee, pick) => {
        const before = { book, tree: buildTree(book) };
        const candidates = findParents(before, level, committee);
        const parent = candidates[pick % Math.max(candidates.length, 1)];
        if (!parent) return;
        const { nr } = giveNumber(book, {}, committee, level);
        const found = findInsertPlace(before, { committee, level, parent: parent.nr });
        const { after, index } = insert(book, found.row, { nr, level, committee, parent: parent.nr });
        const tree = buildTree(after);
        const moved = (row: number) => (row >= index ? row + 1 : row);
        book.rows.forEach((_row, row) => {
          const old = before.tree.parent[row]!;
          expect(tree.parent[moved(row)]).toBe(old < 0 ? -1 : moved(old));
          expect(tree.area[moved(row)]).toBe(before.tree.area[row]);
        });
        if (parent.kind === 'goal') expect(tree.parent[index]).toBe(moved(parent.row));
        else expect(tree.area[index]).toBe(parent.nr);
      }),
      { numRuns: 1000 },
    );
  });
});

/** The book with the row put in; what stood there and beneath moves down. */
function insert(book: GoalBook, place: number, given: { nr: string; level: Level; committee: string; parent: string }) {
  const table = nameGoalTable(given.committee);
  const rows = book.rows.map((row) => (row.table === table && row.row >= place ? { ...row, row: row.row + 1 } : row));
  const [added] = makeBook([{ ...goal(given.nr, given.parent, { ...given, table }), row: place }]).rows;
  const lastBefore = rows.findLastIndex((row) => row.table === table && row.row < place);
  const firstAfter = rows.findIndex((row) => row.table === table && row.row > place);
  const index = lastBefore >= 0 ? lastBefore + 1 : firstAfter >= 0 ? firstAfter : rows.length;
  return { after: { ...book, rows: rows.toSpliced(index, 0, added!) }, index };
}

describe('the number of a new row', () => {
  const book = makeBook([goal('SN-N3', ''), measure('SN-M1', 'SN-N5', null)]);
  test.each([
    ['follows the highest in the book', {}, 'SN', 'SN-N4'],
    ['follows the highest ever given', { SN: { N: 8 } }, 'SN', 'SN-N9'],
    ['begins with 1', {}, 'BUN', 'BUN-N1'],
    ['passes by one that some row still points at', { SN: { N: 4 } }, 'SN', 'SN-N6'],
  ])('%s', (_name, highest, committee, nr) => {
    const given = giveNumber(book, highest, committee, 'goal');
    expect(given.nr).toBe(nr);
    expect(giveNumber(book, given.highest, committee, 'goal').nr).not.toBe(nr);
  });
});
