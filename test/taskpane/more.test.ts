/** The view Mer on a goal book in the local Excel: language, formulas, help, about. */
import { version } from '../../package.json';
import { stopLive } from '../../src/live';
import { translate } from '../../src/locales';
import { openLocalExcel, waitFor } from '../support/localExcel';
import { makeBookDocument, makeFamily } from '../workbook/support/bookDocument';
import { listenAsScreenReader } from './support/heard';
import { openPane, type OpenedPane } from './support/openPane';

const sv = (...args: Parameters<typeof translate> extends [unknown, ...infer Rest] ? Rest : never) => translate('sv', ...args);
const en = (...args: Parameters<typeof translate> extends [unknown, ...infer Rest] ? Rest : never) => translate('en', ...args);

/** Rows of the tables of Socialnämnden and of the whole municipality, and formulas in all of them. */
const ROWS = 25;
const FORMULAS = 2 * 2 * ROWS - 2 * 3;

let excel: Awaited<ReturnType<typeof openLocalExcel>>;
let pane: OpenedPane;
const heard = listenAsScreenReader();

/** Formulas and values of cells beneath each other in Socialnämnden. */
const read = (address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('SN').getRange(address);
    range.load('formulas,values');
    await context.sync();
    return (range.formulas as unknown[][]).map(([formula], row) => [formula, (range.values as unknown[][])[row]?.[0]]);
  });
const enter = async (sheet: string, address: string, formulas: unknown[][]) => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = formulas;
    await context.sync();
  });
  await excel.settled();
};
const box = () => pane.element.querySelector<HTMLInputElement>('input[type=checkbox]');
const isThere = (text: string) => [...pane.element.querySelectorAll('button')].some(({ textContent }) => textContent === text);

beforeAll(async () => {
  const rows = { SN: makeFamily('SN', 1, 1, 10) };
  excel = await openLocalExcel(makeBookDocument({ rows, spare: ROWS - 3 }));
  pane = await openPane();
  await pane.press(sv('pane.view.more'));
  await pane.find(sv('pane.more.replaceShow'));
  await excel.settled();
});
afterAll(async () => {
  await stopLive();
  expect(excel.problems).toEqual([]);
});

test('what is stuck is counted anew, and how many formulas that was is said and read out', async () => {
  await pane.press(sv('pane.recalculate.run'));
  const done = sv('pane.recalculate.done', { count: FORMULAS });
  await pane.expectText(done);
  await waitFor(() => heard.some((text) => text.includes(done)));
});

test('formulas become values when it has been seen which, not before, and not where one leaves it', async () => {
  // The functions that have just been entered anew answer first.
  await excel.settled();
  await waitFor(async () => (await read('V10'))[0]?.[1] === 'Ej uppfyllt');
  const [[formula, value]] = (await read('V10')) as [unknown[]];
  expect(formula).toBe('=GOALSTATUS([@Nr])');
  await enter('Start', 'C3', [['=GOALSTATUS("finns inte")']]);
  await pane.press(sv('pane.more.replaceShow'));
  await pane.expectText(sv('pane.more.replaceOwn'));
  expect(pane.says(sv('pane.more.cells', { sheet: 'SN', count: 2 * ROWS }))).toBe(true);
  expect(pane.says(sv('pane.more.replaceErrors', { cells: 'Start!C3' }))).toBe(true);
  await pane.press(sv('pane.more.cancel'));
  await pane.find(sv('pane.more.replaceShow'));
  await excel.settled();
  expect(await read('V10')).toEqual([[formula, value]]);

  await pane.press(sv('pane.more.replaceShow'));
  await pane.press(sv('pane.more.replaceRun', { count: FORMULAS }));
  await pane.find(sv('pane.more.replaceShow'));
  await pane.expectText(sv('pane.more.replaceDone', { count: FORMULAS }));
  expect(await read('V10')).toEqual([[value, value]]);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(document.activeElement?.textContent).toBe(sv('pane.more.replaceShow'));
});

