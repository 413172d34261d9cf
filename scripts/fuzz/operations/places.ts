/** Where the actions' numbers point in the book as it is now. */
import { currentState, type ReadyBook } from '../../../src/live';
import { columnName, type TableLayout } from '../../../src/workbook/tables';

/** null where the workbook is no goal book any more. */
export function readyNow(): ReadyBook | null {
  const state = currentState();
  return state.phase === 'ready' ? state : null;
}

/** Counts round. */
export function pick<T>(list: readonly T[], number: number): T | undefined {
  return list[number % list.length];
}

/** Goal tables twice as often as lists and settings. */
export function pickTable({ layout }: ReadyBook, number: number): TableLayout | undefined {
  const all = [...layout.tables.values()].filter(({ kind }) => kind !== 'findings');
  const goals = all.filter(({ kind }) => kind === 'goals');
  return pick([...goals, ...goals, ...all], number);
}

/** The address of a cell of the table's body; the row after its last is one too. */
export function addressOf(table: TableLayout, row: number, column: number): string {
  const place = row % (table.rows + 1);
  return `${columnName(table.column + (column % table.headers.length))}${table.row + 2 + place}`;
}
