import { Button, Subtitle2 } from '@fluentui/react-components';
import { recalculate } from '../../commands';
import { ActionMessage } from '../common/ActionMessage';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { useAction } from '../common/useAction';
import { ReplaceFormulas } from './ReplaceFormulas';
import { RestoreFormulas } from './RestoreFormulas';

/** Counting anew, values in place of formulas, and formulas back. */
export function Formulas({ hasBook }: { hasBook: boolean }) {
  const styles = useStyles();
  const t = useTexts();
  const action = useAction();
  const run = () => action.run(async () => ({ key: 'pane.recalculate.done', params: { count: await recalculate() } }));
  return (
    <section className={styles.main} aria-labelledby="more-formulas">
      <Subtitle2 as="h3" id="more-formulas">
        {t('pane.more.formulas')}
      </Subtitle2>
      {hasBook ? (
        <>
          <div className={styles.section}>
            <span className={styles.second}>{t('pane.recalculate.hint')}</span>
            <div className={styles.buttons}>
              <Button disabled={action.busy} onClick={() => void run()}>
                {t('pane.recalculate.run')}
              </Button>
            </div>
            <ActionMessage action={action} />
          </div>
          <ReplaceFormulas />
          <RestoreFormulas />
        </>
      ) : (
        <span className={styles.second}>{t('pane.more.formulasLater')}</span>
      )}
    </section>
  );
}
