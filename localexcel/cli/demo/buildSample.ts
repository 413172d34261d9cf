/** One sample book from nothing: structured, filled, numbered, checked, calculated, reported, saved. */
import { join } from 'node:path';
import { refreshLive } from '../../../src/live';
import { writeFindings } from '../../../src/workbook/writing/findings';
import { SAMPLE_BOOKS } from '../../../samples';
import { startAddin } from '../../addin/startAddin';
import { emptyDocument } from '../../document/create';
import { today } from '../commands/report';
import { EXIT } from '../failure';
import { packWorkbook, saveFiles } from '../files';
import type { Request } from '../goalBook';
import { say } from '../texts';
import { describeBook } from './describeBook';
import { fillBook, readReady } from './fillBook';
import { writeReports } from './writeReports';

export async function buildSample(id: string, folder: string, request: Request): Promise<number> {
  const { language, output } = request;
  const sample = SAMPLE_BOOKS.find((book) => book.id === id);
  if (!sample) throw new Error(`There is no sample ${id}.`);
  const started = performance.now();
  const { excel, functionNames } = await startAddin(emptyDocument(), language);
  const filled = await fillBook(sample);
  await Excel.run((context) => writeFindings(context, filled, filled.findings, today()));
  const { sheets: reports, files: reportFiles } = await writeReports(id, folder);
  await refreshLive();
  await excel.settled();
  const document = excel.toDocument();
  const file = join(folder, `${id}.xlsx`);
  await saveFiles([await packWorkbook(document, file, functionNames), ...reportFiles]);

  const { syncs, bytesSent } = excel.traffic;
  const sheets = document.sheets.map(({ name }) => name);
  output.out(`${sample.municipality} (${sample.model})`);
  for (const line of describeBook(await readReady(), sheets, language)) output.out(line);
  output.out(say(language, 'demoReports', { names: reports.join(', ') }));
  output.out(
    say(language, 'demoCost', {
      seconds: Math.round((performance.now() - started) / 100) / 10,
      syncs,
      sent: Math.round(bytesSent / 1024),
      memory: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  );
  output.out(say(language, 'demoFile', { file }));
  for (const { file: report } of reportFiles) output.out(say(language, 'demoFile', { file: report }));
  return EXIT.ok;
}
