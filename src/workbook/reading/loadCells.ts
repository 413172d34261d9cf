/**
 * Reading cells, as many as there are: in one sync where they are not very many, else in parts that keep well below what Excel on the web gives in
 * an answer (5 MB). How much a cell takes is only known when it has been read, so that what has been read plans the next part.
 */
import type { CellValue } from '../../goals/types';
import { WorkbookProblem, errorCode } from '../problem';

/** Cells that are wanted: a rectangle of the workbook, found anew in each part, since somebody may have moved it meanwhile. */
export interface WantedCells {
  range: () => Excel.Range;
  /** As far as is known, its size: the parts are planned by it, whatever it is when they are read. */
  rows: number;
  columns: number;
  /** What a cell takes at least, where it is known that the texts are long. */
  bytesACell?: number;
  values?: boolean;
  /** Of all columns, or of those at these offsets from the first. */
  formulas?: boolean | readonly number[];
  numberFormats?: boolean;
  /** Called before the first of the cells are asked for, to queue what else is to be read with them; called again where Excel refused. */
  also?: () => unknown;
  /** About how many bytes that takes in the answer. */
  alsoBytes?: number;
}

export interface LoadedCells {
  /** 0-based place of the first cell in its sheet. */
  rowIndex: number;
  columnIndex: number;
  /** Row by row; empty unless wanted. */
  values: CellValue[][];
  formulas: CellValue[][];
  numberFormats: string[][];
  /** Row by row, the formulas of each column that was wanted by its offset. */
  columnFormulas: ReadonlyMap<number, CellValue[]>;
}

/** A fifth below Excel's limit: before the cells are there, their size is an estimate. */
export const ANSWER_BYTES = 4_000_000;
/** What a cell takes: before anything has been read, at least, and how much more the next ones may take than those that were read. */
export const FIRST_BYTES_A_CELL = 24;
const LEAST_BYTES_A_CELL = 10;
const MARGIN = 1.5;
/** What a rectangle takes besides its cells. */
const BYTES_A_BLOCK = 600;
/** So often a rectangle is begun anew that is another size in each part. */
const MOST_ATTEMPTS = 5;

/**
 * Answers the cells of each rectangle, in their order. Syncs at least once. `also` queues what else is to be read, as it does for a rectangle.
 */
export async function loadCells(context: Excel.RequestContext, wanted: readonly WantedCells[], also?: () => void): Promise<LoadedCells[]> {
  const readings = wanted.map((each): Reading => ({ wanted: each, rows: Math.max(each.rows, 1), blocks: [], done: false, attempts: 0 }));
  let bytesACell = FIRST_BYTES_A_CELL;
  let isFirst = true;
  do {
    if (isFirst) also?.();
    const batch = planBatch(readings, bytesACell);
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- the parts are what Excel gives in one answer
      await context.sync();
    } catch (error) {
      if (errorCode(error) !== 'ResponsePayloadSizeLimitExceeded' || !batch.some((block) => block.rows > 1 || batch.length > 1))
        throw error;
      bytesACell *= 2;
      continue;
    }
    isFirst = false;
    for (const block of batch) keep(block);
    if (readings.every(({ done }) => done)) break;
    bytesACell = Math.max(LEAST_BYTES_A_CELL, MARGIN * measureBatch(batch));
  } while (readings.some(({ done }) => !done));
  return readings.map(join);
}

interface Reading {
  wanted: WantedCells;
  /** How many rows the rectangle has: as expected, and as Excel says once something has been read. */
  rows: number;
  blocks: Block[];
  done: boolean;
  attempts: number;
}
type Place = Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>;

/** Rows of a rectangle that are read at once. */
interface Block {
  reading: Reading;
  first: number;
  rows: number;
  /** Whether it is the whole rectangle, whatever size that has. */
  isWhole: boolean;
  whole: Excel.Range;
  /** Where the whole stood, and how large it was, when these rows were read. */
  place?: Place;
  cells: Excel.Range;
  columns: readonly (readonly [offset: number, cells: Excel.Range])[];
}

/** Queues what is still to be read, up to what an answer may hold; at least one row. */
function planBatch(readings: readonly Reading[], bytesACell: number): Block[] {
  const batch: Block[] = [];
  let room = ANSWER_BYTES;
  for (const reading of readings) {
    if (reading.done) continue;
    const { wanted, rows } = reading;
    const first = reading.blocks.reduce((sum, block) => sum + block.rows, 0);
    const bytesARow = Math.max(countCells(wanted) * Math.max(bytesACell, wanted.bytesACell ?? 0), 1);
    const rest = rows - first;
    const beside = BYTES_A_BLOCK + (first === 0 ? (wanted.alsoBytes ?? 0) : 0);
    const fitting = Math.min(rest, Math.floor((room - beside) / bytesARow));
    if (fitting < 1 && batch.length > 0) break;
    // A rectangle that would be parted begins a part of its own where the whole of it has room there.
    if (fitting < rest && batch.length > 0 && first === 0 && beside + rest * bytesARow <= ANSWER_BYTES) break;
    const taken = Math.max(fitting, 1);
    batch.push(queueBlock(reading, first, taken));
    room -= beside + taken * bytesARow;
    if (taken < rest) break;
  }
  return batch;
}

