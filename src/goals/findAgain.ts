import { makeKey } from './compare';
import type { GoalBook, GoalRow } from './types';

/** What tells a row from others when the book is read again. */
export type RowIdentity = Pick<GoalRow, 'table' | 'row' | 'nr' | 'level' | 'text'>;

/**
 * Index of the row in a later reading: by its number, wherever it stands now; a row without number, or whose number stands twice, by its
 * place, if it still says what it is. -1 where it is gone.
 */
export function findRowAgain(book: GoalBook, identity: RowIdentity): number {
  const key = makeKey(identity.nr);
  const named = key === '' ? [] : book.rows.flatMap((row, index) => (makeKey(row.nr) === key ? [index] : []));
  if (named.length === 1) return named[0]!;
  return book.rows.findIndex(
    (row) =>
      row.table === identity.table &&
      row.row === identity.row &&
      makeKey(row.nr) === key &&
      row.level === identity.level &&
      row.text === identity.text,
  );
}
