/**
 * Excel has no transactions: between our reading and our writing a person may put in rows, sort, or write. Only a request is whole. So the request
 * that writes first reads what stands where it writes, its receipt; what turns out to have come into another row or column, or over something new, is
 * put back at once and the work begun anew.
 */
import type { CellValue } from '../../goals/types';
import { WorkbookProblem, errorCode } from '../problem';
import { isFormula, markTexts } from '../reading/parseCells';
import type { ColumnKey } from '../tables';
import type { BookReading } from '../reading/read';
import { countFromRow, type OpenTable } from './openTable';
import { keepText } from '../plainText';

type Reading = Extract<BookReading, { kind: 'book' }>;

/** A cell of a table's body that is written to. */
export interface WrittenCell {
  row: number;
  offset: number;
  /** What is written there; a part of the same work that was sent before may have done so already. */
  after?: CellValue;
}

/** To be asked after the sync. */
export interface TableReceipt {
  /** Whether the cell was the one that had been read: under its header, in its row, holding what it held. */
  isRight(row: number, offset: number): boolean;
  /** Whether the headers were those that had been read. */
  hasHeaders(): boolean;
  /** Queues what stood there. */
  putBack(row: number, offset: number): void;
}

/** Queues a receipt for the cells; to be called before they are written in the same request. `withFormats`: their number formats too. */
export function takeTableReceipt(open: OpenTable, cells: readonly WrittenCell[], { withFormats = false } = {}): TableReceipt {
  // Where the table is gone the request ends here, before anything is written.
  open.table.load('name');
  const header = open.header();
  header.load('values');
  const identity = findIdentity(open);
  const offsets = [...identity, ...cells.map(({ offset }) => offset)];
  const [left, right] = [Math.min(...offsets), Math.max(...offsets)];
  const rows = cells.map(({ row }) => row);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const stood = open.area(top, left, bottom - top + 1, right - left + 1);
  stood.load(withFormats ? 'formulas,values,numberFormat' : 'formulas,values');
  const planned = new Map(cells.map(({ row, offset, after }) => [`${row} ${offset}`, after]));
  let contents: CellValue[][] | undefined;
  const read = (row: number, offset: number): CellValue => (contents ??= readContents(stood))[row - top]?.[offset - left] ?? '';
  const isSame = (row: number, offset: number): boolean => {
    const present = read(row, offset);
    const after = planned.get(`${row} ${offset}`);
    return (
      present === (open.formulas[row]?.[offset] ?? '') || (after !== undefined && withoutApostrophe(present) === withoutApostrophe(after))
    );
  };
  return {
    hasHeaders: () => sameHeaders(header, open),
    isRight: (row, offset) => sameHeaders(header, open) && [...identity, offset].every((each) => isSame(row, each)),
    putBack(row, offset) {
      const [line, column] = [row - top, offset - left];
      const cell = stood.getCell(line, column);
      if (withFormats) cell.numberFormat = [[(stood.numberFormat as string[][])[line]?.[column] ?? 'General']];
      enter(cell, read(row, offset), (stood.values as CellValue[][])[line]?.[column] ?? '');
    },
  };
}

/** To be asked after the sync. */
export interface RunReceipt {
  /** Queues what stood in cells that were not as they had been read; answers how many they are. */
  putBackWrong(): number;
}

/**
 * The same for a run of cells in a column, whose formulas (or values where there is none) were `expected`. `shown`: what they showed, where it is
 * that which is written; the same formula stands in every row of a column.
 */
export function takeRunReceipt(run: Excel.Range, expected: readonly CellValue[], shown?: readonly CellValue[]): RunReceipt {
  // Another object for the same cells: what is loaded is what stood there, whatever is written through the first.
  const stood = run.getResizedRange(0, 0);
  stood.load('formulas,values');
  return {
    putBackWrong() {
      const formulas = readContents(stood).map(([cell]) => cell ?? '');
      const values = (stood.values as CellValue[][]).map(([cell]) => cell ?? '');
      const isRight = (row: number) => formulas[row] === (expected[row] ?? '') && (!shown || values[row] === shown[row]);
      const wrong = formulas.flatMap((_cell, row) => (isRight(row) ? [] : [row]));
      for (const row of wrong) enter(stood.getCell(row, 0), formulas[row] ?? '', values[row] ?? '');
      return wrong.length;
    },
  };
}

