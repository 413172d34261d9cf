/** Rows of the goal tables: through the pane's form, typed in the grid, pasted. */
import { button, field, openView, say } from './pane';
import { findTable, goTo, paste, typeAcross, type FoundTable } from './grid';
import type { OpenWorkbench } from './openWorkbench';

/** A row by its table's headers. */
export type Row = Partial<
  Record<
    | 'Nr'
    | 'Nivå'
    | 'Beskrivning'
    | 'Hör till'
    | 'Verksamhet'
    | 'Ansvarig'
    | 'Enhet'
    | 'Utgångsvärde'
    | 'Målvärde'
    | 'Riktning'
    | 'Klart senast'
    | 'Läge',
    string
  >
>;

export interface FormRow {
  level: string;
  /** Part of what names the parent; none where there is but one to choose. */
  parent?: string;
  committee?: string;
  /** By the field's label. */
  fields: Record<string, string>;
  /** The number that it gets. */
  nr: string;
}

/** Adds a row by the form of the view Mål; leaves the view with the new row chosen. */
export async function addByForm(wb: OpenWorkbench, row: FormRow): Promise<void> {
  const pane = await openView(wb, 'goals');
  await pane.getByRole('heading', { name: say('pane.view.goals'), exact: true }).waitFor();
  const first = button(pane, say('pane.goals.empty.add', { level: row.level.toLowerCase() }));
  const more = button(pane, say('pane.goals.add')).first();
  await first.or(more).waitFor();
  if (await first.isVisible()) await first.click();
  else {
    await more.click();
    await pane.getByRole('menuitem', { name: row.level, exact: true }).click();
  }
  const form = pane.getByRole('region', { name: say('pane.form.add.heading') });
  if (row.committee) await field(form, say('pane.form.committee')).selectOption({ label: row.committee });
  if (row.parent) {
    const parent = form.getByRole('combobox', { name: new RegExp(`^(${say('pane.form.parent')}|${say('pane.form.area')})`) });
    await parent.click();
    await parent.pressSequentially(row.parent);
    await pane.getByRole('option', { name: row.parent }).first().click();
  }
  for (const [label, value] of Object.entries(row.fields)) {
    const input = field(form, label);
    if ((await input.evaluate(({ tagName }) => tagName)) === 'SELECT') await input.selectOption({ label: value });
    else await input.fill(value);
  }
  await button(form, say('pane.form.add.submit')).click();
  await pane.getByRole('heading', { name: `${row.nr} ${row.level}` }).waitFor();
}

export const findGoals = (wb: OpenWorkbench, sheet: string): Promise<FoundTable> => findTable(wb, sheet, 'Nr');

/** Row of the sheet beneath the table's last filled one. */
export const nextRow = ({ row, rows }: FoundTable): number => row + rows.length + 1;

/** Types rows beneath those that are there, cell by cell. */
export async function addByTyping(wb: OpenWorkbench, sheet: string, rows: readonly Row[]): Promise<void> {
  for (const row of rows) {
    const table = await findGoals(wb, sheet);
    await typeAcross(wb, sheet, `B${nextRow(table)}`, line(table, row).slice(1));
  }
  await wb.call('settled');
}

/** Pastes rows beneath those that are there. */
export async function addByPaste(wb: OpenWorkbench, sheet: string, rows: readonly Row[]): Promise<void> {
  const table = await findGoals(wb, sheet);
  await paste(
    wb,
    sheet,
    `A${nextRow(table)}`,
    rows.map((row) => line(table, row)),
  );
}

/** The row as cells from the first column on, as far as it says anything. */
function line(table: FoundTable, row: Row): string[] {
  const headers = Object.keys(table.columns);
  const last = Math.max(...Object.keys(row).map((header) => headers.indexOf(header)));
  return headers.slice(0, last + 1).map((header) => row[header as keyof Row] ?? '');
}

/** Chooses a cell of a goal table by its row's number and its header. */
export async function goToCell(wb: OpenWorkbench, sheet: string, nr: string, header: string): Promise<void> {
  await goTo(wb, sheet, await addressOf(wb, sheet, nr, header));
}

export async function addressOf(wb: OpenWorkbench, sheet: string, nr: string, header: string): Promise<string> {
  const table = await findGoals(wb, sheet);
  const index = table.rows.findIndex((row) => row['Nr'] === nr);
  if (index < 0) throw new Error(`${nr} does not stand in ${sheet}.`);
  return `${table.columns[header]}${table.row + 1 + index}`;
}
