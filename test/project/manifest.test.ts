import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const FILE = join(ROOT, 'manifest.xml');
const text = readFileSync(FILE, 'utf8');

/** The project's own check, as `npm run manifest` runs it: Microsoft's reader is of two module kinds, which jest cannot mix. */
function check(file: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/checkManifest.cjs'), file], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test("the manifest is read by Microsoft's reader, has all it names, and is Målbok for ever", () => {
  expect(check(FILE)).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringMatching(/Målbok .*7f3ac2fe-e52f-431b-8713-51d9aad89568/),
  });
});

test('the functions have no namespace and share one runtime that lives with the workbook', () => {
  expect(text).not.toMatch(/<Namespace\b/);
  expect(text).toMatch(/<Runtime resid="Pane\.Url" lifetime="long" \/>/);
  expect(text).toMatch(/<Set Name="SharedRuntime" MinVersion="1\.1" \/>/);
});

test.each([
  ['a resource that is not given', 'resid="Icon.80"', 'resid="Icon.90"', /Icon\.90 is named but not given/],
  ['an icon that does not exist', 'icon-64.png', 'icon-65.png', /neither built nor in the repository/],
  ['an address that is not https', 'https://localhost:3000/functions.json', 'http://localhost:3000/functions.json', /not an https address/],
  [
    'Runtimes after another element',
    '<Host xsi:type="Workbook">',
    '<Host xsi:type="Workbook"><AllFormFactors />',
    /Runtimes must stand first/,
  ],
])('%s is found', (_name, from, to, problem) => {
  const folder = mkdtempSync(join(tmpdir(), 'malbok-'));
  try {
    const file = join(folder, 'manifest.xml');
    writeFileSync(file, text.replaceAll(from, to));
    expect(check(file)).toMatchObject({ status: 1, stderr: expect.stringMatching(problem) });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
