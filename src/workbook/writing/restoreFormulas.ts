/** The goal book's own formulas back where values stand in their place, as after Ersätt formler med värden. */
import type { CellValue } from '../../goals/types';
import { OVERVIEW_HEADERS, OWN_TABLES } from '../../locales/sheetTexts';
import { GOAL_HEADERS } from '../../locales/words';
import { createSender } from '../sender';
import { columnName, findColumns, isGoalTable, layOutTable, queueTables, recogniseTable, sizeTable } from '../tables';
import { CALCULATED_COLUMNS, type CalculatedColumn } from '../tables';
import { calculatedFormula, couldBeAnswer, sameFormula } from './calculated';
import { loadCells, type LoadedCells } from '../reading/loadCells';
import { isFormula, markTexts } from '../reading/parseCells';
import { refuseHiddenHeader, refuseProtected } from './openTable';
import { measureRequest } from './parts';
import { beginAnew, settleRuns, takeRunReceipt, type RunReceipt } from './receipts';
import { findRuns } from './usedFormulas';
import { quote } from '../layout/formulas';

/** What restoring would do. */
export interface RestorePlan {
  /** Columns whose formula goes back, with the number of cells. */
  columns: { sheet: string; header: string; cells: number }[];
  /** Cells ("SN!U12") in those columns where a person has written something of their own, and what. */
  written: { cell: string; content: string }[];
}

/** What restoring would do, without doing it. Two syncs. A protected sheet with something to restore is a problem. */
export async function planRestoring(context: Excel.RequestContext): Promise<RestorePlan> {
  return describe(await readColumns(context));
}

/**
 * Puts the formulas back. What a person has written stays, but for the cells named in `overwrite`, which have been shown to the person. Answers
 * what was done.
 */
export function restoreFormulas(context: Excel.RequestContext, overwrite: readonly string[] = []): Promise<RestorePlan> {
  return beginAnew(() => restoreNow(context, overwrite));
}

async function restoreNow(context: Excel.RequestContext, overwrite: readonly string[]): Promise<RestorePlan> {
  const named = new Set(overwrite);
  const columns = await readColumns(context);
  const sender = createSender(context);
  const receipts: RunReceipt[] = [];
  for (const column of columns) {
    const due = column.cells.map((cell) => [
      cell.state === 'due' || (cell.state === 'written' && named.has(cell.name)) ? cell.formula : '',
    ]);
    for (const { row, cells } of findRuns(due, (formula) => formula !== '', column.hasHiddenRows)) {
      await sender.reserve(400 + measureRequest(cells));
      const range = column.range.getCell(column.first + row, column.offset).getResizedRange(cells.length - 1, 0);
      receipts.push(
        takeRunReceipt(
          range,
          cells.map((_formula, index) => column.cells[row + index]?.content ?? ''),
        ),
      );
      range.formulas = cells.map((formula) => [formula]);
    }
    column.cells.forEach((cell) => {
      if (cell.state === 'written' && named.has(cell.name)) cell.state = 'due';
    });
  }
  await sender.finish();
  await settleRuns(context, receipts);
  return describe(columns);
}

interface CalculatedCell {
  name: string;
  formula: string;
  content: CellValue;
  state: 'formula' | 'due' | 'written';
}
interface ColumnReading {
  sheet: string;
  protected: boolean;
  hasHiddenRows: boolean;
  header: string;
  /** 0-based place of the first cell in the sheet. */
  row: number;
  column: number;
  /** The table's cells; they move along when others come or go before them. */
  range: Excel.Range;
  /** 0-based place of the first cell in the table. */
  first: number;
  offset: number;
  cells: CalculatedCell[];
}

function describe(columns: readonly ColumnReading[]): RestorePlan {
  const count = (column: ColumnReading) => column.cells.filter(({ state }) => state === 'due').length;
  return {
    columns: columns.filter(count).map((column) => ({ sheet: column.sheet, header: column.header, cells: count(column) })),
    written: columns
      .flatMap(({ cells }) => cells)
      .filter(({ state }) => state === 'written')
      .map(({ name, content }) => ({ cell: name, content: String(content) })),
  };
}

