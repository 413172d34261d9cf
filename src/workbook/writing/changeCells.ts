/** Changing cells of the goal book as they were planned: all in one request, so that they are one step to undo. */
import { numberRows } from '../../goals';
import { keyOfPlace, type FixChange } from '../../goals/fixes';
import type { CellValue, GoalColumn } from '../../goals/types';
import { GOAL_COLUMN_LAYOUT } from '../layout/goalColumns';
import { NUMBERS_SETTING } from '../reading/highest';
import { isFormula } from '../reading/parseCells';
import type { BookReading } from '../reading/read';
import { createSender, type Sender } from '../sender';
import { applyStructure, planStructure } from '../structure';
import type { ColumnKey } from '../tables';
import { planLists } from './comingLists';
import { openTables, type OpenTable } from './openTable';
import { partRows, splitHidden } from './parts';
import { keepFor } from './write';

type Reading = Extract<BookReading, { kind: 'book' }>;

/**
 * Makes the changes, planned from the reading, and answers those that were made: a cell that is not as it was read, or holds a formula, is left, and so
 * is what would point at a number that was not given. Protected sheets are a problem that names them, and then nothing is written.
 */
export async function changeCells(
  context: Excel.RequestContext,
  reading: Reading,
  changes: readonly FixChange[],
  /** Whether new numbers are among them, never to be given again; whether Hör till and Verksamhet may be chosen among other words afterwards. */
  { givesNumbers, changesLists }: { givesNumbers: boolean; changesLists: boolean },
): Promise<FixChange[]> {
  const names = [...new Set(changes.map(({ place }) => place.table))];
  const tables = names.length === 0 ? new Map<string, OpenTable>() : await openTables(context, reading.layout, names);
  const columns = gatherColumns(
    tables,
    leavePointers(
      changes.filter((change) => isAsRead(tables, change)),
      changes,
    ),
  );
  await findTextFormats(context, columns);
  const structure = changesLists ? await planStructure(context) : null;
  const sender = await queueColumns(context, columns);
  if (givesNumbers) queueNumbers(context, reading, columns);
  const changed = columns.flatMap(({ cells }) => cells);
  const lists = structure && planLists(structure, changed);
  // Sends what is queued together with its own.
  if (lists) await applyStructure(context, lists);
  else await sender.finish();
  return changed;
}

/** Whether the cell holds what it was read as, and no formula. */
function isAsRead(tables: ReadonlyMap<string, OpenTable>, { place, before }: FixChange): boolean {
  const table = tables.get(place.table);
  const offset = table?.layout.columns[place.column];
  return (
    table !== undefined &&
    offset !== undefined &&
    table.body[place.row]?.[offset] === before &&
    !isFormula(table.formulas[place.row]?.[offset] ?? '')
  );
}

/** Without what points at a number that was planned and is not given: another row may get it later. */
function leavePointers(possible: readonly FixChange[], planned: readonly FixChange[]): FixChange[] {
  const given = new Set(possible);
  const lost = new Set(planned.filter((change) => change.place.column === 'nr' && !given.has(change)).map(({ after }) => after));
  return possible.filter(({ place, after }) => place.column !== 'parent' || !lost.has(after));
}

/** The cells to change in one column of a table, from the top. */
interface ColumnChanges {
  table: OpenTable;
  offset: number;
  column: ColumnKey;
  cells: (FixChange & { row: number; numberFormat?: string })[];
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
    gathered.cells.push({ ...change, row });
  }
  for (const { cells } of columns.values()) cells.sort((a, b) => a.row - b.row);
  return [...columns.values()];
}

/** A number written into a cell that is formatted as text becomes a text, and a date in a cell without format is five digits. */
async function findTextFormats(context: Excel.RequestContext, columns: readonly ColumnChanges[]): Promise<void> {
  const typed = columns.filter(({ cells }) => cells.some(({ becomes }) => becomes));
  if (typed.length === 0) return;
  const ranges = typed.map(({ table, offset, cells }) => {
    const range = table.cell(firstRow(cells), offset, countRows(cells));
    range.load('numberFormat');
    return range;
  });
  await context.sync();
  typed.forEach((each, index) => {
    const formats = ranges[index]?.numberFormat as string[][] | undefined;
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
async function queueColumns(context: Excel.RequestContext, columns: readonly ColumnChanges[]): Promise<Sender> {
  const sender = createSender(context);
  for (const { table, offset, column, cells } of columns) {
    const first = firstRow(cells);
    const write = async (grid: (CellValue | null)[][], property: 'numberFormat' | 'values') => {
      for (const { row, rows, bytes } of partRows(grid)) {
        for (const block of splitHidden(rows, table.hasHiddenRows)) {
          if (block.rows.every(([cell]) => cell === null)) continue;
          await sender.reserve(bytes / (rows.length / block.rows.length) + BYTES_A_BLOCK);
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
  return sender;
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
function queueNumbers(context: Excel.RequestContext, { book, highest }: Reading, columns: readonly ColumnChanges[]): void {
  const given = new Map(columns.flatMap(({ cells }) => cells.map(({ place, after }) => [keyOfPlace(place), String(after)])));
  const rows = book.rows.map((row) => {
    const key = keyOfPlace({ table: row.table, row: row.row, column: 'nr' });
    return { ...row, nr: given.get(key) ?? row.nr };
  });
  // Rows that still lack a number would be given one in the counting.
  const counted = numberRows({ ...book, rows: rows.filter(({ nr }) => nr !== '') }, highest);
  if (JSON.stringify(counted.highest) !== JSON.stringify(highest)) context.workbook.settings.add(NUMBERS_SETTING, counted.highest);
}
