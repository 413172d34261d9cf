// Univer's raw packages load neither in Node's ESM nor in jest: esbuild makes one CommonJS file of what the engine takes from them.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, version } from 'esbuild';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const entry = join(root, 'localexcel/engine/univer.ts');
const output = join(root, '.cache/univer.cjs');
const stamp = join(root, '.cache/univer.stamp');

/** Makes `.cache/univer.cjs` where it is missing or older than its entry, the lock file or esbuild. Answers its path. */
export async function bundleUniver() {
  const wanted = createHash('sha256')
    .update(readFileSync(entry))
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(version)
    .digest('hex');
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return output;
  mkdirSync(dirname(output), { recursive: true });
  // Written beside and renamed: another process may be reading or making the same file.
  const temporary = `${output}.${process.pid}`;
  await build({
    entryPoints: [entry],
    outfile: temporary,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
  renameSync(temporary, output);
  writeFileSync(stamp, wanted);
  return output;
}
