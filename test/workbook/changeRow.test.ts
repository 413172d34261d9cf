/** Changing a row's values and moving it, through Microsoft's office.js. */
import type { GoalRow } from '../../src/goals';
import { describeError } from '../../src/workbook/problem';
import { readBook } from '../../src/workbook/reading/read';
import { changeGoalRow, moveGoalRow } from '../../src/workbook/writing/changeRow';
import type { GoalValues } from '../../src/workbook/writing/goalCells';
import { openLocalExcel } from '../support/localExcel';
import { makeBookDocument, makeFamily } from './support/bookDocument';
import { findSheet } from './support/structure';

const ROWS = [
  ...makeFamily('SN', 1, 1, 10),
  { level: 'Mått', text: 'Lutar på N1' },
  ...makeFamily('SN', 2, 2, 20),
  { nr: 'SN-A1', level: 'Aktivitet', text: 'Gör', parent: 'SN-N2', dueDate: 46265 },
];
type OpenExcel = Awaited<ReturnType<typeof openLocalExcel>>;
const open = () => openLocalExcel(makeBookDocument({ committees: ['SN'], rows: { SN: ROWS, KOMMUN: makeFamily('KOMMUN', 1, 9, '') } }));
const change = (seen: GoalRow, values: GoalValues) => Excel.run((context) => changeGoalRow(context, seen, values));
const move = (seen: GoalRow, from: string, to: string) => Excel.run((context) => moveGoalRow(context, seen, from, to));
const problemOf = (work: Promise<unknown>) => work.then(() => 'no problem', describeError);
async function readRows() {
  const reading = await Excel.run(readBook);
  if (reading.kind !== 'book') throw new Error(`Read as ${reading.kind}`);
  return reading.book.rows;
}
async function readRow(nr: string) {
  return (await readRows()).find((row) => row.nr === nr)!;
}
/** Every cell of the sheet as "row column content". */
function listCells(excel: OpenExcel): string[] {
  return [...findSheet(excel.toDocument(), 'SN').cells].flatMap(([row, line]) =>
    [...line].flatMap(([column, { formula, value }]) => ((formula ?? value) === '' ? [] : [`${row} ${column} ${formula ?? value}`])),
  );
}
function findChanges(before: string[], after: string[]) {
  return { gone: before.filter((cell) => !after.includes(cell)), come: after.filter((cell) => !before.includes(cell)) };
}

describe('values', () => {
  test('only the cells whose value is another are written', async () => {
    const excel = await open();
    const seen = await readRow('SN-M1');
    const before = listCells(excel);
    expect(await change(seen, { target: 100, actualInterim: 12.5, direction: 'decrease', comment: 'Därför', baseline: null })).toEqual({
      table: 'MalSN',
      row: 2,
      column: 'text',
    });
    expect(findChanges(before, listCells(excel))).toEqual({
      gone: expect.arrayContaining(['11 7 0', '11 9 Öka', '11 12 10']),
      come: ['11 9 Minska', '11 12 12.5', '11 16 Därför'],
    });
    expect(excel.problems).toEqual([]);
  });

  test.each<[string, string, GoalValues, object]>([
    ['a status by its word', 'SN-N1', { assessment: 'partial', comment: '=1' }, { assessment: 'partial', comment: '=1' }],
    ['a mark for good economic management', 'SN-N1', { geh: 'operational' }, { geh: 'operational', invalid: {} }],
    ['an emptied cell', 'SN-M1', { actualInterim: null }, { actualInterim: null }],
    ['a day and a state', 'SN-A1', { dueDate: 46266, state: 'done' }, { dueDate: 46266, state: 'done' }],
    ['a yes', 'SN-M2', { measureUnit: 'ja/nej', actualYear: true }, { yesNo: true, actualYear: true }],
  ])('%s is read back as it was given', async (_name, nr, values, expected) => {
    await open();
    await change(await readRow(nr), values);
    expect(await readRow(nr)).toMatchObject(expected);
  });

  test('a number that stood as a text becomes a number, also where the cell is formatted as text', async () => {
    const excel = await open();
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('SN').getRange('M12');
      cell.numberFormat = [['@']];
      cell.values = [['tolv']];
      await context.sync();
    });
    const seen = await readRow('SN-M1');
    expect(seen.invalid).toEqual({ actualInterim: 'tolv' });
    await change(seen, { actualInterim: 12 });
    expect(await readRow('SN-M1')).toMatchObject({ actualInterim: 12, invalid: {} });
    expect(excel.problems).toEqual([]);
  });

  test.each<[string, string, object]>([
    [
      '15',
      'changed to another value',
      { key: 'pane.form.problem.changedSince', params: { row: 'SN-M1', column: 'Utfall delår', value: 15 } },
    ],
    ['', 'emptied', { key: 'pane.form.problem.emptiedSince', params: { row: 'SN-M1', column: 'Utfall delår' } }],
    [
      'vet ej',
      'no number any more',
      { key: 'pane.form.problem.changedSince', params: { row: 'SN-M1', column: 'Utfall delår', value: 'vet ej' } },
    ],
  ])('a cell that has been written to since (%j, %s) is left, and nothing else is written', async (text, _name, problem) => {
    const excel = await open();
    const seen = await readRow('SN-M1');
    await excel.person.type('SN', 'M12', text);
    const before = listCells(excel);
    expect(await problemOf(change(seen, { target: 90, actualInterim: 12 }))).toEqual(problem);
    expect(listCells(excel)).toEqual(before);
    // Seen as it is now, it may be written.
    await change(await readRow('SN-M1'), { actualInterim: 12 });
    expect((await readRow('SN-M1')).actualInterim).toBe(12);
  });

  test('another cell that has changed since is no hindrance, nor that the row has moved', async () => {
    const excel = await open();
    const seen = await readRow('SN-M1');
    await excel.person.type('SN', 'C12', 'Annan text');
    await excel.person.insertRows('SN', 11, 3);
    await change(seen, { actualInterim: 12 });
    expect(await readRow('SN-M1')).toMatchObject({ text: 'Annan text', actualInterim: 12, row: 5 });
  });

  test('a formula is not written over', async () => {
    const excel = await open();
    await excel.person.type('SN', 'M12', '=5+5');
    const problem = { key: 'pane.form.problem.formula', params: { column: 'Utfall delår', sheet: 'SN', cell: 'M12' } };
    expect(await problemOf(change(await readRow('SN-M1'), { actualInterim: 12 }))).toEqual(problem);
    await change(await readRow('SN-M1'), { actualInterim: 10, target: 90 });
    expect(listCells(excel)).toEqual(expect.arrayContaining(['11 12 =5+5', '11 8 90']));
  });

  test('a row that is gone, or a protected sheet, is told', async () => {
    const excel = await open();
    const seen = await readRow('SN-M1');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('SN').protection.protect();
      await context.sync();
    });
    expect(await problemOf(change(seen, { target: 90 }))).toEqual({ key: 'book.sheetProtected', params: { sheets: 'SN' } });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('SN').protection.unprotect();
      await context.sync();
    });
    await excel.person.deleteRows('SN', 12);
    expect(await problemOf(change(seen, { target: 90 }))).toEqual({ key: 'pane.form.problem.rowGone', params: { row: 'SN-M1' } });
  });
});

