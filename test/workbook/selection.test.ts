/** Which row the person stands on, and following it through Microsoft's office.js. */
import { columnName, type Layout, type TableLayout } from '../../src/workbook/tables';
import { findRowAt, readSelection, selectOwn, watchSelection, type Selection } from '../../src/workbook/selection';
import { makeBook, makeRow } from '../goals/support/books';
import { openLocalExcel, waitFor } from '../support/localExcel';
import { makeBookDocument, makeFamily } from './support/bookDocument';

function makeTable(given: Partial<TableLayout>): TableLayout {
  const headers = ['Nr', 'Nivå', 'Eget', 'Beskrivning'];
  return { kind: 'goals', name: '', sheet: '', sheetId: '', row: 8, column: 1, rows: 4, columns: {}, headers, showTotals: true, ...given };
}
const layout: Layout = {
  tables: new Map([
    ['Namnder', makeTable({ kind: 'committees', sheetId: 'n', row: 3 })],
    ['MalSN', makeTable({ name: 'malsn', sheetId: 's' })],
    ['MalBUN', makeTable({ name: 'MalBUN', sheetId: 's', row: 20, column: 30 })],
  ]),
};
const book = makeBook([
  makeRow({ nr: 'SN-Ö1', row: 0 }),
  makeRow({ nr: 'SN-N1', row: 1 }),
  makeRow({ nr: 'SN-N2', row: 3 }),
  makeRow({ nr: 'BUN-Ö1', row: 2 }),
]);

describe('the row of a selection', () => {
  test.each<[string, string, string, number | null]>([
    ['a cell of a row', 's', 'B10', 0],
    ['another column of ours or the person’s own', 's', 'D11', 1],
    ['the table’s last column', 's', 'E13', 2],
    ['several cells: the first', 's', 'C11:D13', 1],
    ['several areas: the first', 's', 'C13,B10', 2],
    ['several areas as Swedish Excel may part them', 's', 'C13;B10', 2],
    ['whole rows', 's', '11:12', 1],
    ['a cell with the sheet’s name and dollars', 's', "'Soc ! nämnd'!$B$13", 2],
    ['a selection that begins before the table and reaches it', 's', 'A10:C10', 0],
    ['a table in columns of two letters', 's', `${columnName(30)}24`, 3],
    ['an empty row', 's', 'B12', null],
    ['the headers', 's', 'B9', null],
    ['the totals', 's', 'B14', null],
    ['a cell before the table', 's', 'A10', null],
    ['a cell after the table', 's', 'F10', null],
    ['whole columns', 's', 'B:C', null],
    ['another sheet', 'x', 'B10', null],
    ['a table that is no goal table', 'n', 'B5', null],
    ['nothing that is an address', 's', 'Diagram 1', null],
    ['nothing at all', 's', '', null],
  ])('%s', (_name, sheetId, address, expected) => {
    expect(findRowAt(layout, book, { sheetId, address })).toBe(expected);
  });
});

describe('following the selection', () => {
  const open = () => openLocalExcel(makeBookDocument({ rows: { SN: makeFamily('SN', 1, 1, 10) } }));
  const sheetId = () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('SN');
      sheet.load('id');
      await context.sync();
      return sheet.id;
    });
  let heard: Selection[];
  let stop: (() => Promise<void>) | undefined;
  beforeEach(() => (heard = []));
  afterEach(async () => {
    await stop?.();
    stop = undefined;
  });
  const rest = () => new Promise((resolve) => setTimeout(resolve, 250));

  it('tells where the person ends up, once', async () => {
    const excel = await open();
    stop = await watchSelection((selection) => heard.push(selection));
    excel.person.select('SN', 'B10');
    excel.person.select('SN', 'B11');
    excel.person.select('SN', 'B12:C12');
    await waitFor(() => heard.length > 0);
    await rest();
    expect(heard).toEqual([{ sheetId: await sheetId(), address: 'B12:C12' }]);
  });

  it('says nothing of what the add-in selects, but of the same cell when the person does', async () => {
    const excel = await open();
    stop = await watchSelection((selection) => heard.push(selection));
    const id = await sheetId();
    await Excel.run((context) => selectOwn(context, { sheetId: id, address: 'B11' }));
    await Excel.run((context) => selectOwn(context, { sheetId: id, address: 'B12' }));
    await excel.settled();
    await rest();
    expect(heard).toEqual([]);
    expect((await Excel.run(readSelection))?.address).toBe('SN!B12');
    excel.person.select('SN', 'B11');
    await waitFor(() => heard.length > 0);
    expect(heard).toEqual([{ sheetId: id, address: 'B11' }]);
  });

  it('forgets a selection of the person that the add-in has moved on from', async () => {
    const excel = await open();
    stop = await watchSelection((selection) => heard.push(selection));
    const id = await sheetId();
    excel.person.select('SN', 'B10');
    await Excel.run((context) => selectOwn(context, { sheetId: id, address: 'B11' }));
    await excel.settled();
    await rest();
    expect(heard).toEqual([]);
  });

  it('says nothing after it has been stopped', async () => {
    const excel = await open();
    const leave = await watchSelection((selection) => heard.push(selection));
    excel.person.select('SN', 'B10');
    await leave();
    excel.person.select('SN', 'B11');
    await excel.settled();
    await rest();
    expect(heard).toEqual([]);
  });

  it('waits while a cell is being edited', async () => {
    const excel = await open();
    const enter = excel.person.beginEditing();
    const watching = watchSelection((selection) => heard.push(selection));
    enter();
    stop = await watching;
    excel.person.select('SN', 'B10');
    await waitFor(() => heard.length === 1);
  });

  it('reads where the person stands', async () => {
    const excel = await open();
    excel.person.select('SN', 'C11:D12');
    const selection = await Excel.run(readSelection);
    expect(selection).toEqual({ sheetId: await sheetId(), address: 'SN!C11' });
  });
});
