import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RIBBON_COMMANDS } from '../../src/commands/ribbon';
import { en } from '../../src/locales/en';
import { sv } from '../../src/locales/sv';

const ROOT = join(__dirname, '..', '..');
const FILE = join(ROOT, 'manifest.xml');
const text = readFileSync(FILE, 'utf8');

/** The project's own check, as `npm run manifest` runs it: Microsoft's reader is of two module kinds, which jest cannot mix. */
function check(file: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/manifest.cjs'), file], { encoding: 'utf8' });
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

/** What stands between the tags of the button with the action. */
function findButton(functionName: string): string {
  const buttons = text.match(/<Control xsi:type="Button"[\s\S]*?<\/Control>/g) ?? [];
  return buttons.find((button) => button.includes(`<FunctionName>${functionName}</FunctionName>`)) ?? '';
}
function findString(id: string): { sv: string | undefined; en: (string | undefined)[] } {
  const [, swedish, overrides = ''] = new RegExp(`<bt:String id="${id}" DefaultValue="([^"]*)">([\\s\\S]*?)</bt:String>`).exec(text) ?? [];
  return { sv: swedish, en: [...overrides.matchAll(/Locale="en-(?:US|GB)" Value="([^"]*)"/g)].map(([, value]) => value) };
}

test('every button of the ribbon that runs a function has it in the code, and every such function has its button', () => {
  const named = [...text.matchAll(/<FunctionName>([^<]*)<\/FunctionName>/g)].map(([, name]) => name);
  expect(named).toHaveLength(3);
  expect(named).toEqual(Object.keys(RIBBON_COMMANDS));
});

test.each([
  ['checkBook', 'pane.check.run'],
  ['recalculate', 'pane.recalculate.run'],
  ['makeReport', 'pane.report.run'],
] as const)("the button of %s is called as the pane's, in both languages, and says more when pointed at", (functionName, key) => {
  const [, label = ''] = /<Label resid="([^"]+)"/.exec(findButton(functionName)) ?? [];
  expect(findString(label)).toEqual({ sv: sv[key], en: [en[key], en[key]] });
  const [, tip = ''] = /<Description resid="([^"]+)"/.exec(findButton(functionName)) ?? [];
  expect(findString(tip)).toEqual({ sv: expect.stringMatching(/\.$/), en: [expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)] });
});

test('every icon of the ribbon is drawn in the size that it is given as, and each button has its own', () => {
  const used = [...text.matchAll(/<bt:Image size="(\d+)" resid="([^"]+)"/g)].map(([, size, id]) => ({ size: Number(size), id }));
  expect(new Set(used.map(({ id }) => id)).size).toBe(4 * 3);
  const drawn = used.map(({ id }) => {
    const [, path = ''] = new RegExp(`<bt:Image id="${id}" DefaultValue="https://localhost:3000/([^"]+)"`).exec(text) ?? [];
    const png = readFileSync(join(ROOT, path));
    // Width and height stand in the first chunk of a PNG file.
    return { id, width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
  });
  expect(drawn).toEqual(used.map(({ id, size }) => ({ id, width: size, height: size })));
});

test.each([
  ['a resource that is not given', 'resid="Icon.80"', 'resid="Icon.90"', /Icon\.90 is named but not given/],
  ['an icon that does not exist', 'icon-64.png', 'icon-65.png', /neither built nor in the repository/],
  [
    'a file on another server',
    'https://localhost:3000/functions.json',
    'https://example.org/functions.json',
    /lies elsewhere than the pane/,
  ],
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
