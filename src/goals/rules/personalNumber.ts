/**
 * Whether a text holds a Swedish personal identity number or co-ordination number: YYMMDD-NNNN or YYYYMMDD-NNNN, with "-", "+" (from 100 years),
 * a dash, a space or nothing before the last four, and with hyphens or spaces in the day too. The day must be real (60 is added to it in a co-ordination number) and the last digit the check
 * digit, so that case numbers, amounts and organisation numbers (whose "month" is 20 or more) are left in peace.
 * Source: folkbokföringslagen (1991:481) 18 and 18 a §§; Skatteverket, SKV 704 and SKV 707.
 */
export function hasPersonalNumber(text: string): boolean {
  return text.length >= 10 && LAST_SIX.test(text) && findForm(text);
}

function findForm(text: string): boolean {
  return FORMS.some((form) => {
    for (const match of text.matchAll(form)) {
      const [whole, century = '', year = '', month = '', day = '', mark = '', last = ''] = match;
      if (!isRealDay(century, Number(year), Number(month), Number(day)) || !hasCheckDigit(`${year}${month}${day}${last}`)) continue;
      const before = text.slice(0, match.index);
      const after = text.slice(match.index + whole.length);
      if (!isSomethingElse(before, after, mark, century, whole.startsWith('070'))) return true;
    }
    return false;
  });
}

/** What is in all forms: two digits, the mark if any, and the last four. Nearly every text lacks it and is left at that. */
const LAST_SIX = /\d\d[-+\s\u00ad\u2010-\u2014\u2212]{0,3}\d{4}/;

/** The mark before the last four: hyphens (a soft one too), dashes and minus signs of all kinds, "+", or a space; but "2026-08-31 1200" is a time. */
const FORMS = [
  /(?<!\d)(18|19|20)?(\d{2})(\d{2})(\d{2})(\s?[-+\u00ad\u2010-\u2014\u2212]\s?|\s|)(\d{4})(?!\d)/gu,
  /(?<!\d)(18|19|20)?(\d{2})-(\d{2})-(\d{2})(\s?[-+\u00ad\u2010-\u2014\u2212]\s?)(\d{4})(?!\d)/gu,
  /(?<!\d)(18|19|20)?(\d{2})\s(\d{2})\s(\d{2})(\s?[-+\u00ad\u2010-\u2014\u2212]\s?|\s)(\d{4})(?!\d)/gu,
];

/** A telephone number, a case number, an account or an amount that happens to have a day and a check digit in it. */
function isSomethingElse(before: string, after: string, mark: string, century: string, isMobile: boolean): boolean {
  if (/\d[-+./:\u2010-\u2014\u2212]$|\+$/u.test(before) || CASE_BEFORE.test(before.replace(CODE_BEFORE, ''))) return true;
  if (/^[-/:\u2010-\u2014\u2212]\d|^[.,]\d{1,2}(?!\d)/u.test(after) || AMOUNT_AFTER.test(after)) return true;
  // Ten digits in a row may be a telephone number: the word before says so, or that they begin as most mobile numbers do.
  if (mark === '' && century === '' && (isMobile || PHONE_BEFORE.test(before))) return true;
  // Groups of digits with spaces between them, more than two.
  return mark.trim() === '' && mark !== '' && (/\d\s$/u.test(before) || /^\s\d/u.test(after));
}

const CASE_BEFORE = /(?:dnr|diarienr|diarienummer|ärende|ärendenr|ärendenummer|case|case number)[.:]?\s*$/iu;
/** A committee's code between the word and the number ("Dnr KS "). */
const CODE_BEFORE = /(?<=[\s.:])\p{Lu}{2,4}[\s/]*$/u;
const PHONE_BEFORE = /(?:tel|tfn|telefon|telefonnummer|mobil|mobilnr|mobilnummer|phone|mobile|ring|sms)[.:]?\s*$/iu;
const AMOUNT_AFTER = /^\s?(?:kr|tkr|mkr|mnkr|kronor|sek|eur|euro|€|%)(?![\p{L}\d])/iu;

function isRealDay(century: string, year: number, month: number, day: number): boolean {
  const real = day > 60 ? day - 60 : day;
  const years = century === '' ? [1900 + year, 2000 + year] : [Number(century) * 100 + year];
  return years.some((each) => real >= 1 && real <= countDays(each, month));
}

function countDays(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Luhn's modulus 10 over ten digits, every other doubled from the first. */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const value = Number(digits[at]) * (at % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
