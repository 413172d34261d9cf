/**
 * Between our reading of the workbook and our writing a person may put in rows, sort or write, and only a request is whole. So a request that completes
 * tables that stand there already ends before it writes where they stand elsewhere than they were read; and what it writes over is read first in it, and
 * put back where that was something newer.
 */
import type { CellValue } from '../../goals/types';
import { OWN_TABLES } from '../../locales/sheetTexts';
import { TABLE_NAMES } from '../../locales/words';
import { WorkbookProblem } from '../problem';
import { isFormula, markTexts } from '../reading/parseCells';
import { columnName } from '../tables';
import { keepText } from '../plainText';
import type { TableReading, WorkbookReading } from './readWorkbook';
import type { Step } from './types';

/** To be asked after the sync. */
export interface StandingReceipt {
  /** Queues what is to be as it was; answers whether anything was. */
  putBack(): boolean;
}

/**
 * Queues that the request ends here unless the tables that the steps write to are where they are known to be, and as large. Excel says then that
 * something is not found, which `beginAnew` takes for a reason to try again. `tables`: as they are when the request begins.
 */
export function requireStanding(
  context: Excel.RequestContext,
  steps: readonly Step[],
  reading: WorkbookReading,
  tables: ReadonlyMap<string, TableReading>,
): void {
  for (const key of new Set(steps.flatMap((step) => tableWrittenTo(step) ?? []))) {
    const table = tables.get(key);
    if (table) requireTable(context, table);
  }
  const { worksheets } = context.workbook;
  const { start, besideSettings } = reading;
  for (const { kind, sheet: name } of steps) {
    if (kind !== 'refreshLinks' && kind !== 'addRules') continue;
    const sheet = worksheets.getItem(name);
    // Links stand beneath the overview too.
    if (kind === 'refreshLinks' && start) {
      const used = sheet.getUsedRange(true).untrack();
      const [lastRow, lastColumn] = [start.row + start.values.length - 1, start.column + (start.values[0]?.length ?? 1) - 1];
      requireAt(used.getCell(0, 0), sheet.getRangeByIndexes(start.row, start.column, 1, 1));
      requireAt(used.getLastCell(), sheet.getRangeByIndexes(lastRow, lastColumn, 1, 1));
    }
    // A new table is to stand beside all that is there, an empty column from it.
    const before = tables.get(TABLE_NAMES.settings) === reading.tables.get(TABLE_NAMES.settings);
    if (kind === 'addRules' && besideSettings !== null && besideSettings > 1 && before) {
      const last = columnName(besideSettings - 2);
      requireAt(sheet.getUsedRange(true).untrack().getLastCell(), sheet.getRange(`${last}:${last}`));
    }
  }
}

/** The table that stands there already and that a step writes to by its place. */
function tableWrittenTo(step: Step): string | null {
  switch (step.kind) {
    case 'addColumn':
    case 'addBandAreas':
    case 'addBandGroups':
    case 'recolour':
      return step.table;
    case 'addSettings':
    case 'addRules':
      return TABLE_NAMES.settings;
    case 'addRuleRows':
      return TABLE_NAMES.rules;
    case 'addOverviewRows':
    case 'refreshLinks':
      return OWN_TABLES.overview;
    case 'refreshLists':
      return OWN_TABLES.lists;
    default:
      return null;
  }
}

function requireTable(context: Excel.RequestContext, { key, sheet: name, row, column, values }: TableReading): void {
  const sheet = context.workbook.worksheets.getItem(name);
  const range = context.workbook.tables.getItem(key).getRange().untrack();
  const [lastRow, lastColumn] = [row + values.length - 1, column + (values[0]?.length ?? 1) - 1];
  requireAt(range.getCell(0, 0), sheet.getRangeByIndexes(row, column, 1, 1));
  requireAt(range.getLastCell(), sheet.getRangeByIndexes(lastRow, lastColumn, 1, 1));
}

/** Cells that have nothing in common have no intersection, and asking for it is an error. */
function requireAt(cell: Excel.Range, place: Excel.Range): void {
  cell.untrack().getIntersection(place.untrack()).untrack().load('rowIndex');
}

/** What cells were read as, before they are written over. */
interface ReadCells {
  read: readonly (readonly CellValue[])[];
  by: 'values' | 'formulas';
  /** Which columns are written, where it is not all. */
  columns?: ReadonlySet<number>;
  /** What is written, where it may stand there already. */
  written?: CellValue;
}

/** Queues a receipt for cells that are about to be written over. */
export function takeStandingReceipt(cells: Excel.Range, { read, by, columns, written }: ReadCells): StandingReceipt {
  // Another object for the same cells: what is loaded is what stood there, whatever is written through the first.
  const stood = cells.getResizedRange(0, 0);
  stood.load('formulas,values');
  return {
    putBack() {
      const values = stood.values as CellValue[][];
      const formulas = stood.formulas as CellValue[][];
      const isRight = (row: number, column: number): boolean => {
        const present = (by === 'values' ? values : formulas)[row]?.[column];
        return columns?.has(column) === false || present === (read[row]?.[column] ?? '') || present === written;
      };
      // Of a row in which somebody has written all is put back.
      const wrong = values.flatMap((line, row) =>
        line.every((_cell, column) => isRight(row, column)) ? [] : line.map((_cell, column) => ({ row, column })),
      );
      const marked = markTexts(formulas, values);
      for (const { row, column } of wrong) {
        if (columns?.has(column) === false) continue;
        const content = marked[row]?.[column] ?? '';
        const cell = stood.getCell(row, column);
        if (isFormula(content)) cell.formulas = [[content]];
        else cell.values = [[keepText(values[row]?.[column] ?? '')]];
      }
      return wrong.length > 0;
    },
  };
}

/**
 * The same for what is written row by row beside what says which row it is: where the rows have come in another order it is put back. `nameRows` answers
 * what the rows are by the table's values, `undo` queues the putting back.
 */
export function takeOrderReceipt(
  context: Excel.RequestContext,
  table: TableReading,
  nameRows: (table: TableReading) => readonly unknown[],
): (undo?: () => void) => StandingReceipt {
  const stood = context.workbook.tables.getItem(table.key).getRange();
  stood.load('values');
  return (undo) => ({
    putBack() {
      const name = (values: CellValue[][]): string => JSON.stringify(nameRows({ ...table, values }));
      const isRight = name(stood.values as CellValue[][]) === name(table.values);
      if (!isRight) undo?.();
      return !isRight;
    },
  });
}

/** Syncs what is to be put back; a problem where there was anything, which `beginAnew` takes for a reason to try again. */
export async function settleStanding(context: Excel.RequestContext, receipts: readonly StandingReceipt[]): Promise<void> {
  if (receipts.filter((receipt) => receipt.putBack()).length === 0) return;
  await context.sync();
  throw new WorkbookProblem('book.movedMeanwhile');
}
