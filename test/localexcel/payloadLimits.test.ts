/** Excel on the web takes and gives at most 5 MB at once, and the local Excel is as strict: what passes here passes there. */
import { openLocalExcel } from '../support/localExcel';

const LONG = 'å'.repeat(15_000);
/** 30 kB each. */
const fill = (rows: number) => Array.from({ length: rows }, () => [LONG]);

async function write(rows: number, from = 0): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    sheet.getRange('C1').values = [['skrivet']];
    sheet.getRangeByIndexes(from, 0, rows, 1).values = fill(rows);
    await context.sync();
  });
}

function read(address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    sheet.getRange('D1').values = [['gjort']];
    const range = sheet.getRange(address);
    range.load('values');
    await context.sync();
    return range.values;
  });
}

test('a larger request is refused whole, and a larger answer is not given though what was asked for is done', async () => {
  const excel = await openLocalExcel();
  await expect(write(180)).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  expect(await read('A1:C1')).toEqual([['', '', '']]);
  expect(excel.traffic.refused).toBe(1);

  await write(150);
  await write(150, 150);
  await expect(read('A1:A300')).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  expect(await read('D1')).toEqual([['gjort']]);
  expect(await read('A1:A150')).toEqual(fill(150));
  expect(excel.traffic.refused).toBe(2);
  expect(excel.traffic.largestReceived).toBeGreaterThan(4_500_000);
  expect(excel.problems).toEqual([]);
});
