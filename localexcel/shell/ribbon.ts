/** The ribbon's buttons that run a function of the add-in (`ExecuteFunction` in its manifest), and the pane that they may open. */

/** How office.js tells of the button: command's id, name of the function, event as JSON. */
type InvokedHandler = (event: number, args: readonly [id: string, functionName: string, event: string]) => void;

/** Numbers of the old (2013) API: the event of a pressed button, and the call that says that its function is done. */
export const COMMAND_INVOKED = 39;
export const COMMAND_COMPLETED = 94;
const SUCCESS = 0;

export class Ribbon {
  /** office.js listens. */
  listen!: (handler: InvokedHandler) => void;
  private readonly handler = new Promise<InvokedHandler>((resolve) => (this.listen = resolve));
  private readonly pressed = new Map<string, (status: number) => void>();
  private presses = 0;

  /**
   * Presses the button that runs the function. Resolves when the function has called `event.completed()`; rejects where office.js
   * finds no function of that name. Never settles where the function does not say that it is done.
   */
  async press(functionName: string): Promise<void> {
    // A press while the add-in is still loading waits for it, as in Excel.
    const handler = await this.handler;
    const id = `command-${++this.presses}`;
    return new Promise((resolve, reject) => {
      this.pressed.set(id, (status) => {
        if (status === SUCCESS) resolve();
        else reject(new Error(`The add-in has no function ${functionName} for the ribbon (office.js answers ${status}).`));
      });
      handler(COMMAND_INVOKED, [id, functionName, JSON.stringify({ source: { id: functionName } })]);
    });
  }

  /** office.js tells that a function is done. */
  complete(id: string, status: number): void {
    this.pressed.get(id)?.(status);
    this.pressed.delete(id);
  }
}

/** As `Office.addin` says it: the runtime lives on in the background while the pane is closed. */
export type PaneState = 'Visible' | 'Background' | 'Inactive';

/** The task pane, open from the start as after a press on the add-in's own button. */
export class TaskPane {
  /** Called when the pane opens or closes, by the person or by the add-in. */
  onChange: ((state: PaneState) => void) | undefined;
  private current: PaneState = 'Visible';

  get state(): PaneState {
    return this.current;
  }
  set state(state: PaneState) {
    if (state === this.current) return;
    this.current = state;
    this.onChange?.(state);
  }

  get isOpen(): boolean {
    return this.state === 'Visible';
  }

  /** The person opens it by the add-in's own button. */
  open(): void {
    this.state = 'Visible';
  }

  /** The person closes it by its cross. */
  close(): void {
    this.state = 'Background';
  }
}
