/** Walks through the pane that come by every view and every important state. At each `at` is called with its name. */
import { findTable } from '../../test/browser/support/grid';
import type { Visit } from '../../test/browser/support/visit';

export type At = (place: string) => Promise<void>;

/** From an empty workbook to a made goal book. */
export async function walkSetUp(visit: Visit, at: At): Promise<void> {
  await visit.openEmptyBook();
  await at('no-book-set-up-facts');
  await visit.tab('goals').click();
  await visit.text('pane.noBook').waitFor();
  await at('no-book-goals');
  await visit.open('more');
  await at('no-book-more');
  await visit.tab('start').click();
  await visit.field('pane.create.municipality').fill('');
  await visit.button('pane.create.next').click();
  await visit.text('pane.create.problem.municipalityMissing').waitFor();
  await at('set-up-facts-wrong');
  await visit.field('pane.create.municipality').fill('Exempelkommunen');
  await visit.button('pane.create.next').click();

  await visit.heading('pane.create.heading.committees').waitFor();
  await at('set-up-committees');
  await visit.pane.getByRole('button', { name: /^Socialnämnden/ }).click();
  await visit.field('pane.create.code').fill('KS');
  await at('set-up-committee-wrong');
  await visit.field('pane.create.code').last().fill('SN');
  await visit.button('pane.create.next').click();

  await visit.heading('pane.create.heading.areas').waitFor();
  await visit.pane.locator('[aria-expanded=false]').first().click();
  await at('set-up-areas');
  await visit.button('pane.create.next').click();
  await visit.heading('pane.create.heading.rules').waitFor();
  await at('set-up-rules');
  await visit.button('pane.create.next').click();
  await visit.button('pane.create.run').waitFor();
  await visit.text('pane.create.showSteps').click();
  await at('set-up-preview');
  await visit.button('pane.create.run').click();
  const dialog = visit.pane.getByRole('alertdialog');
  await dialog.waitFor();
  await at('set-up-confirm');
  await dialog.getByRole('button', { name: visit.say('pane.create.run') }).click();
  await visit.heading('pane.create.done').waitFor({ timeout: 60_000 });
  await at('set-up-made');
  await visit.button('pane.create.writeGoals').click();
  await visit.heading('pane.goals.empty.heading').waitFor();
  await at('goals-empty');
  await visit.open('followUp');
  await at('follow-up-empty');
  await visit.open('report');
  await at('report-empty');
  await visit.open('start');
  await at('start-empty-book');
}

/** A goal book in the middle of its year, with mistakes in it. */
export async function walkBook(visit: Visit, at: At): Promise<void> {
  await visit.openLjungby();
  await makeMistakes(visit);
  await at('start');
  await walkGoals(visit, at);
  await walkChecks(visit, at);
  await walkFollowUp(visit, at);
  await walkReport(visit, at);
  await walkMore(visit, at);
  await walkTroubles(visit, at);
}

const SHEET = 'Socialnämnden';

async function makeMistakes({ wb, followed }: Visit): Promise<void> {
  const { row, columns, rows } = await findTable(wb, SHEET, 'Nr');
  const line = (matches: (nr: string) => boolean) => row + 1 + rows.findIndex((each) => matches(String(each['Nr'])));
  const measure = line((nr) => nr.includes('-M'));
  await wb.call('clear', SHEET, `${columns['Målvärde']}${measure}`);
  await wb.call('type', SHEET, `${columns['Nr']}${measure + 1}`, 'SN-N1');
  await wb.call('clear', SHEET, `${columns['Nr']}${measure + 2}`);
  await wb.call('type', SHEET, `${columns['Beskrivning']}${measure + 1}`, '  Andel som är nöjda   ');
  await followed.call({ wb } as Visit);
}

