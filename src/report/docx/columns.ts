/** How wide the columns of a table are on paper, by what they hold. Fixed widths: Word then need not read all of a long table to set it. */
import { measureText } from '../svg/measure';
import type { ColumnKind, ReportTable } from '../types';
import { TEXT_WIDTH } from './page';
import { twips } from './styles';

/** Points: least width of a column in a text of 10 points, and how much of what is left over it takes; texts take by how long they are. */
const COLUMNS: Record<ColumnKind, { least: number; grows: number }> = {
  nr: { least: 48, grows: 0 },
  text: { least: 75, grows: 0 },
  label: { least: 55, grows: 0 },
  number: { least: 44, grows: 0 },
  share: { least: 44, grows: 0 },
  count: { least: 44, grows: 0 },
  date: { least: 70, grows: 0 },
  status: { least: 84, grows: 0.1 },
  longText: { least: 180, grows: 4 },
};
/** Of the column that names the rows. */
const NAME = { least: 130, grows: 0.8 };
/** A text of so many characters makes its column grow by 1, and it grows by 3 at most. */
const CHARACTERS = 25;
const MOST_GROWS = 3;
/** Of the table's own margins in a cell, and a little more. */
const PADDING = 10;
/** A word that is longer is broken. */
const MOST_LEAST = 100;
/** A header takes so many lines at most, where it has room for it; and so much more than its part, since words break unevenly. */
const HEADER_LINES = 3;
const UNEVEN = 1.25;
/** The document's font is narrower than what charts are measured for. */
const NARROW = 0.88;
/** Points that a column takes for each that it grows at most: a small table is not stretched over the page. */
const MOST_GROWTH = 90;

/** Twentieths of a point for each of the columns of `table` that `indexes` names, no wider than the page together. `size`: of the text, in points. */
export function measureColumns(table: ReportTable, indexes: readonly number[], size: number): number[] {
  const page = TEXT_WIDTH / twips(1);
  const naming = indexes.find((index) => table.columns[index]!.kind === 'text');
  const columns = indexes.map((index) => measureColumn(table, index, size, index === naming));
  const needed = columns.reduce((sum, { least }) => sum + least, 0);
  if (needed >= page) return columns.map(({ least }) => Math.floor(twips((least * page) / needed)));
  const growing = columns.reduce((sum, { grows }) => sum + grows, 0);
  const growth = growing === 0 ? 0 : Math.min((page - needed) / growing, MOST_GROWTH);
  return columns.map(({ least, grows }) => Math.floor(twips(least + growth * grows)));
}

/** As `COLUMNS` has it. */
function measureColumn(table: ReportTable, index: number, size: number, isName: boolean): { least: number; grows: number } {
  const { kind, header } = table.columns[index]!;
  const { least, grows } = isName ? NAME : COLUMNS[kind];
  // A line over a group is as wide as the table.
  const texts = table.rows.filter(({ look }) => look !== 'group').map(({ cells }) => cells[index]!.text);
  const own = kind === 'nr' || kind === 'label' || (kind === 'text' && !isName) ? texts : [];
  const lines = (NARROW * measureText(header, size) * UNEVEN) / HEADER_LINES;
  const word = Math.min(MOST_LEAST, Math.max(longestWord([header, ...own], size), lines) + PADDING);
  const said = kind === 'text' || kind === 'label' ? texts.filter((text) => text !== '') : [];
  const mean = said.reduce((sum, text) => sum + text.length, 0) / (said.length || 1);
  return { least: Math.max((least * size) / 10, word), grows: Math.max(grows, Math.min(MOST_GROWS, mean / CHARACTERS)) };
}

/** A symbol stays on the line of its word. */
function longestWord(texts: readonly string[], size: number): number {
  return texts
    .flatMap((text) => text.match(/\S\s\S+|\S+/g) ?? [])
    .reduce((longest, word) => Math.max(longest, NARROW * measureText(word, size)), 0);
}
