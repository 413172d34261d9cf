/** The launcher of TypeScript programs. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'malbok-'));
afterAll(() => rmSync(folder, { recursive: true }));

const launcher = resolve('localexcel/bundle/runTs.mjs');
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

test('arguments and exit code are the program’s own, and a changed source is bundled anew', () => {
  const entry = join(folder, 'program.ts');
  const part = join(folder, 'part.ts');
  writeFileSync(part, `export const greeting: string = 'hej';`);
  writeFileSync(
    entry,
    `import { greeting } from './part';\nconsole.log(greeting, process.argv.slice(2).join('+'));\nprocess.exitCode = 7;`,
  );
  expect(run(entry, 'a', '--b')).toEqual({ status: 7, stdout: 'hej a+--b\n', stderr: '' });
  writeFileSync(part, `export const greeting: string = 'hej igen';`);
  expect(run(entry)).toMatchObject({ status: 7, stdout: 'hej igen \n' });
});

test.each([
  ['no file named', [], 'Say which TypeScript file to run'],
  ['a file that is not there', ['finns-inte.ts'], 'There is no file finns-inte.ts'],
])('%s', (_, args, sentence) => {
  expect(run(...args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(sentence) });
});
