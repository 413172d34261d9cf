/**
 * `npm run manifest` checks manifest.xml, or the file named. `npm run manifest -- --url https://host/path [--out FILE]` writes the
 * manifest for the server at that address, and checks what it has written. Exit codes: 0 good, 1 the manifest has problems, 2 the
 * arguments cannot be used (one line on standard error, nothing is written).
 */
const { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');
const { parseArgs } = require('node:util');
const { checkManifest } = require('./manifestProblems.cjs');
const { UnusableAddress, placeManifest, readFolderAddress } = require('./placeManifest.cjs');

const SOURCE = join(__dirname, '..', 'manifest.xml');
const OUT = 'out/manifest.xml';

async function main() {
  const { url, out = OUT, file = SOURCE } = readArguments();
  if (url === undefined) return report(file);
  const placed = placeManifest(readFileSync(SOURCE, 'utf8'), readFolderAddress(url));
  write(resolve(out), placed);
  return report(resolve(out));
}

function readArguments() {
  let read;
  try {
    read = parseArgs({ options: { url: { type: 'string' }, out: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    // Node's message goes on with advice about positional arguments that does not fit here.
    throw new UnusableAddress(error.message.split('. ')[0].replace(/\.?$/, '.'));
  }
  const { values, positionals } = read;
  if (values.out !== undefined && values.url === undefined) throw new UnusableAddress('--out needs --url, the address to write for.');
  if (values.url !== undefined && positionals.length > 0)
    throw new UnusableAddress(`${positionals[0]} cannot be used together with --url.`);
  if (positionals.length > 1) throw new UnusableAddress('One manifest is checked at a time.');
  return { ...values, file: positionals[0] && resolve(positionals[0]) };
}

function write(file, text) {
  try {
    if (file === resolve(OUT) && !existsSync(dirname(file))) mkdirSync(dirname(file));
    // Development would lose its own addresses.
    if (existsSync(file) && realpathSync(file) === realpathSync(SOURCE))
      throw new UnusableAddress(`${file} is the manifest that others are made from; name another file with --out.`);
    writeFileSync(file, text);
  } catch (error) {
    if (error instanceof UnusableAddress) throw error;
    throw new UnusableAddress(`${file} cannot be written (${error.code}).`);
  }
}

async function report(file) {
  const { info, problems } = await checkManifest(file);
  problems.forEach((problem) => console.error(problem));
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`${file}: ${info.displayName} ${info.version}, ${info.id}`);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = error instanceof UnusableAddress ? 2 : 1;
});
