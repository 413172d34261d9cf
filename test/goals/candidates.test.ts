import fc from 'fast-check';
import { buildTree, LEVELS, type GoalBook } from '../../src/goals';
import { canMoveTo, countNumberless, findMoveTargets, findParents, listBeneath } from '../../src/goals/candidates';
import { findRowAgain } from '../../src/goals/findAgain';
import { arbitraryBook } from './support/arbitraryBook';
import { activity, AREAS, goal, makeBook, makeRow, measure, overarching } from './support/books';

const judge = (book: GoalBook) => ({ book, tree: buildTree(book) });
const list = (found: { nr: string }[]) => found.map(({ nr }) => nr);

const BOOK = judge(
  makeBook([
    overarching('SN-Ö1', '1'),
    goal('SN-N1', 'SN-Ö1'),
    measure('SN-M1', 'SN-N1', null),
    goal('SN-N2', ''),
    activity('SN-A1', ''),
    makeRow({ level: 'goal', text: 'Utan nummer', parent: 'SN-Ö1' }),
    goal('SN-N2', 'SN-Ö1', { text: 'Samma nummer' }),
    overarching('SN-Ö2', 'saknas'),
    overarching('BUN-Ö1', '2'),
    goal('BUN-N1', 'BUN-Ö1'),
    overarching('KOMMUN-Ö1', '2'),
    goal('KOMMUN-N1', 'KOMMUN-Ö1'),
  ]),
);

describe('what a new row may belong to', () => {
  test.each([
    ['an overarching goal: any area', 'overarching', 'SN', ['1', '2']],
    [
      'a goal: the own overarching goals, loose ones too, then those of the whole municipality',
      'goal',
      'SN',
      ['SN-Ö1', 'SN-Ö2', 'KOMMUN-Ö1'],
    ],
    ['a measure: goals, but no goal without number nor the second of two with the same', 'measure', 'SN', ['SN-N1', 'SN-N2', 'KOMMUN-N1']],
    ['an activity: goals and overarching goals', 'activity', 'SN', ['SN-Ö1', 'SN-N1', 'SN-N2', 'SN-Ö2', 'KOMMUN-Ö1', 'KOMMUN-N1']],
    ['the whole municipality: its own alone', 'development', 'KOMMUN', ['KOMMUN-Ö1', 'KOMMUN-N1']],
    ['a committee without goals: those of the whole municipality', 'measure', 'KRN', ['KOMMUN-N1']],
  ] as const)('%s', (_name, level, committee, expected) => {
    expect(list(findParents(BOOK, level, committee))).toEqual(expected);
  });

  test('a measure stands under an overarching goal only where the book allows it', () => {
    const allowed = judge({ ...BOOK.book, settings: { ...BOOK.book.settings, overarchingMayHaveMeasures: true } });
    expect(list(findParents(allowed, 'measure', 'BUN'))).toEqual(['BUN-Ö1', 'BUN-N1', 'KOMMUN-Ö1', 'KOMMUN-N1']);
  });

  test('an area without number goes by its name, and one that cannot be pointed at is left out', () => {
    const areas = [
      { ...AREAS[0]!, nr: '', name: 'Tillväxt' },
      { ...AREAS[1]!, nr: '1', name: 'Kunskap' },
      { ...AREAS[1]!, nr: '1', name: 'Samma nummer' },
      { ...AREAS[1]!, nr: '', name: 'Kunskap' },
    ];
    expect(list(findParents(judge(makeBook([], {}, { areas })), 'overarching', 'SN'))).toEqual(['Tillväxt', '1']);
  });

  test('goals without number are counted, so that it can be said why they are not there', () => {
    expect(countNumberless(BOOK, 'measure', 'SN')).toBe(1);
    expect(countNumberless(BOOK, 'goal', 'SN')).toBe(0);
  });

  test('whatever the book, a row that says a candidate gets it as its parent', () => {
    fc.assert(
      fc.property(arbitraryBook, fc.constantFrom(...LEVELS), fc.constantFrom('SN', 'BUN', 'KOMMUN'), (book, level, committee) => {
        for (const candidate of findParents(judge(book), level, committee)) {
          const added = makeRow({ nr: 'SN-X1', level, parent: candidate.nr, committee });
          const tree = buildTree({ ...book, rows: [...book.rows, added] });
          const index = book.rows.length;
          if (candidate.kind === 'area') expect(tree.area[index]).toBe(candidate.nr);
          else expect(tree.parent[index]).toBe(candidate.row);
          expect(tree.problems.filter(({ row }) => row === index)).toEqual([]);
        }
      }),
    );
  });
});

describe('where a row may be moved', () => {
  const rowOf = (nr: string) => BOOK.tree.byNr.get(nr.toLowerCase())!;
  test.each([
    ['a goal: another overarching goal than its own', 'SN-N1', ['SN-Ö2', 'KOMMUN-Ö1']],
    ['a goal that leans on the row above: as if it had said so', 'SN-N2', ['SN-Ö2', 'KOMMUN-Ö1']],
    ['a measure: another goal', 'SN-M1', ['SN-N2', 'KOMMUN-N1']],
    ['an overarching goal: another area', 'SN-Ö1', ['2']],
    ['an overarching goal whose area is not there: any area', 'SN-Ö2', ['1', '2']],
  ])('%s', (_name, nr, expected) => {
    expect(list(findMoveTargets(BOOK, rowOf(nr)))).toEqual(expected);
  });

  test('never to itself, nor to what stands beneath it, whatever the book', () => {
    fc.assert(
      fc.property(arbitraryBook, (book) => {
        const judged = judge(book);
        book.rows.forEach((row, index) => {
          for (const target of findMoveTargets(judged, index)) {
            const tree = buildTree({ ...book, rows: book.rows.with(index, { ...row, parent: target.nr, invalid: {} }) });
            if (target.kind === 'goal') expect(tree.parent[index]).toBe(target.row);
            else expect(tree.area[index]).toBe(target.nr);
            expect(listBeneath(tree, index).sort()).toEqual(listBeneath(judged.tree, index).sort());
            expect(listBeneath(tree, index)).not.toContain(index);
          }
        });
      }),
    );
  });

  test('letter case does not matter, and what is no target is refused', () => {
    expect(canMoveTo(BOOK, rowOf('SN-N1'), ' kommun-ö1 ')).toBe(true);
    expect(canMoveTo(BOOK, rowOf('SN-N1'), 'SN-Ö1')).toBe(false);
    expect(canMoveTo(BOOK, rowOf('SN-N1'), 'BUN-Ö1')).toBe(false);
    expect(canMoveTo(BOOK, 99, 'SN-Ö1')).toBe(false);
  });
});

describe('a row is found again', () => {
  const rows = [goal('SN-N1', ''), makeRow({ level: 'goal', text: 'Utan nummer' }), goal('SN-N2', ''), goal('SN-N2', '')];
  const before = makeBook(rows).rows;
  test.each([
    ['by its number, wherever it stands now', before[0]!, [rows[2]!, rows[0]!], 1],
    ['not where its number is gone', before[0]!, [rows[1]!], -1],
    ['without number by place and text', before[1]!, [rows[0]!, rows[1]!], 1],
    ['not where something else stands in the place', before[1]!, [rows[0]!, goal('SN-N3', '')], -1],
    ['with a number that stands twice by its place', before[3]!, rows, 3],
  ])('%s', (_name, identity, after, expected) => {
    expect(findRowAgain(makeBook(after), identity)).toBe(expected);
  });
});
