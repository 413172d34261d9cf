import type { ICellData } from '@univerjs/core';
import { MAX_COLUMNS } from './address';
import type { Sheet } from './sheet';
import type { Shift } from './shift';

/** A cell as it stood. Univer's record is not copied: it is replaced when a cell changes, never changed, but for a formula's result. */
export interface CellImage {
  cell: ICellData | undefined;
  /** The text with several fonts, where the cell had one. */
  rich: unknown;
  /** Only the formula's spelling followed something else: nothing that anyone did to this cell. */
  followed: boolean;
}

/** Cells as they stood before an act, by sheet and by `cellKey`. */
export interface CellsEntry {
  kind: 'cells';
  sheets: Map<Sheet, Map<number, CellImage>>;
}

/** Cells put in or taken out; `back` puts what follows places (kept ranges, the selection) where it was. */
export interface ShiftEntry {
  kind: 'shift';
  sheet: Sheet;
  shift: Shift;
  back: () => void;
}

export type JournalEntry = CellsEntry | ShiftEntry;

export const cellKey = (row: number, column: number): number => row * MAX_COLUMNS + column;
export const rowOfKey = (key: number): number => Math.floor(key / MAX_COLUMNS);
export const columnOfKey = (key: number): number => key % MAX_COLUMNS;

/**
 * What happens to cells while it is kept: each cell as it stood before it was first touched, and each shift, in their order.
 * Nothing is kept before `start`, so that loading a workbook costs nothing.
 */
export class Journal {
  private entries: JournalEntry[] = [];
  private keeping = false;
  /** Moves along what follows places; answers how to move it back. */
  follow: (sheet: Sheet, shift: Shift) => () => void = () => () => undefined;

  start(): void {
    this.keeping = true;
  }

  /** Does something of which nothing is kept. */
  pause(action: () => void): void {
    const { keeping } = this;
    this.keeping = false;
    try {
      action();
    } finally {
      this.keeping = keeping;
    }
  }

  /** A cell is about to change. */
  touch(sheet: Sheet, row: number, column: number, followed = false): void {
    if (!this.keeping) return;
    let entry = this.entries.at(-1);
    if (entry?.kind !== 'cells') this.entries.push((entry = { kind: 'cells', sheets: new Map() }));
    let images = entry.sheets.get(sheet);
    if (!images) entry.sheets.set(sheet, (images = new Map()));
    const key = cellKey(row, column);
    const known = images.get(key);
    if (!known) images.set(key, { ...sheet.image(row, column), followed });
    else if (!followed) known.followed = false;
  }

  /** The cells of a sheet were moved along. */
  shifted(sheet: Sheet, shift: Shift): void {
    const back = this.follow(sheet, shift);
    if (this.keeping) this.entries.push({ kind: 'shift', sheet, shift, back });
  }

  /** What was kept since the last time. */
  take(): JournalEntry[] {
    const { entries } = this;
    this.entries = [];
    return entries;
  }
}
