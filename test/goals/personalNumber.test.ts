import fc from 'fast-check';
import { hasPersonalNumber } from '../../src/goals/rules/personalNumber';

/** Examples that authorities have published, and numbers of days that never were. */
test.each([
  '811228-9874',
  '8112289874',
  '811228 9874',
  '811228\u00a09874',
  '811228 - 9874',
  '811228–9874',
  '811228\u22129874',
  '811228\u20119874',
  '19811228-9874',
  '198112289874',
  '19811228 9874',
  '1981-12-28-9874',
  '1981-12-28 - 9874',
  '81-12-28-9874',
  '81 12 28 9874',
  '81 12 28-9874',
  '1981 12 28 9874',
  '1981 12 28 - 9874',
  '811228\u00ad9874',
  'ärende Elin 811228-9874',
  'Ring 070-174 06 05 om 811228-9874',
  '811228+9874',
  '18811228+9874',
  'Elin (811228-9874) går i åk 5.',
  'pnr:811228-9874,',
  'Lgh 3 811228-9874',
  '811228-9874 25 år',
  '811228-9874\n670919-9530',
  '701063-2391',
  '19701063-2391',
  '120229-9879',
])('%j holds a personal identity number', (text) => expect(hasPersonalNumber(text)).toBe(true));

test.each([
  ['no digits', 'Alla är trygga'],
  ['a wrong check digit', '811228-9875'],
  ['no such month', '811328-9873'],
  ['no such day', '810229-9875'],
  ['no such day in its century', '19000229-9873'],
  ['an organisation number', '212000-0662'],
  ['an organisation number of a company', '556036-0793'],
  ['a case number', 'SN 2026/0421'],
  ['a case number with a day in it', 'dnr 811228-9874'],
  ['a case number of a committee', 'Dnr KS 811228-9874'],
  ['a case number of a committee with a slash', 'diarienummer: SN/811228-9874'],
  ['a case number that goes on', '811228-9874-12'],
  ['a telephone number', '0372-670 00'],
  ['a mobile number', '070-174 06 05'],
  ['a mobile number in a row, called so', 'mobil 0701011231'],
  ['a mobile number in a row, not called so', '0701011231'],
  ['groups of figures that go on', '10 81 12 28 9874'],
  ['groups of figures before another', '81 12 28 9874 12'],
  ['a number in international form', '+46811228-9874'],
  ['an amount', '8 112 289 874 kr'],
  ['an amount in a row', '8112289874 kr'],
  ['an amount with decimals', '8112289874,50'],
  ['a day and a time', '2026-08-31 1200'],
  ['a day as eight digits', '20260831'],
  ['an account in groups of four', '5000 0000 0583 9825 7466'],
  ['thirteen digits', '1981122898741'],
  ['a year span', '2019-2022'],
])('%s is none: %j', (_name, text) => expect(hasPersonalNumber(text)).toBe(false));

const pad = (value: number, length: number) => String(value).padStart(length, '0');
/** The digit that makes the sum of digits, every other doubled, end in 0. */
function findCheckDigit(nine: string): number {
  const sum = [...nine].reduce(
    (total, digit, at) => total + [...String(Number(digit) * (at % 2 === 0 ? 2 : 1))].reduce((a, b) => a + Number(b), 0),
    0,
  );
  return (10 - (sum % 10)) % 10;
}
const arbitraryPerson = fc.record({
  year: fc.integer({ min: 1900, max: 2029 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  birth: fc.nat(999),
  coordination: fc.boolean(),
});

test('every number is found, with or without its century, whatever stands between, inside any words', () => {
  const spelling = fc.record({ century: fc.boolean(), mark: fc.constantFrom('-', '+', '', ' ', '–', '\u2212', ' - ', '\u00a0') });
  fc.assert(
    fc.property(
      arbitraryPerson,
      spelling,
      fc.constantFrom('', 'Gäller ', '(', 'a, '),
      fc.constantFrom('', '.', ' mår bra', ')'),
      (person, { century, mark }, before, after) => {
        const { year, month, day, birth, coordination } = person;
        // Ten digits in a row from 070 are taken for a mobile number.
        fc.pre(century || mark !== '' || year % 100 !== 7 || month > 9);
        const nine = `${pad(year % 100, 2)}${pad(month, 2)}${pad(coordination ? day + 60 : day, 2)}${pad(birth, 3)}`;
        const digits = `${century ? Math.floor(year / 100) : ''}${nine.slice(0, 6)}${mark}${nine.slice(6)}`;
        expect(hasPersonalNumber(`${before}${digits}${findCheckDigit(nine)}${after}`)).toBe(true);
        expect(hasPersonalNumber(`${before}${digits}${(findCheckDigit(nine) + 1) % 10}${after}`)).toBe(false);
      },
    ),
    { numRuns: 500 },
  );
});
