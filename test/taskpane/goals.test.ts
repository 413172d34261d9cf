/** The view Mål in the whole add-in as Excel loads it: tree and sheets follow each other. */
import type { LocalExcel } from '../../localexcel/localExcel';
import { currentState, stopLive } from '../../src/live';
import { translate, type TextKey, type TextParams } from '../../src/locales';
import type { Navigation, ViewTarget } from '../../src/taskpane/common/navigation';
import { openLocalExcel, waitFor } from '../support/localExcel';
import { openPane } from './support/openPane';
import { makeBookDocument, makeFamily } from '../workbook/support/bookDocument';

let excel: LocalExcel;
let pane: HTMLElement;
const t = (key: TextKey, params?: TextParams) => translate('sv', key, params);

/** In jsdom every element is 0 pixels high: the tree would draw no line. */
function giveElementsSize(): void {
  const measure = (pixels: number) => ({ configurable: true, get: () => pixels });
  Object.defineProperties(HTMLElement.prototype, { offsetHeight: measure(50), offsetWidth: measure(300) });
  Object.defineProperties(Element.prototype, { clientHeight: measure(1000), clientWidth: measure(300) });
  Element.prototype.scrollTo = () => undefined;
}

const tree = () => pane.querySelector<HTMLElement>('[role=tree]')!;
const lines = () =>
  [...pane.querySelectorAll<HTMLElement>('[role=treeitem]')].sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index));
const line = (text: string) => lines().find(({ textContent }) => textContent?.includes(text));
const chosen = () => lines().find((item) => item.getAttribute('aria-selected') === 'true')?.textContent ?? '';
const panelTitle = () => pane.querySelector('section h3')?.textContent ?? '';
const button = (name: string) =>
  [...pane.querySelectorAll('button')].find(({ textContent, ariaLabel }) => [textContent, ariaLabel].includes(name));
