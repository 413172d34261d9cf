/**
 * `npm run bench`: what the add-in costs, held against yardsticks that are measured in the same run (docs/performance.md). Prints a table for each part and
 * which targets are met, and writes the figures to out/bench.json. `-- --check` ends with 1 where a target that was measured is not met;
 * `-- --only domain` measures that part alone and leaves the file as it is.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerTask, runTask } from './child';
import { benchDomain } from './domain';
import { benchMemory } from './memory';
import { benchNative, calculateInUniver } from './native';
import { drawPart, type BenchPart } from './part';
import { benchSizes } from './sizes';
import { judgeFigures } from './targets';
import { benchWire } from './wire';

/** Each in a process of its own, one after the other. */
const PARTS: Record<string, () => Promise<BenchPart>> = {
  domain: () => benchDomain(),
  native: () => benchNative(),
  memory: () => benchMemory(),
  wire: () => benchWire(),
  sizes: () => benchSizes(),
};

async function main(options: readonly string[]): Promise<void> {
  const only = options[options.indexOf('--only') + 1];
  const names = options.includes('--only') ? [only ?? ''] : Object.keys(PARTS);
  const figures: Record<string, number> = {};
  for (const name of names) {
    const outcome = await runTask(name);
    if ('stopped' in outcome) throw new Error(`The part ${name} of the bench took too long.`);
    const part = outcome.answer as BenchPart;
    Object.assign(figures, part.figures);
    console.log(drawPart(part));
  }
  const judged = judgeFigures(figures).filter(({ met }) => met !== undefined || !options.includes('--only'));
  for (const { text } of judged) console.log(text);
  if (!options.includes('--only')) {
    const folder = join(process.cwd(), 'out');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(figures, null, 2)}\n`);
  }
  if (options.includes('--check') && judged.some(({ met }) => met === false)) process.exitCode = 1;
}

async function start(): Promise<void> {
  const isTask = await answerTask({ ...PARTS, univer: (size) => calculateInUniver(Number(size)) });
  if (!isTask) await main(process.argv.slice(2));
}

start().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 2;
});
