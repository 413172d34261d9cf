/** A planned report on the cells of a sheet, from its title to its last note. Pure. */
import type { Language } from '../../locales';
import type { ReportBlock, ReportChart, ReportComment, ReportFact, ReportPlan, ReportSection } from '../../report/types';
import { TEXT_SIZES } from '../../looks/palette';
import { heightOfLines } from '../layout/measures';
import { measureText, type TextLook } from '../layout/textLines';
import {
  addBlock,
  addLook,
  addRow,
  createCanvas,
  HIGHEST_ROW,
  heightOfText,
  LINE,
  partText,
  widthOf,
  type BlockLook,
  type Canvas,
} from './canvas';
import { chooseGrid } from './grid';
import { layOutTable } from './layOutTable';

/** Lines of text that a comment has room for at least: more comes by itself when the report is made again. */
const COMMENT_LINES = 2;
/** Excel takes no more characters in a cell. */
const LONGEST_TEXT = 32_767;
const LEAD_SIZE = 12;

const HEADINGS = [
  { look: 'heading1', size: TEXT_SIZES.section, air: 10 },
  { look: 'heading2', size: 12, air: 8 },
  { look: 'heading3', size: TEXT_SIZES.body, air: 6 },
] as const;

/** Rows of tables that begin a page, by the table's id: the headers are written again over them. */
export type RepeatedHeaders = ReadonlyMap<string, ReadonlySet<number>>;

/** What holds for the whole report. */
interface Drawing {
  canvas: Canvas;
  language: Language;
  repeats: RepeatedHeaders;
}

export function layOutReport(plan: ReportPlan, repeats: RepeatedHeaders = new Map()): Canvas {
  const drawing: Drawing = { canvas: createCanvas(chooseGrid(plan)), language: plan.language, repeats };
  addTitle(drawing.canvas, plan);
  for (const section of plan.sections) addSection(drawing, section, 0);
  return drawing.canvas;
}

function addTitle(canvas: Canvas, { title, subtitle, intro, facts }: ReportPlan): void {
  const row = addRow(canvas, [title], { height: heightOfLines(1, TEXT_SIZES.title) });
  addBlock(canvas, 'title', { row, column: 0, rows: 1, columns: 1 });
  addText(canvas, 'subtitle', subtitle, { size: TEXT_SIZES.section });
  addText(canvas, 'note', intro);
  addRow(canvas, []);
  for (const fact of facts) addFact(canvas, fact);
}

function addFact(canvas: Canvas, { label, text }: ReportFact): void {
  const { grid } = canvas;
  const width = widthOf(grid, grid.readable - 1, 1);
  partText(text, width, {}, linesOf(HIGHEST_ROW)).forEach((part, place) => {
    const cells = [place === 0 ? label : '', part];
    const height = Math.max(heightOfText(label, grid.widths[0] ?? 0), heightOfText(part, width));
    const row = addRow(canvas, cells, { height, keep: place > 0 });
    addBlock(canvas, 'body', { row, column: 0, rows: 1, columns: 2 });
    addLook(canvas, row, 0, { faint: true });
    mergeWhereNeeded(canvas, row, 1, part);
  });
}

function addSection(drawing: Drawing, section: ReportSection, depth: number): void {
  const { canvas } = drawing;
  const { look, size, air } = HEADINGS[Math.min(depth, HEADINGS.length - 1)] ?? HEADINGS[0];
  if (section.startsPage && canvas.values.length > 0) canvas.pages.push(addRow(canvas, []) + 1);
  else addRow(canvas, []);
  const heading = canvas.values.length;
  addText(canvas, look, section.heading, { size, bold: true }, { air });
  // A table keeps to its heading, and to the sentences that lead up to it.
  let first: number | null = heading;
  section.blocks.forEach((block, place) => {
    const start = canvas.values.length;
    const before = section.blocks[place - 1]?.kind;
    addBlockOf(drawing, block, place === 0);
    // And what is said of a table stands under it.
    const joins = block.kind === 'table' ? first !== null : block.kind === 'text' && before === 'table';
    if (joins && start < canvas.keep.length) canvas.keep[start] = true;
    if (block.kind === 'table') canvas.families.push({ first: first ?? start, last: canvas.values.length - 1 });
    if (block.kind !== 'text' && block.kind !== 'list') first = null;
  });
  for (const beneath of section.sections) addSection(drawing, beneath, depth + 1);
  // A heading never stands alone at the foot of a page.
  for (const row of [heading + 1, heading + 2]) if (row < canvas.keep.length) canvas.keep[row] = true;
}

