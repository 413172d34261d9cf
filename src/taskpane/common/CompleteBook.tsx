import { Button, Subtitle2 } from '@fluentui/react-components';
import { useState } from 'react';
import { makeBook, planBook } from '../../commands';
import { addsSheets, type StructurePlan } from '../../workbook/structure';
import { ActionMessage } from './ActionMessage';
import { ConfirmDialog } from './ConfirmDialog';
import { PlanSteps } from './PlanSteps';
import { useStyles } from './styles';
import { useTexts } from './texts';
import { useAction } from './useAction';

/** Of the button that looks for what is missing, to go to it. */
export const COMPLETE_BOOK_ID = 'complete-book';

/** Adds what a goal book lacks, after showing what that is. */
export function CompleteBook() {
  const styles = useStyles();
  const t = useTexts();
  const action = useAction();
  const [plan, setPlan] = useState<StructurePlan | null>(null);
  const [asking, setAsking] = useState(false);
  const look = () =>
    action.run(async () => {
      const found = await planBook();
      const isWhole = found.steps.length + found.problems.length === 0;
      setPlan(isWhole ? null : found);
      return isWhole ? { key: 'pane.plan.nothing' } : null;
    });
  const complete = (ready: StructurePlan) =>
    action.run(async (onProgress) => {
      await makeBook(ready, onProgress);
      setPlan(null);
      return { key: 'pane.plan.done' };
    });
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
            onClick={() => (addsSheets(plan) ? setAsking(true) : void complete(plan))}
          >
            {t('pane.complete.apply')}
          </Button>
        )}
        <Button id={COMPLETE_BOOK_ID} disabledFocusable={action.busy} onClick={() => void look()}>
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
            void complete(plan);
          }}
        >
          {t('pane.complete.askText')}
        </ConfirmDialog>
      )}
    </section>
  );
}
