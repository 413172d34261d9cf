/** What the build says about the packages in it: their licences, and the bill of materials. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** Plain CommonJS of the build: asked in a process of its own, as the build loads it. */
function ask<T>(script: string, name: string, ...values: unknown[]): T {
  const code = `console.log(JSON.stringify(require(${JSON.stringify(join(ROOT, 'scripts', script))}).${name}(...JSON.parse(process.argv[1]))))`;
  return JSON.parse(spawnSync(process.execPath, ['-e', code, JSON.stringify(values)], { encoding: 'utf8' }).stdout) as T;
}

interface Package {
  name: string;
  version: string;
  licence: string;
  folder: string;
}
interface Locked {
  license?: string;
  dev?: boolean;
  version: string;
  integrity?: string;
}
const { packages: locked } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
const moduleOf = (folder: string, file = 'index.js') => ({ resource: join(ROOT, 'node_modules', folder, file) });

test.each([
  ['MIT', 0],
  ['(MIT AND Zlib)', 0],
  ['MIT OR GPL-3.0-or-later', 0],
  ['(MIT OR GPL-3.0-or-later)', 0],
  ['GPL-3.0-or-later', 1],
  ['AGPL-3.0-only', 1],
  ['LGPL-2.1', 1],
  ['MIT AND LGPL-2.1', 1],
  ['MPL-2.0', 1],
  ['SEE LICENSE IN LICENSE.txt', 1],
  ['UNLICENSED', 1],
  ['constructor', 1],
  ['', 1],
])('the licence "%s" keeps a package from being shipped: %d', (licence, problems) => {
  const found = ask<string[]>('bundledPackages.cjs', 'findLicenceProblems', [{ name: 'a', version: '1.0.0', licence }]);
  expect(found).toHaveLength(problems);
});

test('nothing that package.json brings into the add-in has another licence', () => {
  const shipped = Object.entries(locked).filter(([path, { dev }]) => path !== '' && !dev);
  expect(shipped.length).toBeGreaterThan(50);
  const found = shipped.map(([name, { license, version }]) => ({ name, version, licence: license ?? '' }));
  expect(ask<string[]>('bundledPackages.cjs', 'findLicenceProblems', found)).toEqual([]);
});

test('packages are found in modules that have been made one, each once', () => {
  const modules = [
    { resource: join(ROOT, 'src/runtime.ts') },
    {},
    { ...moduleOf('react'), modules: [moduleOf('react-dom'), moduleOf('@fluentui/react-icons', 'lib/index.js')] },
    moduleOf('react', 'jsx-runtime.js'),
  ];
  const found = ask<Package[]>('bundledPackages.cjs', 'findPackages', modules);
  expect(found.map(({ name }) => name)).toEqual(['@fluentui/react-icons', 'react', 'react-dom']);
  expect(found.map(({ licence }) => licence)).toEqual(['MIT', 'MIT', 'MIT']);
});

test('the bill of materials names each package as CycloneDX wants it', () => {
  const icons = locked['node_modules/@fluentui/react-icons']!;
  const own = { name: 'malbok', version: '0.1.0', description: 'Målbok', license: 'MIT' };
  const packages = ask<Package[]>('bundledPackages.cjs', 'findPackages', [moduleOf('@fluentui/react-icons'), moduleOf('docx')]);
  const bill = ask<Record<string, unknown>>('bill.cjs', 'makeBill', own, packages, { 'node_modules/@fluentui/react-icons': icons });
  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name: 'malbok', purl: 'pkg:npm/malbok@0.1.0' } },
    components: [
      {
        type: 'library',
        group: '@fluentui',
        name: 'react-icons',
        version: icons.version,
        purl: `pkg:npm/%40fluentui/react-icons@${icons.version}`,
        hashes: [{ alg: 'SHA-512', content: Buffer.from(icons.integrity!.slice('sha512-'.length), 'base64').toString('hex') }],
        licenses: [{ license: { id: 'MIT' } }],
      },
      { name: 'docx', purl: `pkg:npm/docx@${locked['node_modules/docx']!.version}` },
    ],
  });
});
