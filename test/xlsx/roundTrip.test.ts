import { emptyDocument, emptySheet, setCell } from '../../localexcel/document/create';
import type { DocumentSheet, WorkbookDocument } from '../../localexcel/document/types';
import { readXlsx, writeXlsx } from '../../localexcel/xlsx';

const customFunctions = ['GOALSTATUS'];
const roundTrip = async (document: WorkbookDocument) => readXlsx(await writeXlsx(document, { customFunctions }));

/** A workbook of one sheet, filled by the case. */
function bookOf(fill: (sheet: DocumentSheet, document: WorkbookDocument) => void): WorkbookDocument {
  const document = emptyDocument('Mål');
  fill(document.sheets[0]!, document);
  return document;
}

describe('what stands in cells comes back', () => {
  test.each<[string, DocumentSheet['cells'] extends Map<number, Map<number, infer Cell>> ? Cell : never]>([
    ['a text', { value: 'Mål för Åmål: ”citat” & <tagg>' }],
    ['a text with spaces at its edges', { value: '  två  ' }],
    ['a text in two lines', { value: 'rad 1\nrad 2\r\nrad 3\ttab' }],
    ['a text that looks like a formula', { value: '=SUMMA(A1)' }],
    ['a text that begins with an apostrophe', { value: "'95" }],
    ['a text that looks like an escape', { value: '_x0041_ och _x000D_' }],
    ['a text with a control character', { value: 'a\u0001b' }],
    ['half a character', { value: 'a\ud83d' }],
    ['an emoji', { value: '🎯 mål' }],
    ['a whole number', { value: 46265 }],
    ['a small number', { value: -1.25e-12 }],
    ['a share', { value: 0.1 + 0.2 }],
    ['yes', { value: true }],
    ['no', { value: false }],
    ['an error', { value: '#REF!' }],
    ['a formula with a number', { value: 3, formula: '=1+2' }],
    ['a formula with an empty text', { value: '', formula: '=IF(TRUE,"","x")' }],
    ['a formula with what looks like an escape', { value: 'A_x0041_', formula: '="A_x0041_"&_x0042_!B1' }],
    ['a formula with a control character', { value: 'a\u0001b', formula: '="a\u0001b"' }],
    ['a formula with a truth', { value: true, formula: '=1=1' }],
    ['a formula with an error', { value: '#N/A', formula: '=NA()' }],
    ['a function of the add-in', { value: 'Uppfyllt', formula: '=GOALSTATUS("SN-Ö1")' }],
    ['a formula that spills', { value: 1, formula: '=SEQUENCE(2,3)', spill: { rows: 2, columns: 3 } }],
    ['an array in one cell', { value: 6, formula: '=SUM((A5:A7>0)*1)', spill: { rows: 1, columns: 1 } }],
  ])('%s', async (_, cell) => {
    const read = await roundTrip(bookOf((sheet) => setCell(sheet, 4, 2, cell)));
    expect(read.sheets[0]!.cells).toEqual(new Map([[4, new Map([[2, cell]])]]));
  });

  test('an empty text is an empty cell', async () => {
    const read = await roundTrip(bookOf((sheet) => setCell(sheet, 4, 2, { value: '' })));
    expect(read.sheets[0]!.cells.get(4)?.get(2)).toBeUndefined();
  });

  test('values beside a formula that spills are known as spilled', async () => {
    const read = await roundTrip(
      bookOf((sheet) => {
        setCell(sheet, 0, 0, { value: 1, formula: '=SEQUENCE(2)', spill: { rows: 2, columns: 1 } });
        setCell(sheet, 1, 0, { value: 2, spilled: true });
        setCell(sheet, 2, 0, { value: 3 });
      }),
    );
    expect(read.sheets[0]!.cells.get(1)!.get(0)).toEqual({ value: 2, spilled: true });
    expect(read.sheets[0]!.cells.get(2)!.get(0)).toEqual({ value: 3 });
  });

  test('an error younger than the file format becomes #VALUE! until Excel calculates', async () => {
    const read = await roundTrip(bookOf((sheet) => setCell(sheet, 0, 0, { value: '#SPILL!', formula: '=SEQUENCE(2)' })));
    expect(read.sheets[0]!.cells.get(0)!.get(0)!.value).toBe('#VALUE!');
  });

  test('a text keeps its fonts so long as it is the same text', async () => {
    const rich = { plain: 'ett två', xml: '<r><t xml:space="preserve">ett </t></r><r><rPr><b/><sz val="11"/></rPr><t>två</t></r>' };
    const book = bookOf((sheet) => {
      setCell(sheet, 0, 0, { value: 'ett två', richText: rich });
      setCell(sheet, 1, 0, { value: 'ändrad', richText: rich });
    });
    const cells = (await roundTrip(book)).sheets[0]!.cells;
    expect(cells.get(0)!.get(0)).toEqual({ value: 'ett två', richText: rich });
    expect(cells.get(1)!.get(0)).toEqual({ value: 'ändrad' });
  });
});

