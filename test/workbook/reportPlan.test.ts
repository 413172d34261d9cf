import { rollUp } from '../../src/goals';
import type { GoalBook, Occasion } from '../../src/goals';
import { planReport } from '../../src/workbook/report/plan';
import type { GoalLine, ReportLine } from '../../src/workbook/report/plan';
import { layOutReport } from '../../src/workbook/report/sheet';
import { activity, goal, makeBook, makeRow, measure, overarching } from '../goals/support/books';

const BOOK = makeBook(
  [
    overarching('SN-Ö1', '1', { text: 'Trygghet' }),
    goal('SN-N1', 'SN-Ö1', { text: 'Nöjda brukare', comment: 'På god väg', assessment: 'partial' }),
    measure('SN-M1', 'SN-N1', 95, { text: 'Nöjdhet', actualYear: 99, forecastYear: 97 }),
    measure('SN-M2', 'SN-N1', null, { text: 'Kontinuitet' }),
    measure('SN-M3', 'SN-N1', null, { text: 'Plan finns', yesNo: true, measureUnit: 'ja/nej', actualInterim: true }),
    activity('SN-A1', 'SN-N1', { text: 'Utbilda' }),
    overarching('BUN-Ö1', '2', { text: 'Lärande' }),
    goal('BUN-N1', 'BUN-Ö9', { text: 'Utan plats' }),
    measure('BUN-M1', 'BUN-N1', 40, { text: 'Betyg' }),
    overarching('KOMMUN-Ö1', '1', { text: 'Gemensamt' }),
    goal('BUN-N2', 'KOMMUN-Ö1', { text: 'Under det gemensamma', committee: 'BUN' }),
    makeRow({ committee: 'SN', text: 'Nivå saknas' }),
  ],
  { minCoverage: 0.5, year: 2026, municipality: 'Exempelkommunen' },
);

const plan = (occasion: Occasion = 'interim', book: GoalBook = BOOK) => planReport(rollUp(book, occasion));
const isGoalLine = (line: ReportLine): line is GoalLine => 'row' in line;
const show = (line: ReportLine): string =>
  line.kind === 'headers' ? '—' : isGoalLine(line) ? `${'>'.repeat(line.depth)}${line.nr || line.text}` : line.text;

test('areas, then committees, then goals with their measures; what hangs loose and what is missing at the end', () => {
  expect(plan().lines.map(show)).toEqual([
    '1 Tillväxt',
    '—',
    'Hela kommunen',
    'KOMMUN-Ö1',
    '>BUN-N2',
    'Socialnämnden',
    'SN-Ö1',
    '>SN-N1',
    '>>SN-M1',
    '>>SN-M2',
    '>>SN-M3',
    '2 Kunskap',
    '—',
    'Barn- och utbildningsnämnden',
    'BUN-Ö1',
    'Rader utan plats bland målen',
    'De här raderna hör inte till något område eller mål som finns, och räknas inte in i något annat mål. Se över Hör till.',
    '—',
    'BUN-N1',
    '>BUN-M1',
    'Nivå saknas',
    'Inte rapporterat',
    'Mått som saknar värde, nämnd för nämnd.',
    'Socialnämnden: 1 av 3 mått saknar värde',
    'Kontinuitet',
  ]);
});

test.each<[Occasion, string[], (string | number)[]]>([
  ['budget', [], []],
  ['interim', ['actualInterim'], [95]],
  ['forecast', ['actualInterim', 'forecastYear'], [95, 97]],
  ['year', ['actualInterim', 'actualYear'], [95, 99]],
])('at %s the outcomes are %j', (occasion, columns, outcomes) => {
  const { outcomeColumns, lines } = plan(occasion);
  expect(outcomeColumns).toEqual(columns);
  expect(lines.filter(isGoalLine).find(({ nr }) => nr === 'SN-M1')?.outcomes).toEqual(outcomes);
});

test('a missing value is a dash, yes and no are words', () => {
  const outcomes = new Map(
    plan()
      .lines.filter(isGoalLine)
      .map((line) => [line.nr, line.outcomes]),
  );
  expect([outcomes.get('SN-M2'), outcomes.get('SN-M3'), outcomes.get('SN-N1')]).toEqual([['–'], ['Ja'], ['']]);
});

