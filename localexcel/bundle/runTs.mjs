// Runs a TypeScript program of this project: node localexcel/bundle/runTs.mjs ENTRY [ARGUMENT …]
// It is bundled to .cache/ when one of its sources has changed; the exit code is the program's own.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { build, version } from 'esbuild';
import { bundleUniver, root } from './bundleUniver.mjs';

const [entry, ...programArguments] = process.argv.slice(2);
if (!entry || !existsSync(entry)) {
  console.error(
    entry ? `There is no file ${entry}.` : 'Say which TypeScript file to run: node localexcel/bundle/runTs.mjs ENTRY [ARGUMENT …]',
  );
  process.exit(2);
}
const univer = await bundleUniver();
const program = await bundleProgram(resolve(entry));
const { status, signal } = spawnSync(process.execPath, ['--enable-source-maps', program, ...programArguments], {
  stdio: 'inherit',
  env: { ...process.env, MALBOK_UNIVER: univer, MALBOK_ROOT: root },
});
process.exit(status ?? (signal ? 1 : 0));

/** Answers the path of the bundle. */
async function bundleProgram(file) {
  const name = relative(root, file)
    .replace(/[\\/]/g, '_')
    .replace(/\.tsx?$/, '');
  const output = join(root, '.cache/run', `${name}.cjs`);
  const list = join(root, '.cache/run', `${name}.inputs.json`);
  if (existsSync(output) && isCurrent(list)) return output;
  mkdirSync(join(root, '.cache/run'), { recursive: true });
  // Written beside and renamed: another process may be running or making the same program.
  const temporary = join(root, '.cache/run', `${name}.${process.pid}.cjs`);
  const { metafile } = await build({
    entryPoints: [file],
    outfile: temporary,
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    metafile: true,
    logLevel: 'error',
    jsx: 'automatic',
    // Class names tell in errors which member of which object is missing.
    keepNames: true,
    // Packages are loaded from node_modules as they are; only the project's own sources are bundled.
    packages: 'external',
    // import.meta.url has no meaning in CommonJS.
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: `const importMetaUrl = require('node:url').pathToFileURL(__filename).href;` },
  });
  renameSync(temporary, output);
  const inputs = Object.keys(metafile.inputs).map((input) => resolve(root, input));
  writeFileSync(`${list}.${process.pid}`, JSON.stringify({ fingerprint: fingerprint(inputs), inputs }));
  renameSync(`${list}.${process.pid}`, list);
  return output;
}

function isCurrent(list) {
  if (!existsSync(list)) return false;
  const { fingerprint: known, inputs } = JSON.parse(readFileSync(list, 'utf8'));
  return inputs.every((input) => existsSync(input)) && fingerprint(inputs) === known;
}

function fingerprint(inputs) {
  const hash = createHash('sha256')
    .update(version)
    .update(readFileSync(join(root, 'package-lock.json')));
  for (const input of inputs) {
    const { size, mtimeMs } = statSync(input);
    hash.update(`${basename(input)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
