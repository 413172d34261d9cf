import { currentState, startLive, subscribe, type ReadyBook } from '../live';
import { pickLanguage } from '../locales/language';
import { translate } from '../locales';
import { FunctionProblem } from './problem';
import { requireReady } from './readyBook';

/** What a cell may show: one value, or rows that spill. */
export type Answer = string | number | (string | number)[][];

/**
 * Gives the function's cell a value at once and a new one whenever the goal book's change gives another. It never waits for
 * Excel: a call to Excel may hang while many functions wait for it (OfficeDev/office-js#6150). A value that depends on nothing of the rows but one
 * goal's own row and judgement says so by its number, `goal`: it is then not worked out anew when other goals change.
 */
export function streamFromLive<T extends Answer>(
  invocation: CustomFunctions.StreamingInvocation<T>,
  compute: (book: ReadyBook) => T,
  goal?: string,
): void {
  let shown: string;
  const show = () => {
    const result = answer(compute);
    const fingerprint = JSON.stringify(result);
    if (fingerprint === shown) return;
    shown = fingerprint;
    invocation.setResult(result);
  };
  const unsubscribe = subscribe(show, goal);
  invocation.onCanceled = unsubscribe;
  show();
  if (currentState().phase === 'idle') void startLive();
}

/** Gives a value that depends on nothing but the arguments, or the problem with them. */
export function answerOnce<T extends Answer>(compute: () => T): T | CustomFunctions.Error {
  try {
    return compute();
  } catch (error) {
    return describe(error);
  }
}

function answer<T extends Answer>(compute: (book: ReadyBook) => T): T | CustomFunctions.Error {
  return answerOnce(() => compute(requireReady(currentState())));
}

/** Only these two errors may carry a text of our own in Excel. */
function describe(error: unknown): CustomFunctions.Error {
  const problem = error instanceof FunctionProblem ? error : new FunctionProblem('notAvailable', 'functions.failed');
  if (problem !== error) console.error(error);
  const text = translate(pickLanguage(Office.context.displayLanguage), problem.key, problem.params);
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[problem.code], text);
}