const press = (key: string) => tree().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const active = () => document.getElementById(tree().getAttribute('aria-activedescendant') ?? '')?.textContent ?? '';
const says = (text: string) => (pane.textContent ?? '').replaceAll('\u00a0', ' ').includes(text);
async function selectedCell(): Promise<string> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load('address');
    await context.sync();
    return range.address;
  });
}
function write(input: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

beforeAll(async () => {
  const rows = {
    SN: [
      ...makeFamily('SN', 1, 1, 60),
      ...makeFamily('SN', 2, 2, 100),
      { nr: 'SN-N9', level: 'Nämndsmål', text: 'Ensamt', parent: 'SN-Ö7' },
    ],
  };
  excel = await openLocalExcel(makeBookDocument({ rows, spare: 0 }));
  excel.person.select('Start', 'A1');
  giveElementsSize();
  const opened = await openPane();
  pane = opened.element;
  await opened.press(t('pane.view.goals'));
  await waitFor(() => lines().length > 0);
});
afterAll(stopLive);

test('it begins with the areas, their overarching goals, and what hangs loose', () => {
  expect(lines().map((item) => [item.getAttribute('aria-level'), item.querySelector('[title]')?.textContent ?? item.textContent])).toEqual([
    ['1', '1 Tillväxt'],
    ['2', 'Övergripande mål SN-Ö1 Övergripande 1'],
    ['1', '2 Kunskap'],
    ['2', 'Övergripande mål SN-Ö2 Övergripande 2'],
    ['1', t('pane.goals.loose') + t('pane.goals.looseHint', { count: 1 })],
    ['2', 'Nämndsmål SN-N9 Ensamt'],
  ]);
  expect(line('SN-Ö1')?.textContent).toContain(`◐ ${t('word.status.partial')}60`);
});

test('choosing a goal in the tree selects its row in the sheet and shows its panel', async () => {
  line('SN-Ö2')!.click();
  await waitFor(async () => (await selectedCell()) === 'SN!C13');
  expect(panelTitle()).toBe('SN-Ö2 Övergripande mål');
  expect(chosen()).toContain('SN-Ö2');
});

test('selecting a row in the sheet opens the way to it in the tree, and takes no focus', async () => {
  (document.activeElement as HTMLElement | null)?.blur();
  excel.person.select('SN', 'M12');
  await waitFor(() => chosen().includes('SN-M1'));
  expect(line('SN-N1')?.getAttribute('aria-expanded')).toBe('true');
  expect(panelTitle()).toBe('SN-M1 Mått');
  expect(says('(60 − 0) / (100 − 0) = 60 %')).toBe(true);
  expect(pane.contains(document.activeElement)).toBe(false);
  expect(await selectedCell()).toBe('SN!M12');
});

test('a row that is no goal leaves the tree as it is', async () => {
  excel.person.select('SN', 'A3');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(chosen()).toContain('SN-M1');
});

test('an edit in the sheet shows within a second, and the tree stays open and chosen', async () => {
  excel.person.type('SN', 'M12', '20');
  await waitFor(() => says('(20 − 0) / (100 − 0) = 20 %'), 1000);
  expect(chosen()).toContain('SN-M1');
  expect(line('SN-N1')?.getAttribute('aria-expanded')).toBe('true');
});

test('the keyboard goes through the tree, and Enter chooses', async () => {
  tree().focus();
  press('Home');
  await waitFor(() => active().includes('Tillväxt'));
  press('ArrowRight');
  await waitFor(() => active().includes('SN-Ö1'));
  press('ArrowLeft');
  await waitFor(() => line('SN-Ö1')?.getAttribute('aria-expanded') === 'false');
  expect(line('SN-N1')).toBeUndefined();
  press('End');
  await waitFor(() => active().includes('SN-N9'));
  press('Enter');
  await waitFor(async () => (await selectedCell()) === 'SN!C16');
  expect(panelTitle()).toContain('SN-N9');
  expect(document.activeElement).toBe(tree());
});

test('a link in the panel leads to what is missing, and the panel takes the focus', async () => {
  excel.person.clear('SN', 'M15');
  excel.person.select('SN', 'A13');
  await waitFor(() => pane.textContent!.includes(t('pane.goals.missing.notReported', { count: 1, total: 1, column: 'utfall delår' })));
  button('SN-M2')!.click();
  await waitFor(async () => (await selectedCell()) === 'SN!C15');
  expect(panelTitle()).toContain('SN-M2');
  expect(document.activeElement).toBe(pane.querySelector('section h3'));
});

test('the search shows what it finds with what stands above it, and can be cleared', async () => {
  // Neither has words of its own on the page, and axe lets a tree without a name pass.
  expect(tree().getAttribute('aria-label')).toBe(t('pane.goals.tree'));
  write(pane.querySelector<HTMLInputElement>(`input[aria-label="${t('pane.goals.search')}"]`)!, 'mått 1');
  await waitFor(() => lines().length === 4);
  expect(lines().map((item) => item.getAttribute('aria-level'))).toEqual(['1', '2', '3', '4']);
  expect(pane.querySelector('[role=status]')?.textContent).toBe(t('pane.goals.matches', { count: 1 }));
  expect(pane.textContent).toContain(t('pane.goals.hidden'));
  button(t('pane.goals.clear'))!.click();
  await waitFor(() => lines().length > 4);
  expect(chosen()).toContain('SN-M2');
  expect(active()).toContain('SN-M2');
});

test('closing the panel gives the focus back to the tree', async () => {
  button(t('pane.goals.close'))!.click();
  await waitFor(() => panelTitle() === '');
  expect(document.activeElement).toBe(tree());
});

test('a pasted burst of rows shows, and the page holds only the lines that are seen', async () => {
  const rows = Array.from({ length: 300 }, (_, index) => [`SN-Ö${index + 10}`, 'Övergripande mål', `Klistrat ${index}`, '1']);
  excel.person.paste('SN', 'A17', rows);
  await waitFor(() => line('Klistrat 0') !== undefined);
  expect(Number(line('Klistrat 0')?.getAttribute('aria-setsize'))).toBe(301);
  expect(lines().length).toBeLessThan(40);
  press('End');
  await waitFor(() => active().includes('SN-N9'));
  expect(lines().length).toBeLessThan(40);
});

test('another view leads to a goal that is folded away, and to the rows of a committee', async () => {
  const state = currentState();
  if (state.phase !== 'ready') throw new Error(state.phase);
  const { createElement } = await import('react');
  const { createRoot } = await import('react-dom/client');
  const { NavigationContext } = await import('../../src/taskpane/common/navigation');
  const { default: GoalsView } = await import('../../src/taskpane/goals/GoalsView');
  const show = (target: ViewTarget) => {
    pane.remove();
    pane = document.body.appendChild(document.createElement('div'));
    const root = createRoot(pane);
    const value: Navigation = { view: 'goals', target, open: () => undefined };
    root.render(createElement(NavigationContext, { value }, createElement(GoalsView, { state })));
    return root;
  };
  const first = show({ nr: 'sn-m2' });
  await waitFor(() => tree() !== null && chosen().includes('SN-M2'));
  expect(panelTitle()).toBe('SN-M2 Mått');
  first.unmount();
  const second = show({ committee: 'SN' });
  await waitFor(() => says(t('pane.goals.filterOn', { count: 1 })));
  expect(says(t('pane.goals.matches', { count: state.book.rows.length }))).toBe(true);
  expect(panelTitle()).toBe('');
  second.unmount();
});
