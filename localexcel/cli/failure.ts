import type { TextName, Values } from './texts';

/** Exit codes of the command line. */
export const EXIT = { ok: 0, errorsFound: 1, unusable: 2, unexpected: 3 } as const;

/** Why a command stops before it has written anything: told in one line on standard error, exit code 2. */
export class Failure extends Error {
  constructor(
    /** A text of the command line, or a whole sentence that the add-in itself gave. */
    readonly reason: { text: TextName; values?: Values } | { sentence: string },
  ) {
    super('text' in reason ? reason.text : reason.sentence);
    this.name = 'Failure';
  }
}

export function fail(text: TextName, values?: Values): never {
  throw new Failure({ text, values });
}
