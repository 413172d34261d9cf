/** office.js in Node: started once, in a window made for it. In a browser a script tag starts it (localexcel/workbench). */
import type { HostBridge } from '../wire/hostBridge';
import { type Language, installShell } from './desktopShell';
import { ensureWindow } from './nodeWindow';
import { loadOffice } from './officeScripts';
import { createOfficeShell, type OfficeShell } from './officeShell';

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
export async function startOffice(
  bridge: HostBridge,
  options: OfficeOptions = {},
  shell: OfficeShell = createOfficeShell(bridge),
): Promise<OfficeShell> {
  if (started) throw new Error('office.js has already been started in this process.');
  started = true;
  await ensureWindow();
  const { language = 'sv-SE', requirementSets } = options;
  installShell(globalThis, { bridge: bridge.native, language, requirementSets, ribbon: shell.ribbon });
  await loadOffice();
  return shell;
}
