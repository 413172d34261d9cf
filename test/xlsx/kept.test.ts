/** What real files hold that files made here do not: other dialects, and parts that are kept or named as lost. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { emptyDocument, getCell, setCell } from '../../localexcel/document/create';
import type { WorkbookDocument } from '../../localexcel/document/types';
import { readXlsx, writeXlsx } from '../../localexcel/xlsx';
import { tintColor } from '../../localexcel/xlsx/colors';

const SHEET = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

type Files = Record<string, Uint8Array>;
const edit = (files: Files, path: string, change: (text: string) => string) =>
  void (files[path] = strToU8(change(strFromU8(files[path]!))));
const add = (files: Files, path: string, text: string) => void (files[path] = strToU8(text));

/** Adds a relationship to a part. */
function relate(files: Files, part: string, type: string, target: string): void {
  const slash = part.lastIndexOf('/');
  const path = `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
  const before = files[path]
    ? strFromU8(files[path])
    : '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  add(
    files,
    path,
    before.replace(
      '</Relationships>',
      `<Relationship Id="rIdX${before.length}" Type="${RELATIONS}/${type}" Target="${target}"/></Relationships>`,
    ),
  );
}

async function readChanged(
  change: (files: Files) => void,
  make: (document: WorkbookDocument) => void = () => {},
): Promise<WorkbookDocument> {
  const document = emptyDocument('Mål');
  setCell(document.sheets[0]!, 0, 0, { value: 'x' });
  make(document);
  const files = unzipSync(await writeXlsx(document));
  change(files);
  return readXlsx(zipSync(files));
}

const readCellsOf = async (sheetData: string) =>
  (await readChanged((files) => add(files, SHEET, `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`)))
    .sheets[0]!;

describe('cells as other programs write them', () => {
  test.each([
    ['a text in its place', '<c r="B2" t="inlineStr"><is><t>å</t></is></c>', 'å'],
    [
      'a text in its place with fonts and a reading aid',
      '<c r="B2" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>zzz</t></rPh></is></c>',
      'ab',
    ],
    ['a date written out', '<c r="B2" t="d"><v>2026-08-31T12:00:00</v></c>', 46265.5],
    ['a number without a type', '<c r="B2"><v>1e3</v></c>', 1000],
    ['an empty number', '<c r="B2" s="0"><v></v></c>', undefined],
  ])('%s', async (_, cell, expected) => {
    expect(getCell(await readCellsOf(`<row r="2">${cell}</row>`), 1, 1)?.value).toBe(expected);
  });

  test('rows and cells without addresses follow one another', async () => {
    const sheet = await readCellsOf(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    );
    expect(
      [getCell(sheet, 0, 0), getCell(sheet, 0, 1), getCell(sheet, 4, 2), getCell(sheet, 4, 3), getCell(sheet, 5, 0)].map(
        (cell) => cell?.value,
      ),
    ).toEqual([1, 2, 3, 4, 5]);
  });

  test('shared formulas are written out', async () => {
    const sheet = await readCellsOf(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*$C$1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>',
    );
    expect([getCell(sheet, 0, 0)?.formula, getCell(sheet, 1, 0)?.formula]).toEqual(['=B1*$C$1', '=B2*$C$1']);
  });

  test('a sheet whose elements carry a prefix is read', async () => {
    const book = await readChanged((files) =>
      add(
        files,
        SHEET,
        `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>`,
      ),
    );
    expect(getCell(book.sheets[0]!, 0, 0)?.value).toBe(7);
    expect(book.sheets[0]!.merges).toHaveLength(1);
  });

  test('a list whose choices stand in another sheet is read from where Excel keeps it', async () => {
    const x14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
    const extension =
      `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${x14}"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1">` +
      '<x14:dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Fel" error="Välj"><x14:formula1><xm:f>Listor!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B9 D2</xm:sqref></x14:dataValidation>' +
      '</x14:dataValidations></ext></extLst>';
    const book = await readChanged((files) => edit(files, SHEET, (text) => text.replace('</worksheet>', `${extension}</worksheet>`)));
    expect(book.sheets[0]!.validations).toEqual([
      {
        areas: [
          { row: 1, column: 1, lastRow: 8, lastColumn: 1 },
          { row: 1, column: 3, lastRow: 1, lastColumn: 3 },
        ],
        type: 'list',
        formula1: '=Listor!$A$1:$A$3',
        allowBlank: true,
        inCellDropDown: true,
        error: { style: 'stop', title: 'Fel', message: 'Välj', show: true },
      },
    ]);
    expect(await readXlsx(await writeXlsx(book))).toEqual(book);
  });

  test('colours of the theme, the old palette and their tints are worked out', async () => {
    const book = await readChanged(
      (files) =>
        edit(files, 'xl/styles.xml', (text) =>
          text
            .replace(/<fgColor rgb="FF000001"\/>/, '<fgColor theme="4" tint="0.7999816888943144"/>')
            .replace(/<fgColor rgb="FF000002"\/>/, '<fgColor indexed="10"/>')
            .replace(/<fgColor rgb="FF000003"\/>/, '<fgColor theme="0" tint="-0.14999847407452621"/>'),
        ),
      (document) => {
        document.styles = [{ fill: '#000001' }, { fill: '#000002' }, { fill: '#000003' }];
      },
    );
    // As Excel shows "Blue, Accent 1, Lighter 80%" and "White, Background 1, Darker 15%".
    expect(book.styles.map(({ fill }) => fill)).toEqual(['#D9E1F2', '#FF0000', '#D9D9D9']);
  });

  test.each([
    ['#4472C4', 0.3999755851924192, '#8EA9DB'],
    ['#4472C4', 0.5999938962981048, '#B4C6E7'],
    ['#4472C4', -0.249977111117893, '#305496'],
    ['#FFFFFF', -0.0499893185216834, '#F2F2F2'],
    ['#FFFFFF', -0.3499862666707358, '#A6A6A6'],
    ['#000000', 0.499984740745262, '#808080'],
  ])('%s with the tint %d is %s in Excel', (color, tint, expected) => expect(tintColor(color, tint)).toBe(expected));

  test('a tab that was never coloured and a fill of dots have no colour', async () => {
    const book = await readChanged(
      (files) =>
        edit(files, 'xl/styles.xml', (text) =>
          text.replace(
            '<patternFill patternType="solid"><fgColor rgb="FF000001"/>',
            '<patternFill patternType="gray125"><fgColor rgb="FF000001"/>',
          ),
        ),
      (document) => void (document.styles = [{ fill: '#000001' }]),
    );
    expect(book.styles).toEqual([]);
    expect(book.sheets[0]!.tabColor).toBeUndefined();
  });
});

describe('the settings of the add-in', () => {
  const ADDIN = '11111111-aaaa-bbbb-cccc-222222222222';
  const writeExtension = (files: Files) => {
    const relation = 'http://schemas.microsoft.com/office/2011/relationships';
    edit(files, '_rels/.rels', (text) =>
      text.replace(
        '</Relationships>',
        `<Relationship Id="rIdW" Type="${relation}/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/></Relationships>`,
      ),
    );
    add(
      files,
      'xl/webextensions/taskpanes.xml',
      '<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"/>',
    );
    add(
      files,
      'xl/webextensions/_rels/taskpanes.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/webextension" Target="webextension1.xml"/></Relationships>`,
    );
    add(
      files,
      'xl/webextensions/webextension1.xml',
      `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{X}"><we:reference id="${ADDIN}" version="1.0" store="developer" storeType="Registry"/>` +
        '<we:properties><we:property name="version" value="2"/><we:property name="text" value="&quot;å&quot;"/></we:properties></we:webextension>',
    );
  };

  test('are read from where Excel keeps them', async () => {
    const document = emptyDocument();
    document.settings = { version: 1, own: true };
    const files = unzipSync(await writeXlsx(document));
    writeExtension(files);
    expect((await readXlsx(zipSync(files), { addinId: ADDIN.toUpperCase() })).settings).toEqual({ version: 2, text: 'å', own: true });
  });

  test('of another add-in are let be', async () => {
    const files = unzipSync(await writeXlsx(emptyDocument()));
    writeExtension(files);
    expect((await readXlsx(zipSync(files), { addinId: 'another' })).settings).toEqual({});
  });
});

