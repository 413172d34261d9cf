/** What must hold when cells change: the state that follows is the one that a fresh reading gives. */
import { isDeepStrictEqual } from 'node:util';
import { makeKey } from '../../../src/goals/compare';
import { OCCASIONS, type CellValue, type RollUp } from '../../../src/goals';
import { followReading, openReading } from '../../../src/live/readyBook';
import { understandBook } from '../../../src/workbook/reading/read';
import { ensure } from './ensure';
import { makeRaw, type BookSketch } from './sketch';

/** A cell that gets another value; table, row and column count round. */
export interface Edit {
  table: number;
  row: number;
  column: number;
  value: CellValue;
}

/** Each step is edits that arrive together. */
export function judgeEdits(sketch: BookSketch, steps: readonly (readonly Edit[])[]): void {
  let now = sketch;
  let state = open(now);
  for (const edits of steps) {
    now = edits.reduce(makeEdit, now);
    const reading = understandBook(makeRaw(now));
    if (reading.kind !== 'book' || !state) {
      state = open(now);
      continue;
    }
    const before = tellGoals(OCCASIONS.map((occasion) => state!.rollUp(occasion)));
    const { ready, change } = followReading(state, reading);
    const fresh = openReading(reading);
    for (const occasion of OCCASIONS) judgeSame(ready.rollUp(occasion), fresh.rollUp(occasion));
    ensure(isDeepStrictEqual(ready.findings, fresh.findings), () => 'Other findings than of a fresh reading.');
    const cells = (of: typeof reading | typeof ready) => JSON.stringify([[...of.cells], of.highest]);
    ensure(cells(ready) === cells(reading), () => 'Other cells than were read.');
    const after = tellGoals(OCCASIONS.map((occasion) => ready.rollUp(occasion)));
    const told = change === 'all' ? null : new Set([...change].map(makeKey));
    for (const [nr, tale] of after)
      ensure(told === null || told.has(nr) || before.get(nr) === tale, () => `${nr} looks otherwise and nobody is told.`);
    state = ready;
  }
}

function open(sketch: BookSketch) {
  const reading = understandBook(makeRaw(sketch));
  return reading.kind === 'book' ? openReading(reading) : null;
}

function makeEdit(sketch: BookSketch, { table: at, row, column, value }: Edit): BookSketch {
  const filled = sketch.tables.flatMap(({ body }, index) => (body.length > 0 ? [index] : []));
  const index = filled[at % filled.length];
  const table = sketch.tables[index ?? -1];
  if (index === undefined || !table) return sketch;
  const place = row % table.body.length;
  const body = table.body.with(place, table.body[place]!.with(column % table.headers.length, value));
  return { ...sketch, tables: sketch.tables.with(index, { ...table, body }) };
}

function judgeSame(followed: RollUp, fresh: RollUp): void {
  for (const part of ['results', 'tree'] as const)
    ensure(isDeepStrictEqual(followed[part], fresh[part]), () => `Other ${part} at ${fresh.occasion} than of a fresh reading.`);
  ensure(isDeepStrictEqual(followed.book.rows, fresh.book.rows), () => `Other rows at ${fresh.occasion} than of a fresh reading.`);
}

/** What functions show of each goal, by its number. */
function tellGoals(judged: readonly RollUp[]): Map<string, string> {
  const goals = new Map<string, string>();
  for (const { book, tree, results } of judged) {
    for (const [index, row] of book.rows.entries()) {
      const nr = makeKey(row.nr);
      if (tree.byNr.get(nr) === index) goals.set(nr, `${goals.get(nr) ?? ''}${JSON.stringify(results[index])}`);
    }
  }
  return goals;
}
