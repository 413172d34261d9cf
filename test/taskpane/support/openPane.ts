/** The whole add-in as Excel loads it, by its only entry, in a pane that a test can read and press in. */
import { waitFor } from '../../support/localExcel';

export interface OpenedPane {
  element: HTMLElement;
  /** Whether the text can be read in the pane. */
  says(text: string): boolean;
  /** Waits until it can. */
  expectText(text: string): Promise<void>;
  /** The button, tab, link or the like with this text; waits until it is there and can be pressed. */
  find(text: string, selector?: string): Promise<HTMLElement>;
  press(text: string, selector?: string): Promise<void>;
}

/** jsdom has neither media queries nor scrolling. */
export function fillJsdomGaps(): void {
  window.matchMedia = (() => ({ matches: false, addEventListener() {}, removeEventListener() {} })) as unknown as typeof window.matchMedia;
  Element.prototype.scrollIntoView = () => undefined;
}

/** Loads the add-in; to be called once in a test file, after a workbook has been opened in the local Excel. */
export async function openPane(): Promise<OpenedPane> {
  fillJsdomGaps();
  const element = document.body.appendChild(document.createElement('div'));
  element.id = 'pane';
  // React takes a channel that never lets Node end, if it finds one as it loads; the local Excel needs it afterwards.
  const { MessageChannel: channel } = globalThis;
  Object.assign(globalThis, { MessageChannel: undefined });
  await import('../../../src/runtime');
  Object.assign(globalThis, { MessageChannel: channel });
  const says = (text: string) => element.textContent?.includes(text) ?? false;
  const find = async (text: string, selector = 'button, a, [role=tab]') => {
    // A tab has its text twice: once more to keep its width when it is bold.
    const match = () =>
      [...element.querySelectorAll<HTMLElement>(selector)].find(
        (each) => [text, text + text].includes(each.textContent ?? '') && !(each as HTMLButtonElement).disabled,
      );
    await waitFor(() => match() !== undefined);
    return match() as HTMLElement;
  };
  return {
    element,
    says,
    expectText: (text) => waitFor(() => says(text)),
    find,
    press: async (text, selector) => (await find(text, selector)).click(),
  };
}
