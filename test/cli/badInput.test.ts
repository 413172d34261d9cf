/** What cannot be used: one clear sentence, exit code 2, nothing written, the input as it was. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { emptyDocument } from '../../localexcel/document/create';
import { writeXlsx } from '../../localexcel/xlsx';
import { alterBook, makeFolder, runCli } from './support';

const folder = makeFolder();
const at = (name: string) => join(folder, name);
const book = at('book.xlsx');

beforeAll(async () => {
  const { code, error } = await runCli('new', '--model', 'ljungby', '--year', '2026', '--out', book);
  expect({ code, error }).toEqual({ code: 0, error: '' });
});

/** The first bytes of an OLE compound file, in which Excel keeps both its older format and books locked with a password. */
function makeCompoundFile(streamName: string): Uint8Array {
  const bytes = Buffer.alloc(4096);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  Buffer.from(streamName, 'utf16le').copy(bytes, 1024);
  return bytes;
}

interface Case {
  what: string;
  make(): Promise<string> | string;
  sv: RegExp;
  en: RegExp;
}

const unusable: Case[] = [
  { what: 'a file that is not there', make: () => at('nowhere.xlsx'), sv: /finns inte\. Kontrollera/, en: /does not exist/ },
  {
    what: 'a text file with the wrong name',
    make: () => write('letter.xlsx', 'Hej, det här är ett brev.'),
    sv: /ingen Excel-arbetsbok\. Öppna den i Excel/,
    en: /not an Excel workbook/,
  },
  { what: 'an empty file', make: () => write('nothing.xlsx', ''), sv: /helt tom\. Öppna en säkerhetskopia/, en: /completely empty/ },
  {
    what: 'a book locked with a password',
    make: () => write('locked.xlsx', makeCompoundFile('EncryptedPackage')),
    sv: /skyddad med lösenord.*Ta bort lösenordet/,
    en: /protected by a password/,
  },
  {
    what: 'a book in the older format',
    make: () => write('old.xlsx', makeCompoundFile('Workbook')),
    sv: /äldre format \(\.xls\)/,
    en: /older format/,
  },
  {
    what: 'a file cut off in the middle',
    make: () => write('cut.xlsx', readFileSync(book).subarray(0, 5000)),
    sv: /skadad och kan inte läsas/,
    en: /damaged and cannot be read/,
  },
  {
    what: 'an archive that is no workbook',
    make: () => write('archive.xlsx', zipSync({ 'readme.txt': strToU8('hej') })),
    sv: /ingen Excel-arbetsbok/,
    en: /not an Excel workbook/,
  },
  {
    what: 'a workbook without anything in it',
    make: async () => write('blank.xlsx', await writeXlsx(emptyDocument())),
    sv: /ingen målbok: den saknar måltabeller\. Skapa en målbok/,
    en: /not a goal book/,
  },
  {
    what: 'a workbook that counts from 1904',
    make: () => alterBook(book, at('mac.xlsx'), (document) => (document.dateSystem = 1904)),
    sv: /räknar datum från 1904.*Stäng av/,
    en: /1904/,
  },
];

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(at(name), content);
  return at(name);
}

describe.each(unusable)('$what', ({ make, sv, en }) => {
  const out = at('never.xlsx');

  it.each(['check', 'rollup', 'eval', 'report'])(
    'is told by %s in one sentence that names the file, and nothing is written',
    async (command) => {
      const file = await make();
      const before = existsSync(file) ? readFileSync(file) : null;
      const rest = { check: [], rollup: [], eval: ['=1+1'], report: ['--occasion', 'Delår', '--out', out] }[command]!;
      const { code, out: printed, error } = await runCli(command, file, ...rest);
      expect(code).toBe(2);
      expect(error).toMatch(sv);
      expect(error).toContain(file);
      expect(error.split('\n')).toHaveLength(1);
      expect(printed).toBe('');
      expect(existsSync(out)).toBe(false);
      expect(existsSync(file) ? readFileSync(file) : null).toEqual(before);
    },
  );

  it('is told in English where that is asked for', async () => {
    const { code, error } = await runCli('check', await make(), '--lang', 'en');
    expect({ code, error }).toEqual({ code: 2, error: expect.stringMatching(en) });
  });
});

