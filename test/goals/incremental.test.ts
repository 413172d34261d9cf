import fc from 'fast-check';
import { rollUp, updateRollUp, type GoalRow, type RollUp } from '../../src/goals';
import { generateBook } from '../../scripts/generateBook';
import { arbitraryBook, arbitraryRow, soundBook } from './support/arbitraryBook';
import { goal, makeBook, measure, overarching } from './support/books';

const rows = () => [
  overarching('SN-Ö1', '1'),
  goal('SN-N1', 'SN-Ö1'),
  measure('SN-M1', 'SN-N1', 100),
  goal('SN-N2', 'SN-Ö1'),
  measure('SN-M2', 'SN-N2', 50),
  overarching('SN-Ö2', '2'),
  goal('SN-N3', 'SN-Ö2'),
  goal('SN-N4', 'SN-Ö2'),
  measure('SN-M3', '', null),
];
const change = (state: RollUp, index: number, changes: Partial<GoalRow>) =>
  updateRollUp(state, index, { ...(state.book.rows[index] as GoalRow), ...changes });

describe('after a change of one row', () => {
  test.each<[string, number, Partial<GoalRow>, number[]]>([
    ['a new outcome goes up to the top', 2, { actualInterim: 40 }, [2, 1, 0]],
    ['a new weight goes to the goal above and on where that changes', 2, { weight: 5 }, [2]],
    ['a new weight of a goal changes the overarching goal', 1, { weight: 3 }, [1, 0]],
    ['a new text changes the row alone', 2, { text: 'Ny text' }, [2]],
    ['an outcome of another occasion changes no result above', 2, { actualYear: 1 }, [2]],
    ['another parent changes both goals and what is above', 2, { parent: 'SN-N2' }, [2, 0, 1, 3]],
    ['what was inferred goes to another row, with the same result and area', 7, { level: 'activity' }, [7, 8]],
    ['a lost area changes everything beneath', 0, { parent: '9' }, [0, 1, 2, 3, 4]],
  ])('%s', (_name, index, changes, changed) => {
    expect(change(rollUp(makeBook(rows()), 'interim'), index, changes).changed).toEqual(changed);
  });

  test.each<[string, Partial<GoalRow>, Partial<GoalRow>, string]>([
    ['a parent that shows an error', {}, { invalid: { parent: '#REF!' } }, 'parentUnknown'],
    ['a level that is no longer empty but misspelt', { level: null }, { level: null, invalid: { level: 'Mål' } }, 'levelUnknown'],
  ])('makes the tree anew for %s', (_name, before, after, problem) => {
    const book = makeBook([overarching('SN-Ö1', '1'), goal('SN-N1', '', before)]);
    const { rollUp: state } = change(rollUp(book, 'interim'), 1, after);
    expect(state.tree.problems).toEqual([{ kind: problem, row: 1 }]);
  });

  it('tells of a goal whose fulfilment is the same, but comes about in another way', () => {
    const book = makeBook([goal('SN-N1', '', { assessment: 'met' }), measure('SN-M1', 'SN-N1', null)]);
    const { changed, rollUp: state } = change(rollUp(book, 'interim'), 1, { actualInterim: 100 });
    expect(changed).toEqual([1, 0]);
    expect(state.results[0]).toMatchObject({ fulfilment: 1, derivation: 'weightedMean' });
  });

  it('gives what a full roll-up gives, changed row by row', () => {
    const edits = fc.array(fc.tuple(fc.nat(), arbitraryRow, fc.boolean()), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.oneof(arbitraryBook, soundBook), edits, (book, list) => {
        let state = rollUp(book, 'interim');
        for (const [seed, row, keepPlace] of list) {
          if (book.rows.length === 0) return;
          const index = seed % book.rows.length;
          const before = state.book.rows[index] as GoalRow;
          const { nr, level, parent, committee, invalid } = before;
          const after = { ...row, ...(keepPlace ? { nr, level, parent, committee, invalid } : {}), table: before.table, row: before.row };
          const old = state.results.map((result) => ({ ...result }));
          const update = updateRollUp(state, index, after);
          state = update.rollUp;
          const full = rollUp(state.book, 'interim');
          expect(state.results).toEqual(full.results);
          expect(state.tree).toEqual(full.tree);
          expect(state.book.rows[index]).toBe(after);
          const differing = state.results.flatMap((result, place) =>
            JSON.stringify(result) === JSON.stringify(old[place]) ? [] : [place],
          );
          expect(update.changed).toEqual(expect.arrayContaining(differing));
        }
      }),
    );
  });

  it('leaves the book and other roll-ups of it as they were', () => {
    const book = makeBook(rows());
    const interim = rollUp(book, 'interim');
    const year = rollUp(book, 'year', interim.tree);
    change(interim, 2, { actualInterim: 0, actualYear: 100 });
    expect(book.rows[2]?.actualInterim).toBe(100);
    expect(year.results[2]?.fulfilment).toBeNull();
    change(year, 2, { actualInterim: 0, actualYear: 100 });
    expect(year.results[2]?.fulfilment).toBe(1);
    expect(year.results[0]?.fulfilment).toBe(1);
  });

  it('refuses a row that is not there', () => {
    expect(() => updateRollUp(rollUp(makeBook([]), 'interim'), 0, goal('SN-N1', ''))).toThrow(RangeError);
  });

  it('reads no more rows in a large book than in a small one', () => {
    const countReads = (size: number) => {
      const state = rollUp(generateBook(size), 'interim');
      let reads = 0;
      state.book.rows = new Proxy(state.book.rows, {
        get(target, key, receiver) {
          reads++;
          return Reflect.get(target, key, receiver) as unknown;
        },
      });
      // The first measure with a target: the first rows are alike at every size.
      const first = state.book.rows.findIndex(({ level, target }) => level === 'measure' && target !== null);
      expect(first).toBeLessThan(10);
      reads = 0;
      expect(change(state, first, { actualInterim: -1000 }).changed.length).toBeGreaterThan(1);
      return reads;
    };
    const small = countReads(1_000);
    expect(small).toBeGreaterThan(0);
    expect(countReads(20_000)).toBe(small);
  });
});
