import type { WorkbookDocument } from './document/types';
import { FunctionBridge } from './functions/functionBridge';
import type { FunctionsMetadata } from './functions/types';
import { createWorkbookHost, type WorkbookHost } from './host';
import { type OfficeOptions, startOffice } from './shell/office';
import { connectFunctions, forgetEventHandlers } from './shell/officeInternals';
import type { TaskPane } from './shell/ribbon';
import type { HostProblem } from './wire/execute';
import { CUSTOM_FUNCTIONS_SERVICE, HostBridge, NO_WORKBOOK } from './wire/hostBridge';
import type { Traffic } from './wire/traffic';

export interface LocalExcelOptions extends OfficeOptions {
  /** The workbook to open; an empty one without. */
  document?: WorkbookDocument;
  /** The add-in's functions.json. */
  functionsMetadata?: FunctionsMetadata;
}

/**
 * A local Excel: Microsoft's own office.js in front, the local workbook behind. After start, `Office`, `Excel` and
 * `CustomFunctions` are there as globals, and the add-in's code can be loaded.
 */
export interface LocalExcel {
  readonly host: WorkbookHost;
  /** What a person does at the keyboard. */
  readonly person: WorkbookHost['person'];
  /** Whether the task pane is open; the person may close it. */
  readonly pane: TaskPane;
  /**
   * The person presses the button of the ribbon that runs the function of that name. Resolves when it has called `event.completed()`;
   * rejects where the add-in has not associated such a function.
   */
  pressCommand(functionName: string): Promise<void>;
  /** Requests and bytes over the wire since the start or `traffic.reset()`. */
  readonly traffic: Traffic;
  /** What went wrong in the host itself; empty where all is well. */
  readonly problems: HostProblem[];
  readonly functions: FunctionBridge;
  /**
   * Resolves when nothing is under way: formulas are calculated, every custom function has answered and all its answers have come,
   * events are delivered and the handlers' own requests served. What the add-in puts off by a timer is not waited for.
   */
  settled(): Promise<void>;
  /** Replaces the workbook. References into the old one and handlers of its events die. */
  open(document?: WorkbookDocument): Promise<void>;
  toDocument(): WorkbookDocument;
}

/** Starts the local Excel: once in a process, since office.js is a global singleton. */
export async function startLocalExcel(options: LocalExcelOptions = {}): Promise<LocalExcel> {
  const bridge = new HostBridge();
  const functions = new FunctionBridge(options.functionsMetadata ?? { functions: [] }, (entry) => bridge.push(entry));
  bridge.services.set(CUSTOM_FUNCTIONS_SERVICE, functions.service);

  const load = (document?: WorkbookDocument): WorkbookHost => {
    const host = createWorkbookHost({ document, functions });
    functions.attach(host);
    host.onEvent((event) => {
      if (bridge.root === host) bridge.raise(event);
    });
    bridge.root = host;
    return host;
  };
  let host = load(options.document);

  const { ribbon, pane } = await startOffice(bridge, options);
  connectFunctions(functions);

  const settled = async () => {
    for (let before = -1; before !== bridge.activity;) {
      before = bridge.activity;
      await host.settled();
      await functions.idle();
      await quiet(bridge);
    }
  };
  return {
    get host() {
      return host;
    },
    get person() {
      return host.person;
    },
    pane,
    pressCommand: (functionName) => ribbon.press(functionName),
    traffic: bridge.traffic,
    problems: bridge.problems,
    functions,
    settled,
    async open(document) {
      await quiet(bridge);
      bridge.root = NO_WORKBOOK;
      bridge.discardPushes();
      host.dispose();
      forgetEventHandlers();
      host = load(document);
      await settled();
    },
    toDocument: () => host.toDocument(),
  };
}

/** Waits until no request is being served and no push waits, and what they set off (promises, zero timers) has had its turn. */
async function quiet(bridge: HostBridge): Promise<void> {
  for (let before = -1; before !== bridge.activity || !bridge.quiet;) {
    before = bridge.activity;
    // The runtime answers an event in some turns of promises; two rounds of the clock let its handlers send their requests.
    for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
