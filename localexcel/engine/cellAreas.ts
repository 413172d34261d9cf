import type { Area } from '../document/types';
import { columnOfKey, rowOfKey } from './journal';

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
