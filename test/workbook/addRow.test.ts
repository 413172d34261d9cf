/** Adding a row in its place, through Microsoft's office.js. */
import type { WorkbookDocument } from '../../localexcel/document/types';
import { findModel } from '../../src/goals';
import { GOAL_HEADERS } from '../../src/locales/words';
import { describeError } from '../../src/workbook/problem';
import { readBook } from '../../src/workbook/reading/read';
import { structureWorkbook } from '../../src/workbook/structure';
import { addGoalRow, type NewGoalRow } from '../../src/workbook/writing/addRow';
import { appendRows } from '../../src/workbook/writing/write';
import { openLocalExcel } from '../support/localExcel';
import { makeBookDocument, makeFamily, type BookChoice } from './support/bookDocument';
import { CHOICE, findSheet, letter } from './support/structure';

const TWO_FAMILIES = [...makeFamily('SN', 1, 1, 10), ...makeFamily('SN', 2, 2, 20)];
const MEASURE: NewGoalRow = { committee: 'SN', level: 'measure', parent: 'SN-N1', values: { text: 'Nytt mått', target: 12.5 } };
const GOAL: NewGoalRow = { committee: 'SN', level: 'goal', parent: 'SN-Ö2', values: { text: 'Nytt mål' } };

const add = (row: NewGoalRow) => Excel.run((context) => addGoalRow(context, row));
const problemOf = (work: Promise<unknown>) => work.then(() => 'no problem', describeError);
async function listRows() {
  const reading = await Excel.run(readBook);
  if (reading.kind !== 'book') throw new Error(`Read as ${reading.kind}`);
  return reading.book.rows.map(({ nr, parent, row }) => [nr, parent, row] as const);
}
const numbersOf = async () => (await listRows()).map(([nr]) => nr);
const open = (choice: BookChoice = {}) => openLocalExcel(makeBookDocument({ rows: { SN: TWO_FAMILIES }, ...choice }));

/** What stands in each cell of a sheet: formula or value, by its address. */
function listCells(document: WorkbookDocument, name = 'SN'): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const [row, line] of findSheet(document, name).cells)
    for (const [column, cell] of line) {
      const content = cell.formula ?? cell.value;
      if (content !== '') cells.set(`${letter(column)}${row + 1}`, content);
    }
  return cells;
}
/** The cells as they are to be when the columns from A to `last` have moved down one row from `row` on (1-based). */
function moveDown(cells: ReadonlyMap<string, unknown>, row: number, last: number): Map<string, unknown> {
  const moved = new Map<string, unknown>();
  for (const [address, content] of cells) {
    const [, column = '', number = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const index = [...column].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) - 1;
    moved.set(Number(number) >= row && index <= last ? `${column}${Number(number) + 1}` : address, content);
  }
  return moved;
}
/** The cells without those of a row (1-based) of the table. */
function withoutRow(cells: ReadonlyMap<string, unknown>, row: number, last: number): Map<string, unknown> {
  return new Map(
    [...cells].filter(([address]) => !Array.from({ length: last + 1 }, (_, column) => letter(column) + row).includes(address)),
  );
}
const LAST = Object.keys(GOAL_HEADERS).length - 1;

test('a measure in the middle stands after its goal, numbered, with its formulas, and no other cell is changed', async () => {
  const excel = await open();
  const before = listCells(excel.toDocument());
  expect(await add(MEASURE)).toEqual({ nr: 'SN-M3', place: { table: 'MalSN', row: 3, column: 'text' } });
  expect(await listRows()).toEqual([
    ['SN-Ö1', '1', 0],
    ['SN-N1', 'SN-Ö1', 1],
    ['SN-M1', 'SN-N1', 2],
    ['SN-M3', 'SN-N1', 3],
    ['SN-Ö2', '2', 4],
    ['SN-N2', 'SN-Ö2', 5],
    ['SN-M2', 'SN-N2', 6],
  ]);
  const after = listCells(excel.toDocument());
  expect(withoutRow(after, 13, LAST)).toEqual(moveDown(before, 13, LAST));
  expect(after.get('B13')).toBe('Mått');
  expect(after.get('I13')).toBe(12.5);
  const { styles } = excel.toDocument();
  expect(styles[findSheet(excel.toDocument(), 'SN').cells.get(12)?.get(17)?.style ?? 0]?.numberFormat).toBe('yyyy-mm-dd');
  expect([after.get('U13'), after.get('V13')]).toEqual(['=GOALFULFILMENT([@Nr])', '=GOALSTATUS([@Nr])']);
  expect(excel.problems).toEqual([]);
});

