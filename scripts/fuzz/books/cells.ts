/** Cells as persons, formulas and other programs may leave them. */
import fc from 'fast-check';
import type { CellValue } from '../../../src/goals';

/** The most letters that a cell of Excel's takes. */
const LONGEST = 32_767;

const NUMBERS = [
  0,
  -0,
  1,
  -1,
  0.1,
  12.5,
  80,
  100,
  1e-308,
  5e-324,
  1e15,
  1e308,
  -1e308,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  2958466,
  46265.75,
];
const NUMBER_TEXTS = [
  '12,5',
  '85 %',
  '−3',
  '1\u00a0200',
  '1.200',
  '1 200,50',
  'NaN',
  'Infinity',
  '-Infinity',
  '1E5',
  '0x10',
  '1e999',
  '9'.repeat(400),
];
const DATES = [46265, 46265.5, 0, 0.5, 60, -1, 20260831, '2026-08-31', '31/8 2026', '2026-02-30', '31 aug', 'snart'];
const ERRORS = ['#N/A', '#REF!', '#SAKNAS!', '#DIVISION/0!', '#NAME?', '#GETTING_DATA', '#SPILL!', ' #VALUE! '];
const BLANKS = ['', ' ', '\u00a0', '\t', '\n', '\u200b', '\ufeff', '\u2003'];
const UNICODE = [
  'A\u030angstro\u0308m',
  '\u202eמטרה\u202c',
  'الهدف',
  '👩‍👩‍👧‍👦 familj',
  '\ud83d',
  '\udc69x',
  'ﬁ ŉ İ ı ß ǆ',
  '\u0000\u0007\u001f',
  '\uffff\ufffe',
  'z̸̢̛̗̈́a̵̡̛͖l̷̠̈́g̶̢̛o',
];
const MARKUP = [
  '<script>alert(1)</script>',
  '{goal} {row}',
  '${x}',
  '$& $1',
  '&amp;',
  ']]>',
  '=1+1',
  '+46',
  '-1',
  '@SUM(A1)',
  "'",
  '"',
  '%s %d',
  '__proto__',
  'constructor',
  'toString',
];
const LONG = [
  'a'.repeat(LONGEST),
  '1 '.repeat(LONGEST / 2),
  '811228-9874 '.repeat(2000),
  '-'.repeat(LONGEST),
  'Å'.normalize('NFD').repeat(9000),
  `${' '.repeat(LONGEST - 1)}x`,
  '\n'.repeat(LONGEST),
];
const WORDS = [
  'Ja',
  'nej',
  'SANT',
  'Uppfyllt',
  'ej upfyllt',
  'Mått',
  'namndsmal',
  'Öka',
  'ökä',
  'Helår',
  'SN',
  'SN-N1',
  'Hemtjänst',
  'Ring 811228-9874',
  'Verka för nöjda brukare',
];

const choose = (list: readonly CellValue[]) => fc.constantFrom(...list);

/** Any code units, halves of pairs too. */
const units = fc.array(fc.oneof(fc.nat(0xff), fc.nat(0xffff)), { maxLength: 12 }).map((codes) => String.fromCharCode(...codes));

/** Anything at all; what is long is rare, for it is slow to shrink. */
export const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: choose(NUMBERS) },
  { weight: 6, arbitrary: choose(NUMBER_TEXTS) },
  { weight: 4, arbitrary: choose(DATES) },
  { weight: 4, arbitrary: choose(ERRORS) },
  { weight: 4, arbitrary: choose(BLANKS) },
  { weight: 4, arbitrary: choose(UNICODE) },
  { weight: 4, arbitrary: choose(MARKUP) },
  { weight: 6, arbitrary: choose(WORDS) },
  { weight: 2, arbitrary: fc.boolean() },
  { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 2, arbitrary: units },
  { weight: 1, arbitrary: choose(LONG) },
);

/** Mostly what fits, now and then anything. */
export function mostly(fitting: readonly CellValue[], often = 12): fc.Arbitrary<CellValue> {
  return fc.oneof({ weight: often, arbitrary: choose(fitting) }, { weight: 1, arbitrary: anyCell });
}
