import type { HostBridge } from '../wire/hostBridge';
import { type Language, installShell } from './desktopShell';
import { ensureWindow } from './nodeWindow';
import { loadOffice } from './officeScripts';
import { Ribbon, TaskPane } from './ribbon';
import { createShellServices } from './services';

export interface OfficeOptions {
  language?: Language;
  /** Replaces what `isSetSupported` answers. */
  requirementSets?: Readonly<Record<string, string>>;
}

/** What Excel has around the sheets. */
export interface OfficeShell {
  ribbon: Ribbon;
  pane: TaskPane;
}

let started = false;

/**
 * Starts office.js in front of the bridge: `Office.onReady` has answered when this resolves. office.js is a global singleton:
 * a second start in the same process throws.
 */
export async function startOffice(bridge: HostBridge, options: OfficeOptions = {}): Promise<OfficeShell> {
  if (started) throw new Error('office.js has already been started in this process.');
  started = true;
  const shell = { ribbon: new Ribbon(), pane: new TaskPane() };
  for (const [name, service] of createShellServices(shell.pane)) bridge.services.set(name, service);
  await ensureWindow();
  const { language = 'sv-SE', requirementSets } = options;
  installShell(globalThis, { bridge: bridge.native, language, requirementSets, ribbon: shell.ribbon });
  await loadOffice();
  return shell;
}
