/** The view Rapport by the whole add-in: what is chosen, asked about, made, saved and copied. */
import { unzipSync } from 'fflate';
import { currentState, stopLive } from '../../src/live';
import { translate, type TextKey, type TextParams } from '../../src/locales';
import { openLocalExcel, waitFor } from '../support/localExcel';
import { makeBookDocument, makeFamily } from '../workbook/support/bookDocument';
import { inSheet, readSheet } from '../workbook/support/reportSheet';
import { openPane, type OpenedPane } from './support/openPane';

const t = (key: TextKey, params?: TextParams) => translate('sv', key, params);
const SHEET = 'Rapport Helår 2026 SN';

let mayFetch = true;
jest.mock('../../src/report/docx', () => {
  if (!mayFetch) throw new Error('Failed to fetch');
  return jest.requireActual<object>('../../src/report/docx');
});

let pane: OpenedPane;
let excel: Awaited<ReturnType<typeof openLocalExcel>>;
/** What the browser has been given to save. */
const saved: { name: string; content: Blob }[] = [];
const reports = () =>
  excel
    .toDocument()
    .sheets.map(({ name }) => name)
    .filter((name) => name.startsWith('Rapport'));
const choose = (label: TextKey, value: string) => {
  const select = [...pane.element.querySelectorAll('select')].find(({ labels }) =>
    [...(labels ?? [])].some(({ textContent }) => textContent === t(label)),
  ) as HTMLSelectElement;
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, value);
  select.dispatchEvent(new Event('change', { bubbles: true }));
};
const dialogSays = (text: string) => waitFor(() => document.querySelector('[role=alertdialog]')?.textContent?.includes(text) ?? false);
const answer = (key: TextKey) => {
  const buttons = [...document.querySelectorAll<HTMLElement>('[role=alertdialog] button')];
  const button = buttons.find(({ textContent }) => textContent === t(key));
  if (!button) throw new Error(`The dialog has ${buttons.map(({ textContent }) => textContent).join(', ')}`);
  button.click();
};

beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    const address = `blob:${blobs.size}`;
    blobs.set(address, blob as Blob);
    return address;
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, content: blobs.get(this.getAttribute('href') ?? '')! });
  });
  excel = await openLocalExcel(
    makeBookDocument({
      committees: ['SN', 'KS'],
      // Each has one goal under an area: an error for everybody.
      settings: { minOverarching: 2, occasion: 'Budget' },
      rows: {
        SN: [
          ...makeFamily('SN', 1, 1, 95),
          ...makeFamily('SN', 2, 2, '').map((row) => (row.nr === 'SN-M2' ? { ...row, forecastYear: 80, actualYear: '' } : row)),
        ],
        KS: makeFamily('KS', 1, 1, 100).map((row) => (row.nr === 'KS-M1' ? { ...row, actualYear: 10 } : row)),
      },
    }),
  );
  pane = await openPane();
  await waitFor(() => currentState().phase === 'ready');
  await pane.press(t('pane.view.report'));
  await pane.expectText(t('pane.report.intro'));
});
afterAll(stopLive);

test('what is judged is not offered at the budget', async () => {
  await pane.expectText(t('pane.report.hint.budget'));
  expect(pane.says(t('pane.report.part.committees'))).toBe(true);
  expect(pane.says(t('pane.report.part.notMet'))).toBe(false);
  expect(pane.says(t('pane.report.part.audit'))).toBe(false);
});

