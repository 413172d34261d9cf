import type { Area, CellStyle } from '../document/types';
import { copyData } from '../engine/copyData';
import type { Sheet } from '../engine';
import { intersect } from '../engine/address';
import { isReadableFormula } from '../engine/formulaSyntax';
import { parseUsText, type TypedContent } from '../engine/values';
import { accessDenied, invalidArgument, invalidOperation } from '../wire/hostObject';
import type { HostContext } from './context';
import { isAllowed, type Right } from './protection';
import { fillCalculatedColumns, followHeaders, growTables } from './tableBehaviour';

const LARGEST_WRITE = 5_000_000;

/** What a cell is to hold; undefined leaves it as it is. */
export type Contents = (row: number, column: number) => TypedContent | undefined;

/** What the API's `values` and `formulas` take, made into contents: texts are read as US English. */
export function contentsOf(grid: (row: number, column: number) => unknown, location: string): Contents {
  return (row, column) => {
    const given = grid(row, column);
    if (given === undefined) return undefined;
    if (typeof given === 'string') return { ...parseUsText(given), typed: given };
    if (typeof given === 'boolean' || (typeof given === 'number' && Number.isFinite(given))) return { value: given };
    throw invalidArgument(location);
  };
}

/** Writes into cells, and does what Excel does after: headers rename columns, tables grow, formulas fill, events tell of it. */
export function writeCells(context: HostContext, sheet: Sheet, area: Area, contents: Contents, location: string): void {
  guardWrite(sheet, area, location);
  const target = boundArea(sheet, area, location);
  if (!target) return;
  const { book } = context;
  const single = target.row === target.lastRow && target.column === target.lastColumn;
  const before = single ? book.value(sheet, target.row, target.column) : undefined;
  for (let row = target.row; row <= target.lastRow; row++) {
    for (let column = target.column; column <= target.lastColumn; column++) {
      const content = contents(row - area.row, column - area.column);
      if (content) writeCell(context, sheet, row, column, content, location);
    }
  }
  book.calculation.changed(sheet, target);
  afterWrite(context, sheet, target);
  context.events.changed({
    sheet,
    area: target,
    changeType: 'RangeEdited',
    ...(single && { before: before ?? '', after: book.value(sheet, target.row, target.column) }),
  });
}

/** Empties cells; their looks stay. */
export function clearCells(context: HostContext, sheet: Sheet, area: Area, location: string): void {
  guardWrite(sheet, area, location);
  const used = sheet.usedArea(true);
  const target = used && intersect(area, used);
  if (target) writeCells(context, sheet, target, () => ({ value: '' }), location);
}

