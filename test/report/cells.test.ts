/** How a report writes numbers, words and cells. */
import { makeAmount, makeDate, makeMeasured, makeNr, makeShare, makeTable, makeText } from '../../src/report/cells';
import { countDecimals, makeNumbers, roundShare } from '../../src/report/numbers';
import { lowerFirst, makeWords } from '../../src/report/words';
import { makeRow, measure } from '../goals/support/books';

const sv = makeWords('sv');
const en = makeWords('en');
const show = (text: string) => text.replaceAll('\u00a0', ' ');

test.each([
  ['whole', 0.6000000001, [0.9], '60 %', '60%'],
  ['rounded', 0.896, [0.5], '90 %', '90%'],
  ['one decimal, where whole per cent would be met and the goal is not', 0.897, [0.5, 0.9], '89,7 %', '89.7%'],
  ['away from the threshold, where no decimal tells', 0.89999, [0.9], '89,9 %', '89.9%'],
  ['met within what sums add', 0.9 - 1e-12, [0.9], '90 %', '90%'],
  ['not all', 0.9991, [], '99,9 %', '99.9%'],
  ['not all, by a hair', 0.99999, [], '99,9 %', '99.9%'],
  ['not nothing', 0.0002, [], '0,1 %', '0.1%'],
  ['nothing', 0, [0.5], '0 %', '0%'],
  ['more than all', 1.25, [], '125 %', '125%'],
])('a share is %s', (_says, value, thresholds, inSwedish, inEnglish) => {
  expect(show(makeShare(sv, value, thresholds).text)).toBe(inSwedish);
  expect(makeShare(en, value, thresholds).text).toBe(inEnglish);
});

test('half a per cent is rounded as people do, whatever binary fractions say', () => {
  expect(roundShare(0.5025, [])).toEqual({ percent: 50, decimals: 0 });
  expect(show(makeNumbers('sv').exactPercent(0.5025))).toBe('50,3 %');
});

test('a share with the decimal that it has does not cross a threshold either', () => {
  const { exactPercent } = makeNumbers('en');
  expect([exactPercent(0.89996), exactPercent(0.89996, [0.9]), exactPercent(0.9, [0.9]), exactPercent(-0.256)]).toEqual([
    '90%',
    '89.9%',
    '90%',
    '−25.6%',
  ]);
});

test.each([
  [1234567, 0, '1 234 567', '1,234,567'],
  [999, 0, '999', '999'],
  [-1234.5, 1, '−1 234,5', '−1,234.5'],
  [-0.04, 1, '0,0', '0.0'],
  [0.125, 2, '0,13', '0.13'],
  [1e21, 0, '1000000000000000000000', '1000000000000000000000'],
])('%d with %d decimals', (value, decimals, inSwedish, inEnglish) => {
  expect(show(makeNumbers('sv').fixed(value, decimals))).toBe(inSwedish);
  expect(makeNumbers('en').fixed(value, decimals)).toBe(inEnglish);
});

test.each([
  [[1, 2, null, true], 0],
  [[1, 2.5, 3], 1],
  [[0.25, 10], 2],
  [[0.12345], 3],
  [[0.1 + 0.2], 1],
  [[Infinity, 1e300], 0],
])('numbers %j share %d decimals', (values, decimals) => {
  expect(countDecimals(values)).toBe(decimals);
});

test('a measure shows its number, yes or no, a dash for what is not there, and what cannot be read as it stands', () => {
  const row = measure('SN-M1', '', 40, { baseline: null, target: 50.5 });
  expect(makeMeasured(sv, row, 'target')).toEqual({ kind: 'number', text: '50,5', value: 50.5, decimals: 1 });
  expect(makeMeasured(sv, row, 'actualInterim')).toEqual({ kind: 'number', text: '40,0', value: 40, decimals: 1 });
  expect(makeMeasured(sv, row, 'baseline')).toEqual({ kind: 'text', text: '–' });
  expect(makeMeasured(en, { ...row, actualYear: false }, 'actualYear')).toEqual({ kind: 'text', text: 'No' });
  expect(makeMeasured(sv, { ...row, invalid: { actualYear: 'cirka 40' } }, 'actualYear')).toEqual({ kind: 'text', text: 'cirka 40' });
  expect(makeMeasured(sv, { ...row, yesNo: true, target: null }, 'target')).toEqual({ kind: 'text', text: '' });
});

test('a row without a number leads to its row all the same', () => {
  expect(makeNr(makeRow({ committee: 'SN', row: 3 }))).toEqual({ kind: 'text', text: '–', link: { table: 'MalSN', row: 3, column: 'nr' } });
});

test('an amount that nobody has given is no 0, and a day has no time', () => {
  expect(makeAmount(sv, null).text).toBe('–');
  expect(makeAmount(sv, 0).text).toBe('0');
  expect(makeDate(46346.75)).toEqual({ kind: 'date', text: '2026-11-20', value: 46346 });
  expect(makeDate(null).text).toBe('');
});

test('rows that share an id are told apart', () => {
  const row = { look: 'plain', depth: 0, keepWithAbove: false, cells: [makeText('x')] } as const;
  const rows = ['a', 'a', 'b', 'a'].map((id) => ({ ...row, id }));
  const columns = [{ id: 'x', header: 'X', kind: 'text' }] as const;
  expect(makeTable({ id: 't', caption: '', columns, rows }).rows.map(({ id }) => id)).toEqual(['a', 'a~2', 'b', 'a~3']);
});

test('lists and levels inside sentences', () => {
  expect([sv.list([]), sv.list(['A']), sv.list(['A', 'B']), en.list(['A', 'B', 'C'])]).toEqual(['', 'A', 'A och B', 'A, B and C']);
  expect(['Övergripande mål', 'KPI', 'K 1', 'Ö'].map(lowerFirst)).toEqual(['övergripande mål', 'KPI', 'k 1', 'ö']);
});
