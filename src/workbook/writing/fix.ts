/** Making a fix in the workbook: all its cells in one request, so that they are one step to undo. */
import { numberRows } from '../../goals';
import { answerQuestion, askQuestions, keyOfPlace, planFix, type CellPlace, type FixChange, type FixId } from '../../goals/fixes';
import type { CellValue, GoalColumn } from '../../goals/types';
import { GOAL_COLUMN_LAYOUT } from '../layout/goalColumns';
import { NUMBERS_SETTING } from '../reading/highest';
import { isFormula } from '../reading/parseCells';
import type { BookReading } from '../reading/read';
import { createSender, type Sender } from '../sender';
import { applyStructure, planStructure } from '../structure';
import type { ColumnKey } from '../tables';
import { planLists } from './comingLists';
import { makeFixSource } from './fixSource';
import { openTables, type OpenTable } from './openTable';
import { partRows, splitHidden } from './parts';
import { requireBook } from './requireBook';
import { keepFor } from './write';

type Reading = Extract<BookReading, { kind: 'book' }>;

/** What a person has been shown. */
export interface ShownFix {
  id: FixId;
  /** Where one cell alone is to be mended. */
  only?: CellPlace;
  changes: readonly FixChange[];
}
export interface FixResult {
  /** Cells that were changed. */
  changed: number;
  /** Cells that were left, since they are not as they were shown, or hold a formula. */
  left: number;
}

/**
 * Makes the changes that were shown, as far as the same would be planned now: a cell that has changed since is left. Protected sheets are a problem
 * that names them, and then nothing is written.
 */
export async function applyFix(context: Excel.RequestContext, { id, only, changes }: ShownFix): Promise<FixResult> {
  const reading = await requireBook(context);
  const planned = new Map(planNow(reading, id, changes, only).map((change) => [keyOfPlace(change.place), change]));
  const wanted = changes.filter((change) => isSame(change, planned.get(keyOfPlace(change.place))));
  if (wanted.length === 0) return { changed: 0, left: changes.length };
  const tables = await openTables(context, reading.layout, [...new Set(wanted.map(({ place }) => place.table))]);
  const columns = gatherColumns(tables, wanted);
  await findTextFormats(context, columns);
  const structure = CHANGES_LISTS.has(id) ? await planStructure(context) : null;
  const sender = await queueColumns(context, columns);
  if (id === 'number-rows' || id === 'duplicates') queueNumbers(context, reading, columns);
  const lists =
    structure &&
    planLists(
      structure,
      columns.flatMap(({ cells }) => cells),
    );
  // Sends what is queued together with its own.
  if (lists) await applyStructure(context, lists);
  else await sender.finish();
  const changed = columns.reduce((sum, { cells }) => sum + cells.length, 0);
  return { changed, left: changes.length - changed };
}

/** What the fix would change now, and what it would where a person has chosen between words. */
function planNow(reading: Reading, id: FixId, shown: readonly FixChange[], only?: CellPlace): FixChange[] {
  const source = makeFixSource(reading);
  const answers = new Map(shown.map(({ place, after }) => [keyOfPlace(place), String(after)]));
  const chosen = askQuestions(source)
    .filter((question) => question.id === id)
    .flatMap((question) => answerQuestion(question, answers.get(keyOfPlace(question.place)) ?? '') ?? []);
  return [...planFix(source, id, only), ...chosen];
}

/** What can be chosen in Hör till and Verksamhet may be other words afterwards. */
const CHANGES_LISTS: ReadonlySet<FixId> = new Set(['words', 'trim', 'duplicates', 'number-rows']);

function isSame(shown: FixChange, now: FixChange | undefined): boolean {
  return now !== undefined && now.before === shown.before && now.after === shown.after;
}

/** The cells to change in one column of a table, from the top. */
interface ColumnChanges {
  table: OpenTable;
  offset: number;
  column: ColumnKey;
  cells: (FixChange & { row: number; numberFormat?: string })[];
}

/** Cells that hold what was shown, and no formula. */
function gatherColumns(tables: ReadonlyMap<string, OpenTable>, changes: readonly FixChange[]): ColumnChanges[] {
  const columns = new Map<string, ColumnChanges>();
  for (const change of changes) {
    const { table: name, row, column } = change.place;
    const table = tables.get(name);
    const offset = table?.layout.columns[column];
    if (!table || offset === undefined || table.body[row]?.[offset] !== change.before || isFormula(table.formulas[row]?.[offset] ?? ''))
      continue;
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
  context.workbook.settings.add(NUMBERS_SETTING, counted.highest);
}
