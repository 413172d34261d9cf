/** What people type where a number, a date or a word of a list should stand. */
import fc from 'fast-check';
import { createFinder } from '../../../src/goals/fixes/nearest';
import { readTypedDate } from '../../../src/goals/fixes/typedDate';
import { readTypedNumber } from '../../../src/goals/fixes/typedNumber';

describe('a typed number', () => {
  test.each<[string, number]>([
    ['12', 12],
    ['12,5', 12.5],
    ['12.5', 12.5],
    [' 12,5 ', 12.5],
    ['-3', -3],
    ['−3', -3],
    ['–3', -3],
    ['− 3,25', -3.25],
    ['+4', 4],
    ['0', 0],
    ['-0', 0],
    ['0,125', 0.125],
    ['0.125', 0.125],
    [',5', 0.5],
    ['1 200', 1200],
    ['1\u00a0200', 1200],
    ['1\u2009200', 1200],
    ['1\u202f200,5', 1200.5],
    ['12 345 678', 12345678],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['1234,567', 1234.567],
    ['12,3456', 12.3456],
  ])('“%s” is %d', (text, value) => expect(readTypedNumber(text)).toEqual({ value, percent: false }));

  test.each<[string, number]>([
    ['12,5 %', 12.5],
    ['12.5%', 12.5],
    ['−3\u00a0%', -3],
    ['80 procent', 80],
    ['80 per cent', 80],
  ])('“%s” is %d per cent', (text, value) => expect(readTypedNumber(text)).toEqual({ value, percent: true }));

  test.each([
    '',
    ' ',
    '-',
    '%',
    'tolv',
    '12 st',
    '1,2,3',
    '1.2.3',
    '12 5',
    '1 2000',
    '12-15',
    '2026-08-31',
    '1e5',
    '#N/A',
    '½',
    '12,',
    '9'.repeat(400),
  ])('“%s” is none', (text) => expect(readTypedNumber(text)).toBeNull());

  test.each(['1.200', '1,200', '-12,345', '999.000 %'])('“%s” may be read in two ways and is left', (text) =>
    expect(readTypedNumber(text)).toBeNull(),
  );

  test('what Excel writes in Swedish or English is read back', () => {
    const written = fc.record({
      value: fc.integer({ min: -1e9, max: 1e9 }),
      locale: fc.constantFrom('sv-SE', 'en-GB'),
      decimals: fc.constantFrom(0, 1, 2),
    });
    fc.assert(
      fc.property(written, ({ value, locale, decimals }) => {
        const number = value / 10 ** decimals;
        const text = new Intl.NumberFormat(locale, { maximumFractionDigits: decimals, minimumFractionDigits: decimals }).format(number);
        const read = readTypedNumber(text);
        // An English thousand without decimals is the one that is left.
        if (/^-?\d{1,3},\d{3}$/.test(text)) expect(read).toBeNull();
        else expect(read?.value).toBeCloseTo(number, 6);
      }),
    );
  });
});

describe('a typed date', () => {
  const END_OF_AUGUST = 46265;
  test.each<string | number>([
    '2026-08-31',
    '2026-8-31',
    ' 2026–08–31 ',
    '2026/08/31',
    '2026.08.31',
    '20260831',
    20260831,
    '31/8 2026',
    '31/8/2026',
    '31/08/2026',
    '8/31/2026',
    '31.8.2026',
    '31-8-2026',
    '31/8-26',
    '31/8 -26',
    '31/8 - 2026',
    '31 aug 2026',
    '31 Aug. 2026',
    '31\u00a0augusti\u00a02026',
    'den 31 augusti 2026',
    '31 August, 2026',
    '31st August 2026',
    'August 31, 2026',
    'aug 31 2026',
  ])('%p is 31 August 2026', (text) => expect(readTypedDate(text)).toBe(END_OF_AUGUST));

  test.each<[string, number]>([
    ['1 maj 2026', 46143],
    ['1 May 2026', 46143],
    ['1 mars 2026', 46082],
    ['1 okt 2026', 46296],
    ['29 feb 2028', 46812],
    ['1901-01-01', 367],
    ['2/3 2026', 46083],
  ])('“%s” is day %d', (text, serial) => expect(readTypedDate(text)).toBe(serial));

  test.each<string | number>([
    '',
    'snart',
    '31/8',
    'augusti 2026',
    '2026',
    2026,
    46265,
    '2026-13-01',
    '2026-02-29',
    '31/4 2026',
    '1900-01-01',
    '2500-01-01',
    'Q3 2026',
    'v. 35 2026',
    true as never,
  ])('%p is none', (text) => expect(readTypedDate(text)).toBeNull());

  test('every day is the day that the calendar has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 367, max: 109_000 }), (serial) => {
        const text = new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
        expect(readTypedDate(text)).toBe(serial);
      }),
    );
  });
});

describe('a word of a list', () => {
  const LEVELS = ['Övergripande mål', 'Nämndsmål', 'Mått', 'Aktivitet', 'Utvecklingsinsats'];
  const STATUSES = ['Uppfyllt', 'Delvis uppfyllt', 'Ej uppfyllt', 'Ej bedömt'];
  test.each<[string, readonly string[], string]>([
    ['namndsmal', LEVELS, 'Nämndsmål'],
    ['NÄMNDSMÅL', LEVELS, 'Nämndsmål'],
    ['Nämdsmål', LEVELS, 'Nämndsmål'],
    ['Nämndmål', LEVELS, 'Nämndsmål'],
    ['Övergripande mal', LEVELS, 'Övergripande mål'],
    ['övergripande  mål ', LEVELS, 'Övergripande mål'],
    ['Övergirpande mål', LEVELS, 'Övergripande mål'],
    ['Mátt', LEVELS, 'Mått'],
    ['Aktiviteter', LEVELS, 'Aktivitet'],
    ['utveklingsinsats', LEVELS, 'Utvecklingsinsats'],
    ['upfyllt', STATUSES, 'Uppfyllt'],
    ['Delvis uppfylld', STATUSES, 'Delvis uppfyllt'],
    ['Ej uppfylt', STATUSES, 'Ej uppfyllt'],
    ['ej  bedömt', STATUSES, 'Ej bedömt'],
    ['ÖKA', ['Öka', 'Minska', 'Behåll'], 'Öka'],
    ['Behall', ['Öka', 'Minska', 'Behåll'], 'Behåll'],
  ])('“%s” among %j is meant to be “%s”', (text, words, word) => expect(createFinder(words)(text)).toBe(word));

  test.each<[string, readonly string[], string]>([
    ['', LEVELS, 'nothing'],
    ['Mål', LEVELS, 'far from all'],
    ['Delmål', LEVELS, 'far from all'],
    ['Uka', ['Öka', 'Minska', 'Behåll'], 'a short word, where every letter counts'],
    ['Ej uppfyllt mål i delar', STATUSES, 'too long'],
    ['Skola A', ['Skola B', 'Skola C'], 'near to two'],
    ['Förskola 2', ['Förskola 1'], 'another number'],
    ['hemtjänst', ['Hemtjänst', 'Hemtjanst'], 'the same as two'],
  ])('“%s” among %j is left: it is %s', (text, words) => expect(createFinder(words)(text)).toBeNull());
});
