import { makeKey, rememberAnswers } from '../compare';
import type { GoalTree, RollUp, RowResult } from '../results';
import { rollUp } from '../rollUp';
import { buildTree } from '../tree';
import { AREAS_TABLE, COMMITTEES_TABLE, UNITS_TABLE } from '../places';
import type { GoalBook, GoalColumn, GoalRow, Level, Place } from '../types';
import { hasPersonalNumber } from './personalNumber';
import type { RuleChecks, RuleFinding, RuleId } from './rule';

/** What all rules share, made once a check. Codes, numbers and names are looked up without regard to case and spaces around. */
export interface RuleContext {
  book: GoalBook;
  tree: GoalTree;
  /** The levels' names as they stand inside a sentence, e.g. "nämndsmål". */
  levelWords: Record<Level, string>;
  /** A committee's name by its code; the code where it is not among the committees. */
  nameCommittee(code: string): string;
  /** Whether a committee has any rows. */
  hasBegun(committee: string): boolean;
  /** Whether the rule is among those that are asked. */
  isOn(rule: RuleId): boolean;
  hasUnit(committee: string, unit: string): boolean;
  /** Number of a row's children of the level. */
  countChildren(index: number, level: Level): number;
  /** How a row comes out at the book's occasion; the whole book is judged at the first question. */
  judge(index: number): RowResult | undefined;
}

/** `known`: the book's roll-up at its own occasion, where it is there already. */
export function makeContext(book: GoalBook, rules: ReadonlySet<RuleId>, known?: RollUp): RuleContext {
  const tree = known?.tree ?? buildTree(book);
  let results = known?.results;
  const names = new Map(book.committees.map(({ code, name }) => [makeKey(code), name]));
  const units = new Set(book.units.map(({ committee, name }) => joinKeys(committee, name)));
  const begun = new Set<string>();
  const beneath = mapLevels(() => new Int32Array(book.rows.length));
  let last: string | null = null;
  book.rows.forEach(({ committee, level }, index) => {
    if (committee !== last) begun.add(makeKey((last = committee)));
    const above = tree.parent[index] ?? -1;
    if (level === null || above < 0) return;
    const counts = beneath[level];
    counts[above] = (counts[above] ?? 0) + 1;
  });
  return {
    book,
    tree,
    levelWords: mapLevels((level) => lowerFirst(book.settings.levels[level].name)),
    nameCommittee: (code) => names.get(makeKey(code)) || code,
    hasBegun: (committee) => begun.has(makeKey(committee)),
    isOn: (rule) => rules.has(rule),
    hasUnit: rememberAnswers((committee, unit) => units.has(joinKeys(committee, unit))),
    countChildren: (index, level) => beneath[level][index] ?? 0,
    judge: (index) => (results ??= rollUp(book, book.settings.occasion, tree).results)[index],
  };
}

/** Counts overarching goals by committee and area (its number); ask when all rows have been counted. */
export function countByArea({ tree }: RuleContext): Required<Pick<RuleChecks, 'row'>> & { of(committee: string, area: string): number } {
  const counts = new Map<string, number>();
  const makePair = rememberAnswers(joinKeys);
  return {
    row({ level, committee }, index) {
      if (level !== 'overarching') return;
      const area = tree.area[index] ?? '';
      if (area === '') return;
      const key = makePair(committee, area);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    },
    of: (committee, area) => counts.get(joinKeys(committee, area)) ?? 0,
  };
}

/** Names in a sentence, the first few of many. */
export function listNames(names: readonly string[], most = 5): string {
  return `${names.slice(0, most).join(', ')}${names.length > most ? ' …' : ''}`;
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

/** Whose a cell of a list is, and what a sentence calls its row: by its name in the list, or by the table where it has none. */
export function findOwner({ book }: RuleContext, place: Place): Pick<RuleFinding, 'committee' | 'area'> & { name: string } {
  const isHere = (item: { row: number }) => item.row === place.row;
  const area = place.table === AREAS_TABLE ? book.areas.find(isHere) : undefined;
  const committee = place.table === COMMITTEES_TABLE ? book.committees.find(isHere) : undefined;
  const unit = place.table === UNITS_TABLE ? book.units.find(isHere) : undefined;
  const setting = book.settingTexts.find((text) => text.place.table === place.table && isHere({ row: text.place.row ?? -1 }));
  return {
    name: area?.name || committee?.name || unit?.name || setting?.of || place.table,
    committee: committee?.code || unit?.committee || null,
    area: area?.nr || null,
  };
}

/** Two texts as one key of a map. */
export function joinKeys(first: string, second: string): string {
  return `${makeKey(first)}\n${makeKey(second)}`;
}

/**
 * At most 60 characters of a cell's text, so that a sentence stays one. Where a personal identity number stands in it its digits are hidden:
 * findings are written into the workbook.
 */
export function shorten(text: string, most = 60): string {
  const shown = hasPersonalNumber(text) ? text.replace(/\d/g, '•') : text;
  const line = shown.replace(/\s+/g, ' ').trim();
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

function mapLevels<T>(make: (level: Level) => T): Record<Level, T> {
  return {
    overarching: make('overarching'),
    goal: make('goal'),
    measure: make('measure'),
    activity: make('activity'),
    development: make('development'),
  };
}

function lowerFirst(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}
