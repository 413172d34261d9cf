/** What holds for the report of any goal book, sensible or not. */
import fc from 'fast-check';
import { OCCASIONS, readOutcome, rollUp, STATUSES, type GoalBook, type Occasion, type RollUp } from '../../src/goals';
import { LANGUAGES } from '../../src/locales';
import { outlineReport, planReport, REPORT_PARTS } from '../../src/report';
import type {
  ReportBlock,
  ReportChart,
  ReportComment,
  ReportOptions,
  ReportPlan,
  ReportRow,
  ReportSection,
  ReportTable,
} from '../../src/report';
import { roundShare } from '../../src/report/numbers';
import { arbitraryBook, soundBook } from '../goals/support/arbitraryBook';
import { makeSource } from './support/smallBooks';

const COMMITTEES = ['SN', 'BUN', 'KRN', 'KOMMUN'];
const arbitraryOptions: fc.Arbitrary<ReportOptions> = fc.record(
  {
    occasion: fc.constantFrom(...OCCASIONS),
    committee: fc.constantFrom(...COMMITTEES),
    language: fc.constantFrom(...LANGUAGES),
    include: fc.dictionary(fc.constantFrom(...REPORT_PARTS), fc.boolean()),
  },
  { requiredKeys: ['occasion'] },
);

/** Marks, days and states as well, areas that share a number, and a table whose committee is in no list. */
const fullerBook = fc.tuple(arbitraryBook, fc.infiniteStream(fc.nat(11)), fc.boolean()).map(([book, choices, isDouble]): GoalBook => {
  const pick = <T>(...values: T[]): T => values[(choices.next().value ?? 0) % values.length]!;
  return {
    ...book,
    areas: isDouble ? [...book.areas, { ...book.areas[0]!, name: 'En till', row: 2 }] : book.areas,
    committees: pick(book.committees, book.committees.slice(1)),
    rows: book.rows.map((row) => ({
      ...row,
      geh: pick('financial', 'operational', null),
      dueDate: pick(46000, 47000, null),
      state: pick('ongoing', 'done', 'stopped', 'notStarted', null),
      budget: pick(null, 0, 12.5, 1500),
      weight: pick(row.weight, row.weight, 0.5),
      forecastYear: pick(row.actualYear, 5, null, true),
      comment: pick('', 'En analys'),
    })),
  };
});

function listSections({ sections }: Pick<ReportPlan, 'sections'>): ReportSection[] {
  return sections.flatMap((section) => [section, ...listSections(section)]);
}
const listBlocks = (plan: ReportPlan): ReportBlock[] => listSections(plan).flatMap(({ blocks }) => blocks);
const listTables = (plan: ReportPlan) => listBlocks(plan).filter((block): block is ReportTable => block.kind === 'table');
const listComments = (plan: ReportPlan) => listBlocks(plan).filter((block): block is ReportComment => block.kind === 'comment');
const findTable = (plan: ReportPlan, id: string) => listTables(plan).find((table) => table.id === id);
const plan = (book: GoalBook, options: ReportOptions, kept: Record<string, string> = {}) =>
  planReport(makeSource(book, { findings: [] }), options, new Map(Object.entries(kept)));

/** Where a row of a goal or measure leads: table and row. */
function readPlace({ cells }: ReportRow): string {
  const [nr] = cells;
  return nr?.kind === 'text' && nr.link ? `${nr.link.table}:${nr.link.row}` : '';
}

/** Rows that a report of one committee is about: its own, and of the whole municipality those beneath its own too. */
function isAsked({ book, tree }: RollUp, index: number, committee?: string): boolean {
  if (committee === undefined || book.rows[index]!.committee === committee) return true;
  if (committee !== 'KOMMUN') return false;
  for (let at = index; at >= 0; at = tree.parent[at]!) if (book.rows[at]!.committee === 'KOMMUN') return true;
  return false;
}

test('every goal and measure that is asked for stands exactly once among the committees and what is common', () => {
  fc.assert(
    fc.property(fullerBook, arbitraryOptions, (book, options) => {
      const { committees = true, measures = true } = options.include ?? {};
      fc.pre(committees);
      const found = listTables(plan(book, options))
        .filter(({ id }) => id === 'common' || id.startsWith('goals:'))
        .flatMap(({ rows }) => rows.filter(({ look }) => look !== 'group').map(readPlace));
      const state = rollUp(book, options.occasion);
      const asked = state.book.rows.filter(
        ({ level }, index) =>
          isAsked(state, index, options.committee) && level !== 'activity' && level !== 'development' && (measures || level !== 'measure'),
      );
      expect(found.sort()).toEqual(asked.map(({ table, row }) => `${table}:${row}`).sort());
    }),
  );
});

