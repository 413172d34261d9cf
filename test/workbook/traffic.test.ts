/** What goes over the wire, without any clock: syncs do not grow with the book, and nothing comes near what Excel on the web refuses. */
import { emptyDocument } from '../../localexcel/document/create';
import { countBytes } from '../../localexcel/wire/traffic';
import { chooseBook, fillDocument, read } from '../../scripts/bench/wireBooks';
import { openReading } from '../../src/live/readyBook';
import { writeReport } from '../../src/workbook/report/writeReport';
import { applyStructure, planStructure } from '../../src/workbook/structure';
import { writeFindings } from '../../src/workbook/writing/findings';
import { numberBook } from '../../src/workbook/writing/number';
import { openLocalExcel } from '../support/localExcel';

type OpenExcel = Awaited<ReturnType<typeof openLocalExcel>>;

/** Does the work, and counts its syncs but not the request by which office.js lets go of its objects afterwards. */
async function count<T>(excel: OpenExcel, work: (context: Excel.RequestContext) => Promise<T>): Promise<{ syncs: number; result: T }> {
  await excel.settled();
  excel.traffic.reset();
  const counted = await Excel.run(async (context) => {
    const result = await work(context);
    return { result, syncs: excel.traffic.syncs };
  });
  await excel.settled();
  expect(excel.traffic.refused).toBe(0);
  expect(excel.traffic.largestSent).toBeLessThan(4_000_000);
  expect(excel.traffic.largestReceived).toBeLessThan(4_000_000);
  return counted;
}

async function countAll(committees: number): Promise<Record<string, number>> {
  let excel = await openLocalExcel(emptyDocument());
  const structure = await count(excel, async (context) => applyStructure(context, await planStructure(context, chooseBook(committees))));
  const again = await count(excel, async (context) => applyStructure(context, await planStructure(context)));
  const document = excel.toDocument();
  fillDocument(document, 12);
  excel = await openLocalExcel(document);
  const number = await count(excel, numberBook);
  const reading = await count(excel, read);
  const { bytesSent, bytesReceived } = excel.traffic;
  const bare = countBytes(JSON.stringify([...reading.result.cells.values()]));
  expect((bytesSent + bytesReceived) / bare).toBeLessThan(3);
  expect(number.result.numbered).toBe(committees * 12);
  const ready = openReading(reading.result);
  const writeCheck = (context: Excel.RequestContext) => writeFindings(context, ready, ready.findings, '2026-08-31 kl. 14.05');
  const firstCheck = await count(excel, writeCheck);
  const check = await count(excel, writeCheck);
  const report = await count(excel, (context) => writeReport(context, { occasion: 'interim' }));
  expect(excel.problems).toEqual([]);
  const counts = { structure, again, number, reading, firstCheck, check, report };
  return Object.fromEntries(Object.entries(counts).map(([name, { syncs }]) => [name, syncs]));
}

test('no work takes more syncs at 30 committees than at 3', async () => {
  const few = await countAll(3);
  expect(few).toEqual({ structure: 7, again: 2, number: 6, reading: 2, firstCheck: 4, check: 3, report: 9 });
  expect(await countAll(30)).toEqual(few);
});
