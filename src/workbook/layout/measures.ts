/**
 * Column width in points, as Excel's API wants it, of a width in characters, as people read it in Excel. A character is 7 pixels
 * wide in the workbook's standard font (Calibri or Aptos 11), the cell has 5 pixels of padding, and a pixel is 0.75 points.
 */
export function pointsOfCharacters(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** Height in points of one line of text of a size in points. */
export function heightOfLines(lines: number, size = 11): number {
  return Math.ceil(lines * size * 1.36);
}