test('a report is chosen, previewed, confirmed, made and gone to', async () => {
  choose('pane.report.occasion', 'year');
  choose('pane.report.scope', 'SN');
  await pane.expectText(t('pane.report.line', { heading: 'Mål och mått', counts: '2 övergripande mål, 2 nämndsmål, 2 mått' }));
  await pane.expectText(t('pane.report.notAssessed', { count: 4, goals: 4, occasion: 'helår' }));
  const state = currentState();
  const errors =
    state.phase === 'ready' ? state.findings.filter(({ severity, committee }) => severity === 'error' && committee === 'SN') : [];
  expect(errors.length).toBeGreaterThan(0);
  expect(pane.says(t('pane.report.errors', { count: errors.length }))).toBe(true);

  await pane.press(t('pane.report.run'));
  await dialogSays(t('pane.report.newSheet', { sheet: SHEET }));
  expect(reports()).toEqual([]);
  answer('pane.report.run');
  await pane.expectText(t('pane.report.done', { sheet: SHEET }));

  await pane.press(t('pane.report.show'));
  await waitFor(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load('name');
      await context.sync();
      return sheet.name === SHEET;
    }),
  );
  // What was made is still told, and the report is the book's no more than its occasion.
  await pane.expectText(t('pane.report.done', { sheet: SHEET }));
  const after = currentState();
  expect(after.phase === 'ready' && after.book.settings.occasion).toBe('budget');
});

test('the ribbon asks about the whole book at its own occasion, whatever was chosen before', async () => {
  await pane.find(t('pane.report.show'));
  await excel.pressCommand('makeReport');
  await dialogSays(t('pane.report.newSheet', { sheet: 'Rapport Budget 2026' }));
  // What was made before is no longer what the button would go to.
  expect(pane.says(t('pane.report.show'))).toBe(false);
  answer('pane.confirm.cancel');
  await waitFor(() => document.querySelector('[role=alertdialog]') === null);
  choose('pane.report.occasion', 'year');
  choose('pane.report.scope', 'SN');
});

test('made again it is replaced, once that is agreed to', async () => {
  await pane.press(t('pane.report.run'));
  await dialogSays(t('pane.report.replaced', { sheet: SHEET }));
  answer('pane.report.replace');
  await pane.expectText(t('pane.report.done', { sheet: SHEET }));
  expect(reports()).toEqual([SHEET]);
});

test('what a colleague writes in the sheet while the question stands is not lost: a new one is made beside it', async () => {
  const before = (await readSheet(SHEET)).values[1]?.[0];
  const writeCell = (value: unknown) => inSheet(SHEET, (sheet) => (sheet.getRange('A2').values = [[value]]));
  await pane.press(t('pane.report.run'));
  await dialogSays(t('pane.report.replaced', { sheet: SHEET }));
  await writeCell('Ändrad av en kollega');
  answer('pane.report.replace');
  await pane.expectText(t('pane.report.done', { sheet: `${SHEET} (2)` }));
  expect((await readSheet(SHEET)).values[1]?.[0]).toBe('Ändrad av en kollega');
  // As it was, for what follows.
  await inSheet(`${SHEET} (2)`, (sheet) => sheet.delete());
  await writeCell(before);
});

test('a sheet that somebody has changed is told about, and left where a new one is chosen', async () => {
  await inSheet(SHEET, (sheet) => (sheet.getRange('A2').values = [['Ändrad för hand']]));
  await pane.press(t('pane.report.run'));
  await dialogSays(t('pane.report.concern.changedRows', { count: 1 }));
  await dialogSays(t('pane.report.otherSheet', { sheet: `${SHEET} (2)` }));
  answer('pane.report.makeNew');
  await pane.expectText(t('pane.report.done', { sheet: `${SHEET} (2)` }));
  expect(reports()).toEqual([SHEET, `${SHEET} (2)`]);
  expect((await readSheet(SHEET)).values[1]?.[0]).toBe('Ändrad för hand');
});

test('a protected sheet can only be left as it is', async () => {
  await inSheet(`${SHEET} (2)`, (sheet) => sheet.protection.protect());
  await pane.press(t('pane.report.run'));
  await dialogSays(t('pane.report.protected'));
  expect(() => answer('pane.report.replace')).toThrow();
  answer('pane.confirm.cancel');
  await waitFor(() => document.querySelector('[role=alertdialog]') === null);
  await inSheet(`${SHEET} (2)`, (sheet) => sheet.protection.unprotect());
});

