/** The block over the findings on the sheet Kontroll, and the rows that it takes. */
import { SEVERITIES } from '../../goals/groupFindings';
import type { CellValue, Severity } from '../../goals/types';
import { FINDING_TEXTS } from '../../locales/reportTexts';
import { SEVERITY_SYMBOLS, SEVERITY_WORDS } from '../../locales/words';
import { heightOfLines } from '../layout/measures';
import { ACCENT, COLOURS, SEVERITY_INKS } from '../../looks/palette';
import type { FindingSummary } from './findingSummary';
import type { OpenTable } from './openTable';
import { keepText } from '../plainText';

/** Names reach over the first two columns, each count has one of the next: so the block fits over the table's columns. */
const NAME_COLUMNS = 2;
/** Rows of the sheet's title and sentence. */
const TITLE_ROWS = 2;
const WIDTH = NAME_COLUMNS + SEVERITIES.length;

/** Values of the rows over the table's header, from the sheet's first, in the columns that the block takes. */
export async function readAbove(context: Excel.RequestContext, { layout, area }: OpenTable): Promise<CellValue[][]> {
  if (layout.row === 0) return [];
  const cells = area(-1 - layout.row, 0, layout.row, WIDTH);
  cells.load('values');
  await context.sync();
  return cells.values as CellValue[][];
}

/**
 * Queues the rows that the block lacks over the table, and answers the table as it then stands, and the block's first row. What a person has
 * written over the table stays, above the block. Rows that are left over stay empty: a person may have something beside them.
 */
export function makeRoomForSummary(
  open: OpenTable,
  above: readonly (readonly CellValue[])[],
  { counts }: FindingSummary,
): { open: OpenTable; first: number; moved: boolean } {
  const first = findFirst(above);
  // The line of the moment, the headers, the counts, and an empty row after the line and before the table.
  const lacking = first + counts.length + 4 - open.layout.row;
  if (lacking <= 0) return { open, first, moved: false };
  const { table, layout } = open;
  const sheet = table.worksheet;
  // Counted from the table, which moves down with what stands beneath the new rows.
  open.area(-1, 0, lacking, 1).getEntireRow().insert('Down');
  // They would stand still while the findings are scrolled through, and leave no room for them.
  sheet.freezePanes.unfreeze();
  return { first, moved: true, open: { ...open, layout: { ...layout, row: layout.row + lacking } } };
}

/** Queues the block: when the findings were made, and how many there are of each kind. */
export function drawSummary({ layout, area }: OpenTable, first: number, { checked, counts }: FindingSummary): void {
  // Rows of the sheet, counted from the table's header wherever it stands by now.
  const at = (row: number, column: number, rows: number, columns: number) => area(row - layout.row - 1, column, rows, columns);
  const all = at(first, 0, layout.row - first, Math.max(WIDTH, layout.headers.length));
  all.clear(Excel.ClearApplyTo.formats);
  at(first, 0, layout.row - first, WIDTH).clear(Excel.ClearApplyTo.contents);
  all.format.rowHeight = heightOfLines(1) + 1;
  const line = at(first, 0, 1, 1);
  line.values = [[checked]];
  line.format.font.color = COLOURS.secondText;

  const top = first + 2;
  const block = at(top, 0, counts.length + 1, WIDTH);
  block.values = [
    [FINDING_TEXTS.committee, '', ...SEVERITIES.map(writeHeader)],
    ...counts.map((row): CellValue[] => [keepText(row.name), '', ...SEVERITIES.map((severity) => row[severity])]),
  ];
  at(top, NAME_COLUMNS, counts.length + 1, SEVERITIES.length).format.horizontalAlignment = 'Right';
  const header = at(top, 0, 1, WIDTH).format;
  header.fill.color = ACCENT.tint;
  header.font.color = ACCENT.ink;
  header.font.bold = true;
  SEVERITIES.forEach((severity, index) => (at(top, NAME_COLUMNS + index, 1, 1).format.font.color = SEVERITY_INKS[severity].ink));
  const total = at(top + counts.length, 0, 1, WIDTH).format;
  total.font.bold = true;
  const edge = total.borders.getItem('EdgeTop');
  edge.style = 'Continuous';
  edge.color = COLOURS.hairline;
}

/** Where the block stands, or is to stand: a line that somebody has written over is left, and the block begins after it. */
function findFirst(above: readonly (readonly CellValue[])[]): number {
  const line = above.findIndex(([cell]) => String(cell ?? '').startsWith(FINDING_TEXTS.checked));
  if (line >= 0) return line;
  const headers = above.findIndex((row) => row[NAME_COLUMNS] === writeHeader('error'));
  if (headers > 0) return headers - 1;
  const last = above.length - (isBlank(above.at(-1)) ? 1 : 0);
  // Rows that an earlier run has put in for it, and not come to fill, are used; the title and its sentence have theirs.
  return Math.min(last, Math.max(above.findLastIndex((row) => !isBlank(row)) + 1, TITLE_ROWS));
}

function writeHeader(severity: Severity): string {
  return `${SEVERITY_SYMBOLS[severity]} ${SEVERITY_WORDS[severity]}`;
}

function isBlank(row: readonly CellValue[] | undefined): boolean {
  return row?.every((cell) => cell === '') ?? false;
}
