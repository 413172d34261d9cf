/**
 * What the add-in's work costs on the way to Excel and back, through Microsoft's office.js and the local Excel. Syncs and bytes are the same on every
 * machine. Bytes are those of the requests as office.js hands them over, where a quotation mark takes two.
 */
import { openReading } from '../../src/live/readyBook';
import { stopLive } from '../../src/live';
import { ANSWER_BYTES, FIRST_BYTES_A_CELL } from '../../src/workbook/reading/loadCells';
import { writeReport } from '../../src/workbook/report/writeReport';
import { REQUEST_BYTES } from '../../src/workbook/sender';
import { applyStructure, planStructure } from '../../src/workbook/structure';
import { writeFindings } from '../../src/workbook/writing/findings';
import { numberBook } from '../../src/workbook/writing/number';
import { startAddin } from '../../localexcel/addin/startAddin';
import { emptyDocument } from '../../localexcel/document/create';
import type { WorkbookDocument } from '../../localexcel/document/types';
import type { LocalExcel } from '../../localexcel/localExcel';
import { countBytes } from '../../localexcel/wire/traffic';
import type { BenchLine, BenchPart } from './part';
import { benchEdit, DEBOUNCE } from './wireEdit';
import { chooseBook, fillDocument, read } from './wireBooks';

const SIZES = [
  { committees: 10, rows: 60, counts: {} },
  { committees: 40, rows: 60, counts: { N1: 3000 } },
  { committees: 200, rows: 60, counts: {} },
] as const;
/** For reading alone: 100,000 rows. */
const LARGEST = { committees: 200, rows: 500 };
const MOMENT = '2026-08-31 kl. 14.05';

export async function benchWire(): Promise<BenchPart> {
  const lines: BenchLine[] = [];
  const figures: Record<string, number> = { largestRequestBytes: 0, largestResponseBytes: 0, refusedRequests: 0 };
  for (const { committees, rows, counts } of SIZES) {
    const excel = await open(emptyDocument());
    const measure = makeMeasure(excel, `${committees} committees`, lines, figures);
    const structure = await measure('structure', async (context) =>
      applyStructure(context, await planStructure(context, chooseBook(committees))),
    );
    await measure('structure again', async (context) => applyStructure(context, await planStructure(context)));
    const document = excel.toDocument();
    fillDocument(document, rows, counts);
    await open(document);
    const { cost, result: reading } = await measure('read', read);
    await measure('number', numberBook);
    const numbered = openReading((await measure('read, numbered', read)).result);
    // The first time the table grows; from the second on this is what a check writes.
    await measure('check, first time', (context) => writeFindings(context, numbered, numbered.findings, MOMENT));
    await measure('check', (context) => writeFindings(context, numbered, numbered.findings, MOMENT));
    const report = await measure('report', (context) => writeReport(context, { occasion: 'interim' }));
    const edit = await benchEdit(excel);
    lines.push({ what: `${committees} committees: edit to GOALSTATUS`, cells: edit.cells });

    const bare = countBytes(JSON.stringify([...reading.cells.values()]));
    figures[`syncsStructure${committees}`] = structure.cost.syncs;
    figures[`partsStructure${committees}`] = countParts(structure.cost.sent, REQUEST_BYTES);
    figures[`syncsReport${committees}`] = report.cost.syncs;
    figures[`partsReport${committees}`] = countParts(report.cost.sent, REQUEST_BYTES);
    figures.syncsRead = Math.max(figures.syncsRead ?? 0, cost.syncs);
    const cells = [...reading.cells.values()].reduce((sum, body) => sum + body.length * (body[0]?.length ?? 0), 0);
    figures.partsRead = Math.max(figures.partsRead ?? 0, countParts(cells * FIRST_BYTES_A_CELL, ANSWER_BYTES));
    figures.bytesRatio = Math.max(figures.bytesRatio ?? 0, (cost.sent + cost.received) / bare);
    figures[`editOursMs${committees}`] = edit.ours;
  }
  await benchLargest(lines, figures);
  return {
    title: 'Through office.js',
    lines,
    figures,
    notes: [
      'ours: the time of our code and office.js, all that passes but the host’s own; times differ between machines and runs.',
      `edit to GOALSTATUS: from the key to the cell. Of it ${DEBOUNCE} ms are waited for more changes, and office.js sends what functions answer after 50 ms.`,
      'Every Excel.run is followed by one request more, by which office.js lets go of its objects; nobody waits for it. It counts among the largest, not among the syncs.',
      'bytesRatio: request and answer of reading, by the cells as bare JSON.',
    ],
  };
}

/** Reading a book of 100,000 rows: filled in the saved file, which a local Excel then opens without its functions. */
async function benchLargest(lines: BenchLine[], figures: Record<string, number>): Promise<void> {
  const { committees, rows } = LARGEST;
  const excel = await open(emptyDocument());
  await Excel.run(async (context) => applyStructure(context, await planStructure(context, chooseBook(committees))));
  await excel.settled();
  const document = excel.toDocument();
  fillDocument(document, rows);
  await open(document);
  const measure = makeMeasure(excel, `${committees} × ${rows} rows`, lines, figures);
  const { cost, result } = await measure('read', read);
  figures.syncsRead100k = cost.syncs;
  figures.bytesRatio100k = (cost.sent + cost.received) / countBytes(JSON.stringify([...result.cells.values()]));
  const again = await measure('structure again', async (context) => applyStructure(context, await planStructure(context)));
  figures.syncsStructureAgain100k = again.cost.syncs;
}

/** The workbook with the add-in's functions in it, and nobody watching: what is measured is the work alone. */
async function open(document: WorkbookDocument): Promise<LocalExcel> {
  const { excel } = await startAddin(document, 'sv');
  await stopLive();
  await excel.settled();
  return excel;
}

/** Requests beyond the first that the limit of a request, or of an answer, asks for. Before a cell has been read, a reading counts with what one takes at most. */
function countParts(bytes: number, limit: number): number {
  return Math.ceil(bytes / limit) - 1;
}

interface Cost {
  syncs: number;
  sent: number;
  received: number;
}
type Measure = <T>(what: string, work: (context: Excel.RequestContext) => Promise<T>) => Promise<{ cost: Cost; result: T }>;

function makeMeasure(excel: LocalExcel, book: string, lines: BenchLine[], figures: Record<string, number>): Measure {
  return async (what, work) => {
    await excel.settled();
    const { traffic } = excel;
    traffic.reset();
    const started = performance.now();
    const { result, cost, host } = await Excel.run(async (context) => {
      const done = await work(context);
      return {
        result: done,
        cost: { syncs: traffic.syncs, sent: traffic.bytesSent, received: traffic.bytesReceived },
        host: traffic.milliseconds,
      };
    });
    const total = performance.now() - started;
    // The request by which office.js lets go of its objects.
    await excel.settled();
    lines.push({
      what: `${book}: ${what}`,
      cells: {
        syncs: cost.syncs,
        'kB up': cost.sent / 1000,
        'kB down': cost.received / 1000,
        'largest up': traffic.largestSent / 1000,
        'largest down': traffic.largestReceived / 1000,
        'ms in all': total,
        'of it ours': total - host,
      },
    });
    figures.largestRequestBytes = Math.max(figures.largestRequestBytes ?? 0, traffic.largestSent);
    figures.largestResponseBytes = Math.max(figures.largestResponseBytes ?? 0, traffic.largestReceived);
    figures.refusedRequests = (figures.refusedRequests ?? 0) + traffic.refused;
    return { cost, result };
  };
}
