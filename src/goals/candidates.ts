/** Where a row may stand: the areas and goals that the tree takes as its parent, and that the rules of the book do not forbid. */
import { makeKey } from './compare';
import type { GoalTree, RollUp } from './results';
import { CARRIERS, indexAreas } from './tree';
import { WHOLE_MUNICIPALITY, type GoalBook, type GoalRow, type Level } from './types';

export type ParentCandidate =
  | { kind: 'area'; nr: string; text: string }
  | {
      kind: 'goal';
      /** Index in `book.rows`. */
      row: number;
      nr: string;
      text: string;
      level: Level;
      committee: string;
    };

type JudgedBook = Pick<RollUp, 'book' | 'tree'>;

/**
 * What a row of the level in the committee's table may belong to: areas for an overarching goal, else goals of the committee and of the
 * whole municipality, the committee's own first. Only what a number points at surely: a goal without number, or the second of two with the
 * same, cannot be pointed at.
 */
export function findParents(judged: JudgedBook, level: Level, committee: string): ParentCandidate[] {
  if (level === 'overarching') return listAreas(judged.book);
  const fitting = listCarriers(judged.book, level, committee).filter(([row, index]) => isPointedAt(judged.tree, row, index));
  const own = ([row]: readonly [GoalRow, number]) => row.committee === committee;
  return [...fitting.filter(own), ...fitting.filter((entry) => !own(entry))].map(([row, index]) => ({
    kind: 'goal',
    row: index,
    nr: row.nr,
    text: row.text,
    level: row.level ?? 'goal',
    committee: row.committee,
  }));
}

/** How many goals `findParents` leaves out because they have no number yet. */
export function countNumberless({ book }: JudgedBook, level: Level, committee: string): number {
  return listCarriers(book, level, committee).filter(([row]) => row.nr === '').length;
}

/** Where a row may be moved: any parent that it may have but the one that it has, never itself nor what stands beneath it. */
export function findMoveTargets(judged: JudgedBook, rowIndex: number): ParentCandidate[] {
  const { book, tree } = judged;
  const row = book.rows[rowIndex];
  if (!row || row.level === null) return [];
  const family = new Set([rowIndex, ...listBeneath(tree, rowIndex)]);
  const present = makeKey(tree.parentNr[rowIndex] ?? '');
  return findParents(judged, row.level, row.committee).filter(
    (candidate) => makeKey(candidate.nr) !== present && !(candidate.kind === 'goal' && family.has(candidate.row)),
  );
}

export function canMoveTo(judged: JudgedBook, rowIndex: number, parentNr: string): boolean {
  return findMoveTargets(judged, rowIndex).some(({ nr }) => makeKey(nr) === makeKey(parentNr));
}

/** Indices of all rows beneath a row, children before their own. */
export function listBeneath(tree: GoalTree, rowIndex: number): number[] {
  const found = [...(tree.children[rowIndex] ?? [])];
  for (let at = 0; at < found.length; at++) found.push(...(tree.children[found[at]!] ?? []));
  return found;
}

function listAreas(book: GoalBook): ParentCandidate[] {
  const byKey = indexAreas(book);
  const seen = new Set<string>();
  return book.areas.flatMap(({ nr, name }): ParentCandidate[] => {
    const id = nr === '' ? name : nr;
    if (id === '' || byKey.get(makeKey(id)) !== id || seen.has(id)) return [];
    seen.add(id);
    return [{ kind: 'area', nr: id, text: name }];
  });
}

function listCarriers({ rows, settings }: GoalBook, level: Level, committee: string): (readonly [GoalRow, number])[] {
  const carriers = CARRIERS[level].filter(
    (carrier) => carrier !== 'overarching' || level !== 'measure' || settings.overarchingMayHaveMeasures,
  );
  return rows.flatMap((row, index) => {
    const fits =
      row.level !== null && carriers.includes(row.level) && (row.committee === committee || row.committee === WHOLE_MUNICIPALITY);
    return fits ? [[row, index] as const] : [];
  });
}

function isPointedAt(tree: GoalTree, row: GoalRow, index: number): boolean {
  return row.nr !== '' && tree.byNr.get(makeKey(row.nr)) === index;
}
