/**
 * `npm run check:books`: LibreOffice as an independent witness. Opens every book of the demo with it and compares, goal by goal,
 * what it reads in Uppfyllelse and Status with what `rollup` answers; and looks that the tables and lists are still there. The reports as Word
 * documents are opened too, where there is a Writer, and every goal and measure is looked for in them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RolledUpBook, RolledUpGoal } from '../localexcel/cli/commands/rollup';
import type { CellContent, DocumentCell, DocumentSheet, DocumentTable, WorkbookDocument } from '../localexcel/document/types';
import { readXlsx } from '../localexcel/xlsx';
import { GOAL_HEADERS, STATUS_WORDS } from '../src/locales/words';

const FOLDER = 'out';
/** Both sides keep 15 digits or so. */
const TOLERANCE = 1e-9;

async function main(): Promise<number> {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx')) : [];
  if (files.length === 0) {
    console.error(`There are no books in ${FOLDER}/. Run "npm run demo" first.`);
    return 2;
  }
  let differences = 0;
  for (const name of files) {
    const problems = await checkBook(join(FOLDER, name));
    differences += problems.length;
    for (const problem of problems) console.log(`  ${problem}`);
  }
  differences += checkDocuments();
  return differences === 0 ? 0 : 1;
}

async function checkBook(file: string): Promise<string[]> {
  const saved = await readXlsx(readFileSync(file));
  const witnessed = await convert(file);
  const goals = rollUp(file).goals;
  const problems = [...compareGoals(goals, witnessed), ...compareKept(saved, witnessed)];
  const tables = saved.sheets.reduce((sum, sheet) => sum + sheet.tables.length, 0);
  const verdict = problems.length === 0 ? 'agree' : `${problems.length} differences`;
  console.log(`${file}: ${goals.length} goals, ${tables} tables, ${countLists(saved)} cells with lists: ${verdict}`);
  return problems;
}

