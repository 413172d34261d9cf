/**
 * What Microsoft's reader and the schema leave unsaid of a manifest: that every resource named is there, that every file it points
 * at exists, and that all lie in one folder of one https server.
 */
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');
/** What the build makes; everything else must stand in the repository. */
const BUILT = new Set(['taskpane.html', 'runtime.js', 'functions.json']);

/** Throws where the file is no manifest at all. */
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
  const pane = /<SourceLocation DefaultValue="([^"]+)"/.exec(text)?.[1];
  const folder = pane ? new URL('.', pane).href : '';
  return addresses.flatMap(({ href, protocol }) => {
    if (protocol !== 'https:') return [`${href} is not an https address.`];
    // The page's content security policy admits its own server alone.
    if (!href.startsWith(folder)) return [`${href} lies elsewhere than the pane, in ${folder}.`];
    const path = href.slice(folder.length);
    return BUILT.has(path) || existsSync(join(ROOT, path)) ? [] : [`${href} points at a file that is neither built nor in the repository.`];
  });
}

/** Excel ignores Runtimes anywhere but first in its Host, and then silently runs the functions on their own. */
function findHostProblems(text) {
  const host = /<Host xsi:type="Workbook">(?:\s|<!--[\s\S]*?-->)*<(\w+)/.exec(text);
  return host?.[1] === 'Runtimes' ? [] : ['Runtimes must stand first in Host.'];
}

module.exports = { checkManifest };
