import { HostObject } from '../wire/hostObject';
import { MessageCategory, type PushedEntry } from '../wire/protocol';
import { CallerUses } from './callerUses';
import { coerceArguments, type InvocationResult, readResult } from './coerce';
import type {
  FunctionArgument,
  FunctionCaller,
  FunctionDescription,
  FunctionEngine,
  FunctionHost,
  FunctionResult,
  FunctionsMetadata,
} from './types';

export const BUSY = '#BUSY!';

/** One run of a custom function, shared by all cells that call it with equal arguments. */
interface Invocation {
  id: number;
  key: string;
  description: FunctionDescription;
  /** As pushed: `[id, name, arguments, address, flags]`. */
  message: unknown[];
  /** Undefined until the first result. */
  latest?: { value: FunctionResult; message?: string };
  started: boolean;
}

/** Flags of a call. */
const CANCELABLE = 1;
const STREAMING = 2;
/** Types of pushed messages. */
const INVOKE = 1000;
const CANCEL = 1001;

/**
 * Custom functions as Excel runs them: an equal call runs once, its cells show #BUSY! until the first result, then the
 * newest; when the last cell that shows it is gone, the run is cancelled. The functions themselves run in office.js.
 */
export class FunctionBridge implements FunctionHost {
  readonly names: readonly string[];
  /** What office.js calls with results. */
  readonly service: HostObject = new CustomFunctionsService((results) => this.take(results));
  private readonly descriptions: ReadonlyMap<string, FunctionDescription>;
  private readonly byKey = new Map<string, Invocation>();
  private readonly byId = new Map<number, Invocation>();
  private readonly uses = new CallerUses((key) => this.cancel(key));
  private waitingForIdle: (() => void)[] = [];
  private engine: FunctionEngine | null = null;
  private lastId = 0;

  /**
   * @param push sends a message to office.js
   * @param isReady whether the add-in's code has registered its functions; until then calls wait, and `start` sends them
   */
  constructor(
    metadata: FunctionsMetadata,
    private readonly push: (entry: PushedEntry) => void,
    private readonly isReady: () => boolean,
  ) {
    this.descriptions = new Map(metadata.functions.map((description) => [description.name.toUpperCase(), description]));
    this.names = [...this.descriptions.keys()];
  }

  /** Serves another workbook: every run for the former is cancelled. */
  attach(engine: FunctionEngine | null): void {
    for (const key of [...this.byKey.keys()]) this.cancel(key);
    this.uses.clear();
    this.engine = engine;
  }

  call(name: string, args: readonly FunctionArgument[], caller: FunctionCaller): FunctionResult {
    const description = this.descriptions.get(name.toUpperCase());
    if (!description) return '#NAME?';
    const coerced = coerceArguments(description.parameters, args);
    if ('error' in coerced) {
      this.uses.touch(caller);
      return coerced.error;
    }
    const address = description.options?.requiresAddress ? `${caller.sheetId}!R${caller.row + 1}C${caller.column + 1}` : '';
    const key = JSON.stringify([description.id, coerced.args, address]);
    this.uses.add(caller, key);
    const invocation = this.byKey.get(key) ?? this.invoke(key, description, coerced.args, address);
    return invocation.latest?.value ?? BUSY;
  }

  released(caller: FunctionCaller): void {
    this.uses.release(caller);
  }

  /** Starts the calls that waited for the add-in's code. */
  start(): void {
    if (!this.isReady()) return;
    for (const invocation of this.byKey.values()) if (!invocation.started) this.send(invocation);
  }

  /** Resolves when every call that has been started has answered at least once. */
  idle(): Promise<void> {
    this.start();
    if (!this.hasUnanswered()) return Promise.resolve();
    return new Promise((resolve) => this.waitingForIdle.push(resolve));
  }

  /** The text that goes with the error in a cell, if the add-in gave one: Excel tells it beside the cell. */
  messageAt(caller: FunctionCaller): string | undefined {
    for (const key of this.uses.keysOf(caller)) {
      const message = this.byKey.get(key)?.latest?.message;
      if (message !== undefined) return message;
    }
    return undefined;
  }

  /** The runs that go on, for tests and the workbench: names of functions with their arguments. */
  get running(): { name: string; args: unknown[] }[] {
    return [...this.byKey.values()].map(({ message }) => ({ name: message[1] as string, args: message[2] as unknown[] }));
  }

  private invoke(key: string, description: FunctionDescription, args: unknown[], address: string): Invocation {
    const id = ++this.lastId;
    const { stream, cancelable } = description.options ?? {};
    const flags = (stream || cancelable ? CANCELABLE : 0) | (stream ? STREAMING : 0);
    const invocation: Invocation = { id, key, description, message: [id, description.id, args, address, flags], started: false };
    this.byKey.set(key, invocation);
    this.byId.set(id, invocation);
    if (this.isReady()) this.send(invocation);
    return invocation;
  }

  private send(invocation: Invocation): void {
    invocation.started = true;
    this.push({
      messageCategory: MessageCategory.CustomFunctions,
      messageType: INVOKE,
      targetId: '',
      message: JSON.stringify(invocation.message),
    });
  }

  private cancel(key: string): void {
    const invocation = this.byKey.get(key);
    if (!invocation) return;
    this.byKey.delete(key);
    this.byId.delete(invocation.id);
    // A function that is not cancelable runs to its end, and its result is dropped.
    const cancelable = ((invocation.message[4] as number) & CANCELABLE) !== 0;
    if (invocation.started && cancelable) {
      const message = JSON.stringify({ invocationId: invocation.id });
      this.push({ messageCategory: MessageCategory.CustomFunctions, messageType: CANCEL, targetId: '', message });
    }
    this.tellIdle();
  }

  private take(results: readonly InvocationResult[]): void {
    const cells: FunctionCaller[] = [];
    for (const result of results) {
      const invocation = this.byId.get(result[0]);
      if (!invocation) continue;
      const latest = readResult(result);
      const changed = JSON.stringify(latest.value) !== JSON.stringify(invocation.latest?.value);
      invocation.latest = latest;
      if (changed) cells.push(...this.uses.callersOf(invocation.key));
    }
    if (cells.length > 0) this.engine?.recalculate(cells);
    this.tellIdle();
  }

  private hasUnanswered(): boolean {
    return [...this.byKey.values()].some((invocation) => invocation.started && !invocation.latest);
  }

  private tellIdle(): void {
    if (this.waitingForIdle.length === 0 || this.hasUnanswered()) return;
    for (const resolve of this.waitingForIdle.splice(0)) resolve();
  }
}

class CustomFunctionsService extends HostObject {
  readonly scalars = [];

  constructor(private readonly take: (results: readonly InvocationResult[]) => void) {
    super();
  }

  SetInvocationArrayResults(results: InvocationResult[]): void {
    this.take(results);
  }
  /** office.js tells that its runtime listens. */
  _SetOsfControlContainerReadyForCustomFunctions(): void {}
}
