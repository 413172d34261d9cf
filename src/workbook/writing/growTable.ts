/** Writing rows at the end of a table: the cells first, then the table is resized over them (rows.add is slow, OfficeDev/office-js#3013). */
import type { CellValue } from '../../goals/types';
import { calculatedFormula } from './calculated';
import { drawNewRows } from './newRows';
import type { OpenTable } from './openTable';
import { loadCells } from '../reading/loadCells';
import { isEmpty, isFormula } from '../reading/parseCells';
import { partRows, splitHidden } from './parts';
import { WorkbookProblem } from '../problem';
import { CALCULATED_COLUMNS, columnName } from '../tables';

/**
 * Writes `cells` (null leaves a cell as it is) from row `first` of the body, which is free. Calculated columns are filled in new
 * rows. A large write is parted over several syncs.
 */
export async function growTable(
  context: Excel.RequestContext,
  open: OpenTable,
  first: number,
  cells: readonly (readonly (CellValue | null)[])[],
): Promise<void> {
  const { layout, table } = open;
  const added = Math.max(first + cells.length - layout.rows, 0);
  if (added > 0) {
    await refuseOccupied(context, open, added);
    if (layout.showTotals) table.showTotals = false;
    drawNewRows(open, layout.rows, added);
  }
  for (const { row, rows } of partRows(cells)) {
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- the parts are what Excel takes in one request
    if (row > 0) await context.sync();
    for (const block of splitHidden(rows, open.hasHiddenRows))
      open.block(first + row + block.row, block.rows.length).values = block.rows as CellValue[][];
  }
  if (added > 0) {
    open.resize(layout.rows + added);
    fillFormulas(open, added);
    if (layout.showTotals) table.showTotals = true;
  }
  await context.sync();
}

/** A column whose last cell is a formula goes on with it; our own calculated columns have theirs whatever stands there. */
function fillFormulas(open: OpenTable, added: number): void {
  const { layout, formulas } = open;
  const last = formulas.at(-1) ?? [];
  const own = new Map<number, string>();
  if (layout.kind === 'goals') {
    for (const column of CALCULATED_COLUMNS) {
      const offset = layout.columns[column];
      if (offset !== undefined) own.set(offset, calculatedFormula(column));
    }
  }
  layout.headers.forEach((_header, offset) => {
    const formula = own.get(offset);
    const target = open.cell(layout.rows, offset, added);
    if (formula) target.formulas = Array.from({ length: added }, () => [formula]);
    else if (isFormula(last[offset] ?? '')) target.copyFrom(open.cell(layout.rows - 1, offset), Excel.RangeCopyType.formulas);
  });
}

/** What stands under a table is never written over. A totals row moves down and needs room too. */
async function refuseOccupied(context: Excel.RequestContext, { layout, area }: OpenTable, added: number): Promise<void> {
  const skip = layout.showTotals ? 1 : 0;
  const top = layout.row + 1 + layout.rows + skip;
  const columns = layout.headers.length;
  const beneath = () => area(layout.rows + skip, 0, added, columns);
  const cells = (await loadCells(context, [{ range: beneath, rows: added, columns, formulas: true }]))[0]?.formulas ?? [];
  const row = cells.findIndex((line) => line.some((cell) => !isEmpty(cell)));
  if (row < 0) return;
  const column = (cells[row] ?? []).findIndex((cell) => !isEmpty(cell));
  throw new WorkbookProblem('book.noRoom', { sheet: layout.sheet, cell: `${columnName(layout.column + column)}${top + row + 1}` });
}
