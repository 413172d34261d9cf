/** The command line in this process, and goal books to run it on. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../localexcel/cli/run';
import type { WorkbookDocument } from '../../localexcel/document/types';
import { readXlsx, writeXlsx } from '../../localexcel/xlsx';
import { readFile } from 'node:fs/promises';

export interface CliResult {
  code: number;
  out: string;
  error: string;
}

export async function runCli(...args: string[]): Promise<CliResult> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await run(args, { out: (line) => void out.push(line), error: (line) => void error.push(line) });
  return { code, out: out.join('\n'), error: error.join('\n') };
}

/** A folder that is gone after the tests of the file. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'malbok-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of a workbook with something changed in it. */
export async function alterBook(from: string, to: string, change: (document: WorkbookDocument) => void): Promise<string> {
  const document = await readXlsx(await readFile(from));
  change(document);
  writeFileSync(to, await writeXlsx(document));
  return to;
}
