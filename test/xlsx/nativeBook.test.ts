import { compare } from '../../scripts/bench/native';
import { makeNativeBook } from '../../scripts/bench/nativeBook';
import { generateBook } from '../../scripts/generateBook';
import { loadDocument } from '../../localexcel/engine';
import { rollUp } from '../../src/goals';

/** The yardstick of the bench is none if it comes to something else. */
describe('the native formulas of the bench', () => {
  const book = generateBook(250, { mistakes: false });
  const native = loadDocument(makeNativeBook(book, 'interim'), null);
  const sheet = native.sheets[0]!;
  beforeAll(() => native.calculation.settled());

  it('come to the same fulfilment, coverage and status as ours in every measure and goal', () => {
    const judged = rollUp(book, 'interim').results.filter(({ status }) => status !== null);
    expect(judged.length).toBeGreaterThan(150);
    expect(compare(book, (row, column) => sheet.value(row, column))).toEqual({ rows: judged.length, differing: 0 });
  });
  it('are held against ours so that one wrong cell is seen', () => {
    const wrong = book.rows.findIndex(({ level, actualInterim }) => level === 'measure' && actualInterim !== null) + 1;
    const read = (row: number, column: number) => (row === wrong ? '' : sheet.value(row, column));
    expect(compare(book, read).differing).toBe(1);
  });
});
