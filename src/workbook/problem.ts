/** Why something could not be done in the workbook, as a text key that the caller translates. */
import { translate } from '../locales';
import type { TextKey, TextParams } from '../locales';

export class WorkbookProblem extends Error {
  constructor(
    readonly key: TextKey,
    readonly params: TextParams = {},
  ) {
    super(translate('sv', key, params));
    this.name = 'WorkbookProblem';
  }
}

/** Excel's error codes that a person can do something about. Those left out get `book.error.other`. */
const ERROR_TEXTS: Partial<Record<string, TextKey>> = {
  InvalidOperationInCellEditMode: 'book.error.cellEditing',
  AccessDenied: 'book.error.accessDenied',
  ItemNotFound: 'book.error.itemNotFound',
  InvalidReference: 'book.error.itemNotFound',
  InvalidObjectPath: 'book.error.itemNotFound',
  RequestPayloadSizeLimitExceeded: 'book.error.tooLarge',
  ResponsePayloadSizeLimitExceeded: 'book.error.tooLarge',
  OperationCellsExceedLimit: 'book.error.tooLarge',
  RangeExceedsLimit: 'book.error.tooLarge',
  ItemAlreadyExists: 'book.error.nameTaken',
  InactiveWorkbook: 'book.error.inactive',
  ActivityLimitReached: 'book.error.busy',
  Conflict: 'book.error.busy',
  RequestAborted: 'book.error.busy',
  FilteredRangeConflict: 'book.error.filtered',
  MergedRangeConflict: 'book.error.merged',
  ApiNotFound: 'book.error.unsupported',
  ApiNotAvailable: 'book.error.unsupported',
  ConnectionFailure: 'book.error.connection',
  Timeout: 'book.error.timeout',
  GeneralException: 'book.error.general',
  InvalidArgument: 'book.error.argument',
  NotImplemented: 'book.error.unsupported',
  UnsupportedOperation: 'book.error.unsupported',
};

/** What to tell a person about any error met while working in the workbook. */
export function describeError(error: unknown): { key: TextKey; params: TextParams } {
  if (error instanceof WorkbookProblem) return { key: error.key, params: error.params };
  const key = ERROR_TEXTS[errorCode(error) ?? ''];
  if (key) return { key, params: {} };
  return { key: 'book.error.other', params: { message: error instanceof Error ? error.message : String(error) } };
}

/** The code of an Office.js error, or null. Duck-typed: OfficeExtension is not there before Office has loaded. */
export function errorCode(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : null;
}
