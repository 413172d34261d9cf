/** The ribbon's buttons pressed by mouse, undo, the selection both ways, formulas of ours in the grid. */
import { browserTest, closeAfterwards, waitUntil } from './support/browserTest';
import { addByForm, addressOf, findGoals, goToCell } from './support/goals';
import { goTo, typeInto } from './support/grid';
import type { OpenWorkbench } from './support/openWorkbench';
import { button, confirm, openView, say } from './support/pane';

closeAfterwards();

const SHEET = 'Socialnämnden';

browserTest(
  'the buttons of the ribbon, with the pane open and closed',
  async (wb) => {
    await openSample(wb);
    const pane = await wb.pane();
    // Kontrollera opens the findings, whatever is shown.
    await openView(wb, 'more');
    await command(wb, 'Kontrollera').click();
    await pane.getByRole('heading', { name: say('pane.check.heading'), exact: true }).waitFor();
    await pane.getByText(say('pane.check.done')).waitFor();
    // Closed and opened again, the pane is as it was: the same page in the same view.
    await closePane(wb);
    await command(wb, 'Målbok').click();
    await pane.getByRole('heading', { name: say('pane.check.heading'), exact: true }).waitFor();
    expect(await wb.pane()).toBe(pane);
    // A command pressed while the pane is closed opens it and tells there.
    await closePane(wb);
    await command(wb, 'Räkna om').click();
    await pane.getByText(/Målboken är läst på nytt och \d+ formler är omräknade/).waitFor();
    expect(await wb.page.getByRole('complementary', { name: 'Målbok' }).isVisible()).toBe(true);

    // The sample has this report: it is made anew in its own sheet.
    const before = (await wb.call('sheets')).map(({ name }) => name);
    expect(before).toContain('Rapport Delår 2026');
    await command(wb, 'Skapa rapport').click();
    await confirm(pane, say('pane.report.replace'));
    await pane.getByText(say('pane.report.done', { sheet: 'Rapport Delår 2026' })).waitFor();
    expect((await wb.call('sheets')).map(({ name }) => name)).toEqual(before);
  },
  { milliseconds: 120_000 },
);

browserTest('a row by the form is taken back by Ångra, and the tree follows', async (wb) => {
  await openSample(wb);
  const pane = await wb.pane();
  const before = await findGoals(wb, SHEET);
  const numbers = before.rows.map((row) => String(row['Nr'])).filter((nr) => nr.startsWith('SN-A'));
  const nr = `SN-A${Math.max(...numbers.map((each) => Number(each.slice(4)))) + 1}`;
  await addByForm(wb, { level: 'Aktivitet', committee: SHEET, parent: 'SN-N1', fields: { Beskrivning: 'En rad att ångra' }, nr });
  const line = pane.getByRole('treeitem', { name: `${nr} En rad att ångra` });
  await line.waitFor();
  await wb.call('settled');
  await command(wb, 'Ångra').click();
  await line.waitFor({ state: 'detached' });
  expect(await findGoals(wb, SHEET)).toEqual(before);
});

browserTest('what is selected in the sheet is chosen in the tree, and the other way round', async (wb) => {
  await openSample(wb);
  const pane = await openView(wb, 'goals');
  await pane.getByRole('tree').waitFor();
  await goToCell(wb, SHEET, 'SN-N2', 'Beskrivning');
  await pane.getByRole('heading', { name: /^SN-N2 / }).waitFor();
  await pane.locator('[role=treeitem][aria-selected=true]').getByText('SN-N2').waitFor();

  await pane.getByRole('treeitem', { name: /SN-N1 / }).click();
  const wanted = await addressOf(wb, SHEET, 'SN-N1', 'Beskrivning');
  await waitUntil('SN-N1 is selected in its sheet', async () => {
    const { sheet, row, column } = await wb.call('selection');
    return sheet === SHEET && `${String.fromCharCode(65 + column)}${row + 1}` === wanted;
  });
  await waitUntil('the name box names its cell', async () => (await wb.page.getByLabel('Namnruta').inputValue()) === wanted);
});

browserTest('functions of ours typed in the grid show what the sheet shows, and calculate anew', async (wb) => {
  await openSample(wb);
  const status = (await wb.call('text', SHEET, await addressOf(wb, SHEET, 'SN-Ö1', 'Status'))).replace(/^\W+ /, '');
  expect(status).not.toBe('');
  await typeInto(wb, SHEET, 'Z2', '=GOALSTATUS("SN-Ö1")');
  await shows(wb, 'Z2', status);
  await typeInto(wb, SHEET, 'Z3', `=IF(GOALSTATUS("SN-Ö1")="${status}","stämmer","stämmer inte")`);
  await shows(wb, 'Z3', 'stämmer');
  await typeInto(wb, SHEET, 'Z4', '=GOALSTATUS("SN-Ö999")');
  await waitUntil('the unknown goal shows an error', async () => (await wb.call('text', SHEET, 'Z4')).startsWith('#'));
  // At the budget nothing is assessed: the formulas follow the occasion.
  const pane = await openView(wb, 'followUp');
  await button(pane, say('word.occasion.budget')).click();
  await shows(wb, 'Z2', say('word.status.notAssessed'));
  await shows(wb, 'Z3', 'stämmer inte');
});

async function openSample(wb: OpenWorkbench): Promise<void> {
  await wb.page.getByRole('button', { name: 'Exempel: Ljungby' }).click();
  await wb.page.locator('.file').getByText('exempelkommunen-ljungby.xlsx').waitFor({ timeout: 90_000 });
  await wb.call('settled');
  const pane = await wb.pane();
  await pane.getByRole('heading', { name: /^Exempelkommunen/ }).waitFor();
  await goTo(wb, SHEET, 'A1');
}

/** A button of the ribbon; the pane has buttons of the same names, in a page of its own. */
const command = ({ page }: OpenWorkbench, name: string) => page.getByRole('button', { name, exact: true });

async function closePane(wb: OpenWorkbench): Promise<void> {
  await wb.page.getByRole('button', { name: 'Stäng åtgärdsfönstret' }).click();
  await wb.page.getByRole('complementary', { name: 'Målbok' }).waitFor({ state: 'hidden' });
}

async function shows(wb: OpenWorkbench, address: string, text: string): Promise<void> {
  await waitUntil(`${address} shows ${text}`, async () => (await wb.call('text', SHEET, address)) === text);
}
