import { Subtitle2 } from '@fluentui/react-components';
import { countGoals } from '../../goals';
import { STATUSES, type Status } from '../../goals/types';
import type { ReadyBook } from '../../live';
import { STATUS_SYMBOLS, STATUS_WORDS } from '../../locales/words';
import { STATUS_COLOURS } from '../../workbook/palette';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';

/** How many goals have each status at the book's occasion; always symbol and word beside the colour. */
export function StatusCounts({ state }: { state: ReadyBook }) {
  const styles = useStyles();
  const t = useTexts();
  const rollUp = state.rollUp();
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3">{t('pane.book.counts')}</Subtitle2>
      <span className={styles.second}>{t('pane.book.countsHint')}</span>
      <dl className={styles.counts}>
        {STATUSES.map((status) => (
          <Count key={status} status={status} number={countGoals(rollUp, { status })} />
        ))}
      </dl>
    </section>
  );
}

function Count({ status, number }: { status: Status; number: number }) {
  const styles = useStyles();
  const { ink, tint } = STATUS_COLOURS[status];
  return (
    <>
      <dt className={styles.status} style={{ color: ink, backgroundColor: tint }}>
        <span aria-hidden="true">{STATUS_SYMBOLS[status]} </span>
        {STATUS_WORDS[status]}
      </dt>
      <dd className={styles.count}>{number}</dd>
    </>
  );
}