test('at the end the empty row of the table is used, and nothing moves', async () => {
  const excel = await open();
  const before = listCells(excel.toDocument());
  await add(GOAL);
  const after = listCells(excel.toDocument());
  expect(withoutRow(after, 16, LAST)).toEqual(withoutRow(before, 16, LAST));
  expect([after.get('A16'), after.get('D16'), after.get('U16')]).toEqual(['SN-N3', 'SN-Ö2', '=GOALFULFILMENT([@Nr])']);
  expect(findSheet(excel.toDocument(), 'SN').tables[0]?.area.lastRow).toBe(17);
});

test('where the table is full it grows, and what a person wrote beneath moves down with its formulas', async () => {
  const excel = await open({ spare: 0 });
  await excel.person.type('SN', 'C17', 'Min anteckning');
  await excel.person.type('SN', 'D17', '=COUNTA(C10:C15)');
  await excel.person.type('SN', 'X16', 'Bredvid');
  const before = listCells(excel.toDocument());
  await add(GOAL);
  const after = listCells(excel.toDocument());
  expect(withoutRow(after, 16, LAST)).toEqual(moveDown(before, 16, LAST));
  expect(after.get('X16')).toBe('Bredvid');
  expect([after.get('C18'), after.get('A16')]).toEqual(['Min anteckning', 'SN-N3']);
  expect([after.get('U16'), after.get('V16')]).toEqual(['=GOALFULFILMENT([@Nr])', '=GOALSTATUS([@Nr])']);
  expect(findSheet(excel.toDocument(), 'SN').tables[0]?.area.lastRow).toBe(15);
  expect(excel.problems).toEqual([]);
});

test('a totals row stays last, with what stands in it', async () => {
  const excel = await open({ spare: 0 });
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('MalSN').showTotals = true;
    await context.sync();
  });
  await excel.person.type('SN', 'C16', 'Summa');
  const before = listCells(excel.toDocument());
  await add(GOAL);
  const after = listCells(excel.toDocument());
  expect(withoutRow(after, 16, LAST)).toEqual(moveDown(before, 16, LAST));
  expect(after.get('C17')).toBe('Summa');
  expect((await numbersOf()).at(-1)).toBe('SN-N3');
  expect(findSheet(excel.toDocument(), 'SN').tables[0]).toMatchObject({ showTotals: true, area: { lastRow: 16 } });
});

test("a person's own columns go along, and an own formula that every row has goes on", async () => {
  const headers = ['Min', ...Object.values(GOAL_HEADERS), 'Räknat', 'Ibland'];
  const excel = await openLocalExcel(makeBookDocument({ rows: { SN: TWO_FAMILIES }, headers, spare: 0 }));
  for (let row = 10; row <= 15; row++) {
    await excel.person.type('SN', `A${row}`, `min ${row}`);
    await excel.person.type('SN', `X${row}`, `=LEN(D${row})`);
  }
  await excel.person.type('SN', 'Y10', 'en text');
  await excel.person.type('SN', 'Y12', '=1+1');
  const before = listCells(excel.toDocument());
  await add(MEASURE);
  const after = listCells(excel.toDocument());
  expect(after.get('A14')).toBe('min 13');
  expect([after.get('X13'), after.get('X14'), after.get('Y13')]).toEqual(['=LEN(D13)', '=LEN(D14)', undefined]);
  expect(after.get('B13')).toBe('SN-M3');
  expect(after.get('A13')).toBeUndefined();
  expect([...after].filter(([address]) => /^A\d/.test(address)).map(([, value]) => value)).toEqual(
    [...before].filter(([address]) => /^A\d/.test(address)).map(([, value]) => value),
  );
});

