/** The packages whose code is in the build, and whether their licences let it be shipped. */
const { existsSync, readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

/** Licences that ask for no more than to be named. What is not here is not shipped before somebody has read it. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Zlib',
]);

/** By name and version. `modules` are webpack's, of which many may have been made one. */
function findPackages(modules) {
  const folders = new Set();
  for (const module of modules) {
    for (const { resource } of [module, ...(module.modules ?? [])]) {
      const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(resource ?? '')?.[0];
      if (folder) folders.add(folder);
    }
  }
  return [...folders].map(readPackage).sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));
}

function readPackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  return {
    name,
    version,
    licence: license ?? '',
    text: file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : '',
    folder,
  };
}

/** What is wrong with the licences of what is shipped, a sentence each. */
function findLicenceProblems(packages) {
  return packages
    .filter(({ licence }) => !isAllowed(licence))
    .map(({ name, version, licence }) => `${name} ${version} has the licence "${licence}", which is not among those that are shipped.`);
}

/** An SPDX expression: of what stands between OR one is enough, of what stands between AND all are needed. */
function isAllowed(expression) {
  const text = expression.trim().replace(/^\((.*)\)$/, '$1');
  // Words within words are for somebody to read.
  if (/[()]/.test(text)) return false;
  return text.split(/\s+OR\s+/).some((choice) => choice.split(/\s+AND\s+/).every((licence) => ALLOWED.has(licence)));
}

module.exports = { findPackages, findLicenceProblems };
