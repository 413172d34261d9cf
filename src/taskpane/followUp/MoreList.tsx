import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../common/texts';
import { useFollowUpStyles } from './styles';

/** How many stand there at first, and how many more come at a time. */
const STEP = 10;

/** A list of which the first are shown, and more where somebody asks; how many are left is always said. */
export function MoreList<T>({ items, label, children }: { items: readonly T[]; label: string; children: (item: T) => ReactNode }) {
  const styles = useFollowUpStyles();
  const t = useTexts();
  const [shown, setShown] = useState(STEP);
  const left = items.length - shown;
  return (
    <>
      <ul className={styles.rows} aria-label={label}>
        {items.slice(0, shown).map((item, place) => (
          <li key={place}>{children(item)}</li>
        ))}
      </ul>
      {left > 0 && (
        <div className={styles.more}>
          <Button size="small" onClick={() => setShown(shown + STEP)}>
            {t('pane.changes.more', { count: left })}
          </Button>
        </div>
      )}
    </>
  );
}
