/** Some hundred damaged files, the same every time; `npm run fuzz` damages others for as long as asked. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

test('damaged files are read for what they say or refused, and none is read for ever', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['localexcel/bundle/runTs.mjs', 'scripts/fuzz/main.ts', '--what', 'files', '--cases', '800', '--seed', '20261122'],
    { cwd: join(__dirname, '../..'), encoding: 'utf8', timeout: 50_000 },
  );
  expect({ status, stderr }).toMatchObject({ status: 0 });
  const [, refused, read] = /800 files, (\d+) refused, (\d+) read/.exec(stdout) ?? [];
  expect(Number(refused)).toBeGreaterThan(300);
  expect(Number(read)).toBeGreaterThan(80);
});
