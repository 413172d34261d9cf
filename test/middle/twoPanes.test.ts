/** Two panes in one workbook, as on the web and on a desktop at once: the other pane's writes come before each request of this one's. */
import type { LocalExcel } from '../../localexcel/localExcel';
import * as work from '../../src/commands/work';
import { planFix } from '../../src/goals/fixes';
import { currentState, refreshLive, stopLive, type ReadyBook } from '../../src/live';
import { describeError } from '../../src/workbook/problem';
import { makeFixSource } from '../../src/workbook/writing/fixSource';
import { openLocalExcel } from '../support/localExcel';
import { LAST_ROW, makeMiddleBook, readContent } from './support/book';

let excel: LocalExcel;
afterEach(async () => {
  excel.interfere();
  await stopLive();
  expect(excel.problems).toEqual([]);
});

async function ready(): Promise<ReadyBook> {
  await refreshLive();
  const state = currentState();
  if (state.phase !== 'ready') throw new Error(`The live state is ${state.phase}`);
  return state;
}

async function open(): Promise<void> {
  await stopLive();
  excel = await openLocalExcel(makeMiddleBook());
  await refreshLive();
}

/** In CI every third moment, the last one before the writes of numbering among them. */
const STEP = process.env.MALBOK_MIDDLE === 'all' ? 1 : 3;

/** Does the work with the other pane's act before its n-th request, for every n; `check` looks at each outcome. Answers how many there were. */
async function tryAll(
  act: () => void,
  run: () => Promise<unknown>,
  check: (n: number, key: string | null) => Promise<void>,
): Promise<number> {
  for (let n = STEP; ; n += STEP) {
    await open();
    let acted = false;
    let failed: unknown;
    excel.interfere({
      onRequest: ({ number }) => {
        try {
          if (number === n) act();
          acted ||= number === n;
        } catch (error) {
          failed = error;
        }
        return undefined;
      },
    });
    const key = await run().then(
      () => null,
      (error: unknown) => describeError(error).key,
    );
    excel.interfere();
    if (failed) throw failed;
    if (!acted) return n / STEP - 1;
    await check(n, key);
  }
}

/** What the other pane writes: a goal in an empty row, with the number that comes next here too, and a measure beneath it. */
const addTheirs = () =>
  excel.colleague.paste('SN', `A${LAST_ROW + 1}`, [
    ['SN-N2', 'Nämndsmål', 'Deras mål', 'SN-Ö1'],
    ['SN-M3', 'Mått', 'Deras mått', 'SN-N2'],
  ]);

/** Mends what the check has found, and answers each row's text with the text of what it belongs to. */
async function mendTwice(): Promise<Map<string, string | undefined>> {
  await work.checkBook();
  const found = await ready();
  const twice = found.findings.filter(({ message }) => message === 'hierarchy.numberTwice');
  const changes = planFix(makeFixSource(found), 'duplicates');
  expect(changes.filter(({ place }) => place.column === 'nr')).toHaveLength(twice.length);
  expect(await work.makeFix({ id: 'duplicates', changes })).toEqual({ changed: changes.length, left: 0 });
  const { book, highest, rollUp, findings } = await ready();
  expect(findings.filter(({ message }) => message === 'hierarchy.numberTwice')).toEqual([]);
  const numbers = book.rows.map(({ nr }) => nr).filter((nr) => nr !== '');
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const nr of numbers) {
    const [, code = '', letter = '', running] = /^(\w+)-(\D+)(\d+)$/.exec(nr) ?? [];
    expect(highest[code]?.[letter] ?? 0).toBeGreaterThanOrEqual(Number(running));
  }
  const { tree } = rollUp();
  return new Map(book.rows.map(({ text }, row) => [text, book.rows[tree.parent[row] ?? -1]?.text]));
}

