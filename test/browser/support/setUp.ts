/** The guided set-up as a person goes through it: from an empty workbook to a made goal book. */
import { button, confirm, field, say } from './pane';
import type { OpenWorkbench } from './openWorkbench';

export interface SetUp {
  /** The model's name among the choices. */
  model: 'Ljungby' | 'Uppvidinge';
  municipality: string;
  year: string;
  /** Committees of the model that are taken out. */
  removed: readonly string[];
  /** Name in the model, and what it is called here. */
  renamed: readonly [string, string];
  added: { name: string; code: string };
  /** A rule by its label, and its value here. */
  rule: readonly [string, string];
  /** What the preview and the summary say. */
  made: { sheets: number; tables: number };
}

export async function setUpBook(wb: OpenWorkbench, given: SetUp): Promise<void> {
  const pane = await wb.pane();
  const next = () => button(pane, say('pane.create.next')).click();
  const card = (name: string) => pane.getByRole('button', { name: new RegExp(`^${name}`) });
  await pane.getByRole('heading', { name: say('pane.create.heading.facts') }).waitFor();
  await pane.getByRole('radio', { name: new RegExp(`^${given.model}`) }).check();
  await field(pane, say('pane.create.municipality')).fill(given.municipality);
  await field(pane, say('pane.create.year')).fill(given.year);
  await next();

  await pane.getByRole('heading', { name: say('pane.create.heading.committees') }).waitFor();
  for (const name of given.removed) {
    await card(name).click();
    await button(pane, say('pane.create.removeNamed', { name })).click();
  }
  const [old, now] = given.renamed;
  await card(old).click();
  await field(pane, say('pane.create.name')).fill(now);
  await card(now).click();
  await button(pane, say('pane.create.addCommittee')).click();
  // The new card's first field has the focus.
  await wb.page.keyboard.type(given.added.name);
  await field(pane, say('pane.create.code')).fill(given.added.code);
  await next();

  await pane.getByRole('heading', { name: say('pane.create.heading.areas') }).waitFor();
  await next();

  await pane.getByRole('heading', { name: say('pane.create.heading.rules') }).waitFor();
  await field(pane, given.rule[0]).fill(given.rule[1]);
  await next();

  await pane.getByRole('heading', { name: say('pane.create.heading.preview') }).waitFor();
  const sheets = say('pane.create.sheets', { count: given.made.sheets });
  const tables = say('pane.create.tables', { count: given.made.tables });
  await pane.getByText(say('pane.create.added', { sheets, tables })).waitFor();
  await pane.getByText('Inget befintligt ändras.').waitFor();
  expect((await wb.call('sheets')).map(({ name }) => name)).toEqual(['Blad1']);
  await button(pane, say('pane.create.run')).click();
  await confirm(pane, say('pane.create.run'));
  await pane.getByRole('heading', { name: say('pane.create.done') }).waitFor({ timeout: 60_000 });
  await pane.getByText(say('pane.create.made', { sheets, tables })).waitFor();
  await button(pane, say('pane.create.writeGoals')).click();
  await pane.getByRole('heading', { name: say('pane.view.goals'), exact: true }).waitFor();
}
