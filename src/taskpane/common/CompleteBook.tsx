import { Button, Subtitle2 } from '@fluentui/react-components';
import { useState } from 'react';
import { makeBook, planBook } from '../../commands';
import type { StructurePlan } from '../../workbook/structure';
import { ActionMessage } from './ActionMessage';
import { PlanSteps } from './PlanSteps';
import { useStyles } from './styles';
import { useTexts } from './texts';
import { useAction } from './useAction';

/** Adds what a goal book lacks, after showing what that is. */
export function CompleteBook() {
  const styles = useStyles();
  const t = useTexts();
  const action = useAction();
  const [plan, setPlan] = useState<StructurePlan | null>(null);
  const look = () =>
    action.run(async () => {
      const found = await planBook();
      const isWhole = found.steps.length + found.problems.length === 0;
      setPlan(isWhole ? null : found);
      return isWhole ? { key: 'pane.plan.nothing' } : null;
    });
  const complete = (ready: StructurePlan) =>
    action.run(async () => {
      await makeBook(ready);
      setPlan(null);
      return { key: 'pane.plan.done' };
    });
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3">{t('pane.complete.heading')}</Subtitle2>
      <span className={styles.second}>{t('pane.complete.intro')}</span>
      {plan && <PlanSteps plan={plan} />}
      <div className={styles.buttons}>
        <Button disabled={action.busy} onClick={() => void look()}>
          {t('pane.complete.run')}
        </Button>
        {plan && plan.problems.length === 0 && (
          <Button disabled={action.busy} onClick={() => void complete(plan)}>
            {t('pane.complete.apply')}
          </Button>
        )}
      </div>
      <ActionMessage action={action} />
    </section>
  );
}
