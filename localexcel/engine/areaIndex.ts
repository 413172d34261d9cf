import type { Area } from '../document/types';
import { intersect } from './address';

/** Heights of bands of rows. An area stands in the bands of the first height that it is not taller than: in one or two of them. */
const HEIGHTS = [32, 256, 2048, 16_384, 131_072, 1_048_576];

/** An area, and all that was put there. */
export interface AreaEntry<T> {
  readonly area: Area;
  readonly items: Set<T>;
}

/** What belongs to areas of a sheet; found by cells without looking through the areas elsewhere. */
export class AreaIndex<T> {
  private readonly entries = new Map<string, AreaEntry<T>>();
  /** The entries by the numbers of their bands, one map for each height. */
  private readonly bands = HEIGHTS.map(() => new Map<number, Set<AreaEntry<T>>>());

  add(area: Area, item: T): void {
    const key = keyOf(area);
    let entry = this.entries.get(key);
    if (!entry) {
      this.entries.set(key, (entry = { area, items: new Set() }));
      const { bands, first, last } = this.bandsOf(area);
      for (let band = first; band <= last; band++) {
        const standing = bands.get(band);
        if (standing) standing.add(entry);
        else bands.set(band, new Set([entry]));
      }
    }
    entry.items.add(item);
  }

  delete(area: Area, item: T): void {
    const key = keyOf(area);
    const entry = this.entries.get(key);
    if (!entry?.items.delete(item) || entry.items.size) return;
    this.entries.delete(key);
    const { bands, first, last } = this.bandsOf(area);
    for (let band = first; band <= last; band++) {
      const standing = bands.get(band);
      standing?.delete(entry);
      if (!standing?.size) bands.delete(band);
    }
  }

  /** The entries whose areas share a cell with this one, each once. */
  meeting(area: Area): Set<AreaEntry<T>> {
    const found = new Set<AreaEntry<T>>();
    HEIGHTS.forEach((height, level) => {
      for (const entries of valuesBetween(this.bands[level]!, Math.floor(area.row / height), Math.floor(area.lastRow / height)))
        for (const entry of entries) if (intersect(entry.area, area)) found.add(entry);
    });
    return found;
  }

  private bandsOf({ row, lastRow }: Area) {
    const level = HEIGHTS.findIndex((height) => lastRow - row < height);
    const height = HEIGHTS[level]!;
    return { bands: this.bands[level]!, first: Math.floor(row / height), last: Math.floor(lastRow / height) };
  }
}

/** The values of the keys from `first` to `last`, whichever is quicker: trying these, or looking through what is there. */
function* valuesBetween<T>(map: ReadonlyMap<number, T>, first: number, last: number): Generator<T> {
  if (last - first < map.size) {
    for (let key = first; key <= last; key++) {
      const value = map.get(key);
      if (value !== undefined) yield value;
    }
  } else for (const [key, value] of map) if (key >= first && key <= last) yield value;
}

const keyOf = ({ row, column, lastRow, lastColumn }: Area): string => `${row},${column},${lastRow},${lastColumn}`;
