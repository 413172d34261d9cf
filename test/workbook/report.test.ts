/** The report sheet through Microsoft's office.js. */
import { rollUp } from '../../src/goals';
import type { CellValue, Occasion } from '../../src/goals/types';
import { STATUS_SYMBOLS, STATUS_WORDS } from '../../src/locales/words';
import { describeError } from '../../src/workbook/problem';
import { readBook } from '../../src/workbook/reading/read';
import { writeReport } from '../../src/workbook/report/writeReport';
import { openLocalExcel } from '../support/localExcel';
import { makeBookDocument, makeFamily } from './support/bookDocument';

const document = () =>
  makeBookDocument({
    committees: ['SN', 'KS'],
    rows: {
      SN: [...makeFamily('SN', 1, 1, 95), ...makeFamily('SN', 2, 2, ''), { nr: 'SN-N7', level: 'Nämndsmål', text: 'Lös', parent: 'SN-Ö8' }],
      KS: [
        ...makeFamily('KS', 1, 1, 30),
        { nr: 'KS-N5', level: 'Nämndsmål', text: 'För hand', parent: 'KS-Ö1', assessment: 'Delvis uppfyllt', comment: 'Skäl' },
      ],
    },
  });
const write = (occasion: Occasion, date = '2026-08-31') => Excel.run((context) => writeReport(context, { occasion, date }));
const readSheet = (name: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getUsedRange();
    range.load('values,formulas');
    await context.sync();
    return { values: range.values as CellValue[][], formulas: range.formulas as CellValue[][] };
  });

test('the report says of every goal what the roll-up says', async () => {
  const excel = await openLocalExcel(document());
  const { sheet } = await write('interim');
  expect(sheet).toBe('Rapport Delår 2026');
  const reading = await Excel.run(readBook);
  if (reading.kind !== 'book') throw new Error(`Read as ${reading.kind}`);
  const { book } = reading;
  const { results } = rollUp(book, 'interim');
  const { values } = await readSheet(sheet);
  const headers = values.find((row) => row[0] === 'Nr') ?? [];
  const [fulfilment, coverage, status] = ['Uppfyllelse', 'Täckning', 'Status'].map((header) => headers.indexOf(header));
  expect(book.rows).toHaveLength(11);
  book.rows.forEach((row, index) => {
    const result = results[index];
    const told = values.filter((line) => line[0] === row.nr && line[fulfilment ?? -1] !== '');
    expect(told).toHaveLength(1);
    const [line] = told;
    expect(line?.[fulfilment ?? -1]).toEqual(result?.fulfilment ?? '–');
    expect(line?.[coverage ?? -1]).toEqual(result?.coverage ?? '–');
    const word = result?.status ? `${STATUS_SYMBOLS[result.status]} ${STATUS_WORDS[result.status]}` : '';
    expect(line?.[status ?? -1]).toBe(result?.byHand ? `${word} (satt för hand)` : word);
  });
  expect(excel.problems).toEqual([]);
});

test('it holds plain values only', async () => {
  await openLocalExcel(document());
  const { sheet } = await write('year');
  const { values, formulas } = await readSheet(sheet);
  expect(formulas.flat().filter((cell) => typeof cell === 'string' && cell.startsWith('='))).toEqual([]);
  expect(values.flat().filter((cell) => typeof cell === 'string' && /^#[A-Z]/.test(cell))).toEqual([]);
});

test('a second report never writes over the first', async () => {
  await openLocalExcel(document());
  const names = [await write('interim'), await write('interim'), await write('budget')].map(({ sheet }) => sheet);
  expect(names).toEqual(['Rapport Delår 2026', 'Rapport Delår 2026 (2)', 'Rapport Budget 2026']);
});

test('it is set up to be read and printed', async () => {
  const excel = await openLocalExcel(document());
  const { sheet: name } = await write('interim');
  const sheet = excel.toDocument().sheets.find((each) => each.name === name);
  expect(sheet).toMatchObject({ showGridlines: false, tabColor: '#0B5C56', frozen: { rows: 1, columns: 2 } });
  expect(sheet?.print).toMatchObject({ orientation: 'landscape', paperSize: 9, fitToWidth: 1 });
  const { values } = await readSheet(name);
  const headers = values.findIndex((row) => row[0] === 'Nr');
  expect(sheet?.print.titleRows).toEqual({ first: headers, last: headers });
});

test('a report without a day is of today', async () => {
  await openLocalExcel(document());
  const daySerial = () => Math.floor((Date.now() - new Date().getTimezoneOffset() * 60_000) / 86_400_000) + 25_569;
  const before = daySerial();
  const { sheet } = await Excel.run((context) => writeReport(context, { occasion: 'interim' }));
  const { values } = await readSheet(sheet);
  const day = values.find((row) => row[0] === 'Skapad')?.find((cell) => typeof cell === 'number');
  expect([before, daySerial()]).toContain(day);
});

test('shares are shown as per cent, and the day as a date', async () => {
  await openLocalExcel(document());
  const { sheet } = await write('interim');
  const shown = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRange();
    range.load('text');
    await context.sync();
    return range.text;
  });
  expect(shown.find((row) => row[0] === 'SN-M1')).toEqual([
    'SN-M1',
    'Mått 1',
    '%',
    '0',
    '100',
    '95',
    '95 %',
    '100 %',
    '◐ Delvis uppfyllt',
    '',
  ]);
  expect(shown.find((row) => row[0] === 'Skapad')?.[1]).toBe('2026-08-31');
});

test('a protected workbook gets no new sheet', async () => {
  await openLocalExcel(document());
  await Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  expect(await write('interim').catch(describeError)).toEqual({ key: 'book.workbookProtected', params: {} });
});

test('a book without goals is nothing to report', async () => {
  await openLocalExcel(makeBookDocument());
  expect(await write('interim').catch(describeError)).toEqual({ key: 'book.noGoals', params: {} });
});

test('a report of thousands of rows goes in requests that Excel on the web takes', async () => {
  const families = Array.from({ length: 1000 }, (_, index) => makeFamily('SN', 1, index + 1, 10));
  const excel = await openLocalExcel(makeBookDocument({ rows: { SN: families.flat() } }));
  const { sheet } = await write('interim');
  expect(excel.traffic.largestSent).toBeLessThan(4_500_000);
  const { values } = await readSheet(sheet);
  expect(values.filter(([nr]) => /^SN-[ÖNM]\d+$/.test(String(nr)))).toHaveLength(3000);
});
