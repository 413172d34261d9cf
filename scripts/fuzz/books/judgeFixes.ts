/** What must hold of the fixes: each mends what it says that it mends, makes nothing worse and has nothing more to do when it is made. */
import { checkRules, type Finding } from '../../../src/goals';
import {
  answerQuestion,
  askQuestions,
  FIX_IDS,
  indexFixes,
  indexQuestions,
  planFix,
  type FixChange,
  type FixId,
} from '../../../src/goals/fixes';
import { understandBook, type RawBook } from '../../../src/workbook/reading/read';
import { makeFixSource } from '../../../src/workbook/writing/fixSource';
import type { Reading } from './judgeBook';
import { ensure } from './ensure';

/** Answers how many fixes had something to do. */
export function judgeFixes(raw: RawBook, reading: Reading): number {
  const before = checkRules(reading.book);
  const source = makeFixSource(reading);
  let made = 0;
  for (const id of FIX_IDS) {
    const changes = planFix(source, id);
    if (changes.length === 0) continue;
    made++;
    const after = read(change(raw, changes), id);
    const again = planFix(makeFixSource(after), id);
    ensure(again.length === 0, () => `${id} has more to do when it is made: ${JSON.stringify(again[0])}`);
    judgeFindings(id, before, checkRules(after.book), indexFixes([{ id, changes }]));
    judgeOne(raw, before, source, id, changes);
  }
  judgeQuestions(raw, before, source);
  return made;
}

/** One cell alone, as from a finding's own button. */
function judgeOne(
  raw: RawBook,
  before: readonly Finding[],
  source: ReturnType<typeof makeFixSource>,
  id: FixId,
  changes: FixChange[],
): void {
  const isMended = indexFixes([{ id, changes }]);
  const finding = before.find((each) => isMended(each) !== null);
  const place = finding && isMended(finding)?.place;
  if (!finding || !place) return;
  const alone = planFix(source, id, place);
  ensure(alone.length > 0, () => `${id} mends nothing at ${JSON.stringify(place)}, which it said it could.`);
  const after = checkRules(read(change(raw, alone), id).book);
  ensure(
    !after.some((each) => isSame(each, finding)),
    () => `${finding.message} is there when ${id} has been made at ${JSON.stringify(place)}.`,
  );
}

function judgeQuestions(raw: RawBook, before: readonly Finding[], source: ReturnType<typeof makeFixSource>): void {
  const questions = askQuestions(source);
  const asked = indexQuestions(questions);
  for (const { choices } of questions) ensure(choices.length > 1, () => 'A question without choice.');
  const answers = questions.map((question) => answerQuestion(question, question.choices.at(-1)!)!);
  if (answers.length === 0) return;
  const after = checkRules(read(change(raw, answers), 'unit-names').book);
  for (const finding of before.filter((each) => asked(each) !== null))
    ensure(!after.some((each) => isSame(each, finding)), () => `${finding.message} is there when it has been answered.`);
}

/** Rules that say that a cell or a row's place is wrong in itself. */
const CELL_RULES: ReadonlySet<string> = new Set(['hierarchy', 'value-type', 'table-damage']);

function judgeFindings(id: FixId, before: readonly Finding[], after: readonly Finding[], mends: ReturnType<typeof indexFixes>): void {
  const known = new Set(before.map(keyOf));
  // A cell that was wrong may be wrong in another way: the number that it points at is there now, and is of the wrong level.
  const wrong = new Set(before.filter(({ rule }) => CELL_RULES.has(rule)).map(cellOf));
  const left = new Set(after.map(keyOf));
  for (const finding of before)
    if (mends(finding)) ensure(!left.has(keyOf(finding)), () => `${keyOf(finding)} is there when ${id} is made.`);
  // A row that now says what it is has its place judged for the first time.
  if (id === 'words') return;
  for (const finding of after) {
    if (!CELL_RULES.has(finding.rule) || known.has(keyOf(finding)) || wrong.has(cellOf(finding))) continue;
    ensure(false, () => `${id} makes ${keyOf(finding)}.`);
  }
}

function isSame(a: Finding, b: Finding): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf(finding: Finding): string {
  return `${finding.message} at ${cellOf(finding)}`;
}

function cellOf({ place: { table, row, column } }: Finding): string {
  return `${table}!${row ?? ''}!${column ?? ''}`;
}

function read(raw: RawBook, id: FixId): Reading {
  const reading = understandBook(raw);
  if (reading.kind !== 'book') throw new Error(`After ${id} the book is read as ${reading.kind}.`);
  return reading;
}

/** The cells with the changes made; each must find what it says stands there. */
function change(raw: RawBook, changes: readonly FixChange[]): RawBook {
  const bodies = new Map(raw.tables.map(({ key, body }) => [key, body.map((line) => [...line])]));
  const seen = new Set<string>();
  for (const { place, before, after } of changes) {
    const offset = raw.tables.find(({ key }) => key === place.table)?.layout.columns[place.column];
    const line = bodies.get(place.table)?.[place.row];
    const key = JSON.stringify(place);
    ensure(
      offset !== undefined && line !== undefined && Object.is(line[offset], before),
      () => `${JSON.stringify(before)} does not stand at ${key}.`,
    );
    ensure(!seen.has(key), () => `Two changes at ${key}.`);
    ensure(before !== after, () => `No change at ${key}.`);
    seen.add(key);
    line![offset!] = after;
  }
  return { ...raw, tables: raw.tables.map((table) => ({ ...table, body: bodies.get(table.key)! })) };
}
