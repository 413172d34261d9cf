/**
 * A webpack plugin: the build fails where code of a package gets in that package.json's dependencies do not bring (by the lock file,
 * which marks the rest `dev`), or where a page loads a script from elsewhere than its own folder and Microsoft's office.js.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/** The only page with scripts. */
const PANE = 'taskpane.html';
const LOCK = join(__dirname, '..', 'package-lock.json');

class ShippedPackages {
  apply(compiler) {
    const { packages } = JSON.parse(readFileSync(LOCK, 'utf8'));
    const fail = (compilation, problems) => problems.forEach((problem) => compilation.errors.push(new Error(problem)));
    compiler.hooks.thisCompilation.tap('ShippedPackages', (compilation) => {
      compilation.hooks.finishModules.tap('ShippedPackages', (modules) => {
        fail(
          compilation,
          findForeignPackages(
            [...modules].map((module) => module.resource ?? ''),
            packages,
          ),
        );
      });
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'ShippedPackages', stage }, (assets) => {
        for (const [name, asset] of Object.entries(assets))
          if (name.endsWith('.html')) {
            const problems = findForeignScripts(asset.source().toString(), Object.keys(assets), name === PANE);
            fail(compilation, problems);
          }
      });
    });
  }
}

function findForeignPackages(resources, packages) {
  const used = new Set(
    resources.map((resource) => /\bnode_modules\/(?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(resource.replaceAll('\\', '/'))?.[0]),
  );
  used.delete(undefined);
  return [...used]
    .filter((path) => !packages[path] || packages[path].dev)
    .map((path) => `${path} is not among what package.json's dependencies ship.`);
}

/** `isPane`: whether the page is to load office.js; the others load nothing. */
function findForeignScripts(html, files, isPane = true) {
  const sources = [...html.matchAll(/<script\b[^>]*?\bsrc=["']?([^"'\s>]+)/g)].map((match) => match[1]);
  return [
    ...sources
      .filter((source) => source !== OFFICE_JS && !files.includes(source))
      .map((source) => `The page loads ${source}, which is not built.`),
    ...(!isPane || sources.includes(OFFICE_JS) ? [] : [`The page does not load ${OFFICE_JS}.`]),
  ];
}

module.exports = { ShippedPackages, findForeignPackages, findForeignScripts };
