/**
 * Number formats that the file names by number only (ECMA-376 18.8.30). 14 and 22 are shown in the reader's own date order; their English
 * code is what Excel's API answers.
 */
const BUILT_IN: Record<number, string> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};
const NUMBERS = new Map(Object.entries(BUILT_IN).map(([id, code]) => [code, Number(id)]));
/** The first number that a workbook may give to a format of its own. */
const FIRST_OWN = 164;

/** The format's code; undefined for General. */
export function readNumberFormat(id: number, own: ReadonlyMap<number, string>): string | undefined {
  const code = own.get(id) ?? BUILT_IN[id];
  return code === 'General' ? undefined : code;
}

/** Gives every format its number, and collects those that have to be written out. */
export class NumberFormats {
  readonly own = new Map<string, number>();

  numberOf(code: string | undefined): number {
    if (code === undefined || code === '') return 0;
    const known = NUMBERS.get(code) ?? this.own.get(code);
    if (known !== undefined) return known;
    const id = FIRST_OWN + this.own.size;
    this.own.set(code, id);
    return id;
  }
}
