/** One operation with one thing going wrong, and the judgement of what came of it. */
import type { WorkbookDocument } from '../../../localexcel/document/types';
import type { Fault } from '../../../localexcel/wire/interference';
import { translate } from '../../../src/locales';
import { currentState, startLive, stopLive } from '../../../src/live';
import { describeError } from '../../../src/workbook/problem';
import { requireBook } from '../../../src/workbook/writing/requireBook';
import { openLocalExcel } from '../../support/localExcel';
import { readOwn } from './books';
import { findWrites, type SeenActions } from './faultList';
import { findDifferences, readLines } from './readLines';
import { makeStart, type Operation } from './operations';

/** Faults of one request, and the connection that is gone from it on until the person tries again. */
export type CaseFault = Fault | { kind: 'gone' };
export interface FaultCase {
  operation: Operation;
  /** Which request of the operation fails, from 1. */
  request: number;
  fault: CaseFault;
}
/** An operation where all goes well. */
export interface CleanRun {
  /** What writes in each of its requests. */
  requests: readonly SeenActions[];
  /** The workbook before and after. */
  before: readonly string[];
  after: readonly string[];
  /** What persons have written, as it stands both before and after. */
  own: readonly string[];
}
/** What is wrong after a case; empty where all is well. */
export type Verdict = readonly string[];

type OpenExcel = Awaited<ReturnType<typeof openLocalExcel>>;

async function open({ start, needsValues, prepare }: Operation): Promise<{ excel: OpenExcel; press: () => Promise<unknown> }> {
  const excel = await openLocalExcel(await makeStart(start));
  await startLive();
  if (needsValues) await excel.settled();
  const press = await prepare();
  if (needsValues) await excel.settled();
  return { excel, press };
}

async function close(excel: OpenExcel): Promise<void> {
  excel.interfere();
  await stopLive();
}

export async function runClean(operation: Operation): Promise<CleanRun> {
  const { excel, press } = await open(operation);
  const before = excel.toDocument();
  const requests: SeenActions[] = [];
  excel.interfere({ onRequest: ({ body }) => void requests.push(findWrites(body.Actions)) });
  await press();
  excel.interfere();
  const after = excel.toDocument();
  await close(excel);
  if (excel.problems.length > 0) throw new Error(`${operation.name}: ${JSON.stringify(excel.problems)}`);
  const stays = new Set(readOwn(after));
  return { requests, before: readLines(before), after: readLines(after), own: readOwn(before).filter((line) => stays.has(line)) };
}

/** Runs it, and once more as the person does who is told that it failed. */
export async function runCase({ operation, request, fault }: FaultCase, clean: CleanRun): Promise<Verdict> {
  const { excel, press } = await open(operation);
  const wrong: string[] = [];
  excel.interfere({
    onRequest: ({ number }) => {
      if (fault.kind === 'gone') return number >= request ? { kind: 'cut' } : undefined;
      return number === request ? fault : undefined;
    },
  });
  const failure = await tryTo(press);
  excel.interfere();
  const broken = excel.toDocument();
  if (failure !== null) wrong.push(...judgeSentence(failure, fault));
  wrong.push(...judgeOwn(broken, clean).map((line) => `own text after the fault: ${line}`));
  const isAsBefore = failure !== null && findDifferences(clean.before, readLines(broken)).length === 0;
  const halfway = isAsBefore ? [] : findDifferences(clean.after, readLines(broken));
  if (failure === null) wrong.push(...halfway.map((line) => `said to be done, but: ${line}`));
  else {
    const again = await tryTo(press);
    if (again !== null) wrong.push(`a second press fails: ${translate('sv', ...sentenceOf(again))}`);
    const repaired = excel.toDocument();
    wrong.push(...findDifferences(clean.after, readLines(repaired)).map((line) => `after a second press: ${line}`));
    wrong.push(...judgeOwn(repaired, clean).map((line) => `own text after a second press: ${line}`));
    wrong.push(...(await judgeLive()));
  }
  await close(excel);
  wrong.push(...excel.problems.map((problem) => `the local Excel: ${JSON.stringify(problem)}`));
  return wrong;
}

async function tryTo(press: () => Promise<unknown>): Promise<unknown> {
  try {
    await press();
    return null;
  } catch (error) {
    return error ?? new Error('nothing was thrown');
  }
}

function sentenceOf(error: unknown): Parameters<typeof translate> extends [unknown, ...infer Rest] ? Rest : never {
  const { key, params } = describeError(error);
  return [key, params];
}

/** What is told must be a sentence of ours, and nothing in English from Excel. */
function judgeSentence(error: unknown, fault: CaseFault): string[] {
  const { key, params } = describeError(error);
  if (key === 'book.error.other')
    return [`${fault.kind} is told as Excel says it: ${(error as { code?: string }).code} ${String(params.message)}`];
  return [];
}

function judgeOwn(document: WorkbookDocument, { own }: CleanRun): string[] {
  return findDifferences(own, readOwn(document)).filter((line) => line.startsWith('-'));
}

/** The state that the pane and the functions read is that of the workbook. */
async function judgeLive(): Promise<string[]> {
  const state = currentState();
  const fresh = await Excel.run(requireBook).catch(() => null);
  if (!fresh) return [];
  if (state.phase !== 'ready') return [`the live state is ${state.phase}`];
  return JSON.stringify(state.book) === JSON.stringify(fresh.book) ? [] : ['the live state is not that of the workbook'];
}