describe('how cells look comes back', () => {
  test.each<[string, WorkbookDocument['styles'][number]]>([
    ['a number format', { numberFormat: '# ##0,0" tkr"' }],
    ['a built-in number format', { numberFormat: '0%' }],
    ['a date', { numberFormat: 'yyyy-mm-dd' }],
    ['text', { numberFormat: '@' }],
    ['a font', { font: { name: 'Georgia', size: 20, bold: true, italic: true, underline: true, strike: true, color: '#0B5C56' } }],
    ['black letters', { font: { color: '#000000' } }],
    ['a fill', { fill: '#E3F0EE' }],
    [
      'borders',
      {
        borders: {
          top: { style: 'thin', color: '#D9D9D9' },
          bottom: { style: 'double' },
          left: { style: 'mediumDashDot' },
          right: { style: 'hair' },
        },
      },
    ],
    ['alignment', { horizontal: 'centerAcross', vertical: 'top', wrap: true, indent: 2, rotation: -45 }],
    ['shrinking', { horizontal: 'distributed', vertical: 'distributed', rotation: 90, shrink: true }],
    ['an unlocked cell', { locked: false }],
    ['a hidden formula', { hidden: true }],
  ])('%s', async (_, style) => {
    const book = bookOf((sheet, document) => {
      document.styles = [style];
      setCell(sheet, 0, 0, { value: '', style: 0 });
      sheet.rows.set(3, { style: 0 });
      sheet.columns.set(2, { style: 0 });
    });
    const read = await roundTrip(book);
    expect(read.styles).toEqual([style]);
    expect(read.sheets).toEqual(book.sheets);
  });

  test('the workbook keeps its own font', async () => {
    const book = bookOf((sheet, document) => {
      document.defaultFont = { name: 'Arial', size: 10 };
      document.styles = [{ font: { bold: true } }];
      setCell(sheet, 0, 0, { value: 'x', style: 0 });
    });
    const read = await roundTrip(book);
    expect([read.defaultFont, read.styles]).toEqual([book.defaultFont, book.styles]);
  });

  test('a text behind an apostrophe has the look it had', async () => {
    const book = bookOf((sheet, document) => {
      document.styles = [{ fill: '#FBEED3' }];
      setCell(sheet, 0, 0, { value: '=1', style: 0 });
      setCell(sheet, 0, 1, { value: '=1' });
    });
    const read = await roundTrip(book);
    expect(read.sheets).toEqual(book.sheets);
    expect(read.styles).toEqual(book.styles);
  });
});

const table = {
  name: 'MalSN',
  area: { row: 2, column: 0, lastRow: 4, lastColumn: 2 },
  columns: [{ name: 'Nr' }, { name: 'Hör till' }, { name: 'Två\nrader', formula: '=GOALSTATUS([@Nr])' }],
  style: 'TableStyleLight1',
  showHeader: true,
  showTotals: false,
  bandedRows: true,
  bandedColumns: false,
  highlightFirstColumn: true,
  highlightLastColumn: false,
  showFilterButton: true,
};
const fillTable = (sheet: DocumentSheet) => {
  ['Nr', 'Hör till', 'Två\nrader'].forEach((header, column) => setCell(sheet, 2, column, { value: header }));
  for (const row of [3, 4]) setCell(sheet, row, 2, { value: 'Uppfyllt', formula: '=GOALSTATUS([@Nr])' });
};

