/**
 * `npm run bench`: what the add-in costs. Syncs and bytes are counted and the same on every machine; times are given as
 * multiples of a yardstick measured in the same run, so that they can be compared between machines.
 */
import { applyStructure, planStructure } from '../../src/workbook/structure';
import { appendRows } from '../../src/workbook/writing/write';
import { readBook } from '../../src/workbook/reading/read';
import { writeReport } from '../../src/workbook/report/writeReport';
import { findModel } from '../../src/goals';
import { startAddin } from '../../localexcel/addin/startAddin';
import { emptyDocument } from '../../localexcel/document/create';
import type { LocalExcel } from '../../localexcel/localExcel';
import { benchDomain } from './domain';

/** Milliseconds that this machine takes for a fixed piece of work: sorting a million numbers. */
function measureYardstick(): number {
  const numbers = Float64Array.from({ length: 1_000_000 }, (_, index) => Math.sin(index));
  const started = performance.now();
  numbers.sort();
  return performance.now() - started;
}

interface Cost {
  syncs: number;
  kilobytes: number;
  /** In yardsticks. */
  time: number;
}

async function count(excel: LocalExcel, yardstick: number, work: () => Promise<unknown>): Promise<Cost> {
  await excel.settled();
  excel.traffic.reset();
  const started = performance.now();
  await work();
  const time = (performance.now() - started) / yardstick;
  return { syncs: excel.traffic.syncs, kilobytes: Math.round(excel.traffic.bytesSent / 1024), time };
}

async function benchExcel(yardstick: number): Promise<void> {
  const model = findModel('Ljungby')!;
  for (const size of [10, 40]) {
    const { excel } = await startAddin(emptyDocument(), 'sv');
    const committees = Array.from({ length: size }, (_, index) => ({
      code: `N${index + 1}`,
      name: `Nämnd ${index + 1}`,
      kind: 'nämnd' as const,
      covered: true,
    }));
    const units = committees.map(({ code }) => ({ committee: code, name: `Verksamhet i ${code}`, manager: 'Chef' }));
    const choice = { model, municipality: 'Exempelkommunen', year: 2026, committees, units };
    print(
      `structure ${size} committees`,
      await count(excel, yardstick, () => Excel.run(async (context) => applyStructure(context, await planStructure(context, choice)))),
    );
    print(
      `structure ${size} committees again`,
      await count(excel, yardstick, () => Excel.run(async (context) => applyStructure(context, await planStructure(context)))),
    );
    for (const rows of [0, 50]) {
      if (rows > 0)
        await addRows(
          committees.map(({ code }) => code),
          rows,
        );
      print(`read ${size} committees with ${rows} rows each`, await count(excel, yardstick, () => Excel.run(readBook)));
    }
    // Again over its own sheet, which is read first.
    for (const again of ['', ' again']) {
      const what = `report ${size} committees with 50 rows each${again}`;
      print(what, await count(excel, yardstick, () => Excel.run((context) => writeReport(context, { occasion: 'interim' }))));
    }
  }
}

async function addRows(codes: readonly string[], rows: number): Promise<void> {
  await Excel.run(async (context) => {
    const reading = await readBook(context);
    if (reading.kind !== 'book') throw new Error('The book made for the bench cannot be read.');
    const { levels } = reading.book.settings;
    for (const code of codes) {
      const lines = Array.from({ length: rows }, (_, index) =>
        index % 2 === 0
          ? { level: levels.goal.name, text: `Mål ${index}` }
          : { level: levels.measure.name, text: `Mått ${index}`, measureUnit: '%', baseline: 10, target: 20, actualInterim: 15 },
      );
      await appendRows(context, reading.layout, code, lines);
    }
  });
}

function print(what: string, { syncs, kilobytes, time }: Cost): void {
  console.log(
    `${what.padEnd(44)} ${String(syncs).padStart(4)} syncs ${String(kilobytes).padStart(7)} kB sent ${time.toFixed(2).padStart(8)} yardsticks`,
  );
}

async function main(): Promise<void> {
  const yardstick = measureYardstick();
  console.log(`yardstick: one million numbers sorted in ${yardstick.toFixed(0)} ms`);
  await benchExcel(yardstick);
  for (const { what, rows, milliseconds, ratio } of benchDomain()) {
    console.log(
      `${what.padEnd(16)} ${String(rows).padStart(7)} rows ${milliseconds.toFixed(3).padStart(10)} ms ${ratio.toFixed(3).padStart(9)} times its own yardstick`,
    );
  }
  process.exit(0);
}

void main();
