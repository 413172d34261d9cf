/** A sample's nested goals as rows of a goal table, in the order of the sheet. */
import type { CellValue, GoalColumn, GoalRow, Level, LevelName } from '../src/goals/types';
import { DIRECTION_WORDS, GEH_WORDS, NO, STATE_WORDS, STATUS_WORDS, YES } from '../src/locales/words';
import type { SampleAction, SampleCommittee, SampleGoal, SampleMeasure, SampleOverarching } from './types';

/** What a row says. The parent is empty (the nearest fitting row above), an area's number, or `under`: a key in another sheet. */
export type SampleRow = Partial<Omit<GoalRow, 'table' | 'row' | 'committee' | 'nr' | 'invalid'>> & {
  level: Level;
  text: string;
  key?: string;
  under?: string;
};

export function listRows(goals: SampleCommittee['goals']): SampleRow[] {
  return goals.flatMap((part) =>
    part.kind === 'contribution'
      ? part.goals.flatMap((goal) => listGoal(goal, part.under))
      : [describeOverarching(part), ...part.goals.flatMap((goal) => listGoal(goal))],
  );
}

function describeOverarching({ text, area, key, assessment, comment, geh }: SampleOverarching): SampleRow {
  return { level: 'overarching', text, parent: area, key, assessment, comment, geh };
}

function listGoal({ text, unit, responsible, assessment, comment, geh, children }: SampleGoal, under?: string): SampleRow[] {
  const row: SampleRow = { level: 'goal', text, unit, responsible, assessment, comment, geh, under };
  return [row, ...children.map((child) => (child.kind === 'measure' ? describeMeasure(child) : describeAction(child)))];
}

function describeMeasure({ kind, outcomes, comment, source: _source, ...rest }: SampleMeasure): SampleRow {
  const [actualInterim, forecastYear, actualYear] = outcomes;
  return { level: kind, ...rest, yesNo: rest.measureUnit === 'ja/nej', actualInterim, forecastYear, actualYear, comment };
}

function describeAction({ kind, text, responsible, due, state, budget }: SampleAction): SampleRow {
  return { level: kind, text, responsible, dueDate: toSerial(due), state, budget: budget ?? null };
}

/** The cells to type; empty cells are left out. `parents` has the numbers of the keys in other sheets. */
export function toCells(
  row: SampleRow,
  levels: Record<Level, LevelName>,
  parents: ReadonlyMap<string, string>,
): Partial<Record<GoalColumn, CellValue>> {
  const cells: Partial<Record<GoalColumn, CellValue | null | undefined>> = {
    level: levels[row.level].name,
    text: row.text,
    parent: findParent(row, parents),
    unit: row.unit,
    responsible: row.responsible,
    measureUnit: row.measureUnit,
    baseline: row.baseline,
    target: row.target,
    direction: row.direction && DIRECTION_WORDS[row.direction],
    tolerance: row.tolerance,
    weight: row.weight,
    actualInterim: toCell(row.actualInterim),
    forecastYear: toCell(row.forecastYear),
    actualYear: toCell(row.actualYear),
    assessment: row.assessment && STATUS_WORDS[row.assessment],
    comment: row.comment,
    dueDate: row.dueDate,
    state: row.state && STATE_WORDS[row.state],
    budget: row.budget,
    geh: row.geh && GEH_WORDS[row.geh],
  };
  const filled = Object.entries(cells).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return Object.fromEntries(filled) as Partial<Record<GoalColumn, CellValue>>;
}

/** The number in Hör till; "" where the row above is meant. */
export function findParent(row: SampleRow, parents: ReadonlyMap<string, string>): string {
  if (row.under === undefined) return row.parent ?? '';
  const nr = parents.get(row.under);
  if (nr === undefined) throw new Error(`The sample points at "${row.under}", which no overarching goal has as its key.`);
  return nr;
}

function toCell(value: number | boolean | null | undefined): CellValue | null | undefined {
  return typeof value === 'boolean' ? (value ? YES : NO) : value;
}

/** Excel's serial number of a day in the 1900 system, for days after February 1900. */
export function toSerial(isoDate: string): number {
  return Date.parse(`${isoDate}T00:00:00Z`) / 86_400_000 + 25_569;
}
