// Builds the add-in and serves the workbench, once for all test files. MALBOK_DIST names a folder that is built already,
// MALBOK_WORKBENCH the address of a workbench that is served already.
const { spawn } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join } = require('node:path');

module.exports = async () => {
  const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(chromium)) throw new Error(`There is no Chromium at ${chromium}: install it, or say in CHROMIUM where it is.`);
  if (process.env.MALBOK_WORKBENCH) return;
  const dist = process.env.MALBOK_DIST;
  const program = join(__dirname, '../../../scripts/workbench/main.mjs');
  const server = spawn(process.execPath, [program, '--port', '0', ...(dist ? ['--dist', dist] : [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  globalThis.workbenchServer = server;
  process.env.MALBOK_WORKBENCH = await new Promise((resolve, reject) => {
    let said = '';
    const hear = (text) => {
      said += text;
      const address = /http:\/\/localhost:\d+\//.exec(said)?.[0];
      if (address) resolve(address);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.on('close', () => reject(new Error(`The workbench did not start: ${said}`)));
  });
};
