/** LibreOffice as a calculator of native books. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from '../../localexcel/xlsx';
import type { WorkbookDocument } from '../../localexcel/document/types';

/** Longest time for a book, in seconds. */
const LONGEST = 90;

export interface Converted {
  /** Milliseconds of the processor, of all that LibreOffice starts. */
  milliseconds: number;
  /** The cells of the sheet, as text; undefined where it took too long and was stopped. */
  cells?: string[][];
}

export interface Calculator {
  /** Opens the book, calculates every formula and writes the results. */
  convert(document: WorkbookDocument): Promise<Converted>;
  close(): void;
}

/** A LibreOffice with a profile of its own, made and warmed beforehand, that calculates whatever it opens. */
export async function startCalculator(warmUp: WorkbookDocument): Promise<Calculator> {
  const folder = mkdtempSync(join(tmpdir(), 'malbok-bench-'));
  mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
  writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), ALWAYS_CALCULATE);
  const convert = async (document: WorkbookDocument): Promise<Converted> => {
    const file = join(folder, 'bok.xlsx');
    writeFileSync(file, await writeXlsx(document));
    // The shell tells what the programs that it started have taken, of which Node knows nothing.
    const command = `timeout -k 5 ${LONGEST} soffice "-env:UserInstallation=file://${join(folder, 'profile')}" --headless --convert-to '${CSV}' --outdir '${folder}' '${file}' >&2; code=$?; times; exit $code`;
    const { stdout, status } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
    if (status !== 0) return { milliseconds: readTimes(stdout) };
    return { milliseconds: readTimes(stdout), cells: readCsv(readFileSync(join(folder, 'bok.csv'), 'utf8')) };
  };
  await convert(warmUp);
  return { convert, close: () => rmSync(folder, { recursive: true, force: true }) };
}

const ALWAYS_CALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Semicolons, quotes, UTF-8, from the first line, numbers as they are and not as they are shown. */
const CSV = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,false,false,false';

/** The second line of bash's `times`: user and system time of what it started, "0m1.234s 0m0.100s". */
function readTimes(output: string): number {
  const [, children = ''] = output.trim().split('\n').slice(-2);
  return [...children.matchAll(/(\d+)m([\d.,]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds?.replace(',', '.')) * 1000,
    0,
  );
}

/** The book's texts have neither semicolons nor breaks of line, only the numbers and words of rows. */
function readCsv(text: string): string[][] {
  return text.split('\n').map((line) => line.split(';').map((cell) => cell.replace(/^"|"$/g, '')));
}
