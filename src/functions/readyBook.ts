import type { LiveState, ReadyBook } from '../live';
import { FunctionProblem } from './problem';

/** The state when a goal book has been read; otherwise throws the problem that says why there is no value. */
export function requireReady(state: LiveState): ReadyBook {
  switch (state.phase) {
    case 'ready':
      return state;
    case 'idle':
    case 'loading':
      throw new FunctionProblem('notAvailable', 'functions.loading');
    case 'none':
      throw new FunctionProblem('notAvailable', 'functions.noBook');
    case 'unusable':
    case 'failed':
      throw new FunctionProblem('notAvailable', 'functions.unusable');
  }
}
