/**
 * Report sheets that are being drawn. Excel may break off anywhere, and then not even let the sheet be taken away: so each carries a mark until the report is
 * whole and in its place, by which the next run takes it away, or sees that it was done.
 */
import type { CellValue } from '../../goals/types';
import type { ReportIdentity } from './ownSheet';
import { traceRows } from './traces';

/** As it stands in the sheet's property. */
interface Draft extends ReportIdentity {
  /** The sheet that is to be replaced, and its name; null where none is. */
  replaces: string | null;
  name: string;
  /** Traces of what is to be drawn, row by row. */
  rows: string;
}
export interface DraftSheet {
  sheet: Excel.Worksheet;
  draft: Draft;
}

const DRAFT_KEY = 'Malbok.rapport.utkast';

/** Queues the mark. `replaced`: the sheet that the report takes the place of. */
export function markDraft(
  sheet: Excel.Worksheet,
  { occasion, year, committee }: ReportIdentity,
  values: readonly (readonly CellValue[])[],
  replaced: { id: string; name: string } | null,
): void {
  const draft: Draft = {
    occasion,
    year,
    committee,
    replaces: replaced?.id ?? null,
    name: replaced?.name ?? '',
    rows: traceRows(values).rows,
  };
  sheet.customProperties.add(DRAFT_KEY, JSON.stringify(draft));
}

/** Queues that the sheet is a draft no more. */
export function unmarkDraft(sheet: Excel.Worksheet): void {
  sheet.customProperties.getItemOrNullObject(DRAFT_KEY).delete();
}

/** Queues reading of all sheets' draft marks; answered by `findDrafts` after the next sync. `worksheets` is loaded. */
export function queueDrafts(worksheets: Excel.WorksheetCollection): { sheet: Excel.Worksheet; property: Excel.WorksheetCustomProperty }[] {
  return worksheets.items.map((sheet) => {
    const property = sheet.customProperties.getItemOrNullObject(DRAFT_KEY);
    property.load('value');
    return { sheet, property };
  });
}

/** Sheets that an earlier run of this report has left half done. */
export function findDrafts(marks: ReturnType<typeof queueDrafts>, { occasion, year, committee }: ReportIdentity): DraftSheet[] {
  return marks.flatMap(({ sheet, property }): DraftSheet[] => {
    const draft = property.isNullObject ? null : readDraft(property.value);
    return draft && draft.occasion === occasion && draft.year === year && draft.committee === committee ? [{ sheet, draft }] : [];
  });
}

/**
 * Takes the drafts away, and gives the sheets that they were to replace their names back. One whose old sheet is gone is the report itself. One that a person
 * has written on is left to its owner.
 */
export async function settleDrafts(context: Excel.RequestContext, drafts: readonly DraftSheet[]): Promise<void> {
  if (drafts.length === 0) return;
  const { worksheets } = context.workbook;
  const read = drafts.map(({ sheet, draft }) => {
    const cells = sheet.getUsedRangeOrNullObject(true);
    cells.load('rowIndex,columnIndex,formulas');
    const old = draft.replaces === null ? null : worksheets.getItemOrNullObject(draft.replaces);
    old?.load('name');
    return { sheet, draft, cells, old };
  });
  await context.sync();
  for (const { sheet, draft, cells, old } of read) {
    const isDone = old !== null && old.isNullObject;
    if (isDone || !(cells.isNullObject || isUntouched(cells, draft))) {
      unmarkDraft(sheet);
      continue;
    }
    sheet.delete();
    if (old && old.name !== draft.name) old.name = draft.name;
  }
  await context.sync();
}

/** Whether nothing stands there but rows that were to be drawn. */
function isUntouched(cells: Excel.Range, draft: Draft): boolean {
  const written = new Set(draft.rows.match(/.{3}/g) ?? []);
  const empty = Array<CellValue>(cells.columnIndex).fill('');
  return (cells.formulas as CellValue[][]).every(
    (line) => line.every((cell) => cell === '') || written.has(traceRows([[...empty, ...line]]).rows),
  );
}

function readDraft(value: string): Draft | null {
  try {
    const draft = JSON.parse(value) as Partial<Draft> | null;
    if (typeof draft?.occasion !== 'string' || typeof draft.rows !== 'string') return null;
    const { occasion, year = null, committee = null, replaces = null, name = '', rows } = draft;
    return { occasion, year, committee, replaces, name, rows };
  } catch {
    return null;
  }
}
