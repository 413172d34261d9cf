// npm run workbench [-- --port 3100] [--no-build] [--dist DIR]
// One page on localhost: a grid beside the real pane, in front of the local Excel. A stand-in for development, not Excel.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundlePage, root } from './bundle.mjs';
import { startServer } from './server.mjs';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '3100' }, 'no-build': { type: 'boolean' }, dist: { type: 'string' } },
});
const dist = values.dist ? resolve(values.dist) : join(root, 'dist');
const isBuilt = existsSync(join(dist, 'taskpane.html'));
// What is served is what `npm run build` makes; a folder given by name is somebody else's to make.
if (!values.dist && !(values['no-build'] && isBuilt)) {
  console.log('Building the add-in …');
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/webpack/bin/webpack.js'), '--mode', 'production'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(1);
} else if (!isBuilt) {
  console.error(`There is no built add-in in ${dist}.`);
  process.exit(2);
}
const page = await bundlePage();
try {
  const server = await startServer({ port: Number(values.port), dist, page });
  console.log(`The workbench, a stand-in for development and not Excel: http://localhost:${server.address().port}/`);
} catch (error) {
  console.error(error.code === 'EADDRINUSE' ? `Port ${values.port} is taken: choose another by --port.` : error);
  process.exit(2);
}
