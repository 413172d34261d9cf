import type { Area, DocumentCell, DocumentSheet, WorkbookDocument } from '../document/types';
import { copyData } from './copyData';
import { Book } from './book';
import { openChart, saveCharts } from './charts';
import type { FunctionHost } from '../functions/types';
import { contentOf, type Sheet } from './sheet';
import { visit } from './matrix';
import { BookTable } from './table';
import { normalizeStructured } from './structuredReferences';

/** A book of a document. Results of formulas are kept as they stand; those without one are calculated. */
export function loadDocument(document: WorkbookDocument, functions: FunctionHost | null): Book {
  const book = new Book(functions);
  const styleIds = document.styles.map((style) => book.styles.idOf(style));
  book.defaultFont = { ...document.defaultFont };
  book.dateSystem = document.dateSystem;
  book.settings = new Map(Object.entries(copyData(document.settings)));
  book.customXml = document.customXml.map((part) => ({ ...part }));
  book.properties = copyData(document.properties);
  book.protection = document.protection && copyData(document.protection);
  book.lost = copyData(document.lost);
  book.beside = document.beside;
  // Sheets and tables first: formulas name them.
  const sheets = document.sheets.map((data) => book.addSheet(data.name));
  document.sheets.forEach((data, index) => {
    for (const table of data.tables) book.tables.push(new BookTable(`{T${book.nextNumber()}}`, sheets[index]!, copyData(table)));
  });
  book.names = document.names.map(({ sheet, ...name }) => {
    const home = sheet === undefined ? undefined : book.sheetByName(sheet);
    return home ? { ...name, sheetId: home.id } : name;
  });
  document.sheets.forEach((data, index) => loadSheet(book, sheets[index]!, data, styleIds));
  return book;
}

function loadSheet(book: Book, sheet: Sheet, data: DocumentSheet, styleIds: readonly (string | undefined)[]): void {
  const styleOf = (style: number | undefined) => (style === undefined ? undefined : styleIds[style]);
  Object.assign(sheet, {
    visibility: data.visibility,
    tabColor: data.tabColor,
    showGridlines: data.showGridlines,
    showHeadings: data.showHeadings,
    zoom: data.zoom,
    defaultColumnWidth: data.defaultColumnWidth,
    defaultRowHeight: data.defaultRowHeight,
    frozen: data.frozen && { ...data.frozen },
    protection: data.protection && copyData(data.protection),
    beside: data.beside,
  });
  sheet.merges = data.merges.map((merge) => ({ ...merge }));
  sheet.validations = copyData(data.validations);
  sheet.conditionalFormats = copyData(data.conditionalFormats);
  sheet.links = copyData(data.links);
  sheet.notes = copyData(data.notes);
  sheet.print = copyData(data.print);
  sheet.charts = data.charts.map((chart) => openChart(book, chart));
  sheet.shapes = copyData(data.shapes ?? []);
  sheet.customProperties = new Map(Object.entries(data.customProperties ?? {}));
  for (const [target, source] of [
    [sheet.columns, data.columns],
    [sheet.rows, data.rows],
  ] as const) {
    for (const [index, { style, ...info }] of source) {
      const id = styleOf(style);
      (target as Map<number, object>).set(index, id === undefined ? info : { ...info, style: id });
    }
  }
  const matrix = sheet.worksheet.getCellMatrix();
  const spilled = spilledPlaces(data);
  for (const [row, line] of data.cells)
    for (const [column, cell] of line) {
      const style = styleOf(cell.style);
      if (style !== undefined) matrix.setValue(row, column, { s: style });
      else if (cell.style !== undefined && cell.value === '' && cell.formula === undefined) continue;
      if (cell.formula !== undefined) loadFormula(book, sheet, row, column, cell);
      else if (cell.value !== '' && !spilled.has(`${row},${column}`)) sheet.setValue(row, column, cell.value);
      if (cell.richText !== undefined) sheet.richTexts.set(`${row},${column}`, cell.richText);
    }
}

/** A formula that spills is calculated at once, since what it spills is not kept; else only one without a value. */
function loadFormula(book: Book, sheet: Sheet, row: number, column: number, cell: DocumentCell): void {
  const formula = normalizeStructured(cell.formula ?? '', book.tableAt(sheet, row, column)?.name);
  sheet.setFormula(row, column, formula);
  if (cell.value !== '') sheet.setResult(row, column, cell.value);
  book.calculation.formulaLoaded(sheet, row, column, formula, cell.value !== '' && !cell.spill);
}

/** The cells that a formula's result fills besides its own: they hold nothing themselves. */
function spilledPlaces(data: DocumentSheet): Set<string> {
  const places = new Set<string>();
  for (const [row, line] of data.cells)
    for (const [column, { spill }] of line) {
      if (!spill) continue;
      for (let r = 0; r < spill.rows; r++) for (let c = 0; c < spill.columns; c++) if (r || c) places.add(`${row + r},${column + c}`);
    }
  return places;
}

