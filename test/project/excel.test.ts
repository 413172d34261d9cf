/** `npm start` and `npm stop`: what can be known without an Excel. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const SCRIPT = join(__dirname, '..', '..', 'scripts/excel.cjs');
/** Plain CommonJS: asked in a process of its own. */
const ask = (code: string): unknown =>
  JSON.parse(
    spawnSync(process.execPath, ['-e', `const s = require(${JSON.stringify(SCRIPT)}); console.log(JSON.stringify(${code}))`], {
      encoding: 'utf8',
    }).stdout,
  );

test("Microsoft's tool is fetched by a fixed version and given the manifest", () => {
  expect(ask('[s.debuggingArguments("start"), s.debuggingArguments("stop")]')).toEqual(
    ['start', 'stop'].map((command) => [
      '--yes',
      expect.stringMatching(/^office-addin-debugging@\d+\.\d+\.\d+$/),
      command,
      'manifest.xml',
      'desktop',
    ]),
  );
});

test('Excel can be loaded into on Windows and Mac', () => {
  expect(ask('["win32", "darwin", "linux"].map(s.hasExcel)')).toEqual([true, true, false]);
});

test("the server stands at the manifest's address, with https, and puts no script of its own into the page", () => {
  expect(ask('s.serverOptions({ key: "k", cert: "c" })')).toMatchObject({
    port: 3000,
    server: { type: 'https', options: { key: 'k', cert: 'c' } },
    client: false,
    hot: false,
    liveReload: false,
  });
});

test('on Linux stopping says in one sentence why there is nothing to stop', () => {
  if (process.platform !== 'linux') return;
  const { status, stdout } = spawnSync(process.execPath, [SCRIPT, 'stop'], { encoding: 'utf8' });
  expect([status, stdout.trim().split('\n').length]).toEqual([0, 1]);
  expect(stdout).toContain('Windows and Mac');
});
