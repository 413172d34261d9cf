/** What is done to reach the goals: activities and development actions. */
import { readWrittenDate } from '../goals';
import { sumAmounts } from '../goals/compare';
import { EMPTY, makeAmount, makeDate, makeText, type ColumnOf } from './cells';
import type { Material } from './material';

export function isActivity({ row }: Material, index: number): boolean {
  const { level } = row(index);
  return level === 'activity' || level === 'development';
}

/** Planned or ongoing: neither done nor stopped. */
export function isOpen({ row }: Material, index: number): boolean {
  const { state } = row(index);
  return state !== 'done' && state !== 'stopped';
}

/** Open although its day has passed when the report is made. */
export function isOverdue(material: Material, index: number): boolean {
  const { dueDate } = material.row(index);
  const today = readWrittenDate(material.source.made);
  return dueDate !== null && today !== null && Math.floor(dueDate) < today && isOpen(material, index);
}

/** Thousands of kronor of the activities among the rows; null where none of them has a budget. */
export function sumBudget(material: Material, rows: readonly number[]): number | null {
  const given = rows.flatMap((index) => {
    const { budget } = material.row(index);
    return budget !== null && isActivity(material, index) ? [budget] : [];
  });
  return given.length === 0 ? null : sumAmounts(given);
}

/** Empty for what is no activity. */
export function makeStateColumn(material: Material): ColumnOf<number> {
  const { words, row } = material;
  return {
    id: 'state',
    header: words.t('report.column.state'),
    kind: 'label',
    cell: (index) => {
      const { state } = row(index);
      if (!isActivity(material, index)) return EMPTY;
      return makeText(state ? words.t(`word.state.${state}`) : words.t('report.column.noState'));
    },
  };
}

export function makeDueColumn({ words, row }: Material): ColumnOf<number> {
  return { id: 'due', header: words.t('report.column.due'), kind: 'date', cell: (index) => makeDate(row(index).dueDate) };
}

export function makeBudgetColumn({ words, row }: Material): ColumnOf<number> {
  return { id: 'budget', header: words.t('report.column.budget'), kind: 'number', cell: (index) => makeAmount(words, row(index).budget) };
}
