import fc from 'fast-check';
import { readPercent, readTypedNumber } from '../../../src/goals/typed/number';

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
    ['1  200', 1200],
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
  ])('“%s” is %d', (text, value) => expect(readTypedNumber(text)).toEqual({ value, percent: false, ambiguous: false }));

  test.each<[string, number]>([
    ['12,5 %', 12.5],
    ['12.5%', 12.5],
    ['−3\u00a0%', -3],
    ['80 procent', 80],
    ['80 per cent', 80],
  ])('“%s” is %d per cent', (text, value) => expect(readTypedNumber(text)).toEqual({ value, percent: true, ambiguous: false }));

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
    '--3',
    '.',
    '1 2',
    '12 34',
    '#N/A',
    '½',
    '12,',
    '9'.repeat(400),
  ])('“%s” is none', (text) => expect(readTypedNumber(text)).toBeNull());

  test.each<[string, number]>([
    ['1.200', 1.2],
    ['1,200', 1.2],
    ['-12,345', -12.345],
    ['999.000 %', 999],
  ])('“%s” is read with decimals, and may be meant as thousands', (text, value) =>
    expect(readTypedNumber(text)).toMatchObject({ value, ambiguous: true }),
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
        // An English thousand without decimals looks like a Swedish decimal.
        if (read?.ambiguous) expect(text).toMatch(/^-?\d{1,3},\d{3}$/);
        else expect(read?.value).toBeCloseTo(number, 6);
      }),
    );
  });

  test('every number is read as both languages write it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(3), (whole, decimals) => {
        const value = whole / 10 ** decimals;
        const swedish = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 3 }).format(value);
        expect(readTypedNumber(swedish)?.value).toBe(value === 0 ? 0 : value);
        expect(readTypedNumber(String(value))?.value).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('per cent of a rule', () => {
  test.each<[string, number | null | undefined]>([
    ['', null],
    [' ', null],
    ['70', 0.7],
    ['70 %', 0.7],
    ['12,5', 0.125],
    ['0', 0],
    ['100', 1],
    ['100,1', undefined],
    ['-1', undefined],
    ['%', undefined],
    ['hälften', undefined],
  ])('“%s” is %p', (text, share) => expect(readPercent(text)).toBe(share));
});
