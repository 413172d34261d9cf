import { Button } from '@fluentui/react-components';
import { useEffect, useReducer, useState, type ComponentType } from 'react';
import { fetchOnce } from './fetchOnce';
import { useStyles } from './styles';
import { useTexts } from './texts';
import { Waiting } from './Waiting';

/** A component whose program is fetched when it is first shown, or before. */
export interface LazyView<P extends object> {
  View: ComponentType<P>;
  /** Fetches it before it is asked for. A failure is told when the view is opened. */
  prefetch(): Promise<void>;
}

/** Like React's `lazy`, but where it cannot be fetched that is said in the view's place, and Försök igen fetches again. */
export function lazyView<P extends object>(load: () => Promise<{ default: ComponentType<P> }>): LazyView<P> {
  const fetched = fetchOnce(load);
  function View(props: P) {
    const t = useTexts();
    const [, drawAgain] = useReducer((count: number) => count + 1, 0);
    const [failures, setFailures] = useState({ count: 0, waiting: false });
    const loaded = fetched.current();
    const fetching = !loaded && (failures.count === 0 || failures.waiting);
    useEffect(() => {
      if (!fetching) return;
      let left = false;
      fetched.get().then(
        () => !left && drawAgain(),
        (error: unknown) => {
          console.error(error);
          if (!left) setFailures(({ count }) => ({ count: count + 1, waiting: false }));
        },
      );
      return () => void (left = true);
    }, [fetching]);
    if (loaded) return <loaded.default {...props} />;
    if (fetching) return <Waiting label={t('pane.loadingView')} />;
    return <NotFetched again={failures.count > 1} onRetry={() => setFailures(({ count }) => ({ count, waiting: true }))} />;
  }
  return { View, prefetch: () => fetched.get().then(ignore, ignore) };
}

/** Without a network there is nothing to do but wait for it; with one, Målbok may have been updated on the server since it was opened. */
function NotFetched({ again, onRetry }: { again: boolean; onRetry: () => void }) {
  const styles = useStyles();
  const t = useTexts();
  const sentence = navigator.onLine === false ? 'pane.notFetched.offline' : again ? 'pane.notFetched.again' : 'pane.notFetched.text';
  return (
    <section className={styles.section} role="alert">
      <p>{t(sentence)}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onRetry}>
          {t('pane.failure.retry')}
        </Button>
      </div>
    </section>
  );
}

function ignore(): void {}
