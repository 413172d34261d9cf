import type { DocumentSheet, WorkbookDocument } from '../document/types';
import { OFFICE_THEME, readTheme } from './colors';
import { readCustomXml } from './customXml';
import { keepParts, type KeptParts } from './keptParts';
import { findLostInSheet, findLostInWorkbook } from './lost';
import { readNames } from './names';
import { openPackage, type OpenPackage } from './openPackage';
import { readProperties } from './properties';
import { readProtection } from './protection';
import { readSheet } from './readSheet';
import { readStyles } from './readStyles';
import { readSettings } from './settings';
import { readSharedStrings } from './sharedStrings';
import { UnusableFile } from './unusable';
import { childOf, childrenOf, prefixedAttribute, readEscapes, readFlag, readNumber, type XmlElement } from './xml';

export interface ReadOptions {
  /** The add-in's id in its manifest: its settings are read from where Excel keeps them, too. */
  addinId?: string;
}

/** What a workbook holds besides its sheets that is written back as it was. */
export interface WorkbookBeside {
  theme?: KeptParts;
}

/** Reads an .xlsx file. Throws UnusableFile where it is none, is locked, or is broken. A workbook that counts days from 1904 is read. */
export async function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): Promise<WorkbookDocument> {
  const file = openPackage(bytes);
  const workbook = file.xml(file.workbook);
  const themePath = findPart(file, 'theme');
  const theme = themePath === undefined ? OFFICE_THEME : readTheme(file.xml(themePath));
  const stylesPath = findPart(file, 'styles');
  const styles = readStyles(stylesPath === undefined ? undefined : file.xml(stylesPath), theme);
  const textsPath = findPart(file, 'sharedStrings');
  const texts = textsPath === undefined ? [] : readSharedStrings(file.text(textsPath), textsPath);
  const { settings, customXml } = readSettings(file, readCustomXml(file), options.addinId);

  const document: WorkbookDocument = {
    sheets: [],
    styles: styles.styles,
    defaultFont: styles.defaultFont,
    names: [],
    activeSheet: '',
    dateSystem: readFlag(childOf(workbook, 'workbookPr')?.attributes.date1904) ? 1904 : 1900,
    settings,
    customXml,
    properties: readProperties(file),
    lost: [],
  };
  const all = listSheets(file, workbook);
  const soFar = { cells: 0, formulaLetters: 0 };
  for (const { name, visibility, path, isWorksheet } of all) {
    if (!isWorksheet) continue;
    document.lost.push(...findLostInSheet(file, path, name));
    document.sheets.push(readSheet(name, visibility, path, { file, styles, theme, texts, lost: document.lost, soFar }));
    // Lets other work go on between the sheets of a large book.
    await Promise.resolve();
  }
  if (document.sheets.length === 0) throw new UnusableFile('damaged', file.workbook);

  readNames(workbook, document, (place) => all[place]?.name);
  document.lost.push(...findLostInWorkbook(file, document.lost));
  document.activeSheet = findActiveSheet(workbook, all, document);
  const protection = readProtection(childOf(workbook, 'workbookProtection'));
  if (protection) document.protection = protection;
  if (themePath !== undefined) document.beside = { theme: keepParts(file, themePath) } satisfies WorkbookBeside;
  return document;
}

function findPart(file: OpenPackage, type: string): string | undefined {
  return file.relationships(file.workbook).find((link) => link.type === type && file.has(link.target))?.target;
}

interface ListedSheet {
  name: string;
  visibility: DocumentSheet['visibility'];
  path: string;
  isWorksheet: boolean;
}

const SHEET_TYPES = new Set(['worksheet', 'chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

function listSheets(file: OpenPackage, workbook: XmlElement): ListedSheet[] {
  const links = new Map(file.relationships(file.workbook).map((link) => [link.id, link]));
  const taken = new Set<string>();
  return childrenOf(childOf(workbook, 'sheets'), 'sheet').map((element) => {
    const name = readEscapes(element.attributes.name ?? '');
    const link = links.get(prefixedAttribute(element, 'id') ?? '');
    if (!link) throw new UnusableFile('damaged', file.workbook);
    const state = element.attributes.state;
    // Excel takes no two sheets by one name, whatever their case; a part that is read for many sheets makes a small file large.
    if (name === '' || taken.has(name.toLowerCase()) || taken.has(`/${link.target}`)) throw new UnusableFile('damaged', file.workbook);
    taken.add(name.toLowerCase()).add(`/${link.target}`);
    if (!SHEET_TYPES.has(link.type)) throw new UnusableFile('damaged', file.workbook);
    return {
      name,
      visibility: state === 'hidden' ? 'Hidden' : state === 'veryHidden' ? 'VeryHidden' : 'Visible',
      path: link.target,
      isWorksheet: link.type === 'worksheet',
    };
  });
}

function findActiveSheet(workbook: XmlElement, all: ListedSheet[], { sheets }: WorkbookDocument): string {
  const active = all[readNumber(childOf(childOf(workbook, 'bookViews'), 'workbookView')?.attributes.activeTab) ?? 0]?.name;
  const isVisible = sheets.some((sheet) => sheet.name === active && sheet.visibility === 'Visible');
  return isVisible ? active! : (sheets.find((sheet) => sheet.visibility === 'Visible') ?? sheets[0]!).name;
}
