/** What a run of the fuzzer has found. */
import type { RunDetails } from 'fast-check';

export interface Failure<Case> {
  /** The smallest case that was judged wrong. */
  smallest: Case;
  /** What was wrong with it. */
  error: unknown;
}

export interface Fuzzed<Counts, Case> {
  counts: Counts;
  failure?: Failure<Case>;
}

export function findFailure<Case>({ failed, counterexample, errorInstance }: RunDetails<[Case]>): { failure?: Failure<Case> } {
  return failed && counterexample ? { failure: { smallest: counterexample[0], error: errorInstance } } : {};
}
