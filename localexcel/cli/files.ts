/** Files on the disk: workbooks opened with a clear word when that cannot be done; what is saved is saved whole or not at all. */
import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { copyFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
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

/** How the name of a file ends that is written here. */
export type Ending = '.xlsx' | '.html' | '.docx';

/** Looks at the place before any work is done. A file that is there is replaced only where `force` says so. */
export function checkOutput(file: string, force: boolean, ending: Ending = '.xlsx'): void {
  if (isFolder(file)) fail('outIsFolder', { file, ending });
  if (extname(file).toLowerCase() !== ending) fail('outOtherEnding', { file, ending });
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

/** A file that is to be written. */
export interface NewFile {
  file: string;
  content: Uint8Array | string;
}

export async function saveWorkbook(document: WorkbookDocument, file: string, customFunctions: readonly string[]): Promise<void> {
  await saveFiles([await packWorkbook(document, file, customFunctions)]);
}

export async function packWorkbook(document: WorkbookDocument, file: string, customFunctions: readonly string[]): Promise<NewFile> {
  return { file, content: await writeXlsx(document, { customFunctions: [...customFunctions] }) };
}

/**
 * Writes all of them or none. Each is written beside its place and moved there when all are written, so that no half-written file can ever stand
 * there; where one cannot be moved, those before it go back.
 */
export async function saveFiles(files: readonly NewFile[]): Promise<void> {
  const mark = randomBytes(4).toString('hex');
  const places = files.map(({ file, content }) => ({ file, content, unfinished: `${file}.${mark}.tmp`, former: `${file}.${mark}.old` }));
  const taken: (typeof places)[number][] = [];
  let current = '';
  try {
    for (const { file, content, unfinished } of places) {
      current = file;
      await writeFile(unfinished, content);
    }
    for (const place of places) {
      current = place.file;
      // What stood there is kept by another name until all are in their places.
      if (files.length > 1 && existsSync(place.file)) await copyFile(place.file, place.former);
      await rename(place.unfinished, place.file);
      taken.push(place);
    }
  } catch {
    for (const { file, former } of taken) await (existsSync(former) ? rename(former, file) : rm(file, { force: true }));
    fail('outNotWritable', { file: current });
  } finally {
    for (const { unfinished, former } of places) for (const file of [unfinished, former]) await rm(file, { force: true });
  }
}
