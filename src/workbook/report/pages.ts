/**
 * Where the pages of a report begin. Excel breaks a page wherever it is full; so a break is set before it is, at the last row that may begin
 * a page, and no goal is parted from its measures.
 */
export interface PageRows {
  /** Points. */
  heights: readonly number[];
  /** Whether the row must not be parted from the one above. */
  keep: readonly boolean[];
  /** Rows that begin a page in any case. */
  pages: readonly number[];
  /** Rows that had better stand on one page. */
  families: readonly { first: number; last: number }[];
}
export interface PageRoom {
  /** Points of rows that a page holds. */
  height: number;
  /** A row that Excel prints again on every page after its own. */
  titleRow: number | null;
  /** What a page that begins with this row has over it, in points: headers that are written again. */
  over?: ReadonlyMap<number, number>;
}

/** A family is moved to the next page whole only where the page left behind is not emptier than this. */
const FULL_ENOUGH = 0.45;

/** Rows (0-based) that begin a page, but for the first. */
export function breakPages({ heights, keep, pages, families }: PageRows, { height, titleRow, over }: PageRoom): number[] {
  const starts = new Set(pages);
  const familyOf = new Map<number, { first: number; last: number }>();
  for (const family of families) for (let row = family.first; row <= family.last; row++) familyOf.set(row, family);
  const breaks: number[] = [];
  let start = 0;
  let used = 0;
  for (let row = 0; row < heights.length; row++) {
    if (starts.has(row) && row > start) begin(row, row);
    // What is moved to the next page may itself be more than a page holds.
    else while (used + (heights[row] ?? 0) > roomFrom(start) && row > start) begin(findBreak(row), row);
    used += heights[row] ?? 0;
  }
  return breaks;

  function begin(at: number, row: number): void {
    breaks.push(at);
    start = at;
    used = (starts.has(at) ? 0 : (over?.get(at) ?? 0)) + heightBetween(at, row - 1);
  }

  function roomFrom(row: number): number {
    return titleRow !== null && row > titleRow ? height - (heights[titleRow] ?? 0) : height;
  }

  /** The best row to begin a page with, at most `row`. */
  function findBreak(row: number): number {
    let at = row;
    while (at > start && keep[at]) at -= 1;
    if (at === start) return row;
    const family = familyOf.get(at);
    if (!family || family.first === at) return at;
    let before = family.first;
    while (before > start && keep[before]) before -= 1;
    const fits = heightBetween(before, family.last) <= height * 0.95;
    return fits && before > start && heightBetween(start, before - 1) >= height * FULL_ENOUGH ? before : at;
  }

  function heightBetween(first: number, last: number): number {
    let sum = 0;
    for (let row = first; row <= last && sum <= 2 * height; row++) sum += heights[row] ?? 0;
    return sum;
  }
}
