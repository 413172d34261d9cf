/** Damaged .xlsx files: each is read, and what comes of it is judged. */
import { isDeepStrictEqual } from 'node:util';
import { unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { formatCell } from '../../localexcel/document/address';
import { setCell } from '../../localexcel/document/create';
import type { WorkbookDocument } from '../../localexcel/document/types';
import { readXlsx, UnusableFile, writeXlsx } from '../../localexcel/xlsx';
import { decodeXml } from '../../localexcel/xlsx/decodeXml';
import { damageBytes, damagedFile, type DamagedFile } from './damage';
import { packSampleBook } from './sampleBook';

/** Parts that are written anew each time; nobody reads what they said. */
const MADE_ANEW = new Set(['docProps/app.xml', 'xl/metadata.xml']);
/** Seconds that a file of some kilobytes may take. */
const LONGEST = 5;

export interface FuzzOptions {
  seed: number;
  cases: number;
  /** Called before each file is read, so that the one that never ends is known. */
  onFile?: (bytes: Uint8Array) => void;
}

export interface FuzzCounts {
  files: number;
  /** Refused with a reason of our own. */
  refused: number;
  /** Read, though something in them was changed. */
  read: number;
}

/** Throws, with the smallest damage that does it, where a file is judged wrong. */
export async function fuzzFiles({ seed, cases, onFile }: FuzzOptions): Promise<FuzzCounts> {
  const sample = await packSampleBook();
  const parts = unzipSync(sample.bytes);
  const counts: FuzzCounts = { files: 0, refused: 0, read: 0 };
  const property = fc.asyncProperty(damagedFile, async (file) => {
    const { bytes, path } = makeFile(file, sample.bytes, parts);
    onFile?.(bytes);
    counts.files++;
    const start = performance.now();
    const read = await tryToRead(bytes).catch((error: unknown) => {
      throw new Error(`${path ?? 'The archive'} makes the reader fail.`, { cause: error });
    });
    const seconds = (performance.now() - start) / 1000;
    if (seconds > LONGEST) throw new Error(`It took ${Math.round(seconds)} seconds.`);
    if (read instanceof UnusableFile) counts.refused++;
    else {
      counts.read++;
      await judgeRead(read, path === undefined ? sample.book : undefined, unzipSync(bytes), path);
    }
  });
  await fc.assert(property, { seed, numRuns: cases, verbose: fc.VerbosityLevel.None });
  return counts;
}

/** `path`: the part that is damaged; undefined where it is the archive. */
function makeFile(
  { part, damages }: DamagedFile,
  whole: Uint8Array,
  parts: Record<string, Uint8Array>,
): { bytes: Uint8Array; path?: string } {
  if (part === null) return { bytes: damageBytes(whole, damages) };
  const paths = Object.keys(parts);
  const path = paths[part % paths.length]!;
  return { path, bytes: zipSync({ ...parts, [path]: damageBytes(parts[path]!, damages) }, { level: 0 }) };
}

async function tryToRead(bytes: Uint8Array): Promise<WorkbookDocument | UnusableFile> {
  try {
    return await readXlsx(bytes);
  } catch (error) {
    if (error instanceof UnusableFile) return error;
    throw error;
  }
}

/**
 * What was read must be all that the file says. A damaged archive says what it said before, or nothing. A damaged part must be XML to another
 * program too, and what was read of it must come back the same when it is written.
 */
async function judgeRead(
  read: WorkbookDocument,
  before: WorkbookDocument | undefined,
  files: Record<string, Uint8Array>,
  path: string | undefined,
): Promise<void> {
  if (before) {
    if (!isDeepStrictEqual(read, before)) throw new Error('A damaged archive was read as another workbook.');
    return;
  }
  const written = await writeXlsx(read, { customFunctions: ['GOALSTATUS'] });
  const problem = path !== undefined && /\.(xml|rels)$/.test(path) && !MADE_ANEW.has(path) ? findXmlProblem(files[path]!, path) : undefined;
  if (problem !== undefined && !isKept(files[path!]!, written)) throw new Error(`${path} is no XML, and was read: ${problem}`);
  const again = await readXlsx(written);
  const [one, other] = [listFacts(read), listFacts(again)];
  for (const key of new Set([...one.keys(), ...other.keys()]))
    if (one.get(key) !== other.get(key)) throw new Error(`${key}: ${one.get(key)} is ${other.get(key)} when it has been written.`);
}

/** What a person would miss, each thing by where it stands. Styles are told by what they look like, for their numbers may change. */
function listFacts({ sheets, styles, names, lost }: WorkbookDocument): Map<string, string> {
  const facts = new Map<string, string>();
  const tell = (key: string, fact: unknown) => void facts.set(key, JSON.stringify(fact, evenFormula));
  for (const sheet of sheets) {
    // An empty header is filled with its column's name when it is written.
    for (const { area, columns } of sheet.tables)
      columns.forEach(({ name }, index) => {
        const cell = sheet.cells.get(area.row)?.get(area.column + index);
        if (!cell?.value) setCell(sheet, area.row, area.column + index, { ...cell, value: name });
      });
    for (const [row, cells] of sheet.cells)
      for (const [column, { style, ...cell }] of cells)
        tell(`${sheet.name}!${formatCell(row, column)}`, { ...cell, style: style === undefined ? {} : styles[style] });
    for (const key of ['tables', 'merges', 'notes', 'links', 'validations', 'visibility'] as const)
      tell(`${sheet.name}, ${key}`, sheet[key]);
  }
  tell('names', names);
  if (lost.length === 0)
    tell(
      'sheets',
      sheets.map(({ name }) => name),
    );
  return facts;
}

/** What is damaged so that it is no formula any more may be written in another way: it is told by its first word, in whichever letters. */
const evenFormula = (key: string, fact: unknown) =>
  typeof fact === 'string' && /^formula/.test(key) ? /[\p{L}\p{N}]+/u.exec(fact)?.[0].toUpperCase() : fact;

const { DOMParser } = new JSDOM().window;

/** Where our parser is lenient, for nothing can be lost by it: it looks at no prefix, and takes "]]>" for a text. */
const LENIENT = /namespace prefix|malformed name|undefine prefix|must be bound|may not be assigned|"]]>"/;

/** By a parser that shares nothing with ours. Instructions and comments hold nothing that could be lost, and ours is lenient with them. */
function findXmlProblem(bytes: Uint8Array, path: string): string | undefined {
  try {
    const text = decodeXml(bytes, path).replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, '');
    const problem = new DOMParser().parseFromString(text, 'application/xml').getElementsByTagName('parsererror')[0];
    return problem && !LENIENT.test(problem.textContent) ? problem.textContent : undefined;
  } catch {
    return 'no text at all';
  }
}

/** Whether a part that nothing here reads is written back byte by byte. */
function isKept(bytes: Uint8Array, written: Uint8Array): boolean {
  return Object.values(unzipSync(written)).some((content) => Buffer.compare(content, bytes) === 0);
}
