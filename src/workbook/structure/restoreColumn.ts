/** Bringing back a column of ours that a person has deleted or renamed. */
import type { CellValue, GoalColumn, RuleColumn } from '../../goals/types';
import { COLUMN_GROUPS, SETTING_NAMES } from '../../locales/words';
import { SETTING_EXPLANATIONS } from '../../locales/sheetTexts';
import { areaNameFormula, findBandArea } from '../layout/formulas';
import { GOAL_COLUMN_LAYOUT } from '../layout/goalColumns';
import { pointsOfCharacters } from '../layout/measures';
import { writeRuleRow } from '../layout/rules';
import { columnsOf } from '../layout/sheets';
import { markTexts } from '../reading/parseCells';
import { HEADERS, LATER_COLUMN, columnName } from '../tables';
import type { ColumnKey, TableKind } from '../tables';
import { keepText } from '../plainText';
import { readSettingKeys } from './content';
import { drawHeader } from './draw';
import { drawGoalColumn, drawGoalTitle, writeCalculated } from './goalSheet';
import type { ListPlaces } from './listSheet';
import { drawPlainColumn, drawSettingCells } from './plainSheet';
import type { TableReading } from './readWorkbook';
import { readRules } from './ruleTable';
import type { BookContent } from './types';

/**
 * Queues the column's return and answers the table as it then is. `again`: an earlier run may have put it in, and been broken off; what has been written
 * in it since stays. `keepOrder` is told how to put back what goes by the order of the rows.
 */
export function restoreColumn(
  context: Excel.RequestContext,
  table: TableReading,
  column: ColumnKey,
  content: BookContent,
  lists: ListPlaces,
  keepOrder: (undo: () => void) => void,
  again = false,
): TableReading {
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const width = widthOf(table);
  const present = table.columns[column];
  const offset = present ?? findPlace({ ...table, width }, column);
  const header = HEADERS[table.kind as TableKind][column] ?? '';
  const rows = table.values.length - 1;
  const place = table.column + offset;
  const cells = leaveWritten(table, present, findCells(table, column, content));
  const isPutIn = present !== undefined || (again && isNewColumn(table, offset));
  if (isPutIn) sheet.getRangeByIndexes(table.row, place, 1, 1).values = [[header]];
  else if (standsWhole(table, column, offset)) {
    const name = columnName(place);
    sheet.getRange(`${name}:${name}`).insert('Right');
    sheet.getRangeByIndexes(table.row, place, 1, 1).values = [[header]];
    if (offset === 0 || offset === width) takeIn(context, sheet, table, offset, content);
  } else context.workbook.tables.getItem(table.key).columns.add(offset === width ? undefined : offset, undefined, header);
  const after = fillColumn(
    isPutIn ? nameColumn(table, column, offset, header) : insertColumn(table, column, offset, header),
    offset,
    cells,
  );
  const body = sheet.getRangeByIndexes(table.row + 1, place, rows, 1);
  if (cells) {
    // Another object for the same cells: what is loaded is what stood there.
    const stood = body.getResizedRange(0, 0);
    stood.load('formulas,values');
    keepOrder(() => (body.formulas = markTexts(stood.formulas as CellValue[][], stood.values as CellValue[][])));
  }
  drawHeader(sheet.getRangeByIndexes(table.row, place, 1, 1));
  forgetNeighbour(body);
  body.format.verticalAlignment = 'Top';
  if (table.kind === 'goals') {
    drawGoalColumn(context, body, column as GoalColumn, table.code ?? '', lists);
    body.format.columnWidth = pointsOfCharacters(GOAL_COLUMN_LAYOUT[column as GoalColumn].width);
    writeCalculated(body, column as GoalColumn, rows);
  } else restorePlainColumn(context, sheet, body, table, column, lists, cells);
  return after;
}

/**
 * A column put in takes after the one to its left. Each look is set back by itself: clearing all formats would take the colours by level too.
 */
function forgetNeighbour(body: Excel.Range): void {
  body.numberFormat = 'General' as unknown as string[][];
  body.format.wrapText = false;
  body.format.indentLevel = 0;
}

/**
 * After the nearest own column before it, in the order of the sheet, that still stands; else first. A column that older books do not have comes
 * last, so that a person's own columns stay where they are. `width`: number of the table's columns, a person's own ones too.
 */
export function findPlace(table: Pick<TableReading, 'kind' | 'columns'> & { width: number }, column: ColumnKey): number {
  if (column === LATER_COLUMN) return table.width;
  const order = Object.keys(HEADERS[table.kind as TableKind]) as ColumnKey[];
  const before = order.slice(0, order.indexOf(column)).reverse();
  const neighbour = before.find((other) => table.columns[other] !== undefined);
  return neighbour === undefined ? 0 : (table.columns[neighbour] ?? 0) + 1;
}

function widthOf(table: Pick<TableReading, 'values'>): number {
  return table.values[0]?.length ?? 0;
}

/**
 * Whether the bands over a goal table stand over their columns to the right of the place: then the whole sheet column had gone,
 * and a whole one is put back. Where only the table's cells had gone the bands stand too far to the right, and only cells are put
 * back, so that bands, widths and folds fit again. After the table's last column a whole one is put in where something stands beside the table:
 * moving only what is level with the table would tear it apart.
 */