test('a row that looks empty but holds a note in an own column is not written over', async () => {
  const excel = await openLocalExcel(makeBookDocument({ rows: { SN: TWO_FAMILIES }, headers: [...Object.values(GOAL_HEADERS), 'Min'] }));
  await excel.person.type('SN', 'W16', 'Mitt');
  await add(GOAL);
  const after = listCells(excel.toDocument());
  expect([after.get('A16'), after.get('W16'), after.get('W17')]).toEqual(['SN-N3', undefined, 'Mitt']);
});

test('the first row of an empty table is used', async () => {
  const excel = await openLocalExcel(makeBookDocument());
  const added = await add({ committee: 'SN', level: 'overarching', parent: '2', values: { text: 'Det första' } });
  expect(added).toEqual({ nr: 'SN-Ö1', place: { table: 'MalSN', row: 0, column: 'text' } });
  expect(listCells(excel.toDocument()).get('D10')).toBe(2);
});

test('a number is never given again, though its row is deleted', async () => {
  const excel = await open();
  expect((await add(MEASURE)).nr).toBe('SN-M3');
  await excel.person.deleteRows('SN', 13);
  expect((await add(MEASURE)).nr).toBe('SN-M4');
  await openLocalExcel(excel.toDocument());
  expect((await add(MEASURE)).nr).toBe('SN-M5');
  expect(await numbersOf()).toEqual(['SN-Ö1', 'SN-N1', 'SN-M1', 'SN-M4', 'SN-M5', 'SN-Ö2', 'SN-N2', 'SN-M2']);
});

test('what was added is taken back in one step, and its number is not given again', async () => {
  const excel = await open();
  const before = listCells(excel.toDocument());
  await add(MEASURE);
  expect(excel.person.undo()).toBe(true);
  expect(listCells(excel.toDocument())).toEqual(before);
  expect((await add(MEASURE)).nr).toBe('SN-M4');
});

test('a new goal stands in the lists to choose from, and one step takes row and lists back', async () => {
  const excel = await openLocalExcel();
  await structureWorkbook(CHOICE);
  const sheets = excel.toDocument().sheets.map(({ name }) => name);
  const look = () => sheets.map((name) => listCells(excel.toDocument(), name));
  const before = look();
  const code = CHOICE.committees?.[0]?.code ?? '';
  const { nr } = await add({ committee: code, level: 'overarching', parent: '1', values: { text: 'Nytt övergripande mål' } });
  expect([...listCells(excel.toDocument(), 'Listor').values()]).toContain(nr);
  expect(excel.person.undo()).toBe(true);
  expect(look()).toEqual(before);
});

test('a row that leans on the one above keeps its goal when another goal is put in', async () => {
  const rows = [...makeFamily('SN', 1, 1, 10), { nr: 'SN-N2', level: 'Nämndsmål', text: 'Lutar' }, { level: 'Mått', text: 'Lutar på N2' }];
  await openLocalExcel(makeBookDocument({ rows: { SN: rows } }));
  await add({ ...GOAL, parent: 'SN-Ö1' });
  expect(await listRows()).toEqual([
    ['SN-Ö1', '1', 0],
    ['SN-N1', 'SN-Ö1', 1],
    ['SN-M1', 'SN-N1', 2],
    ['SN-N2', '', 3],
    ['', '', 4],
    ['SN-N3', 'SN-Ö1', 5],
  ]);
});

