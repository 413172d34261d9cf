/** The local Excel without office.js: all that is the same in Node and in a browser. */
import type { WorkbookDocument } from './document/types';
import { FunctionBridge } from './functions/functionBridge';
import type { FunctionsMetadata } from './functions/types';
import { createWorkbookHost, type WorkbookHost } from './host';
import { createOfficeShell, type OfficeShell } from './shell/officeShell';
import { CUSTOM_FUNCTIONS_SERVICE, HostBridge, NO_WORKBOOK } from './wire/hostBridge';

export interface CoreOptions {
  /** The workbook to open; an empty one without. */
  document?: WorkbookDocument;
  /** The add-in's functions.json. */
  functionsMetadata?: FunctionsMetadata;
}

/** A workbook, who calls the add-in's functions for it, and the bridge that office.js is to be put in front of. */
export interface ExcelCore {
  readonly bridge: HostBridge;
  readonly functions: FunctionBridge;
  readonly shell: OfficeShell;
  /** The workbook that is open now. */
  readonly host: WorkbookHost;
  /**
   * Resolves when nothing is under way: formulas are calculated, every custom function has answered and all its answers have come,
   * events are delivered and the handlers' own requests served. What the add-in puts off by a timer is not waited for.
   */
  settled(): Promise<void>;
  /** Lets the workbook go, once no request is being served. Requests are refused from then on. */
  close(): Promise<void>;
  /** Opens a workbook after `close()`. */
  load(document?: WorkbookDocument): void;
}

export function createExcelCore(options: CoreOptions = {}): ExcelCore {
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

  return {
    bridge,
    functions,
    shell: createOfficeShell(bridge),
    get host() {
      return host;
    },
    async settled() {
      for (let before = -1; before !== bridge.activity;) {
        before = bridge.activity;
        await host.settled();
        await functions.idle();
        await quiet(bridge);
      }
    },
    async close() {
      await quiet(bridge);
      bridge.root = NO_WORKBOOK;
      bridge.discardPushes();
      host.dispose();
    },
    load(document) {
      host = load(document);
    },
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