describe('a place to write in', () => {
  const make = (...rest: string[]) => runCli('new', '--model', 'egen', ...rest);

  it.each([
    ['a folder that does not exist', () => join(folder, 'missing', 'a.xlsx'), /Mappen .*missing finns inte\. Skapa den först/],
    ['a name that is no workbook', () => at('a.txt'), /ska ha ett namn som slutar på \.xlsx/],
    ['a file that exists', () => book, /finns redan\. Välj ett annat namn, eller lägg till --force/],
    ['a folder', () => folder, /är en mapp/],
    ['a file in the place of a folder', () => join(book, 'a.xlsx'), /är en fil och ingen mapp/],
  ])('is refused where it is %s', async (_what, place, sentence) => {
    const before = { bytes: readFileSync(book), names: readdirSync(folder) };
    const { code, error } = await make('--out', place());
    expect({ code, error }).toEqual({ code: 2, error: expect.stringMatching(sentence) });
    expect({ bytes: readFileSync(book), names: readdirSync(folder) }).toEqual(before);
  });

  it('is never the input itself, unless that is asked for', async () => {
    const before = readFileSync(book);
    const { code, error } = await runCli('report', book, '--occasion', 'Delår', '--out', book);
    expect({ code, error }).toEqual({ code: 2, error: expect.stringMatching(/finns redan/) });
    expect(readFileSync(book)).toEqual(before);
  });

  it('takes a book over another with --force, and leaves nothing unfinished beside it', async () => {
    mkdirSync(at('forced'));
    const file = join(at('forced'), 'a.xlsx');
    writeFileSync(file, 'old');
    expect(await make('--out', file, '--force')).toMatchObject({ code: 0, error: '' });
    expect(statSync(file).size).toBeGreaterThan(5000);
    expect(readdirSync(at('forced'))).toEqual(['a.xlsx']);
  });
});

describe('a workbook with something that cannot be kept', () => {
  it('is not saved until the person has been told what goes, and says --force', async () => {
    const parts = unzipSync(readFileSync(await filledBook()));
    parts['xl/vbaProject.bin'] = strToU8('macro');
    parts['[Content_Types].xml'] = strToU8(
      Buffer.from(parts['[Content_Types].xml']!)
        .toString()
        .replace('</Types>', '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'),
    );
    const file = write('macros.xlsx', zipSync(parts));
    const out = at('without-macros.xlsx');
    const refused = await runCli('report', file, '--occasion', 'Delår', '--out', out);
    expect(refused).toMatchObject({ code: 2, error: expect.stringMatching(/går förlorat.*makron.*--force/) });
    expect(existsSync(out)).toBe(false);
    expect(await runCli('report', file, '--occasion', 'Delår', '--out', out, '--force')).toMatchObject({ code: 0 });
    expect(existsSync(out)).toBe(true);
  });
});

/** The book with one goal in it, so that there is something to report. */
async function filledBook(): Promise<string> {
  return alterBook(book, at('filled.xlsx'), (document) => {
    const sheet = document.sheets.find(({ tables }) => tables.some(({ name }) => name === 'MalKS'))!;
    const { area } = sheet.tables[0]!;
    const row = sheet.cells.get(area.row + 1) ?? new Map();
    ['KS-Ö1', 'Övergripande mål', 'Kommunen växer.', '1'].forEach((value, column) => row.set(area.column + column, { value }));
    sheet.cells.set(area.row + 1, row);
  });
}

describe('a goal book that has been damaged', () => {
  it('is read as far as it goes where a table is missing, and the table is named', async () => {
    const sentence = /Tabellen Verksamheter saknas/;
    const file = await alterBook(book, at('no-table.xlsx'), (document) => {
      for (const sheet of document.sheets) sheet.tables = sheet.tables.filter(({ name }) => name !== 'Verksamheter');
    });
    const rolledUp = await runCli('rollup', file, '--json');
    expect(rolledUp).toMatchObject({ code: 0, error: expect.stringMatching(sentence) });
    expect(JSON.parse(rolledUp.out)).toMatchObject({ goals: [] });
    const checked = await runCli('check', file, '--json');
    expect(checked.code).toBe(1);
    const found = JSON.parse(checked.out).findings.filter(({ rule }: { rule: string }) => rule === 'table-damage');
    expect(found).toEqual([expect.objectContaining({ severity: 'error', message: expect.stringMatching(sentence) })]);
    // Once is enough.
    expect(checked.error).toBe('');
  });

  it('names the sheet and the header that is gone where a person has renamed it', async () => {
    const file = await alterBook(book, at('renamed.xlsx'), (document) => {
      const sheet = document.sheets.find(({ tables }) => tables.some(({ name }) => name === 'MalSN'))!;
      const [table] = sheet.tables;
      const offset = table!.columns.findIndex(({ name }) => name === 'Målvärde');
      table!.columns[offset]!.name = 'Vårt mål';
      sheet.cells.get(table!.area.row)!.get(table!.area.column + offset)!.value = 'Vårt mål';
    });
    const { code, error, out } = await runCli('check', file, '--json');
    expect(code).toBe(1);
    expect(error).toBe('');
    const missing = /Kolumnen Målvärde saknas i bladet Socialnämnden.*Vårt mål/;
    expect(JSON.parse(out).findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          rule: 'table-damage',
          sheet: 'Socialnämnden',
          cell: expect.stringMatching(/^[A-Z]+\d+$/),
          message: expect.stringMatching(missing),
        }),
      ]),
    );
    // Where the municipality has turned the rule off it is told all the same, but is no finding.
    const silent = await alterBook(file, at('silent.xlsx'), (document) => {
      const sheet = document.sheets.find(({ tables }) => tables.some(({ name }) => name === 'Regler'))!;
      const { area, columns } = sheet.tables.find(({ name }) => name === 'Regler')!;
      const columnOf = (header: string) => area.column + columns.findIndex(({ name }) => name === header);
      const row = [...sheet.cells.values()].find((cells) => cells.get(columnOf('Regel'))?.value === 'table-damage')!;
      row.set(columnOf('Gäller'), { ...row.get(columnOf('Gäller')), value: 'Nej' });
    });
    const checked = await runCli('check', silent, '--json');
    expect(checked.error).toMatch(missing);
    expect(JSON.parse(checked.out).findings.some(({ rule }: { rule: string }) => rule === 'table-damage')).toBe(false);
  });
});

