/** Large and swollen files, each read in a process of its own: what it takes in time and memory. The figures stand in docs/reliability.md. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { emptySheet, setCell } from '../../localexcel/document/create';
import type { ReadingCost } from '../../scripts/fuzz/readFile';
import { bookParts, entriesOf, rawZip, type Files } from './rawZip';

const ROOT = join(__dirname, '../..');
const SHEET = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'malbok-large-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function readInProcess(bytes: Uint8Array): ReadingCost {
  const file = join(folder, 'bok.xlsx');
  writeFileSync(file, bytes);
  const { stdout, stderr, error } = spawnSync(process.execPath, ['localexcel/bundle/runTs.mjs', 'scripts/fuzz/readFile.ts', file], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 120_000,
  });
  if (error || stdout === '') throw error ?? new Error(stderr);
  return JSON.parse(stdout) as ReadingCost;
}

/** A sheet of `count` rows, each as `row` writes it; `row` is given the row's number from 1. */
const withRows = (files: Files, count: number, row: (number: number) => string): Files => ({
  ...files,
  [SHEET]: strToU8(
    `<worksheet xmlns="${MAIN}"><sheetData>${Array.from({ length: count }, (_, index) => row(index + 1)).join('')}</sheetData></worksheet>`,
  ),
});
const pack = (files: Files) => rawZip(entriesOf(files));
const columns = 'ABCDEFGHIJ'.split('');
const goalRow = (number: number) =>
  `<row r="${number}" ht="30" customHeight="1">${columns
    .map((letter, index) =>
      index < 5
        ? `<c r="${letter}${number}" t="inlineStr"><is><t>Mål ${number} i ${letter}</t></is></c>`
        : `<c r="${letter}${number}"><v>${number * index}</v></c>`,
    )
    .join('')}</row>`;

interface Case {
  what: string;
  make(): Promise<Uint8Array>;
  expected: Partial<ReadingCost>;
  /** Most megabytes, and seconds of the processor's time on a slow machine. */
  most: [megabytes: number, seconds: number];
}

const cases: Case[] = [
  {
    what: '200,000 rows of ten cells',
    make: async () => pack(withRows(await bookParts(), 200_000, goalRow)),
    expected: { outcome: 'opened', cells: 2_000_000 },
    most: [1500, 60],
  },
  {
    what: '200,000 different texts in the list of texts',
    make: async () => {
      const rows = withRows(await bookParts(), 200_000, (row) => `<row r="${row}"><c r="A${row}" t="s"><v>${row - 1}</v></c></row>`);
      const texts = Array.from({ length: 200_000 }, (_, index) => `<si><r><t>Mål </t></r><r><rPr><b/></rPr><t>${index}</t></r></si>`);
      return pack({ ...rows, 'xl/sharedStrings.xml': strToU8(`<sst xmlns="${MAIN}">${texts.join('')}</sst>`) });
    },
    expected: { outcome: 'opened', cells: 200_000 },
    most: [900, 60],
  },
  {
    what: '1,000 sheets',
    make: async () =>
      pack(
        await bookParts(({ sheets }) => {
          for (let index = 1; index < 1000; index++) {
            const sheet = emptySheet(`Blad ${index}`);
            setCell(sheet, 0, 0, { value: index });
            sheets.push(sheet);
          }
        }),
      ),
    expected: { outcome: 'opened', sheets: 1000, cells: 1000 },
    most: [400, 30],
  },
  {
    what: 'more cells than are read',
    make: async () =>
      pack(
        withRows(
          await bookParts(),
          1_000_000,
          () => '<row><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>',
        ),
      ),
    expected: { outcome: 'tooLarge' },
    most: [2000, 60],
  },
  {
    what: 'ten million rows of nothing, a thousandth of their size when packed',
    make: async () =>
      pack({
        ...(await bookParts()),
        [SHEET]: strToU8(`<worksheet xmlns="${MAIN}"><sheetData>${'<row/>'.repeat(1e7)}</sheetData></worksheet>`),
      }),
    expected: { outcome: 'tooLarge' },
    most: [150, 5],
  },
  {
    what: 'a bomb of 100 MB in 100 kB',
    make: async () => rawZip([...entriesOf(await bookParts()), { name: 'xl/a.xml', content: new Uint8Array(100e6) }]),
    expected: { outcome: 'tooLarge' },
    most: [150, 5],
  },
  {
    what: 'a bomb that says it is small',
    make: async () => rawZip([...entriesOf(await bookParts()), { name: 'xl/a.xml', content: new Uint8Array(200e6), size: 1000 }]),
    expected: { outcome: 'damaged' },
    most: [200, 5],
  },
  {
    what: 'a bomb in 19 MB pieces, each allowed',
    make: async () => {
      const content = new Uint8Array(19e6);
      return rawZip([
        ...entriesOf(await bookParts()),
        ...Array.from({ length: 60 }, (_, index) => ({ name: `xl/a${index}.bin`, content })),
      ]);
    },
    expected: { outcome: 'tooLarge' },
    most: [150, 5],
  },
  {
    what: 'a thousand million laughs',
    make: async () => {
      const entities = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('');
      const text = `<!DOCTYPE a [<!ENTITY l0 "ha">${entities}]><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="str"><v>&l9;</v></c></row></sheetData></worksheet>`;
      return pack({ ...(await bookParts()), [SHEET]: strToU8(text) });
    },
    expected: { outcome: 'damaged' },
    most: [150, 5],
  },
];

test.each(cases)('$what', async ({ what, make, expected, most: [megabytes, seconds] }) => {
  const cost = readInProcess(await make());
  if (process.env.MALBOK_FIGURES) process.stdout.write(`${what}: ${JSON.stringify(cost)}\n`);
  expect(cost).toMatchObject(expected);
  expect(cost.megabytes).toBeLessThan(megabytes);
  expect(cost.seconds).toBeLessThan(seconds);
});
