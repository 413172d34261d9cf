/** How a report's sheet is printed: A4 on its side, one page wide, the headers of its tables again on every page that they run over. */
import { translate } from '../../locales';
import type { ReportPlan } from '../../report';
import type { Finish } from '../finish';
import { pointsOfCharacters } from '../layout/measures';
import type { Canvas } from './canvas';
import { layOutReport, type RepeatedHeaders } from './layOut';
import { breakPages } from './pages';

/** Points; narrower than Excel's own, so that the text gets larger. */
const SIDE_MARGIN = 28;
/** Above and below, in points: the footer stands in it. */
const END_MARGIN = 42;
const A4 = { width: 841.9, height: 595.3 };
/** Programs round widths and heights in other ways. */
const SPARE = 0.97;
/** Excel takes no longer footer. */
const LONGEST_FOOTER = 200;

/** The report's cells, and how they are printed. */
export function paginateReport(plan: ReportPlan): { canvas: Canvas; finish: Omit<Finish, 'sheet'> } {
  const first = layOutReport(plan);
  const repeats = findRepeats(first);
  const canvas = repeats.size === 0 ? first : layOutReport(plan, repeats);
  const titleRow = findTitleRow(canvas);
  const finish = {
    page: { ...(titleRow !== null && { headerRow: titleRow }), sideMargin: SIDE_MARGIN, endMargin: END_MARGIN, footer: writeFooter(plan) },
    breaks: breakPages(canvas, { height: roomOf(canvas), titleRow }),
    // The title stays in view.
    frozen: { rows: 1, columns: 0 },
  };
  return { canvas, finish };
}

/** Points of rows that a page holds, at the scale at which the columns fit its width. */
function roomOf({ grid }: Canvas): number {
  const width = grid.widths.reduce((sum, each) => sum + pointsOfCharacters(each), 0);
  const scale = Math.min(1, (A4.width - 2 * SIDE_MARGIN) / width);
  return ((A4.height - 2 * END_MARGIN) / scale) * SPARE;
}

/**
 * Excel prints one row of a sheet again on every page after it, whatever stands on them. So it is the headers of the last table; those of the others are
 * written again where a page begins within them.
 */
function findTitleRow({ tables }: Canvas): number | null {
  return [...tables.values()].at(-1)?.headerRow ?? null;
}

/** The rows of each table that begin a page, by the table's id. */
function findRepeats(canvas: Canvas): RepeatedHeaders {
  const titleRow = findTitleRow(canvas);
  const over = new Map<number, number>();
  const places = new Map<number, { table: string; place: number }>();
  for (const [table, { headerRow, rows }] of canvas.tables) {
    if (headerRow === titleRow) continue;
    rows.forEach((row, place) => {
      if (place === 0) return;
      over.set(row, canvas.heights[headerRow] ?? 0);
      places.set(row, { table, place });
    });
  }
  const repeats = new Map<string, Set<number>>();
  for (const row of breakPages(canvas, { height: roomOf(canvas), titleRow, over })) {
    const found = places.get(row);
    if (found) repeats.set(found.table, (repeats.get(found.table) ?? new Set()).add(found.place));
  }
  return repeats;
}

/** "Helår 2026, skapad 2026-11-22   ·   Sida 1 av 9". */
function writeFooter({ footer, language }: ReportPlan): string {
  // A single & would be taken for one of Excel's own codes.
  const text = footer.slice(0, LONGEST_FOOTER).replaceAll('&', '&&');
  return `${text}   ·   ${translate(language, 'reportSheet.page')}`;
}
