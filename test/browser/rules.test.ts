/** The municipality's own rules: switched off in the sheet Styrning, explained in Kontroll; and a fix that a person answers first. */
import { browserTest, closeAfterwards, waitUntil } from './support/browserTest';
import { waitForFocus } from './support/focus';
import { addressOf } from './support/goals';
import { findTable, goTo, paste, typeInto } from './support/grid';
import { Visit } from './support/visit';

closeAfterwards();

const SHEET = 'Socialnämnden';
const RULES_SHEET = 'Styrning';

browserTest('a rule that is switched off in Styrning finds nothing, and finds again when it is switched on', async (wb) => {
  const visit = new Visit(wb, 'sv');
  await visit.openLjungby();
  await typeInto(wb, SHEET, await addressOf(wb, SHEET, 'SN-M1', 'Riktning'), 'Minska');
  await visit.open('checks');
  await visit.field('pane.check.groupBy').selectOption('rule');
  const title = visit.say('rule.measure-direction.title');
  const group = visit.pane.getByRole('button', { name: new RegExp(`^${title} `) });
  await group.waitFor();
  await visit.text('rule.measure-direction.mend').waitFor();

  // The way to where the rule is changed.
  await visit.button('pane.rule.changeLabel', { rule: title }).click();
  const table = await findTable(wb, RULES_SHEET, 'Regel');
  const row = table.row + 1 + table.rows.findIndex((each) => each['Regel'] === 'measure-direction');
  await waitUntil('the cell that switches the rule off is selected', async () => {
    const selection = await wb.call('selection');
    return selection.sheet === RULES_SHEET && selection.row === row - 1;
  });
  const { column } = await wb.call('selection');
  expect(String.fromCharCode(65 + column)).toBe(table.columns['Gäller']);
  await goTo(wb, RULES_SHEET, `${table.columns['Gäller']}${row}`);
  await wb.page.keyboard.type('Nej');
  await wb.page.keyboard.press('Enter');
  await group.waitFor({ state: 'detached' });
  // Kontroll says that a rule is off, and which.
  const off = `${visit.say('pane.rule.heading')} ${visit.say('pane.rule.countOff', { count: 1 })}`;
  await visit.pane.getByRole('button', { name: off, exact: true }).click();
  await visit.text('pane.rule.off').waitFor();

  await typeInto(wb, RULES_SHEET, `${table.columns['Gäller']}${row}`, 'Ja');
  await group.waitFor();
  await visit.text('pane.rule.off').waitFor({ state: 'detached' });
  // How grave it is to the municipality stands there too.
  await typeInto(wb, RULES_SHEET, `${table.columns['Allvar']}${row}`, 'Fel');
  await visit.pane.getByRole('button', { name: `${title} ${visit.say('pane.check.count.error', { count: 1 })}` }).waitFor();
});

browserTest('a unit that is near to two is asked about, and nothing is written before the answer', async (wb) => {
  const visit = new Visit(wb, 'sv');
  await visit.openLjungby();
  const units = await findTable(wb, 'Verksamheter', 'Nämnd');
  await paste(wb, 'Verksamheter', `${units.columns['Nämnd']}${units.row + 1 + units.rows.length}`, [
    ['SN', 'Nattpatrull A'],
    ['SN', 'Nattpatrull B'],
  ]);
  const address = await addressOf(wb, SHEET, 'SN-N1', 'Verksamhet');
  await paste(wb, SHEET, address, [['Nattpatrul C']]);
  await visit.open('checks');
  const cell = visit.say('pane.check.place', { sheet: SHEET, cell: address });
  const fix = visit.button('fix.oneLabel', { place: cell });
  await fix.click();
  await visit.heading('fix.unit-names.title').waitFor();
  await visit.text('fix.questionCell', { place: cell, text: 'Nattpatrul C' }).waitFor();
  const apply = visit.button('fix.one').first();
  expect(await apply.isDisabled()).toBe(true);
  expect(await visit.pane.getByRole('radio').count()).toBe(2);
  // To leave it is no answer.
  await visit.button('pane.confirm.cancel').click();
  await visit.heading('fix.unit-names.title').waitFor({ state: 'detached' });
  expect(await wb.call('read', SHEET, address)).toBe('Nattpatrul C');
  await waitForFocus(fix);

  await fix.click();
  await visit.pane.getByRole('radio', { name: 'Nattpatrull B' }).check();
  await visit.text('fix.count', { count: 1 }).waitFor();
  expect(await wb.call('read', SHEET, address)).toBe('Nattpatrul C');
  await apply.click();
  await visit.text('fix.done', { changed: 1 }).waitFor();
  expect(await wb.call('read', SHEET, address)).toBe('Nattpatrull B');
  await fix.waitFor({ state: 'detached' });
});