test('an error that is left is named, with nothing to replace; without it that is said', async () => {
  await pane.press(sv('pane.more.replaceShow'));
  await pane.expectText(sv('pane.more.replaceErrors', { cells: 'Start!C3' }));
  const run = [...pane.element.querySelectorAll('button')].find(({ textContent }) => /^Ersätt \d+ formler$/.test(textContent ?? ''));
  expect([run?.textContent, run?.disabled]).toEqual([sv('pane.more.replaceRun', { count: 0 }), true]);
  await pane.press(sv('pane.more.cancel'));
  await enter('Start', 'C3', [['']]);
  await pane.press(sv('pane.more.replaceShow'));
  await pane.expectText(sv('pane.more.replaceNone'));
});

test('what a person has written stands when the formulas go back, unless it is chosen each time', async () => {
  // One more than are shown.
  const own = Array.from({ length: 21 }, (_, row) => `eget ${row + 1}`);
  await enter(
    'SN',
    'U10:U30',
    own.map((text) => [text]),
  );
  const restored = FORMULAS - own.length;
  await pane.press(sv('pane.more.restoreShow'));
  await pane.find(sv('pane.more.restoreRun', { count: restored }));
  expect(pane.says(sv('pane.more.columnCells', { sheet: 'SN', header: 'Status', count: ROWS }))).toBe(true);
  expect(pane.says(sv('pane.more.writtenCell', { cell: 'SN!U29', content: 'eget 20' }))).toBe(true);
  expect(pane.says(sv('pane.more.writtenCell', { cell: 'SN!U30', content: 'eget 21' }))).toBe(false);
  expect(pane.says(sv('pane.more.rest', { count: 1 }))).toBe(true);
  box()?.click();
  await pane.find(sv('pane.more.restoreRun', { count: FORMULAS }));
  await pane.press(sv('pane.more.cancel'));

  // The choice was of the time before.
  await pane.press(sv('pane.more.restoreShow'));
  await pane.press(sv('pane.more.restoreRun', { count: restored }));
  await pane.expectText(sv('pane.more.restoreDone', { count: restored }));
  expect((await read('U10:U30')).map(([formula]) => formula)).toEqual(own);
  await excel.settled();
  expect((await read('V10'))[0]?.[0]).toBe('=GOALSTATUS([@Nr])');

  // Now there is nothing to restore but what a person wrote.
  await pane.press(sv('pane.more.restoreShow'));
  await waitFor(() => isThere(sv('pane.more.restoreRun', { count: 0 })));
  box()?.click();
  await pane.press(sv('pane.more.restoreRun', { count: own.length }));
  await pane.expectText(sv('pane.more.restoreDone', { count: own.length }));
  await excel.settled();
  expect((await read('U10:U12')).map(([formula, value]) => [formula, value])).toEqual([
    ['=GOALFULFILMENT([@Nr])', 0.1],
    ['=GOALFULFILMENT([@Nr])', 0.1],
    ['=GOALFULFILMENT([@Nr])', 0.1],
  ]);
  await pane.press(sv('pane.more.restoreShow'));
  await pane.expectText(sv('pane.more.restoreNone'));
});

test('a person reads about Målbok, and chooses English', async () => {
  expect(pane.says(version)).toBe(true);
  const guide = (await pane.find(sv('pane.more.guide'))) as HTMLAnchorElement;
  expect([guide.getAttribute('href'), guide.target, guide.rel]).toEqual(['guide.html', '_blank', 'noreferrer']);

  pane.element.querySelector<HTMLInputElement>('input[value=en]')?.click();
  await pane.expectText(en('pane.more.languageHint'));
  expect(document.documentElement.lang).toBe('en');
  expect(((await pane.find(en('pane.more.guide'))) as HTMLAnchorElement).getAttribute('href')).toBe('guide.en.html');
  expect(window.localStorage.getItem('malbok.language')).toBe('en');
});
