import { formatArea, LAST_COLUMN, LAST_ROW, parseArea } from '../document/address';
import type { Area, DocumentCell, DocumentSheet } from '../document/types';
import type { FileStyles } from './readStyles';
import { fromFileFormula, answersArray, callsCustomFunction, readsOtherWorkbook } from './formulas';
import { shiftFormula } from './sharedFormulas';
import type { SharedText } from './sharedStrings';
import { UnusableFile } from './unusable';
import { readEscapes, readFlag, readNumber, scanXml } from './xml';

/** Cells and rows of a book that are read; they take about a gigabyte of memory. */
const MOST_CELLS = 5e6;
/** Letters of a book's shared formulas when each cell has its own. */
const MOST_FORMULA_LETTERS = 3e8;
/** Cells that the results of a sheet's formulas may fill. */
const MOST_SPILLED = 5e6;

/** What has been read of a book so far: a small file can hold more than the memory. */
export interface ReadSoFar {
  cells: number;
  formulaLetters: number;
}

export interface CellContext {
  styles: FileStyles;
  texts: SharedText[];
  /** Name of the table around a cell. */
  tableAt: (row: number, column: number) => string | undefined;
  /** Called for a formula that reads another workbook; its last value is kept. */
  onOtherWorkbook: () => void;
  soFar: ReadSoFar;
}

/** A cell as the XML tells it, before it is understood. */
interface RawCell {
  row: number;
  column: number;
  type: string;
  style: string | undefined;
  value: string | undefined;
  inline: string;
  formula: undefined | { text: string; attributes: Record<string, string> };
}

/** Formulas that are told once for many cells, by their number. */
type SharedFormulas = Map<string, { formula: string; row: number; column: number }>;

/** Reads <sheetData> into the sheet: its cells, and what rows are like. */
export function readCells(sheetData: string, sheet: DocumentSheet, context: CellContext): void {
  const shared: SharedFormulas = new Map();
  const spills: Area[] = [];
  let row = -1;
  let column = -1;
  let raw: RawCell | undefined;
  let collected: string | undefined;
  let isPhonetic = false;

  scanXml(sheetData, {
    open(name, attributes) {
      if (name === 'row') {
        row = (readNumber(attributes.r) ?? row + 2) - 1;
        column = -1;
        if (!Number.isInteger(row) || row < 0 || row > LAST_ROW) throw new UnusableFile('damaged');
        context.soFar.cells++;
        readRow(attributes, row, sheet, context.styles);
      } else if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : readColumn(attributes.r, row);
        if (column > LAST_COLUMN) throw new UnusableFile('damaged');
        if (++context.soFar.cells > MOST_CELLS) throw new UnusableFile('tooLarge');
        raw = { row, column, type: attributes.t ?? 'n', style: attributes.s, value: undefined, inline: '', formula: undefined };
      } else if (name === 'f' && raw) {
        raw.formula = { text: '', attributes };
        collected = '';
      } else if (name === 'v' || name === 't') collected = '';
      else if (name === 'rPh') isPhonetic = true;
    },
    text(text) {
      if (collected !== undefined) collected += text;
    },
    close(name) {
      if (raw && collected !== undefined) {
        if (name === 'f') raw.formula!.text = collected;
        else if (name === 'v') raw.value = collected;
        else if (name === 't' && !isPhonetic) raw.inline += collected;
      }
      if (name === 'f' || name === 'v' || name === 't') collected = undefined;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'c' && raw) {
        placeCell(raw, sheet, context, shared, spills);
        raw = undefined;
      }
    },
  });
  markSpilled(sheet, spills);
}

/** The column of "AB12"; the row must be that of the row around it. This runs for every cell of a book. */
function readColumn(address: string, row: number): number {
  let column = 0;
  let at = 0;
  for (; at < 3; at++) {
    const letter = address.charCodeAt(at);
    if (!(letter >= 65 && letter <= 90)) break;
    column = column * 26 + letter - 64;
  }
  if (column === 0 || Number(address.slice(at)) !== row + 1) throw new UnusableFile('damaged');
  return column - 1;
}

function readRow(attributes: Record<string, string>, row: number, sheet: DocumentSheet, styles: FileStyles): void {
  const found: { height?: number; hidden?: boolean; outline?: number; collapsed?: boolean; style?: number } = {};
  const height = readNumber(attributes.ht);
  const outline = readNumber(attributes.outlineLevel);
  const style = readFlag(attributes.customFormat) ? styles.styleOf(attributes.s) : undefined;
  // A height that Excel worked out by itself is worked out again.
  if (height !== undefined && readFlag(attributes.customHeight)) found.height = height;
  if (readFlag(attributes.hidden)) found.hidden = true;
  if (outline) found.outline = outline;
  if (readFlag(attributes.collapsed)) found.collapsed = true;
  if (style !== undefined) found.style = style;
  if (Object.keys(found).length > 0) sheet.rows.set(row, found);
}

