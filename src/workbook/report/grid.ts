/**
 * One sheet's columns for tables of different shapes. The widest table of goals decides the columns; every other table's columns are laid over one or
 * several of them, so that each has about the width that its content needs.
 */
import type { ColumnKind, ReportCell, ReportColumn, ReportPlan, ReportSection, ReportTable } from '../../report/types';
import { measureText } from '../layout/textLines';

export interface Grid {
  /** Of each column, in characters. */
  widths: readonly number[];
  /** How many columns, from the first, a text runs over: as far as a line is read with ease. */
  readable: number;
}
/** Columns side by side. */
export interface Span {
  column: number;
  columns: number;
  /** Together, in characters. */
  width: number;
}

/** Characters, with room for words; what a column's own content needs comes on top. */
const WIDTHS: Record<ColumnKind, number> = {
  nr: 13,
  text: 40,
  label: 11,
  number: 10.5,
  share: 10.5,
  count: 10.5,
  date: 11.5,
  status: 18,
  longText: 42,
};
/** A second column of texts (a committee's name, another explanation) needs less. */
const SECOND: Partial<Record<ColumnKind, number>> = { text: 20, longText: 30 };
/** A report without tables still needs room for its texts. */
const PLAIN: readonly number[] = [13, 40, 20, 20, 20];
/** No line of text is wider, in characters. */
const READABLE = 118;
/** A header's longest word and a fact's label have room up to here, in characters. */
const LONGEST_WORD = 18;
const SHORT_LABEL = 16;
const LONGEST_LABEL = 24;
/** "Barn- och utbildningsnämnden!U42". */
const LONGEST_PLACE = 36;
/** Numbers have room whatever they are, up to here, so that none stands as ####. */
const LONGEST_NUMBER = 40;

export function chooseGrid({ sections, facts }: ReportPlan): Grid {
  const tables = [...listTables(sections)];
  const total = (table: ReportTable) => measureColumns(table).reduce((sum, { need }) => sum + need, 0);
  const widest = (some: readonly ReportTable[]) =>
    some.reduce<ReportTable | null>((best, each) => (best && total(best) >= total(each) ? best : each), null);
  // How each status came about is told in more columns than a page has room for: it makes do with those of the goals.
  const main = widest(tables.filter(({ columns }) => columns.filter(({ kind }) => kind === 'longText').length < 2)) ?? widest(tables);
  const widths = main ? measureColumns(main).map(({ need }) => need) : [...PLAIN];
  widths[0] = Math.max(widths[0] ?? 0, Math.min(LONGEST_WORD, Math.max(0, ...facts.map(({ label }) => measureText(label) + 2))));
  widenAlike(widths, main, tables);
  for (const table of tables) {
    const needs = measureColumns(table);
    // A table with more columns than there are, or with longer numbers or short texts that are not to be broken, makes the sheet wider.
    while (widths.length < needs.length) widths.push(needs[widths.length]?.need ?? WIDTHS.label);
    for (const [place, { column, columns, width }] of placeNeeds(needs, widths).entries()) {
      const { need = 0, firm = false, word = 0 } = needs[place] ?? {};
      const least = firm ? need : word;
      const last = column + columns - 1;
      if (width < least) widths[last] = (widths[last] ?? 0) + least - width;
    }
  }
  return { widths, readable: countReadable(widths) };
}

/** The same columns in other tables may have longer words in them. */
function widenAlike(widths: number[], main: ReportTable | null, tables: readonly ReportTable[]): void {
  const places = new Map(main?.columns.map(({ id }, place) => [id, place]));
  for (const table of tables) {
    const needs = measureColumns(table);
    table.columns.forEach(({ id, kind }, at) => {
      const place = places.get(id);
      if (place === undefined || kind === 'text' || kind === 'longText') return;
      widths[place] = Math.max(widths[place] ?? 0, Math.min(LONGEST_WORD, needs[at]?.need ?? 0));
    });
  }
}

/** Where each column of a table stands. */
export function placeColumns(table: ReportTable, grid: Grid): Span[] {
  return placeNeeds(measureColumns(table), grid.widths);
}

function* listTables(sections: readonly ReportSection[]): Generator<ReportTable> {
  for (const { blocks, sections: beneath } of sections) {
    for (const block of blocks) if (block.kind === 'table') yield block;
    yield* listTables(beneath);
  }
}

/** What a column needs, in characters. */
interface Need {
  need: number;
  /** Numbers: they do not wrap. */
  firm: boolean;
  /** A text that is glad of more. */
  long: boolean;
  /** The longest word of a short text: an address of a cell is not to be broken. */
  word: number;
}

const measured = new WeakMap<ReportTable, Need[]>();

function measureColumns(table: ReportTable): Need[] {
  const known = measured.get(table) ?? table.columns.map((column, place) => measureColumn(table, column, place));
  measured.set(table, known);
  return known;
}

