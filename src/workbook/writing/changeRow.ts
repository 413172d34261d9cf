/** Changing the values of a row, and where it belongs, without writing over what somebody else has written meanwhile. */
import { buildTree, canMoveTo, findMoveTargets, findRowAgain, writeDate } from '../../goals';
import { makeKey } from '../../goals/compare';
import { nameRow } from '../../goals/nameRow';
import type { CellValue, GoalBook, GoalColumn, GoalRow, Place } from '../../goals/types';
import { GOAL_HEADERS } from '../../locales/words';
import { GOAL_COLUMN_LAYOUT } from '../layout/goalColumns';
import { WorkbookProblem } from '../problem';
import { isFormula } from '../reading/parseCells';
import type { BookReading } from '../reading/read';
import { locate } from '../tables';
import { listValues, writeParent, type GoalValues } from './goalCells';
import { readTable } from './openTable';
import { beginAnew, holdRow, isRowAsRead, takeTableReceipt } from './receipts';
import { requireBook } from './requireBook';
import { offsetOf } from './write';

type Reading = Extract<BookReading, { kind: 'book' }>;

/**
 * Writes the cells whose values are others than the row holds. `seen` is the row as the person saw it: where one of those cells holds something else
 * by now, or a formula, nothing is written. Answers the row's place.
 */
export function changeGoalRow(context: Excel.RequestContext, seen: GoalRow, values: GoalValues): Promise<Place> {
  return beginAnew(() => changeNow(context, seen, values));
}

async function changeNow(context: Excel.RequestContext, seen: GoalRow, values: GoalValues): Promise<Place> {
  const reading = await requireBook(context);
  const { book } = reading;
  const row = findRow(book, seen, values);
  const written = listValues(values);
  for (const [column] of written) refuseChanged(seen, row, column, values);
  const changes = written.filter(([column, value]) => value !== listValues({ [column]: row[column] })[0]?.[1] || column in row.invalid);
  await writeCells(context, reading, row, changes);
  return placeOf(row, 'text');
}

/**
 * Makes the row belong to another goal or area: one cell, Hör till, for what stands beneath it follows. `from` is the number that the person saw it
 * belong to. Answers the row's place.
 */
export function moveGoalRow(context: Excel.RequestContext, seen: GoalRow, from: string, to: string): Promise<Place> {
  return beginAnew(() => moveNow(context, seen, from, to));
}

async function moveNow(context: Excel.RequestContext, seen: GoalRow, from: string, to: string): Promise<Place> {
  const reading = await requireBook(context);
  const { book } = reading;
  const row = findRow(book, seen);
  const index = book.rows.indexOf(row);
  const judged = { book, tree: buildTree(book) };
  const present = judged.tree.parentNr[index] ?? '';
  // Done already, where Excel did it and the answer was lost on its way.
  if (makeKey(row.parent) === makeKey(to)) return placeOf(row, 'parent');
  if (makeKey(present) !== makeKey(from)) {
    throw present === ''
      ? new WorkbookProblem('pane.form.problem.looseSince', { row: nameRow(seen) })
      : new WorkbookProblem('pane.form.problem.movedSince', { row: nameRow(seen), parent: present });
  }
  if (!canMoveTo(judged, index, to)) throw new WorkbookProblem('pane.form.problem.parentGone', { parent: to });
  const target = findMoveTargets(judged, index).find(({ nr }) => makeKey(nr) === makeKey(to));
  await writeCells(context, reading, row, [['parent', writeParent(target?.nr ?? to)]]);
  return placeOf(row, 'parent');
}

/** `values`: what may have been written to it already, in a run whose answer was lost on its way: a row without number is known by its text. */
function findRow(book: GoalBook, seen: GoalRow, values: GoalValues = {}): GoalRow {
  const found = findRowAgain(book, seen);
  const row = book.rows[found < 0 ? findRowAgain(book, { ...seen, text: values.text ?? seen.text }) : found];
  if (!row || row.level !== seen.level) throw new WorkbookProblem('pane.form.problem.rowGone', { row: nameRow(seen) });
  return row;
}

function refuseChanged(seen: GoalRow, now: GoalRow, column: keyof GoalValues, values: GoalValues): void {
  const present = now.invalid[column] ?? now[column];
  if (present === (seen.invalid[column] ?? seen[column])) return;
  // It is what is to be written: by an earlier run that Excel broke off, or by somebody who meant the same.
  if (!(column in now.invalid) && listValues({ [column]: present })[0]?.[1] === listValues(values).find(([each]) => each === column)?.[1])
    return;
  const params = { row: nameRow(seen), column: GOAL_HEADERS[column] };
  if (present === null || present === '') throw new WorkbookProblem('pane.form.problem.emptiedSince', params);
  const [, cell] = listValues({ [column]: present })[0] ?? [column, ''];
  const value = column === 'dueDate' && typeof cell === 'number' ? writeDate(cell) : typeof cell === 'number' ? cell : String(cell);
  throw new WorkbookProblem('pane.form.problem.changedSince', { ...params, value });
}

async function writeCells(
  context: Excel.RequestContext,
  reading: Reading,
  row: GoalRow,
  changes: readonly (readonly [GoalColumn, CellValue])[],
): Promise<void> {
  if (changes.length === 0) return;
  const table = await readTable(context, reading.layout, row.table);
  const cells = changes.map(([column, after]) => ({ column, after, row: row.row, offset: offsetOf(table, column) }));
  // What was judged is what the book was read as.
  const offsets = cells.map(({ offset }) => offset);
  if (!isRowAsRead(reading, row.table, table, row.row, offsets)) throw new WorkbookProblem('book.movedMeanwhile');
  for (const { column, offset } of cells) {
    if (!isFormula(table.formulas[row.row]?.[offset] ?? '')) continue;
    const { sheet = '', cell = '' } = locate(reading.layout, placeOf(row, column)) ?? {};
    throw new WorkbookProblem('pane.form.problem.formula', { column: GOAL_HEADERS[column], sheet, cell });
  }
  const open = await holdRow(context, table, row.row);
  const receipt = takeTableReceipt(open, cells, { withFormats: true });
  for (const { column, after, offset } of cells) {
    const cell = open.cell(row.row, offset);
    // Where a number stood as text the cell may be formatted as text, and would make a text of this one too.
    const wasText = typeof after === 'number' && typeof open.body[row.row]?.[offset] === 'string' && open.body[row.row]?.[offset] !== '';
    if (wasText) cell.numberFormat = [[GOAL_COLUMN_LAYOUT[column].numberFormat]];
    cell.values = [[after]];
  }
  await context.sync();
  // All or nothing: what was seen of the row was seen together.
  if (cells.every(({ offset }) => receipt.isRight(row.row, offset))) return;
  for (const { offset } of cells) receipt.putBack(row.row, offset);
  await context.sync();
  throw new WorkbookProblem('book.movedMeanwhile');
}

function placeOf({ table, row }: GoalRow, column: GoalColumn): Place {
  return { table, row, column };
}
