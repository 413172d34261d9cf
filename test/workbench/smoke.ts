/**
 * A walk through the workbench as a person takes it, for a look after changes to it: node localexcel/bundle/runTs.mjs test/workbench/smoke.ts
 * [FOLDER for pictures]. The add-in must be built. What the add-in does is the browser tests' matter.
 */
import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { openWorkbench, stopWorkbench, type OpenWorkbench } from '../browser/support/openWorkbench';

const [, , folder] = process.argv;
const SAMPLE = 'exempelkommunen-ljungby';

async function walk(): Promise<void> {
  const wb = await openWorkbench();
  await typeIntoEmptyBook(wb);
  await workInSample(wb);
  await saveAndOpenAgain(wb);
  assert.deepEqual(await wb.problems(), []);
  assert.deepEqual(wb.complaints, []);
  await wb.close();
  await speakEnglish();
}

async function typeIntoEmptyBook(wb: OpenWorkbench): Promise<void> {
  const { keyboard } = wb.page;
  await clickCell(wb, 'B2');
  for (const text of ['12,5', '7,5', '=SUM(B2:B3)']) {
    await keyboard.type(text);
    await keyboard.press('Enter');
  }
  await wb.call('settled');
  assert.equal(await wb.call('text', 'Blad1', 'B4'), '20');
  // A formula that cannot be read stays open, and the page says so.
  await keyboard.type('=1+');
  await keyboard.press('Enter');
  assert.match(await status(wb).innerText(), /Formeln går inte att läsa/);
  await keyboard.press('Escape');
  await clickCell(wb, 'B2');
  await keyboard.press('Delete');
  await wb.call('settled');
  assert.equal(await wb.call('text', 'Blad1', 'B4'), '7,5');
  await keyboard.press('Control+z');
  await wb.call('settled');
  assert.equal(await wb.call('text', 'Blad1', 'B4'), '20');
  // Copied and pasted as a block.
  await wb.call('select', 'Blad1', 'B2:B4');
  await wb.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await wb.page.locator('.grid').focus();
  await keyboard.press('Control+c');
  await clickCell(wb, 'D2');
  await keyboard.press('Control+v');
  await wb.call('settled');
  assert.equal(await wb.call('read', 'Blad1', 'D4'), 20);
  await picture(wb, 'empty');
}

async function workInSample(wb: OpenWorkbench): Promise<void> {
  await wb.page.getByRole('button', { name: 'Exempel: Ljungby' }).click();
  await wb.page.getByText(`${SAMPLE}.xlsx`).waitFor({ timeout: 60_000 });
  await wb.call('settled');
  const pane = await wb.pane();
  await pane.getByText('Exempelkommunen').first().waitFor();
  // A link leads to its sheet.
  await picture(wb, 'start');
  const link = await findCell(wb, 'Start', 'A', 'Socialnämnden');
  await clickCell(wb, link);
  await wb.call('settled');
  assert.equal((await wb.call('selection')).sheet, 'Socialnämnden');
  // A choice from a list; what is not in it is refused.
  await wb.call('select', 'Socialnämnden', 'B10');
  await wb.page.getByRole('button', { name: 'Välj ur listan' }).click();
  await picture(wb, 'list');
  await wb.page.getByRole('option', { name: 'Aktivitet' }).click();
  await wb.call('settled');
  assert.equal(await wb.call('read', 'Socialnämnden', 'B10'), 'Aktivitet');
  await wb.call('undo');
  assert.equal(await wb.call('read', 'Socialnämnden', 'B10'), 'Mått');
  assert.equal(await wb.call('type', 'Socialnämnden', 'B10', 'Något annat'), false);
  // Our functions calculate in the grid.
  assert.equal(await wb.call('type', 'Socialnämnden', 'AA2', '=GOALSTATUS("SN-Ö1")'), true);
  await wb.call('settled');
  assert.notEqual(await wb.call('text', 'Socialnämnden', 'AA2'), '');
  // A protected sheet refuses.
  await wb.page.getByRole('button', { name: 'Skydda blad' }).click();
  assert.equal(await wb.call('type', 'Socialnämnden', 'C10', 'x'), false);
  assert.match(await status(wb).innerText(), /Socialnämnden är skyddat/);
  await picture(wb, 'protected');
  await wb.page.getByRole('button', { name: 'Ta bort skydd' }).click();
  // While a cell is edited the add-in is refused; what it selects shows in the grid.
  const addin = () =>
    pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Kommunstyrelsen').getRange('C25').select();
        await context.sync();
        return 'done';
      }).catch((error: { code: string }) => error.code),
    );
  await wb.call('beginEditing');
  assert.equal(await addin(), 'InvalidOperationInCellEditMode');
  await wb.call('endEditing');
  assert.equal(await addin(), 'done');
  await wb.call('settled');
  assert.equal(await wb.page.getByRole('tab', { name: 'Kommunstyrelsen' }).getAttribute('aria-selected'), 'true');
  assert.deepEqual([(await wb.call('selection')).row, (await wb.call('selection')).column], [24, 2]);
  assert.ok(await wb.call('boxOf', 'C25'), 'The grid has not scrolled to what the add-in selected.');
  await picture(wb, 'selected');
  await wb.page.getByRole('tab', { name: 'Socialnämnden' }).click();
  // The pane is closed and opened; the runtime lives on.
  await wb.page.getByRole('button', { name: 'Stäng åtgärdsfönstret' }).click();
  assert.equal(await wb.page.locator('.pane').isVisible(), false);
  await picture(wb, 'closed');
  await wb.page.getByRole('button', { name: 'Målbok', exact: true }).click();
  assert.equal(await wb.page.locator('.pane').isVisible(), true);
  assert.equal(await wb.pane(), pane);
  await wb.page.getByRole('button', { name: 'Räkna om' }).first().click();
  await wb.call('settled');
  // Rows are put in and taken out.
  await wb.call('select', 'Socialnämnden', 'C9');
  await wb.page.getByRole('button', { name: 'Infoga rad' }).click();
  assert.equal(await wb.call('read', 'Socialnämnden', 'C9'), '');
  await wb.page.getByRole('button', { name: 'Ta bort rad' }).click();
  await wb.call('settled');
  await picture(wb, 'sheet');
}

