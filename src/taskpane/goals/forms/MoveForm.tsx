import { useMemo, useState } from 'react';
import { moveGoal } from '../../../commands';
import { findMoveTargets, findRowAgain, listBeneath } from '../../../goals';
import { nameRow } from '../../../goals/nameRow';
import type { GoalRow } from '../../../goals/types';
import type { ReadyBook } from '../../../live';
import { useTexts, type Translate } from '../../common/texts';
import { useAction } from '../../common/useAction';
import { FormFrame } from './FormFrame';
import { callParent, ParentField } from './ParentField';
import { useFormStyles } from './styles';

/** Another goal or area for a row to belong to, and what that will do, before it is done. */
export function MoveForm({ state, row: first, onDone }: { state: ReadyBook; row: GoalRow; onDone(nr?: string): void }) {
  const styles = useFormStyles();
  const t = useTexts();
  const action = useAction();
  const [chosen, setChosen] = useState('');
  const [attempted, setAttempted] = useState(false);
  const judged = state.rollUp();
  const index = findRowAgain(state.book, first);
  const row = state.book.rows[index];
  const targets = useMemo(() => findMoveTargets(judged, index), [judged, index]);
  const target = targets.find(({ nr }) => nr === chosen);
  const heading = t('pane.form.move.heading', { row: nameRow(row ?? first) });
  if (!row || targets.length === 0) {
    return (
      <FormFrame heading={heading} dirty={false} action={action} onSubmit={onDone} onCancel={onDone}>
        <span>{t(row ? 'pane.form.parent.none.move' : 'pane.form.gone')}</span>
      </FormFrame>
    );
  }
  const from = judged.tree.parentNr[index] ?? '';
  const beneath = listBeneath(judged.tree, index).length;

  const submit = () => {
    setAttempted(true);
    if (!target) return;
    void action.run(async () => {
      await moveGoal(row, from, target.nr);
      onDone(row.nr === '' ? undefined : row.nr);
      return null;
    });
  };
  const error =
    target || !attempted ? undefined : t(chosen === '' ? 'pane.form.parent.choose' : 'pane.form.parent.gone', { parent: chosen });
  const params = { row: nameRow(row), from: callOld(t, state, row, from), to: target ? callParent(t, target) : '', count: beneath };
  const isLoose = from === '' || (judged.tree.parent[index] === -1 && row.level !== 'overarching');
  const what = isLoose ? 'loose' : beneath === 0 ? 'one' : beneath === 1 ? 'beneathOne' : 'beneath';
  return (
    <FormFrame
      heading={heading}
      submit={t('pane.form.move.submit')}
      dirty={chosen !== ''}
      action={action}
      onSubmit={submit}
      onCancel={onDone}
    >
      <div>{row.text}</div>
      <ParentField label={t('pane.form.newParent')} candidates={targets} value={chosen} error={error} onChange={setChosen} />
      {target && (
        <div className={styles.summary} aria-live="polite">
          <p>{t(`pane.form.move.what.${what}`, params)}</p>
          <p>{t(beneath === 0 ? 'pane.form.move.stays.one' : 'pane.form.move.stays')}</p>
        </div>
      )}
    </FormFrame>
  );
}

/** What the row belongs to now; it need not be anything that it could be moved to. */
function callOld(t: Translate, { book }: ReadyBook, { level }: GoalRow, nr: string): string {
  const area = level === 'overarching' ? book.areas.find((each) => each.nr === nr || (each.nr === '' && each.name === nr)) : undefined;
  return callParent(t, area ? { kind: 'area', nr, text: area.name } : { kind: 'goal', nr, text: '' });
}