/** Syncs what is to be put back; a problem where there was anything, which `beginAnew` takes for a reason to try again. */
export async function settleRuns(context: Excel.RequestContext, receipts: readonly RunReceipt[]): Promise<void> {
  const wrong = receipts.reduce((sum, receipt) => sum + receipt.putBackWrong(), 0);
  if (wrong === 0) return;
  await context.sync();
  throw new WorkbookProblem('book.movedMeanwhile');
}

/** So often is work begun anew before it is left: a person does not act in the midst of it every time. */
const ATTEMPTS = 4;

/** Does the work, which reads before it writes; begins it anew where cells have moved meanwhile, and nothing has been written but what was put back. */
export async function beginAnew<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !hasMoved(error)) throw error;
    }
  }
}

function hasMoved(error: unknown): boolean {
  if (error instanceof WorkbookProblem) return error.key === 'book.movedMeanwhile';
  return GONE.has(errorCode(error) ?? '');
}

/** What Excel says of cells that somebody has deleted since they were read. */
const GONE: ReadonlySet<string> = new Set(['ItemNotFound', 'InvalidReference', 'InvalidObjectPath']);

/** Whether the table's row is the one that stood there in an earlier reading of the book, and the cells at `offsets` hold what they held. */
export function isRowAsRead(
  { layout, cells }: Pick<Reading, 'layout' | 'cells'>,
  table: string,
  open: OpenTable,
  row: number,
  offsets: readonly number[] = [],
): boolean {
  const headers = layout.tables.get(table)?.headers ?? [];
  const read = cells.get(table)?.[row];
  const isSameTable =
    headers.length === open.layout.headers.length && headers.every((text, offset) => text === open.layout.headers[offset]);
  return isSameTable && [...findIdentity(open), ...offsets].every((offset) => (read?.[offset] ?? '') === (open.body[row]?.[offset] ?? ''));
}

/**
 * The table with its places counted from one row of its body, which Excel then follows wherever it goes, but for sorting. One sync. A problem, which
 * `beginAnew` takes for a reason to try again, where the row is not what was read. `row` may be the first one beneath the table.
 */
export async function holdRow(context: Excel.RequestContext, open: OpenTable, row: number): Promise<OpenTable> {
  const held = open.block(row, 1);
  held.load('formulas,values');
  await context.sync();
  const read = open.formulas[row];
  const stands = readContents(held)[0];
  if (read && !read.every((cell, offset) => cell === stands?.[offset])) throw new WorkbookProblem('book.movedMeanwhile');
  return countFromRow(open, row, held);
}

/** What tells a row of the table from the others. */
export function findIdentity({ layout: { kind, columns } }: OpenTable): number[] {
  const keys = kind === 'goals' ? (['nr', 'level', 'text'] satisfies ColumnKey[]) : (Object.keys(columns) as ColumnKey[]).slice(0, 2);
  return keys.flatMap((key) => columns[key] ?? []);
}

function sameHeaders(header: Excel.Range, { layout }: OpenTable): boolean {
  const present = ((header.values as CellValue[][])[0] ?? []).map(String);
  return present.length === layout.headers.length && present.every((text, offset) => text === layout.headers[offset]);
}

/** A formula begins with "=", a text that looks like one with an apostrophe. */
function readContents({ formulas, values }: Excel.Range): CellValue[][] {
  return markTexts(formulas as CellValue[][], values as CellValue[][]);
}

function enter(cell: Excel.Range, content: CellValue, value: CellValue): void {
  if (isFormula(content)) cell.formulas = [[content]];
  else cell.values = [[keepText(value)]];
}

function withoutApostrophe(value: CellValue): CellValue {
  return typeof value === 'string' ? value.replace(/^'/, '') : value;
}
