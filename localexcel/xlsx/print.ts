import { columnIndex, columnName, parseSheetArea, quoteSheetName } from '../document/address';
import type { DocumentSheet } from '../document/types';
import { writeCorners } from './areas';
import { tokenize } from '../document/formulaTokens';
import { childOf, childrenOf, readEscapes, readFlag, readNumber, tag, textOf, writeText, type XmlElement } from './xml';

type Print = DocumentSheet['print'];
const MARGINS = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;

export function readPrint(worksheet: XmlElement): Print {
  const print: Print = {};
  const page = childOf(worksheet, 'pageSetup')?.attributes ?? {};
  if (page.orientation === 'portrait' || page.orientation === 'landscape') print.orientation = page.orientation;
  const paperSize = readNumber(page.paperSize);
  if (paperSize) print.paperSize = paperSize;
  if (readFlag(childOf(childOf(worksheet, 'sheetPr'), 'pageSetUpPr')?.attributes.fitToPage)) {
    print.fitToWidth = readNumber(page.fitToWidth) ?? 1;
    print.fitToHeight = readNumber(page.fitToHeight) ?? 1;
  }
  const scale = readNumber(page.scale);
  if (scale && scale !== 100) print.scale = scale;
  const margins = childOf(worksheet, 'pageMargins')?.attributes;
  if (margins)
    print.margins = Object.fromEntries(MARGINS.map((side) => [side, readNumber(margins[side]) ?? 0])) as NonNullable<Print['margins']>;
  const options = childOf(worksheet, 'printOptions')?.attributes ?? {};
  if (readFlag(options.horizontalCentered)) print.centerHorizontally = true;
  if (readFlag(options.gridLines)) print.gridlines = true;
  const texts = childOf(worksheet, 'headerFooter');
  const header = textOf(childOf(texts, 'oddHeader'));
  const footer = textOf(childOf(texts, 'oddFooter'));
  if (header) print.header = readEscapes(header);
  if (footer) print.footer = readEscapes(footer);
  const rowBreaks = readBreaks(childOf(worksheet, 'rowBreaks'));
  const columnBreaks = readBreaks(childOf(worksheet, 'colBreaks'));
  if (rowBreaks.length > 0) print.rowBreaks = rowBreaks;
  if (columnBreaks.length > 0) print.columnBreaks = columnBreaks;
  return print;
}

const readBreaks = (element: XmlElement | undefined) =>
  childrenOf(element, 'brk')
    .map(({ attributes }) => readNumber(attributes.id))
    .filter((id) => id !== undefined);

/** The name _xlnm.Print_Area: "'Blad 1'!$A$1:$C$9,'Blad 1'!$E$1:$F$9". */
export function readPrintArea(formula: string, print: Print): void {
  const areas = splitUnion(formula)
    .map((part) => parseSheetArea(part)?.area)
    .filter((area) => area !== undefined);
  if (areas.length > 0) print.area = areas;
}

/** The name _xlnm.Print_Titles: "'Blad 1'!$A:$B,'Blad 1'!$1:$3". */
export function readPrintTitles(formula: string, print: Print): void {
  for (const part of splitUnion(formula)) {
    const match = /\$?([A-Z]{1,3}|\d+):\$?([A-Z]{1,3}|\d+)$/.exec(part);
    if (!match) continue;
    const [first, last] = [match[1]!, match[2]!];
    if (/\d/.test(first)) print.titleRows = { first: Number(first) - 1, last: Number(last) - 1 };
    else print.titleColumns = { first: columnIndex(first), last: columnIndex(last) };
  }
}

function splitUnion(formula: string): string[] {
  const parts = [''];
  for (const token of tokenize(formula)) {
    if (token.text === ',') parts.push('');
    else parts[parts.length - 1] += token.text;
  }
  return parts;
}

export function writePrintArea(sheet: DocumentSheet): string | undefined {
  const areas = sheet.print.area ?? [];
  return areas.length === 0 ? undefined : areas.map((area) => `${quoteSheetName(sheet.name)}!${addDollars(writeCorners(area))}`).join(',');
}

const addDollars = (corners: string) => corners.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

export function writePrintTitles({ name, print }: DocumentSheet): string | undefined {
  const sheet = quoteSheetName(name);
  const { titleColumns, titleRows } = print;
  const parts = [
    ...(titleColumns ? [`${sheet}!$${columnName(titleColumns.first)}:$${columnName(titleColumns.last)}`] : []),
    ...(titleRows ? [`${sheet}!$${titleRows.first + 1}:$${titleRows.last + 1}`] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(',');
}

/** printOptions, pageMargins, pageSetup, headerFooter and the breaks, in the order of the schema. */
export function writePrint(print: Print): string {
  const isFitted = print.fitToWidth !== undefined || print.fitToHeight !== undefined;
  const setup = {
    paperSize: print.paperSize,
    scale: isFitted ? undefined : print.scale,
    fitToWidth: isFitted ? (print.fitToWidth ?? 0) : undefined,
    fitToHeight: isFitted ? (print.fitToHeight ?? 0) : undefined,
    orientation: print.orientation,
  };
  const texts = tag('oddHeader', {}, writeText(print.header ?? '')) + tag('oddFooter', {}, writeText(print.footer ?? ''));
  return [
    print.centerHorizontally || print.gridlines
      ? tag('printOptions', { horizontalCentered: print.centerHorizontally || undefined, gridLines: print.gridlines || undefined })
      : '',
    print.margins ? tag('pageMargins', Object.fromEntries(MARGINS.map((side) => [side, print.margins![side]]))) : '',
    Object.values(setup).some((value) => value !== undefined) ? tag('pageSetup', setup) : '',
    print.header || print.footer ? tag('headerFooter', {}, texts) : '',
    writeBreaks('rowBreaks', print.rowBreaks, 16383),
    writeBreaks('colBreaks', print.columnBreaks, 1048575),
  ].join('');
}

function writeBreaks(name: string, breaks: number[] | undefined, max: number): string {
  if (!breaks || breaks.length === 0) return '';
  return tag(
    name,
    { count: breaks.length, manualBreakCount: breaks.length },
    breaks.map((id) => tag('brk', { id, max, man: true })).join(''),
  );
}
