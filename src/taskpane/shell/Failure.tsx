import { Button, Subtitle1 } from '@fluentui/react-components';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';

/** What to tell of an error that nobody foresaw. */
export function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const styles = useStyles();
  const t = useTexts();
  return (
    <section className={styles.section} role="alert">
      <Subtitle1 as="h2">{t('pane.failure.heading')}</Subtitle1>
      <p>{t('pane.failure.text')}</p>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onRetry}>
          {t('pane.failure.retry')}
        </Button>
      </div>
    </section>
  );
}
