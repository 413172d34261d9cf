/** What people type wrong: it is said at the field or in Kontroll, and nothing is lost. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { emptyDocument } from '../../localexcel/document/create';
import { writeXlsx } from '../../localexcel/xlsx';
import { browserTest, closeAfterwards, waitUntil } from './support/browserTest';
import { applyFixes } from './support/checks';
import { waitForFocus } from './support/focus';
import { addByForm, addByPaste, findGoals, type Row } from './support/goals';
import { goTo, typeInto } from './support/grid';
import type { OpenWorkbench } from './support/openWorkbench';
import { button, confirm, field, openView, say } from './support/pane';
import { open } from './support/saved';

closeAfterwards();

const KS = 'Kommunstyrelsen';

browserTest('names, codes and numbers that cannot be used are said at their fields in the set-up', async (wb) => {
  const pane = await wb.pane();
  const next = button(pane, say('pane.create.next'));
  const name = field(pane, say('pane.create.name'));
  const code = field(pane, say('pane.create.code'));
  await field(pane, say('pane.create.municipality')).fill('');
  await field(pane, say('pane.create.year')).fill('tjugosju');
  await next.click();
  await says(pane, 'pane.create.problem.municipalityMissing');
  await says(pane, 'pane.create.problem.yearWrong');
  expect(await field(pane, say('pane.create.year')).inputValue()).toBe('tjugosju');
  await field(pane, say('pane.create.municipality')).fill('Exempelkommunen');
  await field(pane, say('pane.create.year')).fill('2027');
  await next.click();

  await button(pane, say('pane.create.addCommittee')).click();
  await name.fill('Nämnden: mark/vatten [och] luft*');
  await code.fill('SN');
  await says(pane, 'pane.create.problem.codeTwice', { name: 'Socialnämnden', code: 'SN' });
  await next.click();
  // One does not come on; what is wrong has the focus.
  await waitForFocus(code);
  await code.fill('1A');
  await says(pane, 'pane.create.problem.codeFirst');
  await code.fill('ÅÄÖ');
  await says(pane, 'pane.create.problem.codeCharacters');
  await code.fill('ABCDEFGHIJK');
  await says(pane, 'pane.create.problem.codeLong');
  await code.fill('KOMMUN');
  await says(pane, 'pane.create.problem.codeTaken');
  await name.fill('=SUMMA(1)');
  await says(pane, 'pane.create.problem.nameStart');
  await name.fill('');
  await next.click();
  await says(pane, 'pane.create.problem.nameMissing');
  // Like a cell (MalA1), but not a table's name that Excel would take for one: it can be used.
  await code.fill('A1');
  await name.fill('Nämnden: mark/vatten [och] luft*, trafik');
  await waitUntil('nothing is said to be wrong', async () => (await pane.getByRole('alert').count()) === 0);
  await next.click();
  await next.click();
  await field(pane, say('pane.create.rule.minOverarching')).fill('ett');
  await next.click();
  await says(pane, 'pane.create.problem.countWrong');
  await field(pane, say('pane.create.rule.minOverarching')).fill('0');
  await next.click();
  await make(wb);
  // Forty characters and what no sheet's name may hold: shortened and cleaned, the whole name in the table.
  const sheet = (await wb.call('sheets')).map((each) => each.name).find((each) => each.startsWith('Nämnden mark vatten'));
  expect(sheet?.length).toBeLessThanOrEqual(31);
  expect(sheet).toMatch(/^[^:\\/?*[\]]+$/);
  await typeInto(wb, sheet ?? '', 'B8', 'Nämndsmål');
  await waitUntil('the row is in the book', async () => (await findGoals(wb, sheet ?? '')).rows.length === 1);
});

browserTest('a sheet of a name that the book would take is left alone', async (wb) => {
  const own = emptyDocument('Styrning');
  const path = join(await mkdtemp(join(tmpdir(), 'malbok-')), 'egen.xlsx');
  await writeFile(path, await writeXlsx(own, { customFunctions: [] }));
  await open(wb, path);
  const pane = await wb.pane();
  // What a cell does that is opened before is another test's subject.
  await pane.getByRole('heading', { name: say('pane.create.heading.facts') }).waitFor();
  await typeInto(wb, 'Styrning', 'A1', 'Mitt eget');
  for (let step = 0; step < 4; step++) await button(pane, say('pane.create.next')).click();
  // As Excel names a copy; the person's own sheet is named among what is left alone.
  await pane.getByText(say('pane.create.left', { names: 'Styrning' })).waitFor();
  await make(wb);
  expect((await wb.call('sheets')).map(({ name }) => name)).toEqual(expect.arrayContaining(['Styrning', 'Styrning (2)']));
  expect(await wb.call('read', 'Styrning', 'A1')).toBe('Mitt eget');
});

browserTest('text in a field for numbers is said there, and what else was typed stands', async (wb) => {
  await make(wb, 4);
  await addByForm(wb, { level: 'Övergripande mål', committee: KS, parent: 'Tillväxt', fields: { Beskrivning: 'Mål' }, nr: 'KS-Ö1' });
  await addByForm(wb, { level: 'Nämndsmål', committee: KS, fields: { Beskrivning: 'Mål' }, nr: 'KS-N1' });
  const pane = await openView(wb, 'goals');
  await button(pane, say('pane.goals.add')).first().click();
  await pane.getByRole('menuitem', { name: 'Mått' }).click();
  const form = pane.getByRole('region', { name: say('pane.form.add.heading') });
  await field(form, 'Beskrivning').fill('Nöjda medborgare');
  await field(form, 'Målvärde').fill('ganska många');
  await field(form, 'Vikt').fill('-1');
  await button(form, say('pane.form.add.submit')).click();
  await says(pane, 'pane.form.error.number');
  await says(pane, 'pane.form.error.negativeWeight');
  expect(await field(form, 'Målvärde').inputValue()).toBe('ganska många');
  expect(await field(form, 'Beskrivning').inputValue()).toBe('Nöjda medborgare');
  expect((await findGoals(wb, KS)).rows).toHaveLength(2);
  await field(form, 'Målvärde').fill('80 %');
  await field(form, 'Vikt').fill('2');
  await button(form, say('pane.form.add.submit')).click();
  await pane.getByRole('heading', { name: /^KS-M1 / }).waitFor();
  // The sheet's own list refuses what is not in it, and says what is.
  await goTo(wb, KS, 'J10');
  await wb.page.keyboard.type('Uppat');
  await wb.page.keyboard.press('Enter');
  await wb.page.getByText(/Cellen tar bara emot val ur sin lista: Öka, Minska, Behåll/).waitFor();
  await wb.page.keyboard.press('Escape');
});

browserTest(
  'two thousand pasted rows with mistakes: each is told, none is lost',
  async (wb) => {
    await make(wb, 4);
    const rows = Array.from({ length: 2000 }, (_, index): Row => {
      const text = `Rad ${index + 1}`;
      if (index % 4 === 0) return { Nivå: 'Övergripande mål', Beskrivning: text, 'Hör till': index % 100 === 0 ? '9' : '1' };
      if (index % 4 === 1) return { Nivå: index % 100 === 1 ? 'Namndsmal' : 'Nämndsmål', Beskrivning: text };
      const target = index % 50 === 2 ? 'många' : '80';
      if (index % 4 === 2) return { Nivå: 'Mått', Beskrivning: text, Enhet: '%', Utgångsvärde: '60', Målvärde: target, Riktning: 'Öka' };
      return { Nivå: 'Aktivitet', Beskrivning: text, 'Klart senast': index % 100 === 3 ? 'i höst' : '2027-08-31' };
    });
    await addByPaste(wb, KS, rows);
    const pane = await openView(wb, 'checks');
    await pane.getByText(/^Fel: [\d ]+\./).waitFor();
    const { rows: stand } = await findGoals(wb, KS);
    expect(stand).toHaveLength(2000);
    expect(stand.map((row) => row['Beskrivning'])).toEqual(rows.map((row) => row['Beskrivning']));
    await pane.getByText(say('pane.check.summary', { error: 2108, warning: 500, info: 0 })).waitFor();
    expect(await applyFixes(wb)).toEqual(['Ord ur listorna', 'Numrera rader', 'Skriv ut Hör till']);
    // What only a person can mend is left: 20 areas, 40 numbers and dates, and how many goals each committee has; every
    // activity lacks a responsible person, which is a warning.
    await pane.getByText(say('pane.check.summary', { error: 68, warning: 500, info: 0 })).waitFor();
    await pane.getByRole('button', { name: /^Kommunstyrelsen Fel 63, Varningar 500$/ }).waitFor();
    expect((await findGoals(wb, KS)).rows.map((row) => row['Beskrivning'])).toEqual(rows.map((row) => row['Beskrivning']));
  },
  { milliseconds: 180_000 },
);

const says = (pane: Frame, ...[key, params]: Parameters<typeof say>) => pane.getByText(say(key, params)).first().waitFor();

/** Goes on to the last step, `steps` from here, and makes the book as it is. */
async function make(wb: OpenWorkbench, steps = 0): Promise<void> {
  const pane = await wb.pane();
  for (let step = 0; step < steps; step++) await button(pane, say('pane.create.next')).click();
  await button(pane, say('pane.create.run')).click();
  await confirm(pane, say('pane.create.run'));
  await pane.getByRole('heading', { name: say('pane.create.done') }).waitFor({ timeout: 60_000 });
  await button(pane, say('pane.create.close')).click();
}
