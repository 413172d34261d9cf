import { Button } from '@fluentui/react-components';
import { useNavigation } from '../common/navigation';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';

/** Stands in every view but Start while the workbook is no goal book. */
export function NoBook() {
  const styles = useStyles();
  const t = useTexts();
  const { open } = useNavigation();
  return (
    <section className={styles.section}>
      <p>{t('pane.noBook')}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => open('start')}>
          {t('pane.toStart')}
        </Button>
      </div>
    </section>
  );
}
