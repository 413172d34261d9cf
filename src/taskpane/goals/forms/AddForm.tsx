import { Field, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { addGoal } from '../../../commands';
import { countNumberless, findParents } from '../../../goals';
import { makeKey } from '../../../goals/compare';
import { LEVELS, type Level } from '../../../goals/types';
import { USUAL_MEASURE_UNITS } from '../../../locales/words';
import { goalTableName } from '../../../workbook/tables';
import type { ValueColumn } from '../../../workbook/writing/goalCells';
import { useTexts, type Translate } from '../../common/texts';
import { useAction } from '../../common/useAction';
import { ColumnField } from './ColumnField';
import { findDirection, isYesNoDraft, listColumns, readDraft, type Draft } from './draft';
import { FormFrame } from './FormFrame';
import { callParent, ParentField } from './ParentField';
import type { FormRequest, GoalFormProps } from './request';
import { chooseStart } from './start';
import { useFormStyles } from './styles';
import { useDraft } from './useDraft';

/** What a new row says before anybody has typed. */
const FIRST: Draft = { state: 'notStarted' };

/** A new row: which committee's, what it is, where it belongs, and what it says. */
export function AddForm({ state, request, onDone }: GoalFormProps & { request: Extract<FormRequest, { kind: 'add' }> }) {
  const styles = useFormStyles();
  const t = useTexts();
  const action = useAction();
  const [start] = useState(() => chooseStart(state, request));
  const [chosen, setChosen] = useState(start);
  const { draft, change, leave, isTold, attempt, attempted } = useDraft(FIRST);
  const { book, layout } = state;
  const { committee, level } = chosen;
  const judged = state.rollUp();
  const candidates = useMemo(() => findParents(judged, level, committee), [judged, level, committee]);
  const parent =
    candidates.find(({ nr }) => makeKey(nr) === makeKey(chosen.parent)) ?? (candidates.length === 1 ? candidates[0] : undefined);

  const committees = book.committees.filter(({ code }) => layout.tables.has(goalTableName(code)));
  const units = book.units.filter((unit) => unit.committee === committee).map(({ name }) => name);
  const yesNo = level === 'measure' && isYesNoDraft(draft);
  const table = layout.tables.get(goalTableName(committee));
  const columns = listColumns('add', level, draft, yesNo, table).filter((column) => column !== 'unit' || units.length > 0);
  const reading = readDraft(draft, columns, { yesNo, year: book.settings.year });
  const numberless = countNumberless(judged, level, committee);
  const sheet = table?.sheet ?? '';

  const submit = () => {
    attempt();
    if (!parent || Object.keys(reading.errors).length > 0) return;
    void action.run(async () => {
      onDone(await addGoal({ committee, level, parent: parent.nr, values: reading.values }));
      return null;
    });
  };
  const dirty = chosen !== start || Object.entries(draft).some(([column, text]) => text !== '' && text !== FIRST[column as ValueColumn]);
  return (
    <FormFrame
      heading={t('pane.form.add.heading')}
      submit={t('pane.form.add.submit')}
      dirty={dirty}
      action={action}
      onSubmit={submit}
      onCancel={onDone}
    >
      <Field label={t('pane.form.committee')} required>
        <Select
          value={committee}
          select={{ className: styles.input }}
          onChange={(_event, { value }) => setChosen({ ...chosen, committee: value })}
        >
          {committees.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('pane.form.level')} required>
        <Select
          value={level}
          select={{ className: styles.input }}
          onChange={(_event, { value }) => setChosen({ ...chosen, level: value as Level })}
        >
          {LEVELS.map((each) => (
            <option key={each} value={each}>
              {book.settings.levels[each].name}
            </option>
          ))}
        </Select>
      </Field>
      <ParentField
        label={t(level === 'overarching' ? 'pane.form.area' : 'pane.form.parent')}
        candidates={candidates}
        value={parent?.nr ?? ''}
        hint={numberless > 0 ? t('pane.form.parent.numberless', { count: numberless }) : undefined}
        error={describeMissing(t, { level, candidates, wanted: chosen.parent, hasParent: parent !== undefined, told: attempted })}
        onChange={(nr) => setChosen({ ...chosen, parent: nr })}
      />
      <div className={styles.grid}>
        {columns.map((column) => {
          const error = isTold(column) ? reading.errors[column] : undefined;
          const warning = isTold(column) || column === 'direction' ? reading.warnings[column] : undefined;
          return (
            <ColumnField
              key={column}
              column={column}
              yesNo={yesNo}
              required={column === 'text'}
              enterSubmits={column === 'text'}
              value={column === 'direction' ? (findDirection(draft) ?? '') : (draft[column] ?? '')}
              hint={describeHint(t, column, level, draft.direction === undefined)}
              error={error && t(error.key, error.params)}
              warning={warning && t(warning.key, warning.params)}
              suggestions={column === 'unit' ? units : column === 'measureUnit' ? listMeasureUnits(book.rows) : []}
              onChange={(text) => change(column, text)}
              onBlur={() => leave(column)}
            />
          );
        })}
      </div>
      {parent && <span>{t('pane.form.add.where', { parent: callParent(t, parent), sheet })}</span>}
    </FormFrame>
  );
}

function describeMissing(
  t: Translate,
  given: { level: Level; candidates: readonly object[]; wanted: string; hasParent: boolean; told: boolean },
): string | undefined {
  const { level, candidates, wanted, hasParent, told } = given;
  if (hasParent) return undefined;
  if (candidates.length === 0) return t(level === 'overarching' ? 'pane.form.parent.none.area' : 'pane.form.parent.none.goal');
  if (!told) return undefined;
  return wanted === '' ? t('pane.form.parent.choose') : t('pane.form.parent.gone', { parent: wanted });
}

function describeHint(t: Translate, column: ValueColumn, level: Level, isSuggested: boolean): string | undefined {
  if (column === 'text') return level === 'development' ? t('pane.form.hint.development') : undefined;
  if (column === 'direction') return isSuggested ? t('pane.form.hint.direction') : undefined;
  if (column === 'responsible' || column === 'measureUnit' || column === 'tolerance' || column === 'weight' || column === 'geh')
    return t(`pane.form.hint.${column}`);
  return undefined;
}

/** Units suggested at most: a longer list is not read. */
const MOST_UNITS = 20;

/** The usual units of measurement, and those that the book has already. */
function listMeasureUnits(rows: readonly { measureUnit: string }[]): string[] {
  return [...new Set([...USUAL_MEASURE_UNITS, ...rows.map(({ measureUnit }) => measureUnit)])]
    .filter((unit) => unit !== '')
    .slice(0, MOST_UNITS);
}
