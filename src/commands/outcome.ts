/**
 * What came of the latest command of the ribbon. A ribbon has nowhere to say it, so the pane shows it; and since the command may be
 * what opened the pane, the outcome is kept until the pane asks, or somebody takes it away.
 */
import type { TextKey, TextParams } from '../locales';
import { describeError } from '../workbook/problem';

export interface Message {
  intent: 'success' | 'error';
  key: TextKey;
  params: TextParams;
}
/** What an action answers when it is done, to be told as a success; null tells nothing. */
export type Done = { key: TextKey; params?: TextParams } | null;

/** Where in the pane the outcome is to be read: at the top, with the findings that it is about, or in Rapport, which asks before it goes on. */
export type OutcomePlace = 'top' | 'findings' | 'report';
export interface Outcome {
  place: OutcomePlace;
  /** It has taken more than a second: perhaps a cell is being edited, and then Excel waits without saying so. */
  slow: boolean;
  message: Message | null;
}

/** Milliseconds after which an action that is under way is said to be slow. */
export const SLOW_AFTER = 1000;

const NOTHING: Outcome = { place: 'top', slow: false, message: null };
let outcome = NOTHING;
const listeners = new Set<() => void>();
let running = false;

export function currentOutcome(): Outcome {
  return outcome;
}

/** Calls `listener` after every change. Answers how to take it away. */
export function subscribeOutcome(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Takes away what is told: it has been read. */
export function dismissOutcome(): void {
  publish(NOTHING);
}

/**
 * Does the work and tells what came of it, at `place` unless it failed. Never throws. One at a time: a second press while the first is under way
 * does nothing, for the first is what the person waits for.
 */
export async function tellOutcome(work: () => Promise<Done>, place: OutcomePlace = 'top'): Promise<void> {
  if (running) return;
  running = true;
  publish(NOTHING);
  const timer = setTimeout(() => publish({ ...NOTHING, slow: true }), SLOW_AFTER);
  const message = await settle(work);
  clearTimeout(timer);
  running = false;
  publish({ place: message?.intent === 'error' ? 'top' : place, slow: false, message });
}

/** What to tell when the work has ended, well or badly. */
export async function settle(work: () => Promise<Done>): Promise<Message | null> {
  try {
    const done = await work();
    return done && { intent: 'success', key: done.key, params: done.params ?? {} };
  } catch (error) {
    console.error(error);
    return { intent: 'error', ...describeError(error) };
  }
}

function publish(next: Outcome): void {
  outcome = next;
  for (const listener of [...listeners]) listener();
}
