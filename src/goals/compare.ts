/** Allowance of every comparison with a threshold, so that 0.1 + 0.2 is at least 0.3. */
export const ALLOWANCE = 1e-9;

export function isAtLeast(value: number, threshold: number): boolean {
  return value >= threshold - ALLOWANCE;
}

/** What numbers, codes and names are compared by: spaces around and letter case do not matter, nor how "Ö" is composed. */
export function makeKey(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}

/** Kept within 0-1. */
export function clampShare(value: number): number {
  return Math.min(1, Math.max(0, value));
}
