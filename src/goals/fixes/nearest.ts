/**
 * The word that a misspelt one is meant to be: letter case, spaces, accents and some letters wrong do not matter ("namndsmal" is Nämndsmål). null where
 * none is near, or more than one. A number in the word must be the same: "Förskola 2" is not meant to be "Förskola 1".
 */
export function findNearest(text: string, words: readonly string[]): string | null {
  const wanted = fold(text);
  if (wanted === '') return null;
  const near = words
    .map((word) => ({ word, folded: fold(word) }))
    .filter(({ folded }) => digitsOf(folded) === digitsOf(wanted))
    .map(({ word, folded }) => ({ word, distance: measureDistance(wanted, folded), length: folded.length }))
    .filter(({ distance, length }) => distance <= allowedDistance(Math.min(length, wanted.length)))
    .sort((a, b) => a.distance - b.distance);
  const [first, second] = near;
  if (!first || (second && second.distance <= first.distance + (first.distance === 0 ? 0 : 1))) return null;
  return first.word;
}

/** Two texts that are the same to a reader. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Wrong, missing, extra or swapped letters that a word of the length may have. In short words every letter counts. */
function allowedDistance(length: number): number {
  return length <= 3 ? 0 : length <= 5 ? 1 : length <= 9 ? 2 : 3;
}

function digitsOf(text: string): string {
  return text.replace(/\D+/g, ' ').trim();
}

/** Number of letters to change, add, take away or swap with the next. */
function measureDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      line.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (line[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    beforeLast = last;
    last = line;
  }
  return last[b.length] ?? a.length;
}
