import { WHOLE_MUNICIPALITY, type Place } from './types';

/** Name of the goal table of a committee: ASCII, so that it is the same in every Excel. */
export function nameGoalTable(committee: string): string {
  return `Mal${committee}`;
}

export const COMMON_GOALS_TABLE = nameGoalTable(WHOLE_MUNICIPALITY);
export const AREAS_TABLE = 'Omraden';
export const COMMITTEES_TABLE = 'Namnder';
export const UNITS_TABLE = 'Verksamheter';
export const SETTINGS_TABLE = 'Styrning';
export const RULES_TABLE = 'Regler';

/** The header of a column, for findings about something that stands on no row yet. */
export function placeHeader(table: string, column: NonNullable<Place['column']>): Place {
  return { table, column };
}
