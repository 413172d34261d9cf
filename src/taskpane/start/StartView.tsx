import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import type { LiveState } from '../../live';
import { useTexts } from '../common/texts';
import { BookStart } from './BookStart';
import { currentSetUp, holdsSetUp, subscribeSetUp } from './setUp/store';

/** Fetched where there is a book to make: most who open the pane have one. */
const SetUp = lazy(() => import('./setUp/SetUp'));

/** Where one begins: setting up a goal book, or what to do next in the one that is there. */
export function StartView({ state }: { state: Extract<LiveState, { phase: 'none' | 'ready' }> }) {
  const t = useTexts();
  const setUp = useSyncExternalStore(subscribeSetUp, currentSetUp);
  if (state.phase === 'ready' && !holdsSetUp(setUp)) return <BookStart state={state} />;
  return (
    <Suspense fallback={<Spinner label={t('pane.loadingView')} />}>
      <SetUp />
    </Suspense>
  );
}
