import { Button, Link } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useId, type KeyboardEvent, type Ref } from 'react';
import type { ReadyBook } from '../../live';
import { useTexts } from '../common/texts';
import { AddMenu, listLevelsBeneath } from './AddMenu';
import { Explanation } from './Explanation';
import { GoalFacts } from './GoalFacts';
import type { FormRequest } from './forms/request';
import { useGoalStyles } from './styles';

export interface GoalPanelProps {
  state: ReadyBook;
  /** Index in `book.rows`. */
  row: number;
  /** Whether the row is out of sight in the tree. */
  hidden: boolean;
  onClearFilter(): void;
  /** Chooses another row. */
  onChoose(row: number): void;
  onShow(): void;
  onForm(request: FormRequest): void;
  onClose(): void;
  /** The panel's heading, which takes the focus when a link in the panel leads to another row. */
  headingRef: Ref<HTMLHeadingElement>;
}

/** Everything about the chosen row: what it is, how it stands and why, and what can be done with it. */
export function GoalPanel({ state, row: index, hidden, onClearFilter, onChoose, onShow, onForm, onClose, headingRef }: GoalPanelProps) {
  const styles = useGoalStyles();
  const t = useTexts();
  const id = useId();
  const { book } = state;
  const row = book.rows[index];
  if (!row) return null;
  const { settings } = book;
  const beneath = row.nr === '' ? [] : listLevelsBeneath(row, settings);
  const closeByEscape = (event: KeyboardEvent) => {
    // A menu's own Escape comes by here too.
    if (event.key !== 'Escape' || (event.target as Element).closest('[role=menu]')) return;
    event.preventDefault();
    onClose();
  };
  return (
    <section className={styles.panel} aria-labelledby={id} onKeyDown={closeByEscape}>
      <div className={styles.panelHead}>
        <h3 id={id} ref={headingRef} tabIndex={-1} className={styles.panelTitle}>
          {row.nr || t('pane.goals.noNumber')}
          {row.level && ` ${settings.levels[row.level].name}`}
        </h3>
        <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={t('pane.goals.close')} onClick={onClose} />
      </div>
      <p className={styles.panelText}>{row.text || t('pane.goals.noText')}</p>
      {hidden && (
        <p className={styles.panelText}>
          {t('pane.goals.hidden')}{' '}
          <Link as="button" inline onClick={onClearFilter}>
            {t('pane.goals.clear')}
          </Link>
        </p>
      )}
      <div className={styles.buttons}>
        <Button onClick={onShow}>{t('pane.goals.show')}</Button>
        {row.level === 'measure' && <Button onClick={() => onForm({ kind: 'values', row: index })}>{t('pane.goals.values')}</Button>}
        {(row.level === 'goal' || row.level === 'overarching') && (
          <Button onClick={() => onForm({ kind: 'values', row: index })}>{t('pane.goals.assess')}</Button>
        )}
        {row.level !== null && <Button onClick={() => onForm({ kind: 'move', row: index })}>{t('pane.goals.move')}</Button>}
        {beneath.length > 0 && (
          <AddMenu
            levels={beneath}
            settings={settings}
            onAdd={(level) => onForm({ kind: 'add', level, parent: row.nr, committee: row.committee })}
          />
        )}
      </div>
      <GoalFacts state={state} row={index} onChoose={onChoose} />
      <Explanation rollUp={state.rollUp()} row={index} onChoose={onChoose} />
    </section>
  );
}
