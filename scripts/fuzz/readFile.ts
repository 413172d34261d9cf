/**
 * Reads one .xlsx file in a process of its own and prints what came of it, so that time and memory can be told:
 * node localexcel/bundle/runTs.mjs scripts/fuzz/readFile.ts FILE
 */
import { readFileSync } from 'node:fs';
import { readXlsx, UnusableFile } from '../../localexcel/xlsx';

export interface ReadingCost {
  /** "opened", or why it was not (a reason of UnusableFile). */
  outcome: string;
  sheets: number;
  cells: number;
  /** Of the processor's time. */
  seconds: number;
  /** The most memory that the whole process has held, Node's own included (about 60). */
  megabytes: number;
}

async function main(file: string): Promise<void> {
  const cost: ReadingCost = { outcome: 'opened', sheets: 0, cells: 0, seconds: 0, megabytes: 0 };
  try {
    const { sheets } = await readXlsx(readFileSync(file));
    cost.sheets = sheets.length;
    for (const { cells } of sheets) for (const row of cells.values()) cost.cells += row.size;
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    cost.outcome = error.reason;
  }
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  cost.seconds = (userCPUTime + systemCPUTime) / 1e6;
  cost.megabytes = Math.round(maxRSS / 1024);
  console.log(JSON.stringify(cost));
}

void main(process.argv[2] ?? '');
