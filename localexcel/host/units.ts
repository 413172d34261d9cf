/**
 * Excel's API measures columns in points, files in characters of the standard font, the screen in pixels: a character is 7 pixels
 * and a column has 5 pixels of margin (Calibri 11 at 96 dpi); a pixel is 0.75 points.
 */
const PIXELS_PER_CHARACTER = 7;
const MARGIN_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

export const DEFAULT_COLUMN_CHARACTERS = 8.43;
export const DEFAULT_ROW_POINTS = 15;

export function charactersToPoints(characters: number): number {
  return Math.round(characters * PIXELS_PER_CHARACTER + MARGIN_PIXELS) * POINTS_PER_PIXEL;
}

export function pointsToCharacters(points: number): number {
  return Math.max(0, Math.round(((Math.round(points / POINTS_PER_PIXEL) - MARGIN_PIXELS) / PIXELS_PER_CHARACTER) * 100) / 100);
}
