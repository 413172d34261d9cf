/** Persons and the add-in at work in one goal book, in any order. */
import fc from 'fast-check';
import type { WorkbookDocument } from '../../../localexcel/document/types';
import type { LocalExcel } from '../../../localexcel/localExcel';
import { readXlsx, writeXlsx } from '../../../localexcel/xlsx';
import { makeBook, planBook } from '../../../src/commands/work';
import { findModel } from '../../../src/goals';
import { refreshLive } from '../../../src/live';
import { isTextKey, LANGUAGES, translate } from '../../../src/locales';
import { describeError } from '../../../src/workbook/problem';
import { ensure } from '../books/ensure';
import { findFailure, type Fuzzed } from '../failure';
import { arbitraryOperations, MODELS, OPERATIONS, type Action, type Operation, type OperationCase, type PersonAct } from './actions';
import { actAsPerson } from './actAsPerson';
import { compareFacts, countConstants, describeDifference, listFacts, type Facts } from './facts';
import { judgeWorkbook } from './judgeWorkbook';
import { isOwn, prepareOperation } from './operate';
import { readyNow } from './places';

export interface OperationCounts {
  books: number;
  steps: number;
  /** Operations of the add-in that were done. */
  done: number;
  /** Those that ended with a sentence. */
  refused: number;
}

/** Opens a workbook with the add-in in it; an empty one without. */
export type OpenWorkbook = (document?: WorkbookDocument) => Promise<LocalExcel>;

interface FuzzOptions {
  seed: number;
  cases: number;
  /** The most steps in a book. */
  steps: number;
  /** Milliseconds after which no smaller case is looked for. */
  longest?: number;
}

/** Works in so many books of a seed. Answers the counts, and the smallest case that was judged wrong. */
export async function fuzzOperations(
  open: OpenWorkbook,
  start: ReadonlyMap<string, WorkbookDocument>,
  { seed, cases, steps, longest = 120_000 }: FuzzOptions,
): Promise<Fuzzed<OperationCounts, OperationCase>> {
  const counts: OperationCounts = { books: 0, steps: 0, done: 0, refused: 0 };
  const property = fc.asyncProperty(arbitraryOperations(steps), (each) => judgeOperations(open, start, each, counts));
  const result = await fc.check(property, { seed, numRuns: cases, interruptAfterTimeLimit: longest, markInterruptAsFailure: false });
  return { counts, ...findFailure(result) };
}

/** A small book of each model, as it is when it has been set up and some rows have been written. */
export async function makeBooks(open: OpenWorkbook): Promise<Map<string, WorkbookDocument>> {
  const books = new Map<string, WorkbookDocument>();
  for (const id of MODELS) {
    const excel = await open();
    const committees = [
      { code: 'SN', name: 'Socialnämnden', kind: 'nämnd' as const, covered: true },
      { code: 'BO', name: 'Bostadsbolaget', kind: 'bolag' as const, covered: false },
    ];
    await makeBook(await planBook({ model: findModel(id)!, municipality: 'Exempelkommunen', year: 2026, committees }));
    const table = readyNow()!.layout.tables.get('MalSN')!;
    const level = readyNow()!.book.settings.levels;
    excel.person.paste(table.sheet, `A${table.row + 2}`, [
      ['', level.overarching.name, 'Trygga invånare', '1'],
      ['', level.goal.name, 'Nöjda brukare', ''],
      ['', level.measure.name, 'Andel nöjda', '', '', '', '%', '50', '80', 'Öka', '', '', '65', '70', '75'],
      ['', level.goal.name, 'Nöjda medarbetare', ''],
      ['', level.activity.name, 'Utbildning', '', '', 'Enhetschef'],
    ]);
    await refreshLive();
    await excel.settled();
    books.set(id, excel.toDocument());
  }
  return books;
}

/** Throws, with the step and what is wrong, where something happens that must not. */
export async function judgeOperations(
  open: OpenWorkbook,
  start: ReadonlyMap<string, WorkbookDocument>,
  { model, actions }: OperationCase,
  counts: OperationCounts,
): Promise<void> {
  counts.books++;
  let excel = await open(start.get(model)!);
  for (const [step, action] of actions.entries()) {
    counts.steps++;
    try {
      if (action.kind === 'saveAndOpen') excel = await saveAndOpen(open, excel);
      else if (isOperation(action.kind)) await operate(excel, action, action.kind, counts);
      else await actAsPerson(excel, { ...action, kind: action.kind as PersonAct });
      await judgeWorkbook(excel);
    } catch (error) {
      throw new Error(`Step ${step + 1}, ${action.kind}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
}

function isOperation(kind: Action['kind']): kind is Exclude<Operation, 'saveAndOpen'> {
  return kind !== 'saveAndOpen' && (OPERATIONS as readonly string[]).includes(kind);
}

async function operate(excel: LocalExcel, action: Action, kind: Exclude<Operation, 'saveAndOpen'>, counts: OperationCounts): Promise<void> {
  const book = readyNow();
  const operating = book && prepareOperation(kind, action, book);
  if (!operating) return;
  const before = listFacts(excel.toDocument());
  let isRefused = false;
  try {
    await operating.run();
    counts.done++;
  } catch (error) {
    isRefused = true;
    counts.refused++;
    judgeProblem(error);
  }
  await excel.settled();
  const after = listFacts(excel.toDocument());
  // Nothing is written where it was refused, but for the add-in's own lists.
  const { allows = () => true, moves } = operating;
  const wrong = compareFacts(before, after).find((each) => !isOwn(each.sheet) && (isRefused || !allows(each)));
  ensure(!wrong, () => `${wrong && describeDifference(wrong)}${isRefused ? ', though it was refused' : ''}.`);
  if (moves) judgeKept(before, after);
}

/** An error is a sentence that a person can do something with. */
function judgeProblem(error: unknown): void {
  const { key, params } = describeError(error);
  if (key === 'book.error.other' || !isTextKey(key)) throw error;
  for (const language of LANGUAGES) {
    const text = translate(language, key, params);
    ensure(!/undefined|NaN|\[object/.test(text), () => `The sentence says: ${text}`);
  }
}

/** Sheets whose texts the add-in writes anew. */
const WRITTEN_ANEW = /^(Kontroll|Listor|Start)/;

/** Every constant that stood in a sheet stands there still, wherever. */
function judgeKept(before: Facts, after: Facts): void {
  for (const [sheet, facts] of before) {
    if (WRITTEN_ANEW.test(sheet)) continue;
    const [old, now] = [countConstants(facts), countConstants(after.get(sheet))];
    for (const [constant, count] of old)
      ensure(
        (now.get(constant) ?? 0) >= count,
        () => `${constant} stood ${count} times in ${sheet}, and stands ${now.get(constant) ?? 0} times.`,
      );
  }
}

/** Saves the workbook and opens it again; nothing may be another than before. */
async function saveAndOpen(open: OpenWorkbook, excel: LocalExcel): Promise<LocalExcel> {
  const document = excel.toDocument();
  const customFunctions = ['GOALSTATUS', 'GOALFULFILMENT', 'GOALCOVERAGE', 'GOALCOUNT', 'GOALFINDINGS', 'GOALEXPLAIN', 'GOALMEASURE'];
  const read = await readXlsx(await writeXlsx(document, { customFunctions }));
  const wrong = compareFacts(listFacts(document), listFacts(read))[0];
  ensure(!wrong, () => `${wrong && describeDifference(wrong)} when it was saved and opened.`);
  return open(read);
}
