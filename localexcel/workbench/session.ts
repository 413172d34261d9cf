import type { WorkbookDocument } from '../document/types';
import { createExcelCore, type ExcelCore } from '../excelCore';
import type { FunctionsMetadata } from '../functions/types';
import type { PaneState } from '../shell/ribbon';
import type { Language } from '../shell/desktopShell';
import { startPane } from './paneFrame';

/** Shortest time between two looks at the workbook, in milliseconds: an add-in's requests come in crowds. */
const REST = 30;

/** The open workbook with the add-in's runtime before it. Opening another ends both, as Excel does. */
export class Session {
  /** The workbook is about to be closed. */
  onClose: (() => void) | undefined;
  /** Another workbook is open. */
  onOpen: (() => void) | undefined;
  /** The workbook may look otherwise than before; formulas are calculated. */
  onChange: (() => void) | undefined;
  /** The person has selected something else: seen at once, without waiting for what is calculated. */
  onSelect: (() => void) | undefined;
  /** All is calculated and handed to the grid: resolves when it shows it. */
  onSettled: (() => Promise<void>) | undefined;
  onPane: ((state: PaneState) => void) | undefined;
  /** What threw while the page showed the workbook. */
  readonly failures: unknown[] = [];
  name = '';
  /** Milliseconds spent on calculating and showing, besides those of the requests (`core.bridge.traffic`). */
  milliseconds = 0;
  core!: ExcelCore;
  private frame: HTMLIFrameElement | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private lastLook = 0;
  private isClosing = false;
  private opening: Promise<void> = Promise.resolve();

  constructor(
    private readonly metadata: FunctionsMetadata,
    private readonly language: Language,
    private readonly makeFrame: () => HTMLIFrameElement,
  ) {}

  get host() {
    return this.core.host;
  }

  /** Opens a workbook in the place of the one that is open. Resolves when the pane runs and all is calculated. */
  open(name: string, document: WorkbookDocument): Promise<void> {
    const opened = this.opening.then(() => this.replace(name, document));
    // One after another, also when two buttons are pressed in haste.
    this.opening = opened.catch(() => undefined);
    return opened;
  }

  private async replace(name: string, document: WorkbookDocument): Promise<void> {
    const old = this.core as ExcelCore | undefined;
    if (old) {
      this.onClose?.();
      this.isClosing = true;
      clearTimeout(this.waiting);
      this.waiting = undefined;
      old.bridge.onActivity = undefined;
      await old.close();
      this.frame?.remove();
    }
    this.name = name;
    const core = createExcelCore({ document, functionsMetadata: this.metadata });
    this.core = core;
    this.isClosing = false;
    this.milliseconds = 0;
    core.bridge.onActivity = () => this.lookSoon();
    core.shell.pane.onChange = (state) => this.onPane?.(state);
    this.onPane?.(core.shell.pane.state);
    this.onOpen?.();
    this.frame = this.makeFrame();
    await startPane(this.frame, core, this.language);
    await this.settled();
  }

  /** A person has done something: its consequences are calculated and shown. */
  acted(): void {
    this.lookSoon();
  }

  /** Resolves when nothing is under way and the screen shows it. */
  async settled(): Promise<void> {
    await this.core.settled();
    await this.look();
    await this.onSettled?.();
  }

  private lookSoon(): void {
    if (this.isClosing) return;
    this.waiting ??= setTimeout(() => void this.look(), Math.max(0, this.lastLook + REST - performance.now()));
  }

  private async look(): Promise<void> {
    clearTimeout(this.waiting);
    this.waiting = undefined;
    const { core } = this;
    const started = performance.now();
    try {
      await core.host.settled();
      if (core === this.core && !this.isClosing) this.onChange?.();
    } catch (error) {
      this.failures.push(error);
      console.error(error);
    }
    this.lastLook = performance.now();
    this.milliseconds += this.lastLook - started;
  }
}
