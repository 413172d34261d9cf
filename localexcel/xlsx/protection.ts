import { tag, readFlag, readNumber, type Attributes, type XmlElement } from './xml';

/** Attributes of <sheetProtection> and <workbookProtection> that are no flags: how the password was scrambled. */
const TEXTS = [
  'password',
  'algorithmName',
  'hashValue',
  'saltValue',
  'workbookPassword',
  'workbookAlgorithmName',
  'workbookHashValue',
  'workbookSaltValue',
  'revisionsPassword',
  'revisionsAlgorithmName',
  'revisionsHashValue',
  'revisionsSaltValue',
];
const NUMBERS = ['spinCount', 'workbookSpinCount', 'revisionsSpinCount'];
const SHEET_FLAGS =
  'sheet objects scenarios formatCells formatColumns formatRows insertColumns insertRows insertHyperlinks deleteColumns deleteRows selectLockedCells sort autoFilter pivotTables selectUnlockedCells'.split(
    ' ',
  );
const BOOK_FLAGS = ['lockStructure', 'lockWindows', 'lockRevision'];

export function readProtection(element: XmlElement | undefined): Record<string, unknown> | undefined {
  if (!element) return undefined;
  // Some programs write the element also where nothing is locked.
  const locks = element.name.endsWith('sheetProtection') ? ['sheet'] : BOOK_FLAGS;
  if (!locks.some((flag) => readFlag(element.attributes[flag]))) return undefined;
  return Object.fromEntries(
    Object.entries(element.attributes)
      .filter(([name]) => isKnown(name))
      .map(([name, value]) => [name, TEXTS.includes(name) ? value : NUMBERS.includes(name) ? readNumber(value) : readFlag(value)]),
  );
}

export function writeSheetProtection(protection: Record<string, unknown> | undefined): string {
  return protection ? tag('sheetProtection', { ...pickAttributes(protection), sheet: true }) : '';
}

export function writeBookProtection(protection: Record<string, unknown> | undefined): string {
  return protection ? tag('workbookProtection', pickAttributes(protection)) : '';
}

const isKnown = (name: string) => [...TEXTS, ...NUMBERS, ...SHEET_FLAGS, ...BOOK_FLAGS].includes(name);

function pickAttributes(protection: Record<string, unknown>): Attributes {
  return Object.fromEntries(
    Object.entries(protection).filter(
      (entry): entry is [string, string | number | boolean] =>
        isKnown(entry[0]) && (typeof entry[1] === 'string' || typeof entry[1] === 'number' || typeof entry[1] === 'boolean'),
    ),
  );
}
