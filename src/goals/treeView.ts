/** The hierarchy as lines to be shown: which there are, in which order, and where each stands among its siblings. Pure and linear in the rows. */
import { makeKey } from './compare';
import type { RollUp } from './results';
import { matchesSearch, splitSearch } from './search';
import { STATUSES, type Area, type GoalRow, type Level, type Status } from './types';

/** What to show; an empty or absent choice asks for nothing. */
export interface TreeFilter {
  /** Words that must stand in the number, the text or the one responsible. */
  text?: string;
  /** Code of a committee. */
  committee?: string;
  /** Number of an area, or its name where it has none. */
  area?: string;
  status?: Status;
  level?: Level;
}

export interface TreeOptions {
  /** Ids of the lines that are open. */
  expanded: ReadonlySet<string>;
  filter?: TreeFilter;
  /** Ids of lines that are closed although a filter is on; otherwise a filter opens the way to everything that it finds. */
  folded?: ReadonlySet<string>;
}

interface LinePlace {
  /** The same from one reading to the next: "row:" and the number, else table and row; "area:…"; "loose". */
  id: string;
  /** 1 is the outermost. */
  depth: number;
  posInSet: number;
  setSize: number;
  /** Index among the lines of the line above in the hierarchy; -1 for the outermost. */
  parentLine: number;
  /** null where there is nothing beneath to show. */
  expanded: boolean | null;
}
export interface AreaLine extends LinePlace {
  kind: 'area';
  area: Area;
  counts: StatusCounts;
}
/** Gathers the rows that belong nowhere, so that nothing is hidden. */
export interface LooseLine extends LinePlace {
  kind: 'loose';
  /** Number of rows that hang loose themselves. */
  count: number;
}
export interface RowLine extends LinePlace {
  kind: 'row';
  /** Index in `book.rows`. */
  row: number;
}
export type TreeLine = AreaLine | LooseLine | RowLine;
/** How many overarching goals and goals have each status; with a filter, of those that it finds. */
export type StatusCounts = Record<Status, number>;

export interface TreeLayout {
  lines: TreeLine[];
  /** Number of rows that the filter itself finds, not counting those above them; null without a filter. */
  matches: number | null;
}

/** Lays out what is open: areas in the order of Områden, the rows beneath in the order of the workbook, loose rows last. */
export function layOutTree(state: RollUp, options: TreeOptions): TreeLayout {
  const filter = options.filter ?? {};
  const found = isFiltering(filter) ? findMatches(state, filter) : null;
  const lines: TreeLine[] = [];
  const { tops, loose } = gatherTops(state);
  const shown = (rows: readonly number[]) => (found ? rows.filter((row) => found.kept[row]) : rows);
  const isOpen = (id: string) => (found ? !options.folded?.has(id) : options.expanded.has(id));

  const addRows = (rows: readonly number[], depth: number, parentLine: number) => {
    rows.forEach((row, index) => {
      const id = makeRowId(state, row);
      const beneath = shown(state.tree.children[row] ?? []);
      const expanded = beneath.length > 0 ? isOpen(id) : null;
      const line = lines.length;
      lines.push({ kind: 'row', id, row, depth, posInSet: index + 1, setSize: rows.length, parentLine, expanded });
      if (expanded) addRows(beneath, depth + 1, line);
    });
  };
  const groups = [
    ...tops.map(({ area, rows }) => ({ id: `area:${area.row}`, head: { kind: 'area' as const, area }, rows: shown(rows) })),
    { id: LOOSE_ID, head: { kind: 'loose' as const, count: loose.length }, rows: shown(loose) },
  ].filter(({ head, rows }) => rows.length > 0 || (head.kind === 'area' && !found));
  const counts = countByArea(state, found?.hits);
  groups.forEach(({ id, head, rows }, index) => {
    const expanded = rows.length > 0 ? isOpen(id) : null;
    const place: LinePlace = { id, depth: 1, posInSet: index + 1, setSize: groups.length, parentLine: -1, expanded };
    const line = lines.length;
    lines.push(
      head.kind === 'area' ? { ...place, ...head, counts: counts.get(makeAreaKey(head.area)) ?? noCounts() } : { ...place, ...head },
    );
    if (expanded) addRows(rows, 2, line);
  });
  return { lines, matches: found ? found.matches : null };
}

export function isFiltering(filter: TreeFilter): boolean {
  return splitSearch(filter.text ?? '').length > 0 || Boolean(filter.committee || filter.area || filter.status || filter.level);
}