test('both give the same numbers to different rows: the check says so, the fix makes them unique, and everything stays under its own', async () => {
  let collided = 0;
  const tried = await tryAll(addTheirs, work.numberRows, async (_n, key) => {
    expect(key).toBeNull();
    const before = (await ready()).book.rows;
    collided += before.filter(({ nr }) => nr === 'SN-N2').length > 1 ? 1 : 0;
    const parents = await mendTwice();
    expect([parents.get('Deras mål'), parents.get('Deras mått')]).toEqual(['Trygghet', 'Deras mål']);
    expect([parents.get('Utan nummer'), parents.get('Friska'), parents.get('Lutar på ovan')]).toEqual([
      'Hälsa',
      'Utan nummer',
      'Hemtjänst',
    ]);
  });
  expect([tried > 1, collided > 0]).toEqual([true, true]);
});

test('both add a goal: two rows, in the end with two numbers', async () => {
  const add = () => work.addGoal({ committee: 'SN', level: 'goal', parent: 'SN-Ö2', values: { text: 'Vårt mål' } });
  const tried = await tryAll(addTheirs, add, async (_n, key) => {
    expect(key).toBeNull();
    const parents = await mendTwice();
    expect([parents.get('Deras mål'), parents.get('Deras mått'), parents.get('Vårt mål')]).toEqual(['Trygghet', 'Deras mål', 'Hälsa']);
  });
  expect(tried).toBeGreaterThan(1);
});

test('a higher number that the other pane has given meanwhile is kept, though its row be deleted', async () => {
  const setNumbers = () => {
    const { settings } = excel.host.view.book;
    settings.set('malbok.numbers', { SN: { N: 40 } });
  };
  await tryAll(setNumbers, work.numberRows, async () => {
    expect((await ready()).highest.SN?.N).toBeGreaterThanOrEqual(40);
  });
});

test('both check the book: the next check writes Kontroll whole, and what persons have written over it stays', async () => {
  const act = () => {
    excel.colleague.insertRows('Kontroll', 2, 3);
    excel.colleague.paste('Kontroll', 'A8', [['✕ Fel', 'Deras', '', 'SN-N1']]);
  };
  const tried = await tryAll(act, work.checkBook, async (_n, key) => {
    expect(key === null || key === 'book.movedMeanwhile').toBe(true);
    const { findings } = await ready();
    expect(await work.checkBook()).toBe(findings.length);
    const sheet = excel.toDocument().sheets.find(({ name }) => name === 'Kontroll')!;
    const { area } = sheet.tables[0]!;
    expect(area.lastRow - area.row).toBe(findings.length);
    const texts = [...sheet.cells.values()].flatMap((line) => [...line.values()].map(({ value }) => value));
    expect(texts).toContain('över kontrollen');
    expect(sheet.cells.get(area.row)?.get(area.column)?.value).toBe('Allvar');
  });
  expect(tried).toBeGreaterThan(1);
});

test('both complete the goal book: a name that is taken is told, nothing is lost, and the button finishes it', async () => {
  await open();
  const { steps } = await work.planBook();
  const names = steps.map(({ sheet }) => sheet);
  const name = names.find((each) => !excel.toDocument().sheets.some((sheet) => sheet.name === each))!;
  expect(name).toBeDefined();
  const before = readContent(excel.toDocument());
  const keys = new Set<string | null>();
  const run = async () => {
    const plan = await work.planBook();
    await work.makeBook(plan);
  };
  await tryAll(
    () => void (excel.toDocument().sheets.some((sheet) => sheet.name === name) || excel.colleague.addSheet(name)),
    run,
    async (_n, key) => {
      keys.add(key);
      for (let round = 0; round < 2; round++) await work.makeBook(await work.planBook());
      expect((await work.planBook()).steps).toEqual([]);
      const after = readContent(excel.toDocument());
      for (const [table, rows] of before.tables)
        for (const [mark, line] of rows)
          for (const [header, value] of line)
            expect([table, mark, header, after.tables.get(table)?.get(mark)?.get(header)]).toEqual([table, mark, header, value]);
      for (const text of before.outside) expect(after.outside).toContain(text);
    },
  );
  expect([...keys].filter((key) => key?.startsWith('book.error.other'))).toEqual([]);
});
