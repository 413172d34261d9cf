/** Workbooks on the disk: opened with a clear word when that cannot be done, saved whole or not at all. */
import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import type { Language } from '../../src/locales';
import type { WorkbookDocument } from '../document/types';
import { readXlsx, UnusableFile, writeXlsx, type UnusableReason } from '../xlsx';
import { fail } from './failure';
import { say, type TextName } from './texts';

const UNUSABLE: Record<UnusableReason, TextName> = {
  empty: 'fileEmpty',
  notXlsx: 'fileNotXlsx',
  oldXls: 'fileOldXls',
  encrypted: 'fileEncrypted',
  damaged: 'fileDamaged',
  tooLarge: 'fileTooLarge',
};

export async function openWorkbook(file: string): Promise<WorkbookDocument> {
  const bytes = await readBytes(file);
  try {
    return await readXlsx(bytes);
  } catch (error) {
    if (error instanceof UnusableFile) fail(UNUSABLE[error.reason], { file });
    throw error;
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    fail(code === 'ENOENT' || code === 'ENOTDIR' ? 'fileMissing' : code === 'EISDIR' ? 'fileIsFolder' : 'fileUnreadable', { file });
  }
}

/** Looks at the place before any work is done. A file that is there is replaced only where `force` says so. */
export function checkOutput(file: string, force: boolean): void {
  if (isFolder(file)) fail('outIsFolder', { file });
  if (extname(file).toLowerCase() !== '.xlsx') fail('outNotXlsx', { file });
  checkFolder(dirname(file));
  if (existsSync(file) && !force) fail('outExists', { file });
  try {
    accessSync(dirname(resolve(file)), constants.W_OK);
  } catch {
    fail('outNotWritable', { file });
  }
}

export function checkFolder(folder: string): void {
  if (!existsSync(folder)) fail('outFolderMissing', { folder });
  if (!isFolder(folder)) fail('outFolderIsFile', { folder });
}

function isFolder(path: string): boolean {
  // A path that leads through a file is an error to statSync, though nothing is there either.
  return existsSync(path) && statSync(path).isDirectory();
}

/** Names what would be lost by saving, and stops there unless `force` says to go on. */
export function checkLosses(document: WorkbookDocument, file: string, force: boolean, language: Language): void {
  if (document.lost.length === 0 || force) return;
  const things = document.lost.map(({ kind, sheet, part }) => {
    const thing = say(language, `lost.${kind}`, { part });
    return sheet === undefined ? thing : say(language, 'lostIn', { thing, sheet });
  });
  fail('lost', { file, things: [...new Set(things)].join(', ') });
}

/** Writes beside the goal and moves into place, so that no half-written workbook can ever stand there. */
export async function saveWorkbook(document: WorkbookDocument, file: string, customFunctions: readonly string[]): Promise<void> {
  const bytes = await writeXlsx(document, { customFunctions: [...customFunctions] });
  const unfinished = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, file);
  } catch {
    fail('outNotWritable', { file });
  } finally {
    await rm(unfinished, { force: true });
  }
}
