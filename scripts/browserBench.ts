/**
 * `npm run bench:browser`: what a person waits for in the workbench, in milliseconds: the first view, and an edit until tree and findings
 * show it. The host's share, which is Excel's and not the add-in's, stands apart. A table to read, not a test: times vary with the machine.
 * The add-in is built first, unless MALBOK_DIST names a folder where it is built already.
 */
import { findModel, type GoalColumn } from '../src/goals';
import { formatNumber } from '../src/locales';
import { applyStructure, planStructure } from '../src/workbook/structure';
import { readBook } from '../src/workbook/reading/read';
import { appendRows, type NewRow } from '../src/workbook/writing/write';
import { startAddin } from '../localexcel/addin/startAddin';
import { emptyDocument } from '../localexcel/document/create';
import { writeXlsx } from '../localexcel/xlsx';
import { openWorkbench, stopWorkbench, type OpenWorkbench } from '../test/browser/support/openWorkbench';

const COMMITTEES = 10;
const ROWS = 2000;
const TIMES = 5;
const GOALS = { firstView: 1500, edit: 1000 };

interface Measured {
  milliseconds: number;
  host: number;
}

async function bench(): Promise<void> {
  const bytes = await makeBook();
  print('what', 'median', 'longest', 'of it host', 'goal');
  print('first view, empty workbook', ...(await repeat(() => measureFirstView())), GOALS.firstView);
  print(`first view, ${ROWS} rows`, ...(await repeat(() => measureFirstView(bytes))), GOALS.firstView);
  const wb = await openWorkbench();
  await wb.call('open', bytes, 'stor.xlsx');
  const pane = await wb.pane();
  await pane.getByRole('tab', { name: 'Mål', exact: true }).click();
  await pane.getByRole('treeitem').first().waitFor();
  const goal = await findCell(wb, 'Övergripande mål', 'C');
  let edit = 0;
  print(
    `an edit in ${ROWS} rows, until the tree shows it`,
    ...(await repeat(() => measureEdit(wb, goal, `Ändrad ${++edit}`, `Ändrad ${edit}`))),
    GOALS.edit,
  );
  await pane.getByRole('tab', { name: 'Kontroll', exact: true }).click();
  const summary = pane.getByText(/^Fel: /);
  await summary.waitFor();
  const [, errors = ''] = /^Fel: ([\d\s]+)\./.exec(await summary.innerText()) ?? [];
  const count = Number(errors.replace(/\s/g, ''));
  const target = await findCell(wb, 'Mått', 'I');
  // A text where a number belongs is an error more; a number again, and it is gone.
  let isWrong = false;
  print(
    `an edit in ${ROWS} rows, until the findings show it`,
    ...(await repeat(() => {
      isWrong = !isWrong;
      return measureEdit(wb, target, isWrong ? 'många' : '20', `Fel: ${formatNumber('sv', count + Number(isWrong))}.`);
    })),
    GOALS.edit,
  );
}

/** From Office's being ready until the pane has drawn its first view. Without bytes: of an empty workbook. */
async function measureFirstView(bytes?: Uint8Array): Promise<Measured> {
  const wb = await openWorkbench();
  // What bundles this program names its functions by a function of its own, which the page lacks.
  await wb.page.addInitScript('window.__name = (value) => value');
  await wb.page.addInitScript(watchPane);
  if (bytes) await wb.call('open', bytes, 'stor.xlsx');
  else await wb.call('newBook');
  const pane = await wb.pane();
  await pane.waitForFunction(() => window.benchMarks?.usable !== undefined);
  const { ready, usable } = await pane.evaluate(() => window.benchMarks!);
  await wb.close();
  return { milliseconds: usable!.at - ready!.at, host: usable!.host - ready!.host };
}

interface Mark {
  at: number;
  host: number;
}
declare global {
  interface Window {
    /** Set by the bench in the pane's page. */
    benchMarks?: { ready?: Mark; usable?: Mark };
  }
}

