import { startAddin } from '../../../localexcel/addin/startAddin';
import { emptyDocument } from '../../../localexcel/document/create';
import type { WorkbookDocument } from '../../../localexcel/document/types';
import type { Fuzzed } from '../failure';
import type { OperationCase } from './actions';
import { fuzzOperations, makeBooks, type OperationCounts, type OpenWorkbook } from './fuzzOperations';

/** Seconds after which no smaller case is looked for. */
const LONGEST = 120;
/** The most steps in a book. */
const STEPS = 24;

let books: Promise<Map<string, WorkbookDocument>> | undefined;

/** The operations in a process of their own, with the add-in started as the command line starts it. */
export async function fuzzInAddin(seed: number, cases: number): Promise<Fuzzed<OperationCounts, OperationCase>> {
  books ??= makeBooks(open);
  return fuzzOperations(open, await books, { seed, cases, steps: STEPS, longest: LONGEST * 1000 });
}

const open: OpenWorkbook = async (document = emptyDocument()) => (await startAddin(document, 'sv')).excel;
