/** The view Mer on a goal book in the local Excel: language, formulas, help, about. */
import { version } from '../../package.json';
import { stopLive } from '../../src/live';
import { translate } from '../../src/locales';
import { openLocalExcel } from '../support/localExcel';
import { makeBookDocument, makeFamily } from '../workbook/support/bookDocument';
import { openPane } from './support/openPane';

const sv = (...args: Parameters<typeof translate> extends [unknown, ...infer Rest] ? Rest : never) => translate('sv', ...args);
const en = (...args: Parameters<typeof translate> extends [unknown, ...infer Rest] ? Rest : never) => translate('en', ...args);

test('a person replaces and restores the formulas, reads about Målbok, and chooses English', async () => {
  const excel = await openLocalExcel(makeBookDocument({ rows: { SN: makeFamily('SN', 1, 1, 10) } }));
  const readStatus = () =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('SN').getRange('V10');
      range.load('formulas,values');
      await context.sync();
      return [range.formulas[0]?.[0], range.values[0]?.[0]] as unknown[];
    });
  const pane = await openPane();
  await pane.press(sv('pane.view.more'));
  await excel.settled();
  await pane.press(sv('pane.more.replaceShow'));
  await pane.expectText(sv('pane.more.replaceOwn'));
  await excel.settled();
  const [formula, value] = await readStatus();
  expect(formula).toBe('=GOALSTATUS([@Nr])');
  const run = [...pane.element.querySelectorAll('button')].find(({ textContent }) => /^Ersätt \d+ formler$/.test(textContent ?? ''));
  run?.click();
  await pane.find(sv('pane.more.replaceShow'));
  await pane.expectText('formler är ersatta med sina värden');
  expect(await readStatus()).toEqual([value, value]);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(document.activeElement?.textContent).toBe(sv('pane.more.replaceShow'));

  await pane.press(sv('pane.more.restoreShow'));
  await pane.expectText(sv('pane.more.columnCells', { sheet: 'SN', header: 'Status', count: 6 }));
  [...pane.element.querySelectorAll('button')].find(({ textContent }) => /^Återställ \d+ formler$/.test(textContent ?? ''))?.click();
  await pane.expectText('har fått tillbaka sin formel');
  await excel.settled();
  expect(await readStatus()).toEqual([formula, value]);

  expect(pane.says(version)).toBe(true);
  const guide = (await pane.find(sv('pane.more.guide'))) as HTMLAnchorElement;
  expect([guide.getAttribute('href'), guide.target, guide.rel]).toEqual(['guide.html', '_blank', 'noreferrer']);

  pane.element.querySelector<HTMLInputElement>('input[value=en]')?.click();
  await pane.expectText(en('pane.more.languageHint'));
  expect(document.documentElement.lang).toBe('en');
  expect(((await pane.find(en('pane.more.guide'))) as HTMLAnchorElement).getAttribute('href')).toBe('guide.en.html');
  expect(window.localStorage.getItem('malbok.language')).toBe('en');
  await stopLive();
});
