import type { Range } from './range';
import { estimateTextHeight } from '../document/textHeight';
import { intersect } from '../engine/address';
import { formatText } from './text';
import { DEFAULT_COLUMN_CHARACTERS, DEFAULT_ROW_POINTS } from './units';

/** Room that a cell keeps beside its text, in characters. */
const PADDING = 1.3;

/** Makes columns as wide as their longest text; texts that wrap, or stand in merged cells, do not count. */
export function autofitColumns({ context, sheet, area }: Range): void {
  const used = sheet.usedArea(true);
  const target = used && intersect(area, used);
  if (!target) return;
  for (let column = target.column; column <= target.lastColumn; column++) {
    let widest = 0;
    for (let row = target.row; row <= target.lastRow; row++) {
      const style = sheet.style(row, column);
      if (style.wrap || sheet.mergeAt(row, column)) continue;
      const text = formatText(context.book.value(sheet, row, column), style.numberFormat);
      const scale = (style.font?.size ?? context.book.defaultFont.size) / 11;
      for (const line of text.split('\n')) widest = Math.max(widest, line.length * scale * (style.font?.bold ? 1.1 : 1));
    }
    if (widest)
      sheet.columns.set(column, {
        ...sheet.columns.get(column),
        width: Math.min(255, Math.round((widest + PADDING) * 100) / 100),
        hidden: false,
      });
  }
}

/** Makes rows as high as their texts need in the columns' widths. */
export function autofitRows({ context, sheet, area }: Range): void {
  const used = sheet.usedArea(true);
  const target = used && intersect(area, used);
  if (!target) return;
  for (let row = target.row; row <= target.lastRow; row++) {
    let height = sheet.defaultRowHeight ?? DEFAULT_ROW_POINTS;
    for (let column = used.column; column <= used.lastColumn; column++) {
      const value = context.book.value(sheet, row, column);
      if (value === '' || sheet.mergeAt(row, column)) continue;
      const style = sheet.style(row, column);
      const text = formatText(value, style.numberFormat);
      const layout = {
        width: sheet.columns.get(column)?.width ?? sheet.defaultColumnWidth ?? DEFAULT_COLUMN_CHARACTERS,
        size: style.font?.size ?? context.book.defaultFont.size,
        defaultSize: context.book.defaultFont.size,
        bold: style.font?.bold,
        wrap: style.wrap,
        indent: style.indent,
      };
      height = Math.max(height, estimateTextHeight(text, layout));
    }
    sheet.rows.set(row, { ...sheet.rows.get(row), height: Math.min(409.5, height) });
  }
}
