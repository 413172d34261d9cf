/** The view Rapport as a person uses it: chosen, made, saved as page and document, written in, made again. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Download } from 'playwright-core';
import { browserTest, closeAfterwards, forgive, waitUntil } from './support/browserTest';
import { LJUNGBY, Visit } from './support/visit';

closeAfterwards();

const SHEET = 'Rapport Helår 2026 SN';
const COMMENT = 'Nämnden har haft ett år med många nya uppdrag.';

browserTest(
  'a report of one committee is made, saved as page and document with the same numbers, and keeps what is written in it',
  async (wb) => {
    const visit = await openReport(new Visit(wb, 'sv'));
    await visit.field('pane.report.occasion').selectOption('year');
    await visit.field('pane.report.scope').selectOption('SN');
    await visit.pane.getByRole('checkbox', { name: visit.say('pane.report.part.audit') }).uncheck();
    await visit.pane.getByText(/^Mål och mått: 4 övergripande mål, 10 nämndsmål, 15 mått/).waitFor();

    await make(visit, 'pane.report.run');
    const before = await readSheet(visit);
    await visit.button('pane.report.show').click();
    await waitUntil('the report is in front', async () => (await wb.call('sheets')).some(({ active, name }) => active && name === SHEET));
    // What was made is still told.
    await visit.text('pane.report.done', { sheet: SHEET }).waitFor();

    const page = await save(visit, 'html');
    expect(page.suggestedFilename()).toBe('Målrapport Helår 2026 SN.html');
    const rows = readPage(await readFile(await page.path(), 'utf8'));
    expect(rows.length).toBeGreaterThan(20);
    const document = await save(visit, 'docx');
    expect(document.suggestedFilename()).toBe('Målrapport Helår 2026 SN.docx');
    const written = readDocument(await readFile(await document.path()));
    const cells = new Set(before.flat());
    for (const { nr, texts } of rows) {
      for (const text of texts) expect(written).toContain(text);
      expect([nr, cells.has(nr)]).toEqual([nr, true]);
    }

    // What a person writes in the comment cell stays when the report is made again, and goes into the page.
    const place = findComment(before);
    await wb.call('type', SHEET, place, COMMENT);
    await wb.call('settled');
    await visit.button('pane.report.run').click();
    const dialog = visit.pane.getByRole('alertdialog');
    await dialog.getByText(visit.say('pane.report.replaced', { sheet: SHEET })).waitFor();
    await dialog.getByRole('button', { name: visit.say('pane.report.replace') }).click();
    await visit.text('pane.report.done', { sheet: SHEET }).waitFor();
    expect((await wb.call('sheets')).filter(({ name }) => name.startsWith(SHEET))).toHaveLength(1);
    expect(await wb.call('read', SHEET, place)).toBe(COMMENT);
    expect(await readFile(await (await save(visit, 'html')).path(), 'utf8')).toContain(COMMENT);

    // What is changed elsewhere in the sheet would be lost: that is said first, and a new sheet keeps it.
    await wb.call('type', SHEET, 'A2', 'Ändrad för hand');
    await wb.call('settled');
    await visit.button('pane.report.run').click();
    await dialog.getByText(visit.say('pane.report.concern.changedRows', { count: 1 })).waitFor();
    await dialog.getByRole('button', { name: visit.say('pane.report.makeNew') }).click();
    await visit.text('pane.report.done', { sheet: `${SHEET} (2)` }).waitFor();
    expect(await wb.call('read', SHEET, 'A2')).toBe('Ändrad för hand');
  },
  { milliseconds: 300_000 },
);

browserTest('the report is copied with its headings and tables, and as plain text', async (wb) => {
  await wb.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const visit = await openReport(new Visit(wb, 'sv'));
  await visit.button('pane.report.file.copy').click();
  await visit.text('pane.report.file.copied').waitFor();
  const [html, text] = await visit.pane.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all((['text/html', 'text/plain'] as const).map(async (type) => (await item!.getType(type)).text()));
  });
  expect(html).toContain('<h1');
  expect(html).toContain('<th');
  expect(text).toContain('Måluppfyllelse i Exempelkommunen');
  expect(text).toMatch(/SN-Ö1\t/);
});

browserTest('where the part that writes Word documents cannot be fetched that is said, and the next press fetches it', async (wb) => {
  const visit = await openReport(new Visit(wb, 'sv'));
  const asked: string[] = [];
  // Everything else has been fetched by now.
  await wb.page.waitForTimeout(3000);
  await wb.page.context().route(/\.js$/, (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await visit.button('pane.report.file.docx').click();
  await visit.text('pane.report.notFetched').waitFor();
  expect(asked.length).toBeGreaterThan(0);
  await wb.page.context().unroute(/\.js$/);
  expect((await save(visit, 'docx')).suggestedFilename()).toBe('Målrapport Delår 2026.docx');
  forgive(wb, /ERR_FAILED|ChunkLoadError|Loading chunk|WorkbookProblem/);
});

async function openReport(visit: Visit): Promise<Visit> {
  await visit.wb.call('openSample', LJUNGBY);
  visit.pane = await visit.wb.pane();
  await visit.heading('pane.book.next').waitFor();
  await visit.open('report');
  return visit;
}

async function make(visit: Visit, answer: 'pane.report.run' | 'pane.report.replace'): Promise<void> {
  await visit.button('pane.report.run').click();
  await visit.pane
    .getByRole('alertdialog')
    .getByRole('button', { name: visit.say(answer) })
    .click();
  await visit.text('pane.report.done', { sheet: SHEET }).waitFor({ timeout: 60_000 });
}

async function save(visit: Visit, format: 'html' | 'docx'): Promise<Download> {
  const [download] = await Promise.all([
    visit.wb.page.waitForEvent('download', { timeout: 60_000 }),
    visit.button(`pane.report.file.${format}`).click(),
  ]);
  await visit.text('pane.report.file.saved', { name: download.suggestedFilename() }).waitFor();
  return download;
}

/** The shown cells of the report's sheet, line by line. */
function readSheet({ wb }: Visit): Promise<string[][]> {
  return wb.page.evaluate((sheet) => {
    const letters = [...'ABCDEFGHIJKLMNOP'];
    return Array.from({ length: 400 }, (_line, row) => letters.map((letter) => window.workbench.text(sheet, `${letter}${row + 1}`)));
  }, SHEET);
}

/** The cell under the first comment's heading. */
function findComment(lines: readonly string[][]): string {
  const row = lines.findIndex((line) => line.includes('Kommentar'));
  const column = (lines[row] ?? []).indexOf('Kommentar');
  return `${'ABCDEFGHIJKLMNOP'[column]}${row + 2}`;
}

/** Rows that begin with a goal's number, of every table. */
function readPage(html: string): { nr: string; texts: string[] }[] {
  const { document } = new JSDOM(html, { virtualConsole: new VirtualConsole() }).window;
  return [...document.querySelectorAll('tr')].flatMap((row) => {
    const texts = [...row.cells].map((cell) => (cell.textContent ?? '').trim());
    return /^[A-ZÅÄÖ]+-[ÖNM]\d+$/.test(texts[0] ?? '') ? [{ nr: texts[0]!, texts: texts.filter((text) => text !== '') }] : [];
  });
}

/** Every text of the document's body, run together. */
function readDocument(bytes: Uint8Array): string {
  const { window } = new JSDOM(strFromU8(unzipSync(bytes)['word/document.xml']!), { contentType: 'application/xml' });
  return [...window.document.getElementsByTagName('w:p')].map((each) => each.textContent ?? '').join('\n');
}
