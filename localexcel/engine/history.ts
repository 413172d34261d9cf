import type { ICellData } from '@univerjs/core';
import type { Area } from '../document/types';
import { MAX_COLUMNS, MAX_ROWS } from './address';
import { areasOfCells } from './cellAreas';
import type { Book } from './book';
import { columnOfKey, type CellImage, type CellsEntry, type JournalEntry, rowOfKey, type ShiftEntry } from './journal';
import { type Part, partsOf } from './parts';
import type { Sheet } from './sheet';
import type { Shift } from './shift';
import { moveCells } from './structure';
import type { BookTable } from './table';

/** One thing that undoing or redoing did to the cells, in its order. */
export type Happening =
  | {
      kind: 'cells';
      sheet: Sheet;
      /** All cells put back. */ areas: Area[];
      /** Those whose content is another now, not only their look. */ edited: Area[];
    }
  | { kind: 'shift'; sheet: Sheet; shift: Shift };

/** What undoing or redoing did: the host tells it to those who listen. */
export interface Outcome {
  happenings: Happening[];
  tablesAdded: BookTable[];
  tablesRemoved: BookTable[];
  /** Tables that cover other cells now, with the area they had. */
  tablesResized: { table: BookTable; before: Area }[];
}

interface Step {
  entries: JournalEntry[];
  parts: { part: Part; before: unknown; after: unknown }[];
  weight: number;
}

/** Excel keeps so many. */
const MOST_STEPS = 100;
/** Cells and other things kept at most, over all steps: what an act of one's own ever needs, and not the memory of the computer. */
const MOST_WEIGHT = 1_000_000;

/**
 * What can be undone, step by step. The cells' journal tells what an act did to them; of everything beside them there are pictures, which
 * are compared when the act is over. What is done to the sheets themselves (their number, order, names, visibility and protection)
 * empties the history, as in Excel.
 */
export class History {
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];
  private pictures = new Map<Part, unknown>();
  private structure = '';

  constructor(private readonly book: Book) {
    this.beginAnew();
    book.journal.start();
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }
  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** An act is over: what has changed since the last one is a step, if anything has. */
  commit(): void {
    const entries = this.book.journal.take();
    if (describeStructure(this.book) !== this.structure) {
      this.beginAnew();
      return;
    }
    const kept = entries.some(({ kind }) => kind === 'shift') ? entries : entries.filter((entry) => dropUnchanged(entry as CellsEntry));
    const parts = this.changedParts();
    if (!kept.length && !parts.length) return;
    this.done.push({ entries: kept, parts, weight: weigh(kept, parts) });
    this.undone.length = 0;
    while (this.done.length > MOST_STEPS || (this.done.length > 1 && sum(this.done) > MOST_WEIGHT)) this.done.shift();
  }

  /** Takes back the last step; undefined where there is none. */
  undo(): Outcome | undefined {
    return this.move(this.done, this.undone, 'before');
  }

  /** Does again what was taken back last; undefined where nothing was, or something else has been done since. */
  redo(): Outcome | undefined {
    return this.move(this.undone, this.done, 'after');
  }

  private move(from: Step[], to: Step[], side: 'before' | 'after'): Outcome | undefined {
    const step = from.pop();
    if (!step) return undefined;
    to.push(step);
    const tables = this.book.tables.map((table) => ({ table, before: { ...table.area } }));
    for (const change of step.parts) {
      change.part.putBack(change[side]);
      this.pictures.set(change.part, change[side]);
    }
    const happenings: Happening[] = [];
    this.book.journal.pause(() => {
      for (const entry of side === 'before' ? [...step.entries].reverse() : step.entries) {
        if (entry.kind === 'cells') happenings.push(...exchangeCells(entry));
        else happenings.push(this.shiftBack(entry, side));
      }
    });
    this.recalculate(step, happenings);
    const now = new Set(this.book.tables);
    return {
      happenings,
      tablesAdded: this.book.tables.filter((table) => !tables.some((old) => old.table === table)),
      tablesRemoved: tables.map(({ table }) => table).filter((table) => !now.has(table)),
      tablesResized: tables.filter(
        ({ table, before }) => now.has(table) && Object.entries(before).some(([key, at]) => table.area[key as keyof Area] !== at),
      ),
    };
  }

  private shiftBack(entry: ShiftEntry, side: 'before' | 'after'): Happening {
    const { sheet, back } = entry;
    const shift = side === 'after' ? entry.shift : { ...entry.shift, count: -entry.shift.count };
    moveCells(sheet, shift);
    if (side === 'before') back();
    else entry.back = this.book.journal.follow(sheet, shift);
    return { kind: 'shift', sheet, shift };
  }

  private recalculate(step: Step, happenings: readonly Happening[]): void {
    const { calculation } = this.book;
    const shifted = new Set(happenings.flatMap(({ kind, sheet }) => (kind === 'shift' ? [sheet] : [])));
    for (const entry of step.entries) {
      if (entry.kind !== 'cells') continue;
      for (const [sheet, images] of entry.sheets) {
        if (shifted.has(sheet)) continue;
        for (const [key, { cell }] of images) {
          const [row, column] = [rowOfKey(key), columnOfKey(key)];
          const formula = sheet.formula(row, column);
          if (formula !== undefined || cell?.f) calculation.formulaChanged(sheet, row, column, formula, false);
        }
      }
    }
    for (const happening of happenings)
      if (happening.kind === 'cells' && !shifted.has(happening.sheet))
        happening.areas.forEach((area) => calculation.changed(happening.sheet, area));
    for (const sheet of shifted) {
      calculation.reread(sheet);
      calculation.changed(sheet, { row: 0, column: 0, lastRow: MAX_ROWS - 1, lastColumn: MAX_COLUMNS - 1 });
    }
    if (shifted.size || step.parts.some(({ part }) => part.naming)) calculation.namesMoved();
  }

  private changedParts(): Step['parts'] {
    const changed: Step['parts'] = [];
    for (const [part, before] of this.pictures) {
      if (part.isAsIn(before)) continue;
      const after = part.takePicture();
      changed.push({ part, before, after });
      this.pictures.set(part, after);
    }
    return changed;
  }

  private beginAnew(): void {
    this.done.length = this.undone.length = 0;
    this.structure = describeStructure(this.book);
    this.pictures = new Map(partsOf(this.book).map((part) => [part, part.takePicture()]));
  }
}

