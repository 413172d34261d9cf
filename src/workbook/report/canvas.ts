/** What is to be drawn on a report's sheet, as plain data: values, looks, heights, and what stands where. Rows and columns are 0-based. */
import type { CellValue, Status } from '../../goals/types';
import type { ReportChart, ReportComment, ReportLink } from '../../report/types';
import { heightOfLines } from '../layout/measures';
import { countTextLines, type TextLook } from '../layout/textLines';
import type { Grid } from './grid';

/** How a block of cells looks; look.ts knows what each means. */
export type BlockLook =
  | 'title'
  | 'subtitle'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'lead'
  | 'body'
  | 'note'
  | 'label'
  | 'caption'
  | 'headers'
  | 'rows'
  | 'right'
  | 'texts'
  | 'indented'
  /** Cells that lead somewhere. */
  | 'links'
  | 'commentLabel'
  | 'comment';

/** How single cells look beside their block: put together by the drawing. */
export interface CellLook {
  bold?: boolean;
  /** Second-text colour. */
  faint?: boolean;
  /** The accent's tint. */
  tint?: boolean;
  /** A line above. */
  line?: boolean;
  /** In the status's ink, `fill` on its tint. */
  status?: { status: Status; fill: boolean };
  indent?: number;
}

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}
export interface Block extends Area {
  look: BlockLook;
}
export interface Canvas {
  grid: Grid;
  /** Texts as they are read, without what keeps Excel from reading them otherwise. One array a row, all as long as the grid is wide. */
  values: CellValue[][];
  /** Points. */
  heights: number[];
  /** Depth in the sheet's outline; 0 is outside. */
  outline: number[];
  /** Whether a page break may not part the row from the one above. */
  keep: boolean[];
  /** Rows that begin a page. */
  pages: number[];
  /** First and last row of each table with its heading: kept on one page where it fits on one. */
  families: { first: number; last: number }[];
  blocks: Block[];
  /** Cells that are merged, each row of the area by itself; where `whole`, the area as one. */
  merges: (Area & { whole?: boolean })[];
  /** By row: looks by column. */
  looks: Map<number, Map<number, CellLook>>;
  /** Number formats of a block; null leaves the cell as it is. */
  formats: (Area & { formats: (string | null)[][] })[];
  links: { row: number; column: number; link: ReportLink }[];
  comments: (Area & { comment: ReportComment })[];
  charts: (Area & { chart: ReportChart })[];
  /** Where a table's columns and rows stand, by the table's id: for the charts. */
  tables: Map<string, PlacedTable>;
}
export interface PlacedTable {
  headerRow: number;
  /** Rows of the body by the row's place in the plan. */
  rows: readonly number[];
  /** Sheet column by the column's id. */
  columns: ReadonlyMap<string, number>;
}

export function createCanvas(grid: Grid): Canvas {
  return {
    grid,
    values: [],
    heights: [],
    outline: [],
    keep: [],
    pages: [],
    families: [],
    blocks: [],
    merges: [],
    looks: new Map(),
    formats: [],
    links: [],
    comments: [],
    charts: [],
    tables: new Map(),
  };
}

/** One line of text at the standard size. */
export const LINE = heightOfLines(1);
/** Air beneath the text of a table's row. */
export const AIR = 3;
/** Excel's highest row, with a little to spare. */
export const HIGHEST_ROW = 400;

export interface RowChoice {
  height?: number;
  keep?: boolean;
  outline?: number;
}

/** Adds a row and answers where; cells that are not given are empty. */
export function addRow(canvas: Canvas, cells: readonly CellValue[], { height = LINE, keep = false, outline = 0 }: RowChoice = {}): number {
  const row = canvas.values.length;
  const values = new Array<CellValue>(canvas.grid.widths.length).fill('');
  cells.forEach((cell, column) => (values[column] = cell));
  canvas.values.push(values);
  canvas.heights.push(Math.min(HIGHEST_ROW, height));
  canvas.outline.push(outline);
  canvas.keep.push(keep);
  return row;
}

export function addBlock(canvas: Canvas, look: BlockLook, area: Area): void {
  canvas.blocks.push({ look, ...area });
}

/** Lays a look over what the cell has. */
export function addLook(canvas: Canvas, row: number, column: number, look: CellLook): void {
  let line = canvas.looks.get(row);
  if (!line) canvas.looks.set(row, (line = new Map()));
  line.set(column, { ...line.get(column), ...look });
}

export function widthOf({ widths }: Grid, columns: number, first = 0): number {
  return widths.slice(first, first + columns).reduce((sum, width) => sum + width, 0);
}

/** The height that a wrapped text needs, in points. */
export function heightOfText(text: string, characters: number, look: TextLook = {}): number {
  return heightOfLines(countTextLines(text, characters, look), look.size);
}

/**
 * A text in parts that each fit in a row of Excel's: between paragraphs, else between words. A text that fits is one part.
 * `lines`: the most of a part.
 */
export function partText(text: string, characters: number, look: TextLook, lines: number): string[] {
  if (countTextLines(text, characters, look) <= lines) return [text];
  const parts: string[] = [];
  let rest = text;
  while (countTextLines(rest, characters, look) > lines) {
    const at = findCut(rest, characters, look, lines);
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).replace(/^[^\S\n]*\n?/, '');
  }
  return rest.trim() === '' ? parts : [...parts, rest];
}

/** The last place where the text may be cut so that what is before it fits. */
function findCut(text: string, characters: number, look: TextLook, lines: number): number {
  let fits = 1;
  let tooMuch = text.length;
  while (tooMuch - fits > 1) {
    const middle = Math.floor((fits + tooMuch) / 2);
    if (countTextLines(text.slice(0, middle), characters, look) <= lines) fits = middle;
    else tooMuch = middle;
  }
  const head = text.slice(0, fits);
  const paragraph = head.lastIndexOf('\n');
  if (paragraph > fits / 2) return paragraph + 1;
  const space = head.lastIndexOf(' ');
  if (space > fits / 2) return space + 1;
  // Never between the halves of a letter that takes two.
  return /[\uD800-\uDBFF]$/.test(head) && fits > 1 ? fits - 1 : fits;
}
