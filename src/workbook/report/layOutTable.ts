/** A table of a report on the sheet's columns. */
import type { CellValue, Status } from '../../goals/types';
import { translate, type Language } from '../../locales';
import type { ReportCell, ReportColumn, ReportRow, ReportTable } from '../../report/types';
import { heightOfLines } from '../layout/measures';
import { addBlock, AIR, addLook, addRow, HIGHEST_ROW, heightOfText, LINE, partText, widthOf, type Canvas } from './canvas';
import { placeColumns, type Span } from './grid';

/** A text of more lines than these stands under its row, over the whole width: a column of it would push the table apart. */
const LINES_IN_COLUMN = 24;
/** So does one of more than these where its column is so narrow that it takes this many times the lines that it takes under the row. */
const LINES_IN_NARROW_COLUMN = 6;
const NARROW = 4;
/** Lines of one row at most. */
const LINES_IN_ROW = Math.floor(HIGHEST_ROW / LINE) - 1;

const NO_ROWS: ReadonlySet<number> = new Set();

/** A column of a table on the sheet. */
interface Placed extends Span, ReportColumn {
  /** The sheet column of its cells: a number that has more room than it needs stands at the right of it. */
  cells: number;
  right: boolean;
  /** Whether a text of it takes more than a line; then the cells of each row are merged where there are several. */
  wraps: boolean;
  /** Whether it carries the rows' depth. */
  indents: boolean;
  /** Whether it stands somewhat in: a status on its tint, and what follows on numbers that stand to the right. */
  apart: boolean;
}

/** The caption, the headers and the rows. `repeats`: rows of the table that begin a page, with the headers again over them. */
export function layOutTable(canvas: Canvas, table: ReportTable, language: Language, repeats: ReadonlySet<number> = NO_ROWS): void {
  const heights = new Map<ReportCell, number>();
  const columns = placeTable(canvas, table, heights);
  const end = columns.at(-1);
  const width = end ? end.column + end.columns : 0;
  addCaption(canvas, table, width);
  const headerRow = addHeaders(canvas, columns, width);
  const first = canvas.values.length;
  const rows = table.rows.map((row, place) => {
    const begins = repeats.has(place);
    if (begins) canvas.pages.push(addHeaders(canvas, columns, width, false));
    return layOutRow(canvas, begins || place === 0 ? { ...row, keepWithAbove: true } : row, { columns, heights, language, width });
  });
  const last = canvas.values.length;
  canvas.tables.set(table.id, { headerRow, rows, columns: new Map(columns.map(({ id, cells }) => [id, cells])) });
  if (last === first) return;
  addBlock(canvas, 'rows', { row: first, column: 0, rows: last - first, columns: width });
  layOutColumns(canvas, columns, first, last - first);
  addFormats(canvas, table, columns, rows);
}

/** Where the columns stand, and how high each text is there; `heights` is filled. */
function placeTable({ grid }: Canvas, table: ReportTable, heights: Map<ReportCell, number>): Placed[] {
  const { columns, rows } = table;
  const spans = placeColumns(table, grid);
  const indents = columns.findIndex(({ kind }) => kind === 'text' || kind === 'longText');
  return columns.flatMap((column, place): Placed[] => {
    const span = spans[place];
    if (!span) return [];
    const before = columns[place - 1];
    const apart = column.kind === 'status' || (before !== undefined && isRight(before) && !isRight(column));
    let wraps = false;
    for (const row of rows) {
      const cell = row.cells[place];
      if (!cell || row.look === 'group' || (cell.kind !== 'text' && cell.kind !== 'status')) continue;
      const look = { bold: isBold(row, column, place === indents), indent: place === indents ? row.depth : Number(apart) };
      const height = heightOfText(cell.text, span.width, look);
      heights.set(cell, height);
      wraps ||= height > LINE;
    }
    const right = isRight(column);
    const cells = right && !wraps ? span.column + span.columns - 1 : span.column;
    return [{ ...column, ...span, cells, right, wraps, indents: place === indents, apart }];
  });
}

function addCaption(canvas: Canvas, { caption }: ReportTable, width: number): void {
  if (caption === '') return;
  const room = widthOf(canvas.grid, Math.max(width, canvas.grid.readable));
  const row = addRow(canvas, [caption], { keep: true, height: heightOfText(caption, room, { bold: true }) + 2 * AIR });
  addBlock(canvas, 'caption', { row, column: 0, rows: 1, columns: 1 });
}

