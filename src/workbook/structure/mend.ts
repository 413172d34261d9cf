/** Putting right what is missing or out of date in sheets that stand there already. */
import type { GoalColumn, SettingKey } from '../../goals/types';
import { COLUMN_GROUPS, TABLE_NAMES } from '../../locales/words';
import { findBandArea } from '../layout/formulas';
import { namesLevels } from '../layout/levelFormats';
import { OVERVIEW_COLUMNS } from '../layout/start';
import type { ColumnKey } from '../tables';
import { keepText } from '../writing/plainText';
import { writeSettingRow } from './content';
import { drawAreas, drawGoalValidation, drawGroup, drawLevelColours } from './goalSheet';
import { findMovedLists, getListRange } from './listSheet';
import type { ListPlaces } from './listSheet';
import { drawSettingCells } from './plainSheet';
import { drawList } from './draw';
import { drawOverviewRows } from './startSheet';
import type { SheetNames } from './startSheet';
import { committeeListHeader } from '../layout/lists';
import { LIST_ALERTS, LIST_HEADERS } from '../../locales/sheetTexts';
import { PLAIN_SHEETS } from '../layout/sheets';
import type { TableReading, WorkbookReading } from './readWorkbook';
import type { BookContent } from './types';

/** Rows for areas that the band over a goal table lacks, under those that it has. Answers the table as it then is. */
export function addBandAreas(context: Excel.RequestContext, table: TableReading, areas: readonly number[]): TableReading {
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const last = table.above.findLastIndex((row) => row.some((formula) => findBandArea(formula) !== null));
  const band = table.above.at(-2)?.some((text) => COLUMN_GROUPS.some(({ name }) => name === text)) ? table.row - 1 : table.row;
  const row = last >= 0 ? last + 1 : band;
  sheet.getRange(`${row + 1}:${row + areas.length}`).insert('Down');
  // The new rows take after the row above or beneath them; they are to look like neither a header nor a band.
  const cells = sheet.getRangeByIndexes(row, 0, areas.length, table.column + (table.values[0]?.length ?? 1));
  cells.clear('Formats');
  drawAreas(sheet, row, areas, table.code ?? '');
  const empty = areas.map(() => Array<string>(table.above[0]?.length ?? 0).fill(''));
  return { ...table, row: table.row + areas.length, above: table.above.toSpliced(row, 0, ...empty) };
}

export function addBandGroups(context: Excel.RequestContext, table: TableReading, groups: readonly string[]): void {
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  for (const { name, columns } of COLUMN_GROUPS) {
    const first = columns.map((column) => table.columns[column]).find((offset) => offset !== undefined);
    if (groups.includes(name) && first !== undefined) drawGroup(sheet, table.row - 1, table.column + first, name);
  }
}

/** Settings that the table lacks, in new rows beneath it. */
export function addSettings(
  context: Excel.RequestContext,
  table: TableReading,
  keys: readonly SettingKey[],
  content: BookContent,
  lists: ListPlaces,
): TableReading {
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const row = growTable(context, table, keys.length);
  const { value } = table.columns;
  if (value !== undefined) drawSettingCells(context, sheet, keys, row, table.column + value, lists);
  for (const [column, offset] of Object.entries(table.columns) as [ColumnKey, number][]) {
    sheet.getRangeByIndexes(row, table.column + offset, keys.length, 1).values = keys.map((key) => [
      keepText(writeSettingRow(key, content.settings)[column] ?? ''),
    ]);
  }
  return { ...table, values: [...table.values, ...keys.map(() => table.values[0]?.map(() => '') ?? [])] };
}

/** Committees that the overview on Start lacks, in new rows beneath it. */
export function addOverviewRows(context: Excel.RequestContext, table: TableReading, codes: readonly string[], names: SheetNames): void {
  const row = growTable(context, table, codes.length);
  if ((table.values[0]?.length ?? 0) < OVERVIEW_COLUMNS.length) return;
  drawOverviewRows(context.workbook.worksheets.getItem(table.sheet), row, table.column, codes, names);
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

/** Colours the tables by the levels' names as they are now; colours that we made for the names before are taken away. */
export async function recolour(
  context: Excel.RequestContext,
  tables: readonly TableReading[],
  content: BookContent,
  before: readonly string[],
): Promise<void> {
  const bodies = tables.map((table) => {
    const sheet = context.workbook.worksheets.getItem(table.sheet);
    const rows = table.values.length - 1;
    const range = sheet.getRangeByIndexes(table.row + 1, table.column, rows, table.values[0]?.length ?? 1);
    range.conditionalFormats.load('items/id,items/type');
    return { table, sheet, rows, range };
  });
  await context.sync();
  const custom = bodies.flatMap(({ range }) => range.conditionalFormats.items.filter((format) => format.type === 'Custom'));
  custom.forEach((format) => format.custom.rule.load('formula'));
  await context.sync();
  custom
    .filter((format) => namesLevels(format.custom.rule.formula, [before, Object.values(content.levelNames)]))
    .forEach((format) => format.delete());
  for (const { table, sheet, rows } of bodies) {
    const places = Object.fromEntries(Object.entries(table.columns).map(([column, offset]) => [column, table.column + offset])) as Partial<
      Record<GoalColumn, number>
    >;
    drawLevelColours(sheet, places, content, table.row + 1, rows, (look) => namesLevels(look.formula, [Object.values(content.levelNames)]));
  }
}

/** Makes room for `count` more rows: whole rows are put in under the table, so that what stands there moves down. First new row. */
function growTable(context: Excel.RequestContext, table: TableReading, count: number): number {
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const row = table.row + table.values.length;
  const width = table.values[0]?.length ?? 1;
  sheet.getRange(`${row + 1}:${row + count}`).insert('Down');
  context.workbook.tables.getItem(table.key).resize(sheet.getRangeByIndexes(table.row, table.column, table.values.length + count, width));
  return row;
}

function getBody(context: Excel.RequestContext, table: TableReading, column: ColumnKey): Excel.Range | null {
  const offset = table.columns[column];
  if (offset === undefined) return null;
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  return sheet.getRangeByIndexes(table.row + 1, table.column + offset, table.values.length - 1, 1);
}
