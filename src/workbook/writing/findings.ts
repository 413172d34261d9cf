/**
 * The sheet Kontroll: how many findings there are, and each of them with a link to its cell. The sheet is the add-in's own and is written whole,
 * so that it says what the pane says.
 */
import type { CellValue, Finding, GoalBook, Severity } from '../../goals/types';
import { SEVERITIES } from '../../goals/groupFindings';
import { isTextKey, translate } from '../../locales';
import { FINDING_TEXTS } from '../../locales/reportTexts';
import { SEVERITY_SYMBOLS, SEVERITY_WORDS, TABLE_NAMES } from '../../locales/words';
import { finishSheets } from '../finish';
import { quoteSheet } from '../layout/names';
import { sayOfRule } from '../layout/ruleNames';
import { quote } from '../layout/formulas';
import { ACCENT, SEVERITY_INKS } from '../../looks/palette';
import { createSender } from '../sender';
import { locate } from '../tables';
import type { FindingColumn, Layout } from '../tables';
import { drawSummary, makeRoomForSummary, readAbove } from './drawSummary';
import { restoreFindingColumns } from './findingColumns';
import { summariseFindings } from './findingSummary';
import { drawNewRows } from './newRows';
import { readTable } from './openTable';
import type { OpenTable } from './openTable';
import { partRows, splitHidden } from './parts';
import { keepText } from '../plainText';

/** A row of Kontroll. */
export type FindingRow = Record<FindingColumn, string> & { kind: Severity | null };

/**
 * Replaces what stands on Kontroll by these findings, errors first; one friendly row where there are none. `moment` is when they were made, as it
 * is to be written, e.g. "2026-08-31 kl. 14.05".
 */
export async function writeFindings(
  context: Excel.RequestContext,
  { book, layout }: { book: GoalBook; layout: Layout },
  findings: readonly Finding[],
  moment: string,
): Promise<void> {
  const standing = await restoreFindingColumns(context, layout, await readTable(context, layout, TABLE_NAMES.findings));
  const above = await readAbove(context, standing);
  const summary = summariseFindings(book, findings, moment);
  const sender = createSender(context);
  const { open, first, moved } = makeRoomForSummary(standing, above, summary);
  const rows = listFindingRows(book, { tables: new Map([...layout.tables, [TABLE_NAMES.findings, open.layout]]) }, findings);
  drawSummary(open, first, summary);
  clearOldRows(open);
  if (rows.length > open.layout.rows) drawNewRows(open, open.layout.rows, rows.length - open.layout.rows);
  for (const part of partRows(rows.map((row) => cellsOf(open, row)))) {
    await sender.reserve(part.bytes);
    for (const block of splitHidden(part.rows, open.hasHiddenRows))
      open.block(part.row + block.row, block.rows.length).values = block.rows as CellValue[][];
  }
  if (rows.length !== open.layout.rows) open.resize(rows.length);
  paintSeverities(open, rows);
  paintLinks(open, rows.length);
  await sender.finish();
  // The header is printed again on every page, wherever it stands now.
  if (moved) await finishSheets(context, [{ sheet: open.layout.sheet, page: { headerRow: open.layout.row } }]);
}

/** Pure: the findings as the words of the workbook, which are Swedish. */
function listFindingRows(book: GoalBook, layout: Layout, findings: readonly Finding[]): FindingRow[] {
  if (findings.length === 0) {
    return [
      { severity: '', committee: '', area: '', goal: '', rule: '', message: FINDING_TEXTS.none, mend: '', sheet: '', cell: '', kind: null },
    ];
  }
  const committees = new Map(book.committees.map(({ code, name }) => [code, name]));
  const areas = new Map(book.areas.map(({ nr, name }) => [nr, name]));
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity)).map((finding) => {
    const place = locate(layout, finding.place);
    const { rule, severity, message, params, committee, area, goal } = finding;
    return {
      severity: `${SEVERITY_SYMBOLS[severity]} ${SEVERITY_WORDS[severity]}`,
      committee: committee === null ? '' : (committees.get(committee) ?? committee),
      area: area === null ? '' : (areas.get(area) ?? area),
      goal: goal ?? '',
      rule: sayOfRule(rule, 'title'),
      message: isTextKey(message) ? translate('sv', message, params) : message,
      mend: sayOfRule(rule, 'mend'),
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
    if (offset !== undefined) cells[offset] = column === 'cell' ? linkTo(row) : keepText(value ?? '');
  }
  return cells;
}

/** A formula and no hyperlink of Excel's own: thousands of them are one write instead of one each. */
function linkTo({ sheet, cell }: FindingRow): string {
  return sheet === '' || cell === '' ? '' : `=HYPERLINK(${quote(`#${quoteSheet(sheet)}!${cell}`)},${quote(cell)})`;
}

/** Our columns only: one that a person has added keeps its content. */
function clearOldRows(open: OpenTable): void {
  if (open.layout.rows === 0) return;
  for (const offset of Object.values(open.layout.columns)) open.cell(0, offset, open.layout.rows).clear(Excel.ClearApplyTo.contents);
  const cell = open.layout.columns.cell;
  // Earlier versions wrote links of Excel's own.
  if (cell !== undefined) open.cell(0, cell, open.layout.rows).clear(Excel.ClearApplyTo.hyperlinks);
}

/** The rows come sorted, so each severity is one block. */
function paintSeverities(open: OpenTable, rows: readonly FindingRow[]): void {
  const offset = open.layout.columns.severity;
  if (offset === undefined) return;
  for (const severity of SEVERITIES) {
    const first = rows.findIndex(({ kind }) => kind === severity);
    if (first < 0) continue;
    const count = rows.filter(({ kind }) => kind === severity).length;
    const { font } = open.cell(first, offset, count).format;
    font.bold = true;
    font.color = SEVERITY_INKS[severity].ink;
  }
}

function paintLinks(open: OpenTable, rows: number): void {
  const offset = open.layout.columns.cell;
  if (offset === undefined) return;
  const { font } = open.cell(0, offset, rows).format;
  font.color = ACCENT.ink;
  font.underline = 'Single';
}