async function readColumns(context: Excel.RequestContext): Promise<ColumnReading[]> {
  const tables = queueTables(context);
  const sheets = context.workbook.worksheets;
  sheets.load('items/name,items/protection/protected');
  await context.sync();
  const closed = new Set(sheets.items.filter(({ protection }) => protection.protected).map(({ name }) => name));
  const readings = tables.items.flatMap((table) => {
    const isOverview = table.name.toLowerCase() === OWN_TABLES.overview.toLowerCase();
    if (!isOverview && recogniseTable(table.name)?.kind !== 'goals') return [];
    refuseHiddenHeader(table);
    let range = table.getRange();
    const also = (): void => {
      range = table.getRange();
      range.load('rowHidden');
    };
    return [{ table, isOverview, also, found: () => range }];
  });
  const loaded = await loadCells(
    context,
    readings.map(({ table, also }) => ({ range: () => table.getRange(), ...sizeTable(table), values: true, formulas: true, also })),
  );
  const columns = readings.flatMap(({ table, isOverview, found }, index) => {
    const cells = loaded[index] as LoadedCells;
    const range = found();
    const { name: sheet } = table.worksheet;
    const place = { sheet, protected: closed.has(sheet), hasHiddenRows: range.rowHidden !== false };
    return (isOverview ? readOverview(cells) : readGoalTable(table, cells)).map((column) => ({
      ...place,
      ...column,
      range,
      first: column.row - cells.rowIndex,
      offset: column.column - cells.columnIndex,
      cells: column.cells.map((cell, row) => ({
        ...cell,
        name: `${place.sheet}!${columnName(column.column)}${column.row + row + 1}`,
      })),
    }));
  });
  refuseProtected(
    columns.filter((column) => column.protected && column.cells.some(({ state }) => state === 'due')).map(({ sheet }) => sheet),
  );
  return columns;
}

type OwnColumn = Pick<ColumnReading, 'header' | 'row' | 'column'> & { cells: Omit<CalculatedCell, 'name'>[] };

function readGoalTable(table: Excel.Table, range: LoadedCells): OwnColumn[] {
  const layout = layOutTable(table, 'goals', range);
  if (!isGoalTable(layout)) return [];
  const columns = findColumns('goals', range.values[0] ?? []);
  // Without Nr the formula would have nothing to ask about.
  if (columns.nr === undefined) return [];
  return CALCULATED_COLUMNS.flatMap((key) => {
    const offset = columns[key];
    if (offset === undefined) return [];
    const cells = markTexts(range.formulas, range.values)
      .slice(1, 1 + layout.rows)
      .map((line) => judge(key, calculatedFormula(key), line[offset] ?? ''));
    return [{ header: GOAL_HEADERS[key], row: layout.row + 1, column: layout.column + offset, cells }];
  });
}

/** The errors of each committee on Start; the code stands beside them. */
function readOverview(range: LoadedCells): OwnColumn[] {
  const headers = (range.values[0] ?? []).map(String);
  const [code, errors] = [headers.indexOf(OVERVIEW_HEADERS.code), headers.indexOf(OVERVIEW_HEADERS.errors)];
  if (code < 0 || errors < 0) return [];
  const cells = markTexts(range.formulas, range.values)
    .slice(1)
    .flatMap((line) => {
      const owner = String(line[code] ?? '');
      const cell = judge('errors', `=GOALFINDINGS(${quote(owner)})`, line[errors] ?? '');
      // A row that a person has added names no committee.
      return [owner === '' ? { ...cell, state: 'formula' as const } : cell];
    });
  return [{ header: OVERVIEW_HEADERS.errors, row: range.rowIndex + 1, column: range.columnIndex + errors, cells }];
}

function judge(column: CalculatedColumn | 'errors', formula: string, content: CellValue): Omit<CalculatedCell, 'name'> {
  const mended = typeof content === 'string' ? content.replace(/_xldudf_/gi, '') : content;
  const state = sameFormula(formula, content)
    ? 'formula'
    : sameFormula(formula, mended) || (!isFormula(content) && couldBeAnswer(column, content))
      ? 'due'
      : 'written';
  return { formula, content, state };
}
