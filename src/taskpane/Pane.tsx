import { makeStyles, mergeClasses, Title3, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { currentOutcome, subscribeOutcome } from '../commands/outcome';
import type { LiveState, ReadyBook } from '../live';
import { NavigationContext, type ViewId, type ViewTarget } from './common/navigation';
import { useStyles as useCommonStyles } from './common/styles';
import { useTexts } from './common/texts';
import { useLive } from './common/useLive';
import { Waiting } from './common/Waiting';
import { CommandMessage } from './shell/CommandMessage';
import { ErrorBoundary } from './shell/ErrorBoundary';
import { Navigation } from './shell/Navigation';
import { NoBook } from './shell/NoBook';
import { StrayErrorBar } from './shell/StrayErrorBar';
import { Unreadable } from './shell/Unreadable';
import { StartView } from './start/StartView';
import { BOOK_VIEWS, MORE_VIEW, prefetchViews } from './views';

const useStyles = makeStyles({
  // As high as Excel's own menu at its right, so that the views begin soon.
  header: { minHeight: '24px', display: 'flex', alignItems: 'center' },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, color: tokens.colorBrandForeground1 },
});

/** The task pane: what it shows is decided by what the workbook is, and by the view that is open. */
export function Pane() {
  const common = useCommonStyles();
  const styles = useStyles();
  const t = useTexts();
  const [shown, setShown] = useState<{ view: ViewId; target: ViewTarget }>({ view: 'start', target: {} });
  const navigation = useMemo(() => ({ ...shown, open: (view: ViewId, target: ViewTarget = {}) => setShown({ view, target }) }), [shown]);
  const outcome = useSyncExternalStore(subscribeOutcome, currentOutcome);
  // The ribbon's command has made findings, or asks before it goes on: that is what the person wants to see.
  useEffect(() => {
    if (outcome.place === 'findings') setShown({ view: 'checks', target: {} });
    if (outcome.place === 'report') setShown({ view: 'report', target: { ask: true } });
  }, [outcome]);
  const { phase } = useLive();
  const settled = phase !== 'idle' && phase !== 'loading';
  useEffect(() => (settled ? prefetchViews() : undefined), [settled]);
  return (
    <NavigationContext value={navigation}>
      <div className={common.pane}>
        <header className={mergeClasses(common.header, styles.header)}>
          <Title3 as="h1" className={styles.title}>
            {t('pane.title')}
          </Title3>
        </header>
        <Navigation />
        <main className={common.main}>
          <StrayErrorBar view={shown.view} />
          <CommandMessage place="top" />
          <ErrorBoundary key={shown.view} view={shown.view}>
            <View view={shown.view} />
          </ErrorBoundary>
        </main>
      </div>
    </NavigationContext>
  );
}

function View({ view }: { view: ViewId }) {
  const t = useTexts();
  const state = useLive();
  if (view === 'more') return <MORE_VIEW.View state={state} />;
  switch (state.phase) {
    case 'idle':
    case 'loading':
      return <Waiting label={t('pane.loading')} />;
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
  const { View: BookView } = BOOK_VIEWS[view];
  return <BookView state={state} />;
}
