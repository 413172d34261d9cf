/** The first of a list, and how many are left out. */
export function shorten<T>(items: readonly T[], most: number): { first: readonly T[]; rest: number } {
  return { first: items.slice(0, most), rest: Math.max(items.length - most, 0) };
}
