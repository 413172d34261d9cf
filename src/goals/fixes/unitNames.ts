import { makeKey } from '../compare';
import { readRowCell } from './cells';
import { findNearest } from './nearest';
import type { FixChange, FixSource } from './types';

/** Units are named as the committee's list has them: other letter case, spaces, and near misspellings where one unit alone is near. */
export function planUnitNames(source: FixSource): FixChange[] {
  const names = new Map<string, string[]>();
  for (const { committee, name } of source.book.units) {
    const key = makeKey(committee);
    const ofCommittee = names.get(key);
    if (ofCommittee) ofCommittee.push(name);
    else names.set(key, [name]);
  }
  return source.book.rows.flatMap((row): FixChange[] => {
    const known = names.get(makeKey(row.committee)) ?? [];
    if (row.unit === '' || known.includes(row.unit)) return [];
    const cell = readRowCell(source, row, 'unit');
    const after = cell && findNearest(row.unit, known);
    return after ? [{ place: cell.place, before: cell.value, after }] : [];
  });
}
