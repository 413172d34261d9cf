/** Writing rows and settings into the goal book's tables. Nothing that stands there is written over unless it is named. */
import type { CellValue, Committee, GoalColumn, SettingKey, Unit } from '../../goals/types';
import { KIND_WORDS, NO, SETTING_NAMES, TABLE_NAMES, YES, keyOfWord } from '../../locales/words';
import { growTable } from './growTable';
import { readTable } from './openTable';
import type { OpenTable } from './openTable';
import { isEmpty, isFormula } from '../reading/parseCells';
import { keepText } from '../plainText';
import { beginAnew, takeTableReceipt } from './receipts';
import { WorkbookProblem } from '../problem';
import { HEADERS, goalTableName } from '../tables';
import type { ColumnKey, Layout } from '../tables';

/** Rows under their columns; a column that is left out is left empty. */
export type NewRow<K extends ColumnKey> = Partial<Record<K, CellValue>>;

/**
 * Places rows after the last written row of a committee's table, in their order, and lets the table grow where they have no room.
 * Answers the place in the table's body of the first one.
 */
export function appendRows(
  context: Excel.RequestContext,
  layout: Layout,
  code: string,
  rows: readonly NewRow<GoalColumn>[],
): Promise<number> {
  return appendToTable(context, layout, goalTableName(code), rows);
}

export function appendUnits(context: Excel.RequestContext, layout: Layout, units: readonly Omit<Unit, 'row'>[]): Promise<number> {
  return appendToTable(context, layout, TABLE_NAMES.units, units);
}

export function appendCommittees(
  context: Excel.RequestContext,
  layout: Layout,
  committees: readonly Omit<Committee, 'row'>[],
): Promise<number> {
  const rows = committees.map(({ code, name, kind, covered, budget }) => ({
    code,
    name,
    kind: KIND_WORDS[kind],
    covered: covered ? YES : NO,
    budget: budget ?? '',
  }));
  return appendToTable(context, layout, TABLE_NAMES.committees, rows);
}

/** Sets settings by their key; the values are written as they are, words in the workbook's own language. */
export async function writeSettings(
  context: Excel.RequestContext,
  layout: Layout,
  values: Partial<Record<SettingKey, CellValue>>,
): Promise<void> {
  if (Object.keys(values).length > 0) await beginAnew(() => writeNow(context, layout, values));
}

async function writeNow(context: Excel.RequestContext, layout: Layout, values: Partial<Record<SettingKey, CellValue>>): Promise<void> {
  const keys = Object.keys(values) as SettingKey[];
  const table = await readTable(context, layout, TABLE_NAMES.settings);
  const nameOffset = offsetOf(table, 'setting');
  const found = table.body.map((cells) => keyOfWord(SETTING_NAMES, String(cells[nameOffset] ?? '')));
  const cells = keys.map((key) => {
    const row = found.indexOf(key);
    if (row < 0) throw new WorkbookProblem('book.settingMissing', { setting: SETTING_NAMES[key] });
    return { row, offset: offsetOf(table, 'value'), after: keepText(values[key] ?? '') };
  });
  const receipt = takeTableReceipt(table, cells);
  for (const { row, offset, after } of cells) table.cell(row, offset).values = [[after]];
  await context.sync();
  const wrong = cells.filter(({ row, offset }) => !receipt.isRight(row, offset));
  if (wrong.length === 0) return;
  for (const { row, offset } of wrong) receipt.putBack(row, offset);
  await context.sync();
  throw new WorkbookProblem('book.movedMeanwhile');
}

async function appendToTable<K extends ColumnKey>(
  context: Excel.RequestContext,
  layout: Layout,
  name: string,
  rows: readonly NewRow<K>[],
): Promise<number> {
  const table = await readTable(context, layout, name);
  const first = findFirstFreeRow(table);
  if (rows.length === 0) return first;
  const cells = rows.map((row) => {
    const line = new Array<CellValue | null>(table.layout.headers.length).fill(null);
    for (const [column, value] of Object.entries(row) as [ColumnKey, CellValue | undefined][]) {
      if (value === undefined || HEADERS[table.layout.kind][column] === undefined) continue;
      line[offsetOf(table, column)] = value === '' ? null : keepFor(column, value);
    }
    return line;
  });
  await growTable(context, table, first, cells);
  return first;
}

/** A text stays the text it is, except the number of an area: Excel's lists give those as numbers. */
export function keepFor(column: ColumnKey, value: CellValue): CellValue {
  return column === 'parent' && /^[1-9]\d*$/.test(String(value)) ? value : keepText(value);
}

/** The row after the last one that holds anything but formulas. */
function findFirstFreeRow(table: OpenTable): number {
  return table.formulas.findLastIndex((cells) => cells.some((cell) => !isEmpty(cell) && !isFormula(cell))) + 1;
}

/** Offset of a column of ours from the table's first; a problem where it is gone. */
export function offsetOf(table: OpenTable, column: ColumnKey): number {
  const offset = table.layout.columns[column];
  if (offset !== undefined) return offset;
  throw new WorkbookProblem('book.columnGone', { column: HEADERS[table.layout.kind][column] ?? column, sheet: table.layout.sheet });
}
