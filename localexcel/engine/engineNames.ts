import type { ArrayValueObject, BaseValueObject } from '@univerjs/engine-formula';
import type { Book } from './book';
import { loadUniver } from './loadUniver';
import { mapSheets } from './references';

const PREFIX = 'sheet_';

/**
 * What the engine calls a sheet. Univer's formulas part a sheet from a place at the first "!" and take a first "@" for an operator, though
 * Excel allows both in a sheet's name; so the engine is given names that it cannot misread, and never sees the others.
 * Nothing has to be changed back: what comes from the engine knows sheets by their ids.
 */
export function engineNameOf(number: number): string {
  return `${PREFIX}${number}`;
}

/** Excel's own look of a sheet's id. */
export function idOfSheet(number: number): string {
  return `{${number.toString(16).toUpperCase().padStart(8, '0')}-0001-0000-0000-000000000000}`;
}

/** The id of the sheet that the engine calls so. */
export function idOfEngineName(name: string): string {
  return idOfSheet(Number(name.slice(PREFIX.length)));
}

/** The formula as the engine takes it. A sheet that the book does not have gives #REF!. */
export function toEngineNames(book: Book, formula: string): string {
  return mapSheets(formula, (name) => book.sheetByName(name)?.engineName ?? null);
}

/** Functions that take a sheet's name as text are told the engine's own. */
export function teachSheetNames(book: Book): void {
  const { IFunctionService, StringValueObject } = loadUniver();
  const functions = book.injector.get(IFunctionService);
  const teach = (name: string, translate: (text: string) => string) => {
    const executor = functions.getExecutor(name);
    if (!executor) throw new Error(`Univer has no function ${name}`);
    const calculate = executor.calculate.bind(executor);
    executor.calculate = (first: BaseValueObject, ...others: BaseValueObject[]) => {
      const value = first?.isArray() ? (first as ArrayValueObject).getFirstCell() : first;
      return calculate(value?.isString() ? StringValueObject.create(translate(String(value.getValue()))) : first, ...others);
    };
  };
  teach('INDIRECT', (text) => toEngineNames(book, text));
  teach('SHEET', (text) => book.sheetByName(text)?.engineName ?? '');
}
