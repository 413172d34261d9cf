export interface TrafficCount {
  /** Requests: each is one `context.sync()` that had something to say. */
  syncs: number;
  /** UTF-8 bytes of the requests and the answers. */
  bytesSent: number;
  bytesReceived: number;
  /** Bytes of the largest request and the largest answer: see `PAYLOAD_LIMIT`. */
  largestSent: number;
  largestReceived: number;
  /** Requests that were too large to be served, or whose answer was too large to be given. */
  refused: number;
  /** Time that the host took to answer. */
  milliseconds: number;
}

/** Bytes that Excel on the web takes in a request, and gives in an answer: 5 MB (its documentation, under resource limits). */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** What went over the wire. The custom functions' runtime sends its results as requests too: counted apart. */
export class Traffic implements TrafficCount {
  syncs = 0;
  bytesSent = 0;
  bytesReceived = 0;
  largestSent = 0;
  largestReceived = 0;
  refused = 0;
  milliseconds = 0;
  functions: TrafficCount = { syncs: 0, bytesSent: 0, bytesReceived: 0, largestSent: 0, largestReceived: 0, refused: 0, milliseconds: 0 };

  reset(): void {
    for (const count of [this, this.functions]) {
      count.syncs = count.bytesSent = count.bytesReceived = 0;
      count.largestSent = count.largestReceived = count.refused = count.milliseconds = 0;
    }
  }

  add(request: string, answer: string, ofFunctions: boolean, milliseconds = 0): void {
    const count = ofFunctions ? this.functions : this;
    const [sent, received] = [countBytes(request), countBytes(answer)];
    count.syncs += 1;
    count.bytesSent += sent;
    count.largestSent = Math.max(count.largestSent, sent);
    count.bytesReceived += received;
    count.largestReceived = Math.max(count.largestReceived, received);
    count.milliseconds += milliseconds;
  }
}

/** Length in UTF-8. (TextEncoder is missing where jsdom stands in for the browser.) */
export function countBytes(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Each half of a surrogate pair counts 2: four bytes together.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}
