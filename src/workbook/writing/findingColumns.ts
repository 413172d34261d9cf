/** Columns that the table Kontroll lacks: an older book has fewer, and somebody may have taken one away. */
import { drawHeader } from '../structure/draw';
import { findPlace } from '../structure/restoreColumn';
import { columnsOf } from '../layout/sheets';
import { pointsOfCharacters } from '../layout/measures';
import { HEADERS, hasMostColumns } from '../tables';
import type { FindingColumn, Layout } from '../tables';
import { drawNewRows } from './newRows';
import { readTable } from './openTable';
import type { OpenTable } from './openTable';

/**
 * Adds them, each in its place, and answers the table as it then stands. The findings are written whole each time, so nothing is lost by it. A
 * table that has few of our columns is somebody's own.
 */
export async function restoreFindingColumns(context: Excel.RequestContext, layout: Layout, open: OpenTable): Promise<OpenTable> {
  const { kind, columns, headers } = open.layout;
  const missing = (Object.entries(HEADERS.findings) as [FindingColumn, string][]).filter(([column]) => columns[column] === undefined);
  if (missing.length === 0 || !hasMostColumns(open.layout)) return open;
  const places = { ...columns };
  for (const [index, [column, header]] of missing.entries()) {
    const offset = findPlace({ kind, columns: places, width: headers.length + index }, column);
    for (const [key, place] of Object.entries(places) as [FindingColumn, number][]) if (place >= offset) places[key] = place + 1;
    places[column] = offset;
    open.table.columns.add(offset === headers.length + index ? undefined : offset, undefined, header);
  }
  await context.sync();
  const whole = await readTable(context, layout, open.layout.name);
  drawHeader(whole.block(-1, 1));
  if (whole.layout.rows > 0) drawNewRows(whole, 0, whole.layout.rows);
  // A column of the table takes none of the sheet's along: every one is as wide as it is in a new book.
  for (const { key, width } of columnsOf('findings')) {
    const offset = whole.layout.columns[key];
    if (offset !== undefined) whole.cell(-1, offset).format.columnWidth = pointsOfCharacters(width);
  }
  return whole;
}