function standsWhole(table: TableReading, column: ColumnKey, offset: number): boolean {
  const width = widthOf(table);
  if (table.kind !== 'goals') return false;
  if (offset >= width) return table.hasBeside;
  const band = table.above.at(-2) ?? [];
  const own = COLUMN_GROUPS.findIndex(({ columns }) => (columns as readonly ColumnKey[]).includes(column));
  for (const { name, columns } of COLUMN_GROUPS.slice(own + 1)) {
    const stands = band.indexOf(name);
    const first = columns.map((key) => table.columns[key]).find((place) => place !== undefined);
    if (stands >= 0 && first !== undefined) return stands <= table.column + first;
  }
  return true;
}

/** A sheet column before the table's first, or after its last, is no part of it until the table is told. What stood over the first had gone with it. */
function takeIn(context: Excel.RequestContext, sheet: Excel.Worksheet, table: TableReading, offset: number, content: BookContent): void {
  const width = table.values[0]?.length ?? 0;
  context.workbook.tables.getItem(table.key).resize(sheet.getRangeByIndexes(table.row, table.column, table.values.length, width + 1));
  if (table.column + offset !== 0) return;
  const committee = content.committees.find(({ code }) => code === table.code);
  if (committee) drawGoalTitle(sheet, committee);
  table.above.forEach((formulas, row) => {
    const area = formulas.map(findBandArea).find((found) => found !== null);
    if (area !== undefined && area !== null) sheet.getRangeByIndexes(row, 0, 1, 1).formulas = [[areaNameFormula(area)]];
  });
}

/** Without the cells of a column that stands there, in which something is written; null where nothing is left to write. */
function leaveWritten(
  { values }: TableReading,
  offset: number | undefined,
  cells: readonly CellValue[] | null,
): (CellValue | null)[] | null {
  if (!cells || offset === undefined) return cells && [...cells];
  const left = cells.map((cell, row) => ((values[row + 1]?.[offset] ?? '') === '' ? cell : null));
  return left.every((cell) => cell === null) ? null : left;
}

/** Whether a column stands there that Excel has named itself, with nothing in it. */
function isNewColumn({ values }: TableReading, offset: number): boolean {
  const [header, ...cells] = values.map((row) => row[offset]);
  return /^(Kolumn|Column)\s?\d+$/i.test(String(header)) && cells.every((cell) => cell === '');
}

function nameColumn(table: TableReading, column: ColumnKey, offset: number, header: string): TableReading {
  return {
    ...table,
    columns: { ...table.columns, [column]: offset },
    values: table.values.map((row, index) => (index === 0 ? row.with(offset, header) : row)),
  };
}

/** With the cells that are written in it: a column that comes back later may go by them. */
function fillColumn(table: TableReading, offset: number, cells: readonly (CellValue | null)[] | null): TableReading {
  if (!cells) return table;
  return {
    ...table,
    values: table.values.map((row, index) => (index === 0 ? row : row.with(offset, cells[index - 1] ?? row[offset] ?? ''))),
  };
}

function insertColumn(table: TableReading, column: ColumnKey, offset: number, header: string): TableReading {
  const columns = Object.fromEntries(
    Object.entries(table.columns).map(([key, place]) => [key, place >= offset ? place + 1 : place]),
  ) as TableReading['columns'];
  return {
    ...table,
    columns: { ...columns, [column]: offset },
    values: table.values.map((row, index) => row.toSpliced(offset, 0, index === 0 ? header : '')),
    above: standsWhole(table, column, offset) ? table.above.map((row) => row.toSpliced(table.column + offset, 0, '')) : table.above,
  };
}

/** How the column looks and what it takes, and `cells` where there are any to write. */
function restorePlainColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  body: Excel.Range,
  table: TableReading,
  column: ColumnKey,
  lists: ListPlaces,
  cells: readonly (CellValue | null)[] | null,
): void {
  const layout = columnsOf(table.kind as Exclude<TableKind, 'goals'>).find(({ key }) => key === column);
  if (layout) drawPlainColumn(context, body, layout, lists);
  if (table.kind === 'settings' && column === 'value') {
    const place = table.column + findPlace({ ...table, width: widthOf(table) }, column);
    readSettingKeys(table).forEach((key, row) => {
      if (key) drawSettingCells(context, sheet, [key], table.row + 1 + row, place, lists);
    });
  }
  // null leaves a cell as it is, which the types do not say.
  if (cells) body.values = cells.map((cell) => [cell]) as CellValue[][];
}

/** What the column holds in each row, by what the row is about; null where that says nothing. */
function findCells(table: TableReading, column: ColumnKey, content: BookContent): CellValue[] | null {
  if (table.kind === 'rules') return readRules(table).map((rule) => (rule ? (writeRuleRow(rule)[column as RuleColumn] ?? '') : ''));
  if (table.kind !== 'settings') return null;
  return readSettingKeys(table).map((key) => {
    if (!key) return '';
    if (column === 'value') return keepText(content.settings[key]);
    return column === 'setting' ? SETTING_NAMES[key] : SETTING_EXPLANATIONS[key];
  });
}
