import { Button, Subtitle1, Subtitle2 } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { followSelection, showPlace } from '../../commands';
import { LEVELS } from '../../goals/types';
import { ActionMessage } from '../common/ActionMessage';
import { lazyView } from '../common/lazyView';
import { useNavigation } from '../common/navigation';
import { useTexts } from '../common/texts';
import { useAction } from '../common/useAction';
import type { ViewProps } from '../common/viewProps';
import { AddMenu } from './AddMenu';
import type { FormRequest } from './forms/request';
import { GoalPanel } from './GoalPanel';
import { GoalTree } from './GoalTree';
import { useGoalStyles } from './styles';
import { TreeFilters } from './TreeFilters';
import { useTree } from './useTree';

const { View: GoalForm } = lazyView(() => import('./forms/GoalForm'));

/** The goals as a tree that follows the sheets and leads to them, and everything about the one that is chosen. */
export default function GoalsView({ state }: ViewProps) {
  const styles = useGoalStyles();
  const t = useTexts();
  const { target } = useNavigation();
  const tree = useTree(state, target);
  const action = useAction();
  const [form, setForm] = useState<FormRequest | null>(null);
  const treeElement = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { book } = state;
  const rollUp = state.rollUp();

  // Where the person stands in the sheets is followed, and never takes the focus from there.
  const follow = useEffectEvent((row: number) => {
    if (!form && row !== tree.chosen) tree.choose(row);
  });
  useEffect(() => followSelection((row) => follow(row), { now: target.nr === undefined && target.committee === undefined }), [target]);

  const wanted = useRef<number>(undefined);
  const show = (index: number) => {
    wanted.current = index;
    return action.run(async () => {
      // Who chooses again before Excel has answered is taken to the last.
      while (wanted.current !== undefined) {
        const row = book.rows[wanted.current];
        wanted.current = undefined;
        if (row) await showPlace({ table: row.table, row: row.row, column: 'text' });
      }
      return null;
    });
  };
  const choose = (row: number) => {
    tree.choose(row);
    void show(row);
  };
  const chooseFromPanel = (row: number) => {
    choose(row);
    heading.current?.focus();
  };
  const close = () => {
    tree.unchoose();
    treeElement.current?.focus();
  };
  const finishForm = (nr?: string) => {
    setForm(null);
    if (nr !== undefined) tree.chooseNumber(nr);
  };
  // What opened the form is gone while it stands; the tree, or the heading where there is none, takes the focus after it.
  const hadForm = useRef(false);
  useEffect(() => {
    if (hadForm.current && !form) (heading.current ?? treeElement.current)?.focus();
    hadForm.current = form !== null;
  }, [form]);

  if (form) {
    return (
      <div className={styles.view}>
        <Subtitle1 as="h2">{t('pane.view.goals')}</Subtitle1>
        <GoalForm state={state} request={form} onDone={finishForm} />
      </div>
    );
  }
  if (book.rows.length === 0) {
    return (
      <div className={styles.view}>
        <Subtitle1 as="h2">{t('pane.view.goals')}</Subtitle1>
        <Subtitle2 as="h3">{t('pane.goals.empty.heading')}</Subtitle2>
        <p className={styles.panelText}>{t('pane.goals.empty.text')}</p>
        <div>
          <Button appearance="primary" onClick={() => setForm({ kind: 'add', level: 'overarching' })}>
            {t('pane.goals.empty.add', { level: book.settings.levels.overarching.name.toLowerCase() })}
          </Button>
        </div>
      </div>
    );
  }
  const { chosen } = tree;
  const hidden = chosen !== null && tree.filtering && !tree.lines.some((line) => line.kind === 'row' && line.row === chosen);
  return (
    <div className={styles.view}>
      <div className={styles.heading}>
        <Subtitle1 as="h2">{t('pane.view.goals')}</Subtitle1>
        <AddMenu
          primary
          levels={LEVELS}
          settings={book.settings}
          onAdd={(level) => setForm({ kind: 'add', level, committee: tree.filter.committee })}
        />
      </div>
      <TreeFilters book={book} tree={tree} />
      {tree.lines.length > 0 ? (
        <GoalTree tree={tree} rollUp={rollUp} short={chosen !== null} onChoose={choose} ref={treeElement} />
      ) : (
        <p className={styles.panelText}>{t('pane.goals.noMatch')}</p>
      )}
      <ActionMessage action={action} />
      {chosen !== null && (
        <GoalPanel
          state={state}
          row={chosen}
          hidden={hidden}
          headingRef={heading}
          onClearFilter={() => tree.setFilter({})}
          onChoose={chooseFromPanel}
          onShow={() => void show(chosen)}
          onForm={setForm}
          onClose={close}
        />
      )}
    </div>
  );
}
