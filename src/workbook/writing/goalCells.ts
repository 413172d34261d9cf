/** What a person gives a row of a goal table, and how it stands in the cells. */
import { GOAL_COLUMNS, type CellValue, type GoalColumn, type GoalRow } from '../../goals/types';
import { DIRECTION_WORDS, GEH_WORDS, NO, STATE_WORDS, STATUS_WORDS, YES } from '../../locales/words';
import { keepText } from '../plainText';

/** What a row is, where it belongs and what is calculated: decided apart from what a form fills in. */
const DECIDED_APART = ['nr', 'level', 'parent', 'fulfilment', 'status'] as const satisfies readonly GoalColumn[];
export type ValueColumn = Exclude<GoalColumn, (typeof DECIDED_APART)[number]>;
/** The columns that a form fills in. */
export const VALUE_COLUMNS = GOAL_COLUMNS.filter((column): column is ValueColumn => !DECIDED_APART.some((apart) => apart === column));
/** Values by their column; null or "" leaves the cell empty. */
export type GoalValues = Partial<Pick<GoalRow, ValueColumn>>;

/** Each value with its column, in the order of the sheet. */
export function listValues(values: GoalValues): [ValueColumn, CellValue][] {
  return VALUE_COLUMNS.flatMap((column): [ValueColumn, CellValue][] => {
    const value = values[column];
    return value === undefined ? [] : [[column, writeValue(column, value)]];
  });
}

/** The cell's content: words are the workbook's own, a text stays the text that it is. */
function writeValue(column: ValueColumn, value: string | number | boolean | null): CellValue {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? YES : NO;
  if (typeof value === 'number') return value;
  return WORDS[column]?.[value] ?? keepText(value.trim());
}

const WORDS: Partial<Record<ValueColumn, Partial<Record<string, string>>>> = {
  direction: DIRECTION_WORDS,
  assessment: STATUS_WORDS,
  state: STATE_WORDS,
  geh: GEH_WORDS,
};

/** Hör till as it is chosen in Excel's list, where an area's number is a number. */
export function writeParent(nr: string): CellValue {
  return /^[1-9]\d*$/.test(nr) ? Number(nr) : keepText(nr);
}
