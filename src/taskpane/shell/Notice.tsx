import { Button, Subtitle1, Title3 } from '@fluentui/react-components';
import type { TextKey } from '../../locales';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';

export type NoticeKey = Extract<TextKey, 'pane.outside.noOffice' | 'pane.outside.noExcel'>;

/** Stands where the pane would, outside Excel: what is amiss and what to do. */
export function Notice({ text }: { text: NoticeKey }) {
  const styles = useStyles();
  const t = useTexts();
  return (
    <main className={styles.pane}>
      <Title3 as="h1">{t('pane.title')}</Title3>
      <section className={styles.section}>
        <Subtitle1 as="h2">{t('pane.outside.heading')}</Subtitle1>
        <span>{t(text)}</span>
        {text === 'pane.outside.noOffice' && (
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={() => window.location.reload()}>
              {t('pane.failure.retry')}
            </Button>
          </div>
        )}
      </section>
    </main>
  );
}
