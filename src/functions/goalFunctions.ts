/// <reference types="custom-functions-runtime" />
/** The functions about one goal. They take its number, never its row: see docs/decisions. */
import { makeKey } from '../goals/compare';
import type { RollUp, RowResult } from '../goals/results';
import type { ReadyBook } from '../live';
import { STATUS_WORDS } from '../locales/words';
import { readOccasion, readText } from './arguments';
import { EMPTY_TABLE, explainGoal } from './explain';
import { FunctionProblem } from './problem';
import { streamFromLive, type Answer } from './streamFromLive';

/**
 * Status för ett mål eller mått: Uppfyllt, Delvis uppfyllt, Ej uppfyllt eller Ej bedömt. Tomt för aktiviteter och utvecklingsinsatser.
 * @customfunction GOALSTATUS
 * @streaming
 * @param goal Målets nummer ur kolumnen Nr, till exempel "SN-Ö1".
 * @param [occasion] Budget, Delår, Prognos eller Helår. Utelämnat gäller målbokens Tillfälle.
 * @param invocation
 */
export function goalStatus(goal: string, occasion: string, invocation: CustomFunctions.StreamingInvocation<string>): void {
  streamGoal(goal, occasion, invocation, ({ status }) => (status === null ? '' : STATUS_WORDS[status]));
}

/**
 * Uppfyllelse för ett mål eller mått, från 0 till 1. Tomt när det inte finns något att räkna på.
 * @customfunction GOALFULFILMENT
 * @streaming
 * @param goal Målets nummer ur kolumnen Nr, till exempel "SN-Ö1".
 * @param [occasion] Budget, Delår, Prognos eller Helår. Utelämnat gäller målbokens Tillfälle.
 * @param invocation
 */
export function goalFulfilment(goal: string, occasion: string, invocation: CustomFunctions.StreamingInvocation<number | string>): void {
  streamGoal(goal, occasion, invocation, ({ fulfilment }) => fulfilment ?? '');
}

/**
 * Täckning för ett mål eller mått, från 0 till 1: hur stor del av det som ska rapporteras som är rapporterat.
 * @customfunction GOALCOVERAGE
 * @streaming
 * @param goal Målets nummer ur kolumnen Nr, till exempel "SN-Ö1".
 * @param [occasion] Budget, Delår, Prognos eller Helår. Utelämnat gäller målbokens Tillfälle.
 * @param invocation
 */
export function goalCoverage(goal: string, occasion: string, invocation: CustomFunctions.StreamingInvocation<number | string>): void {
  streamGoal(goal, occasion, invocation, ({ coverage }) => coverage ?? '');
}

/**
 * Visar hur ett måls uppfyllelse räknades fram: målet och allt direkt under det, en rad för varje.
 * @customfunction GOALEXPLAIN
 * @streaming
 * @param goal Målets nummer ur kolumnen Nr, till exempel "SN-Ö1".
 * @param [occasion] Budget, Delår, Prognos eller Helår. Utelämnat gäller målbokens Tillfälle.
 * @param invocation
 */
export function goalExplain(goal: string, occasion: string, invocation: CustomFunctions.StreamingInvocation<unknown[][]>): void {
  // The goals beneath it are shown too.
  streamRow(goal, occasion, invocation as CustomFunctions.StreamingInvocation<Answer>, EMPTY_TABLE, explainGoal, { ofOneGoal: false });
}

function streamGoal<T extends string | number>(
  goal: unknown,
  occasion: unknown,
  invocation: CustomFunctions.StreamingInvocation<T>,
  pick: (result: RowResult) => T,
): void {
  streamRow(goal, occasion, invocation as CustomFunctions.StreamingInvocation<Answer>, '', (rollUp, row) => pick(rollUp.results[row]!), {
    ofOneGoal: true,
  });
}

function streamRow(
  goal: unknown,
  occasion: unknown,
  invocation: CustomFunctions.StreamingInvocation<Answer>,
  empty: Answer,
  compute: (rollUp: RollUp, row: number) => Answer,
  { ofOneGoal }: { ofOneGoal: boolean },
): void {
  const nr = readText(goal);
  // A row without a number has nothing to wait for.
  if (nr === '') return invocation.setResult(empty);
  const answer = (state: ReadyBook): Answer => {
    const rollUp = state.rollUp(readOccasion(occasion));
    return compute(rollUp, findGoal(rollUp, nr));
  };
  streamFromLive(invocation, answer, ofOneGoal ? nr : undefined);
}

function findGoal({ tree }: RollUp, nr: string): number {
  const row = tree.byNr.get(makeKey(nr));
  if (row === undefined) throw new FunctionProblem('notAvailable', 'functions.unknownGoal', { goal: nr });
  return row;
}
