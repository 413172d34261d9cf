/** A number that stands as text, and whether a per cent sign followed; `value` is then the number before the sign. */
export interface TypedNumber {
  value: number;
  percent: boolean;
}

/**
 * Reads a number as people type it in Swedish or English: "12,5", "−3" (U+2212), "1 200" (any space, thin and no-break too), "1,234.5", "12,5 %".
 * null where it is none, and where it may be read in two ways: "1.200" and "1,200" are either a thousand or one and a fifth.
 */
export function readTypedNumber(text: string): TypedNumber | null {
  const [, sign = '', digits = '', percent] = FORM.exec(text.trim()) ?? [];
  const value = readDigits(digits);
  if (value === null || !Number.isFinite(value)) return null;
  return { value: MINUS.has(sign) && value !== 0 ? -value : value, percent: percent !== undefined };
}

/** A sign, digits with what parts them, and perhaps per cent in a sign or a word. */
const FORM = /^([-+\u2212\u2013]?)\s*(\d[\d\s.,]*?|[.,]\d+)\s*(%|procent|per\s?cent)?$/i;
const MINUS = new Set(['-', '\u2212', '\u2013']);

function readDigits(digits: string): number | null {
  if (digits === '') return null;
  if (isAmbiguous(digits)) return null;
  for (const { form, group, decimal } of FORMS) {
    if (form.test(digits)) return Number(digits.replace(group, '').replace(decimal, '.'));
  }
  return null;
}

/** One mark before exactly three digits, and up to three before it that do not begin with 0. */
function isAmbiguous(digits: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
}

/** How digits may be parted: groups of three by spaces, commas or points, and decimals by the other mark. */
const FORMS = [
  { form: /^\d*[.,]?\d+$/, group: /$^/g, decimal: ',' },
  { form: /^\d{1,3}(\s\d{3})+([.,]\d+)?$/, group: /\s/g, decimal: ',' },
  { form: /^\d{1,3}(\.\d{3})+(,\d+)?$/, group: /\./g, decimal: ',' },
  { form: /^\d{1,3}(,\d{3})+(\.\d+)?$/, group: /,/g, decimal: '.' },
] as const;
