/** The pane by the keyboard alone: everything is reached, what has the focus is seen, and who opened something gets the focus back. */
import { browserTest, closeAfterwards, waitUntil } from './support/browserTest';
import { readFocus, type Focused } from './support/focus';
import { findTable } from './support/grid';
import { Visit } from './support/visit';

closeAfterwards();

const SHEET = 'Socialnämnden';

/** Into the pane, before its first tab. */
async function enter(visit: Visit): Promise<void> {
  await visit.wb.page.emulateMedia({ reducedMotion: 'reduce' });
  await visit.pane.evaluate(() => {
    window.focus();
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
}

/** Presses Tab until what has the focus is named so. Each stop on the way must be seen. */
async function tabTo(visit: Visit, name: RegExp, key = 'Tab'): Promise<Focused> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    const focused = await press(visit, key);
    if (!focused) continue;
    if (!focused.visible) throw new Error(`The focus cannot be seen on ${focused.name}.`);
    if (!focused.inSight) throw new Error(`${focused.name} has the focus out of sight.`);
    if (name.test(focused.name)) return focused;
    passed.push(focused.name);
  }
  throw new Error(`Tab does not come to ${name}, but to: ${passed.join('; ')}`);
}

async function press(visit: Visit, key: string): Promise<Focused | undefined> {
  await visit.wb.page.keyboard.press(key);
  return readFocus(visit.pane);
}

/** Waits until what has the focus is named so. */
async function expectFocus(visit: Visit, name: RegExp): Promise<void> {
  await waitUntil(`the focus is on ${name}`, async () => name.test((await readFocus(visit.pane))?.name ?? ''), 5000);
}

/** Until the focus leaves the pane; each stop must be seen. Answers the stops. */
async function tabThrough(visit: Visit): Promise<string[]> {
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses++) {
    const focused = await press(visit, 'Tab');
    // Out of the pane, into Excel.
    if (!(await visit.pane.evaluate(() => document.hasFocus()))) break;
    if (!focused) continue;
    if (!focused.visible) throw new Error(`The focus cannot be seen on ${focused.name}.`);
    if (!focused.inSight) throw new Error(`${focused.name} has the focus out of sight.`);
    passed.push(focused.name);
  }
  return passed;
}

browserTest('the set-up, from the model to the made book', async (wb) => {
  const visit = new Visit(wb, 'sv');
  const { keyboard } = wb.page;
  await visit.openEmptyBook();
  await enter(visit);
  await tabTo(visit, /^tab Start/);
  await tabTo(visit, /^input Ljungby/);
  await keyboard.press('ArrowDown');
  await expectFocus(visit, /^input Uppvidinge/);
  await keyboard.press('ArrowUp');
  await tabTo(visit, /^input Kommun/);
  await keyboard.type('Tangentkommunen');
  await tabTo(visit, /^button Nästa/);
  await keyboard.press('Enter');
  await visit.heading('pane.create.heading.committees').waitFor();
  await expectFocus(visit, /Nämnder och bolag/);
  await tabTo(visit, /^button Socialnämnden/);
  await keyboard.press('Enter');
  await tabTo(visit, /^input Kod/);
  await keyboard.press('Control+a');
  await keyboard.type('KS');
  // The form is sent from within a field: what is wrong gets the focus.
  await keyboard.press('Enter');
  await visit.text('pane.create.problem.codeTwice', { name: 'Kommunstyrelsen', code: 'KS' }).first().waitFor();
  await expectFocus(visit, /^input Kod/);
  await keyboard.press('Control+a');
  await keyboard.type('SOC');
  await keyboard.press('Enter');
  for (const step of ['areas', 'rules', 'preview'] as const) {
    await visit.heading(`pane.create.heading.${step}`).waitFor();
    await expectFocus(visit, new RegExp(visit.say(`pane.create.heading.${step}`)));
    if (step === 'preview') break;
    await tabTo(visit, /^button Nästa/);
    await keyboard.press('Enter');
  }
  await tabTo(visit, /^button Skapa målboken/);
  await keyboard.press('Enter');
  const dialog = visit.pane.getByRole('alertdialog');
  await dialog.waitFor();
  await keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expectFocus(visit, /^button Skapa målboken/);
  await keyboard.press('Enter');
  await dialog.waitFor();
  await expectFocus(visit, /^button Skapa målboken/);
  await keyboard.press('Enter');
  await visit.heading('pane.create.done').waitFor({ timeout: 60_000 });
  expect((await wb.call('sheets')).map(({ name }) => name)).toContain('Socialnämnden');
});

