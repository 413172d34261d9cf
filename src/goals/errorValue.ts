import type { CellValue } from './types';

/**
 * Excel's error values, in English and Swedish: "#REF!", "#N/A", "#SAKNAS!", "#DIVISION/0!", "#GETTING_DATA". By their form, since Excel gets new ones
 * ("#PYTHON!") and translates them; "#hashtag" is a text.
 */
const ERROR_VALUE = /^#(?:N\/A|GETTING_DATA|[A-ZÅÄÖ_]+(?:\/[0-9A-Z]+)?[!?])$/;

/** Whether a cell holds one of them, as Excel gives it: as a text. */
export function isErrorValue(value: CellValue): boolean {
  return typeof value === 'string' && ERROR_VALUE.test(value.trim());
}
