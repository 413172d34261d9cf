import type { Book, Sheet } from '../engine';
import { HostObject, accessDenied, invalidOperation } from '../wire/hostObject';
import type { HostContext } from './context';

/** The flag of the file's <sheetProtection> for each right of the API. A flag that is true forbids; `without`: what holds where it is missing. */
const FLAGS = {
  allowAutoFilter: { flag: 'autoFilter', without: true },
  allowDeleteColumns: { flag: 'deleteColumns', without: true },
  allowDeleteRows: { flag: 'deleteRows', without: true },
  allowEditObjects: { flag: 'objects', without: false },
  allowEditScenarios: { flag: 'scenarios', without: false },
  allowFormatCells: { flag: 'formatCells', without: true },
  allowFormatColumns: { flag: 'formatColumns', without: true },
  allowFormatRows: { flag: 'formatRows', without: true },
  allowInsertColumns: { flag: 'insertColumns', without: true },
  allowInsertHyperlinks: { flag: 'insertHyperlinks', without: true },
  allowInsertRows: { flag: 'insertRows', without: true },
  allowPivotTables: { flag: 'pivotTables', without: true },
  allowSort: { flag: 'sort', without: true },
} as const;
export type Right = keyof typeof FLAGS;
const RIGHTS = Object.keys(FLAGS) as Right[];

type Attributes = Record<string, unknown>;

/** Whether a sheet's protection leaves this right. */
export function isAllowed(protection: Attributes, right: Right): boolean {
  const { flag, without } = FLAGS[right];
  return (protection[flag] ?? without) === false;
}

export class WorksheetProtection extends HostObject {
  readonly scalars = ['Protected', 'Options'];
  constructor(
    private readonly context: HostContext,
    private readonly sheet: Sheet,
  ) {
    super();
  }
  get Protected() {
    return this.sheet.protection !== undefined;
  }
  get Options() {
    const { protection } = this.sheet;
    if (!protection) return null;
    return {
      ...Object.fromEntries(RIGHTS.map((right) => [right, isAllowed(protection, right)])),
      selectionMode: protection.selectUnlockedCells ? 'None' : protection.selectLockedCells ? 'Unlocked' : 'Normal',
    };
  }
  Protect(options: Attributes | null = null, password: string | null = null) {
    if (this.sheet.protection) throw accessDenied('WorksheetProtection.protect');
    const { selectionMode } = options ?? {};
    this.sheet.protection = {
      ...Object.fromEntries(RIGHTS.map((right) => [FLAGS[right].flag, options?.[right] !== true])),
      selectLockedCells: selectionMode === 'Unlocked' || selectionMode === 'None',
      selectUnlockedCells: selectionMode === 'None',
      ...(password && { password: scramble(password) }),
    };
    this.context.events.protectionChanged(this.sheet);
  }
  Unprotect(password: string | null = null) {
    const { protection } = this.sheet;
    if (!protection) return;
    if (!opens(password, protection.password ?? protection.hashValue)) throw accessDenied('WorksheetProtection.unprotect');
    this.sheet.protection = undefined;
    this.context.events.protectionChanged(this.sheet);
  }
}

export class WorkbookProtection extends HostObject {
  readonly scalars = ['Protected'];
  constructor(private readonly book: Book) {
    super();
  }
  get Protected() {
    return isStructureLocked(this.book);
  }
  Protect(password: string | null = null) {
    if (isStructureLocked(this.book)) throw invalidOperation('WorkbookProtection.protect', 'The workbook is already protected.');
    this.book.protection = { ...this.book.protection, lockStructure: true, ...(password && { workbookPassword: scramble(password) }) };
  }
  Unprotect(password: string | null = null) {
    const { protection } = this.book;
    if (!protection) return;
    if (!opens(password, protection.workbookPassword ?? protection.workbookHashValue)) throw accessDenied('WorkbookProtection.unprotect');
    this.book.protection = undefined;
  }
}

/** Whether sheets can neither come, go, move nor change names. Locked windows or revisions hinder nothing of that. */
export function isStructureLocked(book: Book): boolean {
  return book.protection?.lockStructure === true;
}

/** A newer file's password (a hash with salt) opens to nobody here. */
function opens(password: string | null, lock: unknown): boolean {
  return lock === undefined || (password !== null && String(lock).toUpperCase() === scramble(password));
}

/** The 16 bits that a file holds of a password (ECMA-376 part 4, 14.7.1), as four hexadecimal digits: no secret, only a lock on the door. */
function scramble(password: string): string {
  const turn = (bits: number) => ((bits >> 14) & 1) | ((bits << 1) & 0x7fff);
  const letters = [...password].map((letter) => letter.charCodeAt(0)).reverse();
  const bits = turn(letters.reduce((sum, letter) => turn(sum) ^ letter, 0)) ^ password.length ^ 0xce4b;
  return bits.toString(16).toUpperCase().padStart(4, '0');
}
