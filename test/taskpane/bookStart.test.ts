/** The view Start of a goal book: what to do next is one click, and each committee leads to its findings. */
import { stopLive } from '../../src/live';
import { translate, type TextKey, type TextParams } from '../../src/locales';
import { openLocalExcel, waitFor } from '../support/localExcel';
import { makeBookDocument, makeFamily } from '../workbook/support/bookDocument';
import { openPane } from './support/openPane';

const t = (key: TextKey, params?: TextParams) => translate('sv', key, params);

test('tells where the year is, what to do next and how far each committee has come', async () => {
  const [goal, ...rest] = makeFamily('SN', 1, 1, 10);
  // The first row has lost its number, and a measure waits for its outcome.
  const rows = [{ ...goal, nr: '' }, ...rest, { nr: 'SN-M77', level: 'Mått', text: 'Nöjda', parent: 'SN-N1', measureUnit: '%', target: 9 }];
  const excel = await openLocalExcel(makeBookDocument({ rows: { SN: rows }, committees: ['SN', 'KS'] }));
  const pane = await openPane();
  await pane.expectText('Exempelkommunen 2026');
  expect(pane.element.querySelector('[aria-current=step]')?.textContent).toContain(t('word.occasion.interim'));
  expect(pane.says(t('pane.book.interimDay', { day: '31 augusti 2026' }))).toBe(true);
  const steps = () => [...pane.element.querySelectorAll('section li button')].map(({ textContent }) => textContent);
  expect(pane.says(t('pane.next.number.one'))).toBe(true);
  expect(pane.says(t('pane.next.fillOutcomes.one', { occasion: t('word.occasion.interim') }))).toBe(true);
  const lineOf = (name: string) =>
    [...pane.element.querySelectorAll<HTMLElement>('button')].find(({ textContent }) => textContent?.startsWith(name));
  expect(lineOf('Nämnden SN')?.textContent).toContain(t('pane.book.reported', { reported: rows.length - 3, due: rows.length - 2 }));
  expect(lineOf('Nämnden KS')?.textContent).toContain(t('pane.book.nothingDue'));

  await pane.press(t('pane.next.number.do'));
  await waitFor(() => !pane.says(t('pane.next.number.one')));
  await pane.expectText(t('pane.number.done', { numbered: 1, parents: 0 }));
  expect(steps()).not.toContain(t('pane.next.number.do'));
  expect(excel.problems).toEqual([]);

  lineOf('Nämnden SN')?.click();
  await waitFor(() => pane.element.querySelector('[role=tab][aria-selected=true]')?.textContent?.includes(t('pane.view.checks')) ?? false);
  await stopLive();
});
