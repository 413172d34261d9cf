/**
 * Values in place of the functions' formulas, as before a book goes to somebody without the add-in: there a formula keeps its value only
 * until it is touched, and then shows #NAME?.
 */
import type { CellValue } from '../../goals/types';
import { STATUS_WORDS } from '../../locales/words';
import { WorkbookProblem } from '../problem';
import { createSender } from '../sender';
import { CALCULATED_COLUMNS, columnName, type CalculatedColumn, type Layout } from '../tables';
import { isOurFormula } from './calculated';
import { refuseProtected } from './openTable';
import { keepText } from '../plainText';
import { measureRequest } from './parts';
import { beginAnew, settleRuns, takeRunReceipt, type RunReceipt } from './receipts';
import { findFormulas, findRuns, type SheetFormulas } from './usedFormulas';

/** What replacing would do. */
export interface ReplacePlan {
  /** Sheets in their order, with the number of cells whose formula becomes a value. */
  sheets: { sheet: string; cells: number }[];
  /** Cells ("SN!U12") that show an error, as where a goal is not there: they keep their formula. */
  errors: string[];
}

/** What the calculated columns should show now, by which to know whether Excel has got all values. */
export interface Answers {
  layout: Layout;
  /** The answer in a row (0-based) of a goal table's body; null where the book knows no goal there. */
  find(table: string, row: number, column: CalculatedColumn): CellValue | null;
}

/**
 * What replacing would do, without doing it. `functions`: all names. A problem where a value has not come yet, or a sheet with such formulas is
 * protected.
 */
export async function planReplacing(context: Excel.RequestContext, functions: readonly string[], answers: Answers): Promise<ReplacePlan> {
  return describe(await readSettled(context, functions, answers));
}

/** Replaces every such formula in the workbook by its value, a person's own formulas with our functions too. Answers the number of formulas. */
export function replaceFormulas(context: Excel.RequestContext, functions: readonly string[], answers: Answers): Promise<ReplacePlan> {
  return beginAnew(() => replaceNow(context, functions, answers));
}

async function replaceNow(context: Excel.RequestContext, functions: readonly string[], answers: Answers): Promise<ReplacePlan> {
  const found = await readSettled(context, functions, answers);
  const spilled = await readSpilled(context, found);
  const sender = createSender(context);
  const receipts: RunReceipt[] = [];
  for (const { sheet, range, values, formulas } of found) {
    // A formula that spills goes with all that it spills over, in one action: the cells around it are empty without it.
    const spills = new Set(spilled.filter((each) => each.sheet === sheet.name).map(({ row, column }) => `${row},${column}`));
    const isReplaced = (cell: CellValue, row: number, column: number) =>
      cell !== '' && !isError(values[row]?.[column]) && !spills.has(`${row},${column}`);
    for (const { row, column, cells } of findRuns(formulas, isReplaced, range.rowHidden !== false)) {
      const plain = cells.map((_formula, index) => [keepText(values[row + index]?.[column] ?? '')]);
      await sender.reserve(400 + measureRequest(plain));
      const run = range.getCell(row, column).getResizedRange(cells.length - 1, 0);
      const shown = cells.map((_formula, index) => values[row + index]?.[column] ?? '');
      receipts.push(takeRunReceipt(run, cells, shown));
      run.values = plain;
    }
  }
  for (const { area } of spilled) {
    const plain = (area.values as CellValue[][]).map((line) => line.map(keepText));
    await sender.reserve(400 + measureRequest(plain));
    area.values = plain;
  }
  await sender.finish();
  await settleRuns(context, receipts);
  return describe(found);
}

async function readSettled(context: Excel.RequestContext, functions: readonly string[], answers: Answers): Promise<SheetFormulas[]> {
  const found = await findFormulas(context, functions);
  refuseProtected(found.filter(({ sheet }) => sheet.protection.protected).map(({ sheet }) => sheet.name));
  const unsettled = [...found.flatMap(findBusy), ...findOutdated(found, answers)];
  if (unsettled.length > 0) throw new WorkbookProblem('pane.formulas.unsettled', { count: unsettled.length, cell: unsettled[0] ?? '' });
  return found;
}

