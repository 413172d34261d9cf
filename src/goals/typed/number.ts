/** Numbers as people type them. */

export interface TypedNumber {
  /** With a sign of per cent the number before it. */
  value: number;
  percent: boolean;
  /** One mark before exactly three digits: "1.200" and "1,200" are read as one and a fifth, and may be meant as a thousand. */
  ambiguous: boolean;
}

/**
 * Reads a number as people type it in Swedish or English: "12,5", "−3" (U+2212), "1 200" (any space, thin and no-break too), "1,234.5", "12,5 %".
 * null where it is none.
 */
export function readTypedNumber(text: string): TypedNumber | null {
  const [, sign = '', digits = '', percent] = FORM.exec(text.replace(/\s+/g, ' ').trim()) ?? [];
  const form = FORMS.find((each) => each.form.test(digits));
  const value = form ? Number(digits.replace(form.group, '').replace(form.decimal, '.')) : NaN;
  if (!Number.isFinite(value)) return null;
  return {
    value: MINUS.test(sign) && value !== 0 ? -value : value,
    percent: percent !== undefined,
    ambiguous: /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits),
  };
}

/** A sign, digits with what parts them, and perhaps per cent as a sign or a word. */
const FORM = /^([-+\u2212\u2013]?) ?(\d[\d .,]*?|[.,]\d+) ?(%|procent|per ?cent)?$/i;
const MINUS = /[-\u2212\u2013]/;

/** How digits may be parted: groups of three by spaces, points or commas, and decimals by another mark. */
const FORMS = [
  { form: /^\d*[.,]?\d+$/, group: '', decimal: ',' },
  { form: /^\d{1,3}( \d{3})+([.,]\d+)?$/, group: / /g, decimal: ',' },
  { form: /^\d{1,3}(\.\d{3})+(,\d+)?$/, group: /\./g, decimal: ',' },
  { form: /^\d{1,3}(,\d{3})+(\.\d+)?$/, group: /,/g, decimal: '.' },
] as const;

/** A whole number from 0 to 9999; null where nothing is typed, undefined where it is something else. */
export function readCount(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  return /^\d{1,4}$/.test(typed) ? Number(typed) : undefined;
}

/** Per cent from 0 to 100, with or without the sign, as a share; null where nothing is typed, undefined where it is something else. */
export function readPercent(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const { value } = readTypedNumber(text) ?? {};
  // By way of a whole number, for 0.7 is not 70 * 0.01.
  return value !== undefined && value >= 0 && value <= 100 ? Number((value / 100).toFixed(8)) : undefined;
}

/** A year of four digits, 1900 to 2099; undefined where it is something else. */
export function readYear(text: string): number | undefined {
  const typed = text.trim();
  return /^(19|20)\d\d$/.test(typed) ? Number(typed) : undefined;
}
