import { checkRules, rollUp } from '../../src/goals';
import { GEH_KINDS, OCCASIONS, type GoalRow, type Level } from '../../src/goals/types';
import { SAMPLE_BOOKS, exempelkommunenLjungby, exempelkommunenUppvidinge } from '../../samples';
import { makeGoalBook } from '../../samples/goalBook';

const ljungby = makeGoalBook(exempelkommunenLjungby);
const uppvidinge = makeGoalBook(exempelkommunenUppvidinge);
const rowsOf = (rows: readonly GoalRow[], level: Level) => rows.filter((row) => row.level === level);

describe.each([
  ['Ljungby', ljungby],
  ['Uppvidinge', uppvidinge],
])('the sample book on the model of %s', (_name, book) => {
  it('has no errors by the rules', () => {
    const errors = checkRules(book).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ message, goal, params }) => ({ message, goal, params }))).toEqual([]);
  });

  it.each(OCCASIONS)('has few warnings at %s, and only those that are meant to be there', (occasion) => {
    const findings = checkRules({ ...book, settings: { ...book.settings, occasion } });
    expect(findings.length).toBeLessThanOrEqual(8);
    const meant = ['measure-complete.baseline', 'reported.interim', 'reported.forecast', 'reported.year'];
    expect(findings.filter(({ message }) => !meant.includes(message)).map(({ message, goal }) => [message, goal])).toEqual([]);
  });

  it('gives every committee two or more units, all of them named on a goal', () => {
    for (const { code } of book.committees.filter(({ covered }) => covered)) {
      const units = book.units.filter(({ committee }) => committee === code).map(({ name }) => name);
      expect(units.length).toBeGreaterThanOrEqual(2);
      const named = new Set(rowsOf(book.rows, 'goal').map(({ committee, unit }) => `${committee}/${unit}`));
      expect(units.filter((unit) => !named.has(`${code}/${unit}`))).toEqual([]);
    }
  });

  it('gives every goal a measure and dates every activity within the year', () => {
    const { tree } = rollUp(book, 'year');
    book.rows.forEach((row, index) => {
      if (row.level === 'goal') expect(tree.children[index]!.some((child) => book.rows[child]!.level === 'measure')).toBe(true);
      if (row.level !== 'activity' && row.level !== 'development') return;
      expect(row.responsible).not.toBe('');
      expect(row.dueDate).toBeGreaterThanOrEqual(46_023); // 2026-01-01
      expect(row.dueDate).toBeLessThan(46_388); // 2027-01-01
    });
  });

  it('says of every outcome whether it is invented or whose it is', () => {
    const reported = book.rows.filter((row) => [row.actualInterim, row.forecastYear, row.actualYear].some((value) => value !== null));
    expect(reported.filter(({ comment }) => !/fiktiv|Källa: /.test(comment)).map(({ text }) => text)).toEqual([]);
  });

  it('shows every status, every direction, and gaps in what is reported', () => {
    const shown = (['interim', 'year'] as const).flatMap((occasion) => rollUp(book, occasion).results.map(({ status }) => status));
    expect(new Set(shown)).toEqual(new Set(['met', 'partial', 'notMet', 'notAssessed', null]));
    expect(new Set(book.rows.map(({ direction }) => direction))).toEqual(new Set(['increase', 'decrease', 'maintain', null]));
    expect(book.rows.some(({ yesNo }) => yesNo)).toBe(true);
    expect(rowsOf(book.rows, 'measure').some(({ actualInterim }) => actualInterim === null)).toBe(true);
    expect(book.rows.some(({ assessment }) => assessment !== null)).toBe(true);
  });

  it('marks financial and operational goals for good economic management, and nothing but goals', () => {
    const marked = book.rows.filter(({ geh }) => geh !== null);
    for (const geh of GEH_KINDS) expect(marked.filter((row) => row.geh === geh).length).toBeGreaterThanOrEqual(2);
    expect(marked.filter(({ level }) => level !== 'overarching' && level !== 'goal')).toEqual([]);
  });

  it('never says the same thing twice', () => {
    const texts = book.rows.filter(({ level }) => level !== 'measure').map(({ text }) => text);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });
});

describe('the sample book on the model of Ljungby', () => {
  const covered = ljungby.committees.filter(({ code, covered: isCovered }) => isCovered && code !== 'KOMMUN');

  it('has seven or more committees covered by the rules, one or two overarching goals in each area', () => {
    expect(covered.length).toBeGreaterThanOrEqual(7);
    for (const { code } of covered) {
      for (const { nr } of ljungby.areas) {
        const count = rowsOf(ljungby.rows, 'overarching').filter((row) => row.committee === code && row.parent === nr).length;
        expect([1, 2]).toContain(count);
      }
    }
    expect(rowsOf(ljungby.rows, 'overarching').some(({ committee }) => committee === 'KOMMUN')).toBe(true);
  });

  it('has 60 or more nämndsmål, development actions and two assessments by hand with their reasons', () => {
    expect(rowsOf(ljungby.rows, 'goal').length).toBeGreaterThanOrEqual(60);
    expect(rowsOf(ljungby.rows, 'development').length).toBeGreaterThanOrEqual(8);
    const byHand = ljungby.rows.filter(({ assessment }) => assessment !== null);
    expect(byHand).toHaveLength(2);
    expect(byHand.every(({ comment }) => comment.length > 20)).toBe(true);
  });

  it('quotes the public figures of Vansbro and Klippan as theirs', () => {
    const quoted = ljungby.rows
      .filter(({ comment }) => comment.includes('Källa: '))
      .map(({ comment, actualYear }) => [comment.split(' ')[1], actualYear]);
    expect(quoted).toEqual(
      expect.arrayContaining([
        ['Vansbro', 632],
        ['Vansbro', 2.7],
        ['Vansbro', 77.6],
        ['Vansbro', 87],
        ['Klippans', 74],
        ['Klippans', 76],
      ]),
    );
  });
});

describe('the sample book on the model of Uppvidinge', () => {
  it('places goals of several committees and companies beneath each common goal', () => {
    const { tree } = rollUp(uppvidinge, 'year');
    const common = uppvidinge.rows.flatMap((row, index) => (row.committee === 'KOMMUN' && row.level === 'overarching' ? [index] : []));
    expect(new Set(common.map((index) => tree.area[index]))).toEqual(new Set(['1', '2', '3', '4']));
    for (const index of common) {
      const owners = tree.children[index]!.map((child) => uppvidinge.rows[child]!.committee);
      expect(owners.length).toBeGreaterThanOrEqual(2);
      expect(new Set(owners).size).toBeGreaterThanOrEqual(2);
    }
    const companies = uppvidinge.committees.filter(({ kind }) => kind === 'bolag').map(({ code }) => code);
    expect(companies.length).toBeGreaterThanOrEqual(2);
  });
});

it('names each sample once', () => {
  expect(new Set(SAMPLE_BOOKS.map(({ id }) => id)).size).toBe(SAMPLE_BOOKS.length);
});
