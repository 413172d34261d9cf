import type { HighestNumbers } from '../numbering';
import type { CellValue, Expected, GoalBook, Place } from '../types';

/** The fixes, in the order in which they are best made: what a row is, then what it holds, then its number. */
export const FIX_IDS = ['words', 'unit-names', 'numbers', 'dates', 'trim', 'duplicates', 'number-rows', 'parents'] as const;
export type FixId = (typeof FIX_IDS)[number];

/** A cell of one of our tables. */
export type CellPlace = Required<Place>;

/** One cell as it stands and as it will be. */
export interface FixChange {
  place: CellPlace;
  before: CellValue;
  after: CellValue;
  /** What a text becomes, so that the cell can be formatted for it; a serial number in a date. */
  becomes?: 'number' | 'date';
}

/** A cell that may mean one of several things: a person chooses, nearest first, and the choice is a change of the fix. */
export interface FixQuestion {
  id: FixId;
  place: CellPlace;
  before: CellValue;
  /** At least two. */
  choices: readonly string[];
}

/** What a fix would change; never empty. */
export interface FixPlan {
  id: FixId;
  changes: FixChange[];
}

/** A table's cells as Excel gives them. */
export interface FixTable {
  /** Offset of each of our columns; one that is missing has no entry. */
  columns: Partial<Record<string, number>>;
  body: readonly (readonly CellValue[])[];
}

/** What fixes are planned from: the book as it was understood, and the cells that it was read from. */
export interface FixSource {
  book: GoalBook;
  highest: HighestNumbers;
  /** By the names that places carry. */
  tables: ReadonlyMap<string, FixTable>;
  /** The workbook's words where a cell is chosen from a list. */
  words: Partial<Record<Expected, readonly string[]>>;
}

/** A column of a goal table or of a list. */
export type FixColumn = CellPlace['column'];