function describe(found: readonly SheetFormulas[]): ReplacePlan {
  const errors: string[] = [];
  const sheets = found.map((each) => {
    let cells = 0;
    eachFormula(each, (value, row, column) => {
      if (isError(value)) errors.push(nameCell(each, row, column));
      else cells += 1;
    });
    return { sheet: each.sheet.name, cells };
  });
  return { sheets: sheets.filter(({ cells }) => cells > 0), errors };
}

/** Cells that wait for their function; Excel says so in its own language too. */
function findBusy(found: SheetFormulas): string[] {
  const cells: string[] = [];
  eachFormula(found, (value, row, column) => {
    if (/^#(BUSY!|UPPTAGEN!|GETTING_DATA|H[ÄA]MTAR[._ ]DATA)$/i.test(String(value))) cells.push(nameCell(found, row, column));
  });
  return cells;
}

/** Cells of the calculated columns that show something else than they should by now. */
function findOutdated(found: readonly SheetFormulas[], { layout, find }: Answers): string[] {
  const bySheet = new Map(found.map((each) => [each.sheet.name, each]));
  return [...layout.tables].flatMap(([key, table]) => {
    const sheet = bySheet.get(table.sheet);
    if (!sheet || table.kind !== 'goals') return [];
    const { rowIndex, columnIndex } = sheet.range;
    return CALCULATED_COLUMNS.flatMap((column) => {
      const offset = table.columns[column];
      if (offset === undefined) return [];
      const place = table.column + offset - columnIndex;
      return Array.from({ length: table.rows }, (_, row) => row).flatMap((row) => {
        const line = table.row + 1 + row - rowIndex;
        if (!isOurFormula(column, sheet.formulas[line]?.[place] ?? '')) return [];
        const answer = find(key, row, column);
        const shown = sheet.values[line]?.[place] as CellValue;
        return answer === null || isSame(shown, answer) ? [] : [nameCell(sheet, line, place)];
      });
    });
  });
}

/** Floating-point numbers that have been through a workbook. */
function isSame(shown: CellValue, answer: CellValue): boolean {
  return typeof shown === 'number' && typeof answer === 'number' ? Math.abs(shown - answer) < 1e-9 : shown === answer;
}

interface SpilledArea {
  sheet: string;
  /** Of the formula, in the sheet's used cells. */
  row: number;
  column: number;
  area: Excel.Range;
}

/** Areas that formulas spill over, with their values. A cell of a table cannot spill, and neither can one that shows a single status. */
async function readSpilled(context: Excel.RequestContext, found: readonly SheetFormulas[]): Promise<SpilledArea[]> {
  const words: readonly CellValue[] = Object.values(STATUS_WORDS);
  const areas: SpilledArea[] = [];
  for (const each of found) {
    eachFormula(each, (value, row, column, formula) => {
      if (isError(value) || words.includes(value) || /\[@|\[#This Row\]/i.test(formula)) return;
      const area = each.range.getCell(row, column).getSpillingToRangeOrNullObject();
      area.load('values');
      areas.push({ sheet: each.sheet.name, row, column, area });
    });
  }
  if (areas.length === 0) return [];
  await context.sync();
  return areas.filter(({ area }) => !area.isNullObject);
}

function eachFormula(
  { values, formulas }: SheetFormulas,
  visit: (value: CellValue, row: number, column: number, formula: string) => void,
): void {
  formulas.forEach((line, row) =>
    line.forEach((formula, column) => {
      if (formula !== '') visit(values[row]?.[column] ?? '', row, column, String(formula));
    }),
  );
}

function nameCell({ sheet, range }: SheetFormulas, row: number, column: number): string {
  return `${sheet.name}!${columnName(range.columnIndex + column)}${range.rowIndex + row + 1}`;
}

/** Whether a cell shows one of Excel's errors, in whatever language: a text of ours never begins so. */
function isError(value: unknown): boolean {
  return typeof value === 'string' && /^#[\p{Lu}\d/._ ]+[!?]?$/u.test(value);
}
