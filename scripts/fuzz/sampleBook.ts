import { newChart } from '../../localexcel/document/charts';
import { emptyDocument, emptySheet, setCell } from '../../localexcel/document/create';
import type { CellContent, DocumentCell, DocumentSheet, DocumentTable, WorkbookDocument } from '../../localexcel/document/types';
import { readXlsx, writeXlsx } from '../../localexcel/xlsx';

const GRID: (CellContent | Partial<DocumentCell>)[][] = [
  ['Målstyrning 2026'],
  [],
  ['Nr', 'Mål', 'Andel', 'Status', 'Klart'],
  ['SN-Ö1', 'Äldre ska bo tryggt', 0.75, { value: 'Uppfyllt', formula: '=GOALSTATUS([@Nr])' }, true],
  ['SN-Ö2', '=inte en formel', 0.5, { value: 'Delvis', formula: '=GOALSTATUS([@Nr])' }, false],
  [{ value: '#N/A' }, '-10 %', 46265, { value: 'Uppfyllt', formula: '=GOALSTATUS([@Nr])' }],
  [],
  [
    { value: 'a', formula: '=SORT(A4:A5)', spill: { rows: 2, columns: 1 } },
    { value: 3.5, formula: '=SUM(C4:C5)*2' },
  ],
  [{ value: 'b', spilled: true }, { value: 'fet text', style: 2 }, '_x000D_ rad\nbrytning'],
];

/** A small book with something of everything that is read and written. */
export function makeSampleBook(): WorkbookDocument {
  const book = emptyDocument('Socialnämnden');
  book.styles = [
    { numberFormat: '0.0 %', font: { bold: true, color: '#9C0006' }, fill: '#E3F0EE' },
    { numberFormat: 'yyyy-mm-dd', horizontal: 'center', locked: false },
    { wrap: true, borders: { top: { style: 'thin', color: '#D9D9D9' } } },
  ];
  const sheet = book.sheets[0]!;
  GRID.forEach((line, row) =>
    line.forEach((content, column) =>
      setCell(
        sheet,
        row,
        column,
        typeof content === 'object' ? { value: '', ...content } : { value: content, ...(column === 2 ? { style: 0 } : {}) },
      ),
    ),
  );
  sheet.tables = [makeTable()];
  addFurnishings(sheet);
  const lists = emptySheet('Listor');
  ['Grön', 'Gul', 'Röd'].forEach((value, row) => setCell(lists, row, 0, { value }));
  lists.visibility = 'Hidden';
  lists.charts = [makeChart()];
  book.sheets.push(lists);
  book.names = [
    { name: 'Färger', formula: '=Listor!$A$1:$A$3', visible: true },
    { name: 'Lokalt', formula: '=Socialnämnden!$A$1', sheet: 'Socialnämnden', visible: false },
  ];
  book.settings = { version: 3, model: 'ljungby' };
  book.customXml = [{ id: '{11111111-2222-3333-4444-555555555555}', xml: '<?xml version="1.0"?><a xmlns="urn:x">å</a>' }];
  book.properties = { title: 'Målbok', author: 'Kommunen', custom: { Diarienr: 'KS 2026/1' } };
  return book;
}

/** The book as a file, and as it is read from that file: what an undamaged file says. */
export async function packSampleBook(): Promise<{ bytes: Uint8Array; book: WorkbookDocument }> {
  const bytes = await writeXlsx(makeSampleBook(), { customFunctions: ['GOALSTATUS'] });
  return { bytes, book: await readXlsx(bytes) };
}

function makeTable(): DocumentTable {
  return {
    name: 'MalSN',
    area: { row: 2, column: 0, lastRow: 5, lastColumn: 4 },
    columns: [{ name: 'Nr' }, { name: 'Mål' }, { name: 'Andel' }, { name: 'Status', formula: '=GOALSTATUS([@Nr])' }, { name: 'Klart' }],
    style: 'TableStyleLight1',
    showHeader: true,
    showTotals: false,
    bandedRows: true,
    bandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
  };
}

function addFurnishings(sheet: DocumentSheet): void {
  const areas = [{ row: 3, column: 3, lastRow: 9, lastColumn: 3 }];
  sheet.columns.set(1, { width: 40 });
  sheet.rows.set(0, { height: 30 });
  sheet.merges = [{ row: 0, column: 0, lastRow: 0, lastColumn: 4 }];
  sheet.frozen = { rows: 3, columns: 1 };
  sheet.tabColor = '#107C10';
  sheet.validations = [
    {
      areas,
      type: 'list',
      formula1: '=Färger',
      allowBlank: true,
      inCellDropDown: true,
      error: { style: 'stop', title: 'Status', message: 'Välj ur listan.', show: true },
    },
  ];
  sheet.conditionalFormats = [
    { areas, priority: 1, rule: { type: 'custom', formula: '=$C4>0.5' }, style: { fill: '#C6EFCE' } },
    { areas, priority: 2, rule: { type: 'cellValue', operator: 'equal', formulas: ['"Delvis"'] }, style: { font: { bold: true } } },
  ];
  sheet.links = [
    { row: 8, column: 0, address: 'https://example.se/mål', tooltip: 'Mer' },
    { row: 8, column: 1, documentReference: 'Listor!A1' },
  ];
  sheet.notes = [{ row: 3, column: 0, text: 'En anteckning\ni två rader', author: 'Kim' }];
  sheet.protection = { sheet: true, formatCells: false };
  sheet.print = { orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, titleRows: { first: 0, last: 2 }, header: '&LMål' };
}

function makeChart(): DocumentSheet['charts'][number] {
  const content = newChart('ColumnClustered');
  content.title.text = 'Mål';
  content.series = [
    { name: { formula: '=Listor!$A$1', cache: ['Grön'] }, values: { formula: '=Listor!$B$1:$B$3', cache: [1, 2, 3] }, fill: '#107C10' },
  ];
  return { name: 'Diagram 1', from: { row: 5, column: 1, x: 0, y: 0 }, to: { row: 20, column: 8, x: 0, y: 0 }, content };
}
