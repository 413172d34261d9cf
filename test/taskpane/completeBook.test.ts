/** A goal book that lacks a sheet: it is shown, asked about and added; and its units are written in their sheet. */
import { stopLive } from '../../src/live';
import { translate, type TextKey } from '../../src/locales';
import { openLocalExcel, waitFor } from '../support/localExcel';
import { makeBookDocument } from '../workbook/support/bookDocument';
import { openPane } from './support/openPane';

const t = (key: TextKey) => translate('sv', key);

test('a sheet is added when it has been shown and asked about, and never where the workbook is protected', async () => {
  const whole = makeBookDocument({ settings: { allUnitsCovered: 'Ja' } });
  const excel = await openLocalExcel({ ...whole, sheets: whole.sheets.filter(({ name }) => name !== 'Kontroll') });
  const names = () => excel.toDocument().sheets.map(({ name }) => name);
  const before = names();
  const pane = await openPane();
  const dialog = () => document.querySelector('[role=alertdialog]');
  const answer = (text: string) =>
    [...(dialog()?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === text)?.click();

  await pane.press(t('pane.next.listUnits.do'));
  await waitFor(() => excel.toDocument().activeSheet === 'Verksamheter');

  const protect = (on: boolean) =>
    Excel.run(async (context) => {
      if (on) context.workbook.protection.protect();
      else context.workbook.protection.unprotect();
      await context.sync();
    });
  await protect(true);
  await pane.press(t('pane.complete.run'));
  await pane.expectText(t('pane.plan.problems'));
  expect(pane.says(t('pane.complete.apply'))).toBe(false);
  await protect(false);

  await pane.press(t('pane.complete.run'));
  await pane.press(t('pane.complete.apply'));
  await waitFor(() => dialog()?.textContent?.includes(t('pane.confirm.undo')) ?? false);
  answer(t('pane.confirm.cancel'));
  await waitFor(() => dialog() === null);
  await excel.settled();
  expect(names()).toEqual(before);

  await pane.press(t('pane.complete.apply'));
  await waitFor(() => dialog() !== null);
  answer(t('pane.complete.apply'));
  await pane.expectText(t('pane.plan.done'));
  expect(names()).toContain('Kontroll');
  expect(pane.says(t('pane.plan.heading'))).toBe(false);

  await pane.press(t('pane.complete.run'));
  await pane.expectText(t('pane.plan.nothing'));
  expect(excel.problems).toEqual([]);
  await stopLive();
});
