/**
 * `node localexcel/bundle/runTs.mjs scripts/renderBook.ts BOOK.xlsx [FOLDER]`: the book's pages as PNG pictures, for looking at sheets. LibreOffice lays
 * them out (soffice) and Poppler draws them (pdftoppm). Formulas give way to their saved values first: LibreOffice does not know the
 * add-in's functions, and shows an error where the saved value is an empty text.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import type { WorkbookDocument } from '../localexcel/document/types';
import { readXlsx, writeXlsx } from '../localexcel/xlsx';
import { convertWithLibreOffice } from '../localexcel/xlsx/witness';

/** Points an inch: enough to read 8-point text. */
const SHARPNESS = 90;

async function main(file: string | undefined, folder = 'out/pages'): Promise<number> {
  if (!file) {
    console.error('Name the book to draw: scripts/renderBook.ts BOOK.xlsx [FOLDER]');
    return 2;
  }
  const work = mkdtempSync(join(tmpdir(), 'malbok-render-'));
  try {
    const name = basename(file, extname(file));
    const values = join(work, `${name}.xlsx`);
    writeFileSync(values, await writeXlsx(withoutFormulas(await readXlsx(readFileSync(file)))));
    const [pdf] = convertWithLibreOffice(values, 'pdf', work);
    mkdirSync(folder, { recursive: true });
    const { error, status, stderr } = spawnSync('pdftoppm', ['-png', '-r', String(SHARPNESS), pdf!, join(folder, name)], {
      encoding: 'utf8',
    });
    if (error || status !== 0) throw new Error(`pdftoppm (poppler-utils) cannot draw the pages: ${error?.message ?? stderr}`);
    console.log(`${file}: pages in ${folder}/${name}-*.png`);
    return 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function withoutFormulas(document: WorkbookDocument): WorkbookDocument {
  for (const sheet of document.sheets) {
    for (const row of sheet.cells.values()) {
      for (const [column, cell] of row) row.set(column, { ...cell, formula: undefined, spill: undefined });
    }
  }
  return document;
}

void main(...(process.argv.slice(2) as [string?, string?])).then((code) => (process.exitCode = code));
