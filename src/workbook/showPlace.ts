import { WorkbookProblem } from './problem';
import { selectOwn } from './selection';
import { locate, type Layout } from './tables';
import type { Place } from '../goals/types';

/** Brings the sheet forward. */
export async function showSheet(context: Excel.RequestContext, name: string): Promise<void> {
  context.workbook.worksheets.getItem(name).activate();
  await context.sync();
}

/** Selects the place's cell, and so brings its sheet forward. `layout` may be older than the workbook: a sheet may be gone. */
export async function showPlace(context: Excel.RequestContext, layout: Layout, place: Place): Promise<void> {
  const table = layout.tables.get(place.table);
  const found = locate(layout, place);
  if (!found || !table) throw new WorkbookProblem('book.tableGone', { table: place.table });
  await selectOwn(context, { sheetId: table.sheetId, address: found.cell });
}
