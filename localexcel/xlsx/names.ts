import { formatSheetArea } from '../document/address';
import type { WorkbookDocument } from '../document/types';
import { filterOf } from './beside';
import { fromFileFormula, readsOtherWorkbook, toFileFormula, type FormulaPlace } from './formulas';
import { readPrintArea, readPrintTitles, writePrintArea, writePrintTitles } from './print';
import { childOf, childrenOf, readEscapes, readFlag, tag, textOf, writeText, type XmlElement } from './xml';

type Name = WorkbookDocument['names'][number];

/**
 * Reads <definedNames>. `sheetAt` answers a sheet by its place among all sheets of the file, those that are not read (charts) included.
 * Excel's own names go where they belong: print area and titles to the sheet, the filter's area is known from the filter.
 */
export function readNames(workbook: XmlElement, document: WorkbookDocument, sheetAt: (place: number) => string | undefined): void {
  for (const element of childrenOf(childOf(workbook, 'definedNames'), 'definedName')) {
    const { attributes } = element;
    const formula = textOf(element);
    const sheet = attributes.localSheetId === undefined ? undefined : sheetAt(Number(attributes.localSheetId));
    if (attributes.localSheetId !== undefined && sheet === undefined) continue;
    const print = document.sheets.find(({ name }) => name === sheet)?.print;
    const builtIn = /^_xlnm\.(.+)$/i.exec(attributes.name ?? '')?.[1]?.toLowerCase();
    if (builtIn === 'print_area' && print) readPrintArea(formula, print);
    else if (builtIn === 'print_titles' && print) readPrintTitles(formula, print);
    if (builtIn !== undefined || !attributes.name) continue;
    if (readsOtherWorkbook(formula)) document.lost.push({ kind: 'externalLink', part: attributes.name });
    else {
      const name: Name = { name: readEscapes(attributes.name), formula: fromFileFormula(formula), visible: !readFlag(attributes.hidden) };
      if (sheet !== undefined) name.sheet = sheet;
      if (attributes.comment) name.comment = readEscapes(attributes.comment);
      document.names.push(name);
    }
  }
}

export function writeNames(document: WorkbookDocument, place: FormulaPlace): string {
  const written: string[] = [];
  const add = (name: string, formula: string, attributes: { localSheetId?: number; hidden?: true; comment?: string } = {}) =>
    written.push(tag('definedName', { name, ...attributes }, writeText(formula)));

  document.sheets.forEach((sheet, localSheetId) => {
    const area = writePrintArea(sheet);
    const titles = writePrintTitles(sheet);
    const filter = filterOf(sheet);
    if (filter) add('_xlnm._FilterDatabase', formatSheetArea(sheet.name, filter.area, true), { localSheetId, hidden: true });
    if (area !== undefined) add('_xlnm.Print_Area', area, { localSheetId });
    if (titles !== undefined) add('_xlnm.Print_Titles', titles, { localSheetId });
  });
  for (const name of document.names) {
    const localSheetId = name.sheet === undefined ? -1 : document.sheets.findIndex((sheet) => sheet.name === name.sheet);
    if (name.sheet !== undefined && localSheetId < 0) continue;
    add(name.name, toFileFormula(name.formula, place), {
      ...(localSheetId < 0 ? {} : { localSheetId }),
      ...(name.visible ? {} : { hidden: true }),
      ...(name.comment ? { comment: name.comment } : {}),
    });
  }
  return written.length === 0 ? '' : tag('definedNames', {}, written.join(''));
}
