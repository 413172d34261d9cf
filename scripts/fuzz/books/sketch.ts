/** A goal book as the tables that Excel holds, so plain that it can be kept as a case. */
import type { CellValue } from '../../../src/goals';
import type { RawBook } from '../../../src/workbook/reading/read';
import { layOutTable, recogniseTable, type CalculatedColumn } from '../../../src/workbook/tables';

export interface TableSketch {
  name: string;
  headers: string[];
  /** As wide as the headers. */
  body: CellValue[][];
  /** Formulas of the two calculated columns, one a row. */
  calculated?: Partial<Record<CalculatedColumn, CellValue[]>>;
}

export interface BookSketch {
  /** What the add-in's own setting holds. */
  numbers: unknown;
  /** In the order in which Excel tells of them. */
  tables: TableSketch[];
}

/** What Excel would answer about it. Tables whose name is none of ours are passed over, as they are when a workbook is read. */
export function makeRaw({ numbers, tables }: BookSketch): RawBook {
  return {
    dateProbe: 36526,
    numbers,
    tables: tables.flatMap(({ name, headers, body, calculated = {} }) => {
      const recognised = recogniseTable(name);
      if (!recognised) return [];
      const table = { name, showTotals: false, worksheet: { id: name, name: `Blad ${name}` } };
      const layout = layOutTable(table, recognised.kind, { rowIndex: 3, columnIndex: 1, values: [headers, ...body] });
      const known = Object.entries(calculated).filter(([column]) => layout.columns[column as CalculatedColumn] !== undefined);
      return [{ key: recognised.key, code: recognised.code, layout, body, calculated: Object.fromEntries(known) }];
    }),
  };
}

/** JSON that keeps −0 apart from 0. */
export function writeSketch(sketch: unknown): string {
  return JSON.stringify(sketch, (_key, value: unknown) => (Object.is(value, -0) ? { number: '-0' } : value), 1);
}

export function readSketch<T>(text: string): T {
  return JSON.parse(text, (_key, value: unknown) => (isMinusZero(value) ? -0 : value)) as T;
}

function isMinusZero(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as { number?: unknown }).number === '-0';
}
