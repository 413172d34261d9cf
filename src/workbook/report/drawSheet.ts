/** Draws a laid-out report on an empty sheet: everything but what a printer or a window may refuse. */
import { translate, type Language } from '../../locales';
import { ACCENT, COLOURS } from '../../looks/palette';
import { pointsOfCharacters } from '../layout/measures';
import { quoteSheet } from '../layout/names';
import { createSender, type Sender } from '../sender';
import { columnName, locate, type Layout } from '../tables';
import { partRows } from '../writing/parts';
import { keepText } from '../plainText';
import { AIR, LINE, type Block, type BlockLook, type Canvas } from './canvas';
import { drawChart } from './drawChart';
import { describeLook, isPainted, joinAreas, paintBlock } from './look';
import { nameComments } from './ownSheet';

export interface Drawing {
  canvas: Canvas;
  language: Language;
  /** Where the links lead. */
  layout: Layout;
}

/** What one request for a block takes, about. */
const BYTES_PER_BLOCK = 1_000;
const BYTES_PER_CHART = 12_000;
const BYTES_A_PART = 1_500_000;
/** What is painted over the links' own look. */
const LAST: ReadonlySet<BlockLook> = new Set(['links', 'label']);

/** Answers after each step by `tell`; there are `DRAWING_STEPS` of them. */
export const DRAWING_STEPS = 3;
export async function drawSheet(context: Excel.RequestContext, sheet: Excel.Worksheet, drawing: Drawing, tell: () => void): Promise<void> {
  const { canvas } = drawing;
  let sender = createSender(context);
  await drawBlocks(sheet, canvas, sender);
  await writeValues(sheet, canvas, sender);
  await sender.finish();
  tell();
  sender = createSender(context);
  await drawLinks(sheet, drawing, sender);
  await drawLooks(sheet, canvas, sender);
  await sender.finish();
  tell();
  sender = createSender(context);
  await groupRows(sheet, canvas, sender);
  await drawComments(sheet, drawing, sender);
  for (const chart of canvas.charts) {
    await sender.reserve(BYTES_PER_CHART);
    drawChart(sheet, canvas, chart);
  }
  await sender.finish();
  tell();
}

async function drawBlocks(sheet: Excel.Worksheet, canvas: Canvas, sender: Sender): Promise<void> {
  const { grid, heights, blocks, merges, formats } = canvas;
  sheet.showGridlines = false;
  sheet.tabColor = ACCENT.ink;
  // Of whole columns, which Excel keeps as one: the cells of a large report are many.
  const all = sheet.getRange(`A:${columnName(grid.widths.length - 1)}`).format;
  all.font.color = COLOURS.text;
  all.verticalAlignment = 'Top';
  all.horizontalAlignment = 'Left';
  grid.widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).untrack().format.columnWidth = pointsOfCharacters(width);
  });
  await setHeights(sheet, heights, sender);
  await paintBlocks(
    sheet,
    blocks.filter(({ look }) => !LAST.has(look)),
    sender,
  );
  for (const merge of joinAreas(merges, ({ row, whole }) => (whole ? `whole ${row}` : ''))) {
    await sender.reserve(BYTES_PER_BLOCK);
    const cells = sheet.getRangeByIndexes(merge.row, merge.column, merge.rows, merge.columns).untrack();
    cells.merge(!merge.whole);
    // A merged cell wraps; one that is merged for its room alone stands in a column that wraps already.
    cells.format.wrapText = true;
  }
  for (const { row, column, columns, formats: grid } of formats) {
    for (const part of partRows(grid, BYTES_A_PART)) {
      await sender.reserve(part.bytes);
      // Cells without a format of their own are left as they are, which the types do not know.
      sheet.getRangeByIndexes(row + part.row, column, part.rows.length, columns).untrack().numberFormat = part.rows as string[][];
    }
  }
}

async function paintBlocks(sheet: Excel.Worksheet, blocks: readonly Block[], sender: Sender): Promise<void> {
  const painted = blocks.filter(({ look }) => isPainted(look));
  for (const block of joinAreas(painted, ({ look }) => look)) {
    await sender.reserve(block.look === 'rows' || block.look === 'comment' ? 3 * BYTES_PER_BLOCK : BYTES_PER_BLOCK);
    paintBlock(sheet, block);
  }
}

