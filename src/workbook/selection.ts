/** Where the person stands in the sheets, and which row of the goal book that is. */
import type { GoalBook } from '../goals/types';
import { errorCode } from './problem';
import { runInWorkbook } from './runInWorkbook';
import type { Layout } from './tables';

export interface Selection {
  sheetId: string;
  /** As Excel writes it: "B5", "B5:C9", "5:5", with or without the sheet. */
  address: string;
}

/** Milliseconds of rest before a selection counts: a person who holds an arrow key passes many rows. */
const DELAY = 100;
/** Milliseconds within which Excel tells of a selection that the add-in made. */
const OWN_LASTS = 2000;

/**
 * Index in `book.rows` of the row that the selection's first cell stands on, null where it is none: another table, a header, an
 * empty row, a whole column, a cell beside the table.
 */
export function findRowAt(layout: Layout, book: GoalBook, { sheetId, address }: Selection): number | null {
  const area = parseArea(address);
  if (!area || area.row === null) return null;
  for (const [name, table] of layout.tables) {
    if (table.kind !== 'goals' || table.sheetId !== sheetId) continue;
    const row = area.row - table.row - 1;
    if (area.column !== null && (area.lastColumn < table.column || area.column >= table.column + table.headers.length)) continue;
    const index = book.rows.findIndex((candidate) => candidate.table === name && candidate.row === row);
    if (index >= 0) return index;
  }
  return null;
}

/**
 * Tells of every selection that the person makes, and nothing of those that the add-in makes by `selectOwn`. Answers how to stop. One
 * handler for all sheets, no polling. Waits in silence while a cell is being edited.
 */
export async function watchSelection(onSelect: (selection: Selection) => void): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const { context, handler } = await runInWorkbook(async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
      // What was chosen a moment ago is passed by, whoever chose what comes now.
      clearTimeout(timer);
      const selection = { sheetId: worksheetId, address };
      if (!forgetOwn(selection)) timer = setTimeout(() => onSelect(selection), DELAY);
    });
    await context.sync();
    return { context, handler };
  });
  return async () => {
    clearTimeout(timer);
    try {
      await Excel.run(handler.context, async () => {
        handler.remove();
        await context.sync();
      });
    } catch (error) {
      // A handler whose workbook is gone is gone with it.
      if (errorCode(error) === null) throw error;
    }
  };
}

/** The active cell; null where something else than cells is selected. */
export async function readSelection(context: Excel.RequestContext): Promise<Selection | null> {
  try {
    const cell = context.workbook.getActiveCell();
    cell.load('address');
    cell.worksheet.load('id');
    await context.sync();
    return { sheetId: cell.worksheet.id, address: cell.address };
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return null;
  }
}

/** Selects a cell, and so brings its sheet forward, without `watchSelection` telling of it. */
export async function selectOwn(context: Excel.RequestContext, { sheetId, address }: Selection): Promise<void> {
  const own = { key: makeKey({ sheetId, address }), until: Infinity };
  ownSelections.push(own);
  try {
    context.workbook.worksheets.getItem(sheetId).getRange(address).select();
    await context.sync();
  } finally {
    own.until = Date.now() + OWN_LASTS;
  }
}

/** Selections that the add-in has made and Excel has not told of yet. */
let ownSelections: { key: string; until: number }[] = [];

/** Whether the selection is the add-in's own; it is told of once. */
function forgetOwn(selection: Selection): boolean {
  const now = Date.now();
  ownSelections = ownSelections.filter(({ until }) => until >= now);
  const found = ownSelections.findIndex(({ key }) => key === makeKey(selection));
  if (found < 0) return false;
  ownSelections.splice(found, 1);
  return true;
}

function makeKey({ sheetId, address }: Selection): string {
  return `${sheetId} ${withoutSheet(address)}`;
}

function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
}

interface Area {
  /** 0-based; null for whole columns. */
  row: number | null;
  /** 0-based; null for whole rows. */
  column: number | null;
  lastColumn: number;
}

const CELLS = /^([A-Z]{0,3})(\d*)(?::([A-Z]{0,3})(\d*))?$/;

/** The first of the areas selected. */
function parseArea(address: string): Area | null {
  const first = withoutSheet(address).split(/[,;]/)[0]?.trim() ?? '';
  const match = first === '' ? null : CELLS.exec(first);
  if (!match) return null;
  const [, column = '', row = '', lastColumn] = match;
  return {
    row: row === '' ? null : Number(row) - 1,
    column: column === '' ? null : readColumn(column),
    lastColumn: readColumn(lastColumn || column),
  };
}

function readColumn(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
