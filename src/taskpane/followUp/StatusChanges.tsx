import { Subtitle2 } from '@fluentui/react-components';
import { useMemo } from 'react';
import { CHANGE_KINDS, compareOccasions } from '../../goals';
import type { ReadyBook } from '../../live';
import { StatusMark } from '../common/StatusMark';
import { useStyles } from '../common/styles';
import { useTexts } from '../common/texts';
import { ChangeRow } from './ChangeRow';
import { MoreList } from './MoreList';
import { useFollowUpStyles } from './styles';

/** Goals whose status is another than at the earlier occasion: those that got worse first, for they are what is asked about. */
export function StatusChanges({ state, since }: { state: ReadyBook; since: 'interim' }) {
  const common = useStyles();
  const styles = useFollowUpStyles();
  const t = useTexts();
  const changes = useMemo(() => compareOccasions(state.rollUp(since), state.rollUp()), [state, since]);
  return (
    <section className={common.section}>
      <Subtitle2 as="h3">{t(`pane.changes.heading.${since}`)}</Subtitle2>
      {changes.length === 0 && <span className={common.second}>{t(`pane.changes.none.${since}`)}</span>}
      {CHANGE_KINDS.map((kind) => {
        const ofKind = changes.filter((change) => change.kind === kind);
        if (ofKind.length === 0) return null;
        const heading = t(`pane.changes.${kind}`, { count: ofKind.length });
        return (
          <div key={kind}>
            <h4 className={styles.subheading}>{heading}</h4>
            <MoreList items={ofKind} label={heading}>
              {({ row, from, to }) => (
                <ChangeRow row={state.book.rows[row]!}>
                  <StatusMark status={from} small />
                  <span aria-hidden="true">→</span>
                  <StatusMark status={to} small />
                </ChangeRow>
              )}
            </MoreList>
          </div>
        );
      })}
    </section>
  );
}
