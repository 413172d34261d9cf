/** Adding one row to the goal book, in its place among the others and with its number. */
import { buildTree, findInsertPlace, findParents, giveNumber, startGiving } from '../../goals';
import { makeKey } from '../../goals/compare';
import type { CellValue, GoalBook, GoalRow, Level, Place } from '../../goals/types';
import { WorkbookProblem, errorCode } from '../problem';
import { isEmpty, isFormula } from '../reading/parseCells';
import { applyStructure, planStructure } from '../structure';
import { CALCULATED_COLUMNS, goalTableName } from '../tables';
import { calculatedFormula } from './calculated';
import { listValues, writeParent, type GoalValues } from './goalCells';
import { planListsWithRow } from './comingLists';
import { drawNewRows } from './newRows';
import { queueHighest } from './keepHighest';
import { countFromRow, readTable, type OpenTable } from './openTable';
import { beginAnew, holdRow, isRowAsRead, takeTableReceipt } from './receipts';
import { requireBook } from './requireBook';
import { offsetOf } from './write';

export interface NewGoalRow {
  /** Code of the committee in whose table it goes. */
  committee: string;
  level: Level;
  /** Number of the goal or area that it belongs to, as `findParents` gives it. */
  parent: string;
  values: GoalValues;
}

/**
 * The row whose adding failed last: Excel may have done it, or a part of it, and not said so. Where the same is asked for again, the row that got this
 * number is finished, and none is added beside it. Only a memory of this session: a person who opens the book anew sees the row.
 */
let unfinished: { asked: string; nr: string; isNew: boolean } | null = null;

/**
 * Adds the row after its parent's family. The book is read again first, so that places and numbers are those of now; where the parent is gone
 * nothing is written. Asked for again after a failure it finishes what was begun. An empty row of the table is used where there is one in the
 * place; else cells are put in over the table's width, so that nothing is written over and what stands beneath moves down.
 */
export function addGoalRow(context: Excel.RequestContext, added: NewGoalRow): Promise<{ nr: string; place: Place }> {
  return beginAnew(() => addNow(context, added));
}

async function addNow(context: Excel.RequestContext, added: NewGoalRow): Promise<{ nr: string; place: Place }> {
  const reading = await requireBook(context);
  const { book, layout, highest } = reading;
  const { committee, level } = added;
  const judged = { book, tree: buildTree(book) };
  const parent = findParents(judged, level, committee).find(({ nr }) => makeKey(nr) === makeKey(added.parent));
  if (!parent) throw new WorkbookProblem('pane.form.problem.parentGone', { parent: added.parent });
  const asked = JSON.stringify(added);
  const begun = findBegun(book, added, asked);
  const given = begun ? { nr: begun.nr, highest: startGiving(book, highest).highest } : giveNumber(book, highest, committee, level);
  const table = await readTable(context, layout, goalTableName(committee));
  const place = findInsertPlace(judged, { committee, level, parent: parent.nr });
  // A table without goals may still hold notes in a person's own columns.
  const row = begun?.row ?? (place.row === 0 ? findFirstFreeRow(table) : place.row);
  if (!table.body.every((_line, at) => isRowAsRead(reading, place.table, table, at))) throw new WorkbookProblem('book.movedMeanwhile');
  const open = await holdRow(context, table, row);
  const cells = new Map<number, CellValue>([
    [offsetOf(open, 'nr'), given.nr],
    [offsetOf(open, 'level'), book.settings.levels[level].name],
    [offsetOf(open, 'parent'), writeParent(parent.nr)],
    ...listValues(added.values).flatMap(([column, value]): [number, CellValue][] =>
      value === '' ? [] : [[offsetOf(open, column), value]],
    ),
  ]);
  const isFree = begun !== null || (row < open.layout.rows && isFreeRow(open, row));
  // A row put in by a run that was broken off lacks what every row of the table has.
  const isBare = isFree && (begun !== null || lacksFormulas(open, row));
  // A new goal can be chosen as a parent.
  const structure = level === 'overarching' || level === 'goal' ? await planStructure(context) : null;
  const lists = structure && planListsWithRow(structure, { table: place.table, row, isInserted: !isFree, cells });
  // The row's cells may come to lie under other headers meanwhile, and an empty row be written in.
  const receipt = takeTableReceipt(
    open,
    open.layout.headers.map((_header, offset) => ({ row, offset })),
  );
  const made = isFree ? open : makeRoom(open, row);
  if (!isFree || isBare) drawNewRows(made, row, 1);
  const line = made.block(row, 1);
  line.values = [open.layout.headers.map((_header, offset) => cells.get(offset) ?? null)] as CellValue[][];
  fillFormulas(made, row, isBare ? 'bare' : isFree ? 'free' : 'new');
  const wasNew = begun ? (unfinished?.isNew ?? false) : !isFree || isBare;
  made.block(row, !wasNew ? 1 : Math.max(open.layout.rows - row, 0) + 1).format.autofitRows();
  // Kept together with the row, so that a number is spent only when it stands in its cell.
  const keepNumbers = queueHighest(context, given.highest);
  unfinished = { asked, nr: given.nr, isNew: wasNew };
  try {
    // Sends what is queued together with its own, so that one step takes both back.
    if (lists) await applyStructure(context, lists);
    else await context.sync();
  } catch (error) {
    // Another table beneath that only part of this one would push down, merged cells and the like. It comes first, so nothing is done then.
    if (isFree || !CANNOT_INSERT.includes(errorCode(error) ?? '')) throw error;
    throw new WorkbookProblem('pane.form.problem.noRoom', { sheet: open.layout.sheet });
  }
  await keepNumbers();
  // Over an empty row it has to be that row still; a row put in is ours wherever it came to stand, if its cells are under their headers.
  const isRight = isFree ? open.layout.headers.every((_header, offset) => receipt.isRight(row, offset)) : receipt.hasHeaders();
  if (!isRight) {
    if (isFree) open.layout.headers.forEach((_header, offset) => receipt.putBack(row, offset));
    else line.delete(Excel.DeleteShiftDirection.up);
    await context.sync();
    unfinished = null;
    throw new WorkbookProblem('book.movedMeanwhile');
  }
  unfinished = null;
  return { nr: given.nr, place: { table: place.table, row, column: 'text' } };
}

