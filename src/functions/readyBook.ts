import type { LiveState } from '../live';
import { FunctionProblem } from './problem';

/** The live state when a goal book has been read. */
export type ReadyBook = Extract<LiveState, { phase: 'ready' }>;

/** The state when it is ready; otherwise throws the problem that says why there is no value. */
export function readyBook(state: LiveState): ReadyBook {
  switch (state.phase) {
    case 'ready':
      return state;
    case 'idle':
    case 'loading':
      throw new FunctionProblem('notAvailable', 'functions.loading');
    case 'none':
      throw new FunctionProblem('notAvailable', 'functions.noBook');
    default:
      throw new FunctionProblem('notAvailable', 'functions.unusable');
  }
}
