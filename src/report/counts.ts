/** What is counted in a report: goals by status, measures by whether they are reported. */
import { STATUSES, type Level, type Status } from '../goals';
import type { Material } from './material';
import { outcomeOf } from './material';
import type { Words } from './words';

export type StatusCounts = Record<Status, number>;

export interface Count {
  total: number;
  statuses: StatusCounts;
}

export function countStatusesOf({ result }: Material, rows: readonly number[]): Count {
  const statuses = Object.fromEntries(STATUSES.map((status) => [status, 0])) as StatusCounts;
  for (const index of rows) statuses[result(index)?.status ?? 'notAssessed'] += 1;
  return { total: rows.length, statuses };
}

/** Overarching goals and goals. */
export function isGoal({ row }: Material, index: number): boolean {
  const { level } = row(index);
  return level === 'overarching' || level === 'goal';
}

export function listLevel({ asked, row }: Material, level: Level): number[] {
  return asked.filter((index) => row(index).level === level);
}

/** Mean of what there is, 0-1; null where there is nothing. */
export function averageOf(values: readonly (number | null | undefined)[]): number | null {
  const given = values.filter((value) => value !== null && value !== undefined);
  return given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0) / given.length;
}

export function countReported(material: Material, measures: readonly number[]): number {
  return measures.filter((index) => outcomeOf(material, index) !== null).length;
}

/**
 * "12 av 20 mål är uppfyllda, 3 är delvis uppfyllda, 2 är inte uppfyllda och 3 är inte bedömda." What there is none of is left out, but for those
 * that are met.
 */
export function sayStatuses(
  words: Words,
  { total, statuses }: Count,
  noun: 'goals' | 'measures' | 'financial' | 'operational' = 'goals',
): string {
  const { t, count, list, numbers } = words;
  const { met } = statuses;
  const params = { total: numbers.whole(total) };
  if (total === 0) return t(`report.met.${noun}.nothing`);
  if (met === total) return count(`report.met.${noun}.all`, total, params);
  const first = met === 0 ? count(`report.met.${noun}.none`, total, params) : count(`report.met.${noun}.some`, met, params);
  const rest = (['partial', 'notMet', 'notAssessed'] as const).filter((status) => statuses[status] > 0);
  return `${list([first, ...rest.map((status) => count(`report.also.${status}`, statuses[status]))])}.`;
}

/** "38 av 40 mått är rapporterade." */
export function sayReported({ t, count, numbers }: Words, reported: number, due: number): string {
  if (due === 0) return t('report.reported.nothing');
  if (reported === due) return count('report.reported.all', due);
  return count('report.reported.some', reported, { total: numbers.whole(due) });
}
