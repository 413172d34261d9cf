import { RULES, type Finding, type Severity } from '../../src/goals';
import { groupFindings, SEVERITIES, type FindingFilter } from '../../src/goals/groupFindings';
import { isTextKey, LANGUAGES, translate, type TextKey } from '../../src/locales';
import { COMMITTEES, makeBook } from './support/books';

const find = (rule: string, severity: Severity, committee: string | null, row = 0): Finding => ({
  rule,
  severity,
  message: `${rule}.x`,
  params: {},
  committee,
  area: null,
  goal: null,
  place: { table: 'MalSN', row },
});
const FINDINGS = [
  find('goal-measurable', 'warning', 'BUN', 1),
  find('goal-measurable', 'error', 'SN', 2),
  find('hierarchy', 'error', 'BUN', 3),
  find('hierarchy', 'info', 'sn', 4),
  find('value-type', 'error', null, 5),
  find('own-rule', 'warning', 'GONE', 6),
];
const all: FindingFilter = { severities: new Set(SEVERITIES), committee: null };
const group = (grouping: 'committee' | 'rule', filter: Partial<FindingFilter> = {}) =>
  groupFindings(makeBook([]), FINDINGS, grouping, { ...all, ...filter });
const outline = ({ groups }: ReturnType<typeof group>) =>
  groups.map(({ key, findings }) => [key, ...findings.map(({ place }) => place.row)]);

test('by committee in the order of the book, the most serious first, then what is no known committee’s', () => {
  const grouped = group('committee');
  expect(outline(grouped)).toEqual([
    ['SN', 2, 4],
    ['BUN', 3, 1],
    ['', 5],
    ['GONE', 6],
  ]);
  expect(grouped.groups[0]?.counts).toEqual({ error: 1, warning: 0, info: 1 });
  expect(grouped.counts).toEqual({ error: 3, warning: 2, info: 1 });
  expect(grouped.clean.map(({ code }) => code)).toEqual(['KRN', 'KOMMUN']);
  expect(grouped.hidden).toBe(0);
});

test('by rule in the order of the catalogue', () => {
  expect(outline(group('rule'))).toEqual([
    ['goal-measurable', 2, 1],
    ['hierarchy', 3, 4],
    ['value-type', 5],
    ['own-rule', 6],
  ]);
});

test.each<[string, Partial<FindingFilter>, unknown[], number]>([
  [
    'a severity',
    { severities: new Set<Severity>(['error']) },
    [
      ['SN', 2],
      ['BUN', 3],
      ['', 5],
    ],
    3,
  ],
  ['no severity', { severities: new Set<Severity>() }, [], 6],
  ['a committee', { committee: 'SN' }, [['SN', 2, 4]], 4],
  ['a committee without findings', { committee: 'KRN' }, [], 6],
])('what a filter of %s hides is counted', (_name, filter, groups, hidden) => {
  const grouped = group('committee', filter);
  expect(outline(grouped)).toEqual(groups);
  expect(grouped).toMatchObject({ hidden, shown: FINDINGS.length - hidden });
});

test('a filter never makes a committee clean', () => {
  expect(group('committee', { severities: new Set() }).clean.map(({ code }) => code)).toEqual(['KRN', 'KOMMUN']);
  expect(group('committee', { committee: 'SN' }).clean).toEqual([]);
  expect(group('committee', { committee: 'KRN' }).clean).toEqual([COMMITTEES[2]]);
});

test.each(RULES.map(({ id }) => id))('the rule %s has its name and why it matters, in both languages', (id) => {
  for (const part of ['title', 'why']) {
    const key = `rule.${id}.${part}`;
    expect(isTextKey(key)).toBe(true);
    const texts = LANGUAGES.map((language) => translate(language, key as TextKey));
    expect(new Set(texts).size).toBe(2);
    if (part === 'why') texts.forEach((text) => expect(text).toMatch(/^\S.*\.$/));
  }
});
