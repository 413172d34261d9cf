/** How wide the columns of a table are on paper, by what they hold. Fixed widths: Word then need not read all of a long table to set it. */
import { measureText } from '../svg/measure';
import type { ColumnKind, ReportTable } from '../types';
import { TEXT_WIDTH } from './page';
import { twips } from './styles';

/** Points: least width of a column in a text of 10 points, and how much of what is left over it takes. */
const COLUMNS: Record<ColumnKind, { least: number; grows: number }> = {
  nr: { least: 48, grows: 0 },
  text: { least: 130, grows: 2 },
  label: { least: 55, grows: 0.2 },
  number: { least: 44, grows: 0 },
  share: { least: 44, grows: 0 },
  count: { least: 44, grows: 0 },
  date: { least: 58, grows: 0 },
  status: { least: 84, grows: 0.1 },
  longText: { least: 180, grows: 4 },
};
/** Of the table's own margins in a cell, and a little more. */
const PADDING = 10;
/** A word that is longer is broken. */
const MOST_LEAST = 90;
/** The document's font is narrower than what charts are measured for. */
const NARROW = 0.88;
/** Points that a column takes for each that it grows at most: a small table is not stretched over the page. */
const MOST_GROWTH = 90;

/** Twentieths of a point for each of the columns of `table` that `indexes` names, no wider than the page together. `size`: of the text, in points. */
export function measureColumns(table: ReportTable, indexes: readonly number[], size: number): number[] {
  const page = TEXT_WIDTH / twips(1);
  const columns = indexes.map((index) => table.columns[index]!);
  const least = columns.map(({ kind, header }, at) => {
    const own = kind === 'nr' || kind === 'label' ? table.rows.map(({ cells }) => cells[indexes[at]!]!.text) : [];
    return Math.max((COLUMNS[kind].least * size) / 10, Math.min(MOST_LEAST, longestWord([header, ...own], size) + PADDING));
  });
  const needed = least.reduce((sum, width) => sum + width, 0);
  if (needed >= page) return least.map((width) => Math.floor(twips((width * page) / needed)));
  const growing = columns.reduce((sum, { kind }) => sum + COLUMNS[kind].grows, 0);
  const growth = growing === 0 ? 0 : Math.min((page - needed) / growing, MOST_GROWTH);
  return columns.map(({ kind }, at) => Math.floor(twips(least[at]! + growth * COLUMNS[kind].grows)));
}

/** A symbol stays on the line of its word. */
function longestWord(texts: readonly string[], size: number): number {
  return texts
    .flatMap((text) => text.match(/\S\s\S+|\S+/g) ?? [])
    .reduce((longest, word) => Math.max(longest, NARROW * measureText(word, size)), 0);
}