async function saveAndOpenAgain(wb: OpenWorkbench): Promise<void> {
  await wb.call('type', 'Socialnämnden', 'C10', 'Ny beskrivning');
  const [download] = await Promise.all([wb.page.waitForEvent('download'), wb.page.getByRole('button', { name: 'Spara' }).click()]);
  assert.equal(download.suggestedFilename(), `${SAMPLE}.xlsx`);
  const bytes = await readFile(await download.path());
  await wb.page.getByRole('button', { name: 'Ny', exact: true }).click();
  await wb.page.getByText('Bok1.xlsx').waitFor();
  // Dropped on the page.
  const dropped = await wb.page.evaluateHandle(
    (content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(content)], 'igen.xlsx'));
      return transfer;
    },
    [...bytes],
  );
  await wb.page.dispatchEvent('.grid-holder', 'drop', { dataTransfer: dropped });
  await wb.page.getByText('igen.xlsx').waitFor();
  await wb.call('settled');
  assert.equal(await wb.call('read', 'Socialnämnden', 'C10'), 'Ny beskrivning');
  assert.equal(await wb.call('open', Uint8Array.from([1, 2, 3]), 'skräp.xlsx'), false);
  assert.match(await status(wb).innerText(), /skräp\.xlsx går inte att öppna/);
  assert.equal(await wb.call('read', 'Socialnämnden', 'C10'), 'Ny beskrivning');
}

async function speakEnglish(): Promise<void> {
  const wb = await openWorkbench({ language: 'en' });
  await wb.page.getByRole('button', { name: 'Create report' }).waitFor();
  await wb.page.getByText('This is not Excel').waitFor();
  await picture(wb, 'english');
  await wb.close();
}

const status = (wb: OpenWorkbench): Locator => wb.page.locator('.status');

async function clickCell(wb: OpenWorkbench, address: string): Promise<void> {
  const box = await wb.call('boxOf', address);
  assert.ok(box, `${address} is out of sight`);
  await wb.page.mouse.click(box.left + 10, box.top + box.height / 2);
}

async function findCell(wb: OpenWorkbench, sheet: string, column: string, text: string): Promise<string> {
  for (let row = 1; row < 60; row++) if ((await wb.call('read', sheet, `${column}${row}`)) === text) return `${column}${row}`;
  throw new Error(`${text} does not stand in ${sheet}.`);
}

async function picture(wb: OpenWorkbench, name: string): Promise<void> {
  if (!folder) return;
  // Univer draws in its own time.
  await wb.page.waitForTimeout(400);
  await wb.page.screenshot({ path: join(folder, `${name}.png`) });
}

walk()
  .then(() => console.log('The workbench works.'))
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => void stopWorkbench());
