/** The whole job on both sample books, and ten mistakes in a copy; each book in a process of its own, with a fresh Excel. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { exempelkommunenLjungby, SAMPLE_BOOKS } from '../../../samples';
import { EXIT } from '../failure';
import { checkFolder, checkOutput } from '../files';
import type { Request } from '../goalBook';
import { say } from '../texts';
import { listReportFiles } from './writeReports';

export { buildSample } from './buildSample';
export { plantMistakes } from './plantMistakes';

const DEFAULT_FOLDER = 'out';

export async function makeDemo({ out }: { out?: string }, request: Request): Promise<number> {
  const { language, force, output } = request;
  const started = performance.now();
  const folder = out ?? DEFAULT_FOLDER;
  // The default folder is the demo's own: made where it is missing, its books made anew each time.
  if (out === undefined) mkdirSync(folder, { recursive: true });
  checkFolder(folder);
  const sound = join(folder, `${exempelkommunenLjungby.id}.xlsx`);
  const faulty = join(folder, `${exempelkommunenLjungby.id}-med-fel.xlsx`);
  const isForced = force || out === undefined;
  for (const file of [...SAMPLE_BOOKS.map(({ id }) => join(folder, `${id}.xlsx`)), faulty]) checkOutput(file, isForced);
  for (const { file, ending } of SAMPLE_BOOKS.flatMap(({ id }) => listReportFiles(id, folder))) checkOutput(file, isForced, ending);

  const steps: { name: string; args: string[] }[] = [
    ...SAMPLE_BOOKS.map(({ id }) => ({ name: id, args: ['demo-book', id, '--out', folder] })),
    { name: faulty, args: ['demo-mistakes', sound, '--out', faulty] },
  ];
  for (const { name, args } of steps) {
    const code = await runSelf([...args, '--lang', language]);
    if (code === EXIT.ok) continue;
    output.error(say(language, 'demoFailed', { name }));
    return code;
  }
  output.out(say(language, 'demoDone', { seconds: Math.round((performance.now() - started) / 100) / 10 }));
  return EXIT.ok;
}

/** Runs this program with other arguments; it prints where this one does. */
function runSelf(args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.execArgv, process.argv[1]!, ...args], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? EXIT.unexpected));
  });
}
