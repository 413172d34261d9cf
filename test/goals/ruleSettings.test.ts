/** How the municipality wants its rules, and what must hold whatever the book. */
import fc from 'fast-check';
import { checkRules, OCCASIONS, RULES, type Finding, type GoalBook, type RuleSetting } from '../../src/goals';
import { arbitraryBook } from './support/arbitraryBook';
import { activity, goal, makeBook, measure, overarching } from './support/books';

const set = (rule: string, given: Partial<RuleSetting>): RuleSetting => ({
  rule,
  on: null,
  severity: null,
  parameter: '',
  row: 0,
  ...given,
});
const say = (book: GoalBook) => checkRules(book).map(({ message, severity }) => `${message} ${severity}`);

describe('the table Regler', () => {
  const rows = [
    overarching('SN-Ö1', '1'),
    goal('SN-N1', '', { unit: 'Hemtjänst' }),
    measure('SN-M1', '', 1, { baseline: null, target: null }),
    activity('SN-A1', ''),
  ];
  const withRules = (...ruleSettings: RuleSetting[]) => say(makeBook(rows, {}, { ruleSettings }));

  test.each<[string, RuleSetting[], string[]]>([
    ['says nothing', [], ['measure-complete.target error', 'measure-complete.baseline warning']],
    ['says Ja', [set('measure-complete', { on: true })], ['measure-complete.target error', 'measure-complete.baseline warning']],
    ['turns a rule off', [set('measure-complete', { on: false })], []],
    [
      'makes a rule milder, all of it',
      [set('measure-complete', { severity: 'info' })],
      ['measure-complete.target info', 'measure-complete.baseline info'],
    ],
    [
      'keeps what weighs less than the rule',
      [set('measure-complete', { severity: 'error' })],
      ['measure-complete.target error', 'measure-complete.baseline warning'],
    ],
    [
      'speaks of a rule that is not there',
      [set('no-such', { on: false })],
      ['measure-complete.target error', 'measure-complete.baseline warning'],
    ],
    ['speaks twice of a rule: the first counts', [set('measure-complete', { on: false }), set('measure-complete', { on: true })], []],
  ])('%s', (_name, ruleSettings, findings) => expect(withRules(...ruleSettings)).toEqual(findings));

  it('can make a warning an error', () => {
    const book = makeBook(
      [overarching('SN-Ö1', '1'), measure('SN-M1', '', 1, { direction: 'decrease' })],
      { overarchingMayHaveMeasures: true, allUnitsCovered: false },
      { ruleSettings: [set('measure-direction', { severity: 'error' })] },
    );
    expect(say(book)).toEqual(['measure-direction.decrease error']);
  });

  test.each([
    ['nothing', null, 'interim', 'warning'],
    ['nothing', null, 'year', 'info'],
    ['an error', 'error', 'interim', 'error'],
    ['an error', 'error', 'year', 'error'],
    ['a tip', 'info', 'interim', 'info'],
  ] as const)('goes before what the rule weighs at an occasion: %s (%s) at %s is %s', (_name, severity, occasion, expected) => {
    const book = makeBook(
      [overarching('SN-Ö1', '1'), goal('SN-N1', '', { unit: 'Hemtjänst' }), measure('SN-M1', '', 100, { actualYear: 100 })],
      { occasion },
      { ruleSettings: [set('has-activities', { severity })] },
    );
    expect(say(book)).toEqual([`has-activities.none ${expected}`]);
  });

  test.each([
    ['', ['reported.interim warning', 'reported.interim warning']],
    [2, ['reported.interimNotBegun warning']],
    [3, ['reported.interim warning', 'reported.interim warning']],
    ['två', ['reported.interim warning', 'reported.interim warning']],
    [-1, ['reported.interim warning', 'reported.interim warning']],
  ])('gives a rule its own parameter: %j', (parameter, findings) => {
    const book = makeBook(
      [overarching('SN-Ö1', '1'), measure('SN-M1', '', null), measure('SN-M2', '', null)],
      { occasion: 'interim', overarchingMayHaveMeasures: true, allUnitsCovered: false },
      { ruleSettings: [set('reported', { parameter })] },
    );
    expect(say(book)).toEqual(findings);
  });
});

