import { useEffect, useMemo, useState } from 'react';
import { isFiltering, layOutTree, listAncestorIds, makeRowId, openFromStart, type TreeFilter, type TreeLayout } from '../../goals';
import { makeKey } from '../../goals/compare';
import type { GoalTree, RollUp } from '../../goals/results';
import type { ReadyBook } from '../../live';
import type { ViewTarget } from '../common/navigation';
import type { TreeMove } from './treeKeys';

/** What the tree looks like, kept while the pane lives so that a person who comes back finds it as it was. */
interface TreeState {
  expanded: ReadonlySet<string>;
  /** Lines closed in spite of the filter. */
  folded: ReadonlySet<string>;
  filter: TreeFilter;
  chosen: Chosen | null;
  /** Whether the way to the chosen row is still to be opened: it may not have been read yet. */
  pending: boolean;
  /** Id of the line that the keyboard is on. */
  active: string | null;
  /** Counts what is to be brought into view. */
  shown: number;
}
/** A row by its number, or by its place where it has none: both last longer than an index. */
type Chosen = { nr: string } | { table: string; row: number };

export interface Tree extends TreeLayout {
  filter: TreeFilter;
  filtering: boolean;
  /** Index in `book.rows` of the chosen row; null where none is, or it is gone. */
  chosen: number | null;
  /** Index among the lines of the one that the keyboard is on; -1 where there are none. */
  active: number;
  /** Changes when the active line is to be brought into view. */
  shown: number;
  setFilter(filter: TreeFilter): void;
  move(move: TreeMove): void;
  /** Chooses a row and opens the way to it. */
  choose(row: number): void;
  /** The same by its number, also one that is only just being read. */
  chooseNumber(nr: string): void;
  unchoose(): void;
}

let kept: TreeState | undefined;

export function useTree(state: ReadyBook, target: ViewTarget): Tree {
  const rollUp = state.rollUp();
  const [tree, setTree] = useState<TreeState>(() => begin(state, target));
  useEffect(() => void (kept = tree), [tree]);
  const { filter } = tree;
  const layout = useMemo(
    () => layOutTree(rollUp, { expanded: tree.expanded, folded: tree.folded, filter }),
    [rollUp, tree.expanded, tree.folded, filter],
  );
  const chosen = findChosen(state, tree.chosen);
  const found = layout.lines.findIndex(({ id }) => id === tree.active);
  const active = found >= 0 ? found : layout.lines.length > 0 ? 0 : -1;
  const filtering = isFiltering(filter);

  const showRow = (row: number, choice: Chosen) => {
    const above = listAncestorIds(rollUp, row);
    const expanded = new Set([...tree.expanded, ...above]);
    const folded = without(tree.folded, above);
    const { lines } = layOutTree(rollUp, { expanded, folded, filter });
    // A row that the filter hides is told of in its panel, and the tree stays as it is.
    const inSight = lines.some((line) => line.kind === 'row' && line.row === row);
    setTree((current) => ({
      ...current,
      expanded,
      folded,
      chosen: choice,
      pending: false,
      ...(inSight && { active: makeRowId(rollUp, row), shown: current.shown + 1 }),
    }));
  };
  useEffect(() => {
    if (tree.pending && tree.chosen && chosen !== null) showRow(chosen, tree.chosen);
  });

  return {
    ...layout,
    filter,
    filtering,
    chosen,
    active,
    shown: tree.shown,
    // What is found is read from the top; without a filter the chosen row is where it was.
    setFilter: (wanted) =>
      setTree((current) => ({
        ...current,
        filter: wanted,
        folded: new Set(),
        pending: !isFiltering(wanted),
        active: null,
        shown: current.shown + 1,
      })),
    move(move) {
      if (move.kind === 'choose') return;
      if (move.kind === 'go') {
        const id = layout.lines[move.line]?.id;
        return setTree((current) => ({ ...current, active: id ?? null, shown: current.shown + 1 }));
      }
      setTree((current) => toggle(current, move.ids, move.kind === 'open', filtering));
    },
    choose: (row) => showRow(row, describeChoice(rollUp, row)),
    chooseNumber: (nr) => setTree((current) => ({ ...current, chosen: { nr }, pending: true })),
    unchoose: () => setTree((current) => ({ ...current, chosen: null, pending: false })),
  };
}

function begin(state: ReadyBook, { nr, committee }: ViewTarget): TreeState {
  const fresh: TreeState = {
    expanded: openFromStart(state.book.areas),
    folded: new Set(),
    filter: {},
    chosen: null,
    pending: false,
    active: null,
    shown: 0,
  };
  const before = kept ?? fresh;
  if (nr !== undefined) return { ...before, filter: {}, chosen: { nr }, pending: true };
  if (committee !== undefined) return { ...before, filter: { committee }, folded: new Set(), chosen: null, pending: false, active: null };
  // Whoever comes back is shown the line that was left.
  return { ...before, shown: before.shown + 1 };
}

function toggle(current: TreeState, ids: readonly string[], open: boolean, filtering: boolean): TreeState {
  if (filtering) return { ...current, folded: open ? without(current.folded, ids) : new Set([...current.folded, ...ids]) };
  return { ...current, expanded: open ? new Set([...current.expanded, ...ids]) : without(current.expanded, ids) };
}

function without(set: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  return ids.some((id) => set.has(id)) ? new Set([...set].filter((id) => !ids.includes(id))) : set;
}

/** The second of two rows with one number is known by its place, as one without any. */
function describeChoice({ book, tree }: RollUp, index: number): Chosen {
  const row = book.rows[index];
  if (!row) return { nr: '' };
  return findNumber(tree, row.nr) === index ? { nr: row.nr } : { table: row.table, row: row.row };
}

function findChosen(state: ReadyBook, chosen: Chosen | null): number | null {
  if (!chosen) return null;
  const { book, tree } = state.rollUp();
  const index =
    'nr' in chosen ? findNumber(tree, chosen.nr) : book.rows.findIndex(({ table, row }) => table === chosen.table && row === chosen.row);
  return index < 0 ? null : index;
}

function findNumber(tree: GoalTree, nr: string): number {
  return tree.byNr.get(makeKey(nr)) ?? -1;
}
