import { estimateTextHeight } from '../document/textHeight';
import type { DocumentSheet, WorkbookDocument } from '../document/types';

/** Excel's own defaults where a sheet says nothing. */
const DEFAULT_COLUMN_WIDTH = 8.43;
const DEFAULT_ROW_HEIGHT = 15;

/**
 * The height in points that a row without a height of its own has, where its texts need more than the sheet's default.
 * Excel stores it with the row, and a reader that knows Excel as the writer trusts it: without it wrapped text is cut off.
 */
export function measureRows(
  sheet: DocumentSheet,
  { styles, defaultFont }: Pick<WorkbookDocument, 'styles' | 'defaultFont'>,
): (row: number) => number | undefined {
  const merged = new Set<string>();
  for (const { row, column, lastRow, lastColumn } of sheet.merges)
    for (let r = row; r <= lastRow; r++) for (let c = column; c <= lastColumn; c++) merged.add(`${r},${c}`);
  const usual = sheet.defaultRowHeight ?? DEFAULT_ROW_HEIGHT;
  return (row) => {
    let height = usual;
    for (const [column, { value, style: index }] of sheet.cells.get(row) ?? []) {
      if (value === '' || merged.has(`${row},${column}`)) continue;
      const style = index === undefined ? undefined : styles[index];
      const layout = {
        width: sheet.columns.get(column)?.width ?? sheet.defaultColumnWidth ?? DEFAULT_COLUMN_WIDTH,
        size: style?.font?.size ?? defaultFont.size,
        defaultSize: defaultFont.size,
        bold: style?.font?.bold,
        wrap: style?.wrap && typeof value === 'string',
        indent: style?.indent,
      };
      height = Math.max(height, estimateTextHeight(String(value), layout));
    }
    return height > usual ? Math.min(height, 409.5) : undefined;
  };
}
