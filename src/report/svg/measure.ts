/** How wide a text becomes, without a font at hand: rather too wide than too narrow, since a text that is cut is worse than a gap. */

/** Share of the size of the text that a character is wide, in the common sans serifs; the first that fits. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\p{Mn}\u200B-\u200F\u202A-\u202E\u2060-\u2069]/u, 0],
  [/[iljtfrI.,:;'|!()[\] \u00A0-]/u, 0.36],
  [/[mwMW@%✓◐✕]/u, 0.95],
  [/[A-ZÅÄÖÉÜ]/u, 0.72],
  [/[\p{ASCII}åäöéü–]/u, 0.58],
  [/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/u, 0.7],
];
/** Of all else: Chinese, emoji. */
const WIDEST = 1.2;

/** Width of `text` in a font of `size`, both in pixels. */
export function measureText(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += (WIDTHS.find(([which]) => which.test(character))?.[1] ?? WIDEST) * size;
  return width;
}

/**
 * `text` as lines no wider than `width` pixels, broken between words, or inside a word that is wider than a line. Where more than `most`
 * lines are needed the last one ends in "…".
 */
export function wrapText(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((each) => breakWord(each, size, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measureText(longer, size) <= width) line = longer;
    else {
      lines.push(line);
      if (lines.length > most) break;
      line = word;
    }
  }
  lines.push(line);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), endEarly(lines[most - 1]!, size, width)];
}

function breakWord(word: string, size: number, width: number): string[] {
  if (measureText(word, size) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && measureText(piece + character, size) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

function endEarly(line: string, size: number, width: number): string {
  const characters = [...line];
  while (characters.length > 0 && measureText(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
