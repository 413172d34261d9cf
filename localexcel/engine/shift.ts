import type { Area } from '../document/types';
import { MAX_COLUMNS, MAX_ROWS } from './address';

/** Rows or columns put in (`count` > 0) before `at`, or taken out (`count` < 0) from `at` on. Within `from`-`to` across, or all. */
export interface Shift {
  axis: 'row' | 'column';
  at: number;
  count: number;
  /** Across the axis: cells beside are not moved. */
  from: number;
  to: number;
}

export function wholeShift(axis: 'row' | 'column', at: number, count: number): Shift {
  return { axis, at, count, from: 0, to: (axis === 'row' ? MAX_COLUMNS : MAX_ROWS) - 1 };
}

/** Whether whole rows or columns are moved, not only some of their cells. */
export function isWholeShift({ axis, from, to }: Shift): boolean {
  return from === 0 && to === (axis === 'row' ? MAX_COLUMNS : MAX_ROWS) - 1;
}

/** Where an interval ends up; undefined where all of it was taken out. An insertion at its first place moves it, as in Excel. */
export function shiftInterval(first: number, last: number, shift: Shift): [number, number] | undefined {
  const limit = (shift.axis === 'row' ? MAX_ROWS : MAX_COLUMNS) - 1;
  // A whole column or row stays whole, whatever is put in or taken out.
  if (first === 0 && last === limit) return [first, last];
  if (shift.count > 0)
    return [first >= shift.at ? first + shift.count : first, Math.min(limit, last >= shift.at ? last + shift.count : last)];
  const gone = -shift.count;
  const end = shift.at + gone;
  const newFirst = first < shift.at ? first : Math.max(shift.at, first - gone);
  const newLast = last < shift.at ? last : last < end ? shift.at - 1 : last - gone;
  return newLast < newFirst ? undefined : [newFirst, newLast];
}

/** Moves an area along; undefined where it was taken out. An area reaching outside the shifted band stays where it is. */
export function shiftArea(area: Area, shift: Shift): Area | undefined {
  const [first, last, acrossFirst, acrossLast] =
    shift.axis === 'row' ? [area.row, area.lastRow, area.column, area.lastColumn] : [area.column, area.lastColumn, area.row, area.lastRow];
  if (acrossFirst < shift.from || acrossLast > shift.to) return area;
  const moved = shiftInterval(first, last, shift);
  if (!moved) return undefined;
  return shift.axis === 'row' ? { ...area, row: moved[0], lastRow: moved[1] } : { ...area, column: moved[0], lastColumn: moved[1] };
}

/** Moves single places that carry a row and a column; those taken out are dropped. */
export function shiftPlaces<T extends { row: number; column: number }>(places: readonly T[], shift: Shift): T[] {
  return places.flatMap((place) => {
    const area = shiftArea({ row: place.row, column: place.column, lastRow: place.row, lastColumn: place.column }, shift);
    return area ? [{ ...place, row: area.row, column: area.column }] : [];
  });
}

/** Moves what is kept by row or column number. */
export function shiftMap<T>(map: Map<number, T>, shift: Shift): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [index, value] of map) {
    const place = shiftInterval(index, index, shift);
    if (place) moved.set(place[0], value);
  }
  return moved;
}
