/** What the pane shows and does where something stands in the way, each as a person meets it. */
import { emptyDocument, setCell } from '../../localexcel/document/create';
import { writeXlsx } from '../../localexcel/xlsx';
import { findTable, goTo, typeInto } from './support/grid';
import { browserTest, closeAfterwards, forgive, waitUntil } from './support/browserTest';
import { LJUNGBY, Visit } from './support/visit';

closeAfterwards();

const SHEET = 'Socialnämnden';
/** The parts of the add-in that are fetched when they are wanted. */
const PARTS = /\/pane\/\d+\.[0-9a-f]+\.js$/;

const SLOW_SHELL = `
  parent.workbenchPane.installShell(window);
  const bridge = window._richApiNativeBridge;
  const send = bridge.sendMessageToHost;
  const held = [];
  bridge.sendMessageToHost = (text) => void held.push(text);
  window.letGo = () => {
    bridge.sendMessageToHost = send;
    held.forEach((text) => send(text));
  };
`;

browserTest('while the workbook is being read the pane says so', async (wb) => {
  const visit = new Visit(wb, 'sv');
  // An Excel that is slow: what the add-in asks waits until it is let go.
  await wb.page.route(/\/pane\/shell\.js/, (route) => route.fulfill({ contentType: 'text/javascript', body: SLOW_SHELL }));
  const opening = wb.call('openSample', LJUNGBY);
  await wb.page.locator('.file').getByText(LJUNGBY).waitFor();
  visit.pane = await wb.pane();
  await visit.text('pane.loading').waitFor();
  await visit.open('more');
  await visit.tab('goals').click();
  await visit.text('pane.loading').waitFor();
  await visit.pane.evaluate(() => (window as unknown as { letGo(): void }).letGo());
  await visit.pane.getByRole('treeitem').first().waitFor();
  await opening;
});

browserTest('while a cell keeps Excel from answering at the start the pane says so, and goes on by itself', async (wb) => {
  const visit = new Visit(wb, 'sv');
  // A cell is opened before the add-in has come so far that it asks for the workbook.
  await wb.page.evaluate(
    (id) =>
      new Promise<void>((resolve) => {
        void window.workbench.openSample(id);
        const look = () => {
          if (!window.workbench.name.startsWith(id)) return void setTimeout(look, 5);
          window.workbench.beginEditing();
          resolve();
        };
        look();
      }),
    LJUNGBY,
  );
  visit.pane = await wb.pane();
  await visit.text('book.error.cellEditing').waitFor();
  await wb.page.evaluate(() => window.workbench.endEditing());
  await visit.heading('pane.book.next').waitFor();
  // office.js says by a request of its own that it is there, and nobody hears where that is refused.
  forgive(wb, /cell-editing mode/);
});

browserTest('a button pressed while a cell is being edited says what to do, and is done when the cell is left', async (wb) => {
  const visit = new Visit(wb, 'sv');
  await visit.openLjungby();
  await visit.open('more');
  await goTo(wb, SHEET, 'Z3');
  await wb.page.keyboard.type('half');
  await visit.button('pane.recalculate.run').click();
  await visit.text('pane.waiting').waitFor();
  await wb.page.getByLabel('Cellens innehåll').first().focus();
  await wb.page.keyboard.press('Enter');
  await visit.text('pane.waiting').waitFor({ state: 'detached' });
  await visit.pane.getByText(/^Målboken är läst på nytt och \d+ formler är omräknade\.$/).waitFor();
  expect(await wb.call('read', SHEET, 'Z3')).toBe('half');
});

browserTest('where the workbook is no goal book, each view but Start leads there', async (wb) => {
  const visit = new Visit(wb, 'sv');
  await visit.openEmptyBook();
  for (const view of ['goals', 'checks', 'followUp', 'report'] as const) {
    await visit.tab(view).click();
    await visit.text('pane.noBook').waitFor();
    await visit.button('pane.toStart').click();
    await visit.heading('pane.create.heading.facts').waitFor();
  }
});

browserTest("somebody's own tables are left alone, and named before the book is made", async (wb) => {
  const visit = new Visit(wb, 'sv');
  await openTables(visit, 'Kostnader', ['Konto', 'Belopp']);
  await goToPreview(visit);
  await visit.pane.getByText(/Era egna blad och tabeller lämnas som de är: .*Eget/).waitFor();
  await visit.button('pane.create.run').click();
  await visit.pane
    .getByRole('alertdialog')
    .getByRole('button', { name: visit.say('pane.create.run') })
    .click();
  await visit.heading('pane.create.done').waitFor({ timeout: 60_000 });
  expect(await Promise.all(['A1', 'B1', 'A2', 'B2'].map((address) => wb.call('read', 'Eget', address)))).toEqual(['Konto', 'Belopp', 1, 2]);
});

