import { Button, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { GoalRow } from '../../goals/types';
import { useNavigation } from '../common/navigation';
import { useTexts } from '../common/texts';
import { useFollowUpStyles } from './styles';

/** A row of the book with what has changed in it; opens it under Mål, or its committee's goals where it has no number. */
export function ChangeRow({ row: { nr, text, committee }, children }: { row: GoalRow; children: ReactNode }) {
  const styles = useFollowUpStyles();
  const t = useTexts();
  const { open } = useNavigation();
  return (
    <Button
      appearance="subtle"
      className={styles.row}
      title={t('pane.changes.open')}
      onClick={() => open('goals', nr === '' ? { committee } : { nr })}
    >
      <span className={styles.twoLines}>
        <strong>{nr}</strong> {text}
      </span>
      <span className={mergeClasses(styles.marks, styles.small)}>{children}</span>
    </Button>
  );
}
