import { makeKey } from '../compare';
import { readRowCell } from './cells';
import { createFinder } from './nearest';
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
  const finders = new Map([...names].map(([committee, known]) => [committee, createFinder(known)]));
  return source.book.rows.flatMap((row): FixChange[] => {
    const after = row.unit === '' ? null : finders.get(makeKey(row.committee))?.(row.unit);
    const cell = after && after !== row.unit ? readRowCell(source, row, 'unit') : null;
    return after && cell ? [{ place: cell.place, before: cell.value, after }] : [];
  });
}
