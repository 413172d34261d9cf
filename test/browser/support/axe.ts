/** What can be said of a page's accessibility without asking a person. */
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fluent's marks before and after a group, by which Tab is led past it; they never keep the focus. */
const FOCUS_MARKS = '[data-tabster-dummy]';

/** What axe finds, a line each; empty where all is well. `rules`: what is asked of a product, or of a tool that holds Univer's parts. */
export async function findBarriers(page: Page | Frame, rules = [...WCAG, 'best-practice']): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const violations = await page.evaluate(
    async ({ rules, without }) => {
      const { axe } = window as unknown as { axe: { run(context: unknown, options: object): Promise<AxeResults> } };
      const found = await axe.run(
        { include: [['html']], exclude: [[without]] },
        { runOnly: rules, resultTypes: ['violations'], iframes: false },
      );
      return found.violations;
    },
    { rules, without: FOCUS_MARKS },
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, target, failureSummary }) => `${id} (${help}): ${target.join(' ')} ${html.slice(0, 200)} ${failureSummary ?? ''}`),
  );
}

/** What is wider than the pane, and what lies where Excel's own menu covers the pane's corner; empty where all is well. */
export function findMisplaced(pane: Frame): Promise<string[]> {
  return pane.evaluate(() => {
    const MENU = { width: 34, height: 32 };
    const root = document.documentElement;
    const found: string[] = [];
    if (root.scrollWidth > root.clientWidth) {
      const widest = [...document.querySelectorAll('body *')].find((each) => each.getBoundingClientRect().right > root.clientWidth + 1);
      found.push(`wider than the pane by ${root.scrollWidth - root.clientWidth} px: ${widest?.outerHTML.slice(0, 200) ?? ''}`);
    }
    // A dialog's backdrop lies over all of it and hides nothing.
    if (root.scrollTop > 0 || document.querySelector('[role=alertdialog], [role=listbox]')) return found;
    const lines = (element: Element): DOMRect[] => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return [...range.getClientRects()];
    };
    for (const each of document.querySelectorAll('button, a, input, select, h1, h2, h3, p, span')) {
      // Headings are as wide as the pane: what counts is where their words stand.
      const boxes = /^(H\d|P|SPAN)$/.test(each.tagName) ? lines(each) : [each.getBoundingClientRect()];
      const covered = boxes.find(
        ({ right, top, bottom, width }) => width > 0 && top < MENU.height && bottom > 0 && right > innerWidth - MENU.width,
      );
      // Lines that are scrolled out of a list are not there to be covered.
      const top = covered && document.elementFromPoint(covered.right - 2, Math.max(0, covered.top) + 2);
      if (top && (each === top || each.contains(top))) found.push(`under Excel's menu: ${each.outerHTML.slice(0, 200)}`);
    }
    return found;
  });
}
