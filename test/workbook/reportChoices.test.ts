/** What goes into a report, what it says beforehand that it will hold, and how far its making has come. */
import fc from 'fast-check';
import { rollUp, type GoalBook } from '../../src/goals';
import type { CellValue } from '../../src/goals/types';
import { describeError } from '../../src/workbook/problem';
import { outlineReport } from '../../src/workbook/report/outline';
import { planReport, type GoalLine, type ReportLine, type ReportOptions } from '../../src/workbook/report/plan';
import { nameReport, writeReport } from '../../src/workbook/report/writeReport';
import { arbitraryBook } from '../goals/support/arbitraryBook';
import { goal, makeBook, measure, overarching } from '../goals/support/books';
import { openLocalExcel } from '../support/localExcel';
import { makeBookDocument, makeFamily } from './support/bookDocument';

const BOOK = makeBook([
  overarching('SN-Ö1', '1', { text: 'Trygghet' }),
  goal('SN-N1', 'SN-Ö1', { text: 'Nöjda brukare' }),
  measure('SN-M1', 'SN-N1', 95, { text: 'Nöjdhet' }),
  measure('SN-M2', 'SN-N1', null, { text: 'Kontinuitet' }),
  overarching('BUN-Ö1', '2', { text: 'Lärande' }),
  goal('BUN-N1', 'BUN-Ö1', { text: 'Behöriga' }),
  measure('BUN-M1', 'BUN-N1', null, { text: 'Betyg' }),
  overarching('KOMMUN-Ö1', '1', { text: 'Gemensamt' }),
  goal('SN-N2', 'KOMMUN-Ö1', { text: 'Under det gemensamma' }),
  goal('SN-N3', 'KOMMUN-Ö1', { text: 'Ännu ett' }),
  measure('SN-M3', 'SN-N2', 10, { text: 'Utsläpp' }),
  goal('BUN-N2', 'KOMMUN-Ö1', { text: 'Också under det' }),
]);
const plan = (options: Omit<ReportOptions, 'occasion'> = {}, book: GoalBook = BOOK) => planReport(rollUp(book, 'interim'), options);
const isGoalLine = (line: ReportLine): line is GoalLine => 'row' in line;
const show = (line: ReportLine): string =>
  line.kind === 'headers' ? '—' : isGoalLine(line) ? `${'>'.repeat(line.depth)}${line.nr || line.text}` : line.text;

test("a committee's report holds its rows alone; what stands under another's goal names that goal once", () => {
  const { committee, lines, summary } = plan({ committee: 'SN' });
  expect(committee?.name).toBe('Socialnämnden');
  expect(lines.map(show)).toEqual([
    '1 Tillväxt',
    '—',
    'Hela kommunen',
    'Hör till KOMMUN-Ö1 Gemensamt',
    'SN-N2',
    '>SN-M3',
    'SN-N3',
    'Socialnämnden',
    'SN-Ö1',
    '>SN-N1',
    '>>SN-M1',
    '>>SN-M2',
    '2 Kunskap',
    'Inga övergripande mål.',
    'Inte rapporterat',
    'Mått som saknar värde, nämnd för nämnd.',
    'Socialnämnden: 1 av 3 mått saknar värde',
    'Kontinuitet',
  ]);
  expect(summary.map(({ total }) => total)).toEqual([1, 3, 3]);
});

test.each<[string, ReportOptions['include'], string[]]>([
  ['without measures', { measures: false }, ['overarching', 'goal', 'missing']],
  ['without goals there are no measures either', { goals: false }, ['missing']],
  ['without what is missing', { notReported: false }, ['overarching', 'goal', 'measure']],
  ['nothing', { goals: false, notReported: false, summary: false }, []],
])('%s', (_name, include, kinds) => {
  const told = new Set(plan({ include }).lines.map(({ kind }) => kind));
  expect(['overarching', 'goal', 'measure', 'missing'].filter((kind) => told.has(kind as ReportLine['kind']))).toEqual(kinds);
});

test('a part that is left out costs the others nothing', () => {
  const whole = plan();
  expect(plan({ include: { summary: false } })).toEqual({ ...whole, summary: [] });
  expect(plan({ include: {} })).toEqual(whole);
  expect(plan({ include: { measures: false } }).summary).toEqual(whole.summary);
});

test("the committees' reports together hold every row of the whole one, each once, whatever the book", () => {
  fc.assert(
    fc.property(arbitraryBook, (book) => {
      const rows = (options?: Omit<ReportOptions, 'occasion'>) =>
        plan(options, book)
          .lines.filter(isGoalLine)
          .map(({ row }) => row);
      const parts = book.committees.map(({ code }) => rows({ committee: code }));
      parts.forEach((part, place) => expect(part.every((row) => book.rows[row]?.committee === book.committees[place]?.code)).toBe(true));
      expect(parts.flat().sort((a, b) => a - b)).toEqual(rows().sort((a, b) => a - b));
    }),
  );
});

