/** Days as Excel's serial numbers (1 March 1900 is 61), and as people type them. */
import type { CellValue } from '../types';

/** A serial number as 2026-08-31; the time of the day is left out. */
export function writeDate(serial: number): string {
  // Years begin in March here, so that the day that comes and goes is the last of its year. 719468 days lie before 1 March 1970.
  const days = Math.floor(serial) - 25569 + 719468;
  const era = Math.floor(days / 146097);
  const ofEra = days - era * 146097;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return formatDay([yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day]);
}

/** The serial number of a day that stands as `writeDate` writes it, from 1 March 1900 on; null where it stands otherwise or there is no such day. */
export function readWrittenDate(text: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim()) ?? [];
  return makeSerial([Number(year), Number(month), Number(day)]);
}

/**
 * Reads a date as people type it: "2026-08-31", "20260831" (also as a number), "31/8 2026", "31.8.2026", "31/8-26", "31 aug 2026", "August 31, 2026".
 * Day before month, as in Sweden and Britain, unless the second number can only be a day. Answers the serial number; null where it is no
 * day there is between 1901 and 2199, or the year is missing.
 */
export function readTypedDate(cell: CellValue): number | null {
  const text = String(cell).trim().toLowerCase().replace(/\s+/g, ' ');
  for (const { form, read } of FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const day = read(match.slice(1));
    return day[0] >= 1901 && day[0] <= 2199 ? makeSerial(day) : null;
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

/** null where the calendar has no such day, or it lies before 1 March 1900: Excel counts a 29 February 1900 that never was. */
function makeSerial(day: Day): number | null {
  const serial = countDays(day);
  return serial >= 61 && writeDate(serial) === formatDay(day) ? serial : null;
}

function countDays([year, month, day]: Day): number {
  const fromMarch = (month + 9) % 12;
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const ofYear = Math.floor((153 * fromMarch + 2) / 5) + day - 1;
  const days = era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + ofYear;
  return days - 719468 + 25569;
}

function formatDay([year, month, day]: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