function addHeaders(canvas: Canvas, columns: readonly Placed[], width: number, keep = true): number {
  const cells: CellValue[] = [];
  let height = LINE;
  for (const { header, column, width: room } of columns) {
    cells[column] = header;
    height = Math.max(height, heightOfText(header, room - 1, { bold: true }));
  }
  const row = addRow(canvas, fill(cells), { keep, height: height + AIR });
  addBlock(canvas, 'headers', { row, column: 0, rows: 1, columns: width });
  for (const { column, columns: count, right, apart } of columns) {
    const area = { row, column, rows: 1, columns: count };
    if (count > 1) canvas.merges.push(area);
    if (right) addBlock(canvas, 'right', area);
    if (apart) addLook(canvas, row, column, { indent: 1 });
  }
  return row;
}

interface RowChoices {
  columns: readonly Placed[];
  heights: ReadonlyMap<ReportCell, number>;
  language: Language;
  width: number;
}

function layOutRow(canvas: Canvas, line: ReportRow, { columns, heights, language, width }: RowChoices): number {
  if (line.look === 'group') return addGroup(canvas, line, width);
  const cells: CellValue[] = [];
  const beneath: { header: string; text: string }[] = [];
  const row = canvas.values.length;
  const outline = Math.min(line.depth, 7);
  let highest = LINE;
  columns.forEach((column, place) => {
    const cell = line.cells[place];
    if (!cell) return;
    let value = valueOf(cell);
    const height = heights.get(cell) ?? LINE;
    if (isTooHigh(canvas, cell, height)) {
      beneath.push({ header: column.header, text: String(value) });
      value = translate(language, 'reportSheet.beneath');
      highest = Math.max(highest, heightOfText(value, column.width));
    } else highest = Math.max(highest, height);
    cells[column.cells] = value;
    if (value !== '' && isBold(line, column, column.indents)) addLook(canvas, row, column.cells, { bold: true });
    if (column.indents && line.depth > 0) addLook(canvas, row, column.cells, { indent: Math.min(line.depth, 3) });
    if (cell.kind === 'status') addStatus(canvas, row, column, cell.status, line.look !== 'measure');
    const link = cell.kind === 'text' || cell.kind === 'number' ? cell.link : undefined;
    if (link) canvas.links.push({ row, column: column.cells, link });
  });
  addRow(canvas, fill(cells), { keep: line.keepWithAbove, outline, height: highest + AIR });
  if (line.look === 'overarching' || line.look === 'total')
    for (let column = 0; column < width; column++) addLook(canvas, row, column, line.look === 'total' ? { line: true } : { tint: true });
  for (const { header, text } of beneath) addBeneath(canvas, header, text, outline);
  return row;
}

/** `height`: of the text in its column, in points. */
function isTooHigh({ grid }: Canvas, { text }: ReportCell, height: number): boolean {
  if (height <= heightOfLines(LINES_IN_NARROW_COLUMN)) return false;
  if (height > heightOfLines(LINES_IN_COLUMN)) return true;
  return height >= NARROW * heightOfText(text, widthOf(grid, grid.readable - 1, 1));
}

function addStatus(canvas: Canvas, row: number, { column, columns }: Placed, status: Status, fill: boolean): void {
  for (let at = column; at < column + columns; at++) addLook(canvas, row, at, { status: { status, fill } });
}

/** A line over the rows that follow: its text runs over the table's width. */
function addGroup(canvas: Canvas, { cells, keepWithAbove }: ReportRow, columns: number): number {
  const text = cells[0]?.text ?? '';
  const height = heightOfText(text, widthOf(canvas.grid, columns), { bold: true }) + 8;
  const row = addRow(canvas, [text], { keep: keepWithAbove, height });
  canvas.merges.push({ row, column: 0, rows: 1, columns });
  addBlock(canvas, 'label', { row, column: 0, rows: 1, columns: 1 });
  return row;
}

/** A text that is too long for its column, over the width of the sheet, in as many rows as it needs. */
function addBeneath(canvas: Canvas, header: string, text: string, outline: number): void {
  const { readable } = canvas.grid;
  const width = widthOf(canvas.grid, readable - 1, 1);
  const parts = partText(text, width, {}, LINES_IN_ROW);
  parts.forEach((part, place) => {
    const row = addRow(canvas, [place === 0 ? header : '', part], { keep: true, outline, height: heightOfText(part, width) + AIR });
    canvas.merges.push({ row, column: 1, rows: 1, columns: readable - 1 });
    if (place === 0) addLook(canvas, row, 0, { faint: true });
  });
}

