import { nameGoalTable, placeHeader } from '../places';
import type { GoalColumn, GoalRow, Occasion } from '../types';
import { findAtRow, type RuleContext } from './context';
import type { RuleFinding, StartRule } from './rule';

/**
 * A measure has the value that the occasion asks for, or an assessment that says why not; at the interim and when the year is over a goal that is
 * not wholly met has an analysis that says why. Where a committee has reported none of many measures, or explained none of many goals (as many as
 * the parameter says), it has not begun, and one finding says so.
 */
export const startReported: StartRule = (context, say, parameter) => {
  const { occasion } = context.book.settings;
  const column = COLUMNS[occasion];
  if (column === null) return null;
  const outcomes = new Map<string, Reporting>();
  const analyses = new Map<string, Reporting>();
  const isReported = (row: GoalRow) => row[column] !== null || row.invalid[column] !== undefined || row.assessment !== null;
  const isExplained = (row: GoalRow) => row.comment.trim() !== '' || row.invalid.comment !== undefined;
  const isManyAndAll = ({ done, missing }: Reporting) => done === 0 && missing.length >= Math.max(Number(parameter), 2);
  const describeAll = (committee: string, variant: string, count: number, at: GoalColumn): RuleFinding => ({
    variant,
    params: { committee: context.nameCommittee(committee), count },
    committee,
    area: null,
    goal: null,
    place: placeHeader(nameGoalTable(committee), at),
  });
  return {
    row(row, index) {
      if (row.level === 'measure') note(outcomes, row, index, isReported(row));
      else if (WITH_ANALYSES.has(occasion) && findShortfall(context, row, index)) note(analyses, row, index, isExplained(row));
    },
    end() {
      for (const [committee, reporting] of outcomes) {
        const { missing } = reporting;
        if (isManyAndAll(reporting)) say(describeAll(committee, `${occasion}NotBegun`, missing.length, column));
        else for (const index of missing) say(findAtRow(context, index, column, occasion));
      }
      for (const [committee, reporting] of analyses) {
        const { missing } = reporting;
        if (isManyAndAll(reporting)) say(describeAll(committee, 'noneExplained', missing.length, 'comment'));
        else for (const index of missing) say(findAtRow(context, index, 'comment', `${context.judge(index)?.status}Unexplained`));
      }
    },
  };
};

/**
 * Whether the goal comes out partly met or not met by what is reported, and is the one to say why: a committee's goal, or an overarching goal with
 * no goals beneath that could say it. A goal that is judged by hand is the business of assessment-motive.
 */
function findShortfall(context: RuleContext, row: GoalRow, index: number): boolean {
  if (row.assessment !== null || (row.level !== 'goal' && row.level !== 'overarching')) return false;
  const status = context.judge(index)?.status;
  if (status !== 'partial' && status !== 'notMet') return false;
  return row.level === 'goal' || context.countChildren(index, 'goal') === 0;
}

function note(committees: Map<string, Reporting>, { committee }: GoalRow, index: number, done: boolean): void {
  let reporting = committees.get(committee);
  if (!reporting) committees.set(committee, (reporting = { done: 0, missing: [] }));
  if (done) reporting.done++;
  else reporting.missing.push(index);
}

/** How far a committee has come. */
interface Reporting {
  done: number;
  /** Rows that lack what is asked for. */
  missing: number[];
}

/** A forecast is explained by what it says; what has come out is explained to those who decided the goals. */
const WITH_ANALYSES: ReadonlySet<Occasion> = new Set<Occasion>(['interim', 'year']);

type OutcomeColumn = Extract<GoalColumn, 'actualInterim' | 'forecastYear' | 'actualYear'>;

/** The column that each occasion is judged by. */
const COLUMNS: Record<Occasion, OutcomeColumn | null> = {
  budget: null,
  interim: 'actualInterim',
  forecast: 'forecastYear',
  year: 'actualYear',
};
