import { makeKey } from '../compare';
import { readRowCell } from './cells';
import { createChooser, createFinder } from './nearest';
import type { FixChange, FixQuestion, FixSource } from './types';

/** Units are named as the committee's list has them: other letter case, spaces, and near misspellings where one unit alone is near. */
export function planUnitNames(source: FixSource): FixChange[] {
  const finders = forCommittees(source, createFinder);
  return source.book.rows.flatMap((row): FixChange[] => {
    const after = row.unit === '' ? null : finders.get(makeKey(row.committee))?.(row.unit);
    const cell = after && after !== row.unit ? readRowCell(source, row, 'unit') : null;
    return after && cell ? [{ place: cell.place, before: cell.value, after }] : [];
  });
}

/** Misspelt names to which two or more units of the committee are near. */
export function askUnitNames(source: FixSource): FixQuestion[] {
  const choosers = forCommittees(source, (names) => createChooser(names));
  return source.book.rows.flatMap((row): FixQuestion[] => {
    const choices = row.unit === '' ? [] : (choosers.get(makeKey(row.committee))?.(row.unit) ?? []);
    const cell = choices.length > 0 ? readRowCell(source, row, 'unit') : null;
    return cell ? [{ id: 'unit-names', place: cell.place, before: cell.value, choices }] : [];
  });
}

/** Something made of the names of each committee's units. */
function forCommittees<T>(source: FixSource, make: (names: readonly string[]) => T): Map<string, T> {
  const names = new Map<string, string[]>();
  for (const { committee, name } of source.book.units) {
    const key = makeKey(committee);
    const ofCommittee = names.get(key);
    if (ofCommittee) ofCommittee.push(name);
    else names.set(key, [name]);
  }
  return new Map([...names].map(([committee, known]) => [committee, make(known)]));
}
