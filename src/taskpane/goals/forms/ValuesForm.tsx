import { useContext, useState } from 'react';
import { changeGoal } from '../../../commands';
import { findRowAgain, previewRow } from '../../../goals';
import { nameRow } from '../../../goals/nameRow';
import type { GoalRow } from '../../../goals/types';
import { currentState, refreshLive, type ReadyBook } from '../../../live';
import { VALUE_COLUMNS, type GoalValues, type ValueColumn } from '../../../workbook/writing/goalCells';
import { LanguageContext, useTexts, type Translate } from '../../common/texts';
import { useAction } from '../../common/useAction';
import { ColumnField } from './ColumnField';
import { listColumns, readDraft, showColumn, type Draft } from './draft';
import { FormFrame } from './FormFrame';
import { Preview } from './Preview';
import { useFormStyles } from './styles';
import { useDraft } from './useDraft';

/** The values of a row: those of a measure, the assessment of a goal, when an activity is to be done. */
export function ValuesForm({ state, row: first, onDone }: { state: ReadyBook; row: GoalRow; onDone(nr?: string): void }) {
  const styles = useFormStyles();
  const t = useTexts();
  const { language } = useContext(LanguageContext);
  const action = useAction();
  // What the person has seen of the row: a field that nobody has typed in follows the sheet.
  const [seen, setSeen] = useState(first);
  const { draft, change, leave, isTold, attempt } = useDraft();
  const index = findRowAgain(state.book, seen);
  const row = state.book.rows[index];
  if (!row || row.level === null) {
    return (
      <FormFrame
        heading={t('pane.form.values.heading', { row: nameRow(seen) })}
        dirty={false}
        action={action}
        onSubmit={onDone}
        onCancel={onDone}
      >
        <span>{t('pane.form.gone')}</span>
      </FormFrame>
    );
  }
  const whole = Object.fromEntries(VALUE_COLUMNS.map((column) => [column, draft[column] ?? showColumn(language, row, column)])) as Draft;
  const columns = listColumns('values', row.level, whole, row.yesNo, state.layout.tables.get(row.table));
  const reading = readDraft(whole, columns, { yesNo: row.yesNo, year: state.book.settings.year });
  const typed = columns.filter((column) => draft[column] !== undefined && draft[column] !== showColumn(language, row, column));
  const changed: GoalValues = Object.fromEntries(typed.map((column) => [column, reading.values[column]]));
  const errors = typed.filter((column) => reading.errors[column]);

  const submit = () => {
    attempt();
    if (typed.length === 0 || errors.length > 0) return;
    void action.run(async () => {
      try {
        await changeGoal(seen, changed);
      } catch (error) {
        // The sentence tells what stands there now; seen, it may be written over.
        await refreshLive();
        setSeen(findNow(seen) ?? row);
        throw error;
      }
      onDone(row.nr === '' ? undefined : row.nr);
      return null;
    });
  };
  return (
    <FormFrame
      heading={t('pane.form.values.heading', { row: nameRow(row) })}
      submit={t('pane.form.values.submit')}
      dirty={typed.length > 0}
      action={action}
      onSubmit={submit}
      onCancel={onDone}
    >
      <div>{row.text}</div>
      <div className={styles.grid}>
        {columns.map((column) => {
          const isTyped = typed.includes(column);
          const error = isTyped && isTold(column) ? reading.errors[column] : undefined;
          const now = { seen, row, column, isTyped };
          const warning = describeSheet(t, now, showColumn(language, row, column)) ?? describeWarning(t, reading.warnings, column, draft);
          return (
            <ColumnField
              key={column}
              column={column}
              yesNo={row.yesNo}
              value={whole[column] ?? ''}
              hint={HINTS.includes(column) ? t(`pane.form.hint.${column as Hint}`) : undefined}
              error={error && t(error.key, error.params)}
              warning={warning}
              onChange={(text) => change(column, text)}
              onBlur={() => leave(column)}
            />
          );
        })}
      </div>
      <Preview
        result={previewRow(state.rollUp(), index, { ...row, ...reading.values })}
        occasion={state.book.settings.occasion}
        level={row.level}
      />
      {typed.length === 0 && <span>{t('pane.form.values.nothing')}</span>}
    </FormFrame>
  );
}

type Hint = 'tolerance' | 'weight' | 'assessment' | 'geh';
const HINTS: readonly ValueColumn[] = ['tolerance', 'weight', 'assessment', 'geh'] satisfies Hint[];

/** The row as the live state has it now. */
function findNow(seen: GoalRow): GoalRow | undefined {
  const state = currentState();
  return state.phase === 'ready' ? state.book.rows[findRowAgain(state.book, seen)] : undefined;
}

/** What the sheet says where the field says something else, or where it holds what cannot be counted with. */
function describeSheet(
  t: Translate,
  { seen, row, column, isTyped }: { seen: GoalRow; row: GoalRow; column: ValueColumn; isTyped: boolean },
  shown: string,
): string | undefined {
  const isOther = (row.invalid[column] ?? row[column]) !== (seen.invalid[column] ?? seen[column]);
  if (isTyped && isOther) return shown === '' ? t('pane.form.warning.emptied') : t('pane.form.warning.changed', { value: shown });
  return !isTyped && row.invalid[column] !== undefined ? t('pane.form.warning.inSheet', { value: shown }) : undefined;
}

function describeWarning(
  t: Translate,
  warnings: ReturnType<typeof readDraft>['warnings'],
  column: ValueColumn,
  draft: Draft,
): string | undefined {
  const warning = warnings[column];
  // Nobody is reminded of what was so before and is not touched now.
  const isAbout = draft[column] !== undefined || (column === 'comment' && draft.assessment !== undefined) || column === 'direction';
  return warning && isAbout ? t(warning.key, warning.params) : undefined;
}
