import type { CellValue } from '../types';

/**
 * Reads a date as people type it: "2026-08-31", "20260831" (also as a number), "31/8 2026", "31.8.2026", "31/8-26", "31 aug 2026", "August 31, 2026".
 * Day before month, as in Sweden and Britain, unless the second number can only be a day. Answers Excel's serial number; null where it is no
 * day there is between 1901 and 2199, or the year is missing.
 */
export function readTypedDate(cell: CellValue): number | null {
  const text = String(cell).trim().toLowerCase().replace(/\s+/g, ' ');
  for (const { form, read } of FORMS) {
    const match = form.exec(text);
    if (match) return makeSerial(...read(match.slice(1)));
  }
  return null;
}

type Day = [year: number, month: number, day: number];
interface Form {
  form: RegExp;
  read(parts: readonly string[]): Day;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'ma', 'jun', 'jul', 'aug', 'sep', 'o', 'nov', 'dec'];
/** Swedish and English names, whole or shortened, with or without a point. */
const MONTH =
  '(jan|januari|january|feb|febr|februari|february|mar|mars|march|apr|april|maj|may|jun|juni|june|jul|juli|july|aug|augusti|august|sep|sept|september|okt|oct|oktober|october|nov|november|dec|december)\\.?';

const FORMS: readonly Form[] = [
  {
    form: /^(\d{4})[-/.\u2010-\u2013](\d{1,2})[-/.\u2010-\u2013](\d{1,2})$/,
    read: ([year, month, day]) => [Number(year), Number(month), Number(day)],
  },
  { form: /^(\d{4})(\d{2})(\d{2})$/, read: ([year, month, day]) => [Number(year), Number(month), Number(day)] },
  {
    form: /^(\d{1,2})[/.-](\d{1,2})(?: ?[/.-] ?| )(\d{4})$/,
    read: ([first, second, year]) => orderDay(Number(year), Number(first), Number(second)),
  },
  { form: /^(\d{1,2})\/(\d{1,2})(?: ?- ?| )(\d{2})$/, read: ([day, month, year]) => [2000 + Number(year), Number(month), Number(day)] },
  {
    form: new RegExp(`^(?:den )?(\\d{1,2})(?:\\.|:e|e|st|nd|rd|th)? ${MONTH},? (\\d{4})$`),
    read: ([day, month, year]) => [Number(year), findMonth(month), Number(day)],
  },
  {
    form: new RegExp(`^${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`),
    read: ([month, day, year]) => [Number(year), findMonth(month), Number(day)],
  },
];

function orderDay(year: number, first: number, second: number): Day {
  return second > 12 && first <= 12 ? [year, first, second] : [year, second, first];
}

function findMonth(name = ''): number {
  return MONTHS.findIndex((start) => name.startsWith(start) && (start !== 'ma' || name === 'maj' || name === 'may')) + 1;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Excel's serial number of a day: 1 March 1900 is 61. Excel counts a 29 February 1900 that never was, so years before 1901 are left. */
function makeSerial(year: number, month: number, day: number): number | null {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && leap ? 29 : MONTH_LENGTHS[month - 1];
  if (length === undefined || day < 1 || day > length || year < 1901 || year > 2199) return null;
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const months = MONTH_LENGTHS.slice(0, month - 1).reduce((sum, days) => sum + days, 0);
  // 30 December 1899, Excel's day 0, is day 693594 from the year 1.
  return before * 365 + leapDays + months + (month > 2 && leap ? 1 : 0) + day - 693594;
}
