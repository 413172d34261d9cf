import { estimateTextHeight } from '../document/textHeight';
import type { Area, DocumentSheet, WorkbookDocument } from '../document/types';

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
  const merged = mergesByRow(sheet);
  const usual = sheet.defaultRowHeight ?? DEFAULT_ROW_HEIGHT;
  return (row) => {
    const merges = merged.get(row) ?? [];
    let height = usual;
    for (const [column, { value, style: index }] of sheet.cells.get(row) ?? []) {
      if (value === '' || merges.some((area) => column >= area.column && column <= area.lastColumn)) continue;
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

/** Merged areas by the rows with cells that they reach over. An area may be the whole sheet, and is never gone through cell by cell. */
function mergesByRow({ cells, merges }: DocumentSheet): Map<number, Area[]> {
  const byRow = new Map<number, Area[]>();
  const put = (row: number, area: Area) => byRow.set(row, [...(byRow.get(row) ?? []), area]);
  for (const area of merges) {
    if (area.lastRow - area.row < cells.size) for (let row = area.row; row <= area.lastRow; row++) put(row, area);
    else for (const row of cells.keys()) if (row >= area.row && row <= area.lastRow) put(row, area);
  }
  return byRow;
}
