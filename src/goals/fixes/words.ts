import { isErrorValue } from '../errorValue';
import type { Expected, GoalColumn } from '../types';
import { listInvalid, readRowCell } from './cells';
import { createFinder } from './nearest';
import type { FixChange, FixSource } from './types';

/** Words of the lists are written as the lists have them: other letter case, spaces around, and near misspellings. */
export function planWords(source: FixSource): FixChange[] {
  const changes: FixChange[] = [];
  const finders = new Map(
    [...LISTED, ...COLUMNS.map(([, expected]) => expected)].map((list) => [list, createFinder(source.words[list] ?? [])]),
  );
  const find = (list: Expected, text: string) => finders.get(list)?.(text) ?? null;
  for (const { place, value, expected } of listInvalid(source, LISTED)) {
    const after = typeof value === 'string' ? find(expected, value) : null;
    if (after !== null) changes.push({ place, before: value, after });
  }
  for (const row of source.book.rows) {
    for (const [column, expected] of COLUMNS) {
      const cell = readRowCell(source, row, column);
      if (!cell || typeof cell.value !== 'string' || isErrorValue(cell.value)) continue;
      const after = find(expected, cell.value);
      if (after !== null && after !== cell.value) changes.push({ place: cell.place, before: cell.value, after });
    }
  }
  return changes;
}

/** Columns of a goal table that are chosen from a list. */
const COLUMNS: readonly (readonly [GoalColumn, Expected])[] = [
  ['level', 'level'],
  ['direction', 'direction'],
  ['assessment', 'status'],
  ['state', 'state'],
  ['geh', 'geh'],
];
/** What settings and lists are chosen from. */
const LISTED: readonly Expected[] = ['kind', 'yesNo', 'occasion', 'method', 'aggregation', 'severity'];
