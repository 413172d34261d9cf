/** The report as a file: a page for the web or a Word document. Nothing is written in the workbook. */
import { writeText, type ReportOptions, type ReportPlan, type ReportSection } from '../report';
import { translate, type TextKey } from '../locales';
import { WorkbookProblem } from '../workbook/problem';
import { readReport } from '../workbook/report/writeReport';
import { runInWorkbook } from '../workbook/runInWorkbook';
import { writeToday } from './writeToday';

export type ReportFormat = 'html' | 'docx';
export interface ReportFile {
  /** "Målrapport Helår 2026.docx". */
  name: string;
  /** As the web calls it. */
  type: string;
  content: Blob;
}
/** The report to be pasted: where it is understood with headings and tables, elsewhere as plain text. */
export interface ReportCopy {
  /** What the page would be called as a file. */
  name: string;
  html: string;
  text: string;
}

/** How far a file has come; `note`: a sentence on why the next step takes a while, where it does. */
export interface FileProgress {
  done: number;
  total: number;
  note?: TextKey;
}

const TYPES: Record<ReportFormat, string> = {
  html: 'text/html;charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
/** The program that writes is fetched, the workbook is read, the file is written. */
const STEPS = 3;
/** Rows of tables from which a Word document takes seconds, and the pane stands still now and then. */
const LONG = 1000;
/** Milliseconds in which the pane paints what it has been told. */
const PAINTING = 20;

/**
 * The report of the book as it stands, with the texts that persons have written in its sheet. `onProgress` is told after each step, the last time
 * with `done` equal to `total`. Throws a WorkbookProblem that says what stops it.
 */
export async function makeReportFile(
  options: ReportOptions,
  format: ReportFormat,
  onProgress?: (progress: FileProgress) => void,
): Promise<ReportFile> {
  let done = 0;
  const tell = (note?: TextKey) => onProgress?.({ done: ++done, total: STEPS, ...(note && { note }) });
  const write = format === 'html' ? await fetchHtmlWriter() : await fetchDocxWriter();
  tell();
  const plan = await readPlan(options);
  const isLong = format === 'docx' && countRows(plan.sections) > LONG;
  tell(isLong ? 'pane.report.file.long' : undefined);
  // A copy in memory of its own, as Blob asks for.
  const written = await write(plan, isLong ? letPaint : undefined);
  const content = new Blob([typeof written === 'string' ? written : Uint8Array.from(written)], { type: TYPES[format] });
  tell();
  return { name: `${nameReport(plan)}.${format}`, type: TYPES[format], content };
}

/** The same report for the clipboard. */
export async function makeReportCopy(options: ReportOptions): Promise<ReportCopy> {
  const write = await fetchHtmlWriter();
  const plan = await readPlan(options);
  return { name: `${nameReport(plan)}.html`, html: write(plan), text: writeText(plan) };
}

function countRows(sections: readonly ReportSection[]): number {
  const ofBlocks = ({ blocks }: ReportSection) => blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);
  return sections.reduce((sum, section) => sum + ofBlocks(section) + countRows(section.sections), 0);
}

function letPaint(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAINTING));
}

function readPlan(options: ReportOptions): Promise<ReportPlan> {
  return runInWorkbook((context) => readReport(context, { ...options, date: writeToday() }));
}

/** Each is a part of the program of its own: the library that writes Word documents is larger than the rest of the pane. */
async function fetchHtmlWriter(): Promise<(plan: ReportPlan) => string> {
  return (await fetchPart(() => import('../report/html'))).writeHtml;
}

async function fetchDocxWriter(): Promise<(plan: ReportPlan, pause?: () => Promise<void>) => Promise<Uint8Array>> {
  return (await fetchPart(() => import('../report/docx'))).writeDocx;
}

async function fetchPart<T>(fetch: () => Promise<T>): Promise<T> {
  try {
    return await fetch();
  } catch (error) {
    console.error(error);
    throw new WorkbookProblem('pane.report.notFetched');
  }
}

/** "Målrapport Helår 2026 SN": what a file's name may not have in Windows is left out. */
function nameReport({ language, occasion, year, committee }: ReportPlan): string {
  const parts = [translate(language, 'pane.report.fileName'), translate(language, `word.occasion.${occasion}`), year, committee?.code];
  const name = parts.filter((part) => part !== null && part !== undefined && part !== '').join(' ');
  // eslint-disable-next-line no-control-regex -- they are what is taken away
  return name.replace(/[\u0000-\u001f<>:"/\\|?*]/g, '').trim();
}
