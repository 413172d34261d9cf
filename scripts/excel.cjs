/**
 * `npm start` builds the add-in for development, serves it at https://localhost:3000 and, on Windows and Mac, loads it into Excel. It goes on until
 * Ctrl+C. `npm stop` takes it out of Excel again. Why Microsoft's tool is fetched and not installed: docs/decisions/sideloading.md.
 */
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');
const PORT = 3000;
const DEBUGGING = 'office-addin-debugging@7.0.0';

async function main(command, platform) {
  if (command === 'stop') return stop(platform);
  if (command !== 'start') {
    console.error('Say start or stop.');
    return 2;
  }
  const server = await serve(platform);
  console.log(`https://localhost:${PORT}/taskpane.html`);
  if (!hasExcel(platform)) {
    console.log(`${NO_EXCEL} The files are served all the same, for an Excel elsewhere that can reach them; Ctrl+C ends.`);
    return undefined;
  }
  const code = run(debuggingArguments('start'));
  if (code !== 0) await server.stop();
  return code === 0 ? undefined : code;
}

const NO_EXCEL = 'Excel that an add-in can be loaded into by a command exists on Windows and Mac only.';

function stop(platform) {
  if (hasExcel(platform)) return run(debuggingArguments('stop'));
  console.log(NO_EXCEL);
  return 0;
}

function hasExcel(platform) {
  return platform === 'win32' || platform === 'darwin';
}

/** What npx is given. The server is ours, so the tool starts none. */
function debuggingArguments(command) {
  return ['--yes', DEBUGGING, command, 'manifest.xml', 'desktop'];
}

function run(args) {
  // On Windows npx is a script, which only a shell can start; nothing in the arguments comes from outside.
  const { status } = spawnSync('npx', args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  return status ?? 1;
}

async function serve(platform) {
  const webpack = require('webpack');
  const { default: Server } = require('webpack-dev-server');
  const configuration = await require(join(ROOT, 'webpack.config.js'))({}, { mode: 'development' });
  const server = new Server(serverOptions(await readCertificate(platform)), webpack(configuration));
  await server.start();
  return server;
}

/** Nothing that reloads the pane by itself: the runtime lives with the workbook, and the content security policy would stop it. */
function serverOptions(certificate) {
  return {
    port: PORT,
    host: 'localhost',
    server: { type: 'https', options: certificate },
    hot: false,
    liveReload: false,
    client: false,
    static: false,
    headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-cache' },
  };
}

/** Microsoft's own, made for this computer. Only Windows and Mac have an Excel that must trust it. */
async function readCertificate(platform) {
  const certificates = require('office-addin-dev-certs');
  if (hasExcel(platform)) return certificates.getHttpsServerOptions();
  const { readFileSync } = require('node:fs');
  const { localhostCertificatePath, localhostKeyPath } = require('office-addin-dev-certs/lib/defaults');
  await certificates.generateCertificates();
  return { key: readFileSync(localhostKeyPath), cert: readFileSync(localhostCertificatePath) };
}

module.exports = { debuggingArguments, hasExcel, serverOptions };
if (require.main === module) {
  main(process.argv[2], process.platform).then(
    (code) => {
      if (code !== undefined) process.exitCode = code;
    },
    (error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
}
