/** The sheet Start: what to do now, how far each committee has come, links to every sheet, vision and values. */
import type { CellValue, Level } from '../../goals/types';
import { OVERVIEW_HEADERS, OWN_TABLES, SHEET_PURPOSES, START_TEXTS } from '../../locales/sheetTexts';
import { countLevelFormula, countReportedFormula, quote } from '../layout/formulas';
import { heightOfLines, pointsOfCharacters } from '../layout/measures';
import { quoteSheet } from '../layout/names';
import { OVERVIEW_COLUMNS, START_WIDTHS, layOutStart } from '../layout/start';
import type { LinkedSheet, StartBlock } from '../layout/start';
import type { Finish } from '../finish';
import { ACCENT, COLOURS, STATUS_COLOURS } from '../../looks/palette';
import { columnName, goalTableName } from '../tables';
import { keepText } from '../plainText';
import { addTable, drawConditional, drawHeader, drawLink, drawSection, drawTitle } from './draw';
import type { BookContent } from './types';

/** Names of the sheets now: of a goal table by its code, and of the others by what they hold. */
export interface SheetNames {
  ofCode(code: string): string;
  of(sheet: LinkedSheet): string;
}

export const START_FINISH: Omit<Finish, 'sheet'> = { page: { orientation: 'Portrait' } };

/** Queues the whole sheet but what Excel may refuse, which is answered. */
export function drawStartSheet(sheet: Excel.Worksheet, content: BookContent, names: SheetNames): Omit<Finish, 'sheet'> {
  const { settings, model, levelNames } = content;
  const codes = content.committees.map(({ code }) => code);
  const texts = { vision: String(settings.vision), focusAreas: String(settings.focusAreas), values: String(settings.values) };
  const blocks = layOutStart({ codes, model, levelNames, texts });
  START_WIDTHS.forEach((width, column) => (sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOfCharacters(width)));
  const [title, sentence] = (['title', 'sentence'] as const).map((kind) => blocks.find((block) => block.kind === kind));
  if (title?.kind === 'title' && sentence?.kind === 'sentence') drawTitle(sheet, title.formula, sentence.formula);
  for (const block of blocks) drawBlock(sheet, block, names, levelNames);
  sheet.showGridlines = false;
  sheet.tabColor = ACCENT.ink;
  return START_FINISH;
}

/** Rows of the table on Start, one a committee, as cells: link text, code, counts, errors. */
function writeOverviewRows(codes: readonly string[], names: SheetNames): CellValue[][] {
  return codes.map((code) => {
    const table = goalTableName(code);
    const cells: Record<(typeof OVERVIEW_COLUMNS)[number], CellValue> = {
      sheet: keepText(names.ofCode(code)),
      code,
      overarching: countLevelFormula(table, 'overarching'),
      goals: countLevelFormula(table, 'goal'),
      measures: countLevelFormula(table, 'measure'),
      reported: countReportedFormula(table),
      errors: `=GOALFINDINGS(${quote(code)})`,
    };
    return OVERVIEW_COLUMNS.map((column) => cells[column]);
  });
}

/** Writes rows of the overview at a place (0-based) and makes them look as they should. */
export function drawOverviewRows(sheet: Excel.Worksheet, row: number, column: number, codes: readonly string[], names: SheetNames): void {
  const body = sheet.getRangeByIndexes(row, column, codes.length, OVERVIEW_COLUMNS.length);
  body.getColumn(1).numberFormat = '@' as unknown as string[][];
  body.formulas = writeOverviewRows(codes, names);
  sheet.getRangeByIndexes(row, column + 2, codes.length, OVERVIEW_COLUMNS.length - 2).format.horizontalAlignment = 'Right';
  const edge = body.format.borders.getItem('InsideHorizontal');
  edge.style = 'Continuous';
  edge.color = COLOURS.hairline;
  codes.forEach((code, index) => drawSheetLink(body.getCell(index, 0).untrack(), names.ofCode(code)));
}

/** A link to a sheet's first cell, with the sheet's name as its text. */
export function drawSheetLink(cell: Excel.Range, name: string): void {
  drawLink(
    cell,
    `${quoteSheet(name)}!A1`,
    name,
    START_TEXTS.openSheet.replace('{name}', () => name),
  );
}

function drawBlock(sheet: Excel.Worksheet, block: StartBlock, names: SheetNames, levelNames: Record<Level, string>): void {
  const cell = sheet.getRangeByIndexes(block.row, 0, 1, 1);
  switch (block.kind) {
    case 'second':
      cell.formulas = [[block.formula]];
      cell.format.font.color = COLOURS.secondText;
      break;
    case 'section':
      cell.values = [[block.formula]];
      drawSection(cell);
      break;
    case 'line':
      cell.formulas = [[block.formula]];
      break;
    case 'paragraph':
      drawParagraph(sheet.getRangeByIndexes(block.row, 0, 1, START_WIDTHS.length), block.formula, block.lines);
      break;
    case 'overview':
      drawOverview(sheet, block.row, block.codes, names, levelNames);
      break;
    case 'link':
      drawSheetLink(cell, names.of(block.sheet));
      sheet.getRangeByIndexes(block.row, 1, 1, 1).values = [[SHEET_PURPOSES[block.sheet]]];
      break;
  }
}

/** Points; Excel refuses a higher row. */
const HIGHEST_ROW = 409;

/** The overview's headers, the goals by the model's own name where that leaves every header different, as a table must have them. */
export function nameOverview(levelNames: Record<Level, string>): string[] {
  const headers: string[] = OVERVIEW_COLUMNS.map((column) => OVERVIEW_HEADERS[column]);
  const named = OVERVIEW_COLUMNS.map((column) => (column === 'overarching' ? levelNames.overarching : OVERVIEW_HEADERS[column]));
  return new Set(named.map((name) => name.toLowerCase())).size === named.length ? named : headers;
}

function drawParagraph(range: Excel.Range, formula: string, lines: number): void {
  range.merge(false);
  range.getCell(0, 0).formulas = [[formula]];
  range.format.wrapText = true;
  range.format.verticalAlignment = 'Top';
  // Excel does not fit the height of merged cells by itself.
  range.format.rowHeight = Math.min(heightOfLines(lines) + 3, HIGHEST_ROW);
}

function drawOverview(
  sheet: Excel.Worksheet,
  row: number,
  codes: readonly string[],
  names: SheetNames,
  levelNames: Record<Level, string>,
): void {
  const width = OVERVIEW_COLUMNS.length;
  const header = sheet.getRangeByIndexes(row, 0, 1, width);
  header.values = [nameOverview(levelNames).map(keepText)];
  drawHeader(header);
  sheet.getRangeByIndexes(row, 2, 1, width - 2).format.horizontalAlignment = 'Right';
  drawOverviewRows(sheet, row + 1, 0, codes, names);
  addTable(sheet, sheet.getRangeByIndexes(row, 0, codes.length + 1, width), OWN_TABLES.overview, { filter: false });
  const errors = width - 1;
  const first = `$${columnName(errors)}${row + 2}`;
  const { ink, tint } = STATUS_COLOURS.notMet;
  drawConditional(sheet.getRangeByIndexes(row + 1, errors, codes.length, 1), {
    formula: `=AND(ISNUMBER(${first}),${first}>0)`,
    fill: tint,
    colour: ink,
  });
}
