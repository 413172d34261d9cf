import { Button, Spinner } from '@fluentui/react-components';
import { useContext, useState } from 'react';
import { describeProblem, describeStep, summarisePlan, type StructurePlan } from '../../../workbook/structure';
import { ActionMessage } from '../../common/ActionMessage';
import { ConfirmDialog } from '../../common/ConfirmDialog';
import { LanguageContext, useTexts } from '../../common/texts';
import { useStyles } from '../../common/styles';
import { WarningList } from '../../common/WarningList';
import { describeAdded } from '../describeAdded';
import { look, make } from './store';
import { useSetUpStyles } from './styles';
import { useSetUp } from './useSetUp';

/** What will be made and what is left alone; from here the book is made. */
export function PreviewStep() {
  const styles = useSetUpStyles();
  const common = useStyles();
  const t = useTexts();
  const { language } = useContext(LanguageContext);
  const { plan, busy, slow, progress, message } = useSetUp();
  const [asking, setAsking] = useState(false);
  const action = { slow, progress, message };
  if (busy === 'planning' && !slow) return <Spinner size="small" label={t('pane.create.planning')} />;
  if (!plan || busy === 'planning') return <Retry action={action} />;
  const summary = summarisePlan(plan);
  const stopped = plan.problems.length > 0;
  return (
    <div className={styles.fields}>
      {stopped ? (
        <WarningList heading={t('pane.plan.problems')} sentences={plan.problems.map((problem) => describeProblem(language, problem))} />
      ) : (
        <>
          <span>{describeAdded(t, summary)}</span>
          <span className={common.second}>{t('pane.create.units')}</span>
          <details className={styles.steps}>
            <summary>{t('pane.create.showSteps')}</summary>
            <ol className={common.list}>
              {plan.steps.map((step) => (
                <li key={JSON.stringify(step)}>{describeStep(language, step)}</li>
              ))}
            </ol>
          </details>
        </>
      )}
      <ActionMessage action={action} />
      <div className={common.buttons}>
        {stopped || message ? (
          <Button appearance="primary" disabledFocusable={busy !== null} onClick={() => void look()}>
            {t('pane.create.lookAgain')}
          </Button>
        ) : (
          <Button appearance="primary" disabledFocusable={busy !== null} onClick={() => setAsking(true)}>
            {t('pane.create.run')}
          </Button>
        )}
      </div>
      {asking && (
        <AskToMake
          plan={plan}
          onClose={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            void make(plan);
          }}
        />
      )}
    </div>
  );
}

function AskToMake({ plan, onClose, onConfirm }: { plan: StructurePlan; onClose(): void; onConfirm(): void }) {
  const t = useTexts();
  return (
    <ConfirmDialog title={t('pane.create.ask')} confirm={t('pane.create.run')} onConfirm={onConfirm} onCancel={onClose}>
      {describeAdded(t, summarisePlan(plan))}
    </ConfirmDialog>
  );
}

function Retry({ action }: { action: Parameters<typeof ActionMessage>[0]['action'] }) {
  const common = useStyles();
  const t = useTexts();
  return (
    <>
      <ActionMessage action={action} />
      {!action.slow && (
        <div className={common.buttons}>
          <Button onClick={() => void look()}>{t('pane.create.lookAgain')}</Button>
        </div>
      )}
    </>
  );
}
