import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const SCRIPT = join(ROOT, 'scripts/manifest.cjs');

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'malbok-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...words: string[]) => spawnSync(process.execPath, [SCRIPT, ...words], { cwd: folder, encoding: 'utf8' });
const addressesIn = (text: string) => [...text.matchAll(/="(https:[^"]+)"/g)].map((match) => match[1]);

test.each([
  ['a folder', 'https://mal.exempel.se/bok', 'https://mal.exempel.se/bok/'],
  ['a folder with its closing slash', 'https://mal.exempel.se/bok/', 'https://mal.exempel.se/bok/'],
  ['a whole server', 'https://mal.exempel.se', 'https://mal.exempel.se/'],
  ['a port', 'https://mal.exempel.se:8443/a/b', 'https://mal.exempel.se:8443/a/b/'],
  ['Swedish letters', 'https://målbok.exempel.se', 'https://xn--mlbok-mra.exempel.se/'],
  ['characters that XML and a replacement read their own way', 'https://mal.exempel.se/a&b$1', 'https://mal.exempel.se/a&amp;b$1/'],
])('every address is moved, and the manifest passes the check: %s', (_name, url, base) => {
  const out = join(folder, 'placed.xml');
  expect(run('--url', url, '--out', out)).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('placed.xml') });
  const source = addressesIn(readFileSync(join(ROOT, 'manifest.xml'), 'utf8')).filter((address) => address?.includes('localhost'));
  const placed = readFileSync(out, 'utf8');
  expect(source.length).toBeGreaterThan(5);
  expect(addressesIn(placed)).toEqual(source.map((address) => address?.replace('https://localhost:3000/', () => base)));
  expect(placed).not.toContain('localhost');
});

test('without --out it lands in out/', () => {
  expect(run('--url', 'https://mal.exempel.se').status).toBe(0);
  expect(readFileSync(join(folder, 'out/manifest.xml'), 'utf8')).toContain('https://mal.exempel.se/taskpane.html');
});

test.each([
  ['http', ['--url', 'http://mal.exempel.se'], /not an https address/],
  ['no address', ['--url', 'mal'], /not an address/],
  ['nothing after --url', ['--url'], /--url/],
  ['a file', ['--url', 'https://mal.exempel.se/taskpane.html'], /name the folder/],
  ['a query', ['--url', 'https://mal.exempel.se/?a=1'], /without \? and #/],
  ['a password', ['--url', 'https://a:b@mal.exempel.se/'], /user name or a password/],
  ['--out alone', ['--out', 'a.xml'], /--out needs --url/],
  ['a word that is not known', ['--adress', 'https://mal.exempel.se'], /--adress/],
  ['a folder that is not there', ['--url', 'https://mal.exempel.se', '--out', 'none/a.xml'], /cannot be written/],
  ['the source itself', ['--url', 'https://mal.exempel.se', '--out', join(ROOT, 'manifest.xml')], /name another file/],
])('one clear line, exit code 2 and nothing written: %s', (_name, words, problem) => {
  const { status, stderr, stdout } = run(...words);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(problem);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(existsSync(join(folder, 'out'))).toBe(false);
});
