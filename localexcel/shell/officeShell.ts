import type { HostBridge } from '../wire/hostBridge';
import { Ribbon, TaskPane } from './ribbon';
import { createShellServices } from './services';

/** What Excel has around the sheets. */
export interface OfficeShell {
  ribbon: Ribbon;
  pane: TaskPane;
}

/** A ribbon and a pane, and the services by which office.js asks for them. */
export function createOfficeShell(bridge: HostBridge): OfficeShell {
  const shell = { ribbon: new Ribbon(), pane: new TaskPane() };
  for (const [name, service] of createShellServices(shell.pane)) bridge.services.set(name, service);
  return shell;
}
