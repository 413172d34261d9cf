/** Books whose rows are all alike in one bad way: the work with them grows with the rows, not with their square. */
import { type CellValue } from '../../src/goals';
import { askQuestions, planFixes } from '../../src/goals/fixes';
import { GOAL_HEADERS } from '../../src/locales/words';
import { understandBook } from '../../src/workbook/reading/read';
import { makeFixSource } from '../../src/workbook/writing/fixSource';
import { judgeBook } from '../../scripts/fuzz/books/judgeBook';
import { judgeReport } from '../../scripts/fuzz/books/judgeReport';
import { makeRaw, type TableSketch } from '../../scripts/fuzz/books/sketch';

const KEYS = Object.keys(GOAL_HEADERS);
type Cells = Partial<Record<keyof typeof GOAL_HEADERS, CellValue>>;

function makeGoals(rows: number, makeRow: (row: number) => Cells): TableSketch {
  const body = Array.from({ length: rows }, (_, row) => {
    const cells: Record<string, CellValue> = makeRow(row);
    return KEYS.map((key) => cells[key] ?? '');
  });
  return { name: 'MalSN', headers: Object.values(GOAL_HEADERS), body };
}

const makeUnits = (rows: number): TableSketch => ({
  name: 'Verksamheter',
  headers: ['Nämnd', 'Verksamhet', 'Chef (roll)'],
  body: Array.from({ length: rows }, (_, row) => [
    'SN',
    `Förskola nummer ${'abcdefghij'[row % 10]}${'klmnopqrst'[Math.floor(row / 10) % 10]}`,
    '',
  ]),
});

const LEVELS = ['Övergripande mål', 'Nämndsmål', 'Mått'];
const STRANGE: Record<string, (rows: number) => TableSketch[]> = {
  'a chain of goals, each under the one before': (rows) => [
    makeGoals(rows, (row) => ({ nr: `SN-N${row}`, level: 'Nämndsmål', text: `Mål ${row}`, parent: row === 0 ? '' : `SN-N${row - 1}` })),
  ],
  'a circle of all rows': (rows) => [
    makeGoals(rows, (row) => ({ nr: `SN-N${row}`, level: LEVELS[row % 3]!, text: `Mål ${row}`, parent: `SN-N${(row + 1) % rows}` })),
  ],
  'one number on all rows': (rows) => [
    makeGoals(rows, (row) => ({ nr: 'SN-N1', level: LEVELS[row % 3]!, text: `Mål ${row}`, parent: 'SN-N1' })),
  ],
  'one goal with all measures': (rows) => [
    makeGoals(rows, (row) => (row === 0 ? { nr: 'SN-N1', level: 'Nämndsmål' } : { level: 'Mått', target: 1, actualYear: row % 2 })),
  ],
  'one text on all rows': (rows) => [makeGoals(rows, () => ({ level: 'Nämndsmål', text: 'Verka för nöjda brukare' }))],
  'a wrong value in every cell': (rows) => [
    makeGoals(rows, (row) => Object.fromEntries(KEYS.map((key) => [key, key === 'level' ? LEVELS[row % 3]! : '#REF!']))),
  ],
  'a misspelt unit on every row, and each another': (rows) => [
    makeGoals(rows, (row) => ({ nr: `SN-N${row}`, level: 'Nämndsmål', unit: `Förskolla nummer ${String.fromCodePoint(0x4e00 + row)}` })),
    makeUnits(20),
  ],
  'areas that are all errors': (rows) => [
    makeGoals(1, () => ({ level: 'Övergripande mål', parent: 1 })),
    {
      name: 'Omraden',
      headers: ['Nr', 'Område', 'Beskrivning', 'Delområden'],
      body: Array.from({ length: rows }, (_, row) => [row, '#N/A', '#N/A', '']),
    },
  ],
};

/** Rows of the smaller book; with the figures 1,000. */
const few = process.env.MALBOK_FIGURES ? 1000 : 80;

/** Milliseconds of the processor that everything takes. */
function measure(tables: TableSketch[]): number {
  const { user } = process.cpuUsage();
  const raw = makeRaw({ numbers: null, tables });
  const reading = understandBook(raw);
  if (reading.kind !== 'book') throw new Error(`Read as ${reading.kind}`);
  const judged = judgeBook(reading);
  const source = makeFixSource(reading);
  planFixes(source);
  askQuestions(source);
  judgeReport(reading, judged, { occasion: 'year', language: 'sv' });
  return process.cpuUsage(undefined).user / 1000 - user / 1000;
}

test.each(Object.keys(STRANGE))('%s', (name) => {
  const make = STRANGE[name]!;
  measure(make(few / 4));
  const small = measure(make(few));
  const large = measure(make(5 * few));
  if (process.env.MALBOK_FIGURES) console.log(`${name}: ${Math.round(small)} ms for ${few} rows, ${Math.round(large)} ms for ${5 * few}`);
  // Five times the rows; the square would be 25 times the work.
  expect(large).toBeLessThan(12 * small + 300);
});

test.each<[string, CellValue]>([
  ['digits', '1'.repeat(32_767)],
  ['digits in groups', '1 '.repeat(16_383)],
  ['hyphens and digits', '19-'.repeat(10_922)],
  ['spaces', `a${' '.repeat(32_765)}b`],
  ['points', '1.'.repeat(16_383)],
  ['half a personal number, over and over', '811228-'.repeat(4_681)],
  ['line breaks', `${'\n'.repeat(32_766)}x`],
  ['brackets', '<'.repeat(32_767)],
])('cells full of %s take no longer than others', (_name, text) => {
  const rows = 9;
  const fill = (content: CellValue) => [
    makeGoals(rows, (row) => ({ ...Object.fromEntries(KEYS.map((key) => [key, content])), level: LEVELS[row % 3]!, nr: row })),
  ];
  const took = measure(fill(text));
  // 9 rows of 21 cells are 6 million letters.
  expect(took).toBeLessThan(10_000);
});
