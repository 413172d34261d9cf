import { makeKey } from '../compare';
import { startGiving } from '../numbering';
import { buildTree } from '../tree';
import type { GoalRow } from '../types';
import { readRowCell } from './cells';
import type { CellPlace, FixChange, FixSource } from './types';

/**
 * A number that stands on two rows stays with the first; the others get numbers of their own. What stands right beneath such a row, in the same
 * table, and says the old number follows with it; what points from elsewhere means the first.
 */
export function planDuplicates(source: FixSource, only?: CellPlace): FixChange[] {
  const { book, highest } = source;
  const giver = startGiving(book, highest);
  const given = new Map<number, string>();
  for (const { kind, row: index } of buildTree(book).problems) {
    const row = book.rows[index];
    if (kind !== 'numberTwice' || !row?.level || (only && !isAt(row, only))) continue;
    given.set(index, giver.take(row.committee, row.level));
  }
  if (given.size === 0) return [];
  // What each row would belong to by its position, were nothing written.
  const above = buildTree({ ...book, rows: book.rows.map((row) => ({ ...row, parent: '' })) }).parent;
  return book.rows.flatMap((row, index): FixChange[] => {
    const own = given.get(index);
    const carrier = book.rows[above[index] ?? -1];
    const carried = given.get(above[index] ?? -1);
    const follows = carrier && carried !== undefined && makeKey(row.parent) === makeKey(carrier.nr);
    return [
      ...(own === undefined ? [] : changeCell(source, row, 'nr', own)),
      ...(follows ? changeCell(source, row, 'parent', carried) : []),
    ];
  });
}

function isAt(row: GoalRow, { table, row: at }: CellPlace): boolean {
  return row.table === table && row.row === at;
}

function changeCell(source: FixSource, row: GoalRow, column: 'nr' | 'parent', after: string): FixChange[] {
  const cell = readRowCell(source, row, column);
  return cell ? [{ place: cell.place, before: cell.value, after }] : [];
}
