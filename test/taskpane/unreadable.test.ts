/** A goal book that cannot be read: why, in every view, and a way to try again. */
import { stopLive } from '../../src/live';
import { translate } from '../../src/locales';
import { openLocalExcel } from '../support/localExcel';
import { makeBookDocument } from '../workbook/support/bookDocument';
import { openPane } from './support/openPane';

test('it says why, and reads again when asked', async () => {
  const excel = await openLocalExcel({ ...makeBookDocument(), dateSystem: 1904 });
  const pane = await openPane();
  const reason = translate('sv', 'book.dateSystem1904');
  for (const view of ['start', 'goals', 'report'] as const) {
    await pane.press(translate('sv', `pane.view.${view}`), '[role=tab]');
    await pane.expectText(reason);
  }
  await pane.press(translate('sv', 'pane.readAgain'));
  await pane.find(translate('sv', 'pane.readAgain'));
  expect(pane.says(reason)).toBe(true);

  // What is put in its place tells the add-in nothing of itself.
  await excel.open(makeBookDocument());
  expect(pane.says(reason)).toBe(true);
  await pane.press(translate('sv', 'pane.readAgain'));
  await pane.press(translate('sv', 'pane.view.start'), '[role=tab]');
  await pane.expectText('Exempelkommunen 2026');
  await stopLive();
});
