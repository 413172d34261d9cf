/** A view of a goal book alone, without Excel: what it says of a book, and where it leads. */
import { createElement, type ComponentType } from 'react';
import type { GoalBook } from '../../../src/goals';
import type { ReadyBook } from '../../../src/live';
import { openReading } from '../../../src/live/readyBook';
import type { ViewId, ViewTarget } from '../../../src/taskpane/common/navigation';
import { fillJsdomGaps } from './openPane';

export interface DrawnView {
  element: HTMLElement;
  /** The views that it has opened, with what they were asked to show. */
  opened: [ViewId, ViewTarget | undefined][];
  says(text: string): boolean;
  find<E extends HTMLElement>(selector: string): E[];
  /** Clicks, and waits until what came of it is drawn. */
  press(element: HTMLElement | null | undefined): Promise<void>;
  /** Draws it where it stands, with another book. */
  redraw(book: GoalBook, damages?: ReadyBook['damages']): Promise<void>;
  close(): void;
}

export async function drawView(View: ComponentType<{ state: ReadyBook }>, book: GoalBook): Promise<DrawnView> {
  const { createRoot } = await import('react-dom/client');
  const { FluentProvider, webLightTheme } = await import('@fluentui/react-components');
  const { NavigationContext } = await import('../../../src/taskpane/common/navigation');
  const element = document.body.appendChild(document.createElement('div'));
  const root = createRoot(element);
  const opened: DrawnView['opened'] = [];
  const navigation = {
    view: 'start' as const,
    target: {},
    open: (view: ViewId, target?: ViewTarget) => void opened.push([view, target]),
  };
  const redraw: DrawnView['redraw'] = async (other, damages = []) => {
    const reading = { layout: { tables: new Map() }, cells: new Map(), damages, highest: {}, settingRows: new Map() };
    const view = createElement(View, { state: openReading({ kind: 'book', book: other, ...reading }) });
    const within = createElement(NavigationContext, { value: navigation }, view);
    await drawnWhen(() => root.render(createElement(FluentProvider, { theme: webLightTheme }, within)));
  };
  await redraw(book);
  return {
    element,
    opened,
    says: (text) => element.textContent?.includes(text) ?? false,
    find: (selector) => [...element.querySelectorAll<never>(selector)],
    async press(target) {
      if (!target) throw new Error(`There is nothing to press in: ${element.textContent}`);
      await drawnWhen(() => target.click());
    },
    redraw,
    close() {
      root.unmount();
      element.remove();
    },
  };
}

/** To be called before a view is loaded. */
export function prepareDrawing(): void {
  fillJsdomGaps();
  // React takes a channel that never lets Node end, if it finds one as it loads.
  Object.assign(globalThis, { MessageChannel: undefined });
}

/** Does it, and resolves when React has drawn what came of it, however busy the machine is. */
export async function drawnWhen(work: () => void): Promise<void> {
  const { act } = await import('react');
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  await act(async () => work());
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
}
