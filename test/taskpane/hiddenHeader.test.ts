/** A person unticks the header row of a goal table, and ticks it again as the pane says. */
import { stopLive } from '../../src/live';
import { translate } from '../../src/locales';
import { openLocalExcel } from '../support/localExcel';
import { makeBookDocument } from '../workbook/support/bookDocument';
import { openPane } from './support/openPane';

test('it is told of with what to tick, and the book is back when it is shown', async () => {
  const excel = await openLocalExcel(makeBookDocument());
  const pane = await openPane();
  await pane.expectText('Exempelkommunen 2026');
  excel.person.showHeader('MalSN', false);
  await pane.expectText(translate('sv', 'book.headerHidden', { table: 'MalSN', sheet: 'SN' }));
  excel.person.showHeader('MalSN', true);
  await pane.expectText('Exempelkommunen 2026');
  await stopLive();
});
