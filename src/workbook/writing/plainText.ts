import type { CellValue } from '../../goals/types';

/** What Excel would take for something else than text when it is written through the API: a formula, an error, a number, a date, TRUE. */
const TAKEN_OTHERWISE = /^\s*[=+\-@'#]|^\s*\W{0,3}\d|^\s*(?:true|false|sant|falskt)\s*$/i;

/** A text so written that Excel keeps it as it is: an apostrophe before it, where it needs one. */
export function keepText(value: CellValue): CellValue {
  return typeof value === 'string' && TAKEN_OTHERWISE.test(value) ? `'${value}` : value;
}
