/** The few places where the local Excel looks into office.js behind its public face. */

type RunFunction = (...args: unknown[]) => unknown;

/** Who runs the add-in's custom functions. */
export interface FunctionRunner {
  /** The add-in's code has given its functions. */
  start(): void;
  /** The function that office.js is to call in its stead. */
  observe(run: RunFunction): RunFunction;
}

/** What `CustomFunctions.associate` fills: the add-in's functions by name. */
interface Association {
  readonly mappings: Record<string, RunFunction>;
  onchange(handler: () => void): void;
}

/**
 * Tells when the add-in's code gives its functions, and lets the runner keep an eye on what they answer. `realm` is where office.js
 * runs: the window of the pane, in a browser.
 */
export function connectFunctions(runner: FunctionRunner, realm: object = globalThis): void {
  const { _association: association } = (realm as { CustomFunctions: { _association: Association } }).CustomFunctions;
  const observed = new WeakSet<RunFunction>();
  const connect = () => {
    const { mappings } = association;
    for (const [name, run] of Object.entries(mappings)) {
      if (observed.has(run)) continue;
      mappings[name] = runner.observe(run);
      observed.add(mappings[name]);
    }
    if (Object.keys(mappings).length > 0) runner.start();
  };
  association.onchange(connect);
  connect();
}

/**
 * Forgets the handlers that the add-in has registered with the workbook just closed. In Excel the whole runtime ends with
 * its workbook; here one runtime serves several, and office.js keeps handlers by the target "Workbook", which they share.
 */
export function forgetEventHandlers(): void {
  const { GenericEventRegistration } = (
    globalThis as unknown as { OfficeExtension: { GenericEventRegistration: { s_genericEventRegistrations?: unknown } } }
  ).OfficeExtension;
  if (typeof GenericEventRegistration.s_genericEventRegistrations !== 'object') {
    throw new Error('This version of office.js keeps its event handlers elsewhere: see localexcel/shell/officeInternals.ts.');
  }
  GenericEventRegistration.s_genericEventRegistrations = {};
}
