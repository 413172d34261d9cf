/** Books that are too much for one answer or one request: read and written in parts, all of it and nothing twice. */
import { countBytes } from '../../localexcel/wire/traffic';
import { read } from '../../scripts/bench/wireBooks';
import type { CellValue, Finding } from '../../src/goals/types';
import { GOAL_HEADERS } from '../../src/locales/words';
import { planStructure } from '../../src/workbook/structure';
import { writeFindings } from '../../src/workbook/writing/findings';
import { numberBook } from '../../src/workbook/writing/number';
import { findFormulas } from '../../src/workbook/writing/usedFormulas';
import { openLocalExcel } from '../support/localExcel';
import { makeBookDocument, type Row } from './support/bookDocument';

const HEADERS = Object.values(GOAL_HEADERS).filter((header) => header !== GOAL_HEADERS.fulfilment && header !== GOAL_HEADERS.status);
const LIMIT = 4_000_000;

let excel: Awaited<ReturnType<typeof openLocalExcel>>;

async function open(rows: Record<string, readonly Row[]>) {
  excel = await openLocalExcel(makeBookDocument({ committees: Object.keys(rows), rows, headers: HEADERS, spare: 0 }));
}

async function run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  await excel.settled();
  excel.traffic.reset();
  const result = await Excel.run(work);
  await excel.settled();
  return result;
}

function expectSmall() {
  expect(excel.traffic.refused).toBe(0);
  expect(excel.traffic.largestSent).toBeLessThan(LIMIT);
  expect(excel.traffic.largestReceived).toBeLessThan(LIMIT);
}

const TEXT = 'Invånarna är nöjda med det bemötande de får när de söker kontakt med kommunen';
const LONG = `${TEXT}. `.repeat(3).trim();
const makeRows = (count: number, text = TEXT): Row[] =>
  Array.from({ length: count }, (_, row) => ({
    level: row % 4 === 0 ? 'Övergripande mål' : row % 4 === 1 ? 'Nämndsmål' : 'Mått',
    text: `${row} ${text}`,
    ...(row % 4 === 0 && { parent: 1 }),
    ...(row % 4 > 1 && { measureUnit: '%', baseline: 0, target: 100, direction: 'Öka', actualInterim: row % 100 }),
  }));

describe('a book of 14,000 rows', () => {
  const rows = { KS: makeRows(1_000), SN: makeRows(12_000), BN: makeRows(1_000) };
  beforeAll(() => open(rows));

  test('is read in parts, every row once and in its place', async () => {
    const { book, cells } = await run(read);
    expectSmall();
    expect(excel.traffic.syncs).toBeGreaterThan(3);
    expect(book.rows.map(({ text }) => text)).toEqual(Object.values(rows).flatMap((each) => each.map(({ text }) => text)));
    expect(book.rows.map(({ row }) => row)).toEqual(Object.values(rows).flatMap((each) => each.map((_row, index) => index)));
    const bare = countBytes(JSON.stringify([...cells.values()]));
    expect((excel.traffic.bytesReceived + excel.traffic.bytesSent) / bare).toBeLessThan(3);
  });

  test('is read for its structure, and for the formulas in it, in parts', async () => {
    const plan = await run((context) => planStructure(context));
    expectSmall();
    expect(plan.reading.tables.get('MalSN')?.values).toHaveLength(12_001);
    await run((context) => findFormulas(context, ['GOALSTATUS']));
    expectSmall();
  });

  test('can have rows put in while it is read: none is lost and none comes twice', async () => {
    let parts = 0;
    excel.interfere({
      onRequest: ({ body }) => {
        // The second part of the table that is read in parts.
        if (JSON.stringify(body.ObjectPaths).includes('GetResizedRange') && ++parts === 2) excel.person.insertRows('SN', 12);
        return undefined;
      },
    });
    const { book } = await run(read);
    excel.interfere();
    const texts = book.rows.filter(({ table }) => table === 'MalSN').map(({ text }) => text);
    expect(texts).toEqual(rows.SN.map(({ text }) => text));
    expect(book.rows.filter(({ table }) => table === 'MalSN').map(({ row }) => row)).toEqual(
      rows.SN.map((_row, index) => (index < 2 ? index : index + 1)),
    );
    excel.person.deleteRows('SN', 12);
  });

  test('takes 5,000 findings with long texts', async () => {
    const reading = await run(read);
    const findings = reading.book.rows.slice(0, 5_000).map((row): Finding => ({
      rule: 'text-missing',
      severity: 'error',
      message: LONG,
      params: {},
      committee: row.committee,
      area: null,
      goal: null,
      place: { table: row.table, row: row.row, column: 'text' },
    }));
    await run((context) => writeFindings(context, reading, findings, '2026-08-31 kl. 14.05'));
    expectSmall();
    const last = await run(async (context) => {
      const body = context.workbook.tables.getItem('Kontroll').getDataBodyRange();
      body.load('rowCount');
      const line = body.getLastRow();
      line.load('values');
      await context.sync();
      return [body.rowCount, (line.values as CellValue[][])[0]?.includes(LONG)];
    });
    expect(last).toEqual([5_000, true]);
  });

  test('gets all its numbers', async () => {
    expect((await run(numberBook)).numbered).toBe(14_000);
    expectSmall();
    expect((await run(read)).book.rows.every(({ nr }) => nr !== '')).toBe(true);
  });
});

test('texts far longer than was reckoned with are read all the same', async () => {
  const rows = makeRows(400, 'å'.repeat(10_000));
  await open({ SN: rows });
  const { book } = await run(read);
  expect(book.rows.map(({ text }) => text)).toEqual(rows.map(({ text }) => text));
  expect(excel.traffic.refused).toBeGreaterThan(0);
  expect(excel.problems).toEqual([]);
});