browserTest("a table of somebody's that is named like ours stops the making, and is named", async (wb) => {
  const visit = new Visit(wb, 'sv');
  await openTables(visit, 'MalSN', ['Namn', 'Datum']);
  await goToPreview(visit);
  await visit.pane.getByText(/MalSN/).first().waitFor();
  expect(await visit.button('pane.create.run').count()).toBe(0);
  expect((await wb.call('sheets')).map(({ name }) => name)).toEqual(['Eget']);
});

browserTest('a goal table whose headers are gone is named, with what to write, and read again when they are back', async (wb) => {
  const visit = new Visit(wb, 'sv');
  await visit.openLjungby();
  const { columns, row } = await findTable(wb, SHEET, 'Nr');
  await typeInto(wb, SHEET, `${columns['Nivå']}${row}`, 'Grad');
  await typeInto(wb, SHEET, `${columns['Beskrivning']}${row}`, 'Namn');
  await visit.heading('pane.cannotRead').waitFor();
  await visit.text('book.tableUnreadable', { table: 'MalSN', sheet: SHEET }).waitFor();
  await typeInto(wb, SHEET, `${columns['Nivå']}${row}`, 'Nivå');
  await typeInto(wb, SHEET, `${columns['Beskrivning']}${row}`, 'Beskrivning');
  await visit.heading('pane.book.next').waitFor();
});

browserTest('a protected sheet is named, with what to do, and left protected', async (wb) => {
  const visit = new Visit(wb, 'sv');
  await visit.openLjungby();
  await wb.call('protect', 'Kontroll', true);
  await visit.open('checks');
  await visit.button('pane.check.run').click();
  await visit.text('book.sheetProtected', { sheets: 'Kontroll' }).waitFor();
  expect((await wb.call('sheets')).find(({ name }) => name === 'Kontroll')).toMatchObject({ protected: true });
  await wb.call('protect', 'Kontroll', false);
  await visit.button('pane.check.run').click();
  await visit.text('pane.check.done').waitFor();
  forgive(wb, /WorkbookProblem: Bladet Kontroll är skyddat/);
});

browserTest('a column that is gone is named; it is shown what is added, and then all is well', async (wb) => {
  const visit = new Visit(wb, 'sv');
  await visit.openLjungby();
  const { columns, row } = await findTable(wb, SHEET, 'Nr');
  await typeInto(wb, SHEET, `${columns['Vikt']}${row}`, 'Annat');
  await visit.text('pane.book.damages').waitFor();
  await visit.text('book.damage.columnRenamed', { column: 'Vikt', sheet: SHEET, headers: 'Annat' }).waitFor();
  await visit.button('pane.next.repair.do').click();
  await visit.heading('pane.plan.heading').waitFor();
  await visit.button('pane.complete.apply').click();
  await visit.text('pane.plan.done').waitFor({ timeout: 60_000 });
  await visit.text('pane.book.damages').waitFor({ state: 'detached' });
  const mended = await findTable(wb, SHEET, 'Nr');
  expect(Object.keys(mended.columns)).toEqual(expect.arrayContaining(['Vikt', 'Annat']));
});

browserTest('a view that cannot be fetched says so, and comes when it can', async (wb) => {
  const visit = new Visit(wb, 'sv');
  await wb.page.route(PARTS, (route) => route.abort());
  await wb.call('openSample', LJUNGBY);
  visit.pane = await wb.pane();
  await visit.heading('pane.book.next').waitFor();
  await visit.tab('followUp').click();
  await visit.text('pane.notFetched.text').waitFor();
  await visit.button('pane.failure.retry').click();
  await visit.text('pane.notFetched.again').waitFor();
  await wb.page.context().setOffline(true);
  await visit.tab('report').click();
  await visit.text('pane.notFetched.offline').waitFor();
  await wb.page.context().setOffline(false);
  await wb.page.unroute(PARTS);
  await visit.button('pane.failure.retry').click();
  await visit.heading('pane.report.heading').waitFor();
  forgive(wb, /Failed to load resource|ChunkLoadError/);
});

browserTest('without office.js the page says that there is no contact with Excel', async (wb) => {
  const page = await wb.page.context().newPage();
  await page.route(/office-js|shell\.js|connect\.js/, (route) => route.abort());
  await page.goto(new URL('/pane/taskpane.html', wb.page.url()).href);
  const visit = new Visit(wb, await page.evaluate(() => (navigator.language.startsWith('sv') ? 'sv' : 'en')));
  visit.pane = page.mainFrame();
  await visit.heading('pane.outside.heading').waitFor();
  await visit.text('pane.outside.noOffice').waitFor();
  await page.unroute(/office-js|shell\.js|connect\.js/);
  await page.close();
});

