/** How text is laid out in a cell. Width in characters of the standard font (as columns are measured), sizes in points. */
export interface TextLayout {
  width: number;
  /** Size of the cell's font. */
  size: number;
  /** Size of the workbook's own font, which the column's width is counted in. */
  defaultSize: number;
  bold?: boolean;
  wrap?: boolean;
  /** Steps of indentation. */
  indent?: number;
}

/**
 * The height in points that a text needs, as Excel sets the height of a row by itself: one line high where the text does not
 * wrap. An estimate, since no font is measured here, and a careful one: a row somewhat too high reads well, one too low hides text.
 */
export function estimateTextHeight(text: string, layout: TextLayout): number {
  const lines = layout.wrap ? countLines(text, readableWidth(layout)) : 1;
  return Math.ceil(lines * layout.size * LINE_SPACING * 4 + PADDING * 4) / 4;
}

/** Calibri's lines are 15 points apart at size 11, with a margin above and below. */
const LINE_SPACING = 1.3;
const PADDING = 0.7;
/** Excel's width of an indentation step, and of a cell's own margins, in characters. */
const INDENT_CHARACTERS = 1.3;
const MARGIN_CHARACTERS = 0.7;
const BOLD_WIDENING = 1.03;
/** Other programs and screens round letters' widths in other ways: so much of a line is kept free. */
const SPARE = 0.02;

function readableWidth({ width, size, defaultSize, bold, indent = 0 }: TextLayout): number {
  const room = width - MARGIN_CHARACTERS - indent * INDENT_CHARACTERS;
  return Math.max(1, (room * (1 - SPARE) * defaultSize) / size / (bold ? BOLD_WIDENING : 1));
}

/** Lines of a text that breaks between words; a word wider than the cell is broken inside. */
export function countLines(text: string, width: number): number {
  return text.split(/\r?\n/).reduce((lines, paragraph) => lines + countWrapped(paragraph, width), 0);
}

function countWrapped(paragraph: string, width: number): number {
  let lines = 1;
  let used = 0;
  // A hyphen may end a line, and stays on it.
  for (const word of paragraph.match(/[^\s-]+-?|-|\s+/g) ?? []) {
    const length = measureCharacters(word);
    if (/^\s/.test(word) || used + length <= width) {
      used += length;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.max(0, Math.ceil(length / width) - 1);
    used = length > width ? length % width : length;
  }
  return lines;
}

/** Width of a word in digits of the font, as columns are measured. */
function measureCharacters(word: string): number {
  let width = 0;
  for (const character of word) width += WIDTHS.get(character) ?? (/\p{Lu}/u.test(character) ? CAPITAL_WIDTH : USUAL_WIDTH);
  return width;
}

/** Calibri's advance widths at 11 points, where a column's character is 7 pixels of 96 an inch. */
const USUAL_WIDTH = 1.1;
const CAPITAL_WIDTH = 1.2;
const WIDTHS = new Map(
  Object.entries({
    "ijlI .,'’": 0.52,
    'f-()[]:;|!J': 0.65,
    rt: 0.73,
    'sz/"”cL': 0.87,
    kvyxFZS: 0.97,
    'aåäegéTEY–0123456789': 1.04,
    DGHNOÖQU: 1.37,
    'w%…&': 1.5,
    m: 1.67,
    'MW—': 1.87,
  }).flatMap(([characters, width]) => [...characters].map((character) => [character, width] as const)),
);