test('the summary counts each kind of goal by status', () => {
  expect(plan().summary).toEqual([
    { name: 'Övergripande mål', total: 3, counts: { met: 1, partial: 0, notMet: 0, notAssessed: 2 }, coverage: expect.closeTo(2 / 9, 9) },
    { name: 'Nämndsmål', total: 3, counts: { met: 0, partial: 1, notMet: 1, notAssessed: 1 }, coverage: expect.closeTo(5 / 9, 9) },
    { name: 'Mått', total: 4, counts: { met: 1, partial: 1, notMet: 1, notAssessed: 1 }, coverage: 0.75 },
  ]);
});

test('rows in a circle are told once each', () => {
  const lines = plan('interim', makeBook([measure('SN-M1', 'SN-M2', 1), measure('SN-M2', 'SN-M1', 1), goal('SN-N1', 'SN-N1')])).lines;
  expect(
    lines
      .filter(isGoalLine)
      .map(({ nr }) => nr)
      .sort(),
  ).toEqual(['SN-M1', 'SN-M2', 'SN-N1']);
});

test('an area without goals says so', () => {
  expect(plan('budget', makeBook([overarching('SN-Ö1', '2')])).lines.slice(0, 2)).toEqual([
    { kind: 'section', text: '1 Tillväxt' },
    { kind: 'note', text: 'Inga övergripande mål.' },
  ]);
});

describe('laid out as cells', () => {
  const sheet = layOutReport(plan(), 46265);
  const rowOf = (nr: string) => sheet.values.findIndex((row) => row[0] === nr);

  test('every row is as wide as the table', () => {
    expect(new Set(sheet.values.map((row) => row.length))).toEqual(new Set([sheet.columns.length]));
  });

  test('a goal set by hand says so, in symbol and word', () => {
    expect(sheet.values[rowOf('SN-N1')]?.slice(6)).toEqual([
      expect.closeTo(0.975, 9),
      expect.closeTo(2 / 3, 9),
      '◐ Delvis uppfyllt (satt för hand)',
      'På god väg',
    ]);
  });

  test('a measure shows its values', () => {
    expect(sheet.values[rowOf('SN-M1')]).toEqual(['SN-M1', 'Nöjdhet', '%', 0, 100, 95, 0.95, 1, '◐ Delvis uppfyllt', '']);
  });

  test('what Excel would take for a formula or a number stays text', () => {
    const book = makeBook([overarching('SN-Ö1', '1', { text: '=1+1', comment: '2026' })]);
    const { values } = layOutReport(plan('interim', book), 1);
    const row = values.find(([nr]) => nr === 'SN-Ö1');
    expect([row?.[1], row?.at(-1)]).toEqual(["'=1+1", "'2026"]);
  });

  test('blocks of one look beneath each other are one', () => {
    const measures = sheet.blocks.filter(({ look }) => look === 'measure');
    expect(measures.map(({ row, rows }) => [row, rows])).toEqual([
      [rowOf('SN-M1'), 3],
      [rowOf('BUN-M1'), 2],
      [sheet.values.length - 1, 1],
    ]);
  });
});

test("a measure's numbers have the same decimals, as many as the one with the most; whole numbers have none", () => {
  const book = makeBook(
    [
      overarching('SN-Ö1', '1'),
      goal('SN-N1', 'SN-Ö1'),
      measure('SN-M1', 'SN-N1', 16.45, { baseline: 16.1, target: 17 }),
      measure('SN-M2', 'SN-N1', 4150, { baseline: 3100, target: 4000 }),
      measure('SN-M3', 'SN-N1', null, { baseline: 0.1 + 0.2, target: 1 / 3 }),
    ],
    {},
  );
  const { blocks, values } = layOutReport(plan('interim', book), 46000);
  const looks = blocks.filter(({ look }) => look.startsWith('decimals.'));
  expect(looks.map(({ look, row, column, columns }) => [values[row]?.[0], look, column, columns])).toEqual([
    ['SN-M1', 'decimals.2', 3, 3],
    ['SN-M3', 'decimals.3', 3, 3],
  ]);
});

test.each<[Occasion, string[]]>([
  ['interim', ['SN-M2']],
  ['forecast', ['SN-M2', 'SN-M3', 'BUN-M1']],
  ['year', ['SN-M2', 'SN-M3', 'BUN-M1']],
])('what is missing at the occasion %s is what that occasion asks for', (occasion, missing) => {
  const numbers = plan(occasion).lines.flatMap((line) => (line.kind === 'missing' ? [line.nr] : []));
  expect([...numbers].sort()).toEqual([...missing].sort());
});
