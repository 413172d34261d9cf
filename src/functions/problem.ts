import type { TextKey, TextParams } from '../locales';

/** Why a function has no value, as a text and as one of the two errors that may carry a text in Excel. */
export class FunctionProblem extends Error {
  constructor(
    /** notAvailable shows as #N/A: what was asked for is not there. invalidValue shows as #VALUE!: the question is wrong. */
    readonly code: 'notAvailable' | 'invalidValue',
    readonly key: TextKey,
    readonly params: TextParams = {},
  ) {
    super(key);
    this.name = 'FunctionProblem';
  }
}