test('the summary counts as the results do, by level, by area and in the sentence', () => {
  fc.assert(
    fc.property(arbitraryBook, fc.constantFrom<Occasion>('interim', 'forecast', 'year'), (book, occasion) => {
      const { results } = rollUp(book, occasion);
      const found = plan(book, { occasion });
      const count = (levels: readonly string[]) =>
        STATUSES.map(
          (status) => book.rows.filter(({ level }, index) => levels.includes(level ?? '') && results[index]!.status === status).length,
        );
      const ofGoals = count(['overarching', 'goal']);
      const total = ofGoals.reduce((sum, each) => sum + each, 0);
      const areas = findTable(found, 'statusByArea')?.rows.find(({ look }) => look === 'total');
      if (total > 0) expect(areas!.cells.slice(1).map((cell) => 'value' in cell && cell.value)).toEqual([...ofGoals, total]);
      for (const level of ['overarching', 'goal', 'measure']) {
        const line = findTable(found, 'statusByLevel')?.rows.find(({ id }) => id === level);
        const counts = count([level]);
        if (line) expect(line.cells.slice(2, 6).map((cell) => 'value' in cell && cell.value)).toEqual(counts);
        else expect(counts).toEqual([0, 0, 0, 0]);
      }
      const lead = listBlocks(found).find((block) => block.kind === 'text' && block.role === 'lead');
      const said = (lead?.kind === 'text' ? lead.text.match(/\d+/g) : null) ?? [];
      const only = ofGoals.filter((each) => each > 0).length < 2;
      const [met = 0, ...others] = ofGoals;
      const expected = only ? (total > 2 ? [total] : []) : [...(met > 0 ? [met] : []), total, ...others.filter((each) => each > 0)];
      expect(said.map(Number)).toEqual(expected);
    }),
  );
});

test('what is not reported is counted as the outcomes are', () => {
  fc.assert(
    fc.property(arbitraryBook, fc.constantFrom<Occasion>('interim', 'forecast', 'year'), (book, occasion) => {
      const measures = book.rows.filter(({ level }) => level === 'measure');
      const byCommittee = COMMITTEES.map((code) => measures.filter(({ committee }) => committee === code));
      // Who has reported nothing at all is named in a sentence.
      const begun = byCommittee.filter((own) => own.some((row) => readOutcome(row, occasion) !== null)).flat();
      const missing = begun.filter((row) => readOutcome(row, occasion) === null);
      const rows = findTable(plan(book, { occasion }), 'notReported')?.rows.filter(({ look }) => look !== 'group') ?? [];
      expect(rows.map(readPlace).sort()).toEqual(missing.map(({ table, row }) => `${table}:${row}`).sort());
    }),
  );
});

test('a text that somebody has written is always found again, once, and wins over what is suggested', () => {
  const keys = ['summary', 'common', 'area:1', 'area:2', 'committee:SN', 'committee:BUN', 'financial', 'decision', 'committee:GONE', 'x'];
  const texts = fc.dictionary(
    fc.constantFrom(...keys),
    fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
  );
  fc.assert(
    fc.property(arbitraryBook, arbitraryOptions, texts, (book, options, kept) => {
      const comments = listComments(plan(book, options, kept));
      for (const [key, text] of Object.entries(kept))
        expect(comments.filter((each) => each.key === key).map((each) => each.text)).toEqual([text]);
      expect(new Set(comments.map(({ key }) => key)).size).toBe(comments.length);
    }),
  );
});