test('a workbook whose structure is protected gets no sheet, but a file', async () => {
  const protect = (act: 'protect' | 'unprotect') =>
    Excel.run(async (context) => {
      context.workbook.protection[act]();
      await context.sync();
    });
  await protect('protect');
  await pane.press(t('pane.report.run'));
  await pane.expectText(t('book.workbookProtected'));
  await pane.press(t('pane.report.file.html'));
  await pane.expectText(t('pane.report.file.saved', { name: 'Målrapport Helår 2026 SN.html' }));
  await protect('unprotect');
  const file = saved.pop();
  expect(file?.name).toBe('Målrapport Helår 2026 SN.html');
  const html = (await readText(file?.content)) ?? '';
  expect(html).toContain('lang="sv"');
  expect(html).toContain('SN-Ö1');
  expect(html).not.toContain('KS-Ö1');
});

test('a Word document, in the language that is chosen, once its writer has come', async () => {
  choose('pane.report.language', 'en');
  mayFetch = false;
  await pane.press(t('pane.report.file.docx'));
  await pane.expectText(t('pane.report.notFetched'));
  expect(saved).toEqual([]);
  mayFetch = true;
  await pane.press(t('pane.report.file.docx'));
  await pane.expectText(t('pane.report.file.saved', { name: 'Goal report Full year 2026 SN.docx' }));
  const parts = unzipSync(new Uint8Array(await readBytes(saved.pop()?.content)));
  const text = Buffer.from(parts['word/document.xml']!).toString();
  expect(text).toContain('SN-Ö1');
  expect(text).not.toContain('Uppföljning');
  choose('pane.report.language', 'sv');
});

test('copying asks the clipboard, then does as Ctrl+C does, then shows the code', async () => {
  const given = new Map<string, string>();
  await pane.press(t('pane.report.file.copy'));
  await pane.expectText(t('pane.report.file.notCopied'));
  await pane.press(t('pane.report.file.source'));
  await waitFor(() => pane.element.querySelector('textarea')?.value.startsWith('<!doctype html>') ?? false);
  // Another choice would make another page.
  choose('pane.report.occasion', 'interim');
  await waitFor(() => pane.element.querySelector('textarea') === null);
  choose('pane.report.occasion', 'year');

  document.execCommand = () => {
    const event = Object.assign(new Event('copy', { bubbles: true, cancelable: true }), {
      clipboardData: { setData: (type: string, text: string) => void given.set(type, text) },
    });
    return !document.dispatchEvent(event);
  };
  await pane.press(t('pane.report.file.copy'));
  await pane.expectText(t('pane.report.file.copied'));
  expect(given.get('text/html')).toContain('<h1');
  expect(given.get('text/plain')).toMatch(/^SN-Ö1\t/m);
});

test('where Excel takes no downloads copying is what is offered', async () => {
  const { Office: office } = globalThis;
  const context = Object.create(office.context, { platform: { value: office.PlatformType.Mac } }) as Office.Context;
  globalThis.Office = Object.create(office, { context: { value: context } }) as typeof Office;
  await pane.press(t('pane.view.start'));
  await pane.press(t('pane.view.report'));
  await pane.expectText(t('pane.report.file.noDownloads'));
  expect(pane.says(t('pane.report.file.docx'))).toBe(false);
  expect(pane.says(t('pane.report.file.copy'))).toBe(true);
  globalThis.Office = office;
});

test('without any part there is nothing to make, and it says so', async () => {
  for (const box of pane.element.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) if (box.checked && !box.disabled) box.click();
  await pane.expectText(t('pane.report.noParts'));
  const disabled = [...pane.element.querySelectorAll<HTMLButtonElement>('button')].filter((button) => button.disabled);
  expect(disabled.map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining([t('pane.report.run'), t('pane.report.file.copy')]),
  );
});

test('from the errors that are left one goes to Kontroll', async () => {
  pane.element.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
  await pane.press(t('pane.report.toChecks'));
  await waitFor(() => pane.element.querySelector('[role=tab][aria-selected=true]')?.textContent?.includes(t('pane.view.checks')) ?? false);
});

/** jsdom's Blob has neither `text` nor `arrayBuffer`. */
function readBytes(blob: Blob | undefined): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read.'));
    reader.readAsArrayBuffer(blob ?? new Blob());
  });
}

async function readText(blob: Blob | undefined): Promise<string> {
  return Buffer.from(await readBytes(blob)).toString();
}
