import { locate } from '../../../src/workbook/tables';
import { isTextKey, translate, type Language } from '../../../src/locales';
import type { Finding, Severity } from '../../../src/goals/types';
import type { ReadyBook } from '../../../src/live';
import { EXIT } from '../failure';
import { openGoalBook, type Request } from '../goalBook';
import { say } from '../texts';

/** A finding in words and with its cell. */
export interface CheckedFinding {
  rule: string;
  severity: Severity;
  committee: string | null;
  area: string | null;
  goal: string | null;
  sheet: string | null;
  cell: string | null;
  message: string;
}
export interface CheckResult {
  findings: CheckedFinding[];
  counts: Record<Severity, number>;
}

export async function checkFile(file: string, request: Request): Promise<number> {
  const { language, json, output } = request;
  // A municipality that has turned the rule off still learns what could not be read.
  const isTold = ({ findings }: ReadyBook) => findings.some(({ rule }) => rule === 'table-damage');
  const { book } = await openGoalBook(file, request, { isTold });
  const result = listFindings(book, language);
  if (json) output.out(JSON.stringify(result, null, 2));
  else {
    for (const finding of result.findings) output.out(describeFinding(finding, language));
    if (result.findings.length === 0) output.out(say(language, 'noFindings'));
    output.out(describeCounts(result.counts, language));
  }
  return result.counts.error > 0 ? EXIT.errorsFound : EXIT.ok;
}

/** Everything the rules find in the book, what is gone from it too. */
export function listFindings(book: ReadyBook, language: Language): CheckResult {
  const findings = book.findings.map((finding) => placeFinding(book, finding, language));
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return { findings, counts };
}

export function placeFinding(book: ReadyBook, finding: Finding, language: Language): CheckedFinding {
  const { rule, severity, committee, area, goal, place, params } = finding;
  const { sheet = null, cell = null } = locate(book.layout, place) ?? {};
  const message = isTextKey(finding.message) ? translate(language, finding.message, params) : finding.message;
  return { rule, severity, committee, area, goal, sheet, cell, message };
}

/** "Fel Socialnämnden!D8: …", so that a list of them can be read down the margin. */
export function describeFinding({ severity, sheet, cell, message }: CheckedFinding, language: Language): string {
  const place = sheet === null ? say(language, 'wholeBook') : cell === null ? sheet : `${sheet}!${cell}`;
  return `${translate(language, `severity.${severity}`)}\t${place}\t${message}`;
}

/** "1 fel, 4 varningar, 0 tips". */
export function describeCounts(counts: Record<Severity, number>, language: Language): string {
  const describe = (severity: Severity) =>
    say(language, counts[severity] === 1 ? `count.${severity}.one` : `count.${severity}`, { count: counts[severity] });
  return say(language, 'countsLine', { error: describe('error'), warning: describe('warning'), info: describe('info') });
}
