/** The same fulfilment by native formulas, calculated by LibreOffice and by Univer, beside ours. */
import { loadDocument } from '../../localexcel/engine';
import { hasLibreOffice } from '../../localexcel/xlsx/witness';
import { rollUp, type GoalBook } from '../../src/goals';
import { STATUS_WORDS } from '../../src/locales/words';
import { generateBook } from '../generateBook';
import { runTask } from './child';
import { nameSize } from './domain';
import { startCalculator, type Calculator } from './libreOffice';
import { makeNativeBook, readNativeResult } from './nativeBook';
import type { BenchLine, BenchPart } from './part';
import { readProcessor, takeTurns } from './turns';

export const NATIVE_SIZES = [1_000, 10_000] as const;
/** Longest time that Univer may take for a book, by the clock. */
const LONGEST = 60_000;

export interface NativeRun {
  /** Milliseconds of the processor; where the run was stopped, until then. */
  milliseconds: number;
  /** How many of the judged rows came out otherwise than ours; without it the run was stopped. */
  compared?: Compared;
}
export interface Compared {
  rows: number;
  differing: number;
}

export async function benchNative(sizes: readonly number[] = NATIVE_SIZES): Promise<BenchPart> {
  const part: BenchPart = {
    title: 'Fulfilment by native formulas and by ours (ms of the processor)',
    lines: [],
    figures: {},
    notes: [
      'Ours: tree and roll-up. Native: SUMIFS and INDEX/MATCH in one sheet; LibreOffice without the time of the same file with numbers only.',
    ],
  };
  const office = hasLibreOffice() ? await startCalculator(makeNativeBook(makeBook(20), 'interim')) : undefined;
  if (!office) part.notes?.push('LibreOffice (soffice) is missing here: its figures are left out.');
  for (const size of sizes) {
    const book = makeBook(size);
    const { ours } = takeTurns({ ours: () => rollUp(book, 'interim') });
    const line: BenchLine = { what: `${size} rows`, cells: { ours: ours.median } };
    part.lines.push(line);
    const add = (name: string, { milliseconds, compared }: NativeRun) => {
      const ratio = milliseconds / ours.median;
      line.cells[name] = compared ? milliseconds : `over ${milliseconds}`;
      line.cells[`${name} in ours`] = ratio;
      part.figures[`native${name}Ratio${nameSize(size)}`] = ratio;
      if (compared) {
        line.cells[`${name} differs`] = `${compared.differing} of ${compared.rows}`;
        part.figures[`native${name}Differing${nameSize(size)}`] = compared.differing;
      } else
        part.notes?.push(`${name} was stopped at ${size} rows after ${milliseconds / 1000} s of the processor: its figure is a least one.`);
    };
    if (office) add('LibreOffice', await calculateInLibreOffice(office, book));
    const univer = await runTask('univer', [String(size)], LONGEST);
    add('Univer', 'stopped' in univer ? { milliseconds: univer.stopped } : (univer.answer as NativeRun));
  }
  office?.close();
  return part;
}

/** A task of a process of its own, since it cannot be stopped from within. */
export async function calculateInUniver(size: number): Promise<NativeRun> {
  const book = makeBook(size);
  const native = loadDocument(makeNativeBook(book, 'interim'), null);
  const loaded = readProcessor();
  await native.calculation.settled();
  const milliseconds = readProcessor() - loaded;
  const sheet = native.sheets[0];
  if (!sheet) throw new Error('Univer has no sheet.');
  return { milliseconds, compared: compare(book, (row, column) => sheet.value(row, column)) };
}

function makeBook(size: number): GoalBook {
  return generateBook(size, { mistakes: false });
}

async function calculateInLibreOffice(office: Calculator, book: GoalBook): Promise<NativeRun> {
  const numbers = await office.convert(makeNativeBook(book, 'interim', { formulas: false }));
  const native = await office.convert(makeNativeBook(book, 'interim'));
  if (!native.cells) return { milliseconds: native.milliseconds };
  const { cells } = native;
  const milliseconds = native.milliseconds - numbers.milliseconds;
  return { milliseconds, compared: compare(book, (row, column) => cells[row]?.[column] ?? '') };
}

/** Every measure and goal is held against ours: a yardstick that comes to something else is none. */
export function compare(book: GoalBook, read: (row: number, column: number) => string | number | boolean): Compared {
  const { results } = rollUp(book, 'interim');
  let rows = 0;
  let differing = 0;
  for (const [index, row] of book.rows.entries()) {
    const ours = results[index];
    if (!ours || ours.status === null) continue;
    rows++;
    const native = readNativeResult(row, (column) => read(index + 1, column));
    const isSame =
      isNear(native.fulfilment, ours.fulfilment) && isNear(native.coverage, ours.coverage) && native.status === STATUS_WORDS[ours.status];
    if (!isSame) differing++;
  }
  return { rows, differing };
}

function isNear(native: string | number | boolean, ours: number | null): boolean {
  return ours === null || native === '' ? ours === null && native === '' : Math.abs(Number(native) - ours) < 1e-6;
}
