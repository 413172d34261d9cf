/** Allowance of every comparison with a threshold, so that 0.1 + 0.2 is at least 0.3. */
export const ALLOWANCE = 1e-9;

export function isAtLeast(value: number, threshold: number): boolean {
  return value >= threshold - ALLOWANCE;
}

/** What numbers, codes and names are compared by: spaces around and letter case do not matter, nor how "Ö" is composed. */
export function makeKey(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
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
