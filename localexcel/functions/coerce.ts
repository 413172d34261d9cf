import type { CellContent } from '../document/types';
import type { FunctionArgument, FunctionDescription, FunctionResult } from './types';

/** Arguments as Excel hands them to a custom function, or the error that the cell shows without the function being called. */
export type Coerced = { args: unknown[] } | { error: string };

type Parameter = FunctionDescription['parameters'][number];

/**
 * Fits a call's arguments to the parameters: left-out ones are padded with null (the runtime appends the invocation after
 * them), repeating ones gathered in arrays, values made what the parameter's type asks. A text "#N/A" and the like is an error, and passes
 * through: Excel calls no function with it.
 */
export function coerceArguments(parameters: readonly Parameter[], args: readonly FunctionArgument[]): Coerced {
  const single = parameters.filter((parameter) => !parameter.repeating);
  const repeating = parameters.filter((parameter) => parameter.repeating);
  if (repeating.length === 0 && args.length > single.length) return { error: '#VALUE!' };

  const values: unknown[] = [];
  for (const [at, parameter] of single.entries()) {
    const argument = args[at] ?? null;
    if (argument === null && !parameter.optional) return { error: '#VALUE!' };
    values.push(argument === null ? null : coerce(parameter, argument));
  }
  // Several repeating parameters repeat as a group: a, b, a, b.
  const gathered = repeating.map((): unknown[] => []);
  for (const [at, argument] of args.slice(single.length).entries()) {
    const which = at % repeating.length;
    gathered[which]?.push(argument === null ? null : coerce(repeating[which] as Parameter, argument));
  }
  values.push(...gathered);

  const error = values.flat(1).find((value) => value instanceof Failure);
  return error instanceof Failure ? { error: error.code } : { args: values };
}

const ERRORS: readonly string[] = [
  '#N/A',
  '#VALUE!',
  '#DIV/0!',
  '#NUM!',
  '#NULL!',
  '#NAME?',
  '#REF!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#BUSY!',
];
export const isError = (value: unknown): value is string => typeof value === 'string' && ERRORS.includes(value);

class Failure {
  constructor(readonly code: string) {}
}

function coerce(parameter: Parameter, argument: CellContent | CellContent[][]): unknown {
  const rows = Array.isArray(argument) ? argument : [[argument]];
  const error = rows.flat().find(isError);
  if (error !== undefined) return new Failure(error);
  if (parameter.dimensionality === 'matrix') return coerceAll(parameter, rows);
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  return only === undefined ? new Failure('#VALUE!') : coerceValue(parameter.type ?? 'any', only);
}

function coerceAll(parameter: Parameter, rows: CellContent[][]): unknown {
  const values = rows.map((row) => row.map((value) => coerceValue(parameter.type ?? 'any', value)));
  return values.flat().find((value) => value instanceof Failure) ?? values;
}

function coerceValue(type: string, value: CellContent): CellContent | Failure {
  switch (type) {
    case 'number': {
      if (typeof value === 'number') return value;
      if (typeof value === 'boolean') return Number(value);
      const number = value.trim() === '' ? NaN : Number(value);
      return Number.isNaN(number) ? new Failure('#VALUE!') : number;
    }
    case 'string':
      return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
    case 'boolean': {
      if (typeof value === 'boolean') return value;
      if (typeof value === 'number') return value !== 0;
      const word = value.toUpperCase();
      return word === 'TRUE' ? true : word === 'FALSE' ? false : new Failure('#VALUE!');
    }
  }
  return value;
}

/** A result of the functions' runtime: `[invocation, ok, value, error number]`. */
export type InvocationResult = [id: number, ok: boolean, value: unknown, error?: number];

/** Error numbers of the runtime; what is not listed (a function that threw, a rejected promise) shows as #VALUE!. */
const ERROR_NUMBERS: Readonly<Record<number, string>> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 7: '#VALUE!', 8: '#NULL!' };

/** What the cell shows of a result, and the text that Excel tells with an error. */
export function readResult([, ok, value, error = 0]: InvocationResult): { value: FunctionResult; message?: string } {
  if (!ok) {
    const code = ERROR_NUMBERS[error] ?? '#VALUE!';
    // Only #N/A and #VALUE! carry the add-in's own text.
    const told = (code === '#N/A' || code === '#VALUE!') && typeof value === 'string' && value !== '' ? value : undefined;
    return told === undefined ? { value: code } : { value: code, message: told };
  }
  if (!Array.isArray(value)) return readValue(value);
  const width = Array.isArray(value[0]) ? value[0].length : 0;
  const isGrid = width > 0 && value.every((row) => Array.isArray(row) && row.length === width);
  if (!isGrid) return { value: '#VALUE!' };
  return { value: (value as unknown[][]).map((row) => row.map((item) => readValue(item).value)) };
}

function readValue(value: unknown): { value: CellContent; message?: string } {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return { value };
  // Excel shows a result of nothing as 0.
  if (value === null || value === undefined) return { value: 0 };
  const { code, basicValue, message } = value as { code?: string; basicValue?: CellContent; message?: string };
  const shown = code ?? basicValue ?? '#VALUE!';
  return message ? { value: shown, message } : { value: shown };
}
