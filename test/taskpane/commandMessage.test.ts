/** The whole add-in as Excel loads it, by its only entry: the pane tells what came of a command of the ribbon. */
import { stopLive } from '../../src/live';
import { translate } from '../../src/locales';
import { openLocalExcel, waitFor } from '../support/localExcel';
import { makeBookDocument, makeFamily } from '../workbook/support/bookDocument';
import { openPane } from './support/openPane';

const scrolledTo: Element[] = [];

test('the pane shows the outcome where it belongs, scrolls there, and lets it be closed', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const excel = await openLocalExcel(makeBookDocument({ rows: { SN: makeFamily('SN', 1, 1, 10) } }));
  const { element: pane } = await openPane();
  Element.prototype.scrollIntoView = function (this: Element) {
    scrolledTo.push(this);
  };
  const follows = (text: string) => pane.textContent?.includes(text) ?? false;
  await waitFor(() => follows(translate('sv', 'pane.book.progress')));

  await excel.pressCommand('checkBook');
  const checked = translate('sv', 'pane.check.done');
  await waitFor(() => follows(checked));
  expect(pane.querySelector('[role=tab][aria-selected=true]')?.textContent).toContain(translate('sv', 'pane.view.checks'));
  await waitFor(() => scrolledTo.length > 0);
  expect(scrolledTo.at(-1)?.textContent).toContain(checked);

  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('SN').protection.protect();
    await context.sync();
  });
  await excel.pressCommand('recalculate');
  const refused = translate('sv', 'book.sheetProtected', { sheets: 'SN' });
  await waitFor(() => follows(refused));
  expect(follows(checked)).toBe(false);
  expect(pane.querySelector('main')?.textContent?.indexOf(refused)).toBe(0);

  const close = [...pane.querySelectorAll('button')].find(({ textContent }) => textContent === translate('sv', 'pane.dismiss'));
  close?.click();
  await waitFor(() => !follows(refused));

  // The sheet of a report clears what could be undone: Rapport opens and asks, as often as the button is pressed.
  const dialog = () => document.querySelector('[role=alertdialog]');
  const press = (text: string) => [...(dialog()?.querySelectorAll('button') ?? [])].find((button) => button.textContent === text)?.click();
  const reports = () => excel.toDocument().sheets.filter(({ name }) => name.startsWith('Rapport')).length;
  for (const answer of ['pane.confirm.cancel', 'pane.report.run'] as const) {
    await excel.pressCommand('makeReport');
    await waitFor(() => dialog()?.textContent?.includes('Rapport Delår 2026') ?? false);
    expect(reports()).toBe(0);
    press(translate('sv', answer));
    await waitFor(() => !dialog());
  }
  await waitFor(() => follows(translate('sv', 'pane.report.done', { sheet: 'Rapport Delår 2026' })));
  expect(reports()).toBe(1);
  await stopLive();
});
