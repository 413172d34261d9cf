import { Button, Subtitle2 } from '@fluentui/react-components';
import { useState } from 'react';
import { addsSheets } from '../../workbook/structure';
import { ActionMessage } from './ActionMessage';
import { ConfirmDialog } from './ConfirmDialog';
import { PlanSteps } from './PlanSteps';
import { useStyles } from './styles';
import { useTexts } from './texts';
import type { Completion } from './useCompletion';

/** Adds what a goal book lacks, after showing what that is. */
export function CompleteBook({ completion }: { completion: Completion }) {
  const styles = useStyles();
  const t = useTexts();
  const { action, plan, button, look, complete } = completion;
  const [asking, setAsking] = useState(false);
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3">{t('pane.complete.heading')}</Subtitle2>
      <span className={styles.second}>{t('pane.complete.intro')}</span>
      {plan && <PlanSteps plan={plan} />}
      <div className={styles.buttons}>
        {plan && plan.problems.length === 0 && (
          <Button
            appearance="primary"
            disabledFocusable={action.busy}
            onClick={() => (addsSheets(plan) ? setAsking(true) : complete(plan))}
          >
            {t('pane.complete.apply')}
          </Button>
        )}
        <Button ref={button} disabledFocusable={action.busy} onClick={look}>
          {t('pane.complete.run')}
        </Button>
      </div>
      <ActionMessage action={action} />
      {plan && asking && (
        <ConfirmDialog
          title={t('pane.complete.ask')}
          confirm={t('pane.complete.apply')}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            complete(plan);
          }}
        >
          {t('pane.complete.askText')}
        </ConfirmDialog>
      )}
    </section>
  );
}
