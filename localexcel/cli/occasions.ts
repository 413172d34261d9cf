import { OCCASIONS, type Occasion } from '../../src/goals/types';
import { keyOfWord, OCCASION_WORDS } from '../../src/locales/words';
import { fail } from './failure';

/** The occasion of the workbook's word, or of its code, in any letter case. */
export function parseOccasion(text: string): Occasion {
  const code = OCCASIONS.find((occasion) => occasion === text.trim().toLowerCase());
  return code ?? keyOfWord(OCCASION_WORDS, text) ?? fail('badOccasion', { occasion: text });
}