test('the outline counts what stands under each heading', () => {
  const { headings, goals, notAssessed, rows } = outlineReport(plan());
  const none = { others: 0, note: '', beneath: [] };
  expect(headings).toEqual([
    {
      ...none,
      text: '1 Tillväxt',
      counts: {},
      beneath: [
        { ...none, text: 'Hela kommunen', counts: { overarching: 1, goal: 3, measure: 1 } },
        { ...none, text: 'Socialnämnden', counts: { overarching: 1, goal: 1, measure: 2 } },
      ],
    },
    {
      ...none,
      text: '2 Kunskap',
      counts: {},
      beneath: [{ ...none, text: 'Barn- och utbildningsnämnden', counts: { overarching: 1, goal: 1, measure: 1 } }],
    },
    {
      ...none,
      text: 'Inte rapporterat',
      counts: {},
      note: 'Mått som saknar värde, nämnd för nämnd.',
      beneath: [
        { ...none, text: 'Socialnämnden: 1 av 3 mått saknar värde', counts: {} },
        { ...none, text: 'Barn- och utbildningsnämnden: 1 av 1 mått saknar värde', counts: {} },
      ],
    },
  ]);
  // Judged: SN-Ö1, SN-N1, SN-N2; the common goal has a third of what it should.
  expect({ goals, notAssessed, rows }).toEqual({ goals: 8, notAssessed: 5, rows: 12 });
});

const document = () =>
  makeBookDocument({
    committees: ['SN', 'KS'],
    rows: {
      SN: [...makeFamily('SN', 1, 1, 95), { nr: 'SN-N9', level: 'Nämndsmål', text: 'Gemensamt', parent: 'KS-Ö1' }],
      KS: makeFamily('KS', 1, 1, 30),
    },
  });
const write = (options: ReportOptions, onProgress?: (progress: { done: number; total: number }) => void) =>
  Excel.run((context) => writeReport(context, { ...options, date: '2026-08-31', onProgress }));
const readSheet = (name: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getUsedRange();
    range.load('values');
    await context.sync();
    return range.values as CellValue[][];
  });

test("through Excel: a committee's report has a sheet of its own name and none of another's rows", async () => {
  const excel = await openLocalExcel(document());
  const name = await Excel.run((context) => nameReport(context, { occasion: 'interim', committee: 'SN' }));
  expect(name).toBe('Rapport Delår 2026 SN');
  expect((await write({ occasion: 'interim', committee: 'SN' })).sheet).toBe(name);
  const values = await readSheet(name);
  expect(values).toContainEqual(expect.arrayContaining(['Nämnd', 'Nämnden SN']));
  expect(values.map(([nr]) => String(nr)).filter((nr) => /^[A-Z]+-/.test(nr))).toEqual(['SN-Ö1', 'SN-N1', 'SN-M1', 'SN-N9']);
  expect(excel.problems).toEqual([]);
});

test('the sheet that is promised is the one that a report would get now', async () => {
  await openLocalExcel(document());
  const promise = () => Excel.run((context) => nameReport(context, { occasion: 'year' }));
  expect(await promise()).toBe('Rapport Helår 2026');
  await write({ occasion: 'year' });
  expect(await promise()).toBe('Rapport Helår 2026 (2)');
});

test('progress is told step by step and ends at its total', async () => {
  await openLocalExcel(document());
  const told: { done: number; total: number }[] = [];
  await write({ occasion: 'interim' }, (progress) => told.push(progress));
  const total = told.at(-1)?.total ?? 0;
  expect(total).toBeGreaterThanOrEqual(3);
  expect(told).toEqual(Array.from({ length: total }, (_each, place) => ({ done: place + 1, total })));
});

test('a committee without rows gets no report', async () => {
  await openLocalExcel(makeBookDocument({ committees: ['SN', 'KS'], rows: { KS: makeFamily('KS', 1, 1, 30) } }));
  const problem = await write({ occasion: 'interim', committee: 'SN' }).catch((error: unknown) => describeError(error).key);
  expect(problem).toBe('book.noGoals');
});

test('a report that fails halfway leaves no half sheet behind', async () => {
  const excel = await openLocalExcel(document());
  const before = excel.toDocument().sheets.map(({ name }) => name);
  const stop = () => {
    throw new Error('Stopped');
  };
  await expect(write({ occasion: 'interim' }, stop)).rejects.toThrow('Stopped');
  expect(excel.toDocument().sheets.map(({ name }) => name)).toEqual(before);
});
