import type { HighestNumbers } from '../../goals';
import { NUMBERS_SETTING, parseHighest } from '../reading/highest';

/**
 * Queues the highest numbers given, never to be given again. To be called after the sync: another pane may have given higher ones since this one
 * read, and they are kept too.
 */
export function queueHighest(context: Excel.RequestContext, highest: HighestNumbers): () => Promise<void> {
  const { settings } = context.workbook;
  const present = settings.getItemOrNullObject(NUMBERS_SETTING);
  present.load('value');
  settings.add(NUMBERS_SETTING, highest);
  return async () => {
    const stood = present.isNullObject ? {} : parseHighest(present.value);
    const merged = mergeHighest(highest, stood);
    if (JSON.stringify(merged) === JSON.stringify(highest)) return;
    settings.add(NUMBERS_SETTING, merged);
    await context.sync();
  };
}

/** The higher of two numbers for each committee and letter. */
function mergeHighest(own: HighestNumbers, others: HighestNumbers): HighestNumbers {
  const merged: HighestNumbers = { ...own };
  for (const [code, letters] of Object.entries(others)) {
    const both = { ...merged[code] };
    for (const [letter, number] of Object.entries(letters)) both[letter] = Math.max(both[letter] ?? 0, number);
    merged[code] = both;
  }
  return merged;
}
