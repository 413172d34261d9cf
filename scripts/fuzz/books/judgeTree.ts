import {
  countStatuses,
  findMoveTargets,
  findParents,
  layOutTree,
  LEVELS,
  listAncestorIds,
  openFromStart,
  STATUSES,
  type RollUp,
  type TreeLine,
} from '../../../src/goals';
import { ensure } from './ensure';

/** The tree as the pane shows it: every row stands in it once, wherever its place is found again, and a filter shows what it finds. */
export function judgeTree(state: RollUp): void {
  const { book } = state;
  const lines = openAll(state);
  judgeLines(lines);
  const shown = lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []));
  ensure(
    shown.length === book.rows.length && new Set(shown).size === shown.length,
    () => `${shown.length} lines of ${book.rows.length} rows.`,
  );
  const ids = new Set(lines.map(({ id }) => id));
  ensure(ids.size === lines.length, () => 'Two lines have one id.');
  book.rows.forEach((_row, index) => {
    for (const id of listAncestorIds(state, index)) ensure(ids.has(id), () => `There is no line ${id} over row ${index}.`);
  });
  judgeFilters(state);
  judgeTargets(state);
}

function openAll(state: RollUp): readonly TreeLine[] {
  const expanded = openFromStart(state.book.areas);
  for (;;) {
    const { lines } = layOutTree(state, { expanded });
    const closed = lines.filter((line) => line.expanded === false);
    if (closed.length === 0) return lines;
    for (const { id } of closed) expanded.add(id);
  }
}

function judgeLines(lines: readonly TreeLine[]): void {
  lines.forEach(({ depth, posInSet, setSize, parentLine }, at) => {
    const above = lines[parentLine];
    ensure(parentLine < at && depth === (above?.depth ?? 0) + 1, () => `Line ${at} stands at depth ${depth}.`);
    ensure(posInSet >= 1 && posInSet <= setSize, () => `Line ${at} is ${posInSet} of ${setSize}.`);
  });
}

function judgeFilters(state: RollUp): void {
  const { all } = countStatuses(state);
  const expanded = new Set<string>();
  for (const level of LEVELS) {
    const { lines, matches } = layOutTree(state, { expanded, filter: { level } });
    const found = lines.filter((line) => line.kind === 'row' && state.book.rows[line.row]?.level === level).length;
    ensure(matches === all.rows[level] && found === matches, () => `${matches} rows of level ${level} are found, ${found} shown.`);
    judgeLines(lines);
  }
  for (const status of STATUSES) judgeLines(layOutTree(state, { expanded, filter: { status, text: 'a' } }).lines);
}

/** A row can be moved to nothing beneath itself. */
function judgeTargets(state: RollUp): void {
  for (const level of LEVELS) findParents(state, level, 'SN');
  state.book.rows.forEach((_row, index) => {
    for (const target of findMoveTargets(state, index)) {
      if (target.kind !== 'goal') continue;
      for (let at = target.row; at >= 0; at = state.tree.parent[at] ?? -1)
        ensure(at !== index, () => `Row ${index} may be moved beneath itself.`);
    }
  });
}
