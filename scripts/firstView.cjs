/**
 * A webpack plugin that writes first-view.json: the scripts of the page itself (`page`), and by the module that asks for them those that a first view fetches
 * at once. `npm run size` reads it.
 */
const { dirname, sep } = require('node:path');

/** What a file in this very folder asks for stands in the first view. */
const FIRST = ['', 'src', 'taskpane', 'start'].join(sep);

class FirstView {
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('FirstView', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'FirstView', stage }, () => {
        compilation.emitAsset('first-view.json', new RawSource(`${JSON.stringify(listScripts(compilation), null, 2)}\n`));
      });
    });
  }
}

function listScripts({ entrypoints, chunkGroups }) {
  const first = { page: filesOf(entrypoints.get('runtime')) };
  for (const group of chunkGroups) {
    for (const { module, request } of group.origins) {
      if (module?.resource && dirname(module.resource).endsWith(FIRST))
        first[request] = filesOf(group).filter((name) => !first.page.includes(name));
    }
  }
  return first;
}

/** Without the hash that stands behind the name. */
function filesOf(group) {
  return group.getFiles().flatMap((file) => (/\.js(\?|$)/.test(file) ? [file.replace(/\?.*/, '')] : []));
}

module.exports = { FirstView };
