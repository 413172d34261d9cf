import { readTables, writeTables } from '../../scripts/bench/bookCells';
import { benchDomain } from '../../scripts/bench/domain';
import { generateBook } from '../../scripts/generateBook';
import { checkRules, LEVELS, rollUp } from '../../src/goals';

describe('a generated book', () => {
  it.each([0, 1, 22, 1_000])('has %i rows, the same every time', (count) => {
    expect(generateBook(count).rows).toHaveLength(count);
    expect(generateBook(count)).toEqual(generateBook(count));
  });
  it('is another book with another seed', () => {
    expect(generateBook(1_000, { seed: 2 })).not.toEqual(generateBook(1_000));
  });
  it('has rows of every level, goals that come out in every way, and texts that differ', () => {
    const { rows, settings } = generateBook(2_000);
    expect(new Set(rows.map(({ level }) => level))).toEqual(new Set(LEVELS));
    const statuses = new Set(rollUp(generateBook(2_000), settings.occasion).results.map(({ status }) => status));
    expect(statuses).toEqual(new Set(['met', 'partial', 'notMet', 'notAssessed', null]));
    expect(new Set(rows.map(({ text }) => text)).size).toBeGreaterThan(1_900);
  });
  it('has the mistakes that people make: about one finding to ten rows, of most rules', () => {
    const findings = checkRules(generateBook(5_000));
    expect(findings.length).toBeGreaterThan(350);
    expect(findings.length).toBeLessThan(700);
    expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(10);
  });
  it('reads back the same from the cells that it is written to', () => {
    const book = generateBook(2_000);
    expect(readTables(book, writeTables(book))).toEqual(book);
  });
});

it('the bench of the domain gives its figures at every size', async () => {
  const { lines, figures } = await benchDomain([20, 1_000], { rounds: 1, milliseconds: 1 });
  expect(lines.map(({ what }) => what)).toEqual(['20 rows', '1000 rows']);
  const names = ['fullPassRatio', 'fullPassMs', 'barePassMs', 'editMs', 'findingsAfterEditMs'];
  expect(Object.keys(figures)).toEqual(['20', '1k'].flatMap((size) => names.map((name) => name + size)));
  for (const figure of Object.values(figures)) expect(figure).toBeGreaterThanOrEqual(0);
});
