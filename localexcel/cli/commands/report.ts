import { makeKey } from '../../../src/goals/compare';
import type { ReadyBook } from '../../../src/live';
import { refreshLive } from '../../../src/live';
import { LANGUAGES, type Language } from '../../../src/locales';
import { REPORT_PARTS, type ReportOptions, type ReportPart } from '../../../src/report';
import { writeDocx } from '../../../src/report/docx';
import { writeHtml } from '../../../src/report/html';
import { writeReport } from '../../../src/workbook/report/writeReport';
import { EXIT, fail } from '../failure';
import { checkLosses, checkOutput, packWorkbook, saveFiles } from '../files';
import { parseOccasion } from '../occasions';
import { openGoalBook, runOnBook, type Request } from '../goalBook';
import { say } from '../texts';

export interface ReportFileChoice {
  occasion: string;
  out: string;
  html?: string;
  docx?: string;
  /** Code of the only committee. */
  committee?: string;
  /** Of the report; what is printed has the language of the request. */
  language?: string;
  /** Names of parts, with commas between. */
  without?: string;
}

export const REPORT_PART_NAMES = REPORT_PARTS.join(', ');

/** The report in a sheet of a copy of the book, and as page and document where those are asked for: all three from one reading, all written or none. */
export async function reportFile(file: string, choice: ReportFileChoice, request: Request): Promise<number> {
  const { force, output } = request;
  const { out, html, docx } = choice;
  const options = {
    occasion: parseOccasion(choice.occasion),
    include: parseWithout(choice.without),
    language: parseLanguage(choice.language),
  };
  checkOutput(out, force);
  if (html !== undefined) checkOutput(html, force, '.html');
  if (docx !== undefined) checkOutput(docx, force, '.docx');
  const { addin, document, book } = await openGoalBook(file, request);
  checkLosses(document, file, force, request.language);
  const committee = findCommittee(book, choice.committee);
  const { sheet, left, plan } = await runOnBook(file, request.language, (context) => writeReport(context, { ...options, committee }));
  await refreshLive();
  await addin.excel.settled();
  const files = [
    await packWorkbook(addin.excel.toDocument(), out, addin.functionNames),
    ...(html === undefined ? [] : [{ file: html, content: writeHtml(plan) }]),
    ...(docx === undefined ? [] : [{ file: docx, content: await writeDocx(plan) }]),
  ];
  await saveFiles(files);
  if (request.json) {
    const { occasion, language } = options;
    const told = { file: out, sheet, left, occasion, committee: committee ?? null, language, html: html ?? null, docx: docx ?? null };
    output.out(JSON.stringify(told));
    return EXIT.ok;
  }
  output.out(say(request.language, 'saved', { file: out, sheet }));
  if (left !== null) output.out(say(request.language, 'sheetLeft', { left, sheet }));
  for (const { file: each } of files.slice(1)) output.out(say(request.language, 'written', { file: each }));
  return EXIT.ok;
}

/** The day as it stands in Sweden's written dates. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date());
}

function parseLanguage(text = 'sv'): Language {
  return LANGUAGES.find((language) => language === text.trim().toLowerCase()) ?? fail('badReportLanguage', { language: text });
}

function parseWithout(text = ''): ReportOptions['include'] {
  const names = text.split(',').map((name) => name.trim());
  const parts = names
    .filter((name) => name !== '')
    .map(
      (name): ReportPart =>
        REPORT_PARTS.find((part) => part.toLowerCase() === name.toLowerCase()) ?? fail('badPart', { part: name, known: REPORT_PART_NAMES }),
    );
  if (REPORT_PARTS.every((part) => parts.includes(part))) fail('nothingLeft');
  return Object.fromEntries(parts.map((part) => [part, false]));
}

/** The code as the book writes it, in whatever letters it was asked for; undefined where none was. */
function findCommittee({ book }: ReadyBook, code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  const known = [...new Set([...book.committees, ...book.rows.map(({ committee }) => ({ code: committee }))].map((each) => each.code))];
  return known.find((each) => makeKey(each) === makeKey(code)) ?? fail('badCommittee', { committee: code, known: known.join(', ') });
}
