import { checkRules, type CellValue, type Expected, type Finding, type GoalBook, type GoalRow } from '../../src/goals';
import { AREAS_TABLE, COMMITTEES_TABLE, RULES_TABLE, SETTINGS_TABLE, UNITS_TABLE } from '../../src/goals/places';
import { isTextKey, LANGUAGES, translate } from '../../src/locales';
import { findings as english } from '../../src/locales/en/findings';
import { findings as swedish } from '../../src/locales/sv/findings';
import { activity, COMMITTEES, goal, makeBook, makeRow, measure, overarching, UNITS } from './support/books';

/** Books that together make every rule say everything it can say. */
const BOOKS: GoalBook[] = [
  makeBook([], {}, { units: [...UNITS, { committee: 'SN', name: 'Särskilt boende', manager: '', row: 1 }] }),
  makeBook([], { minOverarching: 1, minCommonGoals: 1, minGoalsBeneath: 1 }),
  makeBook([overarching('SN-Ö1', '1'), overarching('SN-Ö2', '1'), overarching('SN-Ö3', '1')], { maxOverarching: 2, minGoalsBeneath: 1 }),
  makeBook([overarching('SN-Ö1', '1'), overarching('KOMMUN-Ö1', '1'), goal('SN-N1', 'SN-Ö1'), measure('SN-M1', 'SN-Ö1', 1)], {
    minOverarching: 2,
    minCommonGoals: 2,
    minGoalsBeneath: 2,
  }),
  makeBook([
    goal('SN-N1', '', { assessment: 'met' }),
    measure('', '', 1, { measureUnit: '', target: null, direction: null, baseline: null, weight: -1, tolerance: -1 }),
    measure('BUN-M1', '', 1),
    overarching('SN-Ö1', ''),
    goal('SN-N2', 'borta', { unit: 'Okänd' }),
    overarching('SN-Ö2', 'borta'),
    activity('SN-A1', 'borta'),
    goal('SN-N3', 'SN-N1'),
    overarching('SN-Ö3', 'SN-N1'),
    activity('SN-A2', 'SN-A1'),
    goal('SN-N4', 'SN-N4'),
    goal('SN-N4', 'SN-Ö1'),
    makeRow({ text: 'Utan nivå' }),
    wrong({ level: 'Mål' }),
    wrong({ target: 'x', dueDate: 'x', direction: 'x', assessment: 'x', state: 'x', geh: 'x', budget: '#REF!', responsible: true }),
    wrong({ target: 'Nej', actualYear: 'x' }, { yesNo: true }),
  ]),
  makeBook(
    [
      overarching('SN-Ö1', '1', { text: 'Vi ska utreda boendet' }),
      overarching('SN-Ö2', '1', { text: 'Vi verkar för trygghet' }),
      goal('SN-N1', 'SN-Ö1', { text: 'Sträva efter nöjda brukare' }),
      goal('SN-N2', 'SN-Ö1', { text: 'Sträva efter nöjda brukare.' }),
      measure('SN-M1', 'SN-N1', 1, { direction: 'decrease' }),
      measure('SN-M2', 'SN-N1', 1, { baseline: 100, target: 0, text: 'Hur 811228-9874 mår' }),
      activity('SN-A1', 'SN-N1', { responsible: '', dueDate: null, budget: 7 }),
      activity('SN-A2', 'SN-N1', { dueDate: 1 }),
    ],
    { desiredState: true, year: 2026 },
    {
      committees: COMMITTEES.map((committee) => (committee.code === 'SN' ? { ...committee, budget: 5 } : committee)),
      units: [{ committee: 'SN', name: 'Hemtjänst', manager: '811228-9874', row: 0 }],
      damages: [
        { kind: 'tableMissing', table: 'MalBUN' },
        { kind: 'committeeMissing', table: 'MalXX', sheet: 'Xx', code: 'XX' },
        { kind: 'columnMissing', table: 'MalSN', sheet: 'Socialnämnden', header: 'Vikt', unknownHeaders: [] },
        { kind: 'columnMissing', table: 'MalSN', sheet: 'Socialnämnden', header: 'Vikt', unknownHeaders: ['Tyngd'] },
        { kind: 'formulaOverwritten', table: 'MalSN', row: 3, column: 'status', count: 2 },
        { kind: 'formulaOverwritten', table: 'MalSN', row: 3, column: 'fulfilment', count: 2 },
      ],
    },
  ),
  ...(['interim', 'forecast', 'year'] as const).flatMap((occasion) =>
    [1, 5].map((count) =>
      makeBook(
        Array.from({ length: count }, (_, index) => measure(`SN-M${index + 1}`, '', null)),
        { occasion },
      ),
    ),
  ),
  ...[1, 5].map((count) =>
    makeBook(
      [
        overarching('SN-Ö1', '1'),
        ...Array.from({ length: count }, (_, index) => [
          goal(`SN-N${index + 1}`, 'SN-Ö1'),
          measure(`SN-M${index + 1}`, `SN-N${index + 1}`, count === 1 ? 60 : 10),
        ]).flat(),
        ...(count === 1 ? [overarching('SN-Ö2', '2'), measure('SN-M9', 'SN-Ö2', 0)] : []),
      ],
      { occasion: 'interim' },
    ),
  ),
  makeBook(
    [],
    {},
    {
      invalid: [
        ...(['share', 'year', 'occasion', 'method', 'aggregation', 'level'] as const).map((expected) =>
          makeCell(SETTINGS_TABLE, 'x', expected),
        ),
        makeCell(COMMITTEES_TABLE, 'x', 'kind'),
        makeCell(COMMITTEES_TABLE, 'x', 'code'),
        makeCell(COMMITTEES_TABLE, '', 'code'),
        makeCell(UNITS_TABLE, 'x', 'code'),
        makeCell(UNITS_TABLE, '', 'code'),
        makeCell(AREAS_TABLE, '#REF!', 'text'),
        makeCell(AREAS_TABLE, '', 'text'),
        makeCell(RULES_TABLE, 'x', 'rule'),
        makeCell(RULES_TABLE, 'x', 'severity'),
      ],
    },
  ),
];