/** The book as LibreOffice reads it and writes it again. */
async function convert(file: string): Promise<WorkbookDocument> {
  const folder = mkdtempSync(join(tmpdir(), 'malbok-witness-'));
  try {
    return await readXlsx(readFileSync(openOffice(file, 'xlsx', folder)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Has LibreOffice write the file anew in the folder; answers where. */
function openOffice(file: string, format: string, folder: string): string {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const { error, stderr } = spawnSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', join(folder, 'files'), file], {
    encoding: 'utf8',
    timeout: 180_000,
  });
  if (error) throw new Error(`LibreOffice (soffice) cannot be run: ${error.message}`);
  const [converted] = existsSync(join(folder, 'files')) ? readdirSync(join(folder, 'files')) : [];
  if (!converted) throw new Error(`LibreOffice could not open ${file}. ${stderr}`);
  return join(folder, 'files', converted);
}

/** Opens the reports; answers how many goals and measures were not found. */
function checkDocuments(): number {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.docx'));
  if (!hasWriter()) {
    console.log(`LibreOffice has no Writer here: ${files.length} documents were not opened.`);
    return 0;
  }
  const books = readdirSync(FOLDER).flatMap((name) => (name.endsWith('.xlsx') ? [name.slice(0, -'.xlsx'.length)] : []));
  const goalsOf = new Map<string, RolledUpGoal[]>();
  let gone = 0;
  for (const name of files) {
    const book = books.find((each) => name.startsWith(`${each}-rapport`));
    if (book === undefined) continue;
    const goals = goalsOf.get(book) ?? rollUp(join(FOLDER, `${book}.xlsx`)).goals;
    goalsOf.set(book, goals);
    const lines = new Set(readDocument(join(FOLDER, name)).split(/\s+/));
    const missing = goals.filter(({ nr, level }) => JUDGED.has(level) && !lines.has(nr)).map(({ nr }) => nr);
    gone += missing.length;
    console.log(`${join(FOLDER, name)}: ${missing.length === 0 ? 'every goal and measure is there' : `without ${missing.join(', ')}`}`);
  }
  return gone;
}

/** Levels whose rows stand in every report. */
const JUDGED: ReadonlySet<RolledUpGoal['level']> = new Set(['overarching', 'goal', 'measure']);

function hasWriter(): boolean {
  const { stdout } = spawnSync('sh', ['-c', 'readlink -f "$(command -v soffice)"'], { encoding: 'utf8' });
  return existsSync(join(dirname(stdout.trim()), 'libswlo.so'));
}

/** The text of a document as LibreOffice reads it. */
function readDocument(file: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'malbok-witness-'));
  try {
    return readFileSync(openOffice(file, 'txt:Text (encoded):UTF8', folder), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rollUp(file: string): RolledUpBook {
  const launcher = ['localexcel/bundle/runTs.mjs', 'localexcel/cli/main.ts'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...launcher, 'rollup', file, '--occasion', 'Delår', '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`rollup of ${file} ended with ${status}. ${stderr}`);
  return JSON.parse(stdout) as RolledUpBook;
}

/** What LibreOffice reads in the two calculated columns; a number that stands twice is compared with the row that has it first. */
function compareGoals(goals: readonly RolledUpGoal[], book: WorkbookDocument): string[] {
  const read = new Map<string, { fulfilment: CellContent; status: CellContent }>();
  for (const sheet of book.sheets) {
    const header = findHeader(sheet);
    if (!header) continue;
    for (const [row, cells] of sheet.cells) {
      const nr = String(cells.get(header.nr)?.value ?? '').trim();
      if (row <= header.row || nr === '' || read.has(nr)) continue;
      read.set(nr, { fulfilment: readShown(cells.get(header.fulfilment)), status: readShown(cells.get(header.status)) });
    }
  }
  const first = new Map(
    goals
      .filter(({ nr }) => nr !== '')
      .reverse()
      .map((goal) => [goal.nr, goal]),
  );
  const problems = [...first.values()].flatMap(({ nr, fulfilment, status }) => {
    const seen = read.get(nr);
    if (!seen) return [`${nr}: not found`];
    const sameFulfilment =
      fulfilment === null ? seen.fulfilment === '' : Math.abs(Number(seen.fulfilment) - fulfilment) < TOLERANCE && seen.fulfilment !== '';
    const sameStatus = seen.status === (status === null ? '' : STATUS_WORDS[status]);
    return sameFulfilment && sameStatus
      ? []
      : [`${nr}: LibreOffice reads ${seen.fulfilment}, ${seen.status}; rollup says ${fulfilment}, ${status}`];
  });
  return first.size === 0 ? ['no goals were found'] : problems;
}

/** A saved empty text comes back as a space: see `writeCells`. */
function readShown(cell: DocumentCell | undefined): CellContent {
  return cell === undefined || cell.value === ' ' ? '' : cell.value;
}

interface Header {
  row: number;
  nr: number;
  fulfilment: number;
  status: number;
}

/** The header row of a goal sheet, found by its words. */
function findHeader({ cells }: DocumentSheet): Header | null {
  for (const [row, line] of cells) {
    const find = (text: string) => [...line].find(([, { value }]) => value === text)?.[0];
    const nr = find(GOAL_HEADERS.nr);
    const fulfilment = find(GOAL_HEADERS.fulfilment);
    const status = find(GOAL_HEADERS.status);
    // The report has these headers too, but nothing that is filled in.
    if (nr !== undefined && fulfilment !== undefined && status !== undefined && find(GOAL_HEADERS.level) !== undefined) {
      return { row, nr, fulfilment, status };
    }
  }
  return null;
}

/** Tables by name, place and headers; charts by name; lists by the number of cells that have one. */
function compareKept(saved: WorkbookDocument, witnessed: WorkbookDocument): string[] {
  const tables = (book: WorkbookDocument) =>
    book.sheets.flatMap((sheet) => sheet.tables.map((table) => describeTable(sheet.name, table))).sort();
  const kept = new Set(tables(witnessed));
  const problems = tables(saved)
    .filter((table) => !kept.has(table))
    .map((table) => `the table ${table} is gone`);
  const witnessedCharts = new Set(nameCharts(witnessed));
  problems.push(...nameCharts(saved).flatMap((chart) => (witnessedCharts.has(chart) ? [] : [`the chart ${chart} is gone`])));
  if (countLists(witnessed) !== countLists(saved)) problems.push(`${countLists(saved)} cells with lists became ${countLists(witnessed)}`);
  return problems;
}

const nameCharts = (book: WorkbookDocument) => book.sheets.flatMap(({ name, charts }) => charts.map((chart) => `${name}/${chart.name}`));

function describeTable(sheet: string, { name, area, columns }: DocumentTable): string {
  return `${sheet}/${name} (${area.row},${area.column})-(${area.lastRow},${area.lastColumn}): ${columns.map((column) => column.name).join('|')}`;
}

function countLists(book: WorkbookDocument): number {
  const areas = book.sheets.flatMap(({ validations }) => validations.filter(({ type }) => type === 'list').flatMap((list) => list.areas));
  return areas.reduce((sum, { row, lastRow, column, lastColumn }) => sum + (lastRow - row + 1) * (lastColumn - column + 1), 0);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  },
);
