/** Where the keyboard is in the pane, and whether it can be seen. */
import type { Frame, Locator } from 'playwright-core';
import { waitUntil } from './browserTest';

export interface Focused {
  /** Role or tag, and the name that is read out. */
  name: string;
  /** Whether anything about it looks otherwise than without the focus. */
  visible: boolean;
  /** Whether it stands within what is shown of the pane. */
  inSight: boolean;
}

/** The element that has the focus; undefined where nothing of the pane's has it. */
export function readFocus(pane: Frame): Promise<Focused | undefined> {
  return pane.evaluate(() => {
    const element = document.activeElement;
    // Fluent's marks around a group hand the focus on.
    if (!(element instanceof HTMLElement) || element === document.body || 'tabsterDummy' in element.dataset) return undefined;
    // A focus ring may be the element's own, of what stands around it or after it, or of something painted before or behind.
    const around = [element.parentElement, element.parentElement?.parentElement, element.nextElementSibling];
    // In a tree the keyboard is on one of its lines.
    const active = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
    const near = [element, ...around, active];
    const looks = () =>
      JSON.stringify(
        near.flatMap((each) =>
          each
            ? ['', '::before', '::after'].map((part) => {
                const style = getComputedStyle(each, part || null);
                return [style.outline, style.boxShadow, style.border, style.transform, style.opacity, style.backgroundColor];
              })
            : [],
        ),
      );
    const focused = looks();
    const box = element.getBoundingClientRect();
    element.blur();
    const without = looks();
    element.focus({ preventScroll: true });
    const label = element.id === '' ? null : document.querySelector(`label[for="${CSS.escape(element.id)}"]`);
    const name = element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent ?? '';
    return {
      name: `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${name.trim().slice(0, 60)}`,
      visible: focused !== without,
      inSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
  });
}

/** The pane sets the focus once it has drawn what it comes to. */
export function waitForFocus(element: Locator): Promise<void> {
  return waitUntil(`${String(element)} has the focus`, () => element.evaluate((each) => each === document.activeElement));
}