async function walkGoals(visit: Visit, at: At): Promise<void> {
  const { pane } = visit;
  await visit.open('goals');
  await pane.getByRole('treeitem').first().waitFor();
  await at('goals');
  await visit.button('pane.goals.add').first().click();
  await pane.getByRole('menu').waitFor();
  await at('goals-add-menu');
  await visit.wb.page.keyboard.press('Escape');
  await visit.button('pane.goals.filter').click();
  await pane.getByRole('searchbox').fill('trygg');
  await at('goals-search');
  await visit.button('pane.goals.clear').click();
  await visit.button('pane.goals.filter').click();
  await chooseRow(visit, 'SN-Ö1');
  await at('goals-panel-overarching');
  await chooseRow(visit, 'SN-M2');
  await at('goals-panel-measure');
  await visit.button('pane.goals.values').click();
  const values = pane.getByRole('region', { name: visit.say('pane.form.values.heading', { row: 'SN-M2' }) });
  await values.waitFor();
  await at('form-values');
  await visit.field('pane.form.column.target').fill('många');
  await visit.button('pane.form.values.submit').click();
  await visit.text('pane.form.error.number').first().waitFor();
  await at('form-values-wrong');
  await visit.button('pane.form.cancel').click();
  await pane.getByRole('alertdialog').waitFor();
  await at('form-discard');
  await visit.button('pane.form.discard.leave').click();
  await visit.button('pane.goals.move').click();
  await pane.getByRole('region', { name: visit.say('pane.form.move.heading', { row: 'SN-M2' }) }).waitFor();
  await at('form-move');
  await pane.getByRole('combobox').last().click();
  await pane.getByRole('option').first().waitFor();
  await at('form-move-choices');
  await visit.wb.page.keyboard.press('Escape');
  await visit.button('pane.form.cancel').click();
  await visit.button('pane.goals.add').first().click();
  await pane.getByRole('menuitem').nth(2).click();
  await visit.heading('pane.form.add.heading').waitFor();
  await at('form-add-measure');
  await visit.button('pane.form.cancel').click();
}

async function chooseRow(visit: Visit, nr: string): Promise<void> {
  const search = visit.pane.getByRole('searchbox');
  await search.fill(nr);
  await visit.pane
    .getByRole('treeitem', { name: new RegExp(`${nr} `) })
    .first()
    .click();
  await search.fill('');
  await visit.pane.getByRole('heading', { name: new RegExp(`^${nr} `) }).waitFor();
}

async function walkChecks(visit: Visit, at: At): Promise<void> {
  const { pane } = visit;
  await visit.open('checks');
  await at('checks');
  await visit.field('pane.check.groupBy').selectOption('rule');
  await at('checks-by-rule');
  await visit.field('pane.check.groupBy').selectOption('committee');
  const fix = pane.getByRole('button', { name: /\(\d+\)$/ }).first();
  if (await fix.isVisible()) {
    await fix.click();
    await visit.button('fix.one').first().waitFor();
    await at('checks-fix');
    await visit.button('pane.confirm.cancel').click();
  }
  const cell = await writeUnsureUnit(visit);
  await visit.button('fix.oneLabel', { place: visit.say('pane.check.place', { sheet: SHEET, cell }) }).click();
  await pane.getByRole('radio').first().waitFor();
  await at('checks-question');
  await pane.getByRole('radio').first().check();
  await at('checks-answered');
  await visit.button('pane.confirm.cancel').click();

  const rules = pane.getByRole('button', { name: new RegExp(`^${visit.say('pane.rule.heading')}`) });
  await visit.wb.call('type', 'Styrning', await findRuleCell(visit), 'Nej');
  await rules.getByText(visit.say('pane.rule.countOff', { count: 1 })).waitFor();
  await rules.click();
  await at('checks-rules');
  await rules.click();
}

/** Names a goal's unit so that two may be meant; answers its cell. */
async function writeUnsureUnit({ wb }: Visit): Promise<string> {
  const units = await findTable(wb, 'Verksamheter', 'Nämnd');
  await wb.call('paste', 'Verksamheter', `${units.columns['Nämnd']}${units.row + 1 + units.rows.length}`, [
    ['SN', 'Nattpatrull A'],
    ['SN', 'Nattpatrull B'],
  ]);
  const { row, columns, rows } = await findTable(wb, SHEET, 'Nr');
  const cell = `${columns['Verksamhet']}${row + 1 + rows.findIndex(({ Nr: nr }) => nr === 'SN-N3')}`;
  await wb.call('paste', SHEET, cell, [['Nattpatrul C']]);
  return cell;
}

/** The cell that says whether the rule about goals' texts applies. */
async function findRuleCell({ wb }: Visit): Promise<string> {
  const { row, columns, rows } = await findTable(wb, 'Styrning', 'Regel');
  return `${columns['Gäller']}${row + 1 + rows.findIndex((each) => each['Regel'] === 'goal-text')}`;
}

