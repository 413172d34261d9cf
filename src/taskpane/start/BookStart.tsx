import { Subtitle1 } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ReadyBook } from '../../live';
import { CompleteBook } from '../common/CompleteBook';
import { Damages } from '../common/Damages';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { useCompletion } from '../common/useCompletion';
import { CommitteeList } from './CommitteeList';
import { NextSteps } from './NextSteps';
import { readStart } from './readStart';
import { useStartStyles } from './styles';
import { YearLine } from './YearLine';

/** For a goal book: where we are in the year, what to do next, and how far each committee has come. */
export function BookStart({ state }: { state: ReadyBook }) {
  const styles = useStartStyles();
  const common = useStyles();
  const t = useTexts();
  const completion = useCompletion();
  const start = useMemo(() => readStart(state), [state]);
  const { municipality, year, vision } = state.book.settings;
  return (
    <>
      <section className={common.section}>
        <Subtitle1 as="h2">{t('pane.book.for', { municipality, year: String(year ?? '') })}</Subtitle1>
        {vision !== '' && <span className={styles.vision}>{vision}</span>}
        <YearLine settings={state.book.settings} />
      </section>
      {state.damages.length > 0 && <Damages damages={state.damages} />}
      <NextSteps steps={start.steps} state={state} onRepair={completion.goAndLook} />
      <CommitteeList committees={start.committees} state={state} />
      <CompleteBook completion={completion} />
    </>
  );
}