function writeCell(context: HostContext, sheet: Sheet, row: number, column: number, content: TypedContent, location: string): void {
  const { book } = context;
  if (content.typed !== undefined && sheet.style(row, column).numberFormat === '@') {
    book.setValue(sheet, row, column, content.typed.replace(/^'/, ''));
    return;
  }
  if ('formula' in content) {
    // As Excel does: what it cannot read never comes to stand in a cell, not even as an error.
    if (!isReadableFormula(content.formula)) throw invalidArgument(location);
    book.setFormula(sheet, row, column, content.formula);
    return;
  }
  const style = sheet.style(row, column);
  book.setValue(sheet, row, column, content.value);
  if (content.numberFormat && !style.numberFormat) {
    sheet.setStyle(row, column, book.styles.idOf({ ...style, numberFormat: content.numberFormat }));
  }
}

function afterWrite(context: HostContext, sheet: Sheet, area: Area): void {
  followHeaders(context, sheet, area);
  if (context.origin !== 'addin') growTables(context, sheet, area);
  fillCalculatedColumns(context, sheet, area);
}

/** A protected sheet lets only unlocked cells be written. */
export function guardWrite(sheet: Sheet, area: Area, location: string): void {
  if (!sheet.protection) return;
  const bounded = boundArea(sheet, area, location);
  if (!bounded) throw accessDenied(location);
  for (let row = bounded.row; row <= bounded.lastRow; row++)
    for (let column = bounded.column; column <= bounded.lastColumn; column++)
      if (sheet.style(row, column).locked !== false) throw accessDenied(location);
}

/** A protected sheet's structure and looks cannot be changed at all, unless its options say so. */
export function guardSheet(sheet: Sheet, location: string, right?: Right): void {
  if (sheet.protection && !(right && isAllowed(sheet.protection, right))) throw accessDenied(location);
}

/** Whole rows and columns are cut to what is used: nothing else is there to write to. */
export function boundArea(sheet: Sheet, area: Area, location: string): Area | undefined {
  const cells = (area.lastRow - area.row + 1) * (area.lastColumn - area.column + 1);
  if (cells <= LARGEST_WRITE && area.lastRow - area.row < 200_000) return area;
  const used = sheet.usedArea(false);
  const bounded = used && intersect(area, used);
  if (bounded && (bounded.lastRow - bounded.row + 1) * (bounded.lastColumn - bounded.column + 1) > LARGEST_WRITE)
    throw invalidOperation(location, 'The request payload size has exceeded the limit.');
  return bounded;
}

/** Changes the look of cells; each look that occurs is worked out once. */
export function restyle(context: HostContext, sheet: Sheet, area: Area, change: (style: CellStyle) => CellStyle, location: string): void {
  guardSheet(sheet, location, 'allowFormatCells');
  const { styles } = context.book;
  const changed = new Map<string | undefined, string | undefined>();
  const restyled = (id: string | undefined): string | undefined => {
    if (!changed.has(id)) changed.set(id, styles.idOf(change(copyData(styles.get(id)))));
    return changed.get(id);
  };
  const entireColumns = area.row === 0 && area.lastRow >= 1_048_575;
  const entireRows = !entireColumns && area.column === 0 && area.lastColumn >= 16_383;
  if (entireColumns || entireRows) {
    const infos = (entireColumns ? sheet.columns : sheet.rows) as Map<number, { style?: string }>;
    const [first, last] = entireColumns ? [area.column, area.lastColumn] : [area.row, area.lastRow];
    // A look of the whole sheet is kept by columns up to a width that anyone uses.
    for (let index = first; index <= Math.min(last, first + 999); index++) setInfoStyle(infos, index, restyled(infos.get(index)?.style));
  }
  const target = entireColumns || entireRows ? boundArea(sheet, { ...area }, location) : area;
  const used = entireColumns || entireRows ? sheet.usedArea(false) : undefined;
  const bounded = entireColumns || entireRows ? used && target && intersect(target, used) : area;
  if (!bounded) return;
  for (let row = bounded.row; row <= bounded.lastRow; row++)
    for (let column = bounded.column; column <= bounded.lastColumn; column++) {
      const cell = sheet.cell(row, column);
      if (!cell && (entireColumns || entireRows)) continue;
      const old = sheet.styleId(row, column);
      const id = restyled(old);
      if (id !== old || (!cell && id !== undefined)) sheet.setStyle(row, column, id);
    }
}

function setInfoStyle(infos: Map<number, { style?: string }>, index: number, style: string | undefined): void {
  const { style: _old, ...info } = infos.get(index) ?? {};
  infos.set(index, style === undefined ? info : { ...info, style });
}

/** The looks that occur in an area, each once. */
export function looksOf(context: HostContext, sheet: Sheet, area: Area): CellStyle[] {
  const ids = new Set<string | undefined>();
  const used = sheet.usedArea(false);
  const bounded = used && intersect(area, used);
  let cells = 0;
  if (bounded)
    for (let row = bounded.row; row <= bounded.lastRow; row++)
      for (let column = bounded.column; column <= bounded.lastColumn; column++) {
        ids.add(sheet.styleId(row, column));
        cells++;
      }
  if (cells < (area.lastRow - area.row + 1) * (area.lastColumn - area.column + 1)) addEmptyLooks(sheet, area, ids);
  return [...ids].map((id) => context.book.styles.get(id));
}

function addEmptyLooks(sheet: Sheet, area: Area, ids: Set<string | undefined>): void {
  if (!sheet.rows.size && !sheet.columns.size) {
    ids.add(undefined);
    return;
  }
  const lastRow = Math.min(area.lastRow, area.row + 5000);
  const lastColumn = Math.min(area.lastColumn, area.column + 999);
  for (let row = area.row; row <= lastRow; row++)
    for (let column = area.column; column <= lastColumn; column++) if (!sheet.cell(row, column)) ids.add(sheet.styleId(row, column));
}
