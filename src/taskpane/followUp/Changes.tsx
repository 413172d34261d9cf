import { Subtitle2 } from '@fluentui/react-components';
import { COMPARED_WITH } from '../../goals';
import type { ReadyBook } from '../../live';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { Deviations } from './Deviations';
import { StatusChanges } from './StatusChanges';

/** What is another than at the occasion before. */
export function Changes({ state }: { state: ReadyBook }) {
  const styles = useStyles();
  const t = useTexts();
  const { occasion } = state.book.settings;
  const { goals, outcomes } = COMPARED_WITH[occasion];
  if (goals || outcomes) {
    return (
      <>
        {goals && <StatusChanges state={state} since={goals} />}
        {outcomes && <Deviations state={state} foreseenAt={outcomes} />}
      </>
    );
  }
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3">{t('pane.changes.heading')}</Subtitle2>
      <span className={styles.second}>{t('pane.changes.first')}</span>
    </section>
  );
}
