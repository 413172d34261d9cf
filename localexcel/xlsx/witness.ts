import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';

/** Longest time that LibreOffice may take for a book, in milliseconds; its first start makes a profile. */
const LONGEST = 180_000;

/** Whether LibreOffice is on this machine. */
export function hasLibreOffice(): boolean {
  return !spawnSync('soffice', ['--version'], { timeout: 30_000 }).error;
}

/**
 * Lets LibreOffice, a program that shares no code with this one, open a workbook and save it as something else ("xlsx", "pdf",
 * "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1" for every sheet as UTF-8). Answers the paths of the files made. Throws
 * where LibreOffice is missing or makes nothing.
 */
export function convertWithLibreOffice(file: string, format: string, outDir: string): string[] {
  mkdirSync(outDir, { recursive: true });
  // A profile of its own, so that a person's open LibreOffice and other runs are left alone.
  const folder = mkdtempSync(join(tmpdir(), 'malbok-soffice-'));
  const fresh = join(folder, 'made');
  try {
    const options = [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      fresh,
      file,
    ];
    const { error, stderr } = spawnSync('soffice', options, { encoding: 'utf8', timeout: LONGEST });
    if (error) throw new Error(`LibreOffice (soffice) cannot be run: ${error.message}`);
    // One file, or one for each sheet: "bok.pdf", "bok-Blad1.csv".
    const made = (existsSync(fresh) ? readdirSync(fresh) : []).filter((name) => name.startsWith(basename(file, extname(file))));
    if (made.length === 0) throw new Error(`LibreOffice could not open ${file}. ${stderr}`);
    cpSync(fresh, outDir, { recursive: true });
    return made.sort().map((name) => join(outDir, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
