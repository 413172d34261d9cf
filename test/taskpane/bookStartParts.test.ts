/** What Start says of a goal book, and where each of its lines leads, on books made for it. */
import type { GoalRow, Settings } from '../../src/goals';
import { translate, type TextKey, type TextParams } from '../../src/locales';
import { goal, makeBook, measure, overarching } from '../goals/support/books';
import { drawView, prepareDrawing, type DrawnView } from './support/drawView';

prepareDrawing();
const t = (key: TextKey, params?: TextParams) => translate('sv', key, params);
let view: DrawnView;

async function draw(rows: readonly GoalRow[], settings: Partial<Settings>): Promise<void> {
  const { BookStart } = await import('../../src/taskpane/start/BookStart');
  view = await drawView(({ state }) => BookStart({ state }), makeBook(rows, { year: 2026, allUnitsCovered: false, ...settings }));
}
afterEach(() => view.close());

const button = (text: string) => view.find('button').find(({ textContent }) => textContent?.startsWith(text));
const family = (code: string, interim: number | null, year: number | null = null) => [
  overarching(`${code}-Ö1`, '1'),
  goal(`${code}-N1`, `${code}-Ö1`),
  measure(`${code}-M1`, `${code}-N1`, interim, { actualYear: year }),
];

test("a committee's line counts its errors alone, and leads to what is said of it", async () => {
  // A goal without measure is an error; no outcome and no activity are warnings.
  await draw([...family('SN', null), goal('BUN-N1', 'BUN-Ö1'), overarching('BUN-Ö1', '1')], { occasion: 'interim' });
  const sn = button('Socialnämnden');
  expect(sn?.textContent).toBe(`Socialnämnden${t('pane.book.noErrors')}${t('pane.book.reported', { reported: 0, due: 1 })}`);
  const bun = button('Barn- och utbildningsnämnden');
  expect(bun?.textContent).toBe(`Barn- och utbildningsnämnden${t('pane.book.error')}${t('pane.book.nothingDue')}`);
  await view.press(bun);
  await view.press(button(t('pane.next.fillOutcomes.do')));
  await view.press(button(t('pane.next.errors.do')));
  expect(view.opened).toEqual([
    ['checks', { committee: 'BUN' }],
    ['followUp', undefined],
    ['checks', { committee: 'BUN' }],
  ]);
});

test('a book in order leads to its report, and then to the next occasion', async () => {
  await draw(family('SN', 100), { occasion: 'interim' });
  await view.press(button(t('pane.next.report.do')));
  await view.press(button(t('pane.next.changeOccasion.do')));
  expect(view.opened).toEqual([
    ['report', undefined],
    ['followUp', undefined],
  ]);
});

test('an empty book leads to its goals', async () => {
  await draw([], { occasion: 'budget' });
  await view.press(button(t('pane.next.writeGoals.do')));
  expect(view.opened).toEqual([['goals', undefined]]);
});

test('at the budget rows are counted, and at no occasion a day that is nowhere known is told', async () => {
  await draw(family('SN', null), { occasion: 'budget', year: null });
  const count = (level: string) => t('pane.book.levelCount', { level, count: 1 });
  expect(button('Socialnämnden')?.textContent).toContain(['Övergripande mål', 'Nämndsmål', 'Mått'].map(count).join(' · '));
  expect(view.find('[aria-current=step]').map(({ textContent }) => textContent)).toEqual([
    `${t('word.occasion.budget')}${t('pane.book.now')}`,
  ]);
  expect(view.says('augusti')).toBe(false);
});

test('the day of the interim accounts is the one of the setting', async () => {
  // Excel's number of 30 September 2026.
  await draw(family('SN', 100), { occasion: 'interim', interimDate: 46295 });
  expect(view.says(t('pane.book.interimDay', { day: '30 september 2026' }))).toBe(true);
});

test('what is gone from the book stands in a sentence of its own', async () => {
  const book = makeBook(family('SN', 100), { occasion: 'interim', year: 2026 });
  await draw(family('SN', 100), { occasion: 'interim' });
  expect(view.says(t('pane.book.damages'))).toBe(false);
  await view.redraw(book, [{ kind: 'tableMissing', table: 'Verksamheter' }]);
  expect(view.says(t('pane.book.damages'))).toBe(true);
  expect(view.says(t('book.damage.tableMissing', { table: 'Verksamheter' }))).toBe(true);
});
