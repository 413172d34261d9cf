/** A table of a report on the sheet's columns. */
import type { CellValue } from '../../goals/types';
import { translate, type Language } from '../../locales';
import type { ReportCell, ReportColumn, ReportRow, ReportTable } from '../../report/types';
import { heightOfLines } from '../layout/measures';
import { addBlock, addLook, addRow, HIGHEST_ROW, heightOfText, LINE, partText, widthOf, type Canvas, type CellLook } from './canvas';
import { placeColumns, type Span } from './grid';

/** A text of more lines than these stands under its row, over the whole width: a column of it would push the table apart. */
const LINES_IN_COLUMN = 24;
/** Lines of one row at most. */
const LINES_IN_ROW = Math.floor(HIGHEST_ROW / LINE) - 1;
/** Air beneath the text of a row. */
const AIR = 3;

const NO_ROWS: ReadonlySet<number> = new Set();

/** The caption, the headers and the rows. `repeats`: rows of the table that begin a page, with the headers again over them. */
export function layOutTable(canvas: Canvas, table: ReportTable, language: Language, repeats: ReadonlySet<number> = NO_ROWS): void {
  const spans = placeColumns(table, canvas.grid);
  const width = (spans.at(-1)?.column ?? 0) + (spans.at(-1)?.columns ?? 0);
  addCaption(canvas, table, width);
  const headerRow = addHeaders(canvas, table, spans, width);
  const first = canvas.values.length;
  const rows = table.rows.map((row, place) => {
    const begins = repeats.has(place);
    if (begins) canvas.pages.push(addHeaders(canvas, table, spans, width, false));
    return layOutRow(canvas, table, begins ? { ...row, keepWithAbove: true } : row, place, spans, language);
  });
  const last = canvas.values.length;
  canvas.tables.set(table.id, {
    headerRow,
    rows,
    columns: new Map(table.columns.map(({ id }, place) => [id, spans[place]?.column ?? 0])),
  });
  if (last === first) return;
  addBlock(canvas, 'rows', { row: first, column: 0, rows: last - first, columns: width });
  layOutColumns(canvas, table.columns, spans, first, last - first);
  addFormats(canvas, table, spans, rows);
}

function addCaption(canvas: Canvas, { caption }: ReportTable, width: number): void {
  if (caption === '') return;
  const room = widthOf(canvas.grid, Math.max(width, canvas.grid.readable));
  const row = addRow(canvas, [caption], { keep: true, height: heightOfText(caption, room, { bold: true }) + 2 * AIR });
  addBlock(canvas, 'caption', { row, column: 0, rows: 1, columns: 1 });
}

function addHeaders(canvas: Canvas, { columns }: ReportTable, spans: readonly Span[], width: number, keep = true): number {
  const cells: CellValue[] = [];
  let lines = 1;
  columns.forEach(({ header }, place) => {
    const span = spans[place];
    if (!span) return;
    cells[span.column] = header;
    lines = Math.max(lines, heightOfText(header, span.width, { bold: true }) / LINE);
  });
  const row = addRow(canvas, fill(cells), { keep, height: heightOfLines(Math.ceil(lines)) + AIR });
  addBlock(canvas, 'headers', { row, column: 0, rows: 1, columns: width });
  for (const [place, span] of spans.entries()) {
    if (span.columns > 1) canvas.merges.push({ row, column: span.column, rows: 1, columns: span.columns });
    if (isRight(columns[place])) addBlock(canvas, 'right', { row, column: span.column, rows: 1, columns: span.columns });
    if (columns[place]?.kind === 'status') addLook(canvas, row, span.column, { indent: 1 });
  }
  return row;
}

function layOutRow(
  canvas: Canvas,
  { columns }: ReportTable,
  line: ReportRow,
  place: number,
  spans: readonly Span[],
  language: Language,
): number {
  const cells: CellValue[] = [];
  const beneath: { header: string; text: string }[] = [];
  const textColumn = columns.findIndex(({ kind }) => kind === 'text' || kind === 'longText');
  // The first row stays with the headers.
  const keep = line.keepWithAbove || place === 0;
  const outline = line.look === 'group' ? 0 : Math.min(line.depth, 7);
  if (line.look === 'group') return addGroup(canvas, line, spans, keep);
  let height = LINE;
  const looks: { column: number; look: CellLook }[] = [];
  line.cells.forEach((cell, at) => {
    const span = spans[at];
    if (!span) return;
    const column = columns[at];
    const indent = at === textColumn ? Math.min(line.depth, 3) : column?.kind === 'status' ? 1 : 0;
    const bold = isBold(line, column);
    let value = valueOf(cell);
    if (typeof value === 'string') {
      const needed = heightOfText(value, span.width, { bold, indent });
      if (needed > heightOfLines(LINES_IN_COLUMN)) {
        beneath.push({ header: column?.header ?? '', text: value });
        value = translate(language, 'reportSheet.beneath');
      }
      height = Math.max(height, heightOfText(value, span.width, { bold, indent }));
    }
    cells[span.column] = value;
    const look: CellLook = { ...(bold && { bold }), ...(indent > 0 && { indent }), ...lookOfCell(cell, line) };
    if (Object.keys(look).length > 0) looks.push({ column: span.column, look });
  });
  const row = addRow(canvas, fill(cells), { keep, outline, height: height + AIR });
  for (const { column, look } of looks) addLook(canvas, row, column, look);
  addRowLooks(canvas, row, line, spans);
  line.cells.forEach((cell, at) => {
    const link = cell.kind === 'text' || cell.kind === 'number' ? cell.link : undefined;
    const column = spans[at]?.column;
    if (!link || column === undefined) return;
    canvas.links.push({ row, column, link });
    addLook(canvas, row, column, { link: true });
  });
  for (const { header, text } of beneath) addBeneath(canvas, header, text, outline);
  return row;
}

