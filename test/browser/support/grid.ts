/** What a person does in the workbench's grid, by mouse and keys. */
import type { OpenWorkbench } from './openWorkbench';

/** Goes to a cell, by the sheet's tab and the name box. */
export async function goTo({ page }: OpenWorkbench, sheet: string, address: string): Promise<void> {
  const tab = page.getByRole('tab', { name: sheet, exact: true });
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  await page.getByLabel('Namnruta').fill(address);
  await page.keyboard.press('Enter');
}

/** Types texts into cells beside each other, each left with Tab; an empty text leaves its cell as it is. */
export async function typeAcross(wb: OpenWorkbench, sheet: string, address: string, texts: readonly string[]): Promise<void> {
  await goTo(wb, sheet, address);
  for (const text of texts) {
    if (text !== '') await typeText(wb, text);
    await wb.page.keyboard.press('Tab');
  }
}

/** Types over what stands in the selected cell. */
async function typeText({ page: { keyboard } }: OpenWorkbench, text: string): Promise<void> {
  // Letters that a US keyboard lacks come as text without a key, which opens no cell.
  if (!/^[ -~]/.test(text)) await keyboard.press('Backspace');
  await keyboard.type(text);
}

/** Types a text into a cell and leaves it with Enter. */
export async function typeInto(wb: OpenWorkbench, sheet: string, address: string, text: string): Promise<void> {
  await goTo(wb, sheet, address);
  await typeText(wb, text);
  await wb.page.keyboard.press('Enter');
}

/** Pastes a block from the clipboard. */
export async function paste(wb: OpenWorkbench, sheet: string, address: string, rows: readonly (readonly string[])[]): Promise<void> {
  const { page } = wb;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows.map((row) => row.join('\t')).join('\r\n'));
  await goTo(wb, sheet, address);
  await page.keyboard.press('Control+v');
  await wb.call('settled');
}

export interface FoundTable {
  /** Row of the headers, as Excel numbers it. */
  row: number;
  /** Each header's column, as a letter. */
  columns: Record<string, string>;
  /** What the cells of the columns hold, from the row beneath the headers to the last with anything. */
  rows: Record<string, string | number | boolean>[];
}

/** The table whose headers begin with `first`. */
export async function findTable({ page }: OpenWorkbench, sheet: string, first: string): Promise<FoundTable> {
  const found = await page.evaluate(
    ({ sheet, first }) => {
      const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
      const read = (column: string, row: number) => window.workbench.read(sheet, `${column}${row}`);
      for (let row = 1; row < 40; row++) {
        const start = letters.findIndex((letter) => read(letter, row) === first);
        if (start < 0) continue;
        const columns: Record<string, string> = {};
        for (let index = start; index < 26 && read(letters[index]!, row) !== ''; index++)
          columns[String(read(letters[index]!, row))] = letters[index]!;
        const rows: Record<string, string | number | boolean>[] = [];
        for (let next = row + 1, empty = 0; empty < 5; next++) {
          const cells = Object.fromEntries(Object.entries(columns).map(([header, letter]) => [header, read(letter, next)]));
          rows.push(cells);
          empty = Object.values(cells).every((value) => value === '') ? empty + 1 : 0;
        }
        return { row, columns, rows: rows.slice(0, -5) };
      }
      return null;
    },
    { sheet, first },
  );
  if (!found) throw new Error(`There is no table with the header ${first} in ${sheet}.`);
  return found;
}
