import { Link } from '@fluentui/react-components';
import type { GoalBook } from '../../goals/types';
import { useTexts } from '../common/texts';

interface RowLinkProps {
  book: GoalBook;
  row: number;
  /** Whether the row's text stands in the link too. */
  withText?: boolean;
  onChoose(row: number): void;
}

/** A row that can be gone to, by its number. */
export function RowLink({ book, row: index, withText = false, onChoose }: RowLinkProps) {
  const t = useTexts();
  const row = book.rows[index];
  if (!row) return null;
  const text = row.text || t('pane.goals.noText');
  return (
    <Link as="button" inline title={text} onClick={() => onChoose(index)}>
      {row.nr || t('pane.goals.noNumber')}
      {withText && ` ${text}`}
    </Link>
  );
}
