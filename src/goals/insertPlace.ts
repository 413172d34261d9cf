import { listBeneath } from './candidates';
import { makeKey } from './compare';
import { nameGoalTable } from './places';
import type { RollUp } from './results';
import type { GoalRow, Level } from './types';

/**
 * The row in the body of the committee's table where a new row goes: after the last row of its parent's family in that table; for an
 * overarching goal after the families of the same area; where there is no such family, after the last written row. A goal put in there would
 * become the parent of following rows with an empty Hör till; those are passed by, so that every other row keeps its parent. What stands in
 * the place moves down.
 */
export function findInsertPlace(
  { book, tree }: Pick<RollUp, 'book' | 'tree'>,
  added: { committee: string; level: Level; parent: string },
): { table: string; row: number } {
  const table = nameGoalTable(added.committee);
  const family = findHeads({ book, tree }, added).flatMap((head) => [head, ...listBeneath(tree, head)]);
  const inTable = (row: GoalRow | undefined): row is GoalRow => row?.table === table;
  const relatives = family.map((index) => book.rows[index]).filter(inTable);
  const before = relatives.length > 0 ? relatives : book.rows.filter(inTable);
  let place = before.reduce((last, { row }) => Math.max(last, row + 1), 0);
  book.rows.forEach((row, index) => {
    if (!inTable(row) || row.row < place || !leansOnCarrier(row, added.level)) return;
    const above = tree.parent[index] ?? -1;
    if (above < 0 || book.rows[above]!.row < place) place = row.row + 1;
  });
  return { table, row: place };
}

/** The rows at the head of the families that the new row comes after. */
function findHeads({ book, tree }: Pick<RollUp, 'book' | 'tree'>, { level, parent }: { level: Level; parent: string }): number[] {
  const key = makeKey(parent);
  if (level !== 'overarching') {
    const head = tree.byNr.get(key);
    return head === undefined ? [] : [head];
  }
  return book.rows.flatMap((row, index) => (row.level === 'overarching' && makeKey(tree.area[index] ?? '') === key ? [index] : []));
}

/** Whether the row's parent is what stands above it, and a new row of the level above it might become that. */
function leansOnCarrier(row: GoalRow, added: Level): boolean {
  if (row.level === null || row.level === 'overarching' || row.parent.trim() !== '' || row.invalid.parent !== undefined) return false;
  return added === 'overarching' || (added === 'goal' && row.level !== 'goal');
}
