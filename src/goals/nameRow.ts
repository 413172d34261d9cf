import type { GoalRow } from './types';

/** What a sentence calls a row: its number, or its text where it has none. */
export function nameRow({ nr, text }: Pick<GoalRow, 'nr' | 'text'>): string {
  return nr === '' ? text : nr;
}
