import type { HighestNumbers } from '../../goals';

/** Name of the document setting that keeps the highest numbers given: the number of a deleted row must not be given again. */
export const NUMBERS_SETTING = 'malbok.numbers';

/** What the setting holds, as far as it makes sense: other add-ins and older versions may have written it. */
export function parseHighest(value: unknown): HighestNumbers {
  if (!isRecord(value)) return {};
  // Made of entries: a key such as "__proto__" is a key among others then.
  return Object.fromEntries(
    Object.entries(value).flatMap(([code, letters]): [string, Record<string, number>][] => {
      const numbers = Object.entries(isRecord(letters) ? letters : {}).filter(
        (entry): entry is [string, number] => Number.isSafeInteger(entry[1]) && Number(entry[1]) > 0,
      );
      return numbers.length > 0 ? [[code, Object.fromEntries(numbers)]] : [];
    }),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
