import { emptySheet } from '../document/create';
import type { DocumentSheet, WorkbookDocument } from '../document/types';
import { readAreas } from './areas';
import { checkTables } from './checkTables';
import { readBeside } from './readBeside';
import { readDrawing } from './charts/readDrawing';
import type { Theme } from './colors';
import { readConditionalFormats } from './conditionalFormats';
import { readCustomProperties } from './customProperties';
import { readLinks } from './links';
import { readNotes } from './notes';
import { parsePart, type OpenPackage } from './openPackage';
import { readPrint } from './print';
import { readProtection } from './protection';
import { readCells, type ReadSoFar } from './readCells';
import type { FileStyles } from './readStyles';
import type { SharedText } from './sharedStrings';
import { readShape } from './sheetShape';
import { readTable } from './tables';
import { readValidations } from './validations';
import { findTables } from './writeCells';
import { childOf, childrenOf, prefixedAttribute, type XmlElement } from './xml';
import { UnusableFile } from './unusable';

export interface SheetContext {
  file: OpenPackage;
  styles: FileStyles;
  theme: Theme;
  texts: SharedText[];
  lost: WorkbookDocument['lost'];
  soFar: ReadSoFar;
}

export function readSheet(name: string, visibility: DocumentSheet['visibility'], path: string, context: SheetContext): DocumentSheet {
  const { file, styles, theme } = context;
  const sheet: DocumentSheet = { ...emptySheet(name), visibility };
  const { worksheet, sheetData } = cutOutCells(file, path);
  const links = file.relationships(path);

  const targetOf = (element: XmlElement) => links.find((link) => link.id === prefixedAttribute(element, 'id'))?.target;
  const tables: { name: string; root: XmlElement }[] = [];
  for (const part of childrenOf(childOf(worksheet, 'tableParts'), 'tablePart')) {
    const root = file.xml(targetOf(part) ?? `${path}: tablePart`);
    const table = readTable(root);
    if (!table) throw new UnusableFile('damaged', targetOf(part));
    sheet.tables.push(table);
    tables.push({ name: table.name, root });
  }
  try {
    readShape(worksheet, sheet, styles, theme);
    readCells(sheetData, sheet, {
      styles,
      texts: context.texts,
      soFar: context.soFar,
      tableAt: findTables(sheet),
      onOtherWorkbook: () =>
        context.lost.some((loss) => loss.kind === 'externalLink' && loss.sheet === name) ||
        context.lost.push({ kind: 'externalLink', sheet: name, part: path }),
    });
  } catch (error) {
    throw new UnusableFile(error instanceof UnusableFile ? error.reason : 'damaged', path);
  }
  checkTables(sheet, path);

  sheet.merges = childrenOf(childOf(worksheet, 'mergeCells'), 'mergeCell').flatMap(({ attributes }) => readAreas(attributes.ref));
  sheet.validations = readValidations(worksheet);
  sheet.conditionalFormats = readConditionalFormats(worksheet, styles.differences, theme);
  sheet.links = readLinks(worksheet, file, path);
  sheet.notes = links
    .filter((link) => link.type === 'comments' && file.has(link.target))
    .flatMap((link) => readNotes(file.xml(link.target)));
  const protection = readProtection(childOf(worksheet, 'sheetProtection'));
  if (protection) sheet.protection = protection;
  sheet.print = readPrint(worksheet);
  const customProperties = readCustomProperties(worksheet, file, path, sheet, context.lost);
  if (customProperties) sheet.customProperties = customProperties;

  const beside = readBeside(worksheet, { links, tables, sheet: name, file, lost: context.lost });
  if (beside?.drawing) {
    const { kept, charts, shapes } = readDrawing(beside.drawing);
    sheet.charts = charts;
    if (shapes.length > 0) sheet.shapes = shapes;
    if (kept) beside.drawing = kept;
    else delete beside.drawing;
  }
  if (beside && Object.keys(beside).length > 0) sheet.beside = beside;
  return sheet;
}

/** The rows of a large sheet are read in passing; the rest is small enough for a tree. */
function cutOutCells(file: OpenPackage, path: string): { worksheet: XmlElement; sheetData: string } {
  // A comment may hold the very words that are looked for.
  const text = file.text(path).replace(/<!--[\s\S]*?-->/g, '');
  const open = /<((?:\w+:)?sheetData)(?:\s[^>]*)?>/.exec(text);
  const close = open ? text.lastIndexOf(`</${open[1]}>`) : -1;
  if (!open || open[0].endsWith('/>') || close < 0) return { worksheet: parsePart(text, path), sheetData: '' };
  const end = close + `</${open[1]}>`.length;
  return { worksheet: parsePart(text.slice(0, open.index) + text.slice(end), path), sheetData: text.slice(open.index, end) };
}
