/** What each fix changes, and that none makes anything worse. */
import fc from 'fast-check';
import { FIX_IDS, findFix, indexFixes, planFix, planFixes, type FixId } from '../../../src/goals/fixes';
import type { CellValue, Finding } from '../../../src/goals';
import { makeFixSource } from '../../../src/workbook/writing/fixSource';
import { changeRaw, findInRaw, makeRawBook, planRaw, readRaw, type CellRow, type RawChoice } from '../support/rawBook';

/** Changes as "table!row!column: before → after". */
function describeChanges(choice: RawChoice, id: FixId): string[] {
  return planRaw(makeRawBook(choice), id).map(
    ({ place, before, after }) => `${place.table}!${place.row}!${place.column}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
  );
}
const ofRow = (row: CellRow, id: FixId) => describeChanges({ rows: { SN: [row] } }, id).map((change) => change.replace('MalSN!0!', ''));

const MEASURE: CellRow = { nr: 'SN-M1', level: 'Mått', text: 'Nöjda brukare', parent: 'SN-N1' };

describe('numbers typed as text', () => {
  test.each<[string, CellRow, string[]]>([
    ['become numbers', { target: '12,5', weight: '2' }, ['target: "12,5" → 12.5', 'weight: "2" → 2']],
    ['keep a minus of another kind', { baseline: '−3' }, ['baseline: "−3" → -3']],
    ['lose the spaces between thousands', { budget: '1\u00a0200' }, ['budget: "1\u00a0200" → 1200']],
    ['in per cent are per cent where the unit is', { measureUnit: '%', actualInterim: '85 %' }, ['actualInterim: "85 %" → 85']],
    ['in per cent are shares where the unit is another', { measureUnit: 'andel', actualInterim: '85 %' }, ['actualInterim: "85 %" → 0.85']],
    [
      'in per cent follow the numbers beside them',
      { measureUnit: '%', target: 0.9, actualInterim: '85 %' },
      ['actualInterim: "85 %" → 0.85'],
    ],
    [
      'in per cent follow them the other way too',
      { measureUnit: 'andel', target: 90, actualInterim: '12,3 %' },
      ['actualInterim: "12,3 %" → 12.3'],
    ],
    ['in per cent are shares as a weight', { measureUnit: '%', target: 90, weight: '12,3 %' }, ['weight: "12,3 %" → 0.123']],
    ['are left where they are none', { target: 'alla', actualInterim: '12 av 15', weight: '#N/A' }, []],
    ['are left where they can be read in two ways', { target: '1.200' }, []],
    ['are not asked for by a yes or no measure', { measureUnit: 'ja/nej', target: '1', actualInterim: '1' }, []],
  ])('%s', (_name, row, changes) => expect(ofRow({ ...MEASURE, ...row }, 'numbers')).toEqual(changes));

  test('settings become numbers where they then can be used', () => {
    const settings = [
      ['Minst antal övergripande mål per nämnd och område', '1'],
      ['Minst antal gemensamma mål per område', '1,5'],
      ['Mål uppfyllt från', '90 %'],
      ['Mål delvis från', '50'],
      ['Lägsta täckning', '0,5'],
    ] as const;
    expect(describeChanges({ settings }, 'numbers')).toEqual([
      'Styrning!2!value: "1" → 1',
      'Styrning!4!value: "90 %" → 0.9',
      'Styrning!6!value: "0,5" → 0.5',
    ]);
  });
});

test('what the municipality says of a rule becomes a word of the list, or a number', () => {
  const rules = [
    ['goal-text', 'Ja', 'Varnig', ''],
    ['reported', 'Kanske', 'Hemskt', '3'],
  ];
  expect(describeChanges({ rules }, 'words')).toEqual(['Regler!0!severity: "Varnig" → "Varning"']);
  expect(describeChanges({ rules }, 'numbers')).toEqual(['Regler!1!parameter: "3" → 3']);
});

test.each<[string, CellRow, string[]]>([
  ['become dates', { dueDate: '31/8 2026' }, ['dueDate: "31/8 2026" → 46265']],
  ['become dates from a number of eight digits', { dueDate: 20260831 }, ['dueDate: 20260831 → 46265']],
  ['are left where the year is missing', { dueDate: '31 augusti' }, []],
  ['are left where they stand already', { dueDate: 46265 }, []],
])('dates typed as text %s', (_name, row, changes) => expect(ofRow({ ...MEASURE, ...row }, 'dates')).toEqual(changes));

describe('words of the lists', () => {
  test.each<[string, CellRow, string[]]>([
    [
      'are written as in the list',
      { level: 'nämndsmål ', direction: 'ÖKA' },
      ['level: "nämndsmål " → "Nämndsmål"', 'direction: "ÖKA" → "Öka"'],
    ],
    [
      'are the nearest where they are misspelt',
      { level: 'namndsmal', assessment: 'delvis upfyllt' },
      ['level: "namndsmal" → "Nämndsmål"', 'assessment: "delvis upfyllt" → "Delvis uppfyllt"'],
    ],
    ['are left where none is near', { level: 'Strategi', state: 'På gång' }, []],
    ['are left where the cell shows an error', { level: '#REF!' }, []],
    ['are left where they stand as they should', { level: 'Mått', direction: 'Öka', state: 'Pågår' }, []],
  ])('%s', (_name, row, changes) => expect(ofRow({ text: 'Mål', ...row }, 'words')).toEqual(changes));

  test('are mended in the settings and the list of committees too', () => {
    const choice: RawChoice = {
      settings: [
        ['Tillfälle', 'Delar'],
        ['Mätmetod', 'Kvott'],
        ['Mått krävs', 'kanske'],
      ],
      committee: ['Nämd', 'Ja'],
    };
    expect(describeChanges(choice, 'words')).toEqual([
      'Styrning!2!value: "Delar" → "Delår"',
      'Styrning!3!value: "Kvott" → "Kvot"',
      'Namnder!0!kind: "Nämd" → "Nämnd"',
    ]);
  });

  test("are the municipality's own names of the levels", () => {
    const choice: RawChoice = { settings: [['Benämning nämndsmål', 'Fokusmål']], rows: { SN: [{ level: 'fokusmal', text: 'Mål' }] } };
    expect(describeChanges(choice, 'words')).toEqual(['MalSN!0!level: "fokusmal" → "Fokusmål"']);
  });

  test.each([
    ['finansielt', ['geh: "finansielt" → "Finansiellt"']],
    [' verksamheten ', ['geh: " verksamheten " → "Verksamhet"']],
    ['Ja', []],
    ['Verksamhet', []],
  ])('are nearest to what marks a goal as %p', (geh, changes) => {
    expect(ofRow({ nr: 'SN-N1', level: 'Nämndsmål', text: 'Mål', geh }, 'words')).toEqual(changes);
  });
});

test.each<[string, string, string[]]>([
  ['named with another case', 'HEMTJÄNST', ['unit: "HEMTJÄNST" → "Hemtjänst"']],
  ['misspelt', 'Hemtjenst', ['unit: "Hemtjenst" → "Hemtjänst"']],
  ['unknown and far from all', 'Skolan', []],
  ['of another number', 'Boende 2', []],
  ['named as it is', 'Hemtjänst', []],
])('a unit that is %s', (_name, unit, changes) => {
  const choice: RawChoice = {
    units: [
      ['SN', 'Hemtjänst'],
      ['SN', 'Boende 1'],
      ['BUN', 'Skolan'],
    ],
    rows: { SN: [{ ...MEASURE, unit }] },
  };
  expect(describeChanges(choice, 'unit-names').map((change) => change.replace('MalSN!0!', ''))).toEqual(changes);
});

test.each<[string, CellRow, string[]]>([
  [
    'lose the spaces around them',
    { text: ' Trygga  elever\u00a0i\u00a0skolan ' },
    ['text: " Trygga  elever\u00a0i\u00a0skolan " → "Trygga elever i skolan"'],
  ],
  ['keep their lines', { comment: 'Ett \r\n\nTvå  tre\n' }, ['comment: "Ett \\r\\n\\nTvå  tre\\n" → "Ett\\n\\nTvå tre"']],
  ['are emptied where they hold nothing but spaces', { target: ' \u00a0', unit: ' ' }, ['unit: " " → ""', 'target: " \u00a0" → ""']],
  [
    'keep the spaces inside what is looked up by name',
    { parent: ' SN - N1 ', unit: 'Barn  och unga ' },
    ['parent: " SN - N1 " → "SN - N1"', 'unit: "Barn  och unga " → "Barn  och unga"'],
  ],
  ['are left where nothing is amiss', { text: 'En rad\nen till', comment: '– punkt' }, []],
])('texts %s', (_name, row, changes) => expect(ofRow({ ...MEASURE, ...row }, 'trim')).toEqual(changes));

describe('numbering', () => {
  const rows: CellRow[] = [
    { level: 'Övergripande mål', text: 'Trygghet', parent: 1 },
    { level: 'Nämndsmål', text: 'Nöjda brukare', nr: ' ' },
    { level: 'Mått', text: 'Nöjdhet' },
    { level: 'Mått', text: 'Kontinuitet', nr: 'SN-M4' },
    { level: 'Mått', text: 'Väntetid' },
  ];
  test('gives each row a number that was never given before', () => {
    expect(describeChanges({ rows: { SN: rows }, numbers: { SN: { N: 7 } } }, 'number-rows')).toEqual([
      'MalSN!0!nr: "" → "SN-Ö1"',
      'MalSN!1!nr: " " → "SN-N8"',
      'MalSN!2!nr: "" → "SN-M5"',
      'MalSN!4!nr: "" → "SN-M6"',
    ]);
  });
  test('of one row gives the number that comes next', () => {
    const source = makeFixSource(readRaw(makeRawBook({ rows: { SN: rows } })));
    expect(planFix(source, 'number-rows', { table: 'MalSN', row: 4, column: 'nr' })).toMatchObject([{ place: { row: 4 }, after: 'SN-M5' }]);
    expect(planFix(source, 'number-rows', { table: 'MalSN', row: 3, column: 'nr' })).toEqual([]);
  });
  test('leaves Hör till until there is a number to write', () => {
    expect(describeChanges({ rows: { SN: rows } }, 'parents')).toEqual([]);
    const numbered = [{ ...rows[0], nr: 'SN-Ö1' }, rows[1]!, rows[2]!].map((row) => row ?? {});
    expect(describeChanges({ rows: { SN: numbered } }, 'parents')).toEqual(['MalSN!1!parent: "" → "SN-Ö1"']);
  });
});

test('a finding knows the fix that mends it', () => {
  const raw = makeRawBook({
    rows: {
      SN: [
        { level: 'Övergripande mål', text: 'Trygghet', parent: 1 },
        { ...MEASURE, parent: 'SN-N9', target: '80 st', baseline: '12,5', unit: 'hemtjenst', dueDate: '31/8 2026', state: 'paagar' },
      ],
    },
  });
  const source = makeFixSource(readRaw(raw));
  const fixes = findInRaw(raw)
    .filter(({ place }) => place.row !== undefined && place.table === 'MalSN')
    .map((finding) => [finding.place.column, findFix(finding, source)]);
  expect(Object.fromEntries(fixes)).toMatchObject({
    nr: 'number-rows',
    target: null,
    baseline: 'numbers',
    unit: 'unit-names',
    dueDate: 'dates',
    parent: null,
  });
});

/** A cell that is right, or amiss in one of many ways. */
const oneOf = (...values: CellValue[]) => fc.constantFrom<CellValue>('', ...values);
const NUMBERS = ['SN-Ö1', 'SN-N1', 'SN-N2', 'BUN-Ö1', 'BUN-N1', 'KOMMUN-Ö1'];
const number = oneOf(0, 1, 80, -3, '12,5', '85 %', '−3', '1 200', '1.200', ' ', 'många', '#N/A');
const arbitraryCells: fc.Arbitrary<CellRow> = fc.record({
  nr: oneOf('', ...NUMBERS, ' SN-N2 ', '#REF!'),
  level: oneOf('Övergripande mål', 'Nämndsmål', 'Mått', 'Aktivitet', 'namndsmal', ' MÅTT', 'Strategi', '#REF!'),
  text: oneOf('Trygghet', ' Trygga  elever ', '\u00a0', 'Maten\u00a0är god'),
  parent: oneOf('', 1, '2', ' SN-Ö1 ', 'sn-n1', 'saknas', ...NUMBERS),
  unit: oneOf('Hemtjänst', 'hemtjanst', ' HEMTJÄNST ', 'Skolan'),
  measureUnit: oneOf('%', 'antal', ' ja / nej ', 'Ja/Nej'),
  baseline: number,
  target: number,
  direction: oneOf('Öka', 'minska', 'Behall', 'Sidledes'),
  weight: number,
  actualInterim: number,
  assessment: oneOf('Uppfyllt', 'ej upfyllt', 'kanske'),
  comment: oneOf('Därför', '  '),
  dueDate: oneOf(46265, '2026-08-31', '31/8 2026', 20260831, 'snart'),
  state: oneOf('Pågår', 'klar', 'Pagar'),
  budget: number,
});
const arbitraryChoice: fc.Arbitrary<RawChoice> = fc.record({
  rows: fc.record({
    SN: fc.array(arbitraryCells, { maxLength: 10 }),
    BUN: fc.array(arbitraryCells, { maxLength: 5 }),
    KOMMUN: fc.array(arbitraryCells, { maxLength: 3 }),
  }),
  settings: fc.constantFrom(
    [],
    [['Minst antal övergripande mål per nämnd och område', 1]] as const,
    [
      ['Tillfälle', 'helar'],
      ['Mål uppfyllt från', '80 %'],
      ['Minst antal mål under varje övergripande mål', '2'],
    ] as const,
  ),
});

const identify = ({ rule, place }: Finding) => JSON.stringify([rule, place.table, place.row, place.column]);

test.each(FIX_IDS)('%s: a second time there is nothing to do', (id) => {
  fc.assert(
    fc.property(arbitraryChoice, (choice) => {
      const raw = makeRawBook(choice);
      expect(planRaw(changeRaw(raw, planRaw(raw, id)), id)).toEqual([]);
    }),
  );
});

/** These compare numbers, and have something to compare when they can be read at last. */
const COMPARING = new Set(['measure-direction', 'budget-frame']);

/** Findings that are there after the fix and were not before. */
function findNew(choice: RawChoice, id: FixId): Finding[] {
  const raw = makeRawBook(choice);
  const before = new Set(findInRaw(raw).map(identify));
  const added = findInRaw(changeRaw(raw, planRaw(raw, id))).filter((finding) => !before.has(identify(finding)));
  return added.filter(({ rule }) => !COMPARING.has(rule));
}
const withoutSettings = arbitraryChoice.map((choice) => ({ ...choice, settings: [] }));

test.each([
  ['trim', arbitraryChoice],
  ['unit-names', arbitraryChoice],
  ['parents', arbitraryChoice],
  ['dates', arbitraryChoice],
  // A setting that can be read at last is a rule that was not there.
  ['numbers', withoutSettings],
] as const)('%s makes no finding that was not there', (id, choices) => {
  fc.assert(
    fc.property(choices, (choice) => expect(findNew(choice, id)).toEqual([])),
    { numRuns: 300 },
  );
});

test.each(['trim', 'unit-names', 'parents', 'dates', 'numbers'] as const)('%s makes no new error at any occasion', (id) => {
  const atOccasions = fc
    .tuple(arbitraryChoice, fc.constantFrom('Delår', 'Prognos', 'Helår'))
    .map(([choice, occasion]) => ({ ...choice, settings: [['Tillfälle', occasion]] as const }));
  fc.assert(
    // An outcome that can be read at last may show that a goal is not met, which is then to be explained: a warning.
    fc.property(atOccasions, (choice) => expect(findNew(choice, id).filter(({ severity }) => severity === 'error')).toEqual([])),
    { numRuns: 200 },
  );
});

test('a row that gets its number makes a finding only where it is pointed at already', () => {
  fc.assert(
    fc.property(arbitraryChoice, (choice) => {
      const raw = makeRawBook(choice);
      const given = new Set(planRaw(raw, 'number-rows').map(({ after }) => String(after)));
      const isAwaited = readRaw(raw).book.rows.some(({ parent }) => [...given].some((nr) => nr.toLowerCase() === parent.toLowerCase()));
      if (!isAwaited) expect(findNew(choice, 'number-rows')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('what is numbered anew takes its rows along, and no row comes to point wrong', () => {
  // What a goal has beneath it is another's now: these may speak of the other goal instead.
  const counting = new Set(['broken-down', 'overarching-measured', 'goal-measurable', 'has-activities', 'goal-text']);
  fc.assert(
    fc.property(arbitraryChoice, (choice) => {
      expect(findNew(choice, 'duplicates').filter(({ rule }) => !counting.has(rule))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('a row whose words are understood at last may show what it lacks, but never a cell that cannot be read', () => {
  fc.assert(
    fc.property(withoutSettings, (choice) => {
      const unreadable = findNew(choice, 'words').filter(
        ({ rule, message }) => rule === 'value-type' || message.startsWith('hierarchy.level'),
      );
      expect(unreadable).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('all fixes after one another mend every finding that any can mend', () => {
  fc.assert(
    fc.property(arbitraryChoice, (choice) => {
      let raw = makeRawBook(choice);
      for (const id of FIX_IDS) raw = changeRaw(raw, planRaw(raw, id));
      const plans = planFixes(makeFixSource(readRaw(raw)));
      const fixOf = indexFixes(plans);
      expect(findInRaw(raw).filter((finding) => fixOf(finding))).toEqual([]);
    }),
  );
});
