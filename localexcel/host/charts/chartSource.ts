import { formatSheetArea } from '../../document/address';
import type { ChartReference, ChartSeries } from '../../document/charts';
import type { Area, CellContent } from '../../document/types';
import { intersect } from '../../engine/address';
import { invalidArgument } from '../../wire/hostObject';
import type { Range } from '../range';

/** The cells of a range as a chart names them. */
export function referTo(range: Range, area: Area = range.area): ChartReference {
  return { formula: `=${formatSheetArea(range.sheet.name, area, true)}`, cache: [] };
}

/**
 * The series that a range holds, as Excel sees them: a first row of texts names the series, a first column of texts (or dates) the
 * categories, or the other way round. "Auto" takes the longer side for the categories.
 */
export function seriesOf(range: Range, seriesBy: string, location: string): ChartSeries[] {
  if (!['Auto', 'Columns', 'Rows'].includes(seriesBy)) throw invalidArgument(location);
  const used = range.sheet.usedArea(true, range.context.book.calculation.spills.on(range.sheet.id));
  const area = (used && intersect(range.area, used)) ?? range.area;
  const { row, column, lastRow, lastColumn } = area;
  const read = (r: number, c: number) => range.context.book.value(range.sheet, r, c);
  const isEmptyCorner = read(row, column) === '' && lastRow > row && lastColumn > column;
  const isHeading = (cells: [number, number][]) =>
    cells.some(([r, c]) => isText(read(r, c))) || cells.every(([r, c]) => isDate(range, r, c));
  const hasHeadingRow = lastRow > row && (isEmptyCorner || isHeading(lineOf(area, 'row')));
  const hasHeadingColumn = lastColumn > column && (isEmptyCorner || isHeading(lineOf(area, 'column')));
  const body: Area = { ...area, row: row + Number(hasHeadingRow), column: column + Number(hasHeadingColumn) };

  const byColumns = seriesBy === 'Columns' || (seriesBy === 'Auto' && lastRow - row >= lastColumn - column);
  const lines = byColumns ? body.lastColumn - body.column + 1 : body.lastRow - body.row + 1;
  const hasNames = byColumns ? hasHeadingRow : hasHeadingColumn;
  const hasCategories = byColumns ? hasHeadingColumn : hasHeadingRow;
  const categories = byColumns ? { ...body, column, lastColumn: column } : { ...body, row, lastRow: row };
  return Array.from({ length: lines }, (_, index): ChartSeries => {
    const values = byColumns
      ? { ...body, column: body.column + index, lastColumn: body.column + index }
      : { ...body, row: body.row + index, lastRow: body.row + index };
    const name = byColumns ? { ...values, row, lastRow: row } : { ...values, column, lastColumn: column };
    return {
      ...(hasNames && { name: referTo(range, name) }),
      ...(hasCategories && { categories: referTo(range, categories) }),
      values: referTo(range, values),
    };
  });
}

/** The cells of the first row or column but its corner; the corner counts where the range is one line. */
function lineOf({ row, column, lastRow, lastColumn }: Area, which: 'row' | 'column'): [number, number][] {
  const cells: [number, number][] = [];
  if (which === 'row') for (let c = column === lastColumn ? column : column + 1; c <= lastColumn; c++) cells.push([row, c]);
  else for (let r = row === lastRow ? row : row + 1; r <= lastRow; r++) cells.push([r, column]);
  return cells;
}

const isText = (value: CellContent) => typeof value === 'string' && value !== '' && !value.startsWith('#');

function isDate({ sheet, context }: Range, row: number, column: number): boolean {
  const format = sheet.style(row, column).numberFormat ?? 'General';
  return typeof context.book.value(sheet, row, column) === 'number' && /[ymd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|General/gi, ''));
}
