/** Saving: a workbook stands there whole, or what stood there before does. */
import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook, saveFiles, saveWorkbook } from '../../localexcel/cli/files';
import { emptyDocument } from '../../localexcel/document/create';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'malbok-files-test-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a file is replaced in one step: never written into', async () => {
  const file = join(folder, 'bok.xlsx');
  writeFileSync(file, 'den förra');
  // The former file by another name: what is written into the one would show in the other.
  linkSync(file, join(folder, 'förra'));
  await saveWorkbook(emptyDocument('Nytt'), file, []);
  expect(readFileSync(join(folder, 'förra'), 'utf8')).toBe('den förra');
  expect((await openWorkbook(file)).sheets[0]?.name).toBe('Nytt');
  expect(readdirSync(folder).sort()).toEqual(['bok.xlsx', 'förra']);
});

test('where it cannot be put in its place nothing of it is left', async () => {
  const place = join(folder, 'bok.xlsx');
  mkdirSync(place);
  writeFileSync(join(place, 'eget'), 'x');
  await expect(saveWorkbook(emptyDocument(), place, [])).rejects.toMatchObject({ text: 'outNotWritable', values: { file: place } });
  expect(readdirSync(folder)).toEqual(['bok.xlsx']);
  expect(readdirSync(place)).toEqual(['eget']);
});

test('of several files all are put in their places, or none', async () => {
  const [first, second, third] = ['a.html', 'b.docx', 'c.xlsx'].map((name) => join(folder, name)) as [string, string, string];
  writeFileSync(first, 'den förra');
  mkdirSync(third);
  const files = [first, second, third].map((file) => ({ file, content: 'ny' }));
  await expect(saveFiles(files)).rejects.toMatchObject({ text: 'outNotWritable', values: { file: third } });
  expect(readFileSync(first, 'utf8')).toBe('den förra');
  expect(readdirSync(folder).sort()).toEqual(['a.html', 'c.xlsx']);
  rmSync(third, { recursive: true });
  await saveFiles(files);
  expect(files.map(({ file }) => readFileSync(file, 'utf8'))).toEqual(['ny', 'ny', 'ny']);
  expect(readdirSync(folder).sort()).toEqual(['a.html', 'b.docx', 'c.xlsx']);
});
