/** What a person would lose if a report's sheet were replaced: everything but what was written there, and what stands in the comment cells. */
import { quoteSheet } from '../layout/names';
import { loadCells } from '../reading/loadCells';
import { CHART_PREFIX } from './drawChart';
import { placesOf, queueComments, queueOwnSheet, readKept, withoutComments, type OwnSheet } from './ownSheet';
import { countChangedRows, traceRows } from './traces';

export type ReportConcern =
  /** Rows of the report that a person has changed, put in or taken out. */
  | { kind: 'changedRows'; count: number }
  /** Cells that a person has filled in to the right of the report. */
  | { kind: 'cellsBeside'; count: number }
  /** Charts and pictures that are not the report's. */
  | { kind: 'drawings'; count: number }
  /** Formulas and names elsewhere that point at the sheet; they would show #REF!. */
  | { kind: 'references'; count: number; sheets: readonly string[] }
  /** Somebody has protected the sheet: it can only be left as it is. */
  | { kind: 'protected' };

/** Also answers the texts that persons have written in the comment cells. Two syncs, and more only for what is too much for one answer. */
export async function findConcerns(
  context: Excel.RequestContext,
  worksheets: Excel.WorksheetCollection,
  own: OwnSheet,
): Promise<{ concerns: ReportConcern[]; kept: Map<string, string> }> {
  const sheet = worksheets.getItem(own.id);
  const reading = queueOwnSheet(sheet);
  const { charts, shapes } = sheet;
  charts.load('items/name');
  shapes.load('items/name');
  const { names } = context.workbook;
  names.load('items/name,items/formula');
  const others = worksheets.items
    .filter(({ id }) => id !== own.id)
    .map((other) => {
      const range = other.getUsedRangeOrNullObject(true);
      range.load('rowCount,columnCount');
      return { name: other.name, range };
    });
  await context.sync();

  let comments: ReturnType<typeof queueComments> = [];
  const { used } = reading;
  const area = used.isNullObject ? null : { rows: used.rowIndex + used.rowCount, columns: used.columnIndex + used.columnCount };
  const filled = others.filter(({ range }) => !range.isNullObject);
  const loaded = await loadCells(
    context,
    [
      ...filled.map(({ range }) => ({ range: () => range, rows: range.rowCount, columns: range.columnCount, formulas: true })),
      ...(area ? [{ range: () => sheet.getRangeByIndexes(0, 0, area.rows, area.columns), ...area, formulas: true }] : []),
    ],
    () => (comments = queueComments(reading)),
  );
  const cells = area ? (loaded.at(-1)?.formulas ?? []) : [];

  const values = withoutComments(cells, placesOf(comments));
  const written = { whole: own.mark.trace, rows: reading.rows.isNullObject ? '' : reading.rows.value };
  const { columns } = own.mark;
  const changed = countChangedRows(written, traceRows(values.map((line) => line.slice(0, columns))));
  const beside = values.flatMap((line) => line.slice(columns)).filter((value) => value !== '').length;
  const drawings = new Set([...charts.items, ...shapes.items].map(({ name }) => name).filter((name) => !name.startsWith(CHART_PREFIX)))
    .size;
  const pointing = filled
    .map(({ name }, index) => ({ name, count: countPointing(loaded[index]?.formulas ?? [], own.name) }))
    .filter(({ count }) => count > 0);
  const pointingNames = countPointing([names.items.map(({ formula }) => formula)], own.name);
  const references = pointing.reduce((sum, { count }) => sum + count, pointingNames);
  return {
    concerns: [
      ...(changed > 0 ? [{ kind: 'changedRows', count: changed } as const] : []),
      ...(beside > 0 ? [{ kind: 'cellsBeside', count: beside } as const] : []),
      ...(drawings > 0 ? [{ kind: 'drawings', count: drawings } as const] : []),
      ...(references > 0 ? [{ kind: 'references', count: references, sheets: pointing.map(({ name }) => name) } as const] : []),
      ...(reading.protection.protected ? [{ kind: 'protected' } as const] : []),
    ],
    kept: readKept(comments),
  };
}

function countPointing(formulas: readonly (readonly unknown[])[], sheet: string): number {
  const quoted = `${quoteSheet(sheet)}!`.toLowerCase();
  const plain = `${sheet}!`.toLowerCase();
  let count = 0;
  for (const line of formulas)
    for (const cell of line) {
      if (typeof cell !== 'string' || !cell.startsWith('=')) continue;
      const formula = cell.toLowerCase();
      if (formula.includes(quoted) || formula.includes(plain)) count += 1;
    }
  return count;
}
