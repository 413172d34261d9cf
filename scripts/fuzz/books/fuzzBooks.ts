/** Strange goal books: each is read, judged, checked, mended, edited and reported on, and what comes of it is judged. */
import fc from 'fast-check';
import { OCCASIONS } from '../../../src/goals';
import { LANGUAGES, translate } from '../../../src/locales';
import { REPORT_PARTS, type ReportOptions } from '../../../src/report';
import { writeDocx } from '../../../src/report/docx';
import { understandBook } from '../../../src/workbook/reading/read';
import { arbitraryBook } from './arbitraryBook';
import { findFailure, type Fuzzed } from '../failure';
import { anyCell } from './cells';
import { ensure } from './ensure';
import { judgeBook } from './judgeBook';
import { judgeDocx } from './judgeDocx';
import { judgeEdits, type Edit } from './judgeEdits';
import { judgeFixes } from './judgeFixes';
import { judgeReport } from './judgeReport';
import { makeRaw, type BookSketch } from './sketch';

export interface BookCase {
  sketch: BookSketch;
  edits: Edit[][];
  report: ReportOptions;
  /** Whether the Word document is written too; it takes as long as all the rest. */
  isInWord: boolean;
}

export interface BookCounts {
  books: number;
  /** Those that are read as goal books. */
  read: number;
  edits: number;
  fixes: number;
  documents: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  table: fc.nat(10),
  row: fc.nat(8),
  column: fc.nat(22),
  value: fc.oneof(anyCell, fc.constantFrom('', 'SN-N1', 'SN-Ö1', 'Nämndsmål', 'Mått', 0, 50, 100, 'Uppfyllt', 1)),
});

const report: fc.Arbitrary<ReportOptions> = fc
  .record({
    occasion: fc.constantFrom(...OCCASIONS),
    language: fc.constantFrom(...LANGUAGES),
    committee: fc.constantFrom(undefined, undefined, 'SN', 'KOMMUN', 'XX', 'BORTA'),
    without: fc.option(fc.constantFrom(...REPORT_PARTS)),
  })
  .map(({ committee, without, ...options }) => ({
    ...options,
    ...(committee !== undefined && { committee }),
    ...(without !== null && { include: { [without]: false } }),
  }));

export const arbitraryCase: fc.Arbitrary<BookCase> = fc.record({
  sketch: fc.oneof({ weight: 5, arbitrary: arbitraryBook(4) }, { weight: 1, arbitrary: arbitraryBook(14) }),
  edits: fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
  report,
  isInWord: fc.nat(40).map((number) => number === 40),
});

/** Throws, with what is wrong, where anything that comes of the book is not as it must be. */
export async function judgeCase({ sketch, edits, report: options, isInWord }: BookCase, counts: BookCounts): Promise<void> {
  counts.books++;
  const raw = makeRaw(sketch);
  const reading = understandBook(raw);
  if (reading.kind === 'none') return;
  if (reading.kind === 'unusable') {
    for (const language of LANGUAGES)
      ensure(!/\{\w+\}/.test(translate(language, reading.problem, reading.params)), () => `${reading.problem} is not filled.`);
    return;
  }
  counts.read++;
  const judged = judgeBook(reading);
  counts.fixes += judgeFixes(raw, reading);
  counts.edits += edits.length;
  judgeEdits(sketch, edits);
  const plan = judgeReport(reading, judged, options);
  if (!isInWord) return;
  counts.documents++;
  judgeDocx(await writeDocx(plan));
}

/** Judges so many books of a seed. Answers the counts, and the smallest case that was judged wrong. */
export async function fuzzBooks({ seed, cases }: { seed: number; cases: number }): Promise<Fuzzed<BookCounts, BookCase>> {
  const counts = startCounting();
  const property = fc.asyncProperty(arbitraryCase, (each) => judgeCase(each, counts));
  return { counts, ...findFailure(await fc.check(property, { seed, numRuns: cases })) };
}

export function startCounting(): BookCounts {
  return { books: 0, read: 0, edits: 0, fixes: 0, documents: 0 };
}
