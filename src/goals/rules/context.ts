import { makeKey } from '../compare';
import type { GoalTree } from '../results';
import { buildTree } from '../tree';
import type { GoalBook, GoalColumn, GoalRow, Level } from '../types';
import type { RuleFinding } from './rule';

/** What all rules share, made once a check. Codes, numbers and names are looked up without regard to case and spaces around. */
export interface RuleContext {
  book: GoalBook;
  tree: GoalTree;
  /** The levels' names as they stand inside a sentence, e.g. "nämndsmål". */
  levelWords: Record<Level, string>;
  /** A committee's name by its code; the code where it is not among the committees. */
  nameCommittee(code: string): string;
  /** Number of overarching goals that a committee has under an area (by the area's number). */
  countOverarching(committee: string, area: string): number;
  hasUnit(committee: string, unit: string): boolean;
  /** Number of a row's children of the level. */
  countChildren(index: number, level: Level): number;
}

export function makeContext(book: GoalBook, tree: GoalTree = buildTree(book)): RuleContext {
  const names = new Map(book.committees.map(({ code, name }) => [makeKey(code), name]));
  const units = new Set(book.units.map(({ committee, name }) => joinKeys(committee, name)));
  const overarching = new Map<string, number>();
  book.rows.forEach((row, index) => {
    const area = tree.area[index] ?? '';
    if (row.level !== 'overarching' || area === '') return;
    const key = joinKeys(row.committee, area);
    overarching.set(key, (overarching.get(key) ?? 0) + 1);
  });
  return {
    book,
    tree,
    levelWords: mapLevels(book, lowerFirst),
    nameCommittee: (code) => names.get(makeKey(code)) || code,
    countOverarching: (committee, area) => overarching.get(joinKeys(committee, area)) ?? 0,
    hasUnit: (committee, unit) => units.has(joinKeys(committee, unit)),
    countChildren: (index, level) => (tree.children[index] ?? []).filter((child) => book.rows[child]?.level === level).length,
  };
}

/** A finding about a row, at the cell to mend. `row` among the parameters is what a sentence calls the row. */
export function findAtRow(
  context: RuleContext,
  index: number,
  column: GoalColumn,
  variant: string,
  params: RuleFinding['params'] = {},
): RuleFinding {
  const row = context.book.rows[index];
  if (!row) throw new RangeError(`The goal book has no row ${index}.`);
  return {
    variant,
    params: { row: nameRow(context, row), ...params },
    committee: row.committee,
    area: context.tree.area[index] || null,
    goal: row.nr || null,
    place: { table: row.table, row: row.row, column },
  };
}

/** Two texts as one key of a map. */
export function joinKeys(first: string, second: string): string {
  return `${makeKey(first)}\n${makeKey(second)}`;
}

/** At most 60 characters of a cell's text, so that a sentence stays one. */
export function shorten(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}

/** What a sentence that has said the level calls a row: its number, or its text where it has none yet; "" where it has nothing at all. */
export function callRow({ nr, text }: GoalRow): string {
  if (nr !== '') return nr;
  return text === '' ? '' : `”${shorten(text)}”`;
}

/** Level and number ("Mått SN-M3"), or the row's text where it has no number yet; the committee where it has nothing at all. */
function nameRow(context: RuleContext, row: GoalRow): string {
  const own = callRow(row);
  if (row.level === null) return own || context.nameCommittee(row.committee);
  const level = context.book.settings.levels[row.level].name;
  return own === '' ? level : `${level} ${own}`;
}

function mapLevels(book: GoalBook, change: (name: string) => string): Record<Level, string> {
  const { overarching, goal, measure, activity, development } = book.settings.levels;
  return {
    overarching: change(overarching.name),
    goal: change(goal.name),
    measure: change(measure.name),
    activity: change(activity.name),
    development: change(development.name),
  };
}

function lowerFirst(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}
