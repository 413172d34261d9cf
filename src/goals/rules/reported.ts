import { nameGoalTable, placeHeader } from '../places';
import type { GoalColumn, GoalRow, Occasion } from '../types';
import { findAtRow } from './context';
import type { RuleFinding, StartRule } from './rule';

/**
 * A measure has the value that the occasion asks for, or an assessment that says why not. Where a committee has reported none of many measures
 * (as many as the parameter says) it has not begun, and one finding says so.
 */
export const startReported: StartRule = (context, say, parameter) => {
  const { occasion } = context.book.settings;
  const column = COLUMNS[occasion];
  if (column === null) return null;
  const committees = new Map<string, Reporting>();
  const isReported = (row: GoalRow) => row[column] !== null || row.invalid[column] !== undefined || row.assessment !== null;
  return {
    row(row, index) {
      let reporting = committees.get(row.committee);
      if (!reporting) committees.set(row.committee, (reporting = { reported: 0, missing: [] }));
      if (isReported(row)) reporting.reported++;
      else reporting.missing.push(index);
    },
    end() {
      for (const [committee, { reported, missing }] of committees) {
        if (reported === 0 && missing.length >= Math.max(Number(parameter), 2)) say(describeAll(committee, missing.length));
        else for (const index of missing) say(findAtRow(context, index, column, occasion));
      }
    },
  };

  function describeAll(committee: string, count: number): RuleFinding {
    return {
      variant: `${occasion}NotBegun`,
      params: { committee: context.nameCommittee(committee), count },
      committee,
      area: null,
      goal: null,
      place: placeHeader(nameGoalTable(committee), column ?? 'nr'),
    };
  }
};

interface Reporting {
  reported: number;
  /** Rows without the value. */
  missing: number[];
}

type OutcomeColumn = Extract<GoalColumn, 'actualInterim' | 'forecastYear' | 'actualYear'>;

/** The column that each occasion is judged by. */
const COLUMNS: Record<Occasion, OutcomeColumn | null> = {
  budget: null,
  interim: 'actualInterim',
  forecast: 'forecastYear',
  year: 'actualYear',
};
