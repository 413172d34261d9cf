import { WHOLE_MUNICIPALITY } from '../types';

const LONGEST = 10;
/** Words that no code shows. */
const SMALL_WORDS = new Set(['och', 'för', 'i', 'av', 'om', 'med', 'samt', 'gemensamma', 'and', 'the', 'of']);
/** What a committee's last word often ends with, and its letter: "Socialnämnden" is SN. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/nämnd(en)?$/iu, 'N'],
  [/styrelsen?$/iu, 'S'],
  [/utskott(et)?$/iu, 'U'],
];

/** A code for a committee from its name: "Barn- och utbildningsnämnden" is BUN. Another than those taken; "" for a name without letters. */
export function suggestCode(name: string, taken: Iterable<string>): string {
  const used = new Set([WHOLE_MUNICIPALITY, ...[...taken].map((code) => code.trim().toUpperCase())]);
  const stem = name
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !SMALL_WORDS.has(word.toLowerCase()))
    .map(shortenWord)
    .join('')
    .replace(/^\d+/, '')
    .slice(0, LONGEST);
  if (stem === '' || !used.has(stem)) return stem;
  for (let number = 2; ; number++) {
    const code = stem.slice(0, LONGEST - String(number).length) + String(number);
    if (!used.has(code)) return code;
  }
}

function shortenWord(word: string): string {
  if (/^AB$/i.test(word)) return 'AB';
  for (const [ending, letter] of ENDINGS) {
    if (ending.test(word)) return toAscii(word.replace(ending, '')).slice(0, 1) + letter;
  }
  return toAscii(word).slice(0, 1);
}

/** Capitals A-Z and digits: "Ö" is O. */
function toAscii(text: string): string {
  return text
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
}
