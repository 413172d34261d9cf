import type { GoalCounts } from '../../goals';

/** What a chart or a table of statuses is made of. */
export type StatusNumbers = Pick<GoalCounts, 'goals' | 'statuses'>;
/** The same of a group, under its name. */
export interface NamedNumbers extends StatusNumbers {
  id: string;
  name: string;
}
