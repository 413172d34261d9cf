/** Drawing that all sheets share. Every function only queues work for the next sync. */
import type { CellValue } from '../../goals/types';
import type { ConditionalLook } from '../layout/levelFormats';
import { heightOfLines, pointsOfCharacters } from '../layout/measures';
import { ACCENT, COLOURS, TEXT_SIZES } from '../../looks/palette';
import { keepText } from '../plainText';

/** Title in A1 and, beneath it, the sentence that says what one does here. */
export function drawTitle(sheet: Excel.Worksheet, title: string, sentence: string): void {
  const [titleCell, sentenceCell] = [sheet.getRange('A1').untrack(), sheet.getRange('A2').untrack()];
  titleCell.formulas = [[title]];
  titleCell.format.font.size = TEXT_SIZES.title;
  titleCell.format.font.color = ACCENT.ink;
  titleCell.format.rowHeight = heightOfLines(1, TEXT_SIZES.title);
  sentenceCell.formulas = [[sentence]];
  sentenceCell.format.font.color = COLOURS.secondText;
}

export function drawSection(cell: Excel.Range): void {
  cell.format.font.size = TEXT_SIZES.section;
  cell.format.font.color = ACCENT.ink;
  cell.format.rowHeight = heightOfLines(1, TEXT_SIZES.section) + 4;
}

/** Header of a table: accent ink on accent tint, bold, wrapped, two lines high. */
export function drawHeader(header: Excel.Range): void {
  header.format.fill.color = ACCENT.tint;
  header.format.font.color = ACCENT.ink;
  header.format.font.bold = true;
  header.format.wrapText = true;
  header.format.verticalAlignment = 'Center';
  header.format.rowHeight = heightOfLines(2);
}

/** A table over cells that are written already: growing a table afterwards is slow and conflicts in co-authoring. */
export function addTable(sheet: Excel.Worksheet, range: Excel.Range, name: string, options: { filter: boolean }): Excel.Table {
  const table = sheet.tables.add(range, true);
  table.name = name;
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
  table.showFilterButton = options.filter;
  return table;
}

export interface ColumnLook {
  width?: number;
  numberFormat: string;
  align: 'Left' | 'Right';
  wrap: boolean;
  /** Text colour, where it is not the ordinary. */
  colour?: string;
}

/** One column of a table's body: how its cells look. Number format goes before values. */
export function drawColumn(body: Excel.Range, look: ColumnLook): void {
  if (look.width !== undefined) body.format.columnWidth = pointsOfCharacters(look.width);
  if (look.numberFormat !== 'General') body.numberFormat = look.numberFormat as unknown as string[][];
  // Left too: a text column may hold a number, such as an area's in Hör till.
  body.format.horizontalAlignment = look.align;
  // Air between a number and the text in the column after it.
  if (look.align === 'Right') body.format.indentLevel = 1;
  if (look.wrap) body.format.wrapText = true;
  if (look.colour !== undefined) body.format.font.color = look.colour;
}

export interface ListLook {
  source: Excel.Range;
  style?: 'Stop' | 'Warning' | 'Information';
  alert?: { title: string; text: string };
  hint?: { title: string; text: string };
}

/** A drop-down list from a range: a list written out would be split at commas in every language. */
export function drawList(cells: Excel.Range, { source, style, alert, hint }: ListLook): void {
  const validation = cells.dataValidation;
  // Cells that a person has pasted over have other rules than the rest, and Excel refuses one for them all (OfficeDev/office-js#2594).
  validation.clear();
  validation.rule = { list: { inCellDropDown: true, source } };
  if (alert && style) validation.errorAlert = { showAlert: true, style, title: alert.title, message: alert.text };
  if (hint) validation.prompt = { showPrompt: true, title: hint.title, message: hint.text };
}

/** A conditional format on custom formula. */
export function drawConditional(range: Excel.Range, look: Pick<ConditionalLook, 'formula' | 'fill' | 'colour' | 'bold' | 'top'>): void {
  const { rule, format } = range.conditionalFormats.add('Custom').custom;
  rule.formula = look.formula;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.colour !== undefined) format.font.color = look.colour;
  if (look.bold) format.font.bold = true;
  if (look.top !== undefined) {
    const border = format.borders.getItem('EdgeTop');
    border.style = 'Continuous';
    border.color = look.top;
  }
}

/** A link within the workbook, in accent ink. Its text is written as a value: what Excel makes of a link's own text, "=1" or "1-2", nobody says. */
export function drawLink(cell: Excel.Range, reference: string, text: string, tip: string): void {
  const kept = keepText(text);
  if (kept !== text) cell.values = [[kept]];
  cell.hyperlink = { documentReference: reference, screenTip: tip, ...(kept === text && { textToDisplay: text }) };
  cell.format.font.color = ACCENT.ink;
}

/** Empty cells of a block, as values. */
export function makeEmpty(rows: number, columns: number): CellValue[][] {
  return Array.from({ length: rows }, () => Array<CellValue>(columns).fill(''));
}