/** The id of a row's line. A row that shares its number with an earlier one is known by its place. */
export function makeRowId({ book, tree }: Pick<RollUp, 'book' | 'tree'>, index: number): string {
  const row = book.rows[index];
  if (!row) return '';
  const key = makeKey(row.nr);
  return key !== '' && tree.byNr.get(key) === index ? `row:${key}` : `row:${row.table}:${row.row}`;
}

/** Ids of the lines that must be open for the row's line to show, the outermost first. */
export function listAncestorIds(state: RollUp, index: number): string[] {
  const { book, tree } = state;
  const ids: string[] = [];
  let top = index;
  for (let above = tree.parent[index] ?? -1; above >= 0; above = tree.parent[above] ?? -1) {
    ids.unshift(makeRowId(state, above));
    top = above;
  }
  const area = isLoose(book.rows[top], tree.area[top] ?? '') ? undefined : findArea(book.areas, tree.area[top] ?? '');
  return [area ? `area:${area.row}` : LOOSE_ID, ...ids];
}

/** What is open from the start: areas and what hangs loose, so that a book's overarching goals are seen at once. */
export function openFromStart(areas: readonly Area[]): Set<string> {
  return new Set([...areas.map(({ row }) => `area:${row}`), LOOSE_ID]);
}

const LOOSE_ID = 'loose';

function isLoose(row: GoalRow | undefined, area: string): boolean {
  return row?.level !== 'overarching' || area === '';
}

/** Areas are told apart as the tree does it: by number, or by name where there is none. */
function makeAreaKey(area: Area): string {
  return makeKey(area.nr === '' ? area.name : area.nr);
}

function findArea(areas: readonly Area[], wanted: string): Area | undefined {
  return areas.find((area) => makeAreaKey(area) === makeKey(wanted));
}

/** The outermost rows under each area, and those under none. Where two areas have one number, the first has the rows. */
function gatherTops({ book, tree }: RollUp): { tops: { area: Area; rows: number[] }[]; loose: number[] } {
  const tops = book.areas.map((area) => ({ area, rows: [] as number[] }));
  const byKey = new Map<string, number[]>();
  for (const { area, rows } of tops) if (!byKey.has(makeAreaKey(area))) byKey.set(makeAreaKey(area), rows);
  const loose: number[] = [];
  book.rows.forEach((row, index) => {
    if ((tree.parent[index] ?? -1) >= 0) return;
    const area = tree.area[index] ?? '';
    const rows = isLoose(row, area) ? undefined : byKey.get(makeKey(area));
    (rows ?? loose).push(index);
  });
  return { tops, loose };
}

/** Which rows the filter finds, and which are kept since they stand above one of those. */
function findMatches({ book, tree, results }: RollUp, filter: TreeFilter): { hits: Uint8Array; kept: Uint8Array; matches: number } {
  const words = splitSearch(filter.text ?? '');
  const committee = makeKey(filter.committee ?? '');
  const area = makeKey(filter.area ?? '');
  const hits = new Uint8Array(book.rows.length);
  const kept = new Uint8Array(book.rows.length);
  let matches = 0;
  book.rows.forEach((row, index) => {
    if (committee !== '' && makeKey(row.committee) !== committee) return;
    if (area !== '' && makeKey(tree.area[index] ?? '') !== area) return;
    if (filter.level && row.level !== filter.level) return;
    if (filter.status && results[index]?.status !== filter.status) return;
    if (!matchesSearch(words, [row.nr, row.text, row.responsible])) return;
    hits[index] = 1;
    matches += 1;
    for (let at = index; at >= 0 && !kept[at]; at = tree.parent[at] ?? -1) kept[at] = 1;
  });
  return { hits, kept, matches };
}

function countByArea({ book, tree, results }: RollUp, hits?: Uint8Array): Map<string, StatusCounts> {
  const counts = new Map<string, StatusCounts>();
  book.rows.forEach((row, index) => {
    const status = results[index]?.status;
    if (hits && !hits[index]) return;
    if ((row.level !== 'overarching' && row.level !== 'goal') || !status) return;
    const key = makeKey(tree.area[index] ?? '');
    const count = counts.get(key) ?? noCounts();
    count[status] += 1;
    counts.set(key, count);
  });
  return counts;
}

function noCounts(): StatusCounts {
  return Object.fromEntries(STATUSES.map((status) => [status, 0])) as StatusCounts;
}
