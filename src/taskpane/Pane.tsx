import { Spinner, Title3 } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useState, useSyncExternalStore, type ComponentType } from 'react';
import { currentOutcome, subscribeOutcome } from '../commands/outcome';
import type { LiveState, ReadyBook } from '../live';
import { NavigationContext, type ViewId, type ViewTarget } from './common/navigation';
import { useStyles } from './common/styles';
import { useTexts } from './common/texts';
import { useLive } from './common/useLive';
import { CommandMessage } from './shell/CommandMessage';
import { ErrorBoundary } from './shell/ErrorBoundary';
import { Navigation } from './shell/Navigation';
import { NoBook } from './shell/NoBook';
import { Unreadable } from './shell/Unreadable';
import { StartView } from './start/StartView';

/** A view of a goal book; its own state goes when another is opened. */
export interface ViewProps {
  state: ReadyBook;
}

/** Fetched when they are opened: the first view is to stand soon. */
const BOOK_VIEWS: Record<Exclude<ViewId, 'start' | 'more'>, ComponentType<ViewProps>> = {
  goals: lazy(() => import('./goals/GoalsView')),
  checks: lazy(() => import('./checks/ChecksView')),
  followUp: lazy(() => import('./followUp/FollowUpView')),
  report: lazy(() => import('./report/ReportView')),
};
const MoreView = lazy(() => import('./more/MoreView'));

/** The task pane: what it shows is decided by what the workbook is, and by the view that is open. */
export function Pane() {
  const styles = useStyles();
  const t = useTexts();
  const [shown, setShown] = useState<{ view: ViewId; target: ViewTarget }>({ view: 'start', target: {} });
  const navigation = useMemo(() => ({ ...shown, open: (view: ViewId, target: ViewTarget = {}) => setShown({ view, target }) }), [shown]);
  const outcome = useSyncExternalStore(subscribeOutcome, currentOutcome);
  // The ribbon's command has made findings: they are what the person wants to see.
  useEffect(() => {
    if (outcome.place === 'findings') setShown({ view: 'checks', target: {} });
  }, [outcome]);
  return (
    <NavigationContext value={navigation}>
      <div className={styles.pane}>
        <header className={styles.header}>
          <Title3 as="h1">{t('pane.title')}</Title3>
        </header>
        <Navigation />
        <main className={styles.main}>
          <CommandMessage place="top" />
          <ErrorBoundary key={shown.view}>
            <Suspense fallback={<Spinner label={t('pane.loadingView')} />}>
              <View view={shown.view} />
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
    </NavigationContext>
  );
}

function View({ view }: { view: ViewId }) {
  const t = useTexts();
  const state = useLive();
  if (view === 'more') return <MoreView state={state} />;
  switch (state.phase) {
    case 'idle':
    case 'loading':
      return <Spinner label={t('pane.loading')} />;
    case 'unusable':
    case 'failed':
      return <Unreadable sentence={t(state.problem, state.params)} />;
    case 'none':
      return view === 'start' ? <StartView state={state} /> : <NoBook />;
    case 'ready':
      return <ReadyView view={view} state={state} />;
  }
}

function ReadyView({ view, state }: { view: Exclude<ViewId, 'more'>; state: Extract<LiveState, ReadyBook> }) {
  if (view === 'start') return <StartView state={state} />;
  const BookView = BOOK_VIEWS[view];
  return <BookView state={state} />;
}
