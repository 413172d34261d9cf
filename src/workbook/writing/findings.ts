/** The sheet Kontroll: what the rules found, each finding with a link to its cell. The table is the add-in's own and is written whole. */
import type { CellValue, Finding, GoalBook, Severity } from '../../goals/types';
import { isTextKey, translate } from '../../locales';
import { FINDING_TEXTS, SEVERITY_WORDS } from '../../locales/reportTexts';
import { TABLE_NAMES } from '../../locales/words';
import { quoteSheet } from '../layout/names';
import { drawNewRows } from './newRows';
import { readTable } from './openTable';
import type { OpenTable } from './openTable';
import { ACCENT, COLOURS, STATUS_COLOURS, TEXT_SIZES } from '../palette';
import { createSender } from '../sender';
import type { Sender } from '../sender';
import { partRows, splitHidden } from './parts';
import { keepText } from './plainText';
import { locate } from '../tables';
import type { FindingColumn, Layout } from '../tables';

/** A row of Kontroll. */
export type FindingRow = Record<FindingColumn, string> & { kind: Severity | null };

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];
const INKS: Record<Severity, string> = {
  error: STATUS_COLOURS.notMet.ink,
  warning: STATUS_COLOURS.partial.ink,
  info: COLOURS.secondText,
};

/**
 * Replaces the rows of the table Kontroll by these findings, errors first; one friendly row where there are none. `date` is
 * written over the table, e.g. "2026-08-31".
 */
export async function writeFindings(
  context: Excel.RequestContext,
  { book, layout }: { book: GoalBook; layout: Layout },
  findings: readonly Finding[],
  date?: string,
): Promise<void> {
  const open = await readTable(context, layout, TABLE_NAMES.findings);
  const rows = listFindingRows(book, layout, findings);
  const above = await readCellAbove(context, open);
  const sender = createSender(context);
  clearOldRows(open);
  if (rows.length > open.layout.rows) drawNewRows(open, open.layout.rows, rows.length - open.layout.rows);
  for (const part of partRows(rows.map((row) => cellsOf(open, row)))) {
    await sender.reserve(part.bytes);
    for (const block of splitHidden(part.rows, open.hasHiddenRows))
      open.block(part.row + block.row, block.rows.length).values = block.rows as CellValue[][];
  }
  if (rows.length !== open.layout.rows) open.resize(rows.length);
  paintSeverities(open, rows);
  await linkCells(open, rows, sender);
  if (date !== undefined && above) writeDate(above, date);
  await sender.finish();
}

/** Pure: the findings as the words of the workbook, which are Swedish. */
function listFindingRows(book: GoalBook, layout: Layout, findings: readonly Finding[]): FindingRow[] {
  if (findings.length === 0) {
    return [{ severity: '', committee: '', area: '', goal: '', message: FINDING_TEXTS.none, sheet: '', cell: '', kind: null }];
  }
  const committees = new Map(book.committees.map(({ code, name }) => [code, name]));
  const areas = new Map(book.areas.map(({ nr, name }) => [nr, name]));
  return ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity)).map((finding) => {
    const place = locate(layout, finding.place);
    const { severity, message, params, committee, area, goal } = finding;
    return {
      severity: SEVERITY_WORDS[severity],
      committee: committee === null ? '' : (committees.get(committee) ?? committee),
      area: area === null ? '' : (areas.get(area) ?? area),
      goal: goal ?? '',
      message: isTextKey(message) ? translate('sv', message, params) : message,
      sheet: place?.sheet ?? '',
      cell: place?.cell ?? '',
      kind: severity,
    };
  });
}

function cellsOf({ layout }: OpenTable, row: FindingRow): (CellValue | null)[] {
  const cells = new Array<CellValue | null>(layout.headers.length).fill(null);
  for (const [column, value] of Object.entries(row)) {
    const offset = column === 'kind' ? undefined : layout.columns[column as FindingColumn];
    if (offset !== undefined) cells[offset] = keepText(value ?? '');
  }
  return cells;
}

/** Our columns only: one that a person has added keeps its content. */
function clearOldRows(open: OpenTable): void {
  if (open.layout.rows === 0) return;
  for (const offset of Object.values(open.layout.columns)) open.cell(0, offset, open.layout.rows).clear(Excel.ClearApplyTo.contents);
  const cell = open.layout.columns.cell;
  if (cell !== undefined) open.cell(0, cell, open.layout.rows).clear(Excel.ClearApplyTo.hyperlinks);
}

/** The rows come sorted, so each severity is one block. */
function paintSeverities(open: OpenTable, rows: readonly FindingRow[]): void {
  const offset = open.layout.columns.severity;
  if (offset === undefined) return;
  for (const severity of ORDER) {
    const first = rows.findIndex(({ kind }) => kind === severity);
    if (first < 0) continue;
    const count = rows.filter(({ kind }) => kind === severity).length;
    const { font } = open.cell(first, offset, count).format;
    font.bold = true;
    font.color = INKS[severity];
  }
}

/** About what a link takes in a request. */
const BYTES_PER_LINK = 700;

async function linkCells(open: OpenTable, rows: readonly FindingRow[], sender: Sender): Promise<void> {
  const offset = open.layout.columns.cell;
  if (offset === undefined) return;
  for (const [row, { sheet, cell }] of rows.entries()) {
    if (sheet === '' || cell === '') continue;
    await sender.reserve(BYTES_PER_LINK);
    const target = open.cell(row, offset);
    target.hyperlink = { documentReference: `${quoteSheet(sheet)}!${cell}`, textToDisplay: cell, screenTip: FINDING_TEXTS.openCell };
  }
  // A link takes Excel's own blue; ours follow the palette.
  open.cell(0, offset, rows.length).format.font.color = ACCENT.ink;
}

/** The cell over the table's first header, where the date goes unless a person has written there. */
async function readCellAbove(context: Excel.RequestContext, { layout, table }: OpenTable): Promise<Excel.Range | null> {
  if (layout.row === 0) return null;
  const cell = table.worksheet.getRangeByIndexes(layout.row - 1, layout.column, 1, 1);
  cell.load('values');
  await context.sync();
  const text = String((cell.values as CellValue[][])[0]?.[0] ?? '');
  return text === '' || text.startsWith(FINDING_TEXTS.checked) ? cell : null;
}

function writeDate(cell: Excel.Range, date: string): void {
  cell.values = [[FINDING_TEXTS.checked + date]];
  cell.format.wrapText = false;
  cell.format.font.color = COLOURS.secondText;
  cell.format.font.size = TEXT_SIZES.small;
}
