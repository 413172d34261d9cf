// Bundles the workbench's page (localexcel/workbench) for the browser.
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** In Node the engine loads Univer from a file beside; in the browser it is part of the bundle, shared with the grid. */
const univerInBrowser = {
  name: 'univer-in-browser',
  setup({ onResolve }) {
    onResolve({ filter: /\/loadUniver$/ }, () => ({ path: join(root, 'localexcel/workbench/univerInBrowser.ts') }));
  },
};

/** The page's files by name (workbench.js, workbench.css), kept in memory. A module of Node in the bundle fails the build. */
export async function bundlePage() {
  const { outputFiles } = await build({
    entryPoints: { workbench: join(root, 'localexcel/workbench/main.ts') },
    outdir: root,
    write: false,
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'chrome120',
    minify: true,
    // Class names tell in errors which member of which object is missing.
    keepNames: true,
    legalComments: 'none',
    logLevel: 'error',
    jsx: 'automatic',
    loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [univerInBrowser],
  });
  return new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
}
