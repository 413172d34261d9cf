import type { Injector, IStyleData, Univer, Workbook } from '@univerjs/core';
import type { Area, CellContent, WorkbookDocument } from '../document/types';
import type { FunctionHost } from '../functions/types';
import { contains, splitSheet } from './address';
import { Calculation } from './calculation';
import { rewriteCharts } from './charts';
import { makeCustomFunctions } from './customFunctions';
import { engineNameOf, idOfSheet, teachSheetNames } from './engineNames';
import { Journal } from './journal';
import { loadUniver } from './loadUniver';
import { visit } from './matrix';
import { renameSheetInFormula } from './references';
import { Sheet } from './sheet';
import { normalizeStructured, resolveStructured } from './structuredReferences';
import { StylePool } from './styles';
import type { BookTable } from './table';

export interface BookName {
  name: string;
  formula: string;
  /** Id of the sheet that the name is local to. */
  sheetId?: string;
  visible: boolean;
  comment?: string;
}

let lastBook = 0;

/** A workbook on Univer: its sheets, tables and names, and the calculation that keeps its formulas true. */
export class Book {
  /** Of its own in the whole process: Univer keeps formulas read and areas calculated, by this id, for all books together. */
  readonly id = `book-${++lastBook}`;
  readonly injector: Injector;
  readonly styles: StylePool;
  readonly calculation: Calculation;
  /** What happens to the cells, for undoing it. */
  readonly journal = new Journal();
  sheets: Sheet[] = [];
  tables: BookTable[] = [];
  names: BookName[] = [];
  defaultFont = { name: 'Calibri', size: 11 };
  dateSystem: 1900 | 1904 = 1900;
  settings = new Map<string, unknown>();
  customXml: WorkbookDocument['customXml'] = [];
  properties: WorkbookDocument['properties'] = { custom: {} };
  protection: Record<string, unknown> | undefined;
  lost: WorkbookDocument['lost'] = [];
  beside: unknown;
  private readonly univer: Univer;
  private readonly workbook: Workbook;
  private readonly byId = new Map<string, Sheet>();
  private counter = 0;

  constructor(functions: FunctionHost | null) {
    const bundle = loadUniver();
    this.univer = new bundle.Univer({
      locale: bundle.LocaleType.EN_US,
      locales: { [bundle.LocaleType.EN_US]: {} },
      logLevel: bundle.LogLevel.ERROR,
    });
    this.univer.registerPlugin(bundle.UniverFormulaEnginePlugin, {});
    this.injector = this.univer.__getInjector();
    const styles: Record<string, IStyleData> = {};
    this.workbook = this.univer.createUnit(bundle.UniverInstanceType.UNIVER_SHEET, { id: this.id, styles, sheetOrder: [], sheets: {} });
    const pool = this.workbook.getStyles() as unknown as { addCustomStyle?: (id: string, data: IStyleData) => void };
    this.styles = new StylePool((id, data) => (pool.addCustomStyle ? pool.addCustomStyle(id, data) : (styles[id] = data)));
    if (functions) this.injector.get(bundle.IFunctionService).registerExecutors(...makeCustomFunctions(functions));
    teachSheetNames(this);
    this.calculation = new Calculation(this, functions);
    // Univer gives an empty workbook a sheet of its own.
    for (const sheet of this.workbook.getSheets()) this.workbook.removeSheet(sheet.getSheetId());
  }

  /** A number never given before in this book, for ids. */
  nextNumber(): number {
    return ++this.counter;
  }

  addSheet(name: string, position = this.sheets.length): Sheet {
    const number = this.nextNumber();
    const id = idOfSheet(number);
    this.workbook.addWorksheet(id, position, { id, name: engineNameOf(number), rowCount: 1000, columnCount: 60, cellData: {} });
    const worksheet = this.workbook.getSheetBySheetId(id);
    if (!worksheet) throw new Error(`Univer did not add the sheet ${name}`);
    const sheet = new Sheet(name, worksheet, this.styles, this.journal);
    this.sheets.splice(position, 0, sheet);
    this.byId.set(id, sheet);
    // Formulas that named the sheet before it was there are calculated now.
    this.calculation.namesMoved();
    return sheet;
  }

  removeSheet(sheet: Sheet): void {
    this.tables = this.tables.filter((table) => table.owner !== sheet);
    this.calculation.forgetSheet(sheet.id);
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.byId.delete(sheet.id);
    this.workbook.removeSheet(sheet.id);
    this.names = this.names.filter((name) => name.sheetId !== sheet.id);
    this.rewriteFormulas((formula) => renameSheetInFormula(formula, sheet.name, undefined));
    this.calculation.namesMoved();
  }

  renameSheet(sheet: Sheet, name: string): void {
    const old = sheet.name;
    sheet.name = name;
    this.rewriteFormulas((formula) => renameSheetInFormula(formula, old, name));
    this.calculation.namesMoved();
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.sheets.splice(position, 0, sheet);
  }