test('words, dates and texts stand as in the rest of the workbook', async () => {
  const excel = await open();
  await add({
    committee: 'SN',
    level: 'activity',
    parent: 'SN-N2',
    values: { text: '=Inte en formel', dueDate: 46265, state: 'ongoing', budget: 1200, direction: 'maintain', weight: null },
  });
  const after = listCells(excel.toDocument());
  expect(['C16', 'R16', 'S16', 'T16', 'J16', 'L16'].map((address) => after.get(address))).toEqual([
    '=Inte en formel',
    46265,
    'Pågår',
    1200,
    'Behåll',
    undefined,
  ]);
});

test('the parent is found where it stands now, and where it is gone nothing is written', async () => {
  const excel = await open();
  await excel.person.insertRows('SN', 10, 2);
  expect((await add(MEASURE)).place.row).toBe(5);
  await excel.person.deleteRows('SN', 13, 3);
  const before = listCells(excel.toDocument());
  expect(await problemOf(add(MEASURE))).toEqual({ key: 'pane.form.problem.parentGone', params: { parent: 'SN-N1' } });
  expect(listCells(excel.toDocument())).toEqual(before);
});

test('a protected sheet is named, and no number is spent', async () => {
  const excel = await open();
  const protect = (on: boolean) =>
    Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem('SN');
      if (on) protection.protect();
      else protection.unprotect();
      await context.sync();
    });
  await protect(true);
  const before = listCells(excel.toDocument());
  expect(await problemOf(add(MEASURE))).toEqual({ key: 'book.sheetProtected', params: { sheets: 'SN' } });
  expect(listCells(excel.toDocument())).toEqual(before);
  await protect(false);
  expect((await add(MEASURE)).nr).toBe('SN-M3');
});

test('a table beneath that would be torn stops it, and nothing is written', async () => {
  const excel = await open({ spare: 0 });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('SN');
    sheet.getRange('T20:Z22').values = Array.from({ length: 3 }, (_, row) => Array.from({ length: 7 }, (__, column) => `${row}${column}`));
    sheet.tables.add('T20:Z22', true);
    await context.sync();
  });
  const before = listCells(excel.toDocument());
  expect(await problemOf(add(MEASURE))).toEqual({ key: 'pane.form.problem.noRoom', params: { sheet: 'SN' } });
  expect(listCells(excel.toDocument())).toEqual(before);
});

test('in a structured book the new goal can be chosen as a parent, lists and colours reach it, and it takes few requests', async () => {
  const excel = await openLocalExcel();
  await structureWorkbook({ ...CHOICE, model: findModel('Ljungby')! });
  const reading = await Excel.run(readBook);
  if (reading.kind !== 'book') throw new Error(`Read as ${reading.kind}`);
  await Excel.run((context) => appendRows(context, reading.layout, 'SN', TWO_FAMILIES));
  excel.traffic.reset();
  await add(MEASURE);
  // Two to read the book, one for the table, one to take hold of its row, one to write, and the one that ends the work.
  expect(excel.traffic.syncs).toBeLessThanOrEqual(6);
  await add(GOAL);
  const document = excel.toDocument();
  const sheet = findSheet(document, 'Socialnämnden');
  const { area } = sheet.tables[0]!;
  expect(sheet.validations.filter(({ areas }) => areas.some(({ lastRow }) => lastRow === area.lastRow)).length).toBeGreaterThan(4);
  const colours = sheet.conditionalFormats.flatMap(({ areas }) => areas).filter(({ row }) => row > area.row);
  expect(colours.length).toBeGreaterThan(4);
  // One piece each, over the whole body.
  expect(new Set(colours.map(({ row, lastRow }) => `${row} ${lastRow}`))).toEqual(new Set([`${area.row + 1} ${area.lastRow}`]));
  expect([...findSheet(document, 'Listor').cells.values()].some((line) => [...line.values()].some(({ value }) => value === 'SN-N3'))).toBe(
    true,
  );
  expect(excel.problems).toEqual([]);
});
