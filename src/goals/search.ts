/**
 * Whether every word of `wanted` stands somewhere in the texts. Letter case does not matter, and accents only where Swedish has
 * letters of their own: "ide" finds "idé", but "ar" does not find "år".
 */
export function matchesSearch(wanted: readonly string[], texts: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const whole = foldSwedish(texts.join('\n'));
  return wanted.every((word) => whole.includes(word));
}

/** The words to look for, folded; none where nothing but spaces was written. */
export function splitSearch(text: string): string[] {
  return foldSwedish(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Lower case, and without the accents that do not make a letter of its own in Swedish; the Danish and Norwegian letters as ours. */
export function foldSwedish(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\da-zåäö\s]/g, (letter) => OTHER_LETTERS[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, ''));
}

const OTHER_LETTERS: Partial<Record<string, string>> = { æ: 'ä', ø: 'ö' };
