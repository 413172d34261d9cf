import { makeKey } from '../compare';
import { numberRows } from '../numbering';
import type { GoalRow } from '../types';
import { readRowCell } from './cells';
import type { CellPlace, FixChange, FixSource } from './types';

/** Rows without a number get one. One row alone gets the number that comes next, whatever rows above it still lack theirs. */
export function planNumbering(source: FixSource, only?: CellPlace): FixChange[] {
  const { rows } = source.book;
  const { numbers } = numberRows(source.book, source.highest);
  if (!only) return numbers.flatMap(({ row, nr }) => changeCell(source, rows[row], 'nr', nr));
  const wanted = numbers.find(({ row }) => rows[row]?.table === only.table && rows[row]?.row === only.row);
  const first = wanted && numbers.find(({ row }) => isNumberedAs(rows[row], rows[wanted.row]));
  return wanted && first ? changeCell(source, rows[wanted.row], 'nr', first.nr) : [];
}

/** What a row belongs to by standing under it is written out, where that has a number. */
export function planParents(source: FixSource): FixChange[] {
  const { rows } = source.book;
  const given = new Set(rows.map(({ nr }) => makeKey(nr)));
  return numberRows(source.book, source.highest)
    .parents.filter(({ parent }) => given.has(makeKey(parent)))
    .flatMap(({ row, parent }) => changeCell(source, rows[row], 'parent', parent));
}

/** Every row gets its number, and what it belongs to by standing under it is written out: also where that gets its number now. */
export function planWholeNumbering(source: FixSource): FixChange[] {
  const { rows } = source.book;
  const { numbers, parents } = numberRows(source.book, source.highest);
  const given = numbers.flatMap(({ row, nr }) => changeCell(source, rows[row], 'nr', nr));
  // Where the column Nr is gone no number can be given, and nothing may point at one.
  const standing = new Set([...rows.map(({ nr }) => nr), ...given.map(({ after }) => String(after))].map(makeKey));
  return [
    ...given,
    ...parents
      .filter(({ parent }) => standing.has(makeKey(parent)))
      .flatMap(({ row, parent }) => changeCell(source, rows[row], 'parent', parent)),
  ];
}

/** Rows of one level of a committee share their running numbers. */
function isNumberedAs(a: GoalRow | undefined, b: GoalRow | undefined): boolean {
  return a?.committee === b?.committee && a?.level === b?.level;
}

function changeCell(source: FixSource, row: GoalRow | undefined, column: 'nr' | 'parent', after: string): FixChange[] {
  const cell = row && readRowCell(source, row, column);
  return cell ? [{ place: cell.place, before: cell.value, after }] : [];
}
