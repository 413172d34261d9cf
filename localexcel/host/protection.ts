import type { Book, Sheet } from '../engine';
import { HostObject, accessDenied, invalidOperation } from '../wire/hostObject';

const OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

export class WorksheetProtection extends HostObject {
  readonly scalars = ['Protected', 'Options'];
  constructor(private readonly sheet: Sheet) {
    super();
  }
  get Protected() {
    return this.sheet.protection !== undefined;
  }
  get Options() {
    const { protection } = this.sheet;
    return protection
      ? {
          ...Object.fromEntries(OPTIONS.map((option) => [option, protection[option] === true])),
          selectionMode: protection['selectionMode'] ?? 'Normal',
        }
      : null;
  }
  Protect(options: Record<string, unknown> | null = null, password: string | null = null) {
    if (this.sheet.protection) throw accessDenied('WorksheetProtection.protect');
    this.sheet.protection = { ...options, ...(password && { password }) };
  }
  Unprotect(password: string | null = null) {
    if (!this.sheet.protection) return;
    const needed = this.sheet.protection['password'] ?? this.sheet.protection['hashValue'];
    if (needed !== undefined && needed !== (password ?? '')) throw accessDenied('WorksheetProtection.unprotect');
    this.sheet.protection = undefined;
  }
}

export class WorkbookProtection extends HostObject {
  readonly scalars = ['Protected'];
  constructor(private readonly book: Book) {
    super();
  }
  get Protected() {
    return this.book.protection !== undefined;
  }
  Protect(password: string | null = null) {
    if (this.book.protection) throw invalidOperation('WorkbookProtection.protect', 'The workbook is already protected.');
    this.book.protection = password ? { lockStructure: true, password } : { lockStructure: true };
  }
  Unprotect(password: string | null = null) {
    const needed = this.book.protection?.['password'] ?? this.book.protection?.['hashValue'];
    if (needed !== undefined && needed !== (password ?? '')) throw accessDenied('WorkbookProtection.unprotect');
    this.book.protection = undefined;
  }
}
