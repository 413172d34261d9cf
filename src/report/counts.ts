/** What is counted in a report: goals by status, measures by whether they are reported. */
import { STATUSES, type Level, type State, type Status } from '../goals';
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

export type Subject = 'goals' | 'financial' | 'operational' | 'activities';
export type Predicate = Status | State | 'noState';

/** "12 av 20 mål är uppfyllda, 3 är delvis uppfyllda, 2 är inte uppfyllda och 3 är inte bedömda." */
export function sayStatuses(words: Words, { total, statuses }: Count, subject: Subject = 'goals'): string {
  return total === 0 ? words.t('report.noGoals') : sayShares(words, subject, STATUSES, statuses);
}

/**
 * How many of all are what: the first of `kinds` always, the others where there are any. Where all are of one kind it is said of all. There is at
 * least one.
 */
export function sayShares<K extends Predicate>(
  words: Words,
  subject: Subject,
  kinds: readonly K[],
  counts: Readonly<Record<K, number>>,
): string {
  const { t, list, numbers } = words;
  const total = kinds.reduce((sum, kind) => sum + counts[kind], 0);
  const params = { total: numbers.whole(total) };
  const say = (kind: Predicate, count: number) => t(`report.is.${kind}.${count === 1 ? 'one' : 'many'}`);
  const makeClause = (part: 'only' | 'both' | 'all' | 'of' | 'none', kind: K, count: number) =>
    t('report.clause', {
      subject: t(`report.subject.${subject}.${part}`, { ...params, count: numbers.whole(count) }),
      predicate: say(kind, part === 'none' ? 1 : count),
    });
  const only = kinds.find((kind) => counts[kind] === total);
  if (only) return `${makeClause(total === 1 ? 'only' : total === 2 ? 'both' : 'all', only, total)}.`;
  const [first, ...others] = kinds as readonly [K, ...K[]];
  const rest = others.filter((kind) => counts[kind] > 0);
  return `${list([
    makeClause(counts[first] === 0 ? 'none' : 'of', first, counts[first]),
    ...rest.map((kind) => t('report.also', { count: numbers.whole(counts[kind]), predicate: say(kind, counts[kind]) })),
  ])}.`;
}

/** "38 av 40 mått är rapporterade." */
export function sayReported({ t, count, numbers }: Words, reported: number, due: number): string {
  if (due === 0) return t('report.reported.nothing');
  if (reported === due) return due === 2 ? t('report.reported.both') : count('report.reported.all', due);
  return count('report.reported.some', reported, { total: numbers.whole(due) });
}