/** What cannot be undone where it changes. */
function describeStructure({ sheets, protection }: Book): string {
  return JSON.stringify([sheets.map(({ id, name, visibility, protection: lock }) => [id, name, visibility, lock]), protection]);
}

/** Drops cells that stand as before; false where none is left. */
function dropUnchanged({ sheets }: CellsEntry): boolean {
  for (const [sheet, images] of sheets) {
    for (const [key, image] of images) {
      const now = sheet.image(rowOfKey(key), columnOfKey(key));
      if (!differsInContent(image.cell, now.cell) && image.cell?.s === now.cell?.s && image.rich === now.rich) images.delete(key);
    }
    if (!images.size) sheets.delete(sheet);
  }
  return sheets.size > 0;
}

/** Puts the cells back as the entry has them, and keeps in it how they stood. */
function exchangeCells(entry: CellsEntry): Happening[] {
  return [...entry.sheets].map(([sheet, images]): Happening => {
    const edited: number[] = [];
    for (const [key, image] of images) {
      const [row, column] = [rowOfKey(key), columnOfKey(key)];
      const now: CellImage = { ...sheet.image(row, column), followed: image.followed };
      sheet.putBack(row, column, image);
      images.set(key, now);
      if (!image.followed && differsInContent(image.cell, now.cell)) edited.push(key);
    }
    return { kind: 'cells', sheet, areas: areasOfCells([...images.keys()]), edited: areasOfCells(edited) };
  });
}

/** A formula's result is no content of its own. */
function differsInContent(a: ICellData | undefined, b: ICellData | undefined): boolean {
  if (a?.f || b?.f) return a?.f !== b?.f;
  return a?.v !== b?.v || a?.t !== b?.t;
}

function weigh(entries: readonly JournalEntry[], parts: Step['parts']): number {
  const sizeOf = (data: unknown) => (data instanceof Map ? data.size : Array.isArray(data) ? data.length : 1);
  const cells = entries.flatMap((entry) => (entry.kind === 'cells' ? [...entry.sheets.values()].map((images) => images.size) : [1]));
  return [...cells, ...parts.map(({ after }) => sizeOf(after))].reduce((total, size) => total + size, 0);
}

const sum = (steps: readonly Step[]): number => steps.reduce((total, { weight }) => total + weight, 0);