/** Runs in every page before its own scripts: notes when Office is ready, and when the first view's heading is drawn. */
function watchPane(): void {
  if (!location.pathname.startsWith('/pane/')) return;
  const marks: NonNullable<Window['benchMarks']> = (window.benchMarks = {});
  const note = (): Mark => ({ at: performance.now(), host: (parent as Window).workbench?.hostMilliseconds() ?? 0 });
  let asked = false;
  const look = () => {
    if (!asked && typeof Office !== 'undefined' && typeof Office.onReady === 'function') {
      asked = true;
      void Office.onReady().then(() => (marks.ready = note()));
    }
    if (marks.ready && document.querySelector('main h2')) marks.usable = note();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** From a person's leaving the cell until the pane shows the text. */
async function measureEdit(wb: OpenWorkbench, { sheet, address }: Cell, text: string, shown: string): Promise<Measured> {
  await settle(wb);
  return wb.page.evaluate(
    async ({ sheet, address, text, shown }) => {
      const frame = document.querySelector<HTMLIFrameElement>('.frame-holder iframe')!.contentDocument!;
      const host = window.workbench.hostMilliseconds();
      const started = performance.now();
      window.workbench.type(sheet, address, text);
      while (!frame.querySelector('main')?.textContent?.includes(shown)) {
        if (performance.now() - started > 30_000) throw new Error(`The pane never showed “${shown}”.`);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return { milliseconds: performance.now() - started, host: window.workbench.hostMilliseconds() - host };
    },
    { sheet, address, text, shown },
  );
}

/** Until nothing is under way any more, also what the add-in puts off by a timer. */
async function settle(wb: OpenWorkbench): Promise<void> {
  await wb.page.waitForTimeout(1500);
  await wb.call('settled');
}

interface Cell {
  sheet: string;
  address: string;
}

/** The first row of a level in the first committee's sheet, at a column. */
async function findCell(wb: OpenWorkbench, level: string, column: string): Promise<Cell> {
  const sheet = 'Nämnd 1';
  for (let row = 8; row < 40; row++) if ((await wb.call('read', sheet, `B${row}`)) === level) return { sheet, address: `${column}${row}` };
  throw new Error(`There is no ${level} in ${sheet}.`);
}

/** A goal book of 2,000 rows, as the add-in itself writes it. */
async function makeBook(): Promise<Uint8Array> {
  const { excel, functionNames } = await startAddin(emptyDocument(), 'sv');
  const committees = Array.from({ length: COMMITTEES }, (_, index) => ({
    code: `N${index + 1}`,
    name: `Nämnd ${index + 1}`,
    kind: 'nämnd' as const,
    covered: true,
  }));
  const model = findModel('Ljungby');
  if (!model) throw new Error('There is no model Ljungby.');
  const units = committees.map(({ code }) => ({ committee: code, name: `Verksamhet i ${code}`, manager: 'Chef' }));
  const choice = { model, municipality: 'Exempelkommunen', year: 2026, committees, units };
  await Excel.run(async (context) => applyStructure(context, await planStructure(context, choice)));
  await Excel.run(async (context) => {
    const reading = await readBook(context);
    if (reading.kind !== 'book') throw new Error('The book made for the bench cannot be read.');
    const { levels } = reading.book.settings;
    for (const { code } of committees) {
      const rows = Array.from({ length: ROWS / COMMITTEES }, (_, index): NewRow<GoalColumn> => {
        if (index % 10 === 0) return { level: levels.overarching.name, text: `Mål ${index}`, parent: '1' };
        if (index % 5 === 1) return { level: levels.goal.name, text: `Nämndsmål ${index}` };
        return { level: levels.measure.name, text: `Mått ${index}`, measureUnit: '%', baseline: 10, target: 20, actualInterim: 15 };
      });
      await appendRows(context, reading.layout, code, rows);
    }
  });
  await excel.settled();
  return writeXlsx(excel.toDocument(), { customFunctions: [...functionNames] });
}

async function repeat(measure: () => Promise<Measured>): Promise<[number, number, number]> {
  const all: Measured[] = [];
  for (let time = 0; time < TIMES; time++) all.push(await measure());
  all.sort((one, other) => one.milliseconds - other.milliseconds);
  const median = all[Math.floor(TIMES / 2)]!;
  return [median.milliseconds, all.at(-1)!.milliseconds, median.host];
}

function print(what: string, ...numbers: (number | string)[]): void {
  const cells = numbers.map((value) => (typeof value === 'number' ? String(Math.round(value)) : value).padStart(11));
  console.log(what.padEnd(52) + cells.join(''));
}

bench()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => void stopWorkbench().then(() => process.exit()));
