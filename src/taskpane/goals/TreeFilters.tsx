import { Button, Field, SearchBox, Select } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { TreeFilter } from '../../goals';
import { LEVELS, STATUSES, type GoalBook, type Level, type Status } from '../../goals/types';
import { useTexts } from '../common/texts';
import { useGoalStyles } from './styles';
import type { Tree } from './useTree';

/** The search, and the filters that it can be narrowed by; folded away until somebody asks for them. */
export function TreeFilters({ book, tree }: { book: GoalBook; tree: Tree }) {
  const styles = useGoalStyles();
  const t = useTexts();
  const { filter, setFilter } = tree;
  const inUse = [filter.committee, filter.area, filter.status, filter.level].filter(Boolean).length;
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className={styles.filterRow}>
        <SearchBox
          aria-label={t('pane.goals.search')}
          placeholder={t('pane.goals.searchHint')}
          value={filter.text ?? ''}
          onChange={(_event, { value }) => setFilter({ ...filter, text: value })}
        />
        <Button icon={<FilterRegular />} aria-expanded={open} onClick={() => setOpen(!open)}>
          {inUse > 0 ? t('pane.goals.filterOn', { count: inUse }) : t('pane.goals.filter')}
        </Button>
      </div>
      {open && <FilterFields book={book} filter={filter} setFilter={setFilter} />}
      <div className={styles.filterState}>
        <span role="status" className={styles.second}>
          {tree.matches !== null && t('pane.goals.matches', { count: tree.matches })}
        </span>
        {tree.filtering && (
          <Button size="small" appearance="subtle" onClick={() => setFilter({})}>
            {t('pane.goals.clear')}
          </Button>
        )}
      </div>
    </>
  );
}

function FilterFields({ book, filter, setFilter }: { book: GoalBook; filter: TreeFilter; setFilter(filter: TreeFilter): void }) {
  const styles = useGoalStyles();
  const t = useTexts();
  return (
    <div className={styles.filterFields}>
      <Choice
        label={t('pane.goals.filter.committee')}
        value={filter.committee}
        options={book.committees.map(({ code, name }) => [code, name])}
        onChange={(committee) => setFilter({ ...filter, committee })}
      />
      <Choice
        label={t('pane.goals.filter.area')}
        value={filter.area}
        options={book.areas.map(({ nr, name }) => [nr || name, name])}
        onChange={(area) => setFilter({ ...filter, area })}
      />
      <Choice
        label={t('pane.goals.filter.status')}
        value={filter.status}
        options={STATUSES.map((status) => [status, t(`word.status.${status}`)])}
        onChange={(status) => setFilter({ ...filter, status: status as Status | undefined })}
      />
      <Choice
        label={t('pane.goals.filter.level')}
        value={filter.level}
        options={LEVELS.map((level) => [level, book.settings.levels[level].name])}
        onChange={(level) => setFilter({ ...filter, level: level as Level | undefined })}
      />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  options: readonly (readonly [value: string, name: string])[];
  onChange(value: string | undefined): void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const t = useTexts();
  return (
    <Field label={label} size="small">
      <Select size="small" value={value ?? ''} onChange={(_event, data) => onChange(data.value || undefined)}>
        <option value="">{t('pane.goals.filter.all')}</option>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
