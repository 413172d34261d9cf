/** Every kind of report of a sample book: as a sheet in it, as a page and as a document beside it. */
import { join } from 'node:path';
import type { Occasion } from '../../../src/goals';
import { writeDocx } from '../../../src/report/docx';
import { writeHtml } from '../../../src/report/html';
import { writeReport } from '../../../src/workbook/report/writeReport';
import type { Ending, NewFile } from '../files';

/** By the endings of their files' names. */
const KINDS: Record<string, Occasion> = { budget: 'budget', delar: 'interim', helar: 'year' };
const ENDINGS = ['.html', '.docx'] as const;

/** The files that `writeReports` gives. */
export function listReportFiles(id: string, folder: string): { file: string; ending: Ending }[] {
  return Object.keys(KINDS).flatMap((kind) => ENDINGS.map((ending) => ({ file: nameFile(id, folder, kind, ending), ending })));
}

/** Writes the sheets in the open book; the files are the caller's to save. */
export async function writeReports(id: string, folder: string): Promise<{ sheets: string[]; files: NewFile[] }> {
  const sheets: string[] = [];
  const files: NewFile[] = [];
  for (const [kind, occasion] of Object.entries(KINDS)) {
    const { sheet, plan } = await Excel.run((context) => writeReport(context, { occasion }));
    sheets.push(sheet);
    files.push(
      { file: nameFile(id, folder, kind, '.html'), content: writeHtml(plan) },
      { file: nameFile(id, folder, kind, '.docx'), content: await writeDocx(plan) },
    );
  }
  return { sheets, files };
}

function nameFile(id: string, folder: string, kind: string, ending: Ending): string {
  return join(folder, `${id}-rapport-${kind}${ending}`);
}