function queueBlock(reading: Reading, first: number, rows: number): Block {
  const { range, values, formulas, numberFormats, also } = reading.wanted;
  const isWhole = first === 0 && rows === reading.rows;
  if (first === 0) also?.();
  const whole = range();
  const cells = isWhole ? whole : whole.getRow(first).getResizedRange(rows - 1, 0);
  const properties = [values && 'values', formulas === true && 'formulas', numberFormats && 'numberFormat'].filter(Boolean).join(',');
  if (isWhole) whole.load(`rowIndex,columnIndex${properties && `,${properties}`}`);
  else {
    whole.load('rowIndex,columnIndex,rowCount,columnCount');
    if (properties) cells.load(properties);
  }
  const columns = (Array.isArray(formulas) ? (formulas as readonly number[]) : []).map((offset) => {
    const column = cells.getColumn(offset);
    column.load('formulas');
    return [offset, column] as const;
  });
  return { reading, first, rows, isWhole, whole, cells, columns };
}

/** A rectangle that has moved or changed its size between two parts is begun anew: its rows would not belong together. */
function keep(block: Block): void {
  const { reading, whole, isWhole } = block;
  const before = reading.blocks[0]?.place;
  reading.blocks.push(block);
  if (isWhole) {
    reading.done = true;
    return;
  }
  const { rowIndex, columnIndex, rowCount, columnCount } = whole;
  block.place = { rowIndex, columnIndex, rowCount, columnCount };
  reading.rows = rowCount;
  if (before && !isSamePlace(before, block.place)) {
    if (++reading.attempts >= MOST_ATTEMPTS) throw new WorkbookProblem('book.changesMeanwhile');
    reading.blocks = [];
    return;
  }
  reading.done = block.first + block.rows >= rowCount;
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.rowIndex === b.rowIndex && a.columnIndex === b.columnIndex && a.rowCount === b.rowCount && a.columnCount === b.columnCount;
}

function join({ blocks, wanted, rows }: Reading): LoadedCells {
  const [first] = blocks as [Block, ...Block[]];
  const collect = <T>(isWanted: unknown, read: (cells: Excel.Range) => T[][]): T[][] =>
    isWanted ? blocks.flatMap(({ cells }) => read(cells)).slice(0, first.isWhole ? undefined : rows) : [];
  return {
    rowIndex: first.whole.rowIndex,
    columnIndex: first.whole.columnIndex,
    values: collect(wanted.values, (cells) => cells.values as CellValue[][]),
    formulas: collect(wanted.formulas === true, (cells) => cells.formulas as CellValue[][]),
    numberFormats: collect(wanted.numberFormats, (cells) => cells.numberFormat as string[][]),
    columnFormulas: new Map(
      first.columns.map(([offset], index) => [
        offset,
        blocks.flatMap(({ columns }) => (columns[index]?.[1].formulas as CellValue[][]).map(([cell]) => cell ?? '')),
      ]),
    ),
  };
}

/** Cells in a row, each as often as it is asked for. A formula is about as long as three values. */
function countCells({ columns, values, formulas, numberFormats }: WantedCells): number {
  const ofFormulas = formulas === true ? columns : Array.isArray(formulas) ? 3 * formulas.length : 0;
  return (values ? columns : 0) + ofFormulas + (numberFormats ? columns : 0);
}

/** About how many bytes a cell of those that were read took in the answer. */
function measureBatch(batch: readonly Block[]): number {
  let bytes = 0;
  let cells = 0;
  for (const { reading, rows, cells: range, columns } of batch) {
    const { values, formulas, numberFormats } = reading.wanted;
    cells += rows * countCells(reading.wanted);
    if (values) bytes += measureCells(range.values as CellValue[][]);
    if (formulas === true) bytes += measureCells(range.formulas as CellValue[][]);
    if (numberFormats) bytes += measureCells(range.numberFormat as CellValue[][]);
    for (const [, column] of columns) bytes += measureCells(column.formulas as CellValue[][]);
  }
  return cells === 0 ? 0 : bytes / cells;
}

/** About the bytes of the cells in an answer: letters beyond ASCII take two or three, quotation marks and the like are written with a sign before. */
function measureCells(lines: readonly (readonly CellValue[])[]): number {
  let bytes = 0;
  for (const line of lines) {
    bytes += 3;
    for (const cell of line) bytes += typeof cell === 'string' ? 3 + measureText(cell) : String(cell).length + 1;
  }
  return bytes;
}

function measureText(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7ff) bytes += 2;
    else if (code > 0x7f || code === 0x22 || code === 0x5c || code === 0x0a) bytes += 1;
  }
  return bytes;
}
