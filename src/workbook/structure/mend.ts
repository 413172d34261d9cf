/** Putting right what is missing or out of date in sheets that stand there already. */
import type { CellValue, GoalColumn, SettingKey } from '../../goals/types';
import { TABLE_NAMES } from '../../locales/words';
import { namesLevels } from '../layout/levelFormats';
import { OVERVIEW_COLUMNS } from '../layout/start';
import type { ColumnKey } from '../tables';
import { keepText } from '../plainText';
import { writeSettingRow } from './content';
import { drawGoalValidation, drawLevelColours } from './goalSheet';
import { findMovedLists, getListRange } from './listSheet';
import type { ListPlaces } from './listSheet';
import { drawSettingCells } from './plainSheet';
import { drawList } from './draw';
import { drawOverviewRows } from './startSheet';
import type { SheetNames } from './startSheet';
import { committeeListHeader } from '../layout/lists';
import { LIST_ALERTS, LIST_HEADERS } from '../../locales/sheetTexts';
import { PLAIN_SHEETS } from '../layout/sheets';
import type { Sender } from '../sender';
import { readOverviewCodes } from './readWorkbook';
import type { TableReading, WorkbookReading } from './readWorkbook';
import { takeStandingReceipt, type StandingReceipt } from './standing';
import type { BookContent } from './types';

/** Settings that the table lacks, in new rows beneath it. */
export function addSettings(
  context: Excel.RequestContext,
  table: TableReading,
  keys: readonly SettingKey[],
  content: BookContent,
  lists: ListPlaces,
  receipts: StandingReceipt[],
): TableReading {
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const { row, values } = lengthenTable(context, table, keys.length);
  const { value } = table.columns;
  if (value !== undefined) drawSettingCells(context, sheet, keys, row, table.column + value, lists);
  writeRows(
    sheet,
    { ...table, values },
    row,
    keys.map((key) => writeSettingRow(key, content.settings)),
    receipts,
  );
  return { ...table, values };
}

/** Whole rows at once: a row of which a part stands would be taken for one that is done. Columns of a person's own are left. */
export function writeRows(
  sheet: Excel.Worksheet,
  table: TableReading,
  row: number,
  rows: readonly Partial<Record<ColumnKey, CellValue>>[],
  receipts: StandingReceipt[],
): void {
  const { column, columns, values } = table;
  const offsets = Object.entries(columns) as [ColumnKey, number][];
  const lines = rows.map((cells) => {
    const line = Array<CellValue | null>(values[0]?.length ?? 1).fill(null);
    for (const [key, offset] of offsets) line[offset] = keepText(cells[key] ?? '');
    return line;
  });
  const cells = sheet.getRangeByIndexes(row, column, rows.length, values[0]?.length ?? 1);
  // Empty rows may have been written in since they were read.
  receipts.push(
    takeStandingReceipt(cells, { read: values.slice(row - table.row), by: 'values', columns: new Set(Object.values(columns)) }),
  );
  // null leaves a cell as it is, which the types do not say.
  cells.values = lines as CellValue[][];
}

/** Committees that the overview on Start lacks, in new rows beneath it. */
export function addOverviewRows(
  context: Excel.RequestContext,
  table: TableReading,
  codes: readonly string[],
  names: SheetNames,
  receipts: StandingReceipt[],
): void {
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const written = readOverviewCodes(table);
  const rowOf = (code: string): number => table.row + 1 + written.indexOf(code);
  const isWide = (table.values[0]?.length ?? 0) >= OVERVIEW_COLUMNS.length;
  // Those that an earlier run has written, and perhaps not made look as they should.
  for (const code of codes) if (isWide && written.includes(code)) drawOverviewRows(sheet, rowOf(code), table.column, [code], names);
  const missing = codes.filter((code) => !written.includes(code));
  if (missing.length === 0) return;
  const { row, values } = growTable(context, table, missing.length);
  const width = OVERVIEW_COLUMNS.length;
  receipts.push(
    takeStandingReceipt(sheet.getRangeByIndexes(row, table.column, missing.length, width), {
      read: values.slice(row - table.row),
      by: 'values',
    }),
  );
  if (isWide) drawOverviewRows(sheet, row, table.column, missing, names);
}

