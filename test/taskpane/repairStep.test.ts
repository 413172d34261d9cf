/** A goal book with a part gone: the step that leads to it shows what comes back, and where. */
import { stopLive } from '../../src/live';
import { translate } from '../../src/locales';
import { openLocalExcel, waitFor } from '../support/localExcel';
import { makeBookDocument, makeFamily } from '../workbook/support/bookDocument';
import { openPane } from './support/openPane';

test('the step goes to what is looked for, and shows what is missing', async () => {
  const excel = await openLocalExcel(makeBookDocument({ rows: { SN: makeFamily('SN', 1, 1, 10) } }));
  await excel.person.deleteColumns('SN', 'K');
  const pane = await openPane();
  await pane.press(translate('sv', 'pane.next.repair.do'));
  await waitFor(() => document.activeElement?.textContent === translate('sv', 'pane.complete.run'));
  await pane.expectText(translate('sv', 'pane.complete.apply'));
  await pane.expectText('Kolumnen Tolerans');
  expect(excel.problems).toEqual([]);
  await stopLive();
});