describe('what cannot be kept is named', () => {
  test.each<[string, (files: Files) => void, WorkbookDocument['lost']]>([
    [
      'a pivot table',
      (files) => relate(files, SHEET, 'pivotTable', '../pivotTables/pivotTable1.xml'),
      [{ kind: 'pivotTable', sheet: 'Mål', part: 'xl/pivotTables/pivotTable1.xml' }],
    ],
    [
      'a macro',
      (files) => relate(files, 'xl/workbook.xml', 'vbaProject', 'vbaProject.bin'),
      [{ kind: 'macro', part: 'xl/vbaProject.bin' }],
    ],
    ['a macro that hangs on nothing', (files) => add(files, 'xl/vbaProject.bin', 'x'), [{ kind: 'macro', part: 'xl/vbaProject.bin' }]],
    [
      'a form',
      (files) => relate(files, SHEET, 'ctrlProp', '../ctrlProps/ctrlProp1.xml'),
      [{ kind: 'form', sheet: 'Mål', part: 'xl/ctrlProps/ctrlProp1.xml' }],
    ],
    [
      'a thread of comments',
      (files) => relate(files, SHEET, 'threadedComment', '../threadedComments/threadedComment1.xml'),
      [{ kind: 'comment', sheet: 'Mål', part: 'xl/threadedComments/threadedComment1.xml' }],
    ],
    [
      'a slicer, once',
      (files) => {
        relate(files, SHEET, 'slicer', '../slicers/slicer1.xml');
        relate(files, 'xl/workbook.xml', 'slicerCache', 'slicerCaches/slicerCache1.xml');
      },
      [{ kind: 'slicer', sheet: 'Mål', part: 'xl/slicers/slicer1.xml' }],
    ],
    [
      'a link to another workbook',
      (files) => relate(files, 'xl/workbook.xml', 'externalLink', 'externalLinks/externalLink1.xml'),
      [{ kind: 'externalLink', part: 'xl/externalLinks/externalLink1.xml' }],
    ],
    ['nothing in an ordinary book', () => {}, []],
    ['nothing for what Excel makes again by itself', (files) => relate(files, 'xl/workbook.xml', 'calcChain', 'calcChain.xml'), []],
  ])('%s', async (_, change, lost) => expect((await readChanged(change)).lost).toEqual(lost));

  test('a formula that reads another workbook keeps its value, and the sheet is named', async () => {
    const book = await readChanged((files) =>
      add(
        files,
        SHEET,
        `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>[1]Blad1!A1*2</f><v>4</v></c></row></sheetData></worksheet>`,
      ),
    );
    expect(getCell(book.sheets[0]!, 0, 0)).toEqual({ value: 4 });
    expect(book.lost).toEqual([{ kind: 'externalLink', sheet: 'Mål', part: SHEET }]);
  });
});

test('a filter keeps what it hides so long as its table is the same', async () => {
  const columns = '<filterColumn colId="0"><filters><filter val="a"/></filters></filterColumn>';
  const book = await readChanged(
    (files) =>
      edit(files, 'xl/tables/table1.xml', (text) =>
        text.replace(/<autoFilter ref="([^"]+)"\/>/, `<autoFilter ref="$1">${columns}</autoFilter>`),
      ),
    ({ sheets: [sheet] }) => {
      sheet!.tables = [
        {
          name: 'T',
          area: { row: 0, column: 0, lastRow: 2, lastColumn: 0 },
          columns: [{ name: 'x' }],
          style: null,
          showHeader: true,
          showTotals: false,
          bandedRows: false,
          bandedColumns: false,
          highlightFirstColumn: false,
          highlightLastColumn: false,
          showFilterButton: true,
        },
      ];
    },
  );
  const filterOf = async (document: WorkbookDocument) => strFromU8(unzipSync(await writeXlsx(document))['xl/tables/table1.xml']!);
  expect(await filterOf(book)).toContain(columns);
  book.sheets[0]!.tables[0]!.area.lastRow = 5;
  expect(await filterOf(book)).not.toContain('filterColumn');
});
