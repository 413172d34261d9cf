import { useSyncExternalStore } from 'react';
import type { LiveState } from '../../live';
import { lazyView } from '../common/lazyView';
import { BookStart } from './BookStart';
import { currentSetUp, holdsSetUp, subscribeSetUp } from './setUp/store';

/** Fetched where there is a book to make: most who open the pane have one. */
const { View: SetUp } = lazyView(() => import('./setUp/SetUp'));

/** Where one begins: setting up a goal book, or what to do next in the one that is there. */
export function StartView({ state }: { state: Extract<LiveState, { phase: 'none' | 'ready' }> }) {
  const setUp = useSyncExternalStore(subscribeSetUp, currentSetUp);
  return state.phase === 'ready' && !holdsSetUp(setUp) ? <BookStart state={state} /> : <SetUp />;
}
