import { Button, Subtitle1, Title3 } from '@fluentui/react-components';
import { useContext, useMemo } from 'react';
import { useStyles } from '../common/styles';
import { LanguageContext, useTexts } from '../common/texts';
import { CopyDetails } from './CopyDetails';
import { describeFailure, readMessage } from './errorDetails';

interface Failed {
  error: unknown;
  /** Which view of the pane failed; "pane" where it is the whole of it. */
  view: string;
  components?: string | undefined;
  onRetry(): void;
}

/** What to tell of an error that nobody foresaw. */
export function Failure({ error, view, components, onRetry }: Failed) {
  const styles = useStyles();
  const t = useTexts();
  const { language } = useContext(LanguageContext);
  const details = useMemo(() => describeFailure(error, { view, language, components }), [error, view, language, components]);
  const told = (
    <section className={styles.section}>
      <div role="alert">
        <Subtitle1 as="h2">{t('pane.failure.heading')}</Subtitle1>
        <p>{t('pane.failure.text')}</p>
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onRetry}>
          {t('pane.failure.retry')}
        </Button>
      </div>
      <p className={styles.second}>{readMessage(error)}</p>
      <CopyDetails details={details} />
    </section>
  );
  if (view !== 'pane') return told;
  // Nothing else of the pane is left around it.
  return (
    <main className={styles.pane}>
      <Title3 as="h1">{t('pane.title')}</Title3>
      {told}
    </main>
  );
}
