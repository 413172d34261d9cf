import { readTypedDate } from '../typed/date';
import { listInvalid, readRowCell } from './cells';
import type { FixChange, FixSource } from './types';

/** Dates that stand as texts, or as a number such as 20260831, become dates. */
export function planDates(source: FixSource): FixChange[] {
  const cells = [
    ...listInvalid(source, ['date']),
    ...source.book.rows.flatMap((row) => (row.invalid.dueDate === undefined ? [] : (readRowCell(source, row, 'dueDate') ?? []))),
  ];
  return cells.flatMap(({ place, value }): FixChange[] => {
    const after = readTypedDate(value);
    return after === null ? [] : [{ place, before: value, after, becomes: 'date' }];
  });
}
