/**
 * The current state of the goal book, fed by the workbook and read by the custom functions and the pane. It is only a cache:
 * everything can be read from the workbook again.
 */
import { makeKey } from '../goals/compare';
import { describeError } from '../workbook/problem';
import type { TextKey, TextParams } from '../locales';
import type { BookReading } from '../workbook/reading/read';
import { watchBook } from '../workbook/watch';
import type { BookWatch } from '../workbook/watch';
import { followReading, openReading } from './readyBook';
import type { ReadyBook } from './readyBook';

export type LiveState =
  /** Not started. */
  | { phase: 'idle' }
  /** The first reading is under way. */
  | { phase: 'loading' }
  /** The workbook is no goal book. */
  | { phase: 'none' }
  | ReadyBook
  /** It is a goal book, but one that cannot be read rightly. */
  | { phase: 'unusable'; problem: TextKey; params: TextParams }
  /** Nothing has been read yet because Excel refuses. */
  | { phase: 'failed'; problem: TextKey; params: TextParams };

/** Numbers of the goals whose row or judgement may have changed; `all` where anything may have. */
export interface LiveChange {
  changed: 'all' | ReadonlySet<string>;
}
export type LiveListener = (change: LiveChange) => void;

let state: LiveState = { phase: 'idle' };
let watch: BookWatch | undefined;
let starting: Promise<void> | undefined;
/** Counts starts and stops, so that what an earlier start still has under way is not taken for the present one. */
let generation = 0;
/** Why the latest reading failed; undefined where it went well. */
let failure: { error: unknown } | undefined;
const listeners = new Set<LiveListener>();
/** Listeners that ask about one goal alone, by its number as `makeKey` has it: a change calls only those whose goal may look different. */
const goalListeners = new Map<string, Set<LiveListener>>();

export function currentState(): LiveState {
  return state;
}

/**
 * Calls `listener` after every change of a settled state; with a goal's number only where that goal's row or judgement may have changed, so that
 * thousands of cells with a function each cost an edit nothing. Answers how to take it away.
 */
export function subscribe(listener: LiveListener, goal?: string): () => void {
  // Wrapped, so that one function subscribed twice is two subscriptions.
  const own: LiveListener = (change) => listener(change);
  if (goal === undefined) {
    listeners.add(own);
    return () => void listeners.delete(own);
  }
  const key = makeKey(goal);
  const ofGoal = goalListeners.get(key) ?? new Set();
  goalListeners.set(key, ofGoal.add(own));
  return () => {
    ofGoal.delete(own);
    if (ofGoal.size === 0 && goalListeners.get(key) === ofGoal) goalListeners.delete(key);
  };
}

/** Reads the book and follows it. Resolves when the first reading has settled, well or badly. Starting twice is starting once. */
export function startLive(): Promise<void> {
  starting ??= start(++generation);
  return starting;
}

/** Reads at once, as after own writes. Resolves when the state is settled; where Excel refuses the state stays, and is read again by itself. */
export async function refreshLive(): Promise<void> {
  await refresh(false);
}

/** The same for what is to be done on the book as it stands now: waits while a cell is being edited, and throws what Excel refused with. */
export async function readLive(): Promise<LiveState> {
  await refresh(true);
  if (failure) throw failure.error;
  return state;
}

async function refresh(waits: boolean): Promise<void> {
  if (starting) await starting;
  if (watch) await watch.refresh(waits);
  else await startLive();
}

/** Somebody looks at what the state says: where it is old it is read anew, in the background. */
export function freshenLive(): void {
  watch?.freshen();
}

export async function stopLive(): Promise<void> {
  generation += 1;
  const stopping = watch;
  watch = undefined;
  starting = undefined;
  failure = undefined;
  state = { phase: 'idle' };
  await stopping?.stop();
}

async function start(own: number): Promise<void> {
  state = { phase: 'loading' };
  const isCurrent = () => own === generation;
  const started = await watchBook((reading) => isCurrent() && settle(reading), { onFailure: (error) => isCurrent() && fail(error) });
  if (isCurrent()) watch = started;
  else await started.stop();
}

function settle(reading: BookReading): void {
  failure = undefined;
  if (reading.kind === 'book') {
    const { ready, change } =
      state.phase === 'ready' ? followReading(state, reading) : { ready: openReading(reading), change: 'all' as const };
    const isOther = ready !== state;
    state = ready;
    if (isOther) publish({ changed: change });
    return;
  }
  const next: LiveState =
    reading.kind === 'none' ? { phase: 'none' } : { phase: 'unusable', problem: reading.problem, params: reading.params };
  const same = JSON.stringify(next) === JSON.stringify(state);
  state = next;
  if (!same) publish({ changed: 'all' });
}

/** A failed read leaves the last good state standing; where there is none, the failure is the state. */
function fail(error: unknown): void {
  failure = { error };
  if (state.phase !== 'loading' && state.phase !== 'failed') return;
  const { key, params } = describeError(error);
  state = { phase: 'failed', problem: key, params };
  publish({ changed: 'all' });
}

/** A listener that fails does not stop the others. */
function publish(change: LiveChange): void {
  for (const listener of findListeners(change)) {
    try {
      listener(change);
    } catch (error) {
      console.error(error);
    }
  }
}

function findListeners({ changed }: LiveChange): LiveListener[] {
  const concerned =
    changed === 'all'
      ? [...goalListeners.values()]
      : [...new Set([...changed].map(makeKey))].flatMap((key) => goalListeners.get(key) ?? []);
  return [...concerned.flatMap((ofGoal) => [...ofGoal]), ...listeners];
}
