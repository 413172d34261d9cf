/** Numbers as a person types them in a field. */

/** A whole number from 0; null where nothing is typed, undefined where it is something else. */
export function readCount(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  return /^\d{1,4}$/.test(typed) ? Number(typed) : undefined;
}

/** Per cent from 0 to 100, with or without the sign, as a share; null where nothing is typed, undefined where it is something else. */
export function readPercent(text: string): number | null | undefined {
  const typed = text.replace(/\s|%$/gu, '').replace(',', '.');
  if (typed === '') return text.trim() === '' ? null : undefined;
  if (!/^\d{1,3}(\.\d{1,6})?$/.test(typed)) return undefined;
  const percent = Number(typed);
  // By way of a whole number, for 0.7 is not 70 * 0.01.
  return percent <= 100 ? Number((percent / 100).toFixed(8)) : undefined;
}

/** A year of four digits, 1900 to 2099; undefined where it is something else. */
export function readYear(text: string): number | undefined {
  const typed = text.trim();
  return /^(19|20)\d\d$/.test(typed) ? Number(typed) : undefined;
}
