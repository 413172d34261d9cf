/** Texts and simple tables of a report's sections. */
import { makeCells, makeText, type ColumnOf } from './cells';
import type { ReportBlock, ReportRow } from './types';

export function say(role: 'lead' | 'body' | 'note', text: string): ReportBlock {
  return { kind: 'text', role, text };
}

export function makeNameColumn<T extends { name: string }>(id: string, header: string): ColumnOf<T> {
  return { id, header, kind: 'text', cell: ({ name }) => makeText(name) };
}

/** Lines of equal rank, kept together. */
export function makeLines<T extends { id: string }>(columns: readonly ColumnOf<T>[], lines: readonly T[]): ReportRow[] {
  return lines.map((line, place) => ({ id: line.id, look: 'plain', depth: 0, keepWithAbove: place > 0, cells: makeCells(columns, line) }));
}

export function makeTotal<T>(columns: readonly ColumnOf<T>[], line: T): ReportRow {
  return { id: 'total', look: 'total', depth: 0, keepWithAbove: true, cells: makeCells(columns, line) };
}

/** Items by key, in the order in which the keys come first. */
export function groupBy<T, K>(items: readonly T[], read: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(read(item));
    if (group) group.push(item);
    else groups.set(read(item), [item]);
  }
  return groups;
}
