import type { LiveState } from '../../live';
import { BookStart } from './BookStart';
import { SetUp } from './SetUp';

/** Where one begins: setting up a goal book, or what to do next in the one that is there. */
export function StartView({ state }: { state: Extract<LiveState, { phase: 'none' | 'ready' }> }) {
  return state.phase === 'ready' ? <BookStart state={state} /> : <SetUp />;
}
