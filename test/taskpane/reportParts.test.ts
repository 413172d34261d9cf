/** The choices of Rapport and what they lead to, on books made for it. */
import { translate, type TextKey, type TextParams } from '../../src/locales';
import { COMMITTEES, goal, makeBook, measure, overarching } from '../goals/support/books';
import type { GoalBook } from '../../src/goals';
import { drawnWhen, drawView, prepareDrawing, type DrawnView } from './support/drawView';

prepareDrawing();
const t = (key: TextKey, params?: TextParams) => translate('sv', key, params);
let view: DrawnView;

async function draw(book: GoalBook): Promise<void> {
  const { default: ReportView } = await import('../../src/taskpane/report/ReportView');
  view = await drawView(ReportView, book);
}
afterEach(() => view.close());

const run = () => view.find<HTMLButtonElement>('button').find(({ textContent }) => textContent === t('pane.report.run'));
const box = (part: 'summary' | 'committees' | 'measures') => {
  const label = view.find<HTMLLabelElement>('label').find(({ textContent }) => textContent === t(`pane.report.part.${part}`));
  return view.find<HTMLInputElement>(`[id="${label?.htmlFor}"]`)[0];
};
const choose = async (select: HTMLSelectElement | undefined, value: string) => {
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, value);
  await drawnWhen(() => void select?.dispatchEvent(new Event('change', { bubbles: true })));
};
const selects = () => view.find<HTMLSelectElement>('select');

const ROWS = ['SN', 'BUN'].flatMap((code) => [
  overarching(`${code}-Ö1`, '1'),
  goal(`${code}-N1`, `${code}-Ö1`),
  measure(`${code}-M1`, `${code}-N1`, 80),
]);
const SETTINGS = { occasion: 'interim', year: 2026, minOverarching: 2 } as const;

test('a book without rows gives no report, and it is said why', async () => {
  await draw(makeBook([], SETTINGS));
  expect(view.says(t('pane.report.empty'))).toBe(true);
  expect(run()?.disabled).toBe(true);
});

test('a part that is taken out stays out, and measures go with their goals', async () => {
  await draw(makeBook(ROWS, SETTINGS));
  const contents = () => view.find('section li').map(({ textContent }) => textContent?.split(':')[0]);
  expect(contents()).toContain(translate('sv', 'report.summary.heading'));
  await view.press(box('summary'));
  expect(contents()).not.toContain(translate('sv', 'report.summary.heading'));
  expect(box('measures')?.checked).toBe(true);
  await view.press(box('committees'));
  expect([box('summary')?.checked, box('measures')?.checked, box('measures')?.disabled]).toEqual([false, false, true]);
  await view.press(box('committees'));
  expect([box('summary')?.checked, box('measures')?.checked, box('measures')?.disabled]).toEqual([false, true, false]);
});

test('the errors of the chosen committee are counted, and Kontroll opens with it', async () => {
  await draw(makeBook(ROWS, SETTINGS));
  await choose(selects()[1], 'BUN');
  const link = view.find<HTMLButtonElement>('button').find(({ textContent }) => textContent === t('pane.report.toChecks'));
  await view.press(link);
  expect(view.opened).toEqual([['checks', { committee: 'BUN' }]]);
});

test('a committee that is taken out of the book while it is chosen gives the whole book', async () => {
  await draw(makeBook(ROWS, SETTINGS));
  await choose(selects()[1], 'BUN');
  expect(view.says('Socialnämnden:')).toBe(false);
  const left = COMMITTEES.filter(({ code }) => code !== 'BUN');
  await view.redraw(
    makeBook(
      ROWS.filter(({ committee }) => committee !== 'BUN'),
      SETTINGS,
      { committees: left },
    ),
  );
  expect(selects()[1]?.value).toBe('');
  expect(view.says('Socialnämnden:')).toBe(true);
  expect(run()?.disabled).toBe(false);
});
