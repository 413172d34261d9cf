import type { HostBridge } from '../wire/hostBridge';
import { type Language, installShell } from './desktopShell';
import { ensureWindow } from './nodeWindow';
import { loadOffice } from './officeScripts';
import { createShellServices } from './services';

export interface OfficeOptions {
  language?: Language;
  /** Replaces what `isSetSupported` answers. */
  requirementSets?: Readonly<Record<string, string>>;
}

let started = false;

/**
 * Starts office.js in front of the bridge: `Office.onReady` has answered when this resolves. office.js is a global singleton:
 * a second start in the same process throws.
 */
export async function startOffice(bridge: HostBridge, options: OfficeOptions = {}): Promise<void> {
  if (started) throw new Error('office.js has already been started in this process.');
  started = true;
  for (const [name, service] of createShellServices()) bridge.services.set(name, service);
  await ensureWindow();
  installShell(globalThis, { bridge: bridge.native, language: options.language ?? 'sv-SE', requirementSets: options.requirementSets });
  await loadOffice();
}