describe('moving', () => {
  test('one cell is changed, and what stands beneath follows', async () => {
    const excel = await open();
    const before = listCells(excel);
    await move(await readRow('SN-N1'), 'SN-Ö1', 'SN-Ö2');
    expect(findChanges(before, listCells(excel))).toEqual({ gone: ['10 3 SN-Ö1'], come: ['10 3 SN-Ö2'] });
    const state = await Excel.run(readBook);
    if (state.kind !== 'book') throw new Error(state.kind);
    expect(state.book.rows.map(({ nr, parent }) => [nr, parent]).slice(1, 4)).toEqual([
      ['SN-N1', 'SN-Ö2'],
      ['SN-M1', 'SN-N1'],
      ['', ''],
    ]);
    expect(excel.problems).toEqual([]);
  });

  test('an overarching goal moves to another area, written as the number it is', async () => {
    const excel = await open();
    await move(await readRow('SN-Ö1'), '1', '2');
    expect(findSheet(excel.toDocument(), 'SN').cells.get(9)?.get(3)?.value).toBe(2);
  });

  test('a row that leans on the one above is moved by writing out where to', async () => {
    await open();
    const leaning = (await readRows())[3]!;
    await move(leaning, 'SN-N1', 'KOMMUN-N9');
    expect((await readRows())[3]!.parent).toBe('KOMMUN-N9');
  });

  test.each<[string, string, string, string, (excel: OpenExcel) => unknown, object]>([
    [
      'the parent is gone',
      'SN-M1',
      'SN-N1',
      'SN-N2',
      ({ person }) => person.deleteRows('SN', 15),
      { key: 'pane.form.problem.parentGone', params: { parent: 'SN-N2' } },
    ],
    [
      'it has been moved meanwhile',
      'SN-M1',
      'SN-N1',
      'SN-N2',
      ({ person }) => person.type('SN', 'D12', 'KOMMUN-N9'),
      { key: 'pane.form.problem.movedSince', params: { row: 'SN-M1', parent: 'KOMMUN-N9' } },
    ],
    [
      'the target is on a level that cannot carry it',
      'SN-N1',
      'SN-Ö1',
      'SN-N2',
      () => undefined,
      { key: 'pane.form.problem.parentGone', params: { parent: 'SN-N2' } },
    ],
    [
      'the row is gone',
      'SN-M1',
      'SN-N1',
      'SN-N2',
      ({ person }) => person.deleteRows('SN', 12),
      { key: 'pane.form.problem.rowGone', params: { row: 'SN-M1' } },
    ],
  ])('nothing is written where %s', async (_name, nr, from, to, meanwhile, problem) => {
    const excel = await open();
    const seen = await readRow(nr);
    await meanwhile(excel);
    const before = listCells(excel);
    expect(await problemOf(move(seen, from, to))).toEqual(problem);
    expect(listCells(excel)).toEqual(before);
  });
});
