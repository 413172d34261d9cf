/** The table Regler, to the right of the settings in the sheet Styrning. */
import { RULES, type Rule } from '../../goals';
import type { CellValue } from '../../goals/types';
import { RULES_TEXTS } from '../../locales/sheetTexts';
import { NO, TABLE_NAMES } from '../../locales/words';
import { heightOfLines } from '../layout/measures';
import { findRule } from '../layout/ruleNames';
import { writeRuleRow } from '../layout/rules';
import { kindOfSetting, SETTING_KEYS } from '../layout/settings';
import { columnsOf } from '../layout/sheets';
import type { PlainColumn } from '../layout/sheets';
import { countTextLines } from '../layout/textLines';
import { ACCENT, COLOURS, TEXT_SIZES } from '../../looks/palette';
import { columnName } from '../tables';
import type { ColumnKey } from '../tables';
import { addTable, drawConditional, drawHeader } from './draw';
import type { ListPlaces } from './listSheet';
import { lengthenTable, writeRows } from './mend';
import { drawPlainColumn } from './plainSheet';
import { readColumn } from './readWorkbook';
import type { TableReading } from './readWorkbook';
import type { StandingReceipt } from './standing';

/** So wide do the settings and the rules print, each on pages of their own: beside each other on one page nobody could read them. */
export const PAGES_WIDE = 2;

/** Queues the whole table with its headers at a place (0-based), and its title and sentence above where there is room. */
export function drawRuleTable(context: Excel.RequestContext, sheet: Excel.Worksheet, row: number, column: number, lists: ListPlaces): void {
  const columns = columnsOf('rules');
  const rows = RULES.map(writeRuleRow) as Partial<Record<ColumnKey, CellValue>>[];
  if (row >= 3) drawHeading(sheet, row - 3, column);
  columns.forEach((each, offset) =>
    drawRuleColumn(context, sheet.getRangeByIndexes(row + 1, column + offset, rows.length, 1), each, RULES, lists),
  );
  const range = sheet.getRangeByIndexes(row, column, rows.length + 1, columns.length);
  range.values = [columns.map(({ header }) => header), ...rows.map((cells) => columns.map(({ key }) => cells[key] ?? ''))];
  drawHeader(range.getRow(0));
  addTable(sheet, range, TABLE_NAMES.rules, { filter: false });
  const on = columns.findIndex(({ key }) => key === 'on');
  drawConditional(sheet.getRangeByIndexes(row + 1, column, rows.length, columns.length), {
    formula: `=$${columnName(column + on)}${row + 2}="${NO}"`,
    colour: COLOURS.secondText,
  });
}

/**
 * One height for the rows of a new sheet that settings and rules share: else each is as high as the longer text of the other table, on another page, asks
 * for. Where a person writes at length Excel is left to fit the row. `row`: of the headers, 0-based.
 */
export function evenRows(sheet: Excel.Worksheet, row: number): void {
  const room = columnsOf('rules').find(({ key }) => key === 'explanation')?.width ?? 0;
  const lines = Math.max(...RULES.map((rule) => countTextLines(String(writeRuleRow(rule).explanation), room)));
  SETTING_KEYS.slice(0, RULES.length).forEach((key, index) => {
    if (kindOfSetting(key) === 'longText') return;
    sheet.getRangeByIndexes(row + 1 + index, 0, 1, 1).format.rowHeight = heightOfLines(lines);
  });
}

/** Rules that an older table lacks, in new rows beneath it. The settings beside it keep their rows. */
export function addRuleRows(
  context: Excel.RequestContext,
  table: TableReading,
  ids: readonly string[],
  lists: ListPlaces,
  receipts: StandingReceipt[],
): TableReading {
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const rules = RULES.filter(({ id }) => ids.includes(id));
  const { row, values } = lengthenTable(context, table, rules.length);
  for (const column of columnsOf('rules')) {
    const offset = table.columns[column.key];
    if (offset !== undefined)
      drawRuleColumn(context, sheet.getRangeByIndexes(row, table.column + offset, rules.length, 1), column, rules, lists);
  }
  writeRows(sheet, { ...table, values }, row, rules.map(writeRuleRow), receipts);
  return { ...table, values };
}

/** Ids of the catalogue's rules that the table lacks. */
export function findMissingRules(table: TableReading): string[] {
  const named = new Set(readRules(table).map((rule) => rule?.id));
  return RULES.map(({ id }) => id).filter((id) => !named.has(id));
}

/** Which rule each row of the table is about; by its title where its name is missing. */
export function readRules(table: TableReading): ReturnType<typeof findRule>[] {
  const [names, titles] = [readColumn(table, 'rule'), readColumn(table, 'title')];
  return table.values.slice(1).map((_row, row) => findRule((names[row] ?? '') === '' ? (titles[row] ?? '') : (names[row] ?? '')));
}

function drawHeading(sheet: Excel.Worksheet, row: number, column: number): void {
  const [title, sentence] = [0, 1].map((offset) => sheet.getRangeByIndexes(row + offset, column, 1, 1)) as [Excel.Range, Excel.Range];
  title.values = [[RULES_TEXTS.title]];
  title.format.font.size = TEXT_SIZES.title;
  title.format.font.color = ACCENT.ink;
  sentence.values = [[RULES_TEXTS.sentence]];
  sentence.format.font.color = COLOURS.secondText;
}

/** How a column's cells look and what they take; a rule without parameter shows that it takes none. */
function drawRuleColumn(
  context: Excel.RequestContext,
  body: Excel.Range,
  column: PlainColumn,
  rules: readonly Rule[],
  lists: ListPlaces,
): void {
  body.format.verticalAlignment = 'Top';
  drawPlainColumn(context, body, column, lists);
  if (column.key !== 'parameter') return;
  rules.forEach(({ ownParameter }, index) => {
    if (!ownParameter) body.getCell(index, 0).format.fill.color = COLOURS.unused;
  });
}