browserTest('a view that fails tells of it, its details can be copied, and it is drawn when asked again', async (wb) => {
  const visit = new Visit(wb, 'sv');
  await visit.openLjungby();
  await wb.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  // A browser that lacks what a view needs.
  await visit.pane.evaluate(() => {
    const whole = String.prototype.toLocaleUpperCase;
    Object.assign(window, { mend: () => Object.assign(String.prototype, { toLocaleUpperCase: whole }) });
    String.prototype.toLocaleUpperCase = function () {
      throw new RangeError('This browser has no capitals.');
    };
  });
  await visit.tab('report').click();
  await visit.heading('pane.failure.heading').waitFor();
  await visit.button('pane.failure.copy').click();
  await visit.text('pane.failure.copied').first().waitFor();
  const copied = await visit.pane.evaluate(() => navigator.clipboard.readText());
  for (const part of ['Målbok 0.', 'View: report', 'RangeError: This browser has no capitals.']) expect(copied).toContain(part);
  // The other views are as well as before.
  await visit.open('checks');
  await visit.heading('pane.check.heading').waitFor();
  await visit.tab('report').click();
  await visit.heading('pane.failure.heading').waitFor();
  await visit.pane.evaluate(() => (window as unknown as { mend(): void }).mend());
  await visit.button('pane.failure.retry').click();
  await visit.heading('pane.report.heading').waitFor();
  forgive(wb, /This browser has no capitals/);
});

browserTest('what clears undo is asked about first: Avbryt leaves the workbook and its undo as they were', async (wb) => {
  const visit = new Visit(wb, 'sv');
  await visit.openLjungby();
  await typeInto(wb, SHEET, 'Z3', 'kan ångras');
  const before = await wb.call('sheets');
  await visit.open('report');
  await visit.button('pane.report.run').click();
  const dialog = visit.pane.getByRole('alertdialog');
  await dialog.getByText(visit.say('pane.confirm.undo')).waitFor();
  await dialog.getByRole('button', { name: visit.say('pane.confirm.cancel') }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await wb.call('sheets')).toEqual(before);
  expect(await wb.call('undo')).toBe(true);
  expect(await wb.call('read', SHEET, 'Z3')).toBe('');
});

browserTest('the language is changed at once and remembered; the words of the workbook stay', async (wb) => {
  const visit = new Visit(wb, 'sv');
  await visit.openLjungby();
  await visit.open('more');
  await visit.pane.getByRole('radio', { name: 'English' }).check();
  const english = new Visit(wb, 'en');
  english.pane = visit.pane;
  await english.tab('followUp').waitFor();
  await waitUntil('the page says that it is English', () => visit.pane.evaluate(() => document.documentElement.lang === 'en'));
  await wb.page.reload();
  // The page has an element of the name before it has the workbench.
  await wb.page.waitForFunction(() => 'ready' in window.workbench);
  await wb.page.evaluate(() => window.workbench.ready);
  await english.openLjungby();
  await english.open('goals');
  await english.pane.getByRole('treeitem').first().click();
  await waitUntil('the cells keep their words', async () => (await findTable(wb, SHEET, 'Nr')).columns['Beskrivning'] !== undefined);
});

/** Through the set-up as it stands to its last step. */
async function goToPreview(visit: Visit): Promise<void> {
  await visit.heading('pane.create.heading.facts').waitFor();
  for (const step of ['committees', 'areas', 'rules', 'preview'] as const) {
    await visit.button('pane.create.next').click();
    await visit.heading(`pane.create.heading.${step}`).waitFor();
  }
}

/** Opens a workbook with one sheet, Eget, that holds a table. */
async function openTables(visit: Visit, name: string, headers: readonly string[]): Promise<void> {
  const document = emptyDocument('Eget');
  const [sheet] = document.sheets;
  headers.forEach((header, column) => {
    setCell(sheet!, 0, column, { value: header });
    setCell(sheet!, 1, column, { value: column + 1 });
  });
  sheet!.tables.push({
    name,
    area: { row: 0, column: 0, lastRow: 1, lastColumn: headers.length - 1 },
    columns: headers.map((header) => ({ name: header })),
    style: null,
    showHeader: true,
    showTotals: false,
    bandedRows: false,
    bandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
  });
  await visit.wb.call('open', await writeXlsx(document), 'egen.xlsx');
  visit.pane = await visit.wb.pane();
}