function addBlockOf({ canvas, language, repeats }: Drawing, block: ReportBlock, isFirst: boolean): void {
  switch (block.kind) {
    case 'text':
      return addText(canvas, block.role, block.text, { size: block.role === 'lead' ? LEAD_SIZE : TEXT_SIZES.body });
    case 'list':
      return block.items.forEach((item) => addText(canvas, 'body', `•  ${item}`));
    case 'table':
      if (!isFirst) addRow(canvas, [], { height: LINE / 2 });
      return layOutTable(canvas, block, language, repeats.get(block.id));
    case 'chart':
      return addChart(canvas, block);
    case 'comment':
      return addComment(canvas, block);
  }
}

/** A text over the readable width: left to run over the empty cells beside it where it fits on a line, else wrapped in one cell. */
function addText(canvas: Canvas, look: BlockLook, text: string, textLook: TextLook = {}, { air = 2 } = {}): void {
  if (text === '') return;
  const width = widthOf(canvas.grid, canvas.grid.readable);
  partText(text, width, textLook, linesOf(HIGHEST_ROW, textLook.size)).forEach((part, place) => {
    const row = addRow(canvas, [part], { height: heightOfText(part, width, textLook) + air, keep: place > 0 });
    addBlock(canvas, look, { row, column: 0, rows: 1, columns: 1 });
    mergeWhereNeeded(canvas, row, 0, part, textLook);
  });
}

function mergeWhereNeeded({ grid, merges }: Canvas, row: number, column: number, text: string, look: TextLook = {}): void {
  const columns = grid.readable - column;
  const isShort = !text.includes('\n') && measureText(text, look) < widthOf(grid, columns, column) * 0.9;
  if (!isShort) merges.push({ row, column, rows: 1, columns });
}

/** Rows that are kept free for the chart, its title and its legend; under them what it shows in words. */
function addChart(canvas: Canvas, chart: ReportChart): void {
  const rows = 6 + Math.ceil(chart.categories.length * 1.5);
  addRow(canvas, [], { height: LINE / 2 });
  const first = canvas.values.length;
  const count = Math.min(rows, 28);
  for (let row = 0; row < count; row++) addRow(canvas, [], { keep: row > 0 });
  canvas.charts.push({ row: first, column: 0, rows: count, columns: canvas.grid.readable, chart });
  const start = canvas.values.length;
  addText(canvas, 'note', chart.alternative);
  if (canvas.values.length > start) canvas.keep[start] = true;
}

/** A label, and a white box to write in: as high as its text needs, and somewhat higher. */
function addComment(canvas: Canvas, comment: ReportComment): void {
  // It goes with what it is about: a page with a box alone says nothing.
  addRow(canvas, [], { height: LINE / 2, keep: true });
  const { readable } = canvas.grid;
  const width = widthOf(canvas.grid, readable);
  const label = addRow(canvas, [comment.label], { height: LINE + 4, keep: true });
  addBlock(canvas, 'commentLabel', { row: label, column: 0, rows: 1, columns: 1 });
  const text = cutText(comment.text);
  const needed = Math.max(heightOfLines(COMMENT_LINES), heightOfText(text, width) + LINE);
  const rows = Math.ceil(needed / HIGHEST_ROW);
  const first = canvas.values.length;
  for (let row = 0; row < rows; row++) addRow(canvas, [row === 0 ? text : ''], { keep: true, height: needed / rows });
  const area = { row: first, column: 0, rows, columns: readable };
  canvas.merges.push({ ...area, whole: true });
  addBlock(canvas, 'comment', area);
  canvas.comments.push({ ...area, comment });
}

/** Excel takes no longer text in a cell. */
function cutText(text: string): string {
  return text.length <= LONGEST_TEXT ? text : text.slice(0, LONGEST_TEXT);
}

function linesOf(points: number, size?: number): number {
  return Math.floor(points / heightOfLines(1, size)) - 1;
}
