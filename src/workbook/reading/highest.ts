import type { HighestNumbers } from '../../goals';

/** Name of the document setting that keeps the highest numbers given: the number of a deleted row must not be given again. */
export const NUMBERS_SETTING = 'malbok.numbers';

/** What the setting holds, as far as it makes sense: other add-ins and older versions may have written it. */
export function parseHighest(value: unknown): HighestNumbers {
  const highest: HighestNumbers = {};
  if (!isRecord(value)) return highest;
  for (const [code, letters] of Object.entries(value)) {
    if (!isRecord(letters)) continue;
    const numbers = Object.entries(letters).filter(
      (entry): entry is [string, number] => Number.isSafeInteger(entry[1]) && Number(entry[1]) > 0,
    );
    if (numbers.length > 0) highest[code] = Object.fromEntries(numbers);
  }
  return highest;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
