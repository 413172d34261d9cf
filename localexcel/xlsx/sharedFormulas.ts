import { columnIndex, columnName, LAST_COLUMN, LAST_ROW } from '../document/address';
import { splitFormula } from './formulaTokens';

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;

/** The formula as it reads when it is filled from one cell to another: references without "$" move along. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const tokens = splitFormula(formula);
  return tokens
    .map((token, index) => {
      const next = tokens[index + 1]?.text;
      if (token.kind !== 'name' && token.kind !== 'other') return token.text;
      if (next === '(' || next === '!' || next === '[') return token.text;
      const cell = CELL.exec(token.text);
      if (cell && columnIndex(cell[2]!) >= 0) return moveColumn(cell[1]!, cell[2]!, columns) + moveRow(cell[3]!, cell[4]!, rows);
      const isRange = next === ':' || tokens[index - 1]?.text === ':';
      const column = isRange ? COLUMN.exec(token.text) : null;
      if (column && columnIndex(column[2]!) >= 0) return moveColumn(column[1]!, column[2]!, columns);
      if (isRange && /^\d+$/.test(token.text))
        return moveRow(tokens[index - 1]?.text === '$' ? '$' : '', token.text, rows).replace(/^\$/, '');
      return token.text;
    })
    .join('');
}

// References that run over an edge of the sheet come in again on the other side, as in Excel.
const wrap = (value: number, last: number) => ((value % (last + 1)) + last + 1) % (last + 1);

const moveColumn = (mark: string, name: string, by: number) => mark + (mark ? name : columnName(wrap(columnIndex(name) + by, LAST_COLUMN)));
const moveRow = (mark: string, row: string, by: number) => mark + (mark ? row : String(wrap(Number(row) - 1 + by, LAST_ROW) + 1));
