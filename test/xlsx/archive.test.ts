/** The archive around a workbook: what lies, overflows or contradicts itself is refused before it does harm. */
import { strToU8, zipSync } from 'fflate';
import { UnusableFile } from '../../localexcel/xlsx';
import { unzip } from '../../localexcel/xlsx/unzip';
import { bookParts, entriesOf, join, rawZip, tryToRead, type Files, type RawEntry } from './rawZip';

const SHEET = 'xl/worksheets/sheet1.xml';
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1e6);

let parts: Files;
let entries: RawEntry[];
beforeAll(async () => {
  parts = await bookParts();
  entries = entriesOf(parts);
});

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const read = await tryToRead(bytes);
  return read instanceof UnusableFile ? read.reason : 'opened';
}
/** Other facts about the sheet's file. */
const withSheet = (change: Partial<RawEntry>) => entries.map((entry) => (entry.name === SHEET ? { ...entry, ...change } : entry));

describe('an archive as other programs make it is opened', () => {
  test.each<[string, () => Uint8Array]>([
    ['by hand', () => rawZip(entries)],
    ['with sizes of 64 bits', () => rawZip(entries, { zip64: true })],
    ['with a comment after it', () => rawZip(entries, { comment: 'PK\u0005\u0006 sparad av någon' })],
    ['with nothing packed', () => rawZip(entries.map((entry) => ({ ...entry, method: 0 })))],
    ['with backslashes', () => rawZip(entries.map((entry) => ({ ...entry, name: entry.name.replaceAll('/', '\\') })))],
    ['with leading slashes', () => rawZip(entries.map((entry) => ({ ...entry, name: `/${entry.name}` })))],
    ['with its folders', () => rawZip([{ name: 'xl/', content: new Uint8Array(), method: 0 }, ...entries])],
    ['with names in capitals', () => rawZip(entries.map((entry) => ({ ...entry, name: entry.name.replace('worksheets', 'WorkSheets') })))],
  ])('%s', async (_, make) => expect(await reasonOf(make())).toBe('opened'));
});

describe('an archive that contradicts itself is refused', () => {
  test.each<[string, () => Uint8Array, string]>([
    ['the same part twice', () => rawZip([...entries, { name: SHEET, content: strToU8('<worksheet/>') }]), 'damaged'],
    ['the same part in other letters', () => rawZip([...entries, { name: SHEET.toUpperCase(), content: strToU8('<a/>') }]), 'damaged'],
    ['a path that leads out of it', () => rawZip([...entries, { name: '../../etc/passwd', content: strToU8('x') }]), 'damaged'],
    ['a path with a dot for a folder', () => rawZip([...entries, { name: 'xl/./extra.xml', content: strToU8('<a/>') }]), 'damaged'],
    ['a file that calls itself something else', () => rawZip(withSheet({ ownName: 'xl/worksheets/sheet9.xml' })), 'damaged'],
    ['a file that is larger than its directory says', () => rawZip(withSheet({ size: 100 })), 'damaged'],
    ['a file that is smaller than its directory says', () => rawZip(withSheet({ size: 5000 })), 'damaged'],
    ['a size that no packing gives', () => rawZip(withSheet({ size: 19e6 })), 'damaged'],
    ['a file that reaches beyond the archive', () => rawZip(withSheet({ packedSize: 1e6 })), 'damaged'],
    ['two files in one place', () => rawZip(withSheet({ offset: 0, name: '[Content_Types].xml ' })), 'damaged'],
    ['a packing that nobody uses', () => rawZip(withSheet({ method: 12 })), 'damaged'],
    ['fewer files than it says', () => rawZip(entries, { count: entries.length + 1 }), 'damaged'],
    ['more files than it says', () => rawZip(entries, { count: entries.length - 1 }), 'damaged'],
    ['a file locked with a password', () => rawZip(withSheet({ flags: 0x801 })), 'encrypted'],
  ])('%s', async (_, make, reason) => expect(await reasonOf(make())).toBe(reason));

  test('cut off anywhere: every length is damaged, none is half a book', async () => {
    const whole = zipSync(parts);
    const step = 7;
    for (let length = 4; length < whole.length; length += step)
      expect([length, await reasonOf(whole.slice(0, length))]).toEqual([length, 'damaged']);
  });

  test('something before or behind it is no part of it', async () => {
    const whole = rawZip(entries);
    expect(await reasonOf(join(whole, new Uint8Array(40)))).toBe('opened');
    expect(await reasonOf(join(strToU8('PK\u0003\u0004'), whole))).toBe('damaged');
  });
});

describe('an archive that would fill the memory is refused before it is unpacked', () => {
  test.each<[string, () => Uint8Array, string]>([
    // 30 MB of zeros are 29 kB when packed.
    ['a part a thousand times its size', () => rawZip([...entries, { name: 'xl/media/image1.png', content: zeros(30) }]), 'tooLarge'],
    ['ten thousand million bytes promised', () => rawZip(withSheet({ size: 0xfffffffe, packedSize: 100 })), 'tooLarge'],
    [
      'many parts that are too much together',
      () =>
        rawZip([...entries, ...Array.from({ length: 60 }, (_, index) => ({ name: `xl/a${index}.bin`, content: zeros(0.1), size: 19e6 }))]),
      'tooLarge',
    ],
    [
      'many parts that share their bytes',
      () => rawZip([...entries, ...Array.from({ length: 50 }, (_, index) => ({ name: `xl/a${index}.bin`, content: zeros(1), offset: 0 }))]),
      'damaged',
    ],
  ])('%s', async (_, make, reason) => {
    const bytes = make();
    const before = process.memoryUsage().arrayBuffers;
    const start = performance.now();
    expect(await reasonOf(bytes)).toBe(reason);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10e6);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('a part that goes on beyond what its directory says is stopped at once', () => {
    // 400 MB of zeros, told to be 1,000 bytes.
    const bytes = rawZip([{ name: 'a', content: zeros(400), size: 1000 }]);
    const start = process.cpuUsage();
    expect(() => unzip(bytes)).toThrow(UnusableFile);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(1);
  });

  test('the limit is on all parts together', () => {
    const bytes = rawZip([
      { name: 'a', content: zeros(1) },
      { name: 'b', content: zeros(1) },
    ]);
    expect(unzip(bytes, 2e6).size).toBe(2);
    expect(() => unzip(bytes, 2e6 - 1)).toThrow('tooLarge');
  });
});
