/**
 * What a report's sheet remembers of what was written into it, so that a person's changes are seen before it is replaced: a few letters for each row. The
 * cells that persons write in do not count.
 */
import type { CellValue } from '../../goals/types';

export interface Traces {
  /** Of the whole sheet, row by row in their order. */
  whole: string;
  /** Three letters a row, one after another. */
  rows: string;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LETTERS_PER_ROW = 3;

/** `values`: as they are read back from Excel. */
export function traceRows(values: readonly (readonly CellValue[])[]): Traces {
  const lines = values.map(writeRow);
  // What is empty at the end says nothing of how far the sheet goes.
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  return { whole: hash(lines.join('\n')).toString(36), rows: lines.map((line) => shorten(hash(line))).join('') };
}

/** Rows of the sheet now that are none of those written; 1 at least where nothing but their order differs. */
export function countChangedRows(written: Traces, now: Traces): number {
  if (written.whole === now.whole) return 0;
  const left = new Map<string, number>();
  for (const row of split(written.rows)) left.set(row, (left.get(row) ?? 0) + 1);
  let added = 0;
  for (const row of split(now.rows)) {
    const count = left.get(row) ?? 0;
    if (count === 0) added += 1;
    else left.set(row, count - 1);
  }
  const removed = [...left.values()].reduce((sum, count) => sum + count, 0);
  return Math.max(1, added, removed);
}

/** Short for a text; the same for the same text. */
export function traceText(text: string): string {
  return hash(text.replace(/\r\n?/g, '\n')).toString(36);
}

function split(rows: string): string[] {
  return rows.match(/.{3}/g) ?? [];
}

/** Excel keeps fifteen digits of a number, and its own line breaks in a text. */
function writeRow(line: readonly CellValue[]): string {
  const cells = line.map((cell) => (typeof cell === 'number' ? cell.toPrecision(12) : String(cell).replace(/\r\n?/g, '\n')));
  while (cells.length > 0 && cells.at(-1) === '') cells.pop();
  return cells.join('\u0001');
}

function shorten(number: number): string {
  let text = '';
  for (let rest = number, at = 0; at < LETTERS_PER_ROW; at++, rest = Math.floor(rest / 64)) text += LETTERS[rest % 64] ?? '';
  return text;
}

/** FNV-1a, 32 bits: a person's change is to be seen, nobody is kept from making one unseen. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value ^= text.charCodeAt(at);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}
