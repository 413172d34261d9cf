/** Giving the rows of the goal book their numbers, and writing out which goal they belong to. */
import { numberRows } from '../../goals';
import type { GoalColumn } from '../../goals/types';
import { NUMBERS_SETTING } from '../reading/highest';
import { refreshLists } from '../structure';
import { requireBook } from './requireBook';
import { updateCells } from './write';

export interface NumberingResult {
  /** Rows that got a number. */
  numbered: number;
  /** Rows that got their Hör till written out. */
  parents: number;
}

/** Numbers the book; a number once given is never given again, though its row be deleted. */
export async function numberBook(context: Excel.RequestContext): Promise<NumberingResult> {
  const reading = await requireBook(context);
  const { book, layout } = reading;
  const { numbers, parents, highest } = numberRows(book, reading.highest);
  const change = (row: number, column: GoalColumn, value: string) => {
    const { table, row: place } = book.rows[row] as (typeof book.rows)[number];
    return { place: { table, row: place, column }, value };
  };
  await updateCells(context, layout, [
    ...numbers.map(({ row, nr }) => change(row, 'nr', nr)),
    ...parents.map(({ row, parent }) => change(row, 'parent', parent)),
  ]);
  // Kept only when the numbers stand in their cells: a number that never came there may be given later.
  if (JSON.stringify(highest) !== JSON.stringify(reading.highest)) {
    context.workbook.settings.add(NUMBERS_SETTING, highest);
    await context.sync();
  }
  // New numbers can be chosen as parents.
  if (numbers.length > 0) await refreshLists(context);
  return { numbered: numbers.length, parents: parents.length };
}
