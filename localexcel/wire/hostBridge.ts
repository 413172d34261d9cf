import { executeRequest, type HostProblem } from './execute';
import { type HostEvent, HostError, type HostObject, type HostRoot } from './hostObject';
import { answerError, type Fault, type Interference, NO_CONNECTION } from './interference';
import { type ClientMessage, MessageCategory, ObjectPathType, type PushedEntry, type RequestBody, type ResponseBody } from './protocol';
import { countBytes, PAYLOAD_LIMIT, Traffic } from './traffic';

/** What office.js expects as the global `_richApiNativeBridge`. JSON text both ways. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by office.js when it loads. */
  onMessageFromHost: ((text: string) => void) | null;
}

/** Before a workbook is open, office.js itself already asks for services. */
export const NO_WORKBOOK: HostRoot = {
  get workbook(): HostObject {
    throw new HostError('GeneralException', 'No workbook is open.', '', 500);
  },
  service: () => undefined,
  reference: () => undefined,
  settled: () => Promise.resolve(),
  beginRequest: () => {},
  endRequest: () => {},
};

/** The service that the custom functions' runtime of office.js speaks to. */
export const CUSTOM_FUNCTIONS_SERVICE = 'Microsoft.ExcelServices.CustomFunctions';

/**
 * The host's end of the wire: serves requests strictly one after another, and pushes events and calls of custom functions
 * to the client, never in the midst of a request.
 */
export class HostBridge {
  readonly native: NativeBridge = { sendMessageToHost: (text) => this.receive(text), onMessageFromHost: null };
  readonly traffic = new Traffic();
  /** What went wrong in the host itself since the start. */
  readonly problems: HostProblem[] = [];
  /** Counts requests and pushes, so that one can see whether anything happened meanwhile. */
  activity = 0;
  /** Called after a request has been answered, or something was pushed: the workbook may have changed. */
  onActivity: (() => void) | undefined;
  /** The workbook that requests are served from; replaced when another is opened. */
  root: HostRoot = NO_WORKBOOK;
  /** Services that do not belong to a workbook, by name. */
  readonly services = new Map<string, HostObject>();

  private queue: Promise<void> = Promise.resolve();
  private requests = 0;
  private interference: Interference = {};
  private seen = 0;
  private outbox: PushedEntry[] = [];
  private pushing = false;

  /** Pushes an event to the client's handlers, after the request it was raised in. */
  raise(event: HostEvent): void {
    this.push({
      messageCategory: MessageCategory.Event,
      messageType: event.type,
      targetId: event.target,
      message: JSON.stringify(event.payload),
    });
  }

  push(entry: PushedEntry): void {
    this.outbox.push(entry);
    this.schedulePush();
  }

  /** Lets what is given stand between from now on; without argument nothing does. */
  interfere(interference: Interference = {}): void {
    this.interference = interference;
    this.seen = 0;
  }

  /** What is waiting for the old workbook is not for the new one. */
  discardPushes(): void {
    this.outbox = [];
  }

  /** Whether no request is being served and nothing waits to be pushed. */
  get quiet(): boolean {
    return this.requests === 0 && this.outbox.length === 0;
  }

  private receive(text: string): void {
    const { cellEditing } = this.root;
    // A request that may wait for a cell's edit does so without a word; the others are refused.
    if (cellEditing && readFlags(text) & DELAY_FOR_CELL_EDIT) {
      void cellEditing.then(() => this.receive(text));
      return;
    }
    this.requests += 1;
    this.activity += 1;
    this.queue = this.queue
      .then(() => this.serve(text))
      .catch((error: unknown) => void this.problems.push({ where: 'serving a request', error }))
      .finally(() => {
        this.requests -= 1;
        this.schedulePush();
        this.onActivity?.();
      });
  }