test('every table and chart is whole: as many cells as columns, ids of their own, the numbers of a chart in its table', () => {
  fc.assert(
    fc.property(fullerBook, arbitraryOptions, (book, options) => {
      const found = plan(book, options);
      const mark = options.language === 'en' ? '.' : ',';
      const sections = listSections(found);
      expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
      const tables = listTables(found);
      expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
      for (const { rows, columns } of tables) {
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
        for (const { cells, keepWithAbove } of rows) {
          expect(cells).toHaveLength(columns.length);
          expect(typeof keepWithAbove).toBe('boolean');
          // A sheet shows as many decimals as are said here, and reads the number from them. Beyond 1e21 no digits are written.
          for (const cell of cells)
            if (cell.kind === 'number' && Math.abs(cell.value) < 1e21)
              expect([cell.text, (cell.text.split(mark)[1] ?? '').length]).toEqual([cell.text, cell.decimals]);
        }
        expect(rows[0]?.keepWithAbove ?? false).toBe(false);
      }
      for (const { blocks } of sections)
        for (const chart of blocks.filter((block): block is ReportChart => block.kind === 'chart')) compareChart(chart, blocks);
      expect(outlineReport(found).headings).toHaveLength(found.sections.length);
      // Nothing that is missing shows as such, and no name stands in braces.
      expect(JSON.stringify(found)).not.toMatch(/undefined|NaN|\{\w+\}/);
    }),
  );
});

function compareChart({ source, categories, series }: ReportChart, blocks: readonly ReportBlock[]): void {
  const table = blocks.find((block): block is ReportTable => block.kind === 'table' && block.id === source.table)!;
  const rows = table.rows.filter(({ look }) => look !== 'total' && look !== 'group');
  const read = (id: string) => rows.map(({ cells }) => cells[table.columns.findIndex((column) => column.id === id)]!);
  expect(read(source.categories).map(({ text }) => text)).toEqual(categories);
  expect(series.map(({ id }) => id)).toEqual(source.series);
  for (const { id, values, texts } of series) {
    expect(read(id).map(({ text }) => text)).toEqual(texts);
    expect(read(id).map((cell) => ('value' in cell ? cell.value : null))).toEqual(values);
  }
}

test('an edit of one outcome changes the lines of its family, sums and sentences, and nothing else', () => {
  // What tells of many goals at once, or names goals because of how they are judged now.
  const sums = ['statusByLevel', 'statusByArea', 'fulfilmentByCommittee', 'changes', 'deviations', 'notMet', 'notReported'];
  fc.assert(
    fc.property(soundBook, fc.nat(), fc.constantFrom(0, 55, 100, null), (book, choice, value) => {
      const measures = book.rows.flatMap(({ level }, index) => (level === 'measure' ? [index] : []));
      fc.pre(measures.length > 0);
      const edited = measures[choice % measures.length]!;
      const after = { ...book, rows: book.rows.map((row, index) => (index === edited ? { ...row, actualInterim: value } : row)) };
      const { tree } = rollUp(book, 'interim');
      const family = new Set<string>();
      for (let at = edited; at >= 0; at = tree.parent[at]!) {
        family.add(book.rows[at]!.nr);
        // A sibling's part of the goal above is another when one more counts, or one less.
        for (const sibling of tree.children[tree.parent[at]!] ?? []) family.add(book.rows[sibling]!.nr);
      }
      const [one, other] = [listLines(plan(book, { occasion: 'interim' })), listLines(plan(after, { occasion: 'interim' }))];
      const changed = [...new Set([...one.keys(), ...other.keys()])].filter((line) => one.get(line) !== other.get(line));
      expect(changed.filter((line) => !sums.includes(line.split('/')[0]!) && !family.has(line.split('/')[1]!))).toEqual([]);
    }),
  );
});

/** Every line of a table, by the table and the row. */
function listLines(found: ReportPlan): Map<string, string> {
  return new Map(
    listTables(found).flatMap(({ id, rows }) =>
      rows.map((row) => [`${id}/${row.id}`, row.cells.map(({ text }) => text).join('|')] as const),
    ),
  );
}

test('a share is written on the same side of every threshold as it is', () => {
  const share = fc.oneof(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000),
  );
  fc.assert(
    fc.property(share, fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 3 }), (value, percents) => {
      const { percent, decimals } = roundShare(value, [0, ...percents.map((each) => each / 100), 1]);
      for (const threshold of [...percents, 100]) expect(percent >= threshold).toBe(value * 100 >= threshold - 1e-7);
      expect(Number(percent.toFixed(decimals))).toBe(percent);
      expect(Math.abs(percent - value * 100)).toBeLessThanOrEqual(0.5 + 1e-9);
    }),
    { numRuns: 1000 },
  );
});