describe('what a sheet holds comes back', () => {
  test.each<[string, (sheet: DocumentSheet, document: WorkbookDocument) => void]>([
    [
      'a table',
      (sheet) => {
        sheet.tables = [table];
        fillTable(sheet);
      },
    ],
    [
      'a table with totals and without filter buttons',
      (sheet) => {
        sheet.tables = [
          {
            ...table,
            style: null,
            showFilterButton: false,
            showTotals: true,
            columns: [
              { name: 'Nr', totals: { label: 'Summa' } },
              { name: 'Hör till' },
              { name: 'Två\nrader', totals: { function: 'custom', formula: '=SUM([@Nr])' } },
            ],
          },
        ];
        fillTable(sheet);
        sheet.cells.delete(3);
      },
    ],
    [
      'a table without a header',
      (sheet) => {
        sheet.tables = [{ ...table, showHeader: false, showFilterButton: false }];
      },
    ],
    [
      'lists and other validations',
      (sheet) => {
        sheet.validations = [
          {
            areas: [{ row: 3, column: 1, lastRow: 500, lastColumn: 1 }],
            type: 'list',
            formula1: '=Listor!$A$2:$A$6',
            allowBlank: true,
            inCellDropDown: true,
          },
          {
            areas: [
              { row: 0, column: 2, lastRow: 0, lastColumn: 2 },
              { row: 0, column: 4, lastRow: 1048575, lastColumn: 4 },
            ],
            type: 'list',
            formula1: '"Ja,_x004E_ej"',
            allowBlank: false,
            inCellDropDown: false,
            error: { style: 'warning', title: 'Fel svar', message: 'Skriv Ja\neller Nej.', show: true },
            prompt: { title: 'Svar', message: 'Ja eller Nej', show: true },
          },
          {
            areas: [{ row: 1, column: 1, lastRow: 2, lastColumn: 2 }],
            type: 'decimal',
            operator: 'between',
            formula1: '0',
            formula2: '=$A$1*1.5',
            allowBlank: true,
            inCellDropDown: true,
            error: { style: 'stop', title: '', message: '', show: true },
          },
          {
            areas: [{ row: 5, column: 1, lastRow: 5, lastColumn: 1 }],
            type: 'date',
            operator: 'greaterThan',
            formula1: '46265',
            allowBlank: true,
            inCellDropDown: true,
          },
          {
            areas: [{ row: 6, column: 1, lastRow: 6, lastColumn: 1 }],
            type: 'custom',
            formula1: '=LEN(B7)<5',
            allowBlank: true,
            inCellDropDown: true,
          },
          {
            areas: [{ row: 7, column: 1, lastRow: 7, lastColumn: 1 }],
            type: 'any',
            allowBlank: true,
            inCellDropDown: true,
            prompt: { title: 'Tips', message: 'Skriv kort', show: true },
          },
        ];
      },
    ],
    [
      'conditional formats',
      (sheet) => {
        const areas = [{ row: 3, column: 0, lastRow: 900, lastColumn: 21 }];
        sheet.conditionalFormats = [
          {
            areas,
            priority: 1,
            stopIfTrue: true,
            rule: { type: 'custom', formula: '=$B4="Övergripande mål"' },
            style: {
              font: { bold: true, color: '#000000' },
              fill: '#E3F0EE',
              borders: { top: { style: 'thin', color: '#D9D9D9' } },
              numberFormat: '0.0',
            },
          },
          {
            areas,
            priority: 2,
            rule: { type: 'containsText', text: 'Ej "uppfyllt"', operator: 'containsText' },
            style: { fill: '#FBE2D5' },
          },
          { areas, priority: 3, rule: { type: 'containsText', text: 'Ej', operator: 'beginsWith' }, style: { font: { strike: true } } },
          {
            areas: [{ row: 0, column: 0, lastRow: 0, lastColumn: 0 }],
            priority: 4,
            rule: { type: 'cellValue', operator: 'between', formulas: ['1', '=$C$1'] },
          },
          {
            areas,
            priority: 5,
            rule: {
              type: 'other',
              raw: {
                xml: '<cfRule type="colorScale"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule>',
              },
            },
          },
        ];
      },
    ],
    [
      'links',
      (sheet) => {
        setCell(sheet, 0, 0, { value: 46265, style: undefined });
        sheet.cells.get(0)!.set(0, { value: 46265 });
        sheet.links = [
          { row: 0, column: 0, documentReference: "'Hela kommunen'!A1", tooltip: 'Gå dit' },
          { row: 1, column: 0, address: 'https://exempel.se/mål?a=1&b=2' },
          { row: 2, column: 0, address: 'https://exempel.se/', documentReference: 'avsnitt' },
          { row: 3, column: 0, address: 'https://exempel.se/_x0041_' },
        ];
      },
    ],
    [
      'notes, on empty cells too',
      (sheet) => {
        sheet.notes = [
          { row: 0, column: 3, text: 'Källa: fiktivt\nrad två', author: 'Anna' },
          { row: 9, column: 0, text: ' utan namn ' },
        ];
      },
    ],
    ['merged cells', (sheet) => void (sheet.merges = [{ row: 0, column: 0, lastRow: 0, lastColumn: 5 }])],
    [
      'widths, heights, what is hidden and how it folds, on empty rows too',
      (sheet) => {
        sheet.defaultColumnWidth = 12.5;
        sheet.defaultRowHeight = 18;
        sheet.columns = new Map([
          [0, { width: 9.14 }],
          [1, { width: 48, outline: 1 }],
          [2, { width: 48, outline: 1 }],
          [3, { hidden: true, outline: 2, collapsed: true }],
        ]);
        sheet.rows = new Map([
          [0, { height: 30.5 }],
          [7, { outline: 1, hidden: true }],
          [8, { outline: 2, collapsed: true }],
        ]);
        sheet.beside = { outline: { summaryBelow: false, summaryRight: false } };
      },
    ],
    [
      'the view',
      (sheet) => {
        sheet.frozen = { rows: 6, columns: 3 };
        sheet.tabColor = '#0B5C56';
        sheet.showGridlines = false;
        sheet.showHeadings = false;
        sheet.zoom = 85;
      },
    ],
    ['frozen rows alone', (sheet) => void (sheet.frozen = { rows: 2, columns: 0 })],
    ['frozen columns alone', (sheet) => void (sheet.frozen = { rows: 0, columns: 1 })],
    [
      'protection',
      (sheet) =>
        void (sheet.protection = {
          sheet: true,
          objects: true,
          formatCells: false,
          algorithmName: 'SHA-512',
          hashValue: 'abc=',
          saltValue: 'def=',
          spinCount: 100000,
        }),
    ],
    [
      'print set-up',
      (sheet) => {
        sheet.name = "Lars' mål, 2026";
        sheet.print = {
          orientation: 'landscape',
          paperSize: 8,
          fitToWidth: 1,
          fitToHeight: 0,
          margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
          area: [
            { row: 0, column: 0, lastRow: 40, lastColumn: 21 },
            { row: 50, column: 0, lastRow: 60, lastColumn: 3 },
          ],
          titleRows: { first: 4, last: 5 },
          titleColumns: { first: 0, last: 2 },
          centerHorizontally: true,
          header: '&L&"-,Bold"Måluppföljning',
          footer: '&CSida &P av &N',
          gridlines: true,
          rowBreaks: [20, 40],
          columnBreaks: [5],
        };
      },
    ],
    ['a scale on paper', (sheet) => void (sheet.print = { scale: 70 })],
    ['a filter on plain cells', (sheet) => void (sheet.beside = { filter: { area: { row: 0, column: 0, lastRow: 9, lastColumn: 2 } } })],
  ])('%s', async (_, fill) => {
    const book = bookOf(fill);
    book.activeSheet = book.sheets[0]!.name;
    const read = await roundTrip(book);
    expect(read.sheets).toEqual(book.sheets);
    expect(read.names).toEqual([]);
  });
});

