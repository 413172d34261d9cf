import { benchDomain } from '../../scripts/bench/domain';
import { generateBook } from '../../scripts/generateBook';
import { buildTree, checkRules, numberRows, rollUp } from '../../src/goals';

describe('a generated book', () => {
  it.each([0, 1, 22, 1_000])('has %i rows, the same every time', (count) => {
    expect(generateBook(count).rows).toHaveLength(count);
    expect(generateBook(count)).toEqual(generateBook(count));
  });
  it('has a hierarchy without faults, numbers that are given, and measures that miss', () => {
    const book = generateBook(2_000);
    expect(buildTree(book).problems).toEqual([]);
    expect(numberRows(book, {}).numbers).toEqual([]);
    const statuses = new Set(rollUp(book, 'interim').results.map(({ status }) => status));
    expect(statuses).toEqual(new Set(['met', 'partial', 'notMet', 'notAssessed', null]));
    expect(new Set(checkRules(book).map(({ rule }) => rule))).toEqual(
      new Set(['overarching-count', 'measure-complete', 'activity-complete', 'reported']),
    );
  });
});

it('the bench measures four things at every size', () => {
  const lines = benchDomain([20, 40]);
  expect(lines.map(({ what, rows }) => `${what} ${rows}`)).toEqual([
    'full roll-up 20',
    'one-row change 20',
    'all rules 20',
    'rules to reading 20',
    'full roll-up 40',
    'one-row change 40',
    'all rules 40',
    'rules to reading 40',
  ]);
  for (const { milliseconds, ratio } of lines) expect(milliseconds > 0 && ratio > 0).toBe(true);
});