/** The book as a document. Call when calculation has settled. */
export function saveDocument(book: Book, activeSheet: string): WorkbookDocument {
  const styles = new StyleList();
  const sheets = book.sheets.map((sheet) => saveSheet(book, sheet, styles));
  return {
    sheets,
    styles: styles.list(book),
    defaultFont: { ...book.defaultFont },
    names: book.names.map(({ sheetId, ...name }) => {
      const home = sheetId === undefined ? undefined : book.sheetById(sheetId)?.name;
      return home === undefined ? { ...name } : { ...name, sheet: home };
    }),
    activeSheet,
    dateSystem: book.dateSystem,
    settings: copyData(Object.fromEntries(book.settings)),
    customXml: book.customXml.map((part) => ({ ...part })),
    properties: copyData(book.properties),
    ...(book.protection && { protection: copyData(book.protection) }),
    ...(book.beside !== undefined && { beside: book.beside }),
    lost: copyData(book.lost),
  };
}

class StyleList {
  private readonly numbers = new Map<string, number>();

  number(id: string): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    this.numbers.set(id, this.numbers.size);
    return this.numbers.size - 1;
  }

  list(book: Book) {
    return [...this.numbers.keys()].map((id) => copyData(book.styles.get(id)));
  }
}

function saveSheet(book: Book, sheet: Sheet, styles: StyleList): DocumentSheet {
  const spills = book.calculation.spills.on(sheet.id);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    ...(sheet.tabColor !== undefined && { tabColor: sheet.tabColor }),
    showGridlines: sheet.showGridlines,
    showHeadings: sheet.showHeadings,
    ...(sheet.zoom !== undefined && { zoom: sheet.zoom }),
    cells: saveCells(book, sheet, styles, spills),
    ...(sheet.defaultColumnWidth !== undefined && { defaultColumnWidth: sheet.defaultColumnWidth }),
    ...(sheet.defaultRowHeight !== undefined && { defaultRowHeight: sheet.defaultRowHeight }),
    columns: saveInfos(sheet.columns, styles),
    rows: saveInfos(sheet.rows, styles),
    merges: sheet.merges.map((merge) => ({ ...merge })),
    ...(sheet.frozen && (sheet.frozen.rows || sheet.frozen.columns) && { frozen: { ...sheet.frozen } }),
    tables: book.tables.filter((table) => table.owner === sheet).map((table) => table.toDocument()),
    validations: copyData(sheet.validations),
    conditionalFormats: copyData(sheet.conditionalFormats),
    links: copyData(sheet.links),
    notes: copyData(sheet.notes),
    ...(sheet.protection && { protection: copyData(sheet.protection) }),
    print: copyData(sheet.print),
    charts: saveCharts(book, sheet),
    ...(sheet.shapes.length > 0 && { shapes: copyData(sheet.shapes) }),
    ...(sheet.customProperties.size > 0 && { customProperties: Object.fromEntries(sheet.customProperties) }),
    ...(sheet.beside !== undefined && { beside: sheet.beside }),
  };
}

function saveInfos<T extends object>(
  infos: ReadonlyMap<number, T & { style?: string }>,
  styles: StyleList,
): Map<number, Omit<T, 'style'> & { style?: number }> {
  return new Map(
    [...infos].map(([index, { style, ...info }]) => [index, style === undefined ? info : { ...info, style: styles.number(style) }]),
  );
}

function saveCells(book: Book, sheet: Sheet, styles: StyleList, spills: readonly Area[]): DocumentSheet['cells'] {
  const saved: DocumentSheet['cells'] = new Map();
  const put = (row: number, column: number, cell: DocumentCell) => {
    const line = saved.get(row);
    if (line) line.set(column, cell);
    else saved.set(row, new Map([[column, cell]]));
  };
  visit(sheet.cells, (row, column, cell) => {
    const result: DocumentCell = { value: contentOf(cell) };
    if (cell.f) result.formula = cell.f;
    if (typeof cell.s === 'string') result.style = styles.number(cell.s);
    const rich = sheet.richTexts.get(`${row},${column}`);
    if (rich !== undefined) result.richText = rich;
    put(row, column, result);
  });
  for (const area of spills) {
    const anchor = saved.get(area.row)?.get(area.column);
    if (!anchor || (area.row === area.lastRow && area.column === area.lastColumn)) continue;
    anchor.spill = { rows: area.lastRow - area.row + 1, columns: area.lastColumn - area.column + 1 };
    for (let row = area.row; row <= area.lastRow; row++)
      for (let column = area.column; column <= area.lastColumn; column++) {
        if (row === area.row && column === area.column) continue;
        const there = saved.get(row)?.get(column);
        put(row, column, { ...there, value: book.calculation.spills.value({ sheetId: sheet.id, row, column }) ?? '' });
      }
  }
  return saved;
}