test('what belongs to the whole workbook comes back', async () => {
  const book: WorkbookDocument = {
    ...emptyDocument('Start'),
    sheets: [
      emptySheet('Gömt'),
      emptySheet('Start'),
      { ...emptySheet('Hela kommunen'), visibility: 'Hidden' },
      { ...emptySheet('Listor'), visibility: 'VeryHidden' },
    ],
    activeSheet: 'Start',
    names: [
      { name: 'Nivåer', formula: '=Listor!$A$2:$A$6', visible: true, comment: 'Lista' },
      { name: 'Halva', formula: '=0.5', visible: false },
      { name: 'Nivåer', formula: "='Hela kommunen'!$B$1", sheet: 'Hela kommunen', visible: true },
      { name: 'Röd', formula: '=GOALSTATUS("SN-Ö1")', visible: true },
    ],
    dateSystem: 1904,
    settings: { 'malbok.version': 1, adopted: { at: '2026-06-15', by: ['KF'] }, text: 'å & <b>' },
    customXml: [{ id: '{11111111-2222-3333-4444-555555555555}', xml: '<a xmlns="urn:x">å</a>' }],
    properties: {
      title: 'Målbok 2026',
      author: 'Exempelkommunen',
      subject: 'Mål',
      custom: { Diarienummer: 'KS 2026/1', Version: 3, Andel: 0.5, Beslutad: true },
    },
    protection: { lockStructure: true },
  };
  book.sheets[0]!.visibility = 'Visible';
  expect(await roundTrip(book)).toEqual(book);
});

test('equal documents give equal files', async () => {
  const book = bookOf((sheet) => setCell(sheet, 0, 0, { value: 'x' }));
  expect(await writeXlsx(book)).toEqual(await writeXlsx(structuredClone(book)));
});

test('a table whose header cells say something else gets the names of its columns there, for Excel would repair the file', async () => {
  const book = bookOf((sheet) => {
    sheet.tables = [table];
    setCell(sheet, 2, 0, { value: 2026 });
  });
  const cells = (await roundTrip(book)).sheets[0]!.cells.get(2)!;
  expect([...cells.values()].map(({ value }) => value)).toEqual(['Nr', 'Hör till', 'Två\nrader']);
});
