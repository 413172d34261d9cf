/**
 * `npm run manifest`: reads manifest.xml as Microsoft's own tool reads it and checks, offline, what that tool and the schema leave
 * unsaid: that every resource named is there and every file it points at exists.
 */
const { existsSync, readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const ROOT = join(__dirname, '..');
/** What the build makes; everything else must stand in the repository. */
const BUILT = new Set(['taskpane.html', 'runtime.js', 'functions.json']);

async function checkManifest(file) {
  const { OfficeAddinManifest } = require('office-addin-manifest');
  const info = await OfficeAddinManifest.readManifestFile(file);
  const text = readFileSync(file, 'utf8');
  return { info, problems: [...findResourceProblems(text), ...findAddressProblems(text), ...findHostProblems(text)] };
}

function findResourceProblems(text) {
  const named = new Set([...text.matchAll(/\bresid="([^"]+)"/g)].map((match) => match[1]));
  const given = [...text.matchAll(/<bt:(?:Image|Url|String) id="([^"]+)"/g)].map((match) => match[1]);
  return [
    ...[...named].filter((id) => !given.includes(id)).map((id) => `The resource ${id} is named but not given.`),
    ...given.filter((id) => !named.has(id)).map((id) => `The resource ${id} is given but never named.`),
    ...given.filter((id, index) => given.indexOf(id) !== index).map((id) => `The resource ${id} is given twice.`),
    ...given.filter((id) => id.length > 32).map((id) => `The resource id ${id} is longer than 32 characters.`),
  ];
}

function findAddressProblems(text) {
  const addresses = [...text.matchAll(/(?:DefaultValue|Value)="(https?:[^"]+)"/g)].map((match) => new URL(match[1]));
  return addresses.flatMap((address) => {
    const path = address.pathname.slice(1);
    return [
      ...(address.protocol === 'https:' ? [] : [`${address.href} is not an https address.`]),
      ...(BUILT.has(path) || existsSync(join(ROOT, path))
        ? []
        : [`${address.href} points at a file that is neither built nor in the repository.`]),
    ];
  });
}

/** Excel ignores Runtimes anywhere but first in its Host, and then silently runs the functions on their own. */
function findHostProblems(text) {
  const host = /<Host xsi:type="Workbook">(?:\s|<!--[\s\S]*?-->)*<(\w+)/.exec(text);
  return host?.[1] === 'Runtimes' ? [] : ['Runtimes must stand first in Host.'];
}

async function main() {
  const file = resolve(process.argv[2] ?? 'manifest.xml');
  const { info, problems } = await checkManifest(file);
  problems.forEach((problem) => console.error(problem));
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`${file}: ${info.displayName} ${info.version}, ${info.id}`);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
