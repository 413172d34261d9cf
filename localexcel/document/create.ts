import type { DocumentCell, DocumentSheet, WorkbookDocument } from './types';

/** A workbook as Excel makes a new one: one empty sheet. */
export function emptyDocument(sheetName = 'Blad1'): WorkbookDocument {
  return {
    sheets: [emptySheet(sheetName)],
    styles: [],
    defaultFont: { name: 'Calibri', size: 11 },
    names: [],
    activeSheet: sheetName,
    dateSystem: 1900,
    settings: {},
    customXml: [],
    properties: { custom: {} },
    lost: [],
  };
}

export function emptySheet(name: string): DocumentSheet {
  return {
    name,
    visibility: 'Visible',
    showGridlines: true,
    showHeadings: true,
    cells: new Map(),
    columns: new Map(),
    rows: new Map(),
    merges: [],
    tables: [],
    validations: [],
    conditionalFormats: [],
    links: [],
    notes: [],
    print: {},
    charts: [],
  };
}

export function getCell(sheet: DocumentSheet, row: number, column: number): DocumentCell | undefined {
  return sheet.cells.get(row)?.get(column);
}

export function setCell(sheet: DocumentSheet, row: number, column: number, cell: DocumentCell): void {
  const cells = sheet.cells.get(row);
  if (cells) cells.set(column, cell);
  else sheet.cells.set(row, new Map([[column, cell]]));
}
