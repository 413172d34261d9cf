/**
 * A webpack plugin that writes bill-of-materials.json: the packages whose code is in the build, as CycloneDX 1.6 (ECMA-424), which programs that look for
 * known faults read. The build fails where a licence does not let a package be shipped. Equal builds give equal bills: no time, no number by chance.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { findLicenceProblems, findPackages } = require('./bundledPackages.cjs');

const ROOT = join(__dirname, '..');
const FILE = 'bill-of-materials.json';

class Bill {
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('Bill', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'Bill', stage }, () => {
        const packages = findPackages(compilation.modules);
        for (const problem of findLicenceProblems(packages)) compilation.errors.push(new Error(problem));
        const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
        const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
        compilation.emitAsset(FILE, new RawSource(`${JSON.stringify(makeBill(own, packages, lock.packages), null, 2)}\n`));
      });
    });
  }
}

/** `locked`: the lock file's packages by their folder, which tell where each came from and the sum of its archive. */
function makeBill(own, packages, locked) {
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': addressOf(own),
        name: own.name,
        version: own.version,
        description: own.description,
        licenses: [{ license: { id: own.license } }],
        purl: addressOf(own),
      },
    },
    components: packages.map((each) => describePackage(each, locked[placeOf(each.folder)] ?? {})),
  };
}

function describePackage({ name, version, licence }, { integrity, resolved }) {
  const [, scope, own] = /^(?:(@[^/]+)\/)?(.+)$/.exec(name);
  const address = addressOf({ name, version });
  const [, algorithm, sum] = /^sha(\d+)-(.+)$/.exec(integrity ?? '') ?? [];
  return {
    type: 'library',
    'bom-ref': address,
    ...(scope ? { group: scope } : {}),
    name: own,
    version,
    scope: 'required',
    ...(sum ? { hashes: [{ alg: `SHA-${algorithm}`, content: Buffer.from(sum, 'base64').toString('hex') }] } : {}),
    licenses: [/\s/.test(licence) ? { expression: licence } : { license: { id: licence } }],
    purl: address,
    ...(resolved ? { externalReferences: [{ type: 'distribution', url: resolved }] } : {}),
  };
}

/** A package's place in the lock file, wherever node_modules lies. */
const placeOf = (folder) => folder.slice(folder.indexOf('node_modules')).replaceAll('\\', '/');

/** Package URL: the @ of a scope is escaped, that of the version is not. */
const addressOf = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

module.exports = { Bill, makeBill };
