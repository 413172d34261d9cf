/**
 * How many lines a text takes where it wraps. Nothing here can measure a font, and Excel does not fit the height of merged cells by itself: so it is an
 * estimate, and a careful one, since a row somewhat too high reads well and one too low hides text.
 */
export interface TextLook {
  /** Points. */
  size?: number;
  bold?: boolean;
  /** Steps of indentation. */
  indent?: number;
}

/** Size that columns' widths are counted in. */
const STANDARD_SIZE = 11;
/** Excel's width of an indentation step, and of a cell's own margins, in characters. */
const INDENT_CHARACTERS = 1.4;
const MARGIN_CHARACTERS = 0.9;
const BOLD_WIDENING = 1.03;

/** `characters`: the width of the column, as people read it in Excel. */
export function countTextLines(text: string, characters: number, { size = STANDARD_SIZE, bold, indent = 0 }: TextLook = {}): number {
  const room = characters - MARGIN_CHARACTERS - indent * INDENT_CHARACTERS;
  const width = Math.max(1, (room * STANDARD_SIZE) / size / (bold ? BOLD_WIDENING : 1));
  let lines = 0;
  for (const paragraph of text.split(/\r?\n/)) lines += countWrapped(paragraph, width);
  return lines;
}

/** How wide a text is on one line, in characters of the standard font. */
export function measureText(text: string, { size = STANDARD_SIZE, bold }: TextLook = {}): number {
  return (measure(text, 0, text.length) * size * (bold ? BOLD_WIDENING : 1)) / STANDARD_SIZE;
}

/** A line breaks after a space or a hyphen; a word wider than the line is broken inside. */
function countWrapped(paragraph: string, width: number): number {
  let lines = 1;
  let used = 0;
  let start = 0;
  for (let end = 1; end <= paragraph.length; end++) {
    const last = paragraph.charCodeAt(end - 1);
    if (end < paragraph.length && last !== 32 && last !== 45) continue;
    const word = measure(paragraph, start, end);
    // The space that ends a line needs no room.
    const needed = last === 32 ? word - SPACE : word;
    if (used > 0 && used + needed > width) {
      lines += 1;
      used = 0;
    }
    if (needed > width) {
      lines += Math.ceil(needed / width) - 1;
      used = needed % width;
    } else used += word;
    start = end;
  }
  return lines;
}

function measure(text: string, from: number, to: number): number {
  let width = 0;
  for (let at = from; at < to; at++) width += WIDTHS[text.charCodeAt(at)] ?? USUAL_WIDTH;
  return width;
}

/** Widths of letters in the unit of columns' widths: those of Calibri, whose digit is drawn somewhat wider than the unit. */
const USUAL_WIDTH = 1.12;
const SPACE = 0.48;
const WIDTHS: Record<number, number> = Object.fromEntries(
  Object.entries({
    "il'j,’.I \u00a0\u202f": 0.52,
    ':;()-[]fJ!t': 0.7,
    rsz: 0.83,
    '/"L”cx': 0.9,
    kvyFSZ: 0.97,
    gaåäETY: 1.01,
    '*+<=>_eé–•−0123456789': 1.06,
    PKXC: 1.12,
    BRVAÅÄ: 1.2,
    DHGUNOÖQ: 1.38,
    '&…%w': 1.5,
    m: 1.67,
    'MW—→↗↘✓◐✕': 1.9,
  }).flatMap(([letters, width]) => [...letters].map((letter) => [letter.charCodeAt(0), width] as const)),
);
