/** Allowance of every comparison with a threshold, so that 0.1 + 0.2 is at least 0.3. */
export const ALLOWANCE = 1e-9;

export function isAtLeast(value: number, threshold: number): boolean {
  return value >= threshold - ALLOWANCE;
}

/** What numbers, codes and names are compared by: spaces around and letter case do not matter, nor how "Ö" is composed. */
export function makeKey(text: string): string {
  const trimmed = text.trim();
  return (isComposed(trimmed) ? trimmed : trimmed.normalize('NFC')).toLowerCase();
}

/** `makeKey` for texts of which the same often comes again at once, as the parent of rows that stand together. */
export function keepKey(): (text: string) => string {
  let last = '';
  let key = '';
  return (text) => {
    if (text !== last) key = makeKey((last = text));
    return key;
  };
}

/** A function of two texts that is asked again and again about the same few, as a committee and its units: each answer is worked out once. */
export function rememberAnswers<T>(answer: (first: string, second: string) => T): (first: string, second: string) => T {
  const known = new Map<string, Map<string, T>>();
  return (first, second) => {
    let answers = known.get(first);
    if (!answers) known.set(first, (answers = new Map<string, T>()));
    let found = answers.get(second);
    if (found === undefined) answers.set(second, (found = answer(first, second)));
    return found;
  };
}

/** Nothing below the first combining mark (U+0300) can be composed further; looking is much quicker than composing. */
function isComposed(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x300) return false;
  return true;
}

/** Cells hold up to 1e308; from here a number can be made per cent and rounded to a decimal, and is one still. */
const LARGEST = 1e300;

/** Kept finite, where sums, differences and fractions of the largest and the smallest numbers would be infinite. */
export function keepFinite(value: number): number {
  return Math.min(LARGEST, Math.max(-LARGEST, value));
}

/** Σ of the amounts, kept finite. */
export function sumAmounts(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => keepFinite(sum + amount), 0);
}

/** Kept within 0-1. */
export function clampShare(value: number): number {
  return Math.min(1, Math.max(0, value));
}
