/** The add-in running in the local Excel: its functions associated, its live state following the workbook. */
import { associateFunctions } from '../../src/functions';
import { startLive, stopLive } from '../../src/live';
import type { Language } from '../../src/locales';
import type { WorkbookDocument } from '../document/types';
import { startLocalExcel, type LocalExcel } from '../localExcel';
import { readMetadata } from './metadata';

export interface RunningAddin {
  excel: LocalExcel;
  /** Names of the add-in's functions, for the file. */
  functionNames: readonly string[];
}

/** office.js can be loaded once in a process; a second workbook is opened in the same Excel. */
let running: RunningAddin | undefined;

/** Opens the workbook in the local Excel with the add-in in it. Resolves when everything has been read and calculated. */
export async function startAddin(document: WorkbookDocument, language: Language): Promise<RunningAddin> {
  if (running) {
    await stopLive();
    await running.excel.open(document);
  } else {
    const functionsMetadata = await readMetadata();
    const excel = await startLocalExcel({ document, functionsMetadata, language: language === 'sv' ? 'sv-SE' : 'en-US' });
    await Office.onReady();
    associateFunctions();
    running = { excel, functionNames: functionsMetadata.functions.map(({ name }) => name) };
  }
  await startLive();
  await running.excel.settled();
  return running;
}