  sheetById(id: string): Sheet | undefined {
    return this.byId.get(id);
  }

  sheetByName(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  tableAt(sheet: Sheet, row: number, column: number): BookTable | undefined {
    return this.tables.find((table) => table.owner === sheet && contains(table.area, row, column));
  }

  findTable(name: string): BookTable | undefined {
    const wanted = name.toLowerCase();
    return this.tables.find((table) => table.name.toLowerCase() === wanted);
  }

  /** Makes a table plain cells; formulas that named it name its cells instead. */
  dissolveTable(table: BookTable): void {
    const resolve = (formula: string, sheet: Sheet, row: number, column: number) =>
      resolveStructured(formula, {
        sheet: sheet.name,
        row,
        home: this.tableAt(sheet, row, column),
        findTable: (name) => this.findTable(name),
        only: table,
      });
    for (const sheet of this.sheets) {
      visit(sheet.cells, (row, column, cell) => {
        if (!cell.f) return;
        const formula = resolve(cell.f, sheet, row, column);
        if (formula === cell.f) return;
        sheet.respellFormula(row, column, formula);
        this.calculation.formulaChanged(sheet, row, column, formula);
      });
    }
    this.tables = this.tables.filter((other) => other !== table);
    this.calculation.namesMoved();
  }

  /** What a cell shows: its own value or formula's result, else what a formula spills over it. */
  value(sheet: Sheet, row: number, column: number): CellContent {
    const cell = sheet.cell(row, column);
    if (cell?.f || (cell?.v !== undefined && cell.v !== null)) return sheet.value(row, column);
    return this.calculation.spills.value({ sheetId: sheet.id, row, column }) ?? '';
  }

  setValue(sheet: Sheet, row: number, column: number, value: CellContent): void {
    if (sheet.formula(row, column) !== undefined) this.calculation.formulaChanged(sheet, row, column, undefined, false);
    sheet.setValue(row, column, value);
  }

  /** Writes a formula in English, with its "="; structured references are kept as a person sees them. */
  setFormula(sheet: Sheet, row: number, column: number, formula: string): void {
    const text = normalizeStructured(formula, this.tableAt(sheet, row, column)?.name);
    sheet.setFormula(row, column, text);
    this.calculation.formulaChanged(sheet, row, column, text, false);
  }

  /** Changes every formula of the book: cells, names, lists, conditional formats, charts, calculated columns. */
  rewriteFormulas(rewrite: (formula: string, sheet: Sheet | undefined, table: string | undefined) => string): void {
    for (const sheet of this.sheets) {
      visit(sheet.cells, (row, column, cell) => {
        if (!cell.f) return;
        const formula = rewrite(cell.f, sheet, this.tableAt(sheet, row, column)?.name);
        if (formula === cell.f) return;
        sheet.respellFormula(row, column, formula);
        this.calculation.formulaChanged(sheet, row, column, formula);
      });
      for (const rule of sheet.validations) {
        if (rule.formula1?.startsWith('=')) rule.formula1 = rewrite(rule.formula1, sheet, undefined);
        if (rule.formula2?.startsWith('=')) rule.formula2 = rewrite(rule.formula2, sheet, undefined);
      }
      for (const { rule } of sheet.conditionalFormats) {
        if (rule.type === 'custom') rule.formula = rewrite(rule.formula, sheet, undefined);
        else if (rule.type === 'cellValue') rule.formulas = rule.formulas.map((formula) => rewrite(formula, sheet, undefined));
      }
      rewriteCharts(sheet, (formula) => rewrite(formula, sheet, undefined));
    }
    for (const table of this.tables)
      for (const column of table.columns) if (column.formula) column.formula = rewrite(column.formula, table.owner, table.name);
    for (const name of this.names) name.formula = rewrite(name.formula, undefined, undefined);
    this.calculation.namesMoved();
  }

  /** The name as seen from a sheet (the one before its "!", if any): the sheet's own before the workbook's. */
  findName(name: string, sheet: Sheet): BookName | undefined {
    const { sheet: named, place } = splitSheet(name);
    const home = named === undefined ? sheet : this.sheetByName(named);
    const wanted = place.toLowerCase();
    const same = this.names.filter((other) => other.name.toLowerCase() === wanted);
    return home && (same.find((other) => other.sheetId === home.id) ?? same.find((other) => other.sheetId === undefined));
  }

  dispose(): void {
    this.calculation.dispose();
    this.univer.dispose();
  }
}

/** Whether two areas of the same sheet meet. */
export const overlaps = (a: Area, b: Area): boolean =>
  a.row <= b.lastRow && b.row <= a.lastRow && a.column <= b.lastColumn && b.column <= a.lastColumn;
