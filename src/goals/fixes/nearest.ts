/**
 * Answers for a text the word of the list that it is meant to be: letter case, spaces, accents and some letters wrong do not matter ("namndsmal" is
 * Nämndsmål). null where none is near, or more than one. A number in the word must be the same: "Förskola 2" is not meant to be "Förskola 1".
 * What has been answered is kept: columns say the same few words over and over.
 */
export function createFinder(words: readonly string[]): (text: string) => string | null {
  const list = words.map((word) => describe(word));
  const known = new Map<string, string | null>(words.map((word) => [word, word]));
  return (text) => {
    let found = known.get(text);
    if (found === undefined) known.set(text, (found = findNearest(describe(text), list)));
    return found;
  };
}

/**
 * Answers for a text the words of the list that it may be meant to be, nearest first and at most `most`; empty where one alone is meant, which is
 * what a finder answers, or none is near.
 */
export function createChooser(words: readonly string[], most = 4): (text: string) => readonly string[] {
  const list = words.map((word) => describe(word));
  const known = new Map<string, readonly string[]>(words.map((word) => [word, []]));
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      const near = listNear(describe(text), list);
      known.set(text, (found = near.length < 2 || isAlone(near) ? [] : near.slice(0, most).map(({ word }) => word)));
    }
    return found;
  };
}

interface Word {
  word: string;
  folded: string;
  digits: string;
}

function describe(word: string): Word {
  const folded = fold(word);
  return { word, folded, digits: folded.replace(/\D+/g, ' ').trim() };
}

interface Near {
  word: string;
  distance: number;
}

function findNearest(wanted: Word, words: readonly Word[]): string | null {
  const near = listNear(wanted, words);
  return near[0] && isAlone(near) ? near[0].word : null;
}

/** Whether the first is so much nearer than the second that it alone can be meant. */
function isAlone([first, second]: readonly Near[]): boolean {
  return !first || !second || second.distance > first.distance + (first.distance === 0 ? 0 : 1);
}

function listNear(wanted: Word, words: readonly Word[]): Near[] {
  if (wanted.folded === '') return [];
  return words
    .filter(({ digits }) => digits === wanted.digits)
    .map(({ word, folded }) => ({ word, distance: measureWithin(wanted.folded, folded) }))
    .filter(({ distance }) => distance < Infinity)
    .sort((a, b) => a.distance - b.distance);
}

/** The distance where it is allowed, else Infinity. */
function measureWithin(a: string, b: string): number {
  const allowed = allowedDistance(Math.min(a.length, b.length));
  if (Math.abs(a.length - b.length) > allowed) return Infinity;
  const distance = a === b ? 0 : measureDistance(a, b, allowed);
  return distance <= allowed ? distance : Infinity;
}

/** The same for texts that a reader takes for the same. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Wrong, missing, extra or swapped letters that a word of the length may have. In short words every letter counts. */
function allowedDistance(length: number): number {
  return length <= 3 ? 0 : length <= 5 ? 1 : length <= 9 ? 2 : 3;
}

/**
 * Number of letters to change, add, take away or swap with the next, where it is at most `most`; else Infinity. Only what lies so near to the
 * diagonal is worked out, so that the longest texts of a cell (32,767 letters) take no longer than they are long.
 */
function measureDistance(a: string, b: string, most: number): number {
  const band = 2 * most + 1;
  let beforeLast = new Array<number>(band).fill(Infinity);
  // Place `at` of a line is column `row - most + at`.
  let last = Array.from({ length: band }, (_, at) => (at < most ? Infinity : at - most));
  for (let row = 1; row <= a.length; row++) {
    const line = new Array<number>(band).fill(Infinity);
    for (let at = 0; at < band; at++) {
      const column = row - most + at;
      if (column < 0 || column > b.length) continue;
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      line[at] = Math.min(
        (last[at + 1] ?? Infinity) + 1,
        (line[at - 1] ?? Infinity) + 1,
        column === 0 ? Infinity : (last[at] ?? Infinity) + (isSame ? 0 : 1),
        isSwapped ? (beforeLast[at] ?? Infinity) + 1 : Infinity,
      );
    }
    if (line.every((distance) => distance > most)) return Infinity;
    beforeLast = last;
    last = line;
  }
  return last[b.length - a.length + most] ?? Infinity;
}