/** Points the validations at lists that have another length than before, or stand elsewhere. Protected sheets are left as they are. */
export function pointValidations(
  context: Excel.RequestContext,
  tables: ReadonlyMap<string, TableReading>,
  reading: WorkbookReading,
  before: TableReading | undefined,
  lists: ListPlaces,
): void {
  const moved = new Set(findMovedLists(before, lists.columns));
  const isOpen = (table: TableReading): boolean => !reading.sheets.some((sheet) => sheet.name === table.sheet && sheet.protected);
  for (const table of tables.values()) {
    if (table.kind !== 'goals' || table.code === null || !isOpen(table)) continue;
    for (const column of ['parent', 'unit'] as const) {
      const body = getBody(context, table, column);
      if (body && moved.has(committeeListHeader(column, table.code))) drawGoalValidation(context, body, column, table.code, lists);
    }
  }
  const units = tables.get(TABLE_NAMES.units);
  const body = units && isOpen(units) ? getBody(context, units, 'committee') : null;
  const style = PLAIN_SHEETS.units.columns[0]?.list?.style;
  if (body && style && moved.has(LIST_HEADERS.committee)) {
    drawList(body, { source: getListRange(context, lists, LIST_HEADERS.committee), style, alert: LIST_ALERTS.committee });
  }
}

/** Colours the tables by the levels' names as they are now; colours that we made for the names before are taken away, and `again` those that an earlier run has begun. */
export async function recolour(
  sender: Sender,
  tables: readonly TableReading[],
  content: BookContent,
  before: readonly string[],
  again: boolean,
): Promise<void> {
  const { context } = sender;
  const bodies = tables.map((table) => {
    const sheet = context.workbook.worksheets.getItem(table.sheet);
    const rows = table.values.length - 1;
    const range = sheet.getRangeByIndexes(table.row + 1, table.column, rows, table.values[0]?.length ?? 1);
    range.conditionalFormats.load('items/id,items/type');
    return { table, sheet, rows, range };
  });
  await sender.flush();
  const custom = bodies.flatMap(({ range }) => range.conditionalFormats.items.filter((format) => format.type === 'Custom'));
  custom.forEach((format) => format.custom.rule.load('formula'));
  await sender.flush();
  custom
    .filter(
      ({ custom: { rule } }) => namesLevels(rule.formula, [before, Object.values(content.levelNames)]) || (again && isUnset(rule.formula)),
    )
    .forEach((format) => format.delete());
  for (const { table, sheet, rows } of bodies) {
    const places = Object.fromEntries(Object.entries(table.columns).map(([column, offset]) => [column, table.column + offset])) as Partial<
      Record<GoalColumn, number>
    >;
    drawLevelColours(sheet, places, content, table.row + 1, rows, (look) => namesLevels(look.formula, [Object.values(content.levelNames)]));
  }
}

/**
 * Makes room for `count` more rows: empty rows at the table's end are used, as a run that was broken off leaves them, and for the others whole rows are put in
 * under the table, so that what stands there moves down. Answers the first of them, and the table's values with them.
 */
function growTable(context: Excel.RequestContext, table: TableReading, count: number): { row: number; values: CellValue[][] } {
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const { values, width, added } = addEmptyRows(table, count);
  const row = table.row + values.length;
  if (added > 0) {
    sheet.getRange(`${row - added + 1}:${row}`).insert('Down');
    context.workbook.tables.getItem(table.key).resize(sheet.getRangeByIndexes(table.row, table.column, values.length, width));
  }
  return { row: row - count, values };
}

/**
 * The same in one action, which is done or not done: rows put in beneath the table and not taken in would be put in once more. What stands beneath the table
 * moves down over the table's width, and what stands beside it keeps its rows.
 */
export function lengthenTable(context: Excel.RequestContext, table: TableReading, count: number): { row: number; values: CellValue[][] } {
  const { values, added } = addEmptyRows(table, count);
  if (added > 0) context.workbook.tables.getItem(table.key).rows.add(undefined, values.slice(-added));
  return { row: table.row + values.length - count, values };
}

/** The table's values with `count` empty rows last, and how many of them it lacks. */
function addEmptyRows({ values }: TableReading, count: number): { values: CellValue[][]; width: number; added: number } {
  const width = values[0]?.length ?? 1;
  const free = values.length - 1 - values.findLastIndex((row) => !row.every(isBare));
  const added = count - Math.min(count, free);
  return { values: [...values, ...Array.from({ length: added }, () => Array<CellValue>(width).fill(''))], width, added };
}

/** As a rule is before it has been given its formula, where a run was broken off between the two. */
function isUnset(formula: string): boolean {
  return /^=?(FALSE|FALSKT)?$/i.test(formula);
}

/** Empty, or what a function in a column of the table says of an empty row. */
function isBare(cell: CellValue): boolean {
  return cell === '' || cell === 0 || (typeof cell === 'string' && cell.startsWith('#'));
}

function getBody(context: Excel.RequestContext, table: TableReading, column: ColumnKey): Excel.Range | null {
  const offset = table.columns[column];
  if (offset === undefined) return null;
  // Counted from the table, wherever it stands by then.
  return context.workbook.tables.getItem(table.key).getDataBodyRange().getColumn(offset);
}
