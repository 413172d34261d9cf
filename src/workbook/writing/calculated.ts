/** The cells that the goal book calculates by its own functions: two columns of every goal table, and the errors on Start. */
import type { CellValue } from '../../goals/types';
import { STATUS_WORDS } from '../../locales/words';
import { GOAL_COLUMN_LAYOUT } from '../layout/goalColumns';
import type { CalculatedColumn } from '../tables';

/** The formula that stands in each cell of the column. */
export function calculatedFormula(column: CalculatedColumn): string {
  return GOAL_COLUMN_LAYOUT[column].formula ?? '';
}

/** Whether the cell has the column's own formula, however Excel writes the row's number. */
export function isOurFormula(column: CalculatedColumn, cell: CellValue): boolean {
  return sameFormula(calculatedFormula(column), cell);
}

/** Whether two formulas are one: letter case, spaces and the two ways to write "this row" do not matter. */
export function sameFormula(formula: string, cell: CellValue): boolean {
  return typeof cell === 'string' && normalise(cell) === normalise(formula);
}

/** Whether the function could have answered it, at some time: what else stands there a person has written. */
export function couldBeAnswer(column: CalculatedColumn | 'errors', value: CellValue): boolean {
  if (value === '') return true;
  if (column === 'status') return (Object.values(STATUS_WORDS) as CellValue[]).includes(value);
  if (typeof value !== 'number') return false;
  return column === 'errors' ? Number.isInteger(value) && value >= 0 : value >= -1e-9 && value <= 1 + 1e-9;
}

function normalise(formula: string): string {
  return formula
    .replace(/\[\[#This Row\],\[([^\]]*)\]\]/gi, '[@$1]')
    .replace(/[\w\u00C0-\u017F]*\[@\[?([^\]]*)\]?\]/g, '[@$1]')
    .replace(/\s+/g, '')
    .toUpperCase();
}
