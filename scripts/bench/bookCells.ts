import type { CellValue, GoalBook, GoalRow } from '../../src/goals';
import { GOAL_COLUMNS, type GoalColumn, type Outcome } from '../../src/goals/types';
import { DIRECTION_WORDS, GEH_WORDS, NO, STATE_WORDS, STATUS_WORDS, YES } from '../../src/locales/words';
import { parseGoalRows, type GoalTable } from '../../src/workbook/reading/parseGoals';
import { levelWords } from '../../src/workbook/reading/parseSettings';

/** Where each column stands in the tables that `writeTables` gives: all of them, in the order of the sheet. */
export const COLUMN_PLACES = Object.fromEntries(GOAL_COLUMNS.map((column, offset) => [column, offset])) as Record<GoalColumn, number>;

/** The goal tables as the cells that Excel gives: through JSON, as they come over the wire, so that every text and row is made as there. */
export function writeTables({ rows, settings }: GoalBook): GoalTable[] {
  const tables = new Map<string, { committee: string; body: CellValue[][] }>();
  for (const row of rows) {
    const table = tables.get(row.table) ?? { committee: row.committee, body: [] };
    tables.set(row.table, table);
    table.body.push(GOAL_COLUMNS.map((column) => writeCell(row, column, settings)));
  }
  return [...tables].map(([name, { committee, body }]) => ({
    name,
    committee,
    columns: COLUMN_PLACES,
    body: JSON.parse(JSON.stringify(body)) as CellValue[][],
  }));
}

/** The book with its rows as the add-in reads them from the cells. */
export function readTables(book: GoalBook, tables: readonly GoalTable[]): GoalBook {
  const words = levelWords(book.settings);
  return { ...book, rows: tables.flatMap((table) => parseGoalRows(table, words)) };
}

function writeCell(row: GoalRow, column: GoalColumn, { levels }: GoalBook['settings']): CellValue {
  const wrong = row.invalid[column];
  if (wrong !== undefined) return wrong;
  switch (column) {
    case 'level':
      return row.level === null ? '' : levels[row.level].name;
    case 'direction':
      return row.direction === null ? '' : DIRECTION_WORDS[row.direction];
    case 'assessment':
      return row.assessment === null ? '' : STATUS_WORDS[row.assessment];
    case 'state':
      return row.state === null ? '' : STATE_WORDS[row.state];
    case 'geh':
      return row.geh === null ? '' : GEH_WORDS[row.geh];
    case 'actualInterim':
    case 'forecastYear':
    case 'actualYear':
      return writeOutcome(row[column]);
    // Calculated by functions; nothing that the rules read.
    case 'fulfilment':
    case 'status':
      return '';
    default:
      return row[column] ?? '';
  }
}

function writeOutcome(outcome: Outcome | null): CellValue {
  if (typeof outcome === 'boolean') return outcome ? YES : NO;
  return outcome ?? '';
}
