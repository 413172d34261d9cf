/** The local Excel for tests: office.js starts once in a test file, every call opens a workbook of its own. */
// jsdom has no structuredClone.
import 'core-js/actual/structured-clone';
import { readMetadata } from '../../localexcel/addin/metadata';
import type { WorkbookDocument } from '../../localexcel/document/types';
import { type LocalExcel, startLocalExcel } from '../../localexcel/localExcel';

export { waitFor } from './waitFor';

let started: Promise<LocalExcel> | undefined;

/**
 * A local Excel with the workbook open, an empty one without; `problems` is empty and `traffic` counts from 0. The add-in's custom functions are known
 * to it; they are called once the test has called `associateFunctions()`.
 */
export async function openLocalExcel(document?: WorkbookDocument): Promise<LocalExcel> {
  const first = !started;
  started ??= readMetadata().then((functionsMetadata) => startLocalExcel({ document, functionsMetadata }));
  const excel = await started;
  if (!first) await excel.open(document);
  excel.problems.length = 0;
  excel.traffic.reset();
  return excel;
}
