import type { ChartContent, ChartCorner, ChartReference, DocumentChart } from '../document/charts';
import type { CellContent } from '../document/types';
import { parseAddress } from './address';
import type { Book } from './book';
import { copyData } from './copyData';
import { renameSheetInFormula } from './references';
import type { Sheet } from './sheet';
import { isWholeShift, shiftInterval, type Shift } from './shift';

/** A chart that the add-in can find again; what its series showed last is not kept up here, but made on saving. */
export interface BookChart extends DocumentChart {
  id: string;
}

export function openChart(book: Book, chart: DocumentChart): BookChart {
  return { ...copyData(chart), id: newChartId(book) };
}

/** Excel's own look of a chart's id. */
export function newChartId(book: Book): string {
  return `{${book.nextNumber().toString(16).toUpperCase().padStart(8, '0')}-0002-0000-0000-000000000000}`;
}

/** The charts of a sheet for a copy of it: what named the sheet names the copy. Those of other programs cannot be copied. */
export function copyCharts(book: Book, source: Sheet, copy: Sheet): BookChart[] {
  return source.charts.flatMap(({ id: _id, ...chart }) => {
    if (typeof chart.content === 'number') return [];
    const copied = openChart(book, { ...chart });
    if (typeof copied.content !== 'number')
      for (const reference of referencesOf(copied.content))
        reference.formula = renameSheetInFormula(reference.formula, source.name, copy.name);
    return [copied];
  });
}

/** All places of a chart that name cells. */
export function referencesOf(content: ChartContent): ChartReference[] {
  return content.series.flatMap(({ name, categories, values }) =>
    [typeof name === 'string' ? undefined : name, categories, values].filter((reference) => reference !== undefined),
  );
}

export function rewriteCharts(sheet: Sheet, rewrite: (formula: string) => string): void {
  for (const { content } of sheet.charts) {
    if (typeof content === 'number') continue;
    for (const reference of referencesOf(content)) reference.formula = rewrite(reference.formula);
  }
}

/** Charts move and are sized with the cells under them; one whose rows or columns are all taken out goes with them. */
export function shiftCharts(sheet: Sheet, shift: Shift): void {
  if (!isWholeShift(shift)) return;
  sheet.charts = sheet.charts.flatMap((chart) => {
    const first = chart.from[shift.axis];
    // A chart that ends at the upper edge of a row ends in the row above.
    const last = Math.max(first, atEdge(chart.to, shift) ? chart.to[shift.axis] - 1 : chart.to[shift.axis]);
    const moved = shiftInterval(first, last, shift);
    if (!moved) return [];
    const isStartGone = shift.count < 0 && !shiftInterval(first, first, shift);
    const isEndGone = shift.count < 0 && !shiftInterval(last, last, shift);
    const from = move(chart.from, shift, moved[0], isStartGone);
    const to = move(chart.to, shift, atEdge(chart.to, shift) || isEndGone ? moved[1] + 1 : moved[1], isEndGone);
    return [{ ...chart, from, to }];
  });
}

const atEdge = (corner: ChartCorner, { axis }: Shift) => (axis === 'row' ? corner.y : corner.x) === 0;

function move(corner: ChartCorner, { axis }: Shift, index: number, toEdge: boolean): ChartCorner {
  return axis === 'row' ? { ...corner, row: index, y: toEdge ? 0 : corner.y } : { ...corner, column: index, x: toEdge ? 0 : corner.x };
}

/** The sheet's charts with what their cells show now. */
export function saveCharts(book: Book, sheet: Sheet): DocumentChart[] {
  return sheet.charts.map(({ id: _id, ...chart }) => {
    const saved = copyData(chart);
    if (typeof saved.content === 'number') return saved;
    for (const reference of referencesOf(saved.content)) fillCache(book, reference, saved.content.plotVisibleOnly);
    return saved;
  });
}

/** Where the cells are gone, what the file had stays. */
function fillCache(book: Book, reference: ChartReference, visibleOnly: boolean): void {
  const cells = readReference(book, reference.formula, visibleOnly);
  if (!cells) return;
  reference.cache = cells.map(({ value }) => value);
  const numberFormat = cells[0]?.numberFormat;
  if (numberFormat === undefined) delete reference.numberFormat;
  else reference.numberFormat = numberFormat;
}

/** What stands in the cells that a series names; undefined where they are gone. */
export function readReference(
  book: Book,
  formula: string,
  visibleOnly: boolean,
): { value: CellContent; numberFormat: string | undefined }[] | undefined {
  const parsed = parseAddress(formula.replace(/^=/, ''));
  const sheet = parsed?.sheet === undefined ? undefined : book.sheetByName(parsed.sheet);
  if (!parsed || !sheet) return undefined;
  const { row, column, lastRow, lastColumn } = parsed.area;
  const cells = [];
  for (let r = row; r <= lastRow; r++) {
    if (visibleOnly && sheet.rows.get(r)?.hidden) continue;
    for (let c = column; c <= lastColumn; c++) {
      if (visibleOnly && sheet.columns.get(c)?.hidden) continue;
      cells.push({ value: book.value(sheet, r, c), numberFormat: sheet.style(r, c).numberFormat });
    }
  }
  return cells;
}
