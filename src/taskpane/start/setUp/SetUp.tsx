import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { lazyView } from '../../common/lazyView';
import { useTexts } from '../../common/texts';
import { useStyles } from '../../common/styles';
import { FactsStep } from './FactsStep';
import { Made } from './Made';
import type { LaterStepProps } from './LaterStep';
import { goBack, goOn, SET_UP_STEPS } from './store';
import { useSetUpStyles } from './styles';
import { useSetUp } from './useSetUp';

/** Fetched while the first step is filled in. */
const { View: LaterStep, prefetch: prefetchLaterSteps } = lazyView<LaterStepProps>(() => import('./LaterStep'));

/** For a workbook that is no goal book: a few questions, what they lead to, and the making of it. */
export default function SetUp() {
  const styles = useSetUpStyles();
  const common = useStyles();
  const t = useTexts();
  const { step, busy, made } = useSetUp();
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => void prefetchLaterSteps(), []);
  useEffect(() => {
    // Where one has moved by Tillbaka or Nästa; not when the pane opens.
    if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step]);
  if (made) return <Made made={made} />;
  const number = SET_UP_STEPS.indexOf(step) + 1;
  const next = () => {
    // What is wrong is said at its field; one goes to the first when it is there.
    if (!goOn()) requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <section className={common.section}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        <span className={styles.stepOf}>{t('pane.create.stepOf', { number, total: SET_UP_STEPS.length })}</span>
        {t(`pane.create.heading.${step}`)}
      </h2>
      {step === 'facts' && <span className={common.second}>{t('pane.create.intro')}</span>}
      <form
        ref={form}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          next();
        }}
      >
        {step === 'facts' ? <FactsStep /> : <LaterStep step={step} />}
        <div className={styles.ends}>
          {number > 1 ? (
            <Button disabledFocusable={busy === 'making'} onClick={goBack}>
              {t('pane.create.back')}
            </Button>
          ) : (
            <span />
          )}
          {step !== 'preview' && (
            <Button type="submit" appearance="primary">
              {t('pane.create.next')}
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}
