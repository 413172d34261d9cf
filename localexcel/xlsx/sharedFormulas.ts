import { columnIndex, columnName, LAST_COLUMN, LAST_ROW } from '../document/address';
import { joinTokens, tokenize } from '../document/formulaTokens';

const END = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/;

/** The formula as it reads when it is filled from one cell to another: references without "$" move along. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return joinTokens(
    tokenize(formula).map((token) => {
      if (token.kind !== 'reference' && token.kind !== 'external') return token;
      const bang = token.text.lastIndexOf('!') + 1;
      const ends = token.text.slice(bang).split(':');
      return { ...token, text: token.text.slice(0, bang) + ends.map((end) => shiftEnd(end, rows, columns, ends.length > 1)).join(':') };
    }),
  );
}

/** "$A1", "$B" or "7", a column or row only as an end of a range; a name of another workbook stays as it is. */
function shiftEnd(end: string, rows: number, columns: number, ofRange: boolean): string {
  const [, columnMark = '', column = '', rowMark = '', row = ''] = END.exec(end) ?? [];
  if (column ? columnIndex(column) < 0 || !(row || ofRange) : !row) return end;
  // "$7" of a whole row has its dollar where a column's would stand.
  if (!column) return moveRow(columnMark || rowMark, row, rows);
  return moveColumn(columnMark, column, columns) + (row ? moveRow(rowMark, row, rows) : '');
}

// References that run over an edge of the sheet come in again on the other side, as in Excel.
const wrap = (value: number, last: number) => ((value % (last + 1)) + last + 1) % (last + 1);

const moveColumn = (mark: string, name: string, by: number) => mark + (mark ? name : columnName(wrap(columnIndex(name) + by, LAST_COLUMN)));
const moveRow = (mark: string, row: string, by: number) => mark + (mark ? row : String(wrap(Number(row) - 1 + by, LAST_ROW) + 1));
