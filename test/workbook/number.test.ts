/** Numbering through Microsoft's office.js. */
import { findModel } from '../../src/goals';
import { structureWorkbook } from '../../src/workbook/structure';
import { appendRows } from '../../src/workbook/writing/write';
import { numberBook } from '../../src/workbook/writing/number';
import { describeError } from '../../src/workbook/problem';
import { readBook } from '../../src/workbook/reading/read';
import { openLocalExcel } from '../support/localExcel';
import { makeBookDocument } from './support/bookDocument';

const UNNUMBERED = [
  { level: 'Övergripande mål', text: 'Trygghet', parent: 1 },
  { level: 'Nämndsmål', text: 'Nöjda brukare' },
  { level: 'Mått', text: 'Nöjdhet' },
  { level: 'Mått', text: 'Kontinuitet' },
];
const number = () => Excel.run(numberBook);
async function listNumbers() {
  const reading = await Excel.run(readBook);
  if (reading.kind !== 'book') throw new Error(`Read as ${reading.kind}`);
  return reading.book.rows.map(({ nr, parent }) => [nr, parent]);
}

test('rows get numbers, and what they belong to is written out', async () => {
  const excel = await openLocalExcel(makeBookDocument({ rows: { SN: UNNUMBERED } }));
  expect(await number()).toEqual({ numbered: 4, parents: 3, left: 0 });
  expect(await listNumbers()).toEqual([
    ['SN-Ö1', '1'],
    ['SN-N1', 'SN-Ö1'],
    ['SN-M1', 'SN-N1'],
    ['SN-M2', 'SN-N1'],
  ]);
  expect(excel.problems).toEqual([]);
});

test('a second time nothing is left to number', async () => {
  await openLocalExcel(makeBookDocument({ rows: { SN: UNNUMBERED } }));
  await number();
  expect(await number()).toEqual({ numbered: 0, parents: 0, left: 0 });
});

test('the number of a deleted row is never given again', async () => {
  const excel = await openLocalExcel(makeBookDocument({ rows: { SN: UNNUMBERED } }));
  await number();
  await excel.person.clear('SN', 'A13:T13');
  await excel.person.type('SN', 'B13', 'Mått');
  await excel.person.type('SN', 'C13', 'Ett annat mått');
  expect(await number()).toEqual({ numbered: 1, parents: 1, left: 0 });
  expect((await listNumbers()).at(-1)).toEqual(['SN-M3', 'SN-N1']);
});

test('the highest numbers live in the saved document', async () => {
  const excel = await openLocalExcel(makeBookDocument({ rows: { SN: UNNUMBERED } }));
  await number();
  await excel.person.clear('SN', 'A12:T13');
  await openLocalExcel(excel.toDocument());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('SN').getRange('B12:C12').values = [['Mått', 'Nytt']];
    await context.sync();
  });
  await number();
  expect((await listNumbers()).at(-1)).toEqual(['SN-M3', 'SN-N1']);
});

test('in a structured book the new numbers can be chosen, in seven syncs, and one step takes all back', async () => {
  const excel = await openLocalExcel();
  const model = findModel('Ljungby');
  if (!model) throw new Error('There is no such model');
  await structureWorkbook({ model, year: 2026, committees: [{ code: 'SN', name: 'Socialnämnden', kind: 'nämnd', covered: true }] });
  const reading = await Excel.run(readBook);
  if (reading.kind !== 'book') throw new Error(`Read as ${reading.kind}`);
  await Excel.run((context) => appendRows(context, reading.layout, 'SN', UNNUMBERED));
  const readList = () =>
    Excel.run(async (context) => {
      const column = context.workbook.tables.getItem('Listor').columns.getItem('Hör till SN').getDataBodyRange();
      column.load('values');
      await context.sync();
      return column.values.flat().filter((value) => value !== '');
    });
  const numbersBefore = await listNumbers();
  excel.traffic.reset();
  await number();
  // Two to read the book, one for its cells as they stand, two for what the lists hold, one to write, and the one that ends the work.
  // The last one is not waited for.
  expect(excel.traffic.syncs).toBeLessThanOrEqual(7);
  expect(await readList()).toEqual([1, 2, 3, 'SN-Ö1', 'SN-N1']);
  excel.person.undo();
  await excel.settled();
  expect(await listNumbers()).toEqual(numbersBefore);
  expect(await readList()).toEqual([1, 2, 3]);
});

test('a number cell that holds a formula is left, and nothing is made to point at the number it did not get', async () => {
  await openLocalExcel(makeBookDocument({ rows: { SN: UNNUMBERED } }));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('SN').getRange('A11').formulas = [['=""']];
    await context.sync();
  });
  expect(await number()).toEqual({ numbered: 3, parents: 1, left: 3 });
  expect(await listNumbers()).toEqual([
    ['SN-Ö1', '1'],
    ['', 'SN-Ö1'],
    ['SN-M1', ''],
    ['SN-M2', ''],
  ]);
});

test('a protected sheet is named, and no number is spent', async () => {
  await openLocalExcel(makeBookDocument({ committees: ['SN', 'KS'], rows: { SN: UNNUMBERED } }));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('SN').protection.protect();
    await context.sync();
  });
  const problem = await number().catch(describeError);
  expect(problem).toEqual({ key: 'book.sheetProtected', params: { sheets: 'SN' } });
});

test('a workbook that is no goal book is told so', async () => {
  await openLocalExcel();
  expect(await number().catch(describeError)).toEqual({ key: 'book.none', params: {} });
});
