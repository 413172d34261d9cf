import { Button, mergeClasses, Subtitle2 } from '@fluentui/react-components';
import { countProgress, sortByMissing, type CommitteeProgress } from '../../goals';
import type { ReadyBook } from '../../live';
import { useNavigation } from '../common/navigation';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { useFollowUpStyles } from './styles';

/** How much each committee has reported, those with most left first; each opens its goals. */
export function Reported({ state }: { state: ReadyBook }) {
  const common = useStyles();
  const styles = useFollowUpStyles();
  const t = useTexts();
  const names = new Map(state.book.committees.map(({ code, name }) => [code, name]));
  const progress = sortByMissing(countProgress(state.rollUp()));
  const due = sum(progress, 'due');
  const reported = sum(progress, 'reported');
  const sentence = due === 0 ? 'pane.reported.noMeasures' : reported === due ? 'pane.reported.all' : 'pane.reported.some';
  return (
    <section className={common.section}>
      <Subtitle2 as="h3">{t('pane.reported.heading')}</Subtitle2>
      <span className={common.second}>{t(sentence, { reported, due })}</span>
      {due > 0 && (
        <ul className={styles.rows}>
          {progress.map((each) => (
            <li key={each.committee}>
              <CommitteeRow progress={each} name={names.get(each.committee) ?? each.committee} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function CommitteeRow({ progress: { committee, due, reported }, name }: { progress: CommitteeProgress; name: string }) {
  const styles = useFollowUpStyles();
  const t = useTexts();
  const { open } = useNavigation();
  const count = due === 0 ? t('pane.reported.nothingDue') : t('pane.reported.count', { reported, due });
  return (
    <Button appearance="subtle" className={styles.row} title={t('pane.reported.open')} onClick={() => open('goals', { committee })}>
      <span className={styles.line}>
        <span className={styles.name}>{name}</span>
        <span className={mergeClasses(styles.number, styles.small, styles.second)}>{count}</span>
      </span>
      {due > 0 && (
        <span className={styles.track} aria-hidden="true">
          <span className={styles.filled} style={{ display: 'block', width: `${(100 * reported) / due}%` }} />
        </span>
      )}
    </Button>
  );
}

function sum(progress: readonly CommitteeProgress[], key: 'due' | 'reported'): number {
  return progress.reduce((total, each) => total + each[key], 0);
}
