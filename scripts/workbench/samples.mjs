// The sample books as files, made by the command line's own demo when they are first asked for and kept until a source changes.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bundle.mjs';

const FOLDER = join(root, '.cache/samples');
const SOURCES = ['samples', 'src/goals', 'src/report', 'src/workbook', 'src/locales', 'localexcel'];
const making = new Map();

/** Path of the sample's .xlsx file. Rejects where there is no such sample. */
export function findSample(id) {
  if (!/^[a-z-]+$/.test(id)) return Promise.reject(new Error(`There is no sample ${id}.`));
  const file = join(FOLDER, `${id}.xlsx`);
  if (existsSync(file) && statSync(file).mtimeMs > newest()) return Promise.resolve(file);
  if (!making.has(id))
    making.set(
      id,
      makeSample(id).finally(() => making.delete(id)),
    );
  return making.get(id).then(() => file);
}

function makeSample(id) {
  mkdirSync(FOLDER, { recursive: true });
  const program = ['localexcel/bundle/runTs.mjs', 'localexcel/cli/main.ts', 'demo-book', id, '--out', FOLDER, '--force'];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, program, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (text) => (errors += text));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(errors || `The demo ended with ${code}.`))));
  });
}

/** When a source changed last; the workbench's own page makes no samples. */
function newest() {
  const times = SOURCES.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes(join('localexcel', 'workbench')))
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
  return Math.max(...times);
}
