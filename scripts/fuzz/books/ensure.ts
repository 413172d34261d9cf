/** Judgements of the fuzzer. */

/** Throws with what is wrong where it does not hold. */
export function ensure(holds: boolean, describe: () => string): void {
  if (!holds) throw new Error(describe());
}

/** Where in plain data a number is none or a thing is missing, in words; null where nothing is. */
export function findHole(data: unknown, at = ''): string | null {
  if (data === undefined) return `nothing at ${at}`;
  if (typeof data === 'number') return Number.isFinite(data) ? null : `${data} at ${at}`;
  if (typeof data !== 'object' || data === null || ArrayBuffer.isView(data) || data instanceof Map) return null;
  for (const [key, value] of Object.entries(data)) {
    const hole = findHole(value, `${at}.${key}`);
    if (hole !== null) return hole;
  }
  return null;
}
