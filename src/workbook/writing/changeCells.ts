/** Changing cells of the goal book as they were planned: all in one request, so that they are one step to undo. */
import { numberRows } from '../../goals';
import { keyOfPlace, type FixChange } from '../../goals/fixes';
import type { CellValue, GoalColumn } from '../../goals/types';
import { GOAL_COLUMN_LAYOUT } from '../layout/goalColumns';
import { loadCells } from '../reading/loadCells';
import { isFormula } from '../reading/parseCells';
import type { BookReading } from '../reading/read';
import { createSender, type Sender } from '../sender';
import { applyStructure, planStructure } from '../structure';
import type { ColumnKey } from '../tables';
import { planLists } from './comingLists';
import { queueHighest } from './keepHighest';
import { openTables, type OpenTable } from './openTable';
import { partRows, splitHidden } from './parts';
import { isRowAsRead, takeTableReceipt, type TableReceipt } from './receipts';
import { keepFor } from './write';

type Reading = Extract<BookReading, { kind: 'book' }>;

export interface CellsChanged {
  changed: FixChange[];
  /** Whether some were left because somebody acted in the midst of it: read and planned anew they may be possible. */
  disturbed: boolean;
}

/**
 * Makes the changes, planned from the reading, and answers those that were made: a cell that is not as it was read, or holds a formula, is left, and so
 * is what would point at a number that was not given. What has come into other rows than those meant is put back. Protected sheets are a problem that
 * names them, and then nothing is written.
 */
export async function changeCells(
  context: Excel.RequestContext,
  reading: Reading,
  changes: readonly FixChange[],
  /** Whether new numbers are among them, never to be given again; whether Hör till and Verksamhet may be chosen among other words afterwards. */
  { givesNumbers, changesLists }: { givesNumbers: boolean; changesLists: boolean },
): Promise<CellsChanged> {
  const names = [...new Set(changes.map(({ place }) => place.table))];
  const tables = names.length === 0 ? new Map<string, OpenTable>() : await openTables(context, reading.layout, names);
  const isStill = (change: FixChange) => isAsRead(reading, tables, change);
  const possible = leavePointers(
    changes.filter((change) => isStill(change) && !holdsFormula(tables, change)),
    changes,
  );
  const columns = gatherColumns(tables, possible);
  await findTextFormats(context, columns);
  const structure = changesLists ? await planStructure(context) : null;
  const { sender, receipts } = await queueColumns(context, columns);
  const keepNumbers = givesNumbers ? queueNumbers(context, reading, columns) : null;
  const written = columns.flatMap(({ cells }) => cells);
  const lists = structure && planLists(structure, written);
  // Sends what is queued together with its own.
  if (lists) await applyStructure(context, lists, undefined, sender);
  else await sender.finish();
  await keepNumbers?.();
  const changed = await putBackWrong(context, changes, written, receipts);
  return { changed, disturbed: changed.length < written.length || changes.some((change) => !isStill(change)) };
}

/** Whether the cell holds what it was read as, in the row that it was read in. */
function isAsRead(reading: Reading, tables: ReadonlyMap<string, OpenTable>, { place, before }: FixChange): boolean {
  const table = tables.get(place.table);
  const offset = table?.layout.columns[place.column];
  return (
    table !== undefined &&
    offset !== undefined &&
    table.body[place.row]?.[offset] === before &&
    isRowAsRead(reading, place.table, table, place.row)
  );
}

function holdsFormula(tables: ReadonlyMap<string, OpenTable>, { place }: FixChange): boolean {
  const table = tables.get(place.table);
  return isFormula(table?.formulas[place.row]?.[table.layout.columns[place.column] ?? -1] ?? '');
}

/** Puts back what was written into other cells than those meant, and what points at a number that was not given for it. Answers what stays. */
async function putBackWrong(
  context: Excel.RequestContext,
  planned: readonly FixChange[],
  written: readonly ColumnChanges['cells'][number][],
  receipts: ReadonlyMap<FixChange, TableReceipt>,
): Promise<FixChange[]> {
  const right = written.filter((change) => receipts.get(change)?.isRight(change.row, change.offset));
  const staying = new Set(leavePointers(right, planned));
  const wrong = written.filter((change) => !staying.has(change));
  if (wrong.length === 0) return [...written];
  for (const change of wrong) receipts.get(change)?.putBack(change.row, change.offset);
  await context.sync();
  return [...staying];
}

/** Without what points at a number that was planned and is not given: another row may get it later. */
function leavePointers<C extends FixChange>(possible: readonly C[], planned: readonly FixChange[]): C[] {
  const given = new Set(possible.map(({ place }) => keyOfPlace(place)));
  const lost = new Set(planned.filter(({ place }) => place.column === 'nr' && !given.has(keyOfPlace(place))).map(({ after }) => after));
  return possible.filter(({ place, after }) => place.column !== 'parent' || !lost.has(after));
}

/** The cells to change in one column of a table, from the top. */
interface ColumnChanges {
  table: OpenTable;
  offset: number;
  column: ColumnKey;
  cells: (FixChange & { row: number; offset: number; numberFormat?: string })[];
}

function gatherColumns(tables: ReadonlyMap<string, OpenTable>, changes: readonly FixChange[]): ColumnChanges[] {
  const columns = new Map<string, ColumnChanges>();
  for (const change of changes) {
    const { table: name, row, column } = change.place;
    const table = tables.get(name);
    const offset = table?.layout.columns[column];
    if (!table || offset === undefined) continue;
    const key = `${name}!${column}`;
    let gathered = columns.get(key);
    if (!gathered) columns.set(key, (gathered = { table, offset, column, cells: [] }));
    gathered.cells.push({ ...change, row, offset });
  }
  for (const { cells } of columns.values()) cells.sort((a, b) => a.row - b.row);
  return [...columns.values()];
}