const CANNOT_INSERT = ['InvalidOperation', 'InsertDeleteConflict'];

/** The row that an earlier run has written for the same wish; null where none has. */
function findBegun(book: GoalBook, { committee, level, parent, values }: NewGoalRow, asked: string): GoalRow | null {
  if (unfinished?.asked !== asked) return null;
  const { nr } = unfinished;
  const isThat = (row: GoalRow) =>
    row.nr === nr && row.committee === committee && row.level === level && makeKey(row.parent) === makeKey(parent);
  const found = book.rows.filter(isThat);
  const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
  const [row] = found;
  return row && found.length === 1 && squeeze(row.text) === squeeze(values.text ?? '') ? row : null;
}

/**
 * Puts an empty row in, over the table's width; what stands beside the table stays, what stands beneath moves down. Answers the table with its places
 * counted from the new row.
 */
function makeRoom(open: OpenTable, row: number): OpenTable {
  // At the end in one action, which is done or not done: a row put in beneath the table and not taken in would be put in once more.
  const isLast = row >= open.layout.rows && !open.layout.showTotals;
  return countFromRow(open, row, isLast ? open.table.rows.add().getRange() : open.block(row, 1).insert(Excel.InsertShiftDirection.down));
}

/** Whether a row that is empty has none of the functions that stand in every row. */
function lacksFormulas({ layout, formulas }: OpenTable, row: number): boolean {
  const offsets = CALCULATED_COLUMNS.flatMap((column) => layout.columns[column] ?? []);
  return offsets.length > 0 && offsets.every((offset) => isEmpty(formulas[row]?.[offset] ?? ''));
}

/** Our calculated columns, and a person's own column that is a formula in every other row. What an empty row has already stays. */
function fillFormulas(open: OpenTable, row: number, is: 'new' | 'free' | 'bare'): void {
  const { layout, formulas } = open;
  const ours = new Set<number>(Object.values(layout.columns));
  for (const column of CALCULATED_COLUMNS) {
    const offset = layout.columns[column];
    const present = is !== 'new' && offset !== undefined && isFormula(formulas[row]?.[offset] ?? '');
    if (offset !== undefined && !present) open.cell(row, offset).formulas = [[calculatedFormula(column)]];
  }
  if (is === 'free') return;
  const others = is === 'bare' ? formulas.toSpliced(row, 1) : formulas;
  layout.headers.forEach((_header, offset) => {
    if (ours.has(offset) || others.length === 0 || !others.every((line) => isFormula(line[offset] ?? ''))) return;
    open.cell(row, offset).copyFrom(open.cell(row > 0 ? row - 1 : row + 1, offset), Excel.RangeCopyType.formulas);
  });
}

function isFreeRow({ formulas }: OpenTable, row: number): boolean {
  return (formulas[row] ?? []).every((cell) => isEmpty(cell) || isFormula(cell));
}

function findFirstFreeRow(open: OpenTable): number {
  const row = open.formulas.findIndex((_line, index) => isFreeRow(open, index));
  return row < 0 ? open.layout.rows : row;
}
