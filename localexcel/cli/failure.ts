import type { TextName, Values } from './texts';

/** Exit codes of the command line. */
export const EXIT = { ok: 0, errorsFound: 1, unusable: 2, unexpected: 3 } as const;

/** Why a command stops before it has written anything: told in one line on standard error, exit code 2. */
export class Failure extends Error {
  constructor(
    readonly text: TextName,
    readonly values: Values = {},
  ) {
    super(text);
    this.name = 'Failure';
  }
}

export function fail(text: TextName, values?: Values): never {
  throw new Failure(text, values);
}
