import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const SCRIPT = join(__dirname, '..', '..', 'scripts/shippedPackages.cjs');
const PACKAGES = {
  'node_modules/react': {},
  'node_modules/@a/b': {},
  'node_modules/fflate': { dev: true },
  'node_modules/react/node_modules/x': {},
};

/** Plain CommonJS of the build: asked in a process of its own, as the build loads it. */
function ask(name: 'findForeignPackages' | 'findForeignScripts', ...values: unknown[]): string[] {
  const code = `console.log(JSON.stringify(require(${JSON.stringify(SCRIPT)}).${name}(...JSON.parse(process.argv[1]))))`;
  return JSON.parse(spawnSync(process.execPath, ['-e', code, JSON.stringify(values)], { encoding: 'utf8' }).stdout);
}

test.each([
  ['our own code', '/p/src/runtime.ts', 0],
  ['a dependency', '/p/node_modules/react/index.js', 0],
  ['a dependency with a scope', '/p/node_modules/@a/b/lib/c.js', 0],
  ['a package inside a package', '/p/node_modules/react/node_modules/x/a.js', 0],
  ['a package on Windows', 'C:\\p\\node_modules\\react\\index.js', 0],
  ['a package for development', '/p/node_modules/fflate/esm/browser.js', 1],
  ['a package that the lock file does not know', '/p/node_modules/tracker/a.js', 1],
])('what is shipped: %s', (_name, resource, problems) => {
  expect(ask('findForeignPackages', [resource], PACKAGES)).toHaveLength(problems);
});

const OFFICE = '<script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script>';
test.each([
  ['office.js and our own', `${OFFICE}<script defer src="runtime.js?1"></script>`, 0],
  ['a script of a third party', `${OFFICE}<script src="https://example.org/a.js"></script>`, 1],
  ['office.js from elsewhere', '<script src="https://example.org/office.js"></script>', 2],
  ['no office.js', '<script src=runtime.js?1></script>', 1],
])('what the page loads: %s', (_name, html, problems) => {
  expect(ask('findForeignScripts', html, ['runtime.js?1', 'taskpane.html'])).toHaveLength(problems);
});