browserTest('the tree by arrows, its panel, a form and the dialog that asks; the focus goes back each time', async (wb) => {
  const visit = new Visit(wb, 'sv');
  const { keyboard } = wb.page;
  await visit.openLjungby();
  await enter(visit);
  await tabTo(visit, /^tab Start/);
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await visit.pane.getByRole('tree').waitFor();
  await tabTo(visit, /^button Lägg till/);
  await keyboard.press('Enter');
  await expectFocus(visit, /^menuitem /);
  await keyboard.press('Escape');
  await expectFocus(visit, /^button Lägg till/);
  await tabTo(visit, /^tree /);
  for (const key of ['Home', 'ArrowDown', 'ArrowRight', 'ArrowRight']) await keyboard.press(key);
  const active = visit.pane.locator('[role=treeitem][data-active]');
  await waitUntil('the keyboard is on a row beneath the first goal', async () => (await active.getAttribute('aria-level')) === '3');
  await keyboard.press('Enter');
  const close = visit.button('pane.goals.close');
  await close.waitFor();
  const looks = await active.evaluate((line) => getComputedStyle(line).outlineStyle);
  expect(looks).not.toBe('none');
  await tabTo(visit, /^button Bedöm/);
  await keyboard.press('Enter');
  await expectFocus(visit, /^(input|select|textarea|button) /);
  await tabTo(visit, /^textarea Analys/);
  await keyboard.type('Något nytt');
  await keyboard.press('Escape');
  const dialog = visit.pane.getByRole('alertdialog');
  await dialog.waitFor();
  await keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expectFocus(visit, /^textarea Analys/);
  await keyboard.press('Escape');
  await dialog.waitFor();
  await tabTo(visit, /^button Stäng utan att spara/);
  await keyboard.press('Enter');
  await close.waitFor();
  await expectFocus(visit, /Nämndsmål/);
  await keyboard.press('Escape');
  await close.waitFor({ state: 'detached' });
  await expectFocus(visit, /^tree /);
});

browserTest('findings: to the cell, a fix shown and left, and back to its button', async (wb) => {
  const visit = new Visit(wb, 'sv');
  const { keyboard } = wb.page;
  await visit.openLjungby();
  const { columns, row } = await findTable(wb, SHEET, 'Nr');
  await wb.call('type', SHEET, `${columns['Beskrivning']}${row + 1}`, '  Två blanksteg  i texten ');
  await visit.followed();
  await visit.open('checks');
  await enter(visit);
  await tabTo(visit, /^button .*Åtgärda alla|^button .*åtgärda alla/);
  await keyboard.press('Enter');
  await expectFocus(visit, /Mellanslag i texter/);
  await tabTo(visit, /^button Avbryt/);
  await keyboard.press('Enter');
  await expectFocus(visit, /åtgärda alla/i);
  await tabTo(visit, /^button ▲ Varning/);
  await keyboard.press('Enter');
  await waitUntil('the finding leads to its cell', async () => (await wb.call('selection')).sheet === 'Kommunstyrelsen');
});

browserTest('every stop of Tab in every view can be seen', async (wb) => {
  const visit = new Visit(wb, 'sv');
  await visit.openLjungby();
  for (const view of ['start', 'goals', 'checks', 'followUp', 'report', 'more'] as const) {
    await visit.open(view);
    await enter(visit);
    const stops = await tabThrough(visit);
    expect(stops.length).toBeGreaterThan(view === 'goals' ? 3 : 4);
  }
});

browserTest('a dialog keeps the focus within, and gives it back', async (wb) => {
  const visit = new Visit(wb, 'sv');
  const { keyboard } = wb.page;
  await visit.openLjungby();
  await visit.open('report');
  await enter(visit);
  await tabTo(visit, /^button Skapa rapport/);
  await keyboard.press('Enter');
  const dialog = visit.pane.getByRole('alertdialog');
  await dialog.waitFor();
  const stops = new Set<string>();
  for (let presses = 0; presses < 6; presses++) {
    const focused = await press(visit, 'Tab');
    if (focused) stops.add(focused.name);
  }
  expect([...stops].sort()).toEqual(['button Avbryt', 'button Ersätt']);
  await keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expectFocus(visit, /^button Skapa rapport/);
});