/** Most rows are as high as one line of a table; the others are told one by one, in a single request. */
async function setHeights(sheet: Excel.Worksheet, heights: readonly number[], sender: Sender): Promise<void> {
  const usual = LINE + AIR;
  sheet.getRangeByIndexes(0, 0, heights.length, 1).format.rowHeight = usual;
  const rows = heights.map((height): [Excel.SettableRowProperties] => [height === usual ? {} : { format: { rowHeight: height } }]);
  for (const part of partRows(rows, BYTES_A_PART)) {
    await sender.reserve(part.bytes);
    sheet.getRangeByIndexes(part.row, 0, part.rows.length, 1).untrack().setRowProperties(part.rows.flat());
  }
}

async function writeValues(sheet: Excel.Worksheet, { values, grid }: Canvas, sender: Sender): Promise<void> {
  for (const { row, rows, bytes } of partRows(
    values.map((line) => line.map(keepText)),
    BYTES_A_PART,
  )) {
    await sender.reserve(bytes);
    sheet.getRangeByIndexes(row, 0, rows.length, grid.widths.length).untrack().values = rows;
  }
}

/** Before the looks: a link brings its own. */
async function drawLinks(sheet: Excel.Worksheet, { canvas, layout }: Drawing, sender: Sender): Promise<void> {
  const columns = new Map<number, Map<number, Excel.SettableCellProperties>>();
  for (const { row, column, link } of canvas.links) {
    const place = locate(layout, link);
    if (!place) continue;
    const cells = columns.get(column) ?? new Map<number, Excel.SettableCellProperties>();
    columns.set(column, cells.set(row, { hyperlink: { documentReference: `${quoteSheet(place.sheet)}!${place.cell}` } }));
  }
  for (const [column, cells] of columns) {
    // Links are listed from the top.
    const rows = [...cells.keys()];
    const [first = 0, last = 0] = [rows[0], rows.at(-1)];
    const lines = Array.from({ length: last - first + 1 }, (_, at) => [cells.get(first + at) ?? {}]);
    for (const part of partRows(lines, BYTES_A_PART)) {
      await sender.reserve(part.bytes);
      sheet
        .getRangeByIndexes(first + part.row, column, part.rows.length, 1)
        .untrack()
        .setCellProperties(part.rows);
    }
  }
}

async function drawLooks(sheet: Excel.Worksheet, { blocks, looks, grid, values }: Canvas, sender: Sender): Promise<void> {
  await paintBlocks(
    sheet,
    blocks.filter(({ look }) => LAST.has(look)).sort((a, b) => Number(a.look === 'label') - Number(b.look === 'label')),
    sender,
  );
  const lines = values.map((_, row) => {
    const line = looks.get(row);
    return grid.widths.map((__, column) => {
      const look = line?.get(column);
      return look ? describeLook(look) : {};
    });
  });
  for (const { row, rows, bytes } of partRows(lines, BYTES_A_PART)) {
    await sender.reserve(bytes);
    sheet.getRangeByIndexes(row, 0, rows.length, grid.widths.length).untrack().setCellProperties(rows);
  }
}

/** Rows that belong under others can be folded; they are shown. */
async function groupRows(sheet: Excel.Worksheet, { outline }: Canvas, sender: Sender): Promise<void> {
  const deepest = outline.reduce((most, level) => Math.max(most, level), 0);
  for (let level = 1; level <= deepest; level++) {
    let first: number | null = null;
    for (let row = 0; row <= outline.length; row++) {
      const inside = (outline[row] ?? 0) >= level;
      if (inside) first ??= row;
      else if (first !== null) {
        await sender.reserve(BYTES_PER_BLOCK);
        sheet
          .getRange(`${first + 1}:${row}`)
          .untrack()
          .group('ByRows');
        first = null;
      }
    }
  }
}

async function drawComments(sheet: Excel.Worksheet, { canvas, language }: Drawing, sender: Sender): Promise<void> {
  const title = translate(language, 'reportSheet.commentTitle');
  const message = translate(language, 'reportSheet.commentPrompt');
  for (const { row, column, rows, columns } of canvas.comments) {
    await sender.reserve(2 * BYTES_PER_BLOCK);
    const cells = sheet.getRangeByIndexes(row, column, rows, columns).untrack();
    cells.dataValidation.prompt = { showPrompt: true, title, message };
  }
  nameComments(sheet, canvas.comments);
}
