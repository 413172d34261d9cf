/** The hidden sheet with the lists of the drop-downs. */
import type { CellValue } from '../../goals/types';
import { OWN_TABLES, SHEET_TEXTS } from '../../locales/sheetTexts';
import { layOutLists } from '../layout/lists';
import type { ListColumn } from '../layout/lists';
import { COLOURS } from '../../looks/palette';
import { keepText } from '../plainText';
import type { Sender } from '../sender';
import { partRows } from '../writing/parts';
import { addTable, drawHeader, drawTitle } from './draw';
import type { TableReading } from './readWorkbook';

/** 0-based row of the headers on a new sheet of lists. */
const HEADER_ROW = 3;

/** The lists and where they stand, so that validations can take their cells. */
export interface ListPlaces {
  columns: readonly ListColumn[];
  sheet: string;
  row: number;
  column: number;
}

export async function drawListSheet(
  sender: Sender,
  sheet: Excel.Worksheet,
  name: string,
  columns: readonly ListColumn[],
): Promise<ListPlaces> {
  const cells = writeLists(columns);
  drawTitle(sheet, SHEET_TEXTS.lists.title, SHEET_TEXTS.lists.sentence);
  await writeCells(sender, sheet, HEADER_ROW, 0, cells);
  const range = sheet.getRangeByIndexes(HEADER_ROW, 0, cells.length, columns.length);
  drawHeader(range.getRow(0));
  addTable(sheet, range, OWN_TABLES.lists, { filter: false });
  sheet.tabColor = COLOURS.greyTab;
  sheet.visibility = 'Hidden';
  return { columns, sheet: name, row: HEADER_ROW, column: 0 };
}

/** Writes the lists anew; the columns that stood there are where they were, and what is left of longer ones is emptied. */
export async function redrawLists(sender: Sender, before: TableReading, columns: readonly ListColumn[]): Promise<ListPlaces> {
  const { context } = sender;
  const sheet = context.workbook.worksheets.getItem(before.sheet);
  const cells = writeLists(columns);
  const width = columns.length;
  const rest = Math.max(0, before.values.length - cells.length);
  const padded = [...cells, ...Array.from({ length: rest }, () => Array<CellValue>(width).fill(''))];
  await writeCells(sender, sheet, before.row, before.column, padded);
  context.workbook.tables.getItem(before.key).resize(sheet.getRangeByIndexes(before.row, before.column, cells.length, width));
  drawHeader(sheet.getRangeByIndexes(before.row, before.column, 1, width));
  return { columns, sheet: before.sheet, row: before.row, column: before.column };
}

/** A list for each committee, all as long as the longest: in parts where they are very many. */
async function writeCells(
  sender: Sender,
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  cells: readonly CellValue[][],
): Promise<void> {
  for (const part of partRows(cells)) {
    await sender.reserve(part.bytes);
    sheet.getRangeByIndexes(row + part.row, column, part.rows.length, part.rows[0]?.length ?? 1).values = part.rows;
  }
}

/** The lists as cells to write: a unit called "1/2" or a code TRUE is a text, and a list that gave something else could not be chosen from. */
function writeLists(columns: readonly ListColumn[]): CellValue[][] {
  return layOutLists(columns).map((row) => row.map(keepText));
}

/** The cells of a list; one empty cell where it has nothing yet. */
export function getListRange(context: Excel.RequestContext, places: ListPlaces, header: string): Excel.Range {
  const offset = places.columns.findIndex((column) => column.header === header);
  const length = Math.max(1, places.columns[offset]?.values.length ?? 0);
  return context.workbook.worksheets
    .getItem(places.sheet)
    .getRangeByIndexes(places.row + 1, places.column + offset, length, 1)
    .untrack();
}

/** Headers of the lists that are another number of cells than `before`, so that validations must point anew. */
export function findMovedLists(before: TableReading | undefined, columns: readonly ListColumn[]): string[] {
  const headers = before?.values[0]?.map(String) ?? [];
  return columns
    .filter(({ header, values }) => {
      const offset = headers.indexOf(header);
      const cells = before?.values.slice(1).map((row) => row[offset] ?? '') ?? [];
      return offset < 0 || cells.filter((cell) => cell !== '').length !== values.length;
    })
    .map(({ header }) => header);
}