it('a book that another program has saved is not taken for locked: it may say that nothing is', async () => {
  const parts = unzipSync(readFileSync(await filledBook()));
  const workbook = Buffer.from(parts['xl/workbook.xml']!).toString();
  const saved = (name: string, protection: string) => {
    parts['xl/workbook.xml'] = strToU8(workbook.replace('<bookViews', `${protection}<bookViews`));
    return write(name, zipSync(parts));
  };
  const open = saved('open.xlsx', '<workbookProtection/>');
  expect(await runCli('eval', open, '=GOALSTATUS("KS-Ö1")')).toEqual({ code: 0, out: 'Ej bedömt', error: '' });
  const windows = saved('windows.xlsx', '<workbookProtection lockWindows="1"/>');
  expect(await runCli('eval', windows, '=1+1')).toEqual({ code: 0, out: '2', error: '' });
  const locked = saved('structure.xlsx', '<workbookProtection lockStructure="1"/>');
  expect(await runCli('report', locked, '--occasion', 'Delår', '--out', at('r.xlsx'))).toMatchObject({
    code: 2,
    error: expect.stringMatching(/struktur är skyddad/),
  });
  // Nothing is saved by eval, so that it may look also there.
  expect(await runCli('eval', locked, '=1+1')).toEqual({ code: 0, out: '2', error: '' });
});

describe('help', () => {
  it('is in the language asked for, with the choices of every command', async () => {
    const swedish = await runCli('report', '--help');
    expect(swedish).toMatchObject({ code: 0, error: '' });
    expect(swedish.out).toMatch(/Användning: malbok report \[val\] <fil>/);
    expect(swedish.out).toMatch(/Val för alla kommandon:[^]*--force/);
    expect(swedish.out).not.toMatch(/options|default|file\b/);
    expect((await runCli('--lang', 'en', 'report', '--help')).out).toMatch(/Usage: malbok report \[options\] <file>/);
  });
});

describe('a command that is not understood', () => {
  it.each([
    [['chekc', book], /Kommandot chekc finns inte/],
    [[], /^Inget kommando är angivet\. Kör med --help[^\n]*$/],
    [['check'], /Argumentet fil saknas/],
    [['report', book, '--occasion', 'Delår'], /--out <fil> saknas/],
    [['check', ''], /Filen ”” finns inte/],
    [['eval', book, '=SUM(1,'], /^Formeln =SUM\(1, kan inte läsas\. Kontrollera parenteser[^\n]*$/],
    [['eval', book, '=SUM(1;2)', '--lang', 'en'], /^The formula =SUM\(1;2\) cannot be read\.[^\n]*$/],
    [['check', book, '--frce'], /Valet --frce finns inte/],
    [['new', '--model', 'växjö', '--out', at('x.xlsx')], /Styrmodellen växjö finns inte\. Välj ljungby/],
    [['new', '--model', 'egen', '--year', '26', '--out', at('x.xlsx')], /26 är inget årtal/],
    [['rollup', book, '--occasion', 'Kvartal'], /Tillfället Kvartal finns inte\. Välj Budget/],
    [['check', book, '--lang', 'no'], /Språket no finns inte/],
  ])('%p: the sentence says what and what to do', async (args, sentence) => {
    expect(await runCli(...args)).toEqual({ code: 2, out: '', error: expect.stringMatching(sentence) });
  });
});