function wrong(invalid: GoalRow['invalid'], given: Partial<GoalRow> = {}): GoalRow {
  return makeRow({ nr: 'SN-M9', level: invalid.level === undefined ? 'measure' : null, invalid, ...given });
}
function makeCell(table: string, value: CellValue, expected: Expected): GoalBook['invalid'][number] {
  return { place: { table, row: 99, column: 'name' }, value, expected };
}

const FOUND: Finding[] = BOOKS.flatMap((book) => checkRules(book));
const isSentence = (key: string) => !key.startsWith('expected.');

describe('the texts of findings', () => {
  it('are each said by some rule, and no rule says anything else', () => {
    const said = new Set(FOUND.map(({ message }) => message));
    expect([...said].sort()).toEqual(Object.keys(swedish).filter(isSentence).sort());
  });

  it('begin with the rule that says them', () => {
    for (const { rule, message } of FOUND) expect(message.startsWith(`${rule}.`)).toBe(true);
  });

  it.each(LANGUAGES)('have every parameter filled (%s)', (language) => {
    for (const { message, params } of FOUND) {
      expect(isTextKey(message)).toBe(true);
      if (isTextKey(message)) expect(translate(language, message, params)).not.toMatch(/[{}]|undefined|null|NaN/);
    }
  });

  it.each(Object.keys(swedish))('%s asks for the same parameters in both languages, and ends as it should', (key) => {
    const texts = [swedish, english].map((all) => all[key as keyof typeof swedish] as string);
    const [inSwedish, inEnglish] = texts.map((text) => new Set(text.match(/\{\w+\}/g)));
    expect(inEnglish).toEqual(inSwedish);
    for (const text of texts) {
      expect(text).not.toContain('!');
      expect(text.endsWith('.')).toBe(isSentence(key));
    }
  });

  it('say of every kind of cell what it should hold', () => {
    const kinds: Record<Expected, true> = {
      number: true,
      share: true,
      date: true,
      year: true,
      yesNo: true,
      occasion: true,
      method: true,
      aggregation: true,
      kind: true,
      code: true,
      direction: true,
      status: true,
      state: true,
      geh: true,
      level: true,
      rule: true,
      severity: true,
      text: true,
    };
    expect(
      Object.keys(swedish)
        .filter((key) => !isSentence(key))
        .sort(),
    ).toEqual(
      Object.keys(kinds)
        .map((kind) => `expected.${kind}`)
        .sort(),
    );
  });
});
