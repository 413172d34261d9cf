/** Numbers and dates as people type them. */

/**
 * The number that a text says, or null: "12,5", "12.5", "1 200", "1.200,50", "−3". Any space may stand between thousands. One separator
 * alone is a decimal sign. With `percent`, "85 %" is 85: the measure's own unit says per cent.
 */
export function readTypedNumber(text: string, { percent = false } = {}): number | null {
  let clean = text.replace(/\s+/g, ' ').trim().replace(/[−–]/g, '-');
  if (percent) clean = clean.replace(/ ?%$/, '');
  clean = clean.replace(/^([+-]) /, '$1');
  const [, sign = '', digits = ''] = /^([+-]?)([\d., ]+)$/.exec(clean) ?? [];
  const plain = joinThousands(digits);
  if (plain === null) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? (sign === '-' && value !== 0 ? -value : value) : null;
}

/** Digits with a decimal point, without separators of thousands. */
function joinThousands(digits: string): string | null {
  if (/^\d*[.,]?\d+$/.test(digits)) return digits.replace(',', '.');
  for (const [group, decimal] of [
    [' ', ','],
    [' ', '.'],
    ['.', ','],
    [',', '.'],
  ] as const) {
    const [whole = '', fraction, ...more] = digits.split(decimal);
    const groups = whole.split(group);
    const isGrouped = groups.length > 1 && /^\d{1,3}$/.test(groups[0]!) && groups.slice(1).every((part) => /^\d{3}$/.test(part));
    if (isGrouped && more.length === 0 && (fraction === undefined || /^\d+$/.test(fraction)))
      return `${groups.join('')}.${fraction ?? '0'}`;
  }
  return null;
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Excel's serial number of a day written as 2026-08-31, from 1 March 1900 on; null where there is no such day. */
export function readTypedDate(text: string): number | null {
  const [, year, month, day] = DATE.exec(text.trim()) ?? [];
  if (year === undefined) return null;
  const serial = countDays(Number(year), Number(month), Number(day));
  return serial >= 61 && writeDate(serial) === text.trim() ? serial : null;
}

/** A serial number of Excel's as 2026-08-31; the time of the day is left out. */
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
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function countDays(year: number, month: number, day: number): number {
  const fromMarch = (month + 9) % 12;
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const ofYear = Math.floor((153 * fromMarch + 2) / 5) + day - 1;
  const days = era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + ofYear;
  return days - 719468 + 25569;
}
