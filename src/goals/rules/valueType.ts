import { isErrorValue } from '../errorValue';
import { AREAS_TABLE, COMMITTEES_TABLE, RULES_TABLE, SETTINGS_TABLE } from '../places';
import { GOAL_COLUMNS, type CellValue, type Expected, type GoalColumn, type GoalRow, type InvalidCell } from '../types';
import { findAtRow, findOwner, shorten, type RuleContext } from './context';
import type { RuleFinding, Say, StartRule } from './rule';

/** A cell holds what its column asks for: numbers, dates and words of the list; no negative weight, no error value. */
export const startValueType: StartRule = (context, say) => {
  for (const cell of context.book.invalid) say(describeCell(context, cell));
  return {
    row(row, index) {
      if (hasAny(row.invalid)) checkInvalid(context, say, row, index);
      const { weight, tolerance } = row;
      if (weight !== null && weight < 0) say(findAtRow(context, index, 'weight', 'negativeWeight', { value: weight }));
      if (tolerance !== null && tolerance < 0) say(findAtRow(context, index, 'tolerance', 'negativeTolerance', { value: tolerance }));
    },
  };
};

/** What is misspelt in the settings themselves is always told: else nobody would see why the rules do something else than they are set to. */
export const startSettingTypes: StartRule = (context, say) => {
  for (const cell of context.book.invalid) if (SETTINGS.has(cell.place.table)) say(describeCell(context, cell));
  return null;
};

const SETTINGS: ReadonlySet<string> = new Set([SETTINGS_TABLE, RULES_TABLE]);

/** Without a list of the names, which few rows have. */
function hasAny(invalid: GoalRow['invalid']): boolean {
  for (const _column in invalid) return true;
  return false;
}

function checkInvalid(context: RuleContext, say: Say, row: GoalRow, index: number): void {
  for (const column of GOAL_COLUMNS) {
    const value = row.invalid[column];
    // A level that is no error value is known to the rule hierarchy.
    if (value === undefined || (column === 'level' && !isErrorValue(value))) continue;
    say(findAtRow(context, index, column, isErrorValue(value) ? 'error' : expectIn(row, column), { value: showValue(value) }));
  }
}

type Variant = Expected | 'yesTarget';

/** What each column that can be wrong should hold; the others hold text. */
const EXPECTED: Partial<Record<GoalColumn, Expected>> = {
  level: 'level',
  baseline: 'number',
  target: 'number',
  direction: 'direction',
  tolerance: 'number',
  weight: 'number',
  actualInterim: 'number',
  forecastYear: 'number',
  actualYear: 'number',
  assessment: 'status',
  dueDate: 'date',
  state: 'state',
  budget: 'number',
  geh: 'geh',
};

function expectIn(row: GoalRow, column: GoalColumn): Variant {
  if (row.yesNo && column === 'target') return 'yesTarget';
  if (row.yesNo && ['baseline', 'actualInterim', 'forecastYear', 'actualYear'].includes(column)) return 'yesNo';
  return EXPECTED[column] ?? 'text';
}

function describeCell(context: RuleContext, { place, value, expected }: InvalidCell): RuleFinding {
  const { name, ...owner } = findOwner(context, place);
  return {
    variant: isErrorValue(value) ? 'error' : nameVariant(place.table, value, expected),
    params: { row: shorten(name), value: showValue(value) },
    ...owner,
    goal: null,
    place,
  };
}

/** A code is made in Nämnder and pointed at in Verksamheter; either may be empty, which is wrong in no other cell. */
function nameVariant(table: string, value: CellValue, expected: Expected): string {
  if (table === AREAS_TABLE && value === '') return 'areaEmpty';
  if (expected !== 'code') return expected;
  const kind = table === COMMITTEES_TABLE ? 'code' : 'committee';
  return String(value).trim() === '' ? `${kind}Empty` : kind;
}

/** Numbers stay numbers, so that they are written by the rules of the reader's language. */
function showValue(value: CellValue): string | number {
  return typeof value === 'number' ? value : shorten(typeof value === 'boolean' ? String(value).toUpperCase() : value, 40);
}
