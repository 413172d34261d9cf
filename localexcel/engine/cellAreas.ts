import type { Area } from '../document/types';
import type { SheetArea } from './formulas';
import { cellKey, columnOfKey, rowOfKey } from './journal';

/** Cells, by their keys, as few areas: runs in a row, joined with equal runs in the rows above. */
export function areasOfCells(keys: readonly number[]): Area[] {
  const areas: Area[] = [];
  // Areas that reach down to the row before, or the row at hand, by their columns.
  const open = new Map<string, Area>();
  const close = (run: Area) => {
    const columns = `${run.column}:${run.lastColumn}`;
    const above = open.get(columns);
    if (above?.lastRow === run.row - 1) above.lastRow = run.row;
    else {
      open.set(columns, run);
      areas.push(run);
    }
  };
  let run: Area | undefined;
  for (const key of [...keys].sort((a, b) => a - b)) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    if (run?.row === row && run.lastColumn === column - 1) run.lastColumn = column;
    else {
      if (run) close(run);
      run = { row, column, lastRow: row, lastColumn: column };
    }
  }
  if (run) close(run);
  return areas;
}

/** The same cells in fewer areas: those that stand alone are joined. */
export function joinCells(areas: readonly SheetArea[]): SheetArea[] {
  const joined: SheetArea[] = [];
  const cells = new Map<string, Set<number>>();
  for (const each of areas) {
    const { row, column, lastRow, lastColumn } = each.area;
    if (row !== lastRow || column !== lastColumn) joined.push(each);
    else {
      const known = cells.get(each.sheetId);
      if (known) known.add(cellKey(row, column));
      else cells.set(each.sheetId, new Set([cellKey(row, column)]));
    }
  }
  for (const [sheetId, keys] of cells) for (const area of areasOfCells([...keys])) joined.push({ sheetId, area });
  return joined;
}
