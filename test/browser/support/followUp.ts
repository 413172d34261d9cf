/** The view Uppföljning and the report: what a person does when an occasion has come. */
import type { Occasion } from '../../../src/goals';
import { waitUntil } from './browserTest';
import { addressOf, findGoals } from './goals';
import { typeInto } from './grid';
import type { OpenWorkbench } from './openWorkbench';
import { button, confirm, openView, say } from './pane';

/** Turns the book to an occasion, for everybody. */
export async function changeOccasion(wb: OpenWorkbench, occasion: Occasion): Promise<void> {
  const pane = await openView(wb, 'followUp');
  const word = say(`word.occasion.${occasion}`);
  await button(pane, word).click();
  await pane.getByText(say('pane.occasion.changed', { occasion: word })).waitFor();
}

/** Types the outcomes of a committee's measures, the first one's first. */
export async function typeOutcomes(wb: OpenWorkbench, sheet: string, code: string, outcomes: readonly string[]): Promise<void> {
  for (const [index, text] of outcomes.entries())
    await typeInto(wb, sheet, await addressOf(wb, sheet, `${code}-M${index + 1}`, 'Utfall delår'), text);
}

/** Every numbered row with what its sheet says of it, "SN-N1 75 % Delvis uppfyllt"; activities say nothing. */
export async function readStatuses(wb: OpenWorkbench, sheets: readonly string[]): Promise<string[]> {
  const all: string[] = [];
  for (const sheet of sheets) {
    const { rows } = await findGoals(wb, sheet);
    for (const { Nr: nr, Uppfyllelse: fulfilment, Status: status } of rows)
      if (status !== '')
        all.push([nr, typeof fulfilment === 'number' ? `${Math.round(fulfilment * 100)} %` : '', status].join(' ').replace('  ', ' '));
  }
  return all;
}

/** Waits until the sheets say this of their rows. */
export async function expectStatuses(wb: OpenWorkbench, sheets: readonly string[], wanted: readonly string[]): Promise<void> {
  await waitUntil('every status stands in its sheet', async () => same(await readStatuses(wb, sheets), wanted)).catch(() => undefined);
  expect(await readStatuses(wb, sheets)).toEqual(wanted);
}

const same = (one: readonly string[], other: readonly string[]) => one.join('\n') === other.join('\n');

/** What the table of all goals by status says, "Uppfyllt 10"; and that the chart is drawn. */
export async function expectChart(wb: OpenWorkbench, wanted: readonly string[]): Promise<void> {
  const pane = await openView(wb, 'followUp');
  await button(pane, say('pane.status.chart')).click();
  await pane.locator('main svg text').first().waitFor();
  await button(pane, say('pane.status.table')).click();
  const rows = pane.getByRole('table', { name: say('pane.status.all') }).getByRole('row');
  const read = async () => (await rows.allInnerTexts()).slice(1).map((row) => row.replace(/^\W+ /, '').replace('\t', ' '));
  await waitUntil('the chart follows the sheets', async () => same(await read(), wanted)).catch(() => undefined);
  expect(await read()).toEqual(wanted);
}

/** What the tree says of a row, found by its number. */
export async function expectInTree(wb: OpenWorkbench, nr: string, status: string): Promise<void> {
  const pane = await openView(wb, 'goals');
  await pane
    .getByRole('searchbox')
    .or(pane.getByLabel(say('pane.goals.search')))
    .first()
    .fill(nr);
  await pane
    .getByRole('treeitem')
    .filter({ hasText: `${nr} ` })
    .filter({ hasText: status })
    .first()
    .waitFor();
  await pane
    .getByRole('searchbox')
    .or(pane.getByLabel(say('pane.goals.search')))
    .first()
    .fill('');
}

/** Makes a report of the whole book and goes to it. Answers its sheet's name. */
export async function makeReport(wb: OpenWorkbench): Promise<string> {
  const before = (await wb.call('sheets')).map(({ name }) => name);
  const pane = await openView(wb, 'report');
  await button(pane, say('pane.report.run')).click();
  await confirm(pane, say('pane.report.run'));
  const show = button(pane, say('pane.report.show'));
  await show.waitFor();
  const [name = ''] = (await wb.call('sheets')).map((sheet) => sheet.name).filter((sheet) => !before.includes(sheet));
  await pane.getByText(say('pane.report.done', { sheet: name })).waitFor();
  await show.click();
  await waitUntil('the report is in front', async () => (await wb.call('sheets')).some((sheet) => sheet.active && sheet.name === name));
  return name;
}
