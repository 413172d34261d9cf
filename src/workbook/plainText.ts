import type { CellValue } from '../goals/types';

const MONTHS = 'jan|feb|mar|apr|may|maj|jun|jul|aug|sep|oct|okt|nov|dec';
/**
 * What Excel would take for something else than text when it is written through the API: a formula (the wide signs are those of an Excel in an East Asian
 * language), an error, a number, a day, TRUE. "April 2027" is a day in English, and "MAR1" as well.
 */
const TAKEN_OTHERWISE = new RegExp(
  `^\\s*[=+\\-@'#＝＋－＠]|^\\s*\\W{0,3}\\d|^\\s*(?:${MONTHS})[a-zåäö]*[\\s.,/-]*\\d|^\\s*(?:true|false|sant|falskt)\\s*$`,
  'i',
);

/** A text so written that Excel keeps it as it is: an apostrophe before it, where it needs one. */
export function keepText(value: CellValue): CellValue {
  return typeof value === 'string' && TAKEN_OTHERWISE.test(value) ? `'${value}` : value;
}
