/** What may go wrong between office.js and Excel, so that it can be made to: for tests of the add-in alone. */
import type { PushedEntry, RequestBody, ResponseBody } from './protocol';

/** Stands between the client and the host. */
export interface Interference {
  /** Called before a request of the add-in's is served, in order; what it does to the workbook is there when the request is served. */
  onRequest?: (request: SeenRequest) => Fault | undefined;
  /** What becomes of events and calls of functions on their way to the client. */
  onPush?: (entries: PushedEntry[]) => PushedEntry[];
}

export interface SeenRequest {
  /** 1 for the first request since the interference began. */
  number: number;
  body: RequestBody;
}

/**
 * - `refused`: nothing is done, and the request is answered with the error.
 * - `broken`: the first `after` actions are done and stay done, the next one fails, as Excel does it.
 * - `lost`: everything is done, but the connection drops before the answer comes.
 * - `cut`: the connection drops before the request arrives.
 */
export type Fault =
  { kind: 'refused'; code: string } | { kind: 'broken'; code: string; after: number } | { kind: 'lost' } | { kind: 'cut' };

/** What Excel on the web answers where the network is gone. */
export const NO_CONNECTION = { statusCode: 503, headers: {}, body: '' };

/** Messages and status as Excel gives them with the code. */
export function answerError(code: string, actionIndex = 0): NonNullable<ResponseBody['Error']> {
  const [message, status] = ERRORS[code] ?? ['There was an internal error while processing the request.', 500];
  return { Code: code, Message: message, Location: '', ActionIndex: actionIndex, HttpStatusCode: status };
}

const ERRORS: Readonly<Record<string, readonly [message: string, status: number]>> = {
  AccessDenied: ['You cannot perform the requested operation.', 403],
  ItemNotFound: ["The requested resource doesn't exist.", 404],
  InvalidArgument: ['The argument is invalid or missing or has an incorrect format.', 400],
  GeneralException: ['There was an internal error while processing the request.', 500],
  Timeout: ['The request has timed out.', 408],
  RequestPayloadSizeLimitExceeded: ['The request payload size has exceeded the limit.', 413],
  ResponsePayloadSizeLimitExceeded: ['The response payload size has exceeded the limit.', 413],
};
