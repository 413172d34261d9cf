/** A book that has been read, judged when somebody asks, and carried over to the next reading with as little work as possible. */
import { checkRules, keepsPlace, rollUp, updateRollUp } from '../goals';
import type { RollUp } from '../goals/results';
import type { Finding, GoalBook, GoalRow, Occasion } from '../goals/types';
import type { BookCells, BookReading } from '../workbook/reading/read';

type Reading = Extract<BookReading, { kind: 'book' }>;

export interface ReadyBook extends Omit<Reading, 'kind'> {
  phase: 'ready';
  /** The judgement at an occasion, worked out at the first question. Without argument: at the book's own Tillfälle. */
  readonly rollUp: (occasion?: Occasion) => RollUp;
  /** What the rules say, worked out at the first question. */
  readonly findings: readonly Finding[];
}

/** Above this many changed rows a full judgement is as quick as one row after another. */
const MANY_ROWS = 200;

/** What has been worked out about a book. */
interface Judged {
  rollUps: Map<Occasion, RollUp>;
  findings?: Finding[];
}
const caches = new WeakMap<ReadyBook, Judged>();

export function openReading(reading: Reading, judged: Judged = { rollUps: new Map() }): ReadyBook {
  const { book, layout, cells, damages, highest, settingRows } = reading;
  const ready: ReadyBook = {
    phase: 'ready',
    book,
    layout,
    cells,
    damages,
    highest,
    settingRows,
    rollUp: (occasion = book.settings.occasion) => {
      const known = judged.rollUps.get(occasion);
      if (known) return known;
      // The hierarchy is the same at every occasion, and as large as the judgements.
      const [other] = judged.rollUps.values();
      const made = rollUp(book, occasion, other?.tree);
      judged.rollUps.set(occasion, made);
      return made;
    },
    get findings() {
      return (judged.findings ??= checkRules(book, { rollUp: ready.rollUp() }));
    },
  };
  caches.set(ready, judged);
  return ready;
}

/** The next reading over the present one, and the numbers of the goals that may look different. */
export function followReading(present: ReadyBook, reading: Reading): { ready: ReadyBook; change: 'all' | ReadonlySet<string> } {
  const rows = sameSurroundings(present, reading) ? findChangedRows(present.book.rows, reading.book.rows) : null;
  if (rows?.length === 0) {
    // Spaces around a text change nothing but what can be tidied.
    const same = sameCells(present.cells, reading.cells);
    return { ready: same ? present : openReading({ ...reading, book: present.book }, caches.get(present)), change: new Set() };
  }
  if (rows === null || rows.length > MANY_ROWS) return { ready: openReading(reading), change: 'all' };
  const indices = new Set(rows);
  const rollUps = new Map<Occasion, RollUp>();
  for (const [occasion, known] of caches.get(present)?.rollUps ?? []) {
    let current = known;
    for (const row of rows) {
      const update = updateRollUp(current, row, reading.book.rows[row] as GoalRow);
      current = update.rollUp;
      for (const index of update.changed) indices.add(index);
    }
    rollUps.set(occasion, current);
  }
  const change = new Set([...indices].map((row) => reading.book.rows[row]?.nr ?? '').filter((nr) => nr !== ''));
  // Rows without number may change what the rules say, and nobody could ask for them by number.
  return { ready: openReading(reading, { rollUps }), change: change.size === 0 ? 'all' : change };
}

/** Whether everything but the rows is as it was. */
function sameSurroundings(present: ReadyBook, reading: Reading): boolean {
  const describe = ({
    book,
    layout,
    damages,
    highest,
    settingRows,
  }: Pick<ReadyBook, 'book' | 'layout' | 'damages' | 'highest' | 'settingRows'>) =>
    JSON.stringify([
      { ...book, rows: null } satisfies Record<keyof GoalBook, unknown>,
      [...layout.tables],
      damages,
      highest,
      [...settingRows],
    ]);
  return describe(present) === describe(reading);
}

function sameCells(before: BookCells, after: BookCells): boolean {
  return [...after].every(([table, body]) => {
    const old = before.get(table);
    return old?.length === body.length && body.every((line, row) => line.every((cell, column) => cell === old[row]?.[column]));
  });
}

/** Indices of rows with other content; null where the hierarchy may be another. */
function findChangedRows(before: readonly GoalRow[], after: readonly GoalRow[]): number[] | null {
  if (before.length !== after.length) return null;
  const changed: number[] = [];
  for (const [index, row] of after.entries()) {
    const old = before[index] as GoalRow;
    if (sameRow(old, row)) continue;
    if (!keepsPlace(old, row)) return null;
    changed.push(index);
  }
  return changed;
}

function sameRow(a: GoalRow, b: GoalRow): boolean {
  return (
    (Object.keys(a) as (keyof GoalRow)[]).every((key) => key === 'invalid' || Object.is(a[key], b[key])) &&
    sameInvalid(a.invalid, b.invalid)
  );
}

function sameInvalid(a: GoalRow['invalid'], b: GoalRow['invalid']): boolean {
  const keys = Object.keys(a) as (keyof GoalRow['invalid'])[];
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]));
}