async function walkFollowUp(visit: Visit, at: At): Promise<void> {
  await visit.open('followUp');
  await visit.pane.locator('svg text').first().waitFor();
  await at('follow-up-chart');
  await visit.button('pane.status.table').click();
  await at('follow-up-table');
  await visit.button('pane.status.chart').click();
  await visit.button('word.occasion.year').click();
  await visit.text('pane.occasion.changed', { occasion: visit.say('word.occasion.year') }).waitFor();
  await at('follow-up-year');
  await visit.button('word.occasion.budget').click();
  await visit.heading('pane.structure.heading').waitFor();
  await at('follow-up-budget');
  await visit.button('word.occasion.interim').click();
  await visit.text('pane.occasion.changed', { occasion: visit.say('word.occasion.interim') }).waitFor();
}

async function walkReport(visit: Visit, at: At): Promise<void> {
  await visit.open('report');
  await at('report');
  // The sample has reports of its own; not of this occasion.
  await visit.field('pane.report.occasion').selectOption('forecast');
  await visit.button('pane.report.run').click();
  const dialog = visit.pane.getByRole('alertdialog');
  await dialog.waitFor();
  await at('report-confirm');
  await dialog.getByRole('button', { name: visit.say('pane.report.run') }).click();
  await visit.button('pane.report.show').waitFor();
  await at('report-done');
  await visit.button('pane.report.file.html').click();
  await visit.pane
    .getByText(/\.html/)
    .first()
    .waitFor();
  await at('report-saved');
  await visit.button('pane.report.file.source').click();
  await visit.field('pane.report.file.sourceLabel').waitFor();
  await at('report-source');
  await askAgain(visit, () => at('report-replace'));
  await visit.wb.call('type', await findReport(visit), 'A2', 'Vår egen underrubrik');
  await visit.followed();
  await askAgain(visit, () => at('report-changed'));
  const boxes = visit.pane.getByRole('checkbox', { checked: true, disabled: false });
  while ((await boxes.count()) > 0) await boxes.first().uncheck();
  await visit.text('pane.report.noParts').waitFor();
  await at('report-no-parts');
}

/** Asks for the report once more, looks at the question, and leaves it. */
async function askAgain(visit: Visit, look: () => Promise<void>): Promise<void> {
  await visit.button('pane.report.run').click();
  const dialog = visit.pane.getByRole('alertdialog');
  await dialog.waitFor();
  await look();
  await dialog.getByRole('button', { name: visit.say('pane.confirm.cancel') }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The sheet that was made. */
async function findReport({ wb }: Visit): Promise<string> {
  const reports = (await wb.call('sheets')).filter(({ name }) => name.startsWith('Rapport Prognos'));
  return reports.at(-1)?.name ?? '';
}

async function walkMore(visit: Visit, at: At): Promise<void> {
  await visit.open('more');
  await at('more');
  await visit.button('pane.more.replaceShow').click();
  await visit.button('pane.more.cancel').waitFor();
  await at('more-replace');
  await visit.button('pane.more.cancel').click();
}

/** What goes wrong: a cell that is being edited, a protected sheet, a part of the book that is gone. */
async function walkTroubles(visit: Visit, at: At): Promise<void> {
  const { wb, pane } = visit;
  await wb.call('activate', SHEET);
  await wb.call('beginEditing');
  await visit.button('pane.recalculate.run').click();
  await visit.text('pane.waiting').waitFor();
  await at('waiting-for-cell');
  await wb.call('endEditing');
  await visit.text('pane.waiting').waitFor({ state: 'detached' });

  await wb.call('protect', 'Kontroll', true);
  await visit.open('checks');
  await visit.button('pane.check.run').click();
  await pane.getByRole('group').getByText('Kontroll', { exact: false }).first().waitFor();
  await pane.locator('.fui-MessageBar').first().waitFor();
  await at('protected-sheet');
  await wb.call('protect', 'Kontroll', false);

  const { columns, row } = await findTable(wb, SHEET, 'Nr');
  await wb.call('type', SHEET, `${columns['Målvärde']}${row}`, 'Mål 2027');
  await visit.followed();
  await visit.open('start');
  await visit.text('pane.book.damages').waitFor();
  await at('start-damaged');
  await visit.button('pane.next.repair.do').click();
  await visit.button('pane.complete.apply').waitFor();
  await at('start-repair');
  await visit.open('checks');
  await at('checks-damaged');
}
