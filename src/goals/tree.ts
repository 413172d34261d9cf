import { makeKey } from './compare';
import type { GoalTree, TreeProblem, TreeProblemKind } from './results';
import { TextIndex } from './textIndex';
import type { GoalBook, GoalRow, Level } from './types';

/**
 * The hierarchy of a goal book: measures, activities and development actions under goals or overarching goals, goals under
 * overarching goals, overarching goals under areas. A parent may stand in another table. An empty Hör till means the
 * nearest row above in the same table that may carry the row; an overarching goal must always say its area.
 * Any input gives a tree: what does not fit hangs loose and is listed among the problems. Linear in the rows.
 */
export function buildTree(book: GoalBook): GoalTree {
  const { rows } = book;
  const { byNr, first } = indexNumbers(rows);
  const links = linkRows(book, byNr);
  const parent = new Int32Array(rows.length).fill(-1);
  const problems: TreeProblem[] = [];
  const circular = findCircles(links.target);
  rows.forEach((row, index) => {
    if (row.nr === '') {
      // A row that does not say what it is gets its number first when it does.
      if (row.level !== null) problems.push({ kind: 'numberMissing', row: index });
    } else {
      const other = first[index] ?? index;
      if (other !== index) problems.push({ kind: 'numberTwice', row: index, other });
    }
    const target = links.target[index] ?? -1;
    const problem = target < 0 ? links.problem.get(index) : judgeLink(rows, index, target, circular);
    if (typeof problem === 'string') problems.push({ kind: problem, row: index });
    else if (problem) problems.push(problem);
    else parent[index] = target;
  });
  return { parent, children: listChildren(parent), area: spreadAreas(parent, links.area), parentNr: links.parentNr, byNr, problems };
}

/** Counted first, so that every list is made as long as it is to be; lists that grow take three times the room. */
function listChildren(parent: Int32Array): number[][] {
  const counts = new Int32Array(parent.length);
  for (const above of parent) if (above >= 0) counts[above] = (counts[above] ?? 0) + 1;
  const children = new Array<number[]>(parent.length).fill(CHILDLESS);
  for (let index = parent.length - 1; index >= 0; index--) {
    const above = parent[index] ?? -1;
    if (above < 0) continue;
    const left = counts[above] ?? 0;
    let siblings = children[above];
    if (!siblings || siblings === CHILDLESS) children[above] = siblings = new Array<number>(left);
    siblings[left - 1] = index;
    counts[above] = left - 1;
  }
  return children;
}

/** Two rows of three have nothing beneath them: one list does for all of those. */
const CHILDLESS: number[] = [];

/** The levels that may stand directly above; an overarching goal stands under an area instead. */
export const CARRIERS: Record<Level, readonly Level[]> = {
  overarching: [],
  goal: ['overarching'],
  measure: ['overarching', 'goal'],
  activity: ['overarching', 'goal'],
  development: ['overarching', 'goal'],
};

/** The rows by number, and for each row the one that has its number first: itself as a rule. */
function indexNumbers(rows: readonly GoalRow[]): { byNr: TextIndex; first: Int32Array } {
  const byNr = new TextIndex(rows.length);
  const first = new Int32Array(rows.length);
  rows.forEach(({ nr }, index) => (first[index] = byNr.add(nr)));
  return { byNr, first };
}

interface Links {
  /** The row pointed at, whatever its level; -1 for none (also for an area). */
  target: Int32Array;
  /** The area of an overarching goal. */
  area: string[];
  parentNr: string[];
  /** Why a row points at none, where it should. */
  problem: Map<number, TreeProblemKind>;
}