  private async serve(text: string): Promise<void> {
    const message = JSON.parse(text) as ClientMessage;
    const raw = message.message.body;
    const body = (typeof raw === 'string' ? JSON.parse(raw) : raw) as RequestBody;
    const ofFunctions = isOfFunctions(body);
    const fault = ofFunctions ? undefined : this.interference.onRequest?.({ number: ++this.seen, body });
    const started = performance.now();
    // What the functions' runtime sends is no request of the add-in's.
    const tooLarge = ofFunctions ? undefined : this.refuseTooLarge(text);
    const whole = JSON.stringify(await this.answerWith(fault ?? tooLarge, body, message.flags));
    const answer = ofFunctions ? whole : this.limitAnswer(whole);
    this.traffic.add(text, answer, ofFunctions, performance.now() - started);
    const isDropped = fault?.kind === 'cut' || fault?.kind === 'lost';
    this.send({ id: message.id, type: 2, message: isDropped ? NO_CONNECTION : { statusCode: 200, headers: {}, body: answer } });
  }

  /** A request that is larger than Excel takes is refused whole. */
  private refuseTooLarge(request: string): Fault | undefined {
    if (!exceeds(request)) return undefined;
    this.traffic.refused += 1;
    return { kind: 'refused', code: 'RequestPayloadSizeLimitExceeded' };
  }

  /** An error in the place of an answer that is larger than Excel gives: what was asked for is done all the same. */
  private limitAnswer(answer: string): string {
    if (!exceeds(answer)) return answer;
    this.traffic.refused += 1;
    return JSON.stringify({ Results: [], TraceIds: [], Error: answerError('ResponsePayloadSizeLimitExceeded') } satisfies ResponseBody);
  }

  private answerWith(fault: Fault | undefined, body: RequestBody, flags: number): Promise<ResponseBody> {
    switch (fault?.kind) {
      case 'cut':
        return Promise.resolve({ Results: [], TraceIds: [] });
      case 'refused':
        return Promise.resolve({ Results: [], TraceIds: [], Error: answerError(fault.code) });
      case 'broken':
        return this.answer({ ...body, Actions: body.Actions.slice(0, fault.after) }, flags).then((answer) => ({
          ...answer,
          Error: answer.Error ?? answerError(fault.code, fault.after),
        }));
    }
    return this.answer(body, flags);
  }

  private async answer(body: RequestBody, flags: number): Promise<ResponseBody> {
    const { root } = this;
    if (root.cellEditing && !isOfFunctions(body))
      return refuse('Excel is in cell-editing mode. Please exit the edit mode and try again.', 'InvalidOperationInCellEditMode');
    try {
      root.beginRequest(flags);
      try {
        return await executeRequest(root, body, (problem) => this.problems.push(problem), this.services);
      } finally {
        root.endRequest();
      }
    } catch (error) {
      this.problems.push({ where: 'beginning or ending a request', error });
      return refuse(String(error));
    }
  }

  private schedulePush(): void {
    if (this.pushing || this.outbox.length === 0 || this.requests > 0) return;
    this.pushing = true;
    setTimeout(() => {
      this.pushing = false;
      // A request came meanwhile: its end schedules again.
      if (this.requests > 0) return;
      const pushed = this.outbox.splice(0);
      const entries = this.interference.onPush?.(pushed) ?? pushed;
      if (entries.length === 0) return;
      this.activity += 1;
      this.send({ type: 3, message: { entries } });
      this.onActivity?.();
    }, 0);
  }

  private send(message: unknown): void {
    this.native.onMessageFromHost?.(JSON.stringify(message));
  }
}

/** Flag of a request made by `Excel.run({ delayForCellEdit: true }, …)`. */
const DELAY_FOR_CELL_EDIT = 64;

function readFlags(text: string): number {
  return Number(/"flags":(\d+)/.exec(text)?.[1] ?? 0);
}

function exceeds(text: string): boolean {
  // A sign is at most three bytes: most texts need no counting.
  return text.length * 3 > PAYLOAD_LIMIT && countBytes(text) > PAYLOAD_LIMIT;
}

function refuse(message: string, code = 'GeneralException'): ResponseBody {
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: 500 },
  };
}

function isOfFunctions(body: RequestBody): boolean {
  return Object.values(body.ObjectPaths).some(
    (path) => path.ObjectPathType === ObjectPathType.NewObject && path.Name === CUSTOM_FUNCTIONS_SERVICE,
  );
}