/** How the cells of each column stand, and which of them are one. */
function layOutColumns(canvas: Canvas, columns: readonly Placed[], row: number, rows: number): void {
  const linked = new Set<number>();
  for (let at = canvas.links.length - 1; at >= 0 && (canvas.links[at]?.row ?? -1) >= row; at--) linked.add(canvas.links[at]?.column ?? -1);
  // A row that runs over the width has its own merge.
  const own = new Set<number>();
  for (let at = canvas.merges.length - 1; at >= 0 && (canvas.merges[at]?.row ?? -1) >= row; at--) own.add(canvas.merges[at]?.row ?? -1);
  for (const { column, columns: count, cells, right, wraps, apart } of columns) {
    const area = { row, column, rows, columns: count };
    if (right) addBlock(canvas, 'right', { ...area, column: cells, columns: 1 });
    if (apart) addBlock(canvas, 'indented', area);
    // A text that fits runs over the empty cells beside it.
    if (wraps || count === 1) addBlock(canvas, 'texts', area);
    if (linked.has(cells)) addBlock(canvas, 'links', { ...area, column: cells, columns: 1 });
    if (count === 1 || !wraps) continue;
    let from = row;
    for (let at = row; at <= row + rows; at++) {
      if (at < row + rows && !own.has(at)) continue;
      if (at > from) canvas.merges.push({ ...area, row: from, rows: at - from });
      from = at + 1;
    }
  }
}

/** Formats of numbers, for the block of columns that hold any. */
function addFormats(canvas: Canvas, table: ReportTable, columns: readonly Placed[], rows: readonly number[]): void {
  const numeric = columns.flatMap(({ right, kind, cells }, place) => (right || kind === 'date' ? [{ place, cells }] : []));
  const [from, end] = [numeric[0]?.cells, numeric.at(-1)?.cells];
  const [top, bottom] = [rows[0], rows.at(-1)];
  if (from === undefined || end === undefined || top === undefined || bottom === undefined) return;
  const formats = Array.from({ length: bottom - top + 1 }, () => new Array<string | null>(end - from + 1).fill(null));
  table.rows.forEach((line, at) => {
    const target = formats[(rows[at] ?? top) - top];
    if (!target || line.look === 'group') return;
    for (const { place, cells } of numeric) {
      const cell = line.cells[place];
      const format = cell && formatOf(cell);
      if (format) target[cells - from] = format;
    }
  });
  canvas.formats.push({ row: top, column: from, rows: formats.length, columns: end - from + 1, formats });
}

function formatOf(cell: ReportCell): string | null {
  switch (cell.kind) {
    case 'number':
      // A difference is read with its sign.
      return `${cell.text.startsWith('+') ? '+' : ''}#,##0${decimalsOf(cell.decimals)}`;
    case 'share':
      return `0${decimalsOf(cell.decimals)} %`;
    case 'date':
      return 'yyyy-mm-dd';
    default:
      return null;
  }
}

function decimalsOf(count: number): string {
  return count > 0 ? `.${'0'.repeat(count)}` : '';
}

/**
 * What stands in the cell. Excel rounds a number as it shows it; where the report rounds it otherwise (0.8996 of a limit of 90 % is 89.9 %), what the
 * report says is what is written.
 */
export function valueOf(cell: ReportCell): CellValue {
  if (cell.kind === 'text' || cell.kind === 'status') return cell.text;
  if (cell.kind === 'date') return cell.value;
  const factor = 10 ** (cell.decimals + (cell.kind === 'share' ? 2 : 0));
  const shown = readShown(cell.text);
  return shown === null || Math.round(cell.value * factor) === shown ? cell.value : shown / factor;
}

/** The digits of a written number, whatever parts thousands and decimals; null where there is more than a number. */
function readShown(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f%.,]/g, '').replace('−', '-');
  return /^-?\d+$/.test(plain) ? Number(plain) : null;
}

/** Numbers and the name of a goal are bold, what else is said of it is not. */
function isBold({ look }: ReportRow, { kind }: ReportColumn, isName: boolean): boolean {
  if (look === 'total') return true;
  return (look === 'overarching' || look === 'goal') && kind !== 'longText' && kind !== 'label' && (kind !== 'text' || isName);
}

function isRight({ kind }: ReportColumn): boolean {
  return kind === 'number' || kind === 'share' || kind === 'count';
}

/** Holes become empty cells. */
function fill(cells: readonly CellValue[]): CellValue[] {
  return Array.from(cells, (cell: CellValue | undefined) => cell ?? '');
}