function placeCell(raw: RawCell, sheet: DocumentSheet, context: CellContext, shared: SharedFormulas, spills: Area[]): void {
  const cell: DocumentCell = { value: '' };
  readValue(raw, cell, context.texts);
  const formula = raw.formula && readFormula(raw, shared, context.soFar);
  if (formula !== undefined) {
    if (readsOtherWorkbook(formula)) context.onOtherWorkbook();
    else {
      cell.formula = fromFileFormula(formula, { table: context.tableAt(raw.row, raw.column) });
      // A custom function's empty text, as `writeCells` writes it.
      if (cell.value === ' ' && callsCustomFunction(formula)) cell.value = '';
      readSpill(raw, cell, spills);
    }
  }
  const style = context.styles.styleOf(raw.style);
  if (style !== undefined) cell.style = style;
  if (cell.value === '' && cell.formula === undefined && cell.style === undefined) return;
  const cells = sheet.cells.get(raw.row);
  // Of two cells in one place, one would be lost.
  if (cells?.has(raw.column)) throw new UnusableFile('damaged');
  if (cells) cells.set(raw.column, cell);
  else sheet.cells.set(raw.row, new Map([[raw.column, cell]]));
}

function readValue(raw: RawCell, cell: DocumentCell, texts: SharedText[]): void {
  if (raw.type === 's') {
    const shared = raw.value ? texts[Number(raw.value)] : undefined;
    // Read as empty, the cell would be lost in what is saved from here.
    if (!shared && raw.value) throw new UnusableFile('damaged');
    cell.value = shared?.text ?? '';
    if (shared?.rich !== undefined) cell.richText = shared.rich;
  } else if (raw.type === 'inlineStr') cell.value = readEscapes(raw.inline);
  else if (raw.value === undefined) return;
  else if (raw.type === 'b') cell.value = readFlag(raw.value);
  else if (raw.type === 'n') {
    const number = readNumber(raw.value);
    if (number === undefined && raw.value.trim() !== '') throw new UnusableFile('damaged');
    cell.value = number ?? '';
  } else if (raw.type === 'd') cell.value = readIsoDate(raw.value);
  else if (raw.type === 'str' || raw.type === 'e') cell.value = readEscapes(raw.value);
  else throw new UnusableFile('damaged');
}

/** Serial number (1900 system) of a date that the file writes out: "2026-08-31T00:00:00". */
function readIsoDate(text: string): number | string {
  const time = Date.parse(/[zZ]|[+-]\d\d:?\d\d$/.test(text) ? text : `${text.includes('T') ? text : `${text}T00:00:00`}Z`);
  return Number.isNaN(time) ? text : time / 86400000 + 25569;
}

function readFormula(raw: RawCell, shared: SharedFormulas, soFar: ReadSoFar): string | undefined {
  const { text, attributes } = raw.formula!;
  if (attributes.t === 'shared' && attributes.si !== undefined) {
    if (text !== '') shared.set(attributes.si, { formula: text, row: raw.row, column: raw.column });
    const first = shared.get(attributes.si);
    // The cell would keep its value and lose what it was made of.
    if (!first) throw new UnusableFile('damaged');
    soFar.formulaLetters += first.formula.length;
    if (soFar.formulaLetters > MOST_FORMULA_LETTERS) throw new UnusableFile('tooLarge');
    return shiftFormula(first.formula, raw.row - first.row, raw.column - first.column);
  }
  // What-if tables are no formulas; their values are kept.
  return attributes.t === 'dataTable' || text === '' ? undefined : text;
}

function readSpill(raw: RawCell, cell: DocumentCell, spills: Area[]): void {
  const { attributes } = raw.formula!;
  if (attributes.t !== 'array') return;
  const area = parseArea(attributes.ref ?? formatArea({ row: raw.row, column: raw.column, lastRow: raw.row, lastColumn: raw.column }));
  if (!area) return;
  const rows = area.lastRow - area.row + 1;
  const columns = area.lastColumn - area.column + 1;
  // A formula with a function that answers arrays is written as one anyway.
  if (rows === 1 && columns === 1 && answersArray(cell.formula ?? '')) return;
  cell.spill = { rows, columns };
  if (rows > 1 || columns > 1) spills.push(area);
}

function markSpilled(sheet: DocumentSheet, spills: Area[]): void {
  // Results do not lie over one another: together they are no larger than the sheet that Excel could fill.
  const total = spills.reduce((sum, area) => sum + (area.lastRow - area.row + 1) * (area.lastColumn - area.column + 1), 0);
  if (total > MOST_SPILLED) throw new UnusableFile('damaged');
  for (const area of spills) {
    for (let row = area.row; row <= area.lastRow; row++) {
      const cells = sheet.cells.get(row);
      for (let column = area.column; cells && column <= area.lastColumn; column++) {
        const cell = cells.get(column);
        if (cell && !(row === area.row && column === area.column) && cell.formula === undefined) cell.spilled = true;
      }
    }
  }
}