/** Reads where every row points, by what is written or, where nothing is, by what stands above. */
function linkRows(book: GoalBook, byNr: GoalTree['byNr']): Links {
  const { rows } = book;
  const areas = indexAreas(book);
  const links: Links = {
    target: new Int32Array(rows.length).fill(-1),
    area: new Array<string>(rows.length).fill(''),
    parentNr: new Array<string>(rows.length).fill(''),
    problem: new Map<number, TreeProblemKind>(),
  };
  const above = new Map<string, Above>();
  let table: string | null = null;
  let last: Above = { overarching: -1, carrier: -1 };
  // Rows that stand together have the same parent written, as a rule: it is looked up once.
  let known = { written: '', parent: '', target: -1 };
  rows.forEach((row, index) => {
    if (row.table !== table) {
      table = row.table;
      last = above.get(table) ?? { overarching: -1, carrier: -1 };
      above.set(table, last);
    }
    if (row.parent !== known.written) known = { written: row.parent, parent: row.parent.trim(), target: byNr.get(row.parent) ?? -1 };
    // What cannot be read is not empty: it must not be taken for "the row above".
    const unreadable = row.invalid.parent;
    let parentNr = unreadable === undefined ? known.parent : String(unreadable);
    let target = -1;
    let problem: TreeProblemKind | null = null;
    if (row.level === null) {
      problem = row.invalid.level === undefined ? 'levelMissing' : 'levelUnknown';
    } else if (unreadable !== undefined) {
      problem = 'parentUnknown';
    } else if (known.parent === '') {
      target = row.level === 'overarching' ? -1 : row.level === 'goal' ? last.overarching : last.carrier;
      if (target < 0) problem = 'parentMissing';
    } else {
      const area = row.level === 'overarching' ? areas.get(makeKey(row.parent)) : undefined;
      if (area !== undefined) links.area[index] = parentNr = area;
      else if (known.target < 0) problem = 'parentUnknown';
      else target = known.target;
    }
    if (target >= 0) parentNr = rows[target]?.nr ?? '';
    links.target[index] = target;
    links.parentNr[index] = parentNr;
    if (problem) links.problem.set(index, problem);
    if (row.level === 'overarching') last.overarching = last.carrier = index;
    else if (row.level === 'goal') last.carrier = index;
  });
  return links;
}

/** The nearest rows above in a table that may carry a goal, and anything else. */
interface Above {
  overarching: number;
  carrier: number;
}

/** Areas by number and by name; a number goes before a name, and the first of two before the second. */
export function indexAreas(book: GoalBook): Map<string, string> {
  const areas = new Map<string, string>();
  const add = (text: string, id: string) => {
    const key = makeKey(text);
    if (key !== '' && !areas.has(key)) areas.set(key, id);
  };
  for (const area of book.areas) add(area.nr, area.nr);
  for (const area of book.areas) add(area.name, area.nr === '' ? area.name : area.nr);
  return areas;
}

/** Marks the rows from which the pointers lead back to the row itself. Every row is walked over at most twice. */
function findCircles(target: Int32Array): Uint8Array {
  const circular = new Uint8Array(target.length);
  const walk = new Int32Array(target.length);
  for (let start = 0; start < target.length; start++) {
    let at = start;
    while (at >= 0 && walk[at] === 0) {
      walk[at] = start + 1;
      at = target[at] ?? -1;
    }
    if (at < 0 || walk[at] !== start + 1) continue;
    for (let member = at; circular[member] === 0; member = target[member] ?? -1) circular[member] = 1;
  }
  return circular;
}

/**
 * What is wrong with where a row points. In every circle some row points at a level that cannot carry it; those rows are
 * the ones to mend and hang loose, the others in the circle keep their place.
 */
function judgeLink(rows: readonly GoalRow[], index: number, target: number, circular: Uint8Array): TreeProblem | undefined {
  const level = rows[index]?.level;
  const above = rows[target]?.level;
  if (!level || (above && CARRIERS[level].includes(above))) return undefined;
  return circular[index] ? { kind: 'circle', row: index, other: target } : { kind: 'parentWrongLevel', row: index, other: target };
}

/** Gives every row the area of the overarching goal above it. Pointers that are kept lead one level up at least, so nobody is far from the top. */
function spreadAreas(parent: Int32Array, area: string[]): string[] {
  for (let index = 0; index < parent.length; index++) {
    let top = index;
    for (let above = parent[top] ?? -1; above >= 0; above = parent[top] ?? -1) top = above;
    if (top !== index) area[index] = area[top] ?? '';
  }
  return area;
}
