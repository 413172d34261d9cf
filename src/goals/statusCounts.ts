import type { RollUp } from './results';
import { LEVELS, STATUSES } from './types';
import type { Level, Status } from './types';

/** What a group of rows holds. */
export interface GoalCounts {
  /** Overarching goals and goals together. */
  goals: number;
  /** Those of them that are judged, by their shown status. */
  statuses: Record<Status, number>;
  /** Rows of each level. */
  rows: Record<Level, number>;
}
export interface GoalGroup extends GoalCounts {
  /** An area's number (its name where it has none), a committee's code; "" for rows that hang under no area. */
  id: string;
  name: string;
}
export interface CountedGoals {
  all: GoalCounts;
  /** Every area in the order of the book; then, only where there are any, the rows under none. */
  areas: GoalGroup[];
  /** Every committee in the order of the book. */
  committees: GoalGroup[];
}

/** How many goals of each status and rows of each level there are: in all, by area and by committee. Linear in the rows. */
export function countStatuses({ book, tree, results }: RollUp): CountedGoals {
  const all = countNothing();
  const areas = new Map(book.areas.map((area) => [area.nr || area.name, makeGroup(area.nr || area.name, area.name)]));
  const committees = new Map(book.committees.map(({ code, name }) => [code, makeGroup(code, name)]));
  const loose = makeGroup('', '');
  book.rows.forEach((row, index) => {
    if (row.level === null) return;
    const status = results[index]?.status ?? null;
    for (const group of [all, areas.get(tree.area[index] ?? '') ?? loose, committees.get(row.committee)]) {
      if (group) addRow(group, row.level, status);
    }
  });
  const hasLoose = Object.values(loose.rows).some((count) => count > 0);
  return { all, areas: [...areas.values(), ...(hasLoose ? [loose] : [])], committees: [...committees.values()] };
}

function addRow(group: GoalCounts, level: Level, status: Status | null): void {
  group.rows[level] += 1;
  if (level !== 'overarching' && level !== 'goal') return;
  group.goals += 1;
  if (status) group.statuses[status] += 1;
}

function makeGroup(id: string, name: string): GoalGroup {
  return { id, name, ...countNothing() };
}

function countNothing(): GoalCounts {
  return { goals: 0, statuses: makeZeros(STATUSES), rows: makeZeros(LEVELS) };
}

function makeZeros<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}
