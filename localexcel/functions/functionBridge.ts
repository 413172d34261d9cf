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
  args: unknown[];
  /** Of the calling cell, where the function asks for it. */
  address: string | undefined;
  flags: number;
  /** Undefined until the first result. */
  latest?: { value: FunctionResult; message?: string };
  started: boolean;
}

export type RunFunction = (...args: unknown[]) => unknown;

/** The parts of office.js's invocation object that are watched; `setResult` is there for streaming functions alone. */
interface StreamContext {
  _address: string | undefined;
  setResult?: (value: unknown) => void;
  setError?: (error: unknown) => void;
}

const EXPIRY_MILLISECONDS = 250;

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
  readonly service: HostObject = new CustomFunctionsService(
    (results) => this.take(results),
    () => {
      this.listening = true;
      this.sendWaiting();
    },
  );
  private readonly descriptions: ReadonlyMap<string, FunctionDescription>;
  private readonly byKey = new Map<string, Invocation>();
  private readonly byId = new Map<number, Invocation>();
  private readonly uses = new CallerUses((key) => this.expire(key));
  /** What functions have handed to office.js and it has not sent yet (at most twice a second), by run. */
  private readonly unsent = new Map<number, string>();
  private waitingForIdle: (() => void)[] = [];
  private engine: FunctionEngine | null = null;
  private lastId = 0;
  /** The add-in's code has given its functions. */
  private given = false;
  /** office.js takes calls: what is pushed before that is lost. */
  private listening = false;

  /** @param push sends a message to office.js */
  constructor(
    metadata: FunctionsMetadata,
    private readonly push: (entry: PushedEntry) => void,
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
    const address = description.options?.requiresAddress ? `${caller.sheetId}!R${caller.row + 1}C${caller.column + 1}` : undefined;
    const key = JSON.stringify([description.id, coerced.args, address]);
    this.uses.add(caller, key);
    const invocation = this.byKey.get(key) ?? this.invoke(key, description, coerced.args, address);
    return invocation.latest?.value ?? BUSY;
  }

  released(caller: FunctionCaller): void {
    this.uses.release(caller);
  }

  /** The add-in's code has given its functions. Calls wait for it, and for office.js, as in Excel. */
  start(): void {
    this.given = true;
    this.sendWaiting();
  }

  /** Resolves when every call that has been started has answered at least once, and all that functions have set has come. */
  idle(): Promise<void> {
    if (this.isIdle()) return Promise.resolve();
    return new Promise((resolve) => this.waitingForIdle.push(resolve));
  }

  /** The add-in's function, with an eye kept on what it hands to office.js. */
  observe(run: RunFunction): RunFunction {
    return (...args) => {
      const context = args.at(-1) as StreamContext;
      // Calls are pushed with the number of their run as address: the only thing of it that a function is given.
      const id = Number(context._address);
      context._address = this.byId.get(id)?.address;
      const { setResult, setError } = context;
      if (setResult) context.setResult = (value) => this.expect(id, JSON.stringify(value ?? null), () => setResult(value));
      if (setError) context.setError = (error) => this.expect(id, '', () => setError(error));
      return run(...args);
    };
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
    return [...this.byKey.values()].map(({ description, args }) => ({ name: description.name, args }));
  }

  private invoke(key: string, description: FunctionDescription, args: unknown[], address: string | undefined): Invocation {
    const { stream, cancelable } = description.options ?? {};
    const flags = (stream || cancelable ? CANCELABLE : 0) | (stream ? STREAMING : 0);
    const invocation: Invocation = { id: ++this.lastId, key, description, args, address, flags, started: false };
    this.byKey.set(key, invocation);
    this.byId.set(invocation.id, invocation);
    if (this.given && this.listening) this.send(invocation);
    return invocation;
  }

  private sendWaiting(): void {
    if (!this.given || !this.listening) return;
    for (const invocation of this.byKey.values()) if (!invocation.started) this.send(invocation);
  }

  private send(invocation: Invocation): void {
    const { id, description, args, flags } = invocation;
    invocation.started = true;
    this.pushMessage(INVOKE, [id, description.id, args, String(id), flags]);
  }

  /** Cells that are moved are let go of and soon call again: their runs are to live on. */
  private expire(key: string): void {
    setTimeout(() => {
      if (!this.uses.isUsed(key)) this.cancel(key);
    }, EXPIRY_MILLISECONDS);
  }

  private cancel(key: string): void {
    const invocation = this.byKey.get(key);
    if (!invocation) return;
    this.byKey.delete(key);
    this.byId.delete(invocation.id);
    this.unsent.delete(invocation.id);
    // A function that is not cancelable runs to its end, and its result is dropped.
    if (invocation.started && invocation.flags & CANCELABLE) this.pushMessage(CANCEL, { invocationId: invocation.id });
    this.tellIdle();
  }

  private pushMessage(messageType: number, message: unknown): void {
    this.push({ messageCategory: MessageCategory.CustomFunctions, messageType, targetId: '', message: JSON.stringify(message) });
  }

  private expect(id: number, value: string, hand: () => void): void {
    // office.js drops what a cancelled run sets.
    if (this.byId.has(id)) this.unsent.set(id, value);
    hand();
  }

  private take(results: readonly InvocationResult[]): void {
    const cells: FunctionCaller[] = [];
    for (const result of results) {
      const invocation = this.byId.get(result[0]);
      if (!invocation) continue;
      // What was set after office.js had gathered these is still to come.
      if (!result[1] || this.unsent.get(result[0]) === JSON.stringify(result[2])) this.unsent.delete(result[0]);
      const latest = readResult(result);
      const changed = JSON.stringify(latest.value) !== JSON.stringify(invocation.latest?.value);
      invocation.latest = latest;
      if (changed) cells.push(...this.uses.callersOf(invocation.key));
    }
    if (cells.length > 0) this.engine?.recalculate(cells);
    this.tellIdle();
  }

  private isIdle(): boolean {
    return this.unsent.size === 0 && ![...this.byKey.values()].some((invocation) => invocation.started && !invocation.latest);
  }

  private tellIdle(): void {
    if (this.waitingForIdle.length === 0 || !this.isIdle()) return;
    for (const resolve of this.waitingForIdle.splice(0)) resolve();
  }
}

class CustomFunctionsService extends HostObject {
  readonly scalars = [];

  constructor(
    private readonly take: (results: readonly InvocationResult[]) => void,
    private readonly listens: () => void,
  ) {
    super();
  }

  SetInvocationArrayResults(results: InvocationResult[]): void {
    this.take(results);
  }
  /** office.js tells that its runtime listens. */
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.listens();
  }
}
