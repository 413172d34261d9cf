/** A sheet that holds one plain table: settings, areas, committees, units, findings. */
import type { CellValue, SettingKey } from '../../goals/types';
import { LIST_ALERTS, LIST_HEADERS } from '../../locales/sheetTexts';
import { SETTING_NUMBER_FORMATS, SETTING_KEYS, kindOfSetting, listOfSetting } from '../layout/settings';
import { PLAIN_HEADER_ROW, PLAIN_SHEETS, layOutTable } from '../layout/sheets';
import type { PlainColumn, PlainSheet } from '../layout/sheets';
import type { Finish } from '../finish';
import { ACCENT } from '../../looks/palette';
import type { ColumnKey } from '../tables';
import { keepText } from '../plainText';
import { addTable, drawColumn, drawHeader, drawList, drawTitle } from './draw';
import { getListRange } from './listSheet';
import type { ListPlaces } from './listSheet';

/** Queues the whole sheet but what Excel may refuse, which is answered. */
export function drawPlainSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plain: PlainSheet,
  rows: readonly Partial<Record<ColumnKey, CellValue>>[],
  lists: ListPlaces,
): Omit<Finish, 'sheet'> {
  const layout = PLAIN_SHEETS[plain];
  const cells = layOutTable(layout, rows);
  const bodyRows = cells.length - 1;
  drawTitle(sheet, layout.title, layout.sentence);
  const body = sheet.getRangeByIndexes(PLAIN_HEADER_ROW + 1, 0, bodyRows, layout.columns.length);
  body.format.verticalAlignment = 'Top';
  layout.columns.forEach((column, offset) => drawPlainColumn(context, body.getColumn(offset), column, lists));
  if (plain === 'settings') drawSettingCells(context, sheet, SETTING_KEYS, PLAIN_HEADER_ROW + 1, 1, lists);
  const range = sheet.getRangeByIndexes(PLAIN_HEADER_ROW, 0, cells.length, layout.columns.length);
  range.values = cells.map((line) => line.map(keepText));
  drawHeader(range.getRow(0));
  addTable(sheet, range, layout.table, { filter: plain !== 'settings' });
  if (!layout.gridlines) sheet.showGridlines = false;
  sheet.tabColor = ACCENT.ink;
  return finishOfPlain(plain, PLAIN_HEADER_ROW);
}

/** What Excel may refuse of a plain table's sheet. `headerRow` is 0-based. */
export function finishOfPlain(plain: PlainSheet, headerRow: number): Omit<Finish, 'sheet'> {
  const page = { headerRow };
  // What is written over the findings would leave no room for them, did it stand still.
  return plain === 'findings' ? { page } : { page, frozen: { rows: headerRow + 1, columns: 0 } };
}

/** How the cells of a plain table's column look and what they take. */
export function drawPlainColumn(context: Excel.RequestContext, body: Excel.Range, column: PlainColumn, lists: ListPlaces): void {
  drawColumn(body, { ...column, wrap: true });
  const { list } = column;
  if (list) {
    const alert = list.name in LIST_ALERTS ? LIST_ALERTS[list.name as keyof typeof LIST_ALERTS] : undefined;
    drawList(body, { source: getListRange(context, lists, LIST_HEADERS[list.name]), style: list.style, ...(alert ? { alert } : {}) });
  }
}

/** The values of Styrning: a format of its own for each setting, and a list where it takes a word. Rows and column are 0-based. */
export function drawSettingCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  keys: readonly SettingKey[],
  row: number,
  column: number,
  lists: ListPlaces,
): void {
  const formats = keys.map((key) => [SETTING_NUMBER_FORMATS[kindOfSetting(key)]]);
  const cells = sheet.getRangeByIndexes(row, column, keys.length, 1);
  cells.numberFormat = formats;
  cells.format.horizontalAlignment = 'Left';
  keys.forEach((key, index) => {
    const list = listOfSetting(key);
    if (!list) return;
    const alert = LIST_ALERTS[list as keyof typeof LIST_ALERTS];
    drawList(cells.getCell(index, 0), { source: getListRange(context, lists, LIST_HEADERS[list]), style: 'Stop', alert });
  });
}