/** What holds for every cell of the row, merged ones too. */
function addRowLooks(canvas: Canvas, row: number, { look }: ReportRow, spans: readonly Span[]): void {
  if (look !== 'overarching' && look !== 'total') return;
  for (const span of spans)
    for (let column = span.column; column < span.column + span.columns; column++)
      addLook(canvas, row, column, look === 'total' ? { line: true } : { tint: true });
}

/** A line over the rows that follow: its text runs over the table's width. */
function addGroup(canvas: Canvas, { cells }: ReportRow, spans: readonly Span[], keep: boolean): number {
  const text = cells[0]?.text ?? '';
  const columns = (spans.at(-1)?.column ?? 0) + (spans.at(-1)?.columns ?? 1);
  const row = addRow(canvas, [text], { keep, height: heightOfText(text, widthOf(canvas.grid, columns), { bold: true }) + 8 });
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
function layOutColumns(canvas: Canvas, columns: readonly ReportColumn[], spans: readonly Span[], row: number, rows: number): void {
  // A row that runs over the width has its own merge.
  const own = new Set<number>();
  for (let at = canvas.merges.length - 1; at >= 0 && (canvas.merges[at]?.row ?? -1) >= row; at--) own.add(canvas.merges[at]?.row ?? 0);
  columns.forEach((column, place) => {
    const span = spans[place];
    if (!span) return;
    const area = { row, column: span.column, rows, columns: span.columns };
    addBlock(canvas, isRight(column) ? 'right' : 'texts', area);
    if (span.columns === 1) return;
    let from = row;
    for (let at = row; at <= row + rows; at++) {
      if (at < row + rows && !own.has(at)) continue;
      if (at > from) canvas.merges.push({ ...area, row: from, rows: at - from });
      from = at + 1;
    }
  });
}

/** Formats of numbers, for the block of columns that hold any. */
function addFormats(canvas: Canvas, table: ReportTable, spans: readonly Span[], rows: readonly number[]): void {
  const numeric = table.columns.flatMap((column, place) => (isRight(column) || column.kind === 'date' ? [place] : []));
  const [first, last] = [numeric[0], numeric.at(-1)];
  const from = spans[first ?? -1]?.column;
  const end = spans[last ?? -1];
  const [top, bottom] = [rows[0], rows.at(-1)];
  if (from === undefined || !end || top === undefined || bottom === undefined) return;
  const columns = end.column + end.columns - from;
  const formats = Array.from({ length: bottom - top + 1 }, () => new Array<string | null>(columns).fill(null));
  table.rows.forEach((line, place) => {
    const at = rows[place];
    const target = at === undefined ? undefined : formats[at - top];
    if (!target || line.look === 'group') return;
    for (const column of numeric) {
      const [cell, span] = [line.cells[column], spans[column]];
      const format = cell && formatOf(cell);
      if (format && span) target[span.column - from] = format;
    }
  });
  canvas.formats.push({ row: top, column: from, rows: formats.length, columns, formats });
}

function formatOf(cell: ReportCell): string | null {
  switch (cell.kind) {
    case 'number':
      return `#,##0${decimalsOf(cell.decimals)}`;
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

function lookOfCell(cell: ReportCell, line: ReportRow): CellLook {
  if (cell.kind !== 'status') return {};
  return { status: { status: cell.status, fill: line.look !== 'measure' } };
}

function isBold({ look }: ReportRow, column: ReportColumn | undefined): boolean {
  if (look === 'total') return true;
  return (look === 'overarching' || look === 'goal') && column?.kind !== 'longText' && column?.kind !== 'label';
}

function isRight(column: ReportColumn | undefined): boolean {
  return column?.kind === 'number' || column?.kind === 'share' || column?.kind === 'count';
}

/** Holes become empty cells. */
function fill(cells: readonly CellValue[]): CellValue[] {
  return Array.from(cells, (cell: CellValue | undefined) => cell ?? '');
}
