/** Workbooks that other programs, or somebody who means no good, made: a right result, or one of our own reasons. */
import { strFromU8, strToU8, zipSync } from 'fflate';
import { getCell } from '../../localexcel/document/create';
import { UnusableFile, writeXlsx } from '../../localexcel/xlsx';
import { bookParts, tryToRead, type Files } from './rawZip';

const SHEET = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const sheetOf = (rows: string, before = '', after = '') =>
  `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

type Change = (files: Files) => void;
const edit =
  (path: string, change: (text: string) => string): Change =>
  (files) => {
    const text = strFromU8(files[path]!);
    const changed = change(text);
    if (changed === text) throw new Error(`Nothing was changed in ${path}.`);
    files[path] = strToU8(changed);
  };
const put =
  (path: string, content: string | Uint8Array): Change =>
  (files) =>
    void (files[path] = typeof content === 'string' ? strToU8(content) : content);
const rows = (content: string, after = '') => put(SHEET, sheetOf(content, '', after));
const replace = (path: string, from: string | RegExp, to: string) => edit(path, (text) => text.replace(from, to));

async function read(...changes: Change[]) {
  const files = await bookParts(({ styles }) => styles.push({ numberFormat: '0.0' }));
  for (const change of changes) change(files);
  return tryToRead(zipSync(files));
}

/** What stands in A1, or why the book cannot be read. */
async function readA1(...changes: Change[]) {
  const book = await read(...changes);
  return book instanceof UnusableFile ? `${book.reason}: ${book.detail}` : getCell(book.sheets[0]!, 0, 0)?.value;
}

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('a workbook of an unusual shape is read right', () => {
  const wide = (text: string, high: 0 | 1) =>
    Uint8Array.from(
      [...`\ufeff${text}`]
        .flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])
        .map((_, at, bytes) => bytes[at ^ high]!),
    );
  const swedish = '<row r="1"><c r="A1" t="inlineStr"><is><t>Mål för äldre</t></is></c></row>';

  test.each<[string, Change[], unknown]>([
    ['a text in its cell', [rows('<row r="1"><c r="A1" t="inlineStr"><is><t>hej</t></is></c></row>')], 'hej'],
    [
      'a text in its cell and no list of texts',
      [
        rows('<row r="1"><c r="A1" t="inlineStr"><is><t>hej</t></is></c></row>'),
        (files) => delete files['xl/sharedStrings.xml'],
        replace('xl/_rels/workbook.xml.rels', /<Relationship [^>]*sharedStrings[^>]*>/, ''),
      ],
      'hej',
    ],
    ['cells without addresses', [rows('<row><c t="inlineStr"><is><t>hej</t></is></c><c><v>2</v></c></row>')], 'hej'],
    [
      'elements with a prefix',
      [
        put(
          SHEET,
          `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
        ),
      ],
      5,
    ],
    ['a list of texts with a prefix', [put('xl/sharedStrings.xml', `<y:sst xmlns:y="${MAIN}"><y:si><y:t>hej</y:t></y:si></y:sst>`)], 'hej'],
    [
      'no styles part',
      [(files) => delete files['xl/styles.xml'], replace('xl/_rels/workbook.xml.rels', /<Relationship [^>]*styles[^>]*>/, '')],
      'text',
    ],
    [
      'no styles part, and cells that name one',
      [
        (files) => delete files['xl/styles.xml'],
        replace('xl/_rels/workbook.xml.rels', /<Relationship [^>]*styles[^>]*>/, ''),
        rows('<row r="1"><c r="A1" s="7"><v>5</v></c></row>'),
      ],
      5,
    ],
    ['no content types', [(files) => delete files['[Content_Types].xml']], 'text'],
    [
      'content types of something else',
      [replace('[Content_Types].xml', /spreadsheetml\.\w+\+xml/g, 'wordprocessingml.document+xml')],
      'text',
    ],
    [
      'no properties of the document',
      [
        (files) => {
          delete files['docProps/core.xml'];
          delete files['docProps/app.xml'];
        },
      ],
      'text',
    ],
    ['targets from the root', [replace('xl/_rels/workbook.xml.rels', /Target="/g, 'Target="/xl/')], 'text'],
    ['targets that go up and down', [replace('xl/_rels/workbook.xml.rels', /Target="/g, 'Target="../xl/./')], 'text'],
    ['targets that go up too far', [replace('xl/_rels/workbook.xml.rels', /Target="/g, 'Target="../../../xl/')], 'text'],
    ['UTF-16 of Windows', [put(SHEET, wide(sheetOf(swedish), 0))], 'Mål för äldre'],
    ['UTF-16 the other way', [put(SHEET, wide(sheetOf(swedish), 1))], 'Mål för äldre'],
    ['UTF-8 with a mark', [put(SHEET, `\ufeff${START}${sheetOf(swedish)}`)], 'Mål för äldre'],
    [
      'an older encoding that it names',
      [put(SHEET, latin(`<?xml version="1.0" encoding="ISO-8859-1"?>${sheetOf(swedish)}`))],
      'Mål för äldre',
    ],
    [
      'comments with the words of a sheet',
      [put(SHEET, sheetOf('<row r="1"><c r="A1"><v>5</v></c></row>', '<!-- <sheetData/> -->', '<!-- </sheetData> -->'))],
      5,
    ],
    ['a comment about DTDs', [put(SHEET, sheetOf('<row r="1"><c r="A1"><v>5</v></c></row>', '<!-- <!DOCTYPE a> -->'))], 5],
    ['a text about DTDs', [rows('<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[<!DOCTYPE a>]]></t></is></c></row>')], '<!DOCTYPE a>'],
    [
      'the five entities and numbers of letters',
      [rows('<row r="1"><c r="A1" t="inlineStr"><is><t>&lt;&amp;&gt;&quot;&apos;&#229;&#xE5;</t></is></c></row>')],
      '<&>"\'åå',
    ],
    ['a text of no letters', [rows('<row r="1"><c r="A1" t="s"><v></v></c><c r="B1"><v>1</v></c></row>')], undefined],
    ['the last cell there is', [rows('<row r="1"><c r="A1"><v>5</v></c></row><row r="1048576"><c r="XFD1048576"><v>6</v></c></row>')], 5],
    [
      'a link of a type with the name of what every object has',
      [
        replace(
          'xl/_rels/workbook.xml.rels',
          '</Relationships>',
          '<Relationship Id="q" Type="x/constructor" Target="a.xml"/><Relationship Id="p" Type="x/__proto__" Target="a.xml"/></Relationships>',
        ),
      ],
      'text',
    ],
    [
      'a validation of such a type',
      [
        rows(
          '<row r="1"><c r="A1"><v>5</v></c></row>',
          '<dataValidations><dataValidation type="constructor" sqref="A1"/></dataValidations>',
        ),
      ],
      5,
    ],
  ])('%s', async (_, changes, value) => expect(await readA1(...changes)).toBe(value));

  test('days counted from 1904 are told, and kept when it is written', async () => {
    const book = await read(replace('xl/workbook.xml', /<workbookPr[^>]*>|<sheets>/, '<workbookPr date1904="1"/>$&'));
    expect(book).toMatchObject({ dateSystem: 1904 });
    expect(await tryToRead(await writeXlsx(book as Exclude<typeof book, UnusableFile>))).toMatchObject({ dateSystem: 1904 });
  });

  test('a merged area as large as the sheet is written as it was', async () => {
    const files = await read(rows('<row r="1"><c r="A1"><v>5</v></c></row>', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'));
    const book = files as Exclude<typeof files, UnusableFile>;
    expect(await tryToRead(await writeXlsx(book))).toMatchObject({ sheets: [{ merges: book.sheets[0]!.merges }] });
    expect(book.sheets[0]!.merges).toHaveLength(1);
  });

  test.each([
    ['macros', 'xl/workbook.xml', 'vbaProject', 'macro'],
    ['a pivot table', SHEET, 'pivotTable', 'pivotTable'],
    ['a slicer', SHEET, 'slicer', 'slicer'],
    ['a link to another workbook', 'xl/workbook.xml', 'externalLink', 'externalLink'],
  ])('%s: read, and named as what cannot be kept', async (_, part, type, kind) => {
    const path = part.replace(/([^/]+)$/, '_rels/$1.rels');
    const link = `<Relationship Id="rIdX" Type="http://x/${type}" Target="/xl/strange.bin"/>`;
    const book = await read(
      put('xl/strange.bin', Uint8Array.from([0, 1, 2, 255])),
      replace('[Content_Types].xml', 'sheet.main+xml', 'sheet.macroEnabled.main+xml'),
      (files) =>
        void (files[path] = strToU8(
          (files[path]
            ? strFromU8(files[path])
            : '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
          ).replace('</Rel', `${link}</Rel`),
        )),
    );
    expect(book).toMatchObject({ lost: [{ kind, part: 'xl/strange.bin' }] });
    expect(getCell((book as Exclude<typeof book, UnusableFile>).sheets[0]!, 0, 0)?.value).toBe('text');
  });
});

const LAUGHS = `<!DOCTYPE a [<!ENTITY l0 "ha">${Array.from({ length: 30 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('')}]>`;
const withDtd = (dtd: string, text: string) =>
  put(SHEET, `${START}${dtd}${sheetOf(`<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`)}`);
const inSheet = `damaged: ${SHEET}`;
const inBook = 'damaged: xl/workbook.xml';
const deep = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);

describe('a workbook that cannot be trusted is refused, and says which part', () => {
  test.each<[string, Change[], string]>([
    ['a thousand million laughs', [withDtd(LAUGHS, '&l30;')], inSheet],
    [
      'laughs in the list of texts',
      [put('xl/sharedStrings.xml', `${START}${LAUGHS}<sst xmlns="${MAIN}"><si><t>&l30;</t></si></sst>`)],
      'damaged: xl/sharedStrings.xml',
    ],
    ['a file of the computer', [withDtd('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;')], inSheet],
    ['a file from the network', [withDtd('<!DOCTYPE a SYSTEM "http://example.org/a.dtd">', 'x')], inSheet],
    ['a DTD in a cell', [rows('<row r="1"><c r="A1"><v><!DOCTYPE a></v></c></row>')], inSheet],
    ['a DTD that does nothing', [withDtd('<!DOCTYPE a>', 'x')], inSheet],
    [
      'a DTD among the relations',
      [edit('xl/_rels/workbook.xml.rels', (text) => text.replace('<Relationships', '<!DOCTYPE a [<!ENTITY x "y">]><Relationships'))],
      'damaged: xl/_rels/workbook.xml.rels',
    ],
    ['an entity that nobody has told', [rows('<row r="1"><c r="A1" t="inlineStr"><is><t>&hej;</t></is></c></row>')], inSheet],
    ['a reference to no letter', [rows('<row r="1"><c r="A1" t="inlineStr"><is><t>&#22g9;</t></is></c></row>')], inSheet],
    ['such a reference in styles', [replace('xl/styles.xml', '<styleSheet ', '<styleSheet x="&#22g9;" ')], 'damaged: xl/styles.xml'],
    ['the word DTD in a comment, and a DTD', [withDtd('<!-- <!DOCTYPE a> --><!DOCTYPE b>', 'x')], inSheet],
    [
      'elements in each other ten thousand deep',
      [put(SHEET, `<worksheet xmlns="${MAIN}"><sheetData/>${deep(10000)}</worksheet>`)],
      inSheet,
    ],
    ['elements in a cell ten thousand deep', [rows(deep(10000))], inSheet],
    ['bytes that are no UTF-8', [put(SHEET, latin(sheetOf('<row r="1"><c r="A1" t="inlineStr"><is><t>Mål</t></is></c></row>')))], inSheet],
    ['an encoding that does not exist', [put(SHEET, `<?xml version="1.0" encoding="klingon"?>${sheetOf('')}`)], inSheet],
    ['a sheet cut off in its cells', [edit(SHEET, (text) => text.slice(0, text.indexOf('</sheetData>')))], inSheet],
    ['a text behind the last tag', [edit(SHEET, (text) => `${text}text`)], inSheet],
    [
      'a text before the relations',
      [edit('xl/_rels/workbook.xml.rels', (text) => text.replace('<Relationships', '<![CDATA[<Relationship/>]]><Relationships'))],
      'damaged: xl/_rels/workbook.xml.rels',
    ],
    ['a tag begun behind the last', [edit(SHEET, (text) => `${text}<`)], inSheet],
    [
      'a comment begun and not ended behind the relations',
      [edit('xl/_rels/workbook.xml.rels', (text) => `${text}<!-- <Relationship/>`)],
      'damaged: xl/_rels/workbook.xml.rels',
    ],
    ['a cell that is never closed', [rows('<row r="1"><c r="A1"><v>5</v></row>')], inSheet],
    ['a number that is none', [rows('<row r="1"><c r="A1"><v>tolv</v></c></row>')], inSheet],
    ['a cell of a kind that does not exist', [rows('<row r="1"><c r="A1" t="sv"><v>0</v></c></row>')], inSheet],
    ['a text that is not in the list', [rows('<row r="1"><c r="A1" t="s"><v>99</v></c></row>')], inSheet],
    ['two cells in one place', [rows('<row r="1"><c r="A1"><v>5</v></c><c r="A1"><v>6</v></c></row>')], inSheet],
    ['a cell in another row than its own', [rows('<row r="1"><c r="A2"><v>5</v></c></row>')], inSheet],
    ['a cell beyond the last column', [rows('<row r="1"><c r="XFE1"><v>5</v></c></row>')], inSheet],
    ['a row beyond the last', [rows('<row r="1048577"><c><v>5</v></c></row>')], inSheet],
    ['a row before the first', [rows('<row r="-4"><c><v>5</v></c></row>')], inSheet],
    ['a half row', [rows('<row r="1.5"><c><v>5</v></c></row>')], inSheet],
    ['a formula shared by nobody', [rows('<row r="1"><c r="A1"><f t="shared" si="3"/><v>5</v></c></row>')], inSheet],
    [
      'a thousand results that fill the sheet',
      [
        rows(
          Array.from(
            { length: 1000 },
            (_, index) => `<row r="${index + 1}"><c><f t="array" ref="A1:XFD1048576">A1:B2</f><v>5</v></c></row>`,
          ).join(''),
        ),
      ],
      inSheet,
    ],
    [
      'the same columns told of ten thousand times',
      [put(SHEET, sheetOf('', `<cols>${'<col min="1" max="16384" width="9" customWidth="1"/>'.repeat(10000)}</cols>`))],
      inSheet,
    ],
    [
      'a table that is no table',
      [
        rows('', '<tableParts count="1"><tablePart xmlns:r="x" r:id="rId1"/></tableParts>'),
        put(
          'xl/worksheets/_rels/sheet1.xml.rels',
          '<Relationships><Relationship Id="rId1" Type="x/table" Target="../tables/table1.xml"/></Relationships>',
        ),
        put('xl/tables/table1.xml', '<table ref="?"/>'),
      ],
      'damaged: xl/tables/table1.xml',
    ],
    [
      'a table that is not there',
      [rows('', '<tableParts count="1"><tablePart xmlns:r="x" r:id="rId1"/></tableParts>')],
      `damaged: ${SHEET}: tablePart`,
    ],
    ['no sheets at all', [replace('xl/workbook.xml', /<sheets>.*<\/sheets>/, '<sheets/>')], inBook],
    ['a sheet without a relation', [replace('xl/workbook.xml', /r:id="\w+"/, 'r:id="rId99"')], inBook],
    ['a sheet of a kind that does not exist', [replace('xl/_rels/workbook.xml.rels', '/worksheet"', '/worksheep"')], inBook],
    ['a sheet without a name', [replace('xl/workbook.xml', 'name="Mål"', 'name=""')], inBook],
    ['two sheets by one name', [replace('xl/workbook.xml', /(<sheet [^>]*\/>)/, '$1<sheet name="MÅL" sheetId="2" r:id="rId2"/>')], inBook],
    [
      'one part read as ten thousand sheets',
      [
        edit('xl/workbook.xml', (text) =>
          text.replace(/<sheet [^>]*\/>/, (one) =>
            Array.from({ length: 10000 }, (_, index) => one.replace('"Mål"', `"M${index}"`)).join(''),
          ),
        ),
      ],
      inBook,
    ],
    [
      'a sheet outside the file',
      [replace('xl/_rels/workbook.xml.rels', 'worksheets/sheet1.xml', '../../../../etc/passwd')],
      'damaged: etc/passwd',
    ],
    [
      'the sheet on another computer',
      [
        replace(
          'xl/_rels/workbook.xml.rels',
          /Target="worksheets\/sheet1.xml"/,
          'Target="https://example.org/sheet1.xml" TargetMode="External"',
        ),
      ],
      'damaged: https://example.org/sheet1.xml',
    ],
    ['no workbook', [(files) => delete files['xl/workbook.xml']], 'notXlsx: zip'],
    ['relations that are no XML', [put('xl/_rels/workbook.xml.rels', 'hej')], 'damaged: xl/_rels/workbook.xml.rels'],
  ])('%s', async (_, changes, reason) => {
    const start = process.cpuUsage();
    expect(await readA1(...changes)).toBe(reason);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(5);
  });

  test('a small file of which formulas make a large book', async () => {
    const long = `"${'x'.repeat(8000)}"`;
    const cells = Array.from(
      { length: 60000 },
      (_, index) => `<row r="${index + 1}"><c><f t="shared" si="0">${index === 0 ? long : ''}</f><v>1</v></c></row>`,
    );
    expect(await readA1(rows(cells.join('')))).toBe(`tooLarge: ${SHEET}`);
  });

  test('a part with more elements than the memory holds', async () => {
    expect(await readA1(edit('xl/styles.xml', (text) => text.replace('</styleSheet>', `${'<a/>'.repeat(2_000_001)}</styleSheet>`)))).toBe(
      'tooLarge: xl/styles.xml',
    );
  });
});
