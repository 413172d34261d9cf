/**
 * What an object must look like for the wire to serve it. Members carry the names of the wire (PascalCase): a getter is a
 * property, a setter makes it writable, a method can be called. A member that is not there is answered with ApiNotFound.
 */

/** An error as Excel answers it. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** E.g. "Range.values". */
    readonly location = '',
    readonly status = 400,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

export const itemNotFound = (location: string) => new HostError('ItemNotFound', "The requested resource doesn't exist.", location, 404);
export const invalidArgument = (location: string, message = 'The argument is invalid or missing or has an incorrect format.') =>
  new HostError('InvalidArgument', message, location, 400);
export const accessDenied = (location: string) =>
  new HostError('AccessDenied', 'You cannot perform the requested operation.', location, 403);
export const alreadyExists = (location: string) =>
  new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', location, 409);
export const invalidOperation = (location: string, message: string) => new HostError('InvalidOperation', message, location, 400);
export const apiNotFound = (location: string) =>
  new HostError('ApiNotFound', `The API you are trying to use could not be found: ${location}.`, location, 404);

/** An object of the host: a workbook, a sheet, a range. */
export abstract class HostObject {
  /** Names of the scalar properties answered when a query names none (PascalCase). */
  abstract readonly scalars: readonly string[];
  /** Id that the client keeps and addresses the object by; undefined where the object is addressed by its path alone. */
  get wireId(): string | undefined {
    return undefined;
  }
  /** Set by `_KeepReference` on objects that live through several requests (ranges). */
  referenceId?: string;
}

/** A collection of the host. `GetItem`, `GetItemOrNullObject`, `GetItemAt`, `GetCount` and further methods are ordinary members. */
export abstract class HostCollection extends HostObject {
  readonly scalars: readonly string[] = [];
  abstract get items(): readonly HostObject[];
  /** The indexer (`getItem`): by name or id, or by place where `key` is a number. Throws ItemNotFound. */
  abstract GetItem(key: string | number): HostObject;
}

/** An event on its way to the client; `payload` is sent as JSON text. */
export interface HostEvent {
  /** Number of the event, e.g. 10 for a change of data. */
  type: number;
  /** Id of a sheet or table, "Workbook" or "". */
  target: string;
  payload: Record<string, unknown>;
}

/** The root of the host as the wire sees it. */
export interface HostRoot {
  readonly workbook: HostObject;
  /** Services addressed by name ("new object" paths): custom functions, add-in internals. */
  service(name: string): HostObject | undefined;
  /** A range kept alive by `_KeepReference`, or by an event. */
  reference(id: string): HostObject | undefined;
  /** Resolves when no formula is waiting to be calculated. Awaited before anything is read. */
  settled(): Promise<void>;
  /** While a person edits a cell: resolves when the edit is ended. */
  readonly cellEditing?: Promise<void> | undefined;
  /** Called at the start and end of a request: end delivers the events raised in it. */
  beginRequest(flags: number): void;
  endRequest(): void;
}
