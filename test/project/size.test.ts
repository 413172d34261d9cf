import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';

const SCRIPT = join(__dirname, '..', '..', 'scripts/size.cjs');
let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'size-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Scripts of so many bytes that cannot be compressed. */
function build(scripts: Record<string, number>, first: object): void {
  for (const [name, bytes] of Object.entries(scripts)) writeFileSync(join(folder, name), randomBytes(bytes));
  writeFileSync(join(folder, 'first-view.json'), JSON.stringify(first));
}
const run = () => spawnSync(process.execPath, [SCRIPT, folder], { encoding: 'utf8' });

test.each([
  ['the page alone is within the budget, however heavy the other views', { 'runtime.js': 200_000, '1.js': 900_000 }, {}, 0],
  ['the page alone is too heavy', { 'runtime.js': 251_000 }, {}, 1],
  ['the page and what the first view fetches are too heavy together', { 'runtime.js': 200_000, '1.js': 60_000 }, { './a': ['1.js'] }, 1],
  ['two first views, each within', { 'runtime.js': 200_000, '1.js': 40_000, '2.js': 40_000 }, { './a': ['1.js'], './b': ['2.js'] }, 0],
])('%s', (_name, scripts, views, status) => {
  build(scripts, { page: ['runtime.js'], ...views });
  const answer = run();
  expect(answer.status).toBe(status);
  for (const name of Object.keys(scripts)) expect(answer.stdout).toContain(name);
});

test('without a build that is said', () => {
  expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('npm run build') });
});
