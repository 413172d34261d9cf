import type { ExcelCore } from '../excelCore';
import { installShell, type Language } from '../shell/desktopShell';
import { connectFunctions } from '../shell/officeInternals';

/** What the scripts in the pane's frame call (scripts/workbench/panePage.mjs). */
interface PaneHooks {
  installShell(realm: Window): void;
  officeLoaded(realm: Window): void;
}

declare global {
  interface Window {
    workbenchPane?: PaneHooks;
  }
}

/**
 * Starts the add-in's runtime: its page in a frame, with office.js in front of the workbook. A frame serves one workbook, as in Excel
 * the runtime ends with its workbook. Resolves when office.js has found Excel.
 */
export function startPane(frame: HTMLIFrameElement, core: ExcelCore, language: Language): Promise<void> {
  return new Promise((resolve, reject) => {
    window.workbenchPane = {
      installShell: (realm) =>
        installShell(realm as unknown as typeof globalThis, {
          bridge: core.bridge.native,
          language,
          ribbon: core.shell.ribbon,
          dark: realm.matchMedia('(prefers-color-scheme: dark)').matches,
        }),
      officeLoaded(realm) {
        connectFunctions(core.functions, realm);
        const { Office: office } = realm as unknown as { Office: typeof Office };
        office.onReady().then(() => resolve(), reject);
      },
    };
    frame.src = '/pane/taskpane.html';
  });
}
