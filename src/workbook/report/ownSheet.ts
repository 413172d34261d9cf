/**
 * A report's own sheet, found again however it is called and wherever it stands: which report it is stands in a property of the sheet, what
 * was written in its traces, and where a person may write in names that follow the cells.
 */
import type { CellValue, Occasion } from '../../goals/types';
import type { Canvas } from './canvas';
import { traceRows, traceText } from './traces';

/** Which report a sheet holds. */
export interface ReportIdentity {
  occasion: Occasion;
  year: number | null;
  /** Code of the only committee; null where it is about all. */
  committee: string | null;
}
/** As it stands in the sheet's property. */
interface Mark extends ReportIdentity {
  /** The sheet it was written for: a copy has the mark, but another id. */
  sheet: string;
  /** Counts on where a report gets a new sheet beside an old one: the highest is the report's own. */
  run: number;
  /** The traces' `whole`. */
  trace: string;
  /** How many columns the report has. */
  columns: number;
}
export interface OwnSheet {
  id: string;
  name: string;
  position: number;
  visibility: string;
  mark: Mark;
}

const MARK_KEY = 'Malbok.rapport';
const ROWS_KEY = 'Malbok.rapport.rader';
const COMMENT_PREFIX = 'Malbok_kommentar_';

/** Queues reading of all sheets' marks; answered by `findOwnSheet` after the next sync. */
export function queueMarks(worksheets: Excel.WorksheetCollection): { sheet: Excel.Worksheet; property: Excel.WorksheetCustomProperty }[] {
  return worksheets.items.map((sheet) => {
    const property = sheet.customProperties.getItemOrNullObject(MARK_KEY);
    property.load('value');
    return { sheet, property };
  });
}

/** The report's own sheet among the marked ones, and the run that the next one is. */
export function findOwnSheet(marks: ReturnType<typeof queueMarks>, { occasion, year, committee }: ReportIdentity): OwnSheet | null {
  const own = marks.flatMap(({ sheet, property }): OwnSheet[] => {
    const mark = property.isNullObject ? null : readMark(property.value);
    if (mark === null || mark.occasion !== occasion || mark.year !== year || mark.committee !== committee) return [];
    const { id, name, position, visibility } = sheet;
    return [{ id, name, position, visibility, mark }];
  });
  const latest = Math.max(...own.map(({ mark }) => mark.run));
  const candidates = own.filter(({ mark }) => mark.run === latest);
  return candidates.find(({ id, mark }) => mark.sheet === id) ?? candidates[0] ?? null;
}

/** What was not written by us is no mark. */
function readMark(value: string): Mark | null {
  try {
    const mark = JSON.parse(value) as Partial<Mark> | null;
    if (typeof mark?.occasion !== 'string' || typeof mark.trace !== 'string') return null;
    return {
      occasion: mark.occasion,
      year: mark.year ?? null,
      committee: mark.committee ?? null,
      sheet: mark.sheet ?? '',
      run: mark.run ?? 1,
      trace: mark.trace,
      columns: mark.columns ?? 0,
    };
  } catch {
    return null;
  }
}

/** Marks a sheet as the report's own, with the traces of what stands in it. `sheet` is loaded with its id. */
export function markSheet(sheet: Excel.Worksheet, identity: ReportIdentity, run: number, canvas: Canvas): void {
  const traces = traceRows(withoutComments(canvas.values, canvas.comments));
  const mark: Mark = { ...identity, sheet: sheet.id, run, trace: traces.whole, columns: canvas.grid.widths.length };
  sheet.customProperties.add(MARK_KEY, JSON.stringify(mark));
  sheet.customProperties.add(ROWS_KEY, traces.rows);
}

/** Hidden names, one a comment: they follow the cell where rows are put in, and say whose text it is. */
export function nameComments(sheet: Excel.Worksheet, comments: Canvas['comments']): void {
  comments.forEach(({ row, column, comment }, place) => {
    const { key, generated } = comment;
    const about = JSON.stringify({ key, ...(generated !== null && { generated: traceText(generated) }) });
    sheet.names.add(`${COMMENT_PREFIX}${place + 1}`, sheet.getRangeByIndexes(row, column, 1, 1).untrack(), about).visible = false;
  });
}

interface NamedComment {
  key: string;
  generated: string | null;
  cell: Excel.Range;
}
/** What is asked of Excel about the own sheet, in two steps of one sync each. */
export interface OwnReading {
  names: Excel.NamedItemCollection;
  rows: Excel.WorksheetCustomProperty;
  used: Excel.Range;
  protection: Excel.WorksheetProtection;
}

export function queueOwnSheet(sheet: Excel.Worksheet): OwnReading {
  const { names, protection } = sheet;
  names.load('items/name,items/comment');
  const rows = sheet.customProperties.getItemOrNullObject(ROWS_KEY);
  rows.load('value');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  protection.load('protected');
  return { names, rows, used, protection };
}

/** Queues the cells that persons write in. */
export function queueComments({ names }: OwnReading): NamedComment[] {
  return names.items.flatMap((item) => {
    const about = item.name.startsWith(COMMENT_PREFIX) ? readAbout(item.comment) : null;
    if (about === null) return [];
    const cell = item.getRangeOrNullObject();
    cell.load('values,rowIndex,columnIndex');
    return [{ ...about, cell }];
  });
}

function readAbout(comment: string): { key: string; generated: string | null } | null {
  try {
    const about = JSON.parse(comment) as { key?: unknown; generated?: unknown } | null;
    if (typeof about?.key !== 'string') return null;
    return { key: about.key, generated: typeof about.generated === 'string' ? about.generated : null };
  } catch {
    return null;
  }
}

/** Texts that are a person's: what nobody has touched is planned anew. */
export function readKept(comments: readonly NamedComment[]): Map<string, string> {
  const kept = new Map<string, string>();
  for (const { key, generated, cell } of comments) {
    if (cell.isNullObject) continue;
    const text = String((cell.values as CellValue[][])[0]?.[0] ?? '');
    const isOwn = generated === null ? text.trim() !== '' : traceText(text) !== generated;
    if (isOwn) kept.set(key, text);
  }
  return kept;
}

/** Where the cells are that persons write in. */
export function placesOf(comments: readonly NamedComment[]): { row: number; column: number }[] {
  return comments.flatMap(({ cell }) => (cell.isNullObject ? [] : [{ row: cell.rowIndex, column: cell.columnIndex }]));
}

/** The cells without what persons write in the places meant for it. */
export function withoutComments(
  values: readonly (readonly CellValue[])[],
  places: readonly { row: number; column: number }[],
): (readonly CellValue[])[] {
  const lines = [...values];
  for (const { row, column } of places) lines[row] = (lines[row] ?? []).map((value, at) => (at === column ? '' : value));
  return lines;
}