/** What cannot wrap must have room: numbers, and the longest word of the header. */
function measureColumn({ rows, columns }: ReportTable, { header, kind }: ReportColumn, place: number): Need {
  // The last of a table's columns has the rest of the width before it.
  const isSecond = columns.findIndex((column) => column.kind === kind) !== place && place < columns.length - 1;
  const words = header.split(/[\s-]/).map((word) => measureText(word, { bold: true }) + 2.5);
  // The address of a cell, which leads there: a name of a sheet is not to be broken, and some programs never wrap a link.
  const isPlace = kind === 'text' && isSecond && rows.some(({ cells }) => hasLink(cells[place]));
  let need = Math.max((isSecond ? SECOND[kind] : undefined) ?? WIDTHS[kind], Math.min(LONGEST_WORD, Math.max(...words)));
  const firm = kind === 'number' || kind === 'share' || kind === 'count' || kind === 'date';
  for (const { cells, look } of rows) {
    const cell = cells[place];
    if (!cell || look === 'group') continue;
    if (cell.kind === 'number' || cell.kind === 'share' || cell.kind === 'date')
      need = Math.max(need, Math.min(LONGEST_NUMBER, measureText(cell.text, { bold: look !== 'measure' }) + 3));
    else if (isPlace) need = Math.max(need, Math.min(LONGEST_PLACE, measureText(cell.text, { bold: true }) + 2));
    else if (isSecond && kind === 'text') need = Math.max(need, measureLongestWord(cell.text));
    else if (kind === 'label') need = Math.max(need, measureLabel(cell.text));
    else if (kind === 'nr') need = Math.max(need, Math.min(LONGEST_WORD, measureText(cell.text, { bold: true }) + 1.5));
  }
  const word = isPlace ? need : kind === 'label' ? Math.min(need, LONGEST_LABEL) : 0;
  return { need: Math.round(need * 2) / 2, firm, long: kind === 'longText', word };
}

function hasLink(cell: ReportCell | undefined): boolean {
  return cell?.kind === 'text' && cell.link !== undefined;
}

/** A short one stands on a line; of a longer one the longest word does. */
function measureLabel(text: string): number {
  const whole = measureText(text) + 2;
  if (whole <= SHORT_LABEL) return whole;
  return measureLongestWord(text);
}

function measureLongestWord(text: string): number {
  const words = text.split(/[\s-]/).map((word) => measureText(word, { bold: true }));
  return Math.min(LONGEST_LABEL, Math.max(...words) + 2);
}

/** Of all ways to lay the columns over those of the sheet, from the left and without gaps, the one whose widths fit best. */
function placeNeeds(needs: readonly Need[], widths: readonly number[]): Span[] {
  const sums = widths.reduce<number[]>((list, width) => [...list, (list.at(-1) ?? 0) + width], [0]);
  const between = (from: number, to: number) => (sums[to] ?? 0) - (sums[from] ?? 0);
  // best[place][end]: the least misfit of the columns up to `place`, the last of them ending before sheet column `end`.
  const best: { misfit: number; from: number }[][] = [];
  needs.forEach((need, place) => {
    const line: { misfit: number; from: number }[] = [];
    for (let end = place + 1; end <= widths.length - (needs.length - place - 1); end++) {
      line[end] = { misfit: Infinity, from: end - 1 };
      for (let from = place; from < end; from++) {
        const before = place === 0 ? (from === 0 ? 0 : Infinity) : (best[place - 1]?.[from]?.misfit ?? Infinity);
        const misfit = before + judgeWidth(need, between(from, end));
        if (misfit < (line[end]?.misfit ?? Infinity)) line[end] = { misfit, from };
      }
    }
    best.push(line);
  });
  const last = best.at(-1) ?? [];
  let end = last.reduce((at, { misfit }, each) => (misfit < (last[at]?.misfit ?? Infinity) ? each : at), needs.length);
  const spans: Span[] = [];
  for (let place = needs.length - 1; place >= 0; place--) {
    const from = best[place]?.[end]?.from ?? place;
    spans.unshift({ column: from, columns: end - from, width: between(from, end) });
    end = from;
  }
  return spans;
}

/** How badly a width fits: too narrow is worse than too wide, and worst for a number. */
function judgeWidth({ need, firm, long, word }: Need, width: number): number {
  if (width < word) return (word / width - 1) * 20;
  if (width < need) return (need / width - 1) * (firm ? 60 : 6);
  return (width / need - 1) * (long ? 0.05 : 0.5);
}

function countReadable(widths: readonly number[]): number {
  let sum = 0;
  let count = 0;
  while (count < widths.length && (count < 2 || sum + (widths[count] ?? 0) <= READABLE)) sum += widths[count++] ?? 0;
  return count;
}
