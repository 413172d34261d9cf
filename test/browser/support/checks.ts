/** The view Kontroll: what the rules say, mended there and in the sheets. */
import { goTo } from './grid';
import type { OpenWorkbench } from './openWorkbench';
import { button, openView, say } from './pane';
import { waitUntil } from './browserTest';

/** Applies every fix that Kontroll offers, each after a look at what it would change. Answers their names, in the order they were taken. */
export async function applyFixes(wb: OpenWorkbench): Promise<string[]> {
  const pane = await openView(wb, 'checks');
  const taken: string[] = [];
  for (;;) {
    // What is offered follows what has just been written.
    await wb.page.waitForTimeout(500);
    await wb.call('settled');
    const offered = pane.getByRole('button', { name: /: åtgärda alla \(/ });
    if ((await offered.count()) === 0) return taken;
    const [title = ''] = ((await offered.first().getAttribute('aria-label')) ?? '').split(':');
    await offered.first().click();
    await pane.getByRole('heading', { name: title, exact: true }).waitFor();
    const [, cells = ''] = /^Celler som ändras: ([\d\s]+)\./.exec(await pane.getByText(/^Celler som ändras: /).innerText()) ?? [];
    await button(pane, say('fix.one')).first().click();
    await pane.getByText(`Ändrade celler: ${cells}.`).waitFor();
    taken.push(title);
    if (taken.length > 12) throw new Error(`The fixes never end: ${taken.join(', ')}`);
  }
}

/** Waits until the list says this, without marks and places. */
export async function expectFindings(wb: OpenWorkbench, wanted: readonly string[]): Promise<void> {
  const pane = await openView(wb, 'checks');
  const read = async () => {
    const lines = await pane.getByTitle(say('pane.check.show')).allInnerTexts();
    return lines.map((line) => line.split('\n')[0]!.replace(/^\W*(Fel|Varning|Tips)\s*/, ''));
  };
  await waitUntil('the findings follow the sheets', async () => (await read()).join() === wanted.join()).catch(() => undefined);
  expect(await read()).toEqual(wanted);
}

/** Goes to a finding's cell by pressing it, and types there. */
export async function mendByTyping(wb: OpenWorkbench, finding: string, text: string): Promise<void> {
  const pane = await openView(wb, 'checks');
  const line = pane.getByTitle(say('pane.check.show')).filter({ hasText: finding });
  const [, place = ''] =
    (await line.innerText())
      .split('\n')
      .slice(-1)[0]!
      .match(/, cell ([A-Z]+\d+)$/) ?? [];
  await line.click();
  await waitUntil(`${place} is selected`, async () => {
    const { row, column } = await wb.call('selection');
    return `${String.fromCharCode(65 + column)}${row + 1}` === place;
  });
  const { sheet } = await wb.call('selection');
  await goTo(wb, sheet, place);
  await wb.page.keyboard.type(text);
  await wb.page.keyboard.press('Enter');
}

export async function expectNoFindings(wb: OpenWorkbench): Promise<void> {
  const pane = await openView(wb, 'checks');
  await pane.getByText(say('pane.check.none'), { exact: true }).waitFor();
}
