import { WorkbookProblem } from './problem';
import { locate, type Layout } from './tables';
import type { Place } from '../goals/types';

/** Brings the sheet forward. */
export async function showSheet(context: Excel.RequestContext, name: string): Promise<void> {
  context.workbook.worksheets.getItem(name).activate();
  await context.sync();
}

/** Selects the place's cell, and so brings its sheet forward. `layout` may be older than the workbook: a sheet may be gone. */
export async function showPlace(context: Excel.RequestContext, layout: Layout, place: Place): Promise<void> {
  const found = locate(layout, place);
  if (!found) throw new WorkbookProblem('book.tableGone', { table: place.table });
  context.workbook.worksheets.getItem(found.sheet).getRange(found.cell).select();
  await context.sync();
}
