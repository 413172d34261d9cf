import fc from 'fast-check';
import { readTypedDate, readTypedNumber, writeDate } from '../../src/goals/typed';

describe('numbers as people type them', () => {
  test.each([
    ['12', 12],
    ['12,5', 12.5],
    ['12.5', 12.5],
    [' 12,5 ', 12.5],
    [',5', 0.5],
    ['0', 0],
    ['-0', 0],
    ['-3', -3],
    ['\u22123', -3],
    ['\u2013 3,5', -3.5],
    ['+7', 7],
    ['1 200', 1200],
    ['1\u00a0200', 1200],
    ['1\u2009200,5', 1200.5],
    ['1\u202f200\u202f300', 1200300],
    ['1.200,50', 1200.5],
    ['1,200.50', 1200.5],
    ['1.200.300', 1200300],
    ['1.200', 1.2],
    ['', null],
    ['tolv', null],
    ['12 st', null],
    ['12,', null],
    ['1 2', null],
    ['12 34', null],
    ['1,2,3', null],
    ['1e5', null],
    ['85 %', null],
    ['--3', null],
    ['.', null],
    ['9'.repeat(400), null],
  ])('%j is %j', (text, expected) => {
    expect(readTypedNumber(text)).toBe(expected);
  });

  test.each([
    ['85 %', 85],
    ['85%', 85],
    ['12,5\u00a0%', 12.5],
    ['%', null],
  ])('where per cent may stand, %j is %j', (text, expected) => {
    expect(readTypedNumber(text, { percent: true })).toBe(expected);
  });

  test('every number is read as both languages write it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(3), (whole, decimals) => {
        const value = whole / 10 ** decimals;
        const swedish = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 3 }).format(value);
        expect(readTypedNumber(swedish)).toBe(value === 0 ? 0 : value);
        expect(readTypedNumber(String(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('days', () => {
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
    expect(readTypedDate(text)).toBe(serial);
  });

  test('each is written as it is read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958465 }), (serial) => {
        expect(readTypedDate(writeDate(serial))).toBe(serial);
        expect(writeDate(serial)).toBe(new Date((serial - 25569) * 86400000).toISOString().slice(0, 10));
      }),
    );
  });
});
