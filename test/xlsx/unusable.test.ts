import { strToU8, unzipSync, zipSync } from 'fflate';
import { emptyDocument, setCell } from '../../localexcel/document/create';
import { readXlsx, UnusableFile, writeXlsx } from '../../localexcel/xlsx';

/** An OLE compound file so far as it tells what is in it: its mark, and the name of a stream. */
function compoundFile(stream: string): Uint8Array {
  return Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(1024),
    ...Buffer.from(stream, 'utf16le'),
    0,
    0,
    ...new Uint8Array(512),
  ]);
}
const zipOf = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));

async function makeBook(change: (files: Record<string, Uint8Array>) => void = () => {}): Promise<Uint8Array> {
  const document = emptyDocument();
  setCell(document.sheets[0]!, 0, 0, { value: 'text' });
  const files = unzipSync(await writeXlsx(document));
  change(files);
  return zipSync(files);
}

async function reasonOf(bytes: Uint8Array): Promise<[string, string] | 'opened'> {
  try {
    await readXlsx(bytes);
    return 'opened';
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    return [error.reason, error.detail];
  }
}

describe('a file that cannot be opened says why', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['no bytes', new Uint8Array(), 'empty', ''],
    ['an old workbook', compoundFile('Workbook'), 'oldXls', ''],
    ['a workbook with a password', compoundFile('EncryptedPackage'), 'encrypted', ''],
    ['an old Word document', compoundFile('WordDocument'), 'notXlsx', 'doc'],
    ['a PDF', strToU8('%PDF-1.7 …'), 'notXlsx', 'pdf'],
    ['a web page', strToU8('  <!DOCTYPE html><html>'), 'notXlsx', 'html'],
    ['values separated by semicolons', strToU8('Nr;Nivå\nSN-Ö1;Mål'), 'notXlsx', 'csv'],
    ['something unknown', Uint8Array.from([0, 1, 2, 3, 0x3b, 5]), 'notXlsx', ''],
    ['a zip of something', zipOf({ 'a.txt': 'a' }), 'notXlsx', 'zip'],
    ['a Word document', zipOf({ 'word/document.xml': '<a/>' }), 'notXlsx', 'docx'],
    ['a binary workbook', zipOf({ 'xl/workbook.bin': '' }), 'notXlsx', 'xlsb'],
    ['a LibreOffice workbook', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'notXlsx', 'ods'],
    ['the beginning of a zip', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'damaged', ''],
  ])('%s', async (_, bytes, reason, detail) => expect(await reasonOf(bytes)).toEqual([reason, detail]));

  test('a workbook whose list of texts is gone: its cells are not taken for empty', async () => {
    const bytes = await makeBook((files) => delete files['xl/sharedStrings.xml']);
    expect(await reasonOf(bytes)).toEqual(['damaged', 'xl/worksheets/sheet1.xml']);
  });

  test('a workbook that was cut off', async () => {
    const whole = await makeBook();
    expect(await reasonOf(whole)).toBe('opened');
    for (const share of [0.2, 0.5, 0.9]) expect((await reasonOf(whole.slice(0, Math.floor(whole.length * share))))[0]).toBe('damaged');
  });

  test('a workbook with a changed byte', async () => {
    const bytes = await makeBook();
    const start = Buffer.from(bytes).indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length;
    bytes[start + 20] = bytes[start + 20]! ^ 0x01;
    expect((await reasonOf(bytes))[0]).toBe('damaged');
  });

  test.each(['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/styles.xml', 'xl/sharedStrings.xml', '_rels/.rels'])(
    'a workbook whose %s is no XML',
    async (path) => {
      const reason = await reasonOf(await makeBook((files) => void (files[path] = strToU8('<a><b></a>'))));
      expect(reason).toEqual(['damaged', path]);
    },
  );

  test('a workbook that lacks a sheet', async () => {
    expect(await reasonOf(await makeBook((files) => void delete files['xl/worksheets/sheet1.xml']))).toEqual([
      'damaged',
      'xl/worksheets/sheet1.xml',
    ]);
  });
});
