import { rollUp } from '../../src/goals';
import type { GoalBook, GoalRow } from '../../src/goals';
import { followReading, openReading } from '../../src/live/readyBook';
import { goal, makeBook, measure, overarching } from '../goals/support/books';

const ROWS = [
  overarching('SN-Ö1', '1'),
  goal('SN-N1', 'SN-Ö1'),
  measure('SN-M1', 'SN-N1', 100),
  goal('SN-N2', 'SN-Ö1'),
  measure('SN-M2', 'SN-N2', 20),
  overarching('SN-Ö2', '2'),
];
const read = (book: GoalBook) => ({
  kind: 'book' as const,
  book,
  layout: { tables: new Map() },
  cells: new Map(),
  damages: [],
  highest: {},
  settingRows: new Map(),
});
const change = (index: number, given: Partial<GoalRow>) => ROWS.map((row, at) => (at === index ? { ...row, ...given } : row));

test('a changed outcome changes only the path to the top', () => {
  const present = openReading(read(makeBook(ROWS)));
  present.rollUp('interim');
  const next = makeBook(change(4, { actualInterim: 100 }));
  const { ready, change: changed } = followReading(present, read(next));
  expect(changed).toEqual(new Set(['SN-M2', 'SN-N2', 'SN-Ö1']));
  expect(ready.rollUp('interim').results).toEqual(rollUp(next, 'interim').results);
  expect(ready.book.rows[4]?.actualInterim).toBe(100);
});

test('the tree is kept, so that the cost is that of the path', () => {
  const present = openReading(read(makeBook(ROWS)));
  const { tree } = present.rollUp('interim');
  const { ready } = followReading(present, read(makeBook(change(4, { actualInterim: 100 }))));
  expect(ready.rollUp('interim').tree).toBe(tree);
});

test('every occasion that was asked for follows', () => {
  const present = openReading(read(makeBook(ROWS)));
  present.rollUp('interim');
  present.rollUp('year');
  const next = makeBook(change(4, { actualInterim: 50, actualYear: 80 }));
  const { ready } = followReading(present, read(next));
  for (const occasion of ['interim', 'year', 'forecast'] as const) {
    expect(ready.rollUp(occasion).results).toEqual(rollUp(next, occasion).results);
  }
});

test('what the rules say follows an outcome that changes how a goal comes out', () => {
  const unexplained = ({ findings }: ReturnType<typeof openReading>) =>
    findings.filter(({ message }) => message.endsWith('Unexplained')).map(({ message, goal: nr }) => `${nr} ${message}`);
  const present = openReading(read(makeBook(ROWS, { occasion: 'interim' })));
  expect(unexplained(present)).toEqual(['SN-N2 reported.notMetUnexplained']);
  const { ready } = followReading(present, read(makeBook(change(4, { actualInterim: 60 }), { occasion: 'interim' })));
  expect(unexplained(ready)).toEqual(['SN-N2 reported.partialUnexplained']);
  const { ready: met } = followReading(ready, read(makeBook(change(4, { actualInterim: 100 }), { occasion: 'interim' })));
  expect(unexplained(met)).toEqual([]);
});

test('a value that cannot be read instead of none is a change, though both count for nothing', () => {
  const missing = { actualInterim: null };
  const present = openReading(read(makeBook(change(4, missing))));
  const next = makeBook(change(4, { ...missing, invalid: { actualInterim: 'nästan' } }));
  const { ready, change: changed } = followReading(present, read(next));
  expect(changed).toEqual(new Set(['SN-M2']));
  expect(ready.findings.map(({ message }) => message)).toContain('value-type.number');
});

test.each([
  ['a few hundred changed rows are followed', 200, new Set(Array.from({ length: 200 }, (_, index) => `SN-M${index + 1}`))],
  ['more are judged anew', 201, 'all' as const],
])('%s', (_name, count, expected) => {
  const rows = (text: string) => Array.from({ length: count }, (_, index) => measure(`SN-M${index + 1}`, '', 50, { text }));
  const present = openReading(read(makeBook(rows('Före'))));
  expect(followReading(present, read(makeBook(rows('Efter')))).change).toEqual(expected);
});

test('the same reading again changes nothing', () => {
  const present = openReading(read(makeBook(ROWS)));
  const { ready, change: changed } = followReading(present, read(makeBook(ROWS)));
  expect(ready).toBe(present);
  expect(changed).toEqual(new Set());
});

test.each<[string, GoalBook]>([
  ['another parent', makeBook(change(4, { parent: 'SN-N1' }))],
  ['another level', makeBook(change(5, { level: 'goal' }))],
  ['a row more', makeBook([...ROWS, goal('SN-N3', 'SN-Ö2')])],
  ['a row less', makeBook(ROWS.slice(0, -1))],
  ['another setting', makeBook(ROWS, { goalMetFrom: 0.5 })],
  ['another area', makeBook(ROWS, {}, { areas: [] })],
])('%s makes everything anew', (_name, next) => {
  const present = openReading(read(makeBook(ROWS)));
  present.rollUp('interim');
  const { ready, change: changed } = followReading(present, read(next));
  expect(changed).toBe('all');
  expect(ready.rollUp('interim').results).toEqual(rollUp(next, 'interim').results);
});

test('findings follow a changed text', () => {
  const present = openReading(read(makeBook(change(1, { comment: 'Skäl', assessment: 'met' }))));
  const motive = (ready: typeof present) => ready.findings.filter(({ rule }) => rule === 'assessment-motive').length;
  expect(motive(present)).toBe(0);
  const { ready } = followReading(present, read(makeBook(change(1, { comment: '', assessment: 'met' }))));
  expect(motive(ready)).toBe(1);
});

test('without occasion the judgement is of the book’s own Tillfälle', () => {
  expect(openReading(read(makeBook(ROWS, { occasion: 'year' }))).rollUp().occasion).toBe('year');
});

test('spaces around a text give the new cells, and what was judged stays', () => {
  const cells = (text: string) => new Map([['MalSN', [[text]]]]);
  const present = openReading({ ...read(makeBook(ROWS)), cells: cells('Trygg') });
  const { findings } = present;
  const { ready, change: changed } = followReading(present, { ...read(makeBook(ROWS)), cells: cells('Trygg ') });
  expect(changed).toEqual(new Set());
  expect(ready.cells).toEqual(cells('Trygg '));
  expect(ready.findings).toBe(findings);
  expect(followReading(ready, { ...read(makeBook(ROWS)), cells: cells('Trygg ') }).ready).toBe(ready);
});
