import fc from 'fast-check';
import { readTypedDate, readWrittenDate, writeDate } from '../../../src/goals/typed/date';

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

describe('a date as it is written', () => {
  test.each([
    ['2026-08-31', 46265],
    ['2000-02-29', 36585],
    ['1900-03-01', 61],
    ['9999-12-31', 2958465],
    ['2026-02-29', null],
    ['2026-13-01', null],
    ['1899-01-01', null],
    ['31/8 2026', null],
    ['', null],
  ])('%s has the serial number %s', (text, serial) => {
    expect(readWrittenDate(text)).toBe(serial);
  });

  test('each is written as it is read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958465 }), (serial) => {
        expect(readWrittenDate(writeDate(serial))).toBe(serial);
        expect(writeDate(serial)).toBe(new Date((serial - 25569) * 86400000).toISOString().slice(0, 10));
      }),
    );
  });
});
