/**
 * Golden cases: every folder of test/cases holds a small book and what the rules say about it, sentence and cell. A folder that has fix.json holds
 * what a fix changes in its book, and what is left to say afterwards. What came instead is written beside, as actual-….json.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRules, RULES, type CellValue, type GoalColumn } from '../../src/goals';
import { FIX_IDS, planFix, type FixId } from '../../src/goals/fixes';
import { translate, type TextKey } from '../../src/locales';
import { GOAL_HEADERS } from '../../src/locales/words';
import type { RawBook } from '../../src/workbook/reading/read';
import { findColumns, locate } from '../../src/workbook/tables';
import { makeFixSource } from '../../src/workbook/writing/fixSource';
import { changeRaw, makeRawBook, readRaw, type CellRow } from './support/rawBook';

const FOLDER = join(__dirname, '..', 'cases');
const CASES = readdirSync(FOLDER).sort();

/** A book as book.json says it, in the words of the sheet. What is left out is as in the smallest book that follows every rule. */
interface CaseBook {
  settings?: Record<string, CellValue>;
  committees?: CellValue[][];
  units?: [string, string][];
  areas?: [CellValue, string, string][];
  rules?: CellValue[][];
  /** By the committee's code, each row by its headers. */
  rows: Record<string, Record<string, CellValue>[]>;
  /** Tables, and columns by their table, that somebody has taken away. */
  gone?: { tables?: string[]; columns?: Record<string, string[]> };
}

const COLUMNS = new Map(Object.entries(GOAL_HEADERS).map(([column, header]) => [header, column as GoalColumn]));

function openBook({ settings = {}, rows, gone = {}, ...given }: CaseBook): RawBook {
  const raw = makeRawBook({
    committees: [['SN', 'Socialnämnden', 'Nämnd', 'Ja']],
    ...given,
    settings: Object.entries(settings),
    rows: Object.fromEntries(Object.entries(rows).map(([code, lines]) => [code, lines.map(readLine)])),
  });
  const kept = raw.tables.filter(({ key }) => !gone.tables?.includes(key));
  return { ...raw, tables: kept.map((table) => dropColumns(table, gone.columns?.[table.key])) };
}

function readLine(line: Record<string, CellValue>): CellRow {
  return Object.fromEntries(
    Object.entries(line).map(([header, value]) => {
      const column = COLUMNS.get(header);
      if (!column) throw new Error(`There is no column “${header}”.`);
      return [column, value];
    }),
  );
}

function dropColumns(table: RawBook['tables'][number], gone: readonly string[] = []): RawBook['tables'][number] {
  const { layout, body } = table;
  const kept = layout.headers.map((_header, offset) => offset).filter((offset) => !gone.includes(layout.headers[offset] ?? ''));
  const headers = kept.map((offset) => layout.headers[offset] ?? '');
  return {
    ...table,
    layout: { ...layout, headers, columns: findColumns(layout.kind, headers) },
    body: body.map((line) => kept.map((offset) => line[offset] ?? '')),
  };
}

function listFindings(raw: RawBook) {
  const { book, layout } = readRaw(raw);
  return checkRules(book).map(({ rule, severity, message, params, place }) => {
    const { sheet = '', cell = '' } = locate(layout, place) ?? {};
    return { rule, severity, place: `${sheet}!${cell}`, says: translate('sv', message as TextKey, params) };
  });
}

/** Compares with the file of the folder; what differs is written beside it. */
function compare(folder: string, name: string, found: unknown): void {
  const path = join(FOLDER, folder, `${name}.json`);
  const actual = join(FOLDER, folder, `actual-${name}.json`);
  rmSync(actual, { force: true });
  const expected: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
  try {
    expect(found).toEqual(expected);
  } catch (difference) {
    writeFileSync(actual, `${JSON.stringify(found, null, 2)}\n`);
    throw difference;
  }
}

const readCase = <T>(folder: string, name: string): T => JSON.parse(readFileSync(join(FOLDER, folder, `${name}.json`), 'utf8')) as T;
const isFix = (folder: string) => existsSync(join(FOLDER, folder, 'fix.json'));

test.each(CASES.filter((folder) => !isFix(folder)))('%s', (folder) => {
  compare(folder, 'findings', listFindings(openBook(readCase(folder, 'book'))));
});

test.each(CASES.filter(isFix))('%s, and a second time there is nothing to do', (folder) => {
  const { fix } = readCase<{ fix: FixId }>(folder, 'fix');
  const raw = openBook(readCase(folder, 'book'));
  const { layout } = readRaw(raw);
  const changes = planFix(makeFixSource(readRaw(raw)), fix);
  const shown = changes.map(({ place, before, after }) => ({ cell: Object.values(locate(layout, place) ?? {}).join('!'), before, after }));
  compare(folder, 'changes', shown);
  const after = changeRaw(raw, changes);
  compare(folder, 'findings', listFindings(after));
  expect(planFix(makeFixSource(readRaw(after)), fix)).toEqual([]);
});

test('every rule has a case that breaks it and one beside it that does not, and every fix has one', () => {
  for (const { id } of RULES) {
    const own = CASES.filter((folder) => folder.startsWith(`${id}-`) && !isFix(folder));
    const breaks = (folder: string) => readCase<{ rule: string }[]>(folder, 'findings').some(({ rule }) => rule === id);
    expect([id, own.some(breaks), own.some((folder) => !breaks(folder))]).toEqual([id, true, true]);
  }
  const fixed = CASES.filter(isFix).map((folder) => readCase<{ fix: string }>(folder, 'fix').fix);
  expect(FIX_IDS.filter((id) => !fixed.includes(id))).toEqual([]);
});
