import { Button } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { useTexts } from '../../common/texts';
import { useSetUpStyles } from './styles';

interface Item {
  name: string;
  /** The rest of it in short, shown under the name. */
  facts: string;
  /** Something in it is wrong: then it stands open. */
  wrong: boolean;
  open: boolean;
  onToggle(): void;
  children: ReactNode;
}

/** One of a list of things to edit: its name, and when it is opened its fields. */
export function ItemCard({ name, facts, wrong, open, onToggle, children }: Item) {
  const styles = useSetUpStyles();
  const t = useTexts();
  const bodyId = useId();
  const shown = open || wrong;
  return (
    <li className={styles.item}>
      <Button
        appearance="subtle"
        className={styles.itemHead}
        aria-expanded={shown}
        {...(shown && { 'aria-controls': bodyId })}
        onClick={onToggle}
      >
        <span className={styles.itemText}>
          <span className={styles.itemName}>{name || t('pane.create.unnamed')}</span>
          <span className={styles.itemFacts}>{facts}</span>
          {wrong && <span className={styles.itemProblem}>{t('pane.create.itemWrong')}</span>}
        </span>
        <span aria-hidden="true">{shown ? '▴' : '▾'}</span>
      </Button>
      {shown && (
        <div id={bodyId} className={styles.itemBody}>
          {children}
        </div>
      )}
    </li>
  );
}