/** A number written into a cell that is formatted as text becomes a text, and a date in a cell without format is five digits. */
async function findTextFormats(context: Excel.RequestContext, columns: readonly ColumnChanges[]): Promise<void> {
  const typed = columns.filter(({ cells }) => cells.some(({ becomes }) => becomes));
  if (typed.length === 0) return;
  const loaded = await loadCells(
    context,
    typed.map(({ table, offset, cells }) => {
      const rows = countRows(cells);
      return { range: () => table.cell(firstRow(cells), offset, rows), rows, columns: 1, numberFormats: true };
    }),
  );
  typed.forEach((each, index) => {
    const formats = loaded[index]?.numberFormats;
    for (const cell of each.cells) {
      const present = formats?.[cell.row - firstRow(each.cells)]?.[0] ?? 'General';
      if (present === '@' || (cell.becomes === 'date' && present === 'General')) cell.numberFormat = chooseFormat(each, cell);
    }
  });
}

function chooseFormat({ table, column }: ColumnChanges, { becomes }: FixChange): string {
  if (becomes === 'date') return GOAL_COLUMN_LAYOUT.dueDate.numberFormat;
  return table.layout.kind === 'goals' ? GOAL_COLUMN_LAYOUT[column as GoalColumn].numberFormat : 'General';
}

/** Each column is one block from its first changed cell to its last; null leaves a cell between them as it is. */
async function queueColumns(context: Excel.RequestContext, columns: readonly ColumnChanges[]): Promise<Queued> {
  const sender = createSender(context);
  const receipts = new Map<FixChange, TableReceipt>();
  const takeReceipt = startReceipts(sender, columns);
  for (const { table, offset, column, cells } of columns) {
    const first = firstRow(cells);
    const write = async (grid: (CellValue | null)[][], property: 'numberFormat' | 'values') => {
      for (const { row, rows, bytes } of partRows(grid)) {
        for (const block of splitHidden(rows, table.hasHiddenRows)) {
          if (block.rows.every(([cell]) => cell === null)) continue;
          await sender.reserve(bytes / (rows.length / block.rows.length) + BYTES_A_BLOCK);
          const receipt = takeReceipt(table);
          for (const cell of cells) {
            const at = cell.row - first - row - block.row;
            if (at >= 0 && at < block.rows.length) receipts.set(cell, receipt);
          }
          // Cells left as they are is what null means to Excel; its types do not say so.
          table.cell(first + row + block.row, offset, block.rows.length)[property] = block.rows as CellValue[][];
        }
      }
    };
    const grid = (read: (cell: ColumnChanges['cells'][number]) => CellValue | undefined) => {
      const lines = Array.from({ length: countRows(cells) }, (): [CellValue | null] => [null]);
      for (const cell of cells) lines[cell.row - first] = [read(cell) ?? null];
      return lines;
    };
    if (cells.some(({ numberFormat }) => numberFormat))
      await write(
        grid(({ numberFormat }) => numberFormat),
        'numberFormat',
      );
    await write(
      grid(({ after }) => keepFor(column, after)),
      'values',
    );
  }
  return { sender, receipts };
}

interface Queued {
  sender: Sender;
  /** Which receipt tells of a change. */
  receipts: ReadonlyMap<FixChange, TableReceipt>;
}

/** One receipt a table and request, for all that is to be changed in the table. */
function startReceipts(sender: Sender, columns: readonly ColumnChanges[]): (table: OpenTable) => TableReceipt {
  const taken = new Map<OpenTable, { sent: number; receipt: TableReceipt }>();
  return (table) => {
    const known = taken.get(table);
    if (known?.sent === sender.sent) return known.receipt;
    const own = columns.filter((column) => column.table === table);
    const cells = own.flatMap((column) => column.cells.map((cell) => ({ ...cell, after: keepFor(column.column, cell.after) })));
    const withFormats = cells.some(({ numberFormat }) => numberFormat);
    const receipt = takeTableReceipt(table, cells, { withFormats });
    taken.set(table, { sent: sender.sent, receipt });
    return receipt;
  };
}

/** About what a block takes in a request besides its cells. */
const BYTES_A_BLOCK = 700;

function firstRow(cells: ColumnChanges['cells']): number {
  return cells[0]?.row ?? 0;
}

function countRows(cells: ColumnChanges['cells']): number {
  return (cells.at(-1)?.row ?? 0) - firstRow(cells) + 1;
}

/** Numbers once given are not given again. */
function queueNumbers(
  context: Excel.RequestContext,
  { book, highest }: Reading,
  columns: readonly ColumnChanges[],
): (() => Promise<void>) | null {
  const given = new Map(columns.flatMap(({ cells }) => cells.map(({ place, after }) => [keyOfPlace(place), String(after)])));
  const rows = book.rows.map((row) => {
    const key = keyOfPlace({ table: row.table, row: row.row, column: 'nr' });
    return { ...row, nr: given.get(key) ?? row.nr };
  });
  // Rows that still lack a number would be given one in the counting.
  const counted = numberRows({ ...book, rows: rows.filter(({ nr }) => nr !== '') }, highest);
  // What is kept already costs nothing.
  return JSON.stringify(counted.highest) === JSON.stringify(highest) ? null : queueHighest(context, counted.highest);
}
