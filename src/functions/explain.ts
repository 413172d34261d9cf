/** GOALEXPLAIN's table: so that every status can be followed to the values it came from. */
import { explainRow } from '../goals';
import type { ExplanationLine, RollUp } from '../goals/results';
import type { GoalColumn, GoalRow, Occasion, Outcome } from '../goals/types';
import { DERIVATION_WORDS, EXPLANATION_HEADERS, NOTHING_REPORTED_AT_BUDGET, SET_BY_HAND } from '../locales/explanationWords';
import { formatNumber } from '../locales';
import { GOAL_HEADERS, NO, STATUS_WORDS, YES } from '../locales/words';

/** A matrix function answers with a matrix, also when there is nothing to show. */
export const EMPTY_TABLE: string[][] = [['']];

/** A header row, the row itself and one row for each goal and measure directly beneath it. Empty for what has no fulfilment. */
export function explainGoal(rollUp: RollUp, row: number): (string | number)[][] {
  if (rollUp.results[row]!.derivation === null) return EMPTY_TABLE;
  return [[...EXPLANATION_HEADERS], ...explainRow(rollUp, row).map((line) => explainLine(rollUp, line))];
}

function explainLine(rollUp: RollUp, line: ExplanationLine): (string | number)[] {
  const { fulfilment, coverage } = line.result;
  return [
    line.nr,
    line.level === null ? '' : rollUp.book.settings.levels[line.level].name,
    line.text,
    line.weight ?? '',
    fulfilment ?? '',
    coverage ?? '',
    describeStatus(line),
    describeDerivation(rollUp.book.rows[line.row]!, line, rollUp.occasion),
  ];
}

function describeStatus({ result }: ExplanationLine): string {
  if (result.status === null) return '';
  return result.byHand ? `${STATUS_WORDS[result.status]} (${SET_BY_HAND})` : STATUS_WORDS[result.status];
}

function describeDerivation(row: GoalRow, { result }: ExplanationLine, occasion: Occasion): string {
  if (result.derivation === null) return '';
  const column = OCCASION_COLUMNS[occasion];
  if (result.derivation === 'notReported' && column === null) return NOTHING_REPORTED_AT_BUDGET;
  const values: Record<string, Outcome | string | null> = {
    baseline: row.baseline,
    target: row.target,
    tolerance: row.tolerance ?? 0,
    actual: column === null ? null : (row[column] as Outcome | null),
    column: column === null ? '' : GOAL_HEADERS[column].toLocaleLowerCase('sv'),
  };
  return DERIVATION_WORDS[result.derivation].replace(/\{(\w+)\}/g, (_whole, name: string) => writeValue(values[name] ?? null));
}

/** The column that holds what a measure is judged by. */
const OCCASION_COLUMNS = {
  budget: null,
  interim: 'actualInterim',
  forecast: 'forecastYear',
  year: 'actualYear',
} as const satisfies Record<Occasion, GoalColumn | null>;

function writeValue(value: Outcome | string | null): string {
  if (value === null) return '–';
  if (typeof value === 'boolean') return value ? YES : NO;
  return typeof value === 'number' ? formatNumber('sv', value) : value;
}
