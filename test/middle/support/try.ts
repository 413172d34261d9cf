/** Trying an operation with somebody acting before one of its requests, against what would have come of the two one after the other. */
import type { LocalExcel } from '../../../localexcel/localExcel';
import { stopLive } from '../../../src/live';
import { describeError } from '../../../src/workbook/problem';
import { associateFunctions } from '../../../src/functions';
import { openLocalExcel } from '../../support/localExcel';
import { ACTS } from './acts';
import { makeMiddleBook, readContent, type Content } from './book';
import { OPERATIONS } from './operations';

export interface Outcome {
  content: Content;
  /** Key of what was told, null where the operation was done. */
  problem: string | null;
  result: unknown;
  requests: number;
  /** Which of them write in cells. */
  writes: number[];
  problems: unknown[];
}

/** When the person acts: before the n-th request, before or after the operation; null: never. */
export type Moment = number | 'before' | 'after' | 'alone' | null;

/** The action that sets a property. */
const SET = 4;
let associated = false;

export async function run(operation: string, act: string, moment: Moment): Promise<Outcome> {
  const excel = await openLocalExcel(makeMiddleBook());
  const { prepare, concerned, needsFunctions } = OPERATIONS[operation]!;
  // Their answers take a tenth of a second each time.
  if (needsFunctions && !associated) {
    associateFunctions();
    associated = true;
  }
  // Something to undo that is nothing of ours.
  excel.person.type('SN', 'B4', 'sist skrivet');
  const work = await prepare();
  await excel.settled();
  const doAct = () => void ACTS[act]!(excel as LocalExcel, concerned);
  let requests = 0;
  const writes: number[] = [];
  let failed: unknown;
  excel.interfere({
    onRequest: ({ number, body }) => {
      requests = number;
      if (body.Actions.some(({ ActionType: type, Name: name }) => type === SET && /^(Values|Formulas)$/.test(name))) writes.push(number);
      try {
        if (number === moment) doAct();
      } catch (error) {
        failed ??= error;
      }
      return undefined;
    },
  });
  if (moment === 'before' || moment === 'alone') doAct();
  const [problem, result] = moment === 'alone' ? [null, null] : await settle(work);
  const made = requests;
  excel.interfere();
  if (moment === 'after') doAct();
  await excel.settled();
  await stopLive();
  if (failed) throw failed;
  return { content: readContent(excel.toDocument()), problem, result, requests: made, writes, problems: [...excel.problems] };
}

async function settle(work: () => Promise<unknown>): Promise<[string | null, unknown]> {
  try {
    return [null, await work()];
  } catch (error) {
    const { key, params } = describeError(error);
    return [key === 'book.error.other' ? `${key}: ${JSON.stringify(params)}` : key, null];
  }
}

/** What is wrong with the outcome, against those of the two one after the other and of the act alone; empty where nothing is. */
export function judge(outcome: Outcome, alone: Outcome, whole: readonly Outcome[]): string[] {
  const faults: string[] = outcome.problems.map((problem) => `the host failed: ${JSON.stringify(problem)}`);
  if (outcome.problem?.startsWith('book.error.other')) faults.push(`not described: ${outcome.problem}`);
  const left = (outcome.result as { left?: number } | null)?.left ?? 0;
  // Where it says that it is done, it is done; where it says what stopped it, each cell is as it was or done.
  const done = outcome.problem === null && left === 0 ? whole.filter(({ problem }) => problem === null) : [];
  const allowed = done.length > 0 ? done : [alone, ...whole];
  const tables = new Set([outcome, alone].flatMap(({ content }) => [...content.tables.keys()]));
  for (const table of tables) {
    const rows = outcome.content.tables.get(table);
    if (!rows) {
      if (allowed.every(({ content }) => content.tables.has(table))) faults.push(`the table ${table} is gone`);
      continue;
    }
    const marks = new Set(allowed.flatMap(({ content }) => [...(content.tables.get(table)?.keys() ?? [])]));
    for (const mark of rows.keys()) if (!marks.has(mark)) faults.push(`${table}: a row ${mark} has come`);
    for (const mark of marks) {
      const line = rows.get(mark);
      const lines = allowed.flatMap(({ content }) => content.tables.get(table)?.get(mark) ?? []);
      if (!line) {
        if (lines.length === allowed.length) faults.push(`${table}: the row ${mark} is gone`);
        continue;
      }
      const headers = new Set([...line.keys(), ...lines.flatMap((each) => [...each.keys()])]);
      for (const header of headers) {
        const present = line.get(header);
        if (!lines.some((each) => each.get(header) === present))
          faults.push(
            `${table}: ${mark}: ${header} is ${String(present)} instead of ${lines.map((each) => String(each.get(header))).join(' or ')}`,
          );
      }
    }
  }
  for (const part of ['unmarked', 'outside'] as const) {
    const present = JSON.stringify(outcome.content[part]);
    if (!allowed.some(({ content }) => JSON.stringify(content[part]) === present))
      faults.push(
        `${part}: ${present} instead of ${[...new Set(allowed.map(({ content }) => JSON.stringify(content[part])))].join(' or ')}`,
      );
  }
  return faults;
}
