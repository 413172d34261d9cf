/**
 * What desktop Excel for Windows puts around office.js before it loads: the members of `window.external` that the loader asks.
 * The same in Node, in jest and in a page of a browser.
 */
import type { NativeBridge } from '../wire/hostBridge';
import { COMMAND_COMPLETED, COMMAND_INVOKED, Ribbon } from './ribbon';

export type Language = 'sv-SE' | 'en-US';

/** What `Office.context.requirements.isSetSupported` answers, and what office.js itself decides by. */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: '1.17',
  SharedRuntime: '1.2',
  // 1.7: results of custom functions come as arrays, `[id, ok, value, error]`.
  CustomFunctions: '1.7',
  CustomFunctionsRuntime: '1.4',
  RibbonApi: '1.2',
  DialogApi: '1.2',
  RichApiRuntime: '1.3',
  RichApiRuntimeFlag: '1.2',
  AddinCommands: '1.3',
  Settings: '1.1',
  ContextRuntimeApi: '1.1',
  DelayForCellEdit: '1.1',
};

export interface ShellOptions {
  bridge: NativeBridge;
  language: Language;
  requirementSets?: Readonly<Record<string, string>>;
  ribbon?: Ribbon;
  /** Whether `Office.context.officeTheme` is a dark one; Office's white one without. */
  dark?: boolean;
}

/** Puts the shell on the global object. To be called before office.js loads. */
export function installShell(target: typeof globalThis, options: ShellOptions): void {
  const global = target as unknown as Record<string, unknown>;
  global['_richApiNativeBridge'] = options.bridge;
  const external = (global['external'] ?? {}) as Record<string, unknown>;
  Object.assign(external, describeExternal(options));
  if (global['external'] !== external) Object.defineProperty(global, 'external', { value: external, configurable: true, writable: true });
}

type Callback = (...args: unknown[]) => void;

/** Answer of the old (2013) API to what it cannot do here. */
const NOT_SUPPORTED = 5001;
const SUCCESS = 0;

function describeExternal(options: ShellOptions): Record<string, unknown> {
  const context = describeContext(options);
  const { ribbon = new Ribbon() } = options;
  return {
    // host $ platform $ version $ language $ correlation $ dialog $ logging $ flags: 1 shared runtime, 2 custom functions.
    GetHostInfo: () => `Excel$Win32$16.01$${options.language}$local$$$3`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute(method: number, parameters: unknown, callback: Callback) {
      const isCommand = method === COMMAND_COMPLETED;
      if (isCommand) ribbon.complete(...(parameters as [string, number]));
      setTimeout(() => callback(isCommand ? SUCCESS : NOT_SUPPORTED), 0);
    },
    RegisterEvent(event: number, _target: string, handler: Callback, callback: Callback) {
      setTimeout(() => {
        callback(SUCCESS);
        // Only now: office.js drops what comes before it has been told that it is registered.
        if (event === COMMAND_INVOKED) ribbon.listen(handler);
      }, 0);
    },
    UnregisterEvent: (_event: number, _target: string, callback: Callback) => callback(SUCCESS),
  };
}

function describeContext({ language, requirementSets = REQUIREMENT_SETS, dark = false }: ShellOptions): Record<string, () => unknown> {
  // The settings of the old API; those of the workbook go over the wire.
  const kept: { keys: string[]; values: string[] } = { keys: [], values: [] };
  const settings = {
    Read(keys: string[], values: string[]) {
      keys.push(...kept.keys);
      values.push(...kept.values);
    },
    Write(keys: string[], values: string[]) {
      kept.keys = [...keys];
      kept.values = [...values];
    },
  };
  const [paper, ink] = dark ? [0x262626, 0xffffff] : [0xffffff, 0];
  const theme = { bodyBackgroundColor: paper, bodyForegroundColor: ink, controlBackgroundColor: paper, controlForegroundColor: ink };
  const answers: Record<string, unknown> = {
    GetAppType: 1,
    GetSolutionRef: 'malbok',
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 1,
    GetAppUILocale: language.toLowerCase(),
    GetAppDataLocale: language.toLowerCase(),
    GetDocUrl: '',
    GetAppCapabilities: 0,
    GetActivationMode: 1,
    GetControlIntegrationLevel: 1,
    GetSolutionToken: '',
    GetCorrelationId: 'local',
    GetInstanceId: 'local',
    GetTouchEnabled: false,
    GetCommerceAllowed: false,
    GetSupportedMatrix: JSON.stringify(requirementSets),
    GetHostCustomMessage: '',
    GetHostFullVersion: '16.0.17928.20000',
    GetDialogRequirementMatrix: '{}',
    GetFeaturesForSolution: '',
    GetInitialDisplayMode: 2,
    GetOfficeThemeInfo: JSON.stringify(theme),
    GetSettings: settings,
  };
  return Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, () => answer]));
}
