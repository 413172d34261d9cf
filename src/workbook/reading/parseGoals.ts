/** The rows of a goal table. */
import { NOTHING_INVALID } from '../../goals/goalRow';
import type { CellValue, GoalColumn, GoalRow, Level } from '../../goals/types';
import { GOAL_COLUMNS } from '../../goals/types';
import { DIRECTION_WORDS, GEH_WORDS, STATE_WORDS, STATUS_WORDS } from '../../locales/words';
import { isEmpty, isYesNoUnit, parseDate, parseNumber, parseOutcome, parseText, parseWord, parseYesNo } from './parseCells';
import type { Parsed } from './parseCells';
import type { TableLayout } from '../tables';

/** Calculated by functions: what stands there is nothing that a person wrote. */
const CALCULATED: ReadonlySet<GoalColumn> = new Set<GoalColumn>(['fulfilment', 'status']);
const WRITTEN = GOAL_COLUMNS.filter((column) => !CALCULATED.has(column));

export interface GoalTable {
  /** The table's name as `goalTableName` writes it. */
  name: string;
  committee: string;
  columns: TableLayout['columns'];
  /** The body, row by row. */
  body: readonly (readonly CellValue[])[];
}

/** The rows that hold anything in a column of ours. A missing column reads as empty. */
export function parseGoalRows(table: GoalTable, levelNames: Record<Level, string>): GoalRow[] {
  const offsets = WRITTEN.map((column) => table.columns[column]).filter((offset) => offset !== undefined);
  const rows: GoalRow[] = [];
  table.body.forEach((cells, row) => {
    if (offsets.some((offset) => !isEmpty(cells[offset]))) rows.push(parseGoalRow(table, row, cells, levelNames));
  });
  return rows;
}

function parseGoalRow(table: GoalTable, row: number, cells: readonly CellValue[], levelNames: Record<Level, string>): GoalRow {
  let invalid = NOTHING_INVALID;
  const parse = <T>(column: GoalColumn, parser: (cell: CellValue) => Parsed<T>): T => {
    const offset = table.columns[column];
    const cell = (offset === undefined ? '' : cells[offset]) ?? '';
    const { value, bad } = parser(cell);
    if (bad) invalid = { ...invalid, [column]: cell };
    return value;
  };
  const measureUnit = parse('measureUnit', parseText);
  const yesNo = isYesNoUnit(measureUnit);
  const outcome = (cell: CellValue) => parseOutcome(cell, yesNo);
  return {
    table: table.name,
    row,
    committee: table.committee,
    nr: parse('nr', parseText),
    level: parse('level', (cell) => parseWord(levelNames, cell)),
    text: parse('text', parseText),
    parent: parse('parent', parseText),
    unit: parse('unit', parseText),
    responsible: parse('responsible', parseText),
    measureUnit,
    yesNo,
    baseline: parse('baseline', yesNo ? ignoreYesNo : parseNumber),
    target: parse('target', yesNo ? ignoreYes : parseNumber),
    direction: parse('direction', (cell) => parseWord(DIRECTION_WORDS, cell)),
    tolerance: parse('tolerance', parseNumber),
    weight: parse('weight', parseNumber),
    actualInterim: parse('actualInterim', outcome),
    forecastYear: parse('forecastYear', outcome),
    actualYear: parse('actualYear', outcome),
    assessment: parse('assessment', (cell) => parseWord(STATUS_WORDS, cell)),
    comment: parse('comment', parseText),
    dueDate: parse('dueDate', parseDate),
    state: parse('state', (cell) => parseWord(STATE_WORDS, cell)),
    budget: parse('budget', parseNumber),
    geh: parse('geh', (cell) => parseWord(GEH_WORDS, cell)),
    invalid,
  };
}

/** How a yes/no measure stood before may be written as Ja or Nej: it is for the reader and counts for nothing. */
function ignoreYesNo(cell: CellValue): Parsed<number | null> {
  return { value: null, bad: parseYesNo(cell).bad };
}

/** A yes/no measure is always met by Ja, so a target of Nej would mislead. */
function ignoreYes(cell: CellValue): Parsed<number | null> {
  const { value, bad } = parseYesNo(cell);
  return { value: null, bad: bad || value === false };
}
