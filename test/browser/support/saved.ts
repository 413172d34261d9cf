/** The saved file: what the command line and another workbench say of it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readXlsx } from '../../../localexcel/xlsx';
import { waitUntil } from './browserTest';
import { expectNoFindings } from './checks';
import { openWorkbench, type OpenWorkbench } from './openWorkbench';

const FOLDER = join(process.cwd(), 'out/browser');

/** Saves by the button, and answers the path of the file. */
export async function save(wb: OpenWorkbench, name: string): Promise<string> {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, name);
  const [download] = await Promise.all([
    wb.page.waitForEvent('download'),
    wb.page.getByRole('button', { name: 'Spara', exact: true }).click(),
  ]);
  await download.saveAs(path);
  return path;
}

/** Opens a file by the button, as chosen in the dialog for files. */
export async function open(wb: OpenWorkbench, path: string): Promise<void> {
  const [chooser] = await Promise.all([
    wb.page.waitForEvent('filechooser'),
    wb.page.getByRole('button', { name: 'Öppna', exact: true }).click(),
  ]);
  await chooser.setFiles(path);
  await wb.page.locator('.file').getByText(basename(path)).waitFor();
  // Our functions calculate when the add-in has read the book.
  await waitUntil('every function has calculated', async () => {
    await wb.call('settled');
    return !JSON.stringify(await readAll(wb)).includes('#BUSY!');
  });
}

/** What `npm run malbok` prints for the file. */
export function runMalbok(command: 'check' | 'rollup', path: string, ...more: string[]): unknown {
  const program = ['localexcel/bundle/runTs.mjs', 'localexcel/cli/main.ts', command, path, '--json', ...more];
  try {
    return JSON.parse(execFileSync(process.execPath, program, { encoding: 'utf8' }));
  } catch (error) {
    // `check` exits with 1 where it finds errors; what it prints tells which.
    const { stdout } = error as { stdout?: string };
    if (!stdout) throw error;
    return JSON.parse(stdout);
  }
}

/** Every cell that holds anything, as it is shown and with its formula, sheet by sheet. */
export function readAll({ page }: OpenWorkbench): Promise<Record<string, Record<string, string>>> {
  return page.evaluate(() => {
    const { workbench } = window;
    const book: Record<string, Record<string, string>> = {};
    for (const { name } of workbench.sheets()) {
      const cells: Record<string, string> = {};
      for (let row = 1; row <= 120; row++) {
        for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
          const formula = workbench.formula(name, letter + row);
          const text = workbench.text(name, letter + row);
          if (formula !== undefined || text !== '') cells[letter + row] = formula === undefined ? text : `${text} ${formula}`;
        }
      }
      book[name] = cells;
    }
    return book;
  });
}

/** The saved file is the book that stands in the workbench: the command line says so, and a new workbench that opens it. */
export async function expectKept(wb: OpenWorkbench, path: string): Promise<void> {
  expect(runMalbok('check', path)).toEqual({ findings: [], counts: { error: 0, warning: 0, info: 0 } });
  const before = await readAll(wb);
  const again = await openWorkbench();
  try {
    await open(again, path);
    expect(await readAll(again)).toEqual(before);
    await expectNoFindings(again);
    // Tables, lists, looks, protection and all the rest: saved once more, the file holds the same.
    expect(await readXlsx(await again.call('save'))).toEqual(await readXlsx(await readFile(path)));
    expect(await again.problems()).toEqual([]);
    expect(again.complaints).toEqual([]);
  } finally {
    await again.close();
  }
}
