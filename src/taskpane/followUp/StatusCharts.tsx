import { mergeClasses } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { STATUSES, type Status } from '../../goals/types';
import { STATUS_SYMBOLS } from '../../locales/words';
import { useStatusColours } from '../common/statusColours';
import { useTexts } from '../common/texts';
import type { NamedNumbers, StatusNumbers } from './numbers';
import { fillOf, StatusPatterns } from './StatusPatterns';
import { useFollowUpStyles } from './styles';

/** Fetched by itself, for it is heavy. Where it cannot be fetched the legend stands alone: it says the same. */
const Donut = lazy(() => import('./Donut').catch(() => ({ default: () => null })));

/** All goals as a donut with its legend. */
export function StatusDonut({ statuses, goals }: StatusNumbers) {
  const styles = useFollowUpStyles();
  const t = useTexts();
  return (
    <>
      <StatusPatterns />
      <div className={styles.donut} inert>
        <Suspense>
          <Donut statuses={statuses} goals={goals} />
        </Suspense>
      </div>
      <ul className={styles.legend} aria-label={t('pane.status.all')}>
        {STATUSES.map((status) => (
          <li key={status} className={styles.legendItem}>
            <svg className={styles.swatch} aria-hidden="true" focusable="false">
              <rect width="16" height="16" fill={fillOf(status)} />
            </svg>
            <StatusWord status={status} />
            <span className={styles.right}>{statuses[status]}</span>
            <span className={mergeClasses(styles.right, styles.second)}>
              {t('pane.status.share', { share: Math.round((100 * statuses[status]) / goals) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/**
 * One bar a group, as long for each: how its goals divide between the statuses, with every number in words beneath. Not Fluent's: its bars
 * have no labels on their parts, names on one line only, English words for screen readers, and run out of 288 px where a part is 0.
 */
export function StatusBars({ heading, groups }: { heading: string; groups: readonly NamedNumbers[] }) {
  const styles = useFollowUpStyles();
  return (
    <>
      <h4 className={styles.subheading}>{heading}</h4>
      <ul className={styles.groups} aria-label={heading}>
        {groups.map((group) => (
          <li key={group.id}>
            <GroupBar group={group} />
          </li>
        ))}
      </ul>
    </>
  );
}

function GroupBar({ group: { name, goals, statuses } }: { group: NamedNumbers }) {
  const styles = useFollowUpStyles();
  const t = useTexts();
  const present = STATUSES.filter((status) => statuses[status] > 0);
  return (
    <div className={styles.group}>
      <span className={styles.line}>
        <span className={styles.name}>{name}</span>
        <span className={mergeClasses(styles.number, styles.small, styles.second)}>
          {goals === 0 ? t('pane.status.noGoals') : t('pane.status.goals', { count: goals })}
        </span>
      </span>
      {goals > 0 && (
        <>
          <svg className={styles.bar} aria-hidden="true" focusable="false">
            {present.map((status, place) => {
              const before = present.slice(0, place).reduce((sum, earlier) => sum + statuses[earlier], 0);
              return (
                <rect
                  key={status}
                  className={styles.segmentShape}
                  x={`${(100 * before) / goals}%`}
                  width={`${(100 * statuses[status]) / goals}%`}
                  height="16"
                  fill={fillOf(status)}
                />
              );
            })}
          </svg>
          <span className={mergeClasses(styles.labels, styles.small)}>
            {present.map((status) => (
              <StatusCount key={status} status={status} count={statuses[status]} />
            ))}
          </span>
        </>
      )}
    </div>
  );
}

/** "✓ 5"; a screen reader says the word instead of the symbol. */
function StatusCount({ status, count }: { status: Status; count: number }) {
  const styles = useFollowUpStyles();
  const t = useTexts();
  const { ink } = useStatusColours()[status];
  const word = t(`word.status.${status}`);
  return (
    <span style={{ color: ink }} title={word}>
      <span aria-hidden="true">{STATUS_SYMBOLS[status]} </span>
      <span className={styles.hidden}>{word} </span>
      {count}
    </span>
  );
}

function StatusWord({ status }: { status: Status }) {
  const t = useTexts();
  const { ink } = useStatusColours()[status];
  return (
    <span style={{ color: ink }}>
      <span aria-hidden="true">{STATUS_SYMBOLS[status]} </span>
      {t(`word.status.${status}`)}
    </span>
  );
}
