/** Reading through Microsoft's office.js. */
import { readBook } from '../../src/workbook/reading/read';
import type { BookReading } from '../../src/workbook/reading/read';
import { locate } from '../../src/workbook/tables';
import { openLocalExcel } from '../support/localExcel';
import { makeBookDocument, makeFamily, makeTableSheet } from './support/bookDocument';
import { GOAL_HEADERS } from '../../src/locales/words';

const read = () => Excel.run(readBook);
async function readAsBook(): Promise<Extract<BookReading, { kind: 'book' }>> {
  const reading = await read();
  if (reading.kind !== 'book') throw new Error(`Read as ${reading.kind}`);
  return reading;
}

test.each([3, 40])('a book with %i committees is read in two syncs', async (count) => {
  const committees = Array.from({ length: count }, (_, index) => `N${index}`);
  const rows = Object.fromEntries(committees.map((code) => [code, makeFamily(code, 1, 1, 50)]));
  const excel = await openLocalExcel(makeBookDocument({ committees, rows }));
  // Excel.run would send a third request of its own afterwards, to let go of the ranges; nobody waits for it.
  await excel.settled();
  excel.traffic.reset();
  const reading = await readBook(new Excel.RequestContext());
  expect(excel.traffic.syncs).toBe(2);
  if (reading.kind !== 'book') throw new Error(`Read as ${reading.kind}`);
  expect(reading.book.rows).toHaveLength(3 * count);
  expect(reading.damages).toEqual([]);
  expect(excel.problems).toEqual([]);
});

test.each(['InvalidOperationInCellEditMode', 'AccessDenied'])('any other refusal is the caller’s: %s', async (code) => {
  await openLocalExcel(makeBookDocument());
  const context = new Excel.RequestContext();
  const sync = context.sync.bind(context) as () => Promise<void>;
  let calls = 0;
  context.sync = (async () => {
    if (++calls === 2) throw Object.assign(new Error('no'), { code });
    await sync();
  }) as typeof context.sync;
  await expect(readBook(context)).rejects.toMatchObject({ code });
  expect(calls).toBe(2);
});

test('rows come as they stand, with their places', async () => {
  await openLocalExcel(makeBookDocument({ rows: { SN: [{}, ...makeFamily('SN', 1, 1, 12.5)] } }));
  const { book, layout } = await readAsBook();
  expect(book.rows.map(({ nr, row, parent }) => [nr, row, parent])).toEqual([
    ['SN-Ö1', 1, '1'],
    ['SN-N1', 2, 'SN-Ö1'],
    ['SN-M1', 3, 'SN-N1'],
  ]);
  expect(book.rows[2]).toMatchObject({ baseline: 0, target: 100, direction: 'increase', actualInterim: 12.5, invalid: {} });
  expect(locate(layout, { table: 'MalSN', row: 3, column: 'actualInterim' })).toEqual({ sheet: 'SN', cell: 'M13' });
});

test('an empty cell and 0 are told apart', async () => {
  await openLocalExcel(makeBookDocument({ rows: { SN: [...makeFamily('SN', 1, 1, 0), ...makeFamily('SN', 1, 2, '')] } }));
  const { book } = await readAsBook();
  expect(book.rows.filter(({ level }) => level === 'measure').map(({ actualInterim }) => actualInterim)).toEqual([0, null]);
});

test('sheets may be renamed and moved, columns moved, and a person may have columns of their own', async () => {
  const headers = ['Minnesanteckning', ...Object.values(GOAL_HEADERS).reverse()];
  const excel = await openLocalExcel(makeBookDocument({ headers, rows: { SN: makeFamily('SN', 1, 1, 7) } }));
  await excel.person.renameSheet('SN', "Soc's mål");
  const { book, layout, damages } = await readAsBook();
  expect(damages).toEqual([]);
  expect(book.rows[2]).toMatchObject({ nr: 'SN-M1', actualInterim: 7 });
  expect(layout.tables.get('MalSN')).toMatchObject({ sheet: "Soc's mål", columns: { nr: 23, level: 22, text: 21, geh: 1 } });
});

test('what a person types wrong is kept aside as Excel shows it', async () => {
  const excel = await openLocalExcel(makeBookDocument({ rows: { SN: makeFamily('SN', 1, 1, 7) } }));
  await excel.person.type('SN', 'M12', '=1/0');
  await excel.person.type('SN', 'I12', 'ungefär 95');
  const { book } = await readAsBook();
  expect(book.rows[2]?.invalid).toEqual({ actualInterim: '#DIV/0!', target: 'ungefär 95' });
});

test('a renamed header is a missing column', async () => {
  const excel = await openLocalExcel(makeBookDocument({ rows: { SN: makeFamily('SN', 1, 1, 7) } }));
  await excel.person.type('SN', 'I9', 'Mål för 2026');
  const { book, damages } = await readAsBook();
  expect(book.rows[2]?.target).toBeNull();
  expect(damages).toEqual([{ kind: 'columnMissing', table: 'MalSN', sheet: 'SN', header: 'Målvärde', unknownHeaders: ['Mål för 2026'] }]);
});

test('an ordinary workbook is no goal book', async () => {
  await openLocalExcel();
  expect(await read()).toEqual({ kind: 'none' });
});

test('a person’s own table is not taken for ours', async () => {
  const document = makeBookDocument();
  document.sheets = [document.sheets[0]!, makeTableSheet('Gator', 'Malmo', ['Gata', 'Hus'], [['Storgatan', 1]])];
  await openLocalExcel(document);
  expect(await read()).toEqual({ kind: 'none' });
});

test.each(['MalSN', 'Styrning', 'Verksamheter'])('%s without its header row is told of, and read when it is shown again', async (table) => {
  const excel = await openLocalExcel(makeBookDocument());
  const { book, layout } = await readAsBook();
  excel.person.showHeader(table, false);
  const { sheet } = layout.tables.get(table)!;
  expect(await read()).toEqual({ kind: 'unusable', problem: 'book.headerHidden', params: { table, sheet } });
  excel.person.showHeader(table, true);
  expect((await readAsBook()).book).toEqual(book);
});

test('a person’s own table may hide its header row', async () => {
  const document = makeBookDocument();
  document.sheets.push(makeTableSheet('Gator', 'Malmo', ['Gata', 'Hus'], [['Storgatan', 1]]));
  const excel = await openLocalExcel(document);
  excel.person.showHeader('Malmo', false);
  expect((await readAsBook()).damages).toEqual([]);
});

test('a workbook that counts dates from 1904 is refused', async () => {
  await openLocalExcel({ ...makeBookDocument(), dateSystem: 1904 });
  expect(await read()).toMatchObject({ kind: 'unusable', problem: 'book.dateSystem1904' });
});
