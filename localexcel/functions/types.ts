/**
 * What the engine and the bridge of custom functions know of each other. The engine calls synchronously and takes what is
 * known; when something newer has come, the bridge names the cells to calculate anew.
 */
import type { CellContent } from '../document/types';

/** The cell that a formula stands in. Row and column are 0-based. */
export interface FunctionCaller {
  sheetId: string;
  row: number;
  column: number;
}

/** A value or, for a range or an array, its rows. `null` is an argument left out; errors are texts, "#N/A". */
export type FunctionArgument = CellContent | CellContent[][] | null;

/** A value, or rows that spill. Errors are texts, "#N/A". */
export type FunctionResult = CellContent | CellContent[][];

/** The custom functions of the add-in, as the engine sees them. */
export interface FunctionHost {
  /** In upper case. */
  readonly names: readonly string[];
  /** The newest value known, or "#BUSY!" before the first. Never waits and never throws. */
  call(name: string, args: readonly FunctionArgument[], caller: FunctionCaller): FunctionResult;
  /** The cell no longer holds a formula that calls a custom function. */
  released(caller: FunctionCaller): void;
}

/** The engine, as the bridge of custom functions sees it. */
export interface FunctionEngine {
  /** Calculates these cells, and what depends on them, once more. Returns at once; `settled()` of the host tells when it is done. */
  recalculate(cells: readonly FunctionCaller[]): void;
}

/** A function of the add-in's functions.json (schema of custom-functions metadata), the parts that a host reads. */
export interface FunctionDescription {
  id: string;
  name: string;
  description?: string;
  parameters: { name: string; optional?: boolean; repeating?: boolean; dimensionality?: string; type?: string }[];
  result?: { type?: string; dimensionality?: string };
  options?: { stream?: boolean; cancelable?: boolean; requiresAddress?: boolean; requiresParameterAddresses?: boolean; volatile?: boolean };
}

/** The add-in's functions.json. */
export interface FunctionsMetadata {
  functions: FunctionDescription[];
}
