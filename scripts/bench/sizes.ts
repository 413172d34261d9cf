import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BenchPart } from './part';

/** Written by the build: which scripts the page needs before it can show anything. */
const FIRST_VIEW = 'first-view.json';

/** The weight of the scripts that are built, packed as they are served; the budget of the first view is held by `npm run size`. */
export async function benchSizes(folder = join(process.cwd(), 'dist')): Promise<BenchPart> {
  const part: BenchPart = { title: 'Scripts of the build (kB)', lines: [], figures: {} };
  const list = join(folder, FIRST_VIEW);
  if (!existsSync(list))
    return Promise.resolve({ ...part, notes: ['There is no build in dist/: run npm run build first. The figures are left out.'] });
  const views = Object.entries(JSON.parse(readFileSync(list, 'utf8')) as Record<string, string[]>);
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const weigh = (what: string, chosen: readonly string[]) => {
    const files = chosen.map((name) => readFileSync(join(folder, name)));
    const packed = files.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
    part.lines.push({ what, cells: { scripts: files.length, raw: sumLengths(files) / 1000, gzip: packed / 1000 } });
    return packed / 1000;
  };
  const page = views.find(([view]) => view === 'page')?.[1] ?? [];
  const firsts = views
    .filter(([view]) => view !== 'page')
    .map(([view, scripts]) => weigh(`first view: ${view}`, [...new Set([...page, ...scripts])]));
  part.figures['firstViewKb'] = Math.max(...firsts, 0);
  part.figures['allScriptsKb'] = weigh('all scripts', names);
  return Promise.resolve(part);
}

function sumLengths(files: readonly Buffer[]): number {
  return files.reduce((sum, { length }) => sum + length, 0);
}
