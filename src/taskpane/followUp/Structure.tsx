import { mergeClasses, Subtitle2 } from '@fluentui/react-components';
import { useMemo } from 'react';
import { countStatuses, type GoalGroup } from '../../goals';
import { LEVELS } from '../../goals/types';
import type { ReadyBook } from '../../live';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { useFollowUpStyles } from './styles';

/** At the budget there is nothing to judge: what counts is how much is planned. */
export function Structure({ state }: { state: ReadyBook }) {
  const styles = useStyles();
  const t = useTexts();
  const { areas, committees } = useMemo(() => countStatuses(state.rollUp()), [state]);
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3">{t('pane.structure.heading')}</Subtitle2>
      <span className={styles.second}>{t('pane.structure.intro')}</span>
      <Groups heading={t('pane.structure.byArea')} groups={areas} state={state} />
      <Groups heading={t('pane.structure.byCommittee')} groups={committees} state={state} />
    </section>
  );
}

function Groups({ heading, groups, state }: { heading: string; groups: readonly GoalGroup[]; state: ReadyBook }) {
  const styles = useFollowUpStyles();
  const t = useTexts();
  const { levels } = state.book.settings;
  return (
    <>
      <h4 className={styles.subheading}>{heading}</h4>
      <ul className={styles.groups} aria-label={heading}>
        {groups.map(({ id, name, rows }) => (
          <li key={id} className={styles.group}>
            <span className={styles.name}>{id === '' ? t('pane.status.loose') : name || id}</span>
            <span className={mergeClasses(styles.labels, styles.small, styles.second)}>
              {LEVELS.filter((level) => rows[level] > 0 || level === 'overarching' || level === 'goal' || level === 'measure').map(
                (level) => (
                  <span key={level}>{t('pane.structure.count', { level: levels[level].name, count: rows[level] })}</span>
                ),
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
