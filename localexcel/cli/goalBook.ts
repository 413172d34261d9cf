/** A goal book opened in the local Excel with the add-in in it. */
import { currentState } from '../../src/live';
import type { ReadyBook } from '../../src/live';
import { translate, type Language } from '../../src/locales';
import { describeDamage } from '../../src/workbook/reading/damage';
import { describeError } from '../../src/workbook/problem';
import { startAddin, type RunningAddin } from '../addin/startAddin';
import type { WorkbookDocument } from '../document/types';
import { fail } from './failure';
import { openWorkbook } from './files';
import { say } from './texts';

/** Where a command writes. Lines are whole, without line break. */
export interface Output {
  out(line: string): void;
  error(line: string): void;
}

/** What every command is given. */
export interface Request {
  language: Language;
  json: boolean;
  force: boolean;
  output: Output;
}

export interface OpenBook {
  addin: RunningAddin;
  document: WorkbookDocument;
  book: ReadyBook;
}

/**
 * Opens a goal book. What is missing in it is told on standard error where `isTold` does not say that the command tells it itself, and the
 * command goes on with what there is. `prepare` may change the document before the add-in meets it.
 */
export async function openGoalBook(
  file: string,
  request: Request,
  {
    prepare = () => undefined,
    isTold = () => false,
  }: { prepare?: (document: WorkbookDocument) => void; isTold?: (book: ReadyBook) => boolean } = {},
): Promise<OpenBook> {
  const document = await openWorkbook(file);
  prepare(document);
  const addin = await startAddin(document, request.language);
  const book = readyBook(file, request.language);
  if (!isTold(book)) {
    for (const sentence of describeDamages(book, request.language))
      request.output.error(say(request.language, 'aboutFile', { file, sentence }));
  }
  return { addin, document, book };
}

/** The book as the add-in has read it; anything else is told as it would be in Excel. */
export function readyBook(file: string, language: Language): ReadyBook {
  const state = currentState();
  switch (state.phase) {
    case 'ready':
      return state;
    case 'unusable':
    case 'failed':
      return fail('aboutFile', { file, sentence: translate(language, state.problem, state.params) });
    default:
      return fail('noBook', { file });
  }
}

export function describeDamages({ damages }: ReadyBook, language: Language): string[] {
  return damages.map((damage) => {
    const { key, params } = describeDamage(damage);
    return translate(language, key, params);
  });
}

/** Runs what a person could have asked for in Excel; what Excel refuses becomes a sentence about the file. */
export async function runOnBook<T>(file: string, language: Language, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(work);
  } catch (error) {
    const { key, params } = describeError(error);
    if (key === 'book.error.other') throw error;
    fail('aboutFile', { file, sentence: translate(language, key, params) });
  }
}