test.each(RULES.map((rule) => [rule.id, rule] as const))('%s is turned off without touching the others', (id, rule) => {
  fc.assert(
    fc.property(arbitraryBook, (book) => {
      const others = checkRules({ ...book, ruleSettings: [set(id, { on: false })] });
      expect(others.filter((finding) => finding.rule === id)).toEqual([]);
      // unit-coverage says of a committee that has not begun what overarching-count else says.
      if (id !== 'overarching-count') expect(others).toEqual(checkRules(book).filter((finding) => finding.rule !== id));
      expect(checkRules(book, { rules: [rule] }).every((finding) => finding.rule === id)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

const sortFindings = (findings: readonly Finding[], identify: (finding: Finding) => unknown) =>
  findings.map((finding) => JSON.stringify(identify(finding))).sort();

test('a correct row that concerns nothing else adds no finding and takes none away', () => {
  fc.assert(
    fc.property(arbitraryBook, fc.constantFrom(...OCCASIONS), (given, occasion) => {
      const book = { ...given, settings: { ...given.settings, occasion } };
      const end = book.rows.length;
      const development = {
        ...activity('SN-U999', 'SN-Ö999', { text: 'Handledning för nya chefer' }),
        level: 'development' as const,
        row: end + 1,
      };
      const parent = overarching('SN-Ö999', '1', { text: 'Egen mening', row: end });
      const before = checkRules({ ...book, rows: [...book.rows, parent] });
      expect(checkRules({ ...book, rows: [...book.rows, parent, development] })).toEqual(before);
    }),
  );
});

test('which findings there are does not depend on the order of the committees’ tables', () => {
  fc.assert(
    fc.property(arbitraryBook, fc.constantFrom(...OCCASIONS), (book, occasion) => {
      const given = { ...book, settings: { ...book.settings, occasion } };
      // A number that stands twice belongs to the first of its rows, and where a text stands twice the second is told: there the order counts.
      const nrs = new Set<string>();
      const rows = given.rows.filter(({ nr }) => nr === '' || (!nrs.has(nr.trim().toLowerCase()) && nrs.add(nr.trim().toLowerCase())));
      const tables = [...new Set(rows.map(({ table }) => table))];
      const turned = tables.toReversed().flatMap((table) => rows.filter((row) => row.table === table));
      const grouped = tables.flatMap((table) => rows.filter((row) => row.table === table));
      const identify = ({ rule, message, severity, place, params }: Finding) => [rule, message, severity, place, params];
      expect(sortFindings(checkRules({ ...given, rows: turned }), identify)).toEqual(
        sortFindings(checkRules({ ...given, rows: grouped }), identify),
      );
    }),
  );
});

test('rows that are moved within their table keep their findings, where every number and parent is written', () => {
  const family = (index: number) => [
    overarching(`SN-Ö${index}`, '1', { text: `Mål ${index}` }),
    goal(`SN-N${index}`, `SN-Ö${index}`, { unit: index % 2 ? 'Hemtjänst' : 'Okänd' }),
    measure(`SN-M${index}`, `SN-N${index}`, index % 2 ? 10 : null, index % 3 ? {} : { target: null, weight: -1 }),
    activity(`SN-A${index}`, `SN-N${index}`, index % 2 ? {} : { dueDate: null }),
  ];
  const rows = [1, 2, 3, 4].flatMap(family);
  const settings = { minOverarching: 1, maxOverarching: 2, occasion: 'interim' } as const;
  const identify = ({ rule, message, goal: nr, params }: Finding) => [rule, message, nr, params];
  const expected = sortFindings(checkRules(makeBook(rows, settings)), identify);
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (moved) => {
      expect(sortFindings(checkRules(makeBook(moved, settings)), identify)).toEqual(expected);
    }),
  );
});
