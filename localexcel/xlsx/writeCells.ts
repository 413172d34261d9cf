import { formatArea, formatCell } from '../document/address';
import type { DocumentCell, DocumentSheet } from '../document/types';
import { errorInFile, isError } from './errors';
import { answersArray, callsCustomFunction, toFileFormula, type FormulaPlace } from './formulas';
import type { SharedStrings } from './sharedStrings';
import type { StyleBook } from './writeStyles';
import { tag, writeText } from './xml';

export interface CellWriter {
  styles: StyleBook;
  texts: SharedStrings;
  customFunctions: ReadonlySet<string>;
  /** Set when a dynamic array was written: the workbook then needs its metadata part. */
  hasDynamicArrays: boolean;
}

/** Height in points of a row that has none of its own; undefined for the sheet's default. */
export type MeasureRow = (row: number) => number | undefined;

/** <sheetData>: every row that holds a cell, or a format of its own. */
export function writeCells(sheet: DocumentSheet, writer: CellWriter, measureRow: MeasureRow): string {
  const headers = collectHeaders(sheet);
  const tableAt = findTables(sheet);
  const numbers = [...new Set([...sheet.cells.keys(), ...sheet.rows.keys(), ...headers.keys()])].sort((a, b) => a - b);
  const rows = numbers.map((row) => {
    const cells = new Map(sheet.cells.get(row) ?? []);
    for (const [column, name] of headers.get(row) ?? [])
      cells.set(column, { ...cells.get(column), value: name, formula: undefined, spill: undefined });
    const columns = [...cells.keys()].sort((a, b) => a - b);
    const content = columns.map((column) => writeCell(row, column, cells.get(column)!, writer, tableAt(row, column)));
    return writeRow(row, sheet, writer.styles, measureRow, content.join(''));
  });
  return tag('sheetData', {}, rows.join(''));
}

/** Excel repairs a file whose header cells are not, as texts, the names of the table's columns. */
function collectHeaders(sheet: DocumentSheet): Map<number, Map<number, string>> {
  const headers = new Map<number, Map<number, string>>();
  for (const table of sheet.tables) {
    if (!table.showHeader) continue;
    const row = headers.get(table.area.row) ?? new Map<number, string>();
    headers.set(table.area.row, row);
    table.columns.forEach((column, index) => row.set(table.area.column + index, column.name));
  }
  return headers;
}

/** Name of the table around a cell. */
export function findTables(sheet: Pick<DocumentSheet, 'tables'>): (row: number, column: number) => string | undefined {
  return (row, column) =>
    sheet.tables.find(({ area }) => row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn)?.name;
}

function writeRow(row: number, sheet: DocumentSheet, styles: StyleBook, measureRow: MeasureRow, cells: string): string {
  const format = sheet.rows.get(row);
  const style = styles.numberOf(format?.style);
  return tag(
    'row',
    {
      r: row + 1,
      s: style,
      customFormat: style === undefined ? undefined : true,
      ht: format?.height ?? measureRow(row),
      customHeight: format?.height === undefined ? undefined : true,
      hidden: format?.hidden || undefined,
      outlineLevel: format?.outline || undefined,
      collapsed: format?.collapsed || undefined,
    },
    cells,
  );
}

function writeCell(row: number, column: number, cell: DocumentCell, writer: CellWriter, table: string | undefined): string {
  const { value } = cell;
  const isLikeFormula = cell.formula === undefined && typeof value === 'string' && /^[=']/.test(value);
  const style = isLikeFormula ? writer.styles.quotedNumberOf(cell.style) : writer.styles.numberOf(cell.style);
  const start = `<c r="${formatCell(row, column)}"${style === undefined ? '' : ` s="${style}"`}`;
  if (cell.formula !== undefined) {
    const isArray = cell.spill !== undefined || answersArray(cell.formula);
    if (isArray) writer.hasDynamicArrays = true;
    const formula = writeFormula(row, column, cell, isArray, { table, customFunctions: writer.customFunctions });
    // cm="1" names the first record of the metadata part: "this array is a dynamic one".
    const type = typeof value === 'boolean' ? ' t="b"' : typeof value === 'number' ? '' : isError(value) ? ' t="e"' : ' t="str"';
    const result = value === '' && callsCustomFunction(formula) ? BLANK_RESULT : tag('v', {}, writeResult(value));
    return `${start}${isArray ? ' cm="1"' : ''}${type}>${formula}${result}</c>`;
  }
  if (value === '') return style === undefined ? '' : `${start}/>`;
  if (typeof value === 'number') return Number.isFinite(value) ? `${start}><v>${value}</v></c>` : `${start} t="e"><v>#NUM!</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b"><v>${Number(value)}</v></c>`;
  if (isError(value) && errorInFile(value) === value) return `${start} t="e"><v>${value}</v></c>`;
  return `${start} t="s"><v>${writer.texts.numberOf(value, cell.richText)}</v></c>`;
}

function writeFormula(row: number, column: number, cell: DocumentCell, isArray: boolean, place: FormulaPlace): string {
  const text = writeText(toFileFormula(cell.formula ?? '', place));
  if (!isArray) return `<f>${text}</f>`;
  const { rows, columns } = cell.spill ?? { rows: 1, columns: 1 };
  return `<f t="array" ref="${formatArea({ row, column, lastRow: row + rows - 1, lastColumn: column + columns - 1 })}">${text}</f>`;
}

/**
 * What stands for the empty text of a custom function. LibreOffice takes an empty result for a missing one, calculates, and shows
 * #NAME?, since it does not know the function; with a space it shows what was saved. `readCells` makes it empty again.
 */
const BLANK_RESULT = '<v xml:space="preserve"> </v>';

function writeResult(value: DocumentCell['value']): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '0';
  return isError(value) ? errorInFile(value) : writeText(value);
}
