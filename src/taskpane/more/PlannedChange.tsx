import { Body1Strong, Button } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import type { Done } from '../../commands/outcome';
import type { TextKey } from '../../locales';
import { ActionMessage } from '../common/ActionMessage';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { useAction } from '../common/useAction';

interface Change<Plan> {
  heading: TextKey;
  explanation: TextKey;
  /** The button that shows what would be done. */
  show: TextKey;
  /** The button that does it; gets `count`. */
  run: TextKey;
  /** Told where there is nothing to do. */
  nothing: TextKey;
  plan(): Promise<Plan>;
  /** How many cells it would change now. */
  count(plan: Plan): number;
  /** Whether there is anything to show and choose. */
  isEmpty(plan: Plan): boolean;
  preview(plan: Plan): ReactNode;
  apply(plan: Plan): Promise<Done>;
}

/** A change of many cells: what it would do is shown first, then it is done. */
export function PlannedChange<Plan>({ heading, explanation, show, run, nothing, plan, count, isEmpty, preview, apply }: Change<Plan>) {
  const styles = useStyles();
  const t = useTexts();
  const action = useAction();
  const [shown, setShown] = useState<Plan | null>(null);
  const showButton = useRef<HTMLButtonElement>(null);
  const close = () => {
    setShown(null);
    // The button that had the focus is gone.
    requestAnimationFrame(() => showButton.current?.focus());
  };
  const look = () =>
    action.run(async () => {
      const next = await plan();
      if (isEmpty(next)) return { key: nothing };
      setShown(next);
      return null;
    });
  const change = (now: Plan) =>
    action.run(async () => {
      const done = await apply(now);
      close();
      return done;
    });
  return (
    <div className={styles.section}>
      <Body1Strong as="h4" className={styles.partHeading}>
        {t(heading)}
      </Body1Strong>
      <span className={styles.second}>{t(explanation)}</span>
      {shown && preview(shown)}
      <div className={styles.buttons}>
        {shown ? (
          <>
            <Button appearance="primary" disabled={action.busy || count(shown) === 0} onClick={() => void change(shown)}>
              {t(run, { count: count(shown) })}
            </Button>
            <Button disabled={action.busy} onClick={close}>
              {t('pane.more.cancel')}
            </Button>
          </>
        ) : (
          <Button ref={showButton} disabled={action.busy} onClick={() => void look()}>
            {t(show)}
          </Button>
        )}
      </div>
      <ActionMessage action={action} />
    </div>
  );
}
