import { emptySheet } from '../document/create';
import type { DocumentSheet, WorkbookDocument } from '../document/types';
import { readAreas } from './areas';
import type { Theme } from './colors';
import { isFormulaRule, readConditionalFormats } from './conditionalFormats';
import { keepParts, type KeptParts } from './keptParts';
import { readLinks } from './links';
import { readNotes } from './notes';
import { parsePart, type OpenPackage, type Relationship } from './openPackage';
import { readPrint } from './print';
import { readProtection } from './protection';
import { readCells } from './readCells';
import type { FileStyles } from './readStyles';
import type { SharedText } from './sharedStrings';
import { readShape } from './sheetShape';
import { readFilter, readTable } from './tables';
import { readValidations } from './validations';
import { findTables } from './writeCells';
import { childOf, childrenOf, descendantsOf, localName, ownNamespaces, prefixedAttribute, serializeElement, type XmlElement } from './xml';
import { UnusableFile } from './unusable';

export interface SheetContext {
  file: OpenPackage;
  styles: FileStyles;
  theme: Theme;
  texts: SharedText[];
  lost: WorkbookDocument['lost'];
}

/** What a sheet holds that is written back as it was. */
export interface SheetBeside {
  /** Pictures and charts, with the drawing that places them. */
  drawing?: KeptParts;
  /** Elements of the extension list (data bars, sparklines), as XML. */
  extensions: string[];
}

export function readSheet(name: string, visibility: DocumentSheet['visibility'], path: string, context: SheetContext): DocumentSheet {
  const { file, styles, theme } = context;
  const sheet: DocumentSheet = { ...emptySheet(name), visibility };
  const { worksheet, sheetData } = cutOutCells(file, path);
  const links = file.relationships(path);
  readShape(worksheet, sheet, styles, theme);

  const targetOf = (element: XmlElement) => links.find((link) => link.id === prefixedAttribute(element, 'id'))?.target;
  for (const part of childrenOf(childOf(worksheet, 'tableParts'), 'tablePart')) {
    const table = readTable(file.xml(targetOf(part) ?? `${path}: tablePart`));
    if (table) sheet.tables.push(table);
  }
  try {
    readCells(sheetData, sheet, {
      styles,
      texts: context.texts,
      tableAt: findTables(sheet),
      onOtherWorkbook: () =>
        context.lost.some((loss) => loss.kind === 'externalLink' && loss.sheet === name) ||
        context.lost.push({ kind: 'externalLink', sheet: name, part: path }),
    });
  } catch {
    throw new UnusableFile('damaged', path);
  }

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
  readSheetFilter(worksheet, sheet);

  const beside = readBeside(worksheet, links, name, context);
  if (beside) sheet.beside = beside;
  return sheet;
}

/** The rows of a large sheet are read in passing; the rest is small enough for a tree. */
function cutOutCells(file: OpenPackage, path: string): { worksheet: XmlElement; sheetData: string } {
  const text = file.text(path);
  const open = /<((?:\w+:)?sheetData)(?:\s[^>]*)?>/.exec(text);
  const close = open ? text.lastIndexOf(`</${open[1]}>`) : -1;
  if (!open || open[0].endsWith('/>') || close < 0) return { worksheet: parsePart(text, path), sheetData: '' };
  const end = close + `</${open[1]}>`.length;
  return { worksheet: parsePart(text.slice(0, open.index) + text.slice(end), path), sheetData: text.slice(open.index, end) };
}

function readSheetFilter(worksheet: XmlElement, sheet: DocumentSheet): void {
  const element = childOf(worksheet, 'autoFilter');
  const area = readAreas(element?.attributes.ref)[0];
  if (!element || !area) return;
  const raw = readFilter(element, childOf(worksheet, 'sortState'), area, ownNamespaces(worksheet));
  sheet.filter = raw ? { area, raw } : { area };
}

/** Drawings with these parts cannot be kept: what they show is lost with the slicer or the form. */
const NOT_ALONE = /slicer|timeline|compatExt|<(?:\w+:)?control\b/i;

function readBeside(worksheet: XmlElement, links: Relationship[], sheet: string, { file, lost }: SheetContext): SheetBeside | undefined {
  const beside: SheetBeside = { extensions: readExtensions(worksheet) };
  const drawing = links.find((link) => link.type === 'drawing');
  if (drawing && file.has(drawing.target)) {
    if (NOT_ALONE.test(file.text(drawing.target))) lost.push({ kind: 'drawing', sheet, part: drawing.target });
    else beside.drawing = keepParts(file, drawing.target);
  }
  return beside.drawing || beside.extensions.length > 0 ? beside : undefined;
}

function readExtensions(worksheet: XmlElement): string[] {
  const namespaces = ownNamespaces(worksheet);
  const kept: string[] = [];
  for (const extension of childrenOf(childOf(worksheet, 'extLst'), 'ext')) {
    const content = childrenOf(extension)[0];
    if (!content || localName(content.name) === 'dataValidations' || namesParts(content)) continue;
    if (localName(content.name) !== 'conditionalFormattings') kept.push(serializeElement(extension, namespaces));
    else {
      const groups = childrenOf(content).filter((group) => !childrenOf(group, 'cfRule').every(isFormulaRule));
      const others = groups.map((group) => ({
        ...group,
        children: group.children.filter((child) => child.type !== 'element' || localName(child.name) !== 'cfRule' || !isFormulaRule(child)),
      }));
      if (others.length > 0) kept.push(serializeElement({ ...extension, children: [{ ...content, children: others }] }, namespaces));
    }
  }
  return kept;
}

/** Whether the element hangs on another part (a slicer), which is not there in the file that is written. */
const namesParts = (element: XmlElement) =>
  descendantsOf(element, 'slicer').length > 0 ||
  [element, ...childrenOf(element)].some((one) => prefixedAttribute(one, 'id')?.startsWith('rId'));
