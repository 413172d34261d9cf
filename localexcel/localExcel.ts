import type { WorkbookDocument } from './document/types';
import { type CoreOptions, createExcelCore } from './excelCore';
import type { FunctionBridge } from './functions/functionBridge';
import type { WorkbookHost } from './host';
import { type OfficeOptions, startOffice } from './shell/office';
import { connectFunctions, forgetEventHandlers } from './shell/officeInternals';
import type { TaskPane } from './shell/ribbon';
import type { HostProblem } from './wire/execute';
import type { Interference } from './wire/interference';
import type { Traffic } from './wire/traffic';

export interface LocalExcelOptions extends OfficeOptions, CoreOptions {}

/**
 * A local Excel: Microsoft's own office.js in front, the local workbook behind. After start, `Office`, `Excel` and
 * `CustomFunctions` are there as globals, and the add-in's code can be loaded.
 */
export interface LocalExcel {
  readonly host: WorkbookHost;
  /** What a person does at the keyboard. */
  readonly person: WorkbookHost['person'];
  /** What somebody else does who has the same workbook open: it comes with `source: 'Remote'`. */
  readonly colleague: WorkbookHost['colleague'];
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
  /** Lets requests and events go wrong from now on, for tests; without argument all goes well again, as it does when a workbook is opened. */
  interfere(interference?: Interference): void;
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
  const core = createExcelCore(options);
  const { bridge, functions } = core;
  const { ribbon, pane } = await startOffice(bridge, options, core.shell);
  connectFunctions(functions);
  return {
    get host() {
      return core.host;
    },
    get person() {
      return core.host.person;
    },
    get colleague() {
      return core.host.colleague;
    },
    pane,
    pressCommand: (functionName) => ribbon.press(functionName),
    traffic: bridge.traffic,
    problems: bridge.problems,
    functions,
    settled: () => core.settled(),
    interfere: (interference) => bridge.interfere(interference),
    async open(document) {
      bridge.interfere();
      await core.close();
      forgetEventHandlers();
      core.load(document);
      await core.settled();
    },
    toDocument: () => core.host.toDocument(),
  };
}
