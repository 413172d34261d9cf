import type { ICommandService as CommandService, IRange, Nullable, ICellData, IObjectMatrixPrimitiveType } from '@univerjs/core';
import type { FormulaDataModel, ISetFormulaCalculationResultMutation } from '@univerjs/engine-formula';
import type { Area, CellContent } from '../document/types';
import type { FunctionCaller, FunctionHost } from '../functions/types';
import { cellArea, contains, intersect } from './address';
import type { Book } from './book';
import { tokenize } from '../document/formulaTokens';
import { toEngineNames } from './engineNames';
import { loadUniver } from './loadUniver';
import { visit } from './matrix';
import { contentOf, type Sheet } from './sheet';
import { resolveStructured } from './structuredReferences';

interface Formula {
  /** As Univer's engine takes it: structured references made into addresses, sheets by their names in the engine. */
  f: string;
  /** As it stands in the cell. */
  source: string;
  /** Holds structured references or names, of sheets too. */
  named: boolean;
  custom: boolean;
}

type FormulaRows = Record<number, Record<number, Formula>>;

/**
 * Calculates the book with Univer's formula engine: only what has changed and what depends on it, when it is asked for
 * (`settled`). The engine is given the formulas from here, not from the cells: so tables' references are understood as Excel
 * understands them, whatever the names, and no time goes to looking through every cell.
 */
export class Calculation {
  private readonly formulas = new Map<string, FormulaRows>();
  private readonly model: FormulaDataModel;
  private readonly commands: CommandService;
  private readonly customNames: ReadonlySet<string>;
  private dirty: { sheetId: string; area: Area }[] = [];
  private namesChanged = false;
  private structureChanged = false;
  private running: Promise<void> | undefined;
  private finish: (() => void) | undefined;
  private readonly calculated = new Set<string>();
  /** Calculation by hand: nothing is calculated until `calculateOnce`. */
  paused = false;
  private wanted = false;
  /** Called after a calculation with the ids of the sheets whose results changed. */
  onCalculated: ((sheetIds: readonly string[]) => void) | undefined;

  constructor(
    private readonly book: Book,
    private readonly functions: FunctionHost | null,
  ) {
    const univer = loadUniver();
    this.customNames = new Set(functions?.names.map((name) => name.toUpperCase()));
    this.model = book.injector.get(univer.FormulaDataModel);
    this.commands = book.injector.get(univer.ICommandService);
    this.model.getFormulaData = () => ({ [book.id]: Object.fromEntries(this.formulas) }) as ReturnType<FormulaDataModel['getFormulaData']>;
    this.commands.onCommandExecuted((command) => {
      if (command.id === univer.SetFormulaCalculationResultMutation.id)
        this.takeResults(command.params as ISetFormulaCalculationResultMutation);
      else if (
        command.id === univer.SetFormulaCalculationNotificationMutation.id &&
        (command.params as { functionsExecutedState?: number }).functionsExecutedState !== undefined
      )
        this.finish?.();
    });
  }

  /** A cell's formula was set, changed or taken away. Its value, and what depends on it, is to be calculated. */
  formulaChanged(sheet: Sheet, row: number, column: number, formula: string | undefined, calculate = true): void {
    this.forget(sheet, row, column);
    if (formula !== undefined) this.remember(sheet, row, column, formula);
    if (calculate) this.changed(sheet, cellArea(row, column));
  }

  /** A formula of a file: calculated only if it has no value yet, or if the add-in's functions have to be heard. */
  formulaLoaded(sheet: Sheet, row: number, column: number, formula: string, hasValue: boolean): void {
    this.remember(sheet, row, column, formula);
    const custom = this.formulas.get(sheet.id)?.[row]?.[column]?.custom === true;
    // A file's value of an unknown function is kept: Excel too shows it where the add-in is missing.
    if (!hasValue || custom) this.dirty.push({ sheetId: sheet.id, area: cellArea(row, column) });
  }

  /** Cells changed: what depends on them is to be calculated. */
  changed(sheet: Sheet, area: Area): void {
    const last = this.dirty.at(-1);
    if (
      last?.sheetId === sheet.id &&
      last.area.column === area.column &&
      last.area.lastColumn === area.lastColumn &&
      last.area.lastRow === area.row - 1
    )
      last.area.lastRow = area.lastRow;
    else this.dirty.push({ sheetId: sheet.id, area: { ...area } });
    this.clearSpills(sheet, area);
  }

  /** A table, a sheet or a name came, went or changed: formulas that name it mean something else. */
  namesMoved(): void {
    this.namesChanged = true;
  }

  recalculate(cells: readonly FunctionCaller[]): void {
    for (const { sheetId, row, column } of cells)
      if (this.formulas.get(sheetId)?.[row]?.[column]) this.dirty.push({ sheetId, area: cellArea(row, column) });
  }

  /** Everything again. */
  recalculateAll(): void {
    for (const [sheetId, rows] of this.formulas) visit(rows, (row, column) => this.dirty.push({ sheetId, area: cellArea(row, column) }));
  }

  /** Looks the sheet's formulas over again after cells were moved. All of the book's custom functions are asked anew. */
  reread(sheet: Sheet): void {
    this.forgetSheet(sheet.id);
    this.structureChanged = true;
    visit(sheet.cells, (row, column, { f }) => {
      if (f) this.formulaChanged(sheet, row, column, f);
    });
  }

  forgetSheet(sheetId: string): void {
    visit(this.formulas.get(sheetId), (row, column, { custom }) => {
      if (custom) this.functions?.released({ sheetId, row, column });
    });
    this.formulas.delete(sheetId);
    this.dropSpills(sheetId);
    this.structureChanged = true;
  }

  get isIdle(): boolean {
    return !this.running && !this.dirty.length && !this.namesChanged;
  }

  async settled(): Promise<void> {
    while (!this.isIdle && (!this.paused || this.wanted)) {
      this.running ??= this.run().finally(() => (this.running = undefined));
      await this.running;
    }
    this.wanted = false;
  }

  /** Lets what waits be calculated although calculation is by hand. */
  calculateOnce(): void {
    this.wanted = true;
  }

  /** The spilled value of a cell that holds none of its own. */
  spilledValue(sheet: Sheet, row: number, column: number): CellContent | undefined {
    const cell = this.spills(sheet.id)?.[row]?.[column];
    return cell ? contentOf(cell) : undefined;
  }

  /** The areas that the sheet's formulas spill over, the formula's own cell first. */
  spillAreas(sheet: Sheet): Area[] {
    const ranges = this.model.getArrayFormulaRange()[this.book.id]?.[sheet.id];
    const areas: Area[] = [];
    visit<IRange>(ranges, (_row, _column, range) => areas.push(areaOf(range)));
    return areas;
  }

  dispose(): void {
    this.finish?.();
    this.functions && [...this.formulas.keys()].forEach((sheetId) => this.forgetSheet(sheetId));
  }

  private remember(sheet: Sheet, row: number, column: number, source: string): void {
    const tokens = tokenize(source);
    const custom = tokens.some(({ kind, text }) => kind === 'function' && this.customNames.has(text.toUpperCase()));
    const named =
      source.includes('!') || tokens.some(({ kind, text }) => kind === 'structured' || (kind === 'name' && !/^(true|false)$/i.test(text)));
    const formula = { source, named, custom, f: named ? this.resolve(sheet, row, column, source) : source };
    let rows = this.formulas.get(sheet.id);
    if (!rows) this.formulas.set(sheet.id, (rows = {}));
    (rows[row] ??= {})[column] = formula;
  }

  private forget(sheet: Sheet, row: number, column: number): void {
    const line = this.formulas.get(sheet.id)?.[row];
    if (!line?.[column]) return;
    if (line[column].custom) this.functions?.released({ sheetId: sheet.id, row, column });
    delete line[column];
  }

  private resolve(sheet: Sheet, row: number, column: number, formula: string): string {
    const resolved = resolveStructured(formula, {
      sheet: sheet.name,
      row,
      home: this.book.tableAt(sheet, row, column),
      findTable: (name) => this.book.findTable(name),
      findName: (name) => this.book.findName(name, sheet)?.formula,
    });
    return toEngineNames(this.book, resolved);
  }

  /** Formulas that name tables, ranges or sheets are read again when one has changed; only those that then read differently are calculated. */
  private followNames(): void {
    this.namesChanged = false;
    for (const [sheetId, rows] of this.formulas) {
      const sheet = this.book.sheetById(sheetId);
      if (!sheet) continue;
      visit(rows, (row, column, formula) => {
        if (!formula.named) return;
        const resolved = this.resolve(sheet, row, column, formula.source);
        if (resolved === formula.f) return;
        formula.f = resolved;
        this.changed(sheet, cellArea(row, column));
      });
    }
  }

  private async run(): Promise<void> {
    try {
      if (this.namesChanged) this.followNames();
      const dirtyRanges = this.dirty.map(({ sheetId, area }) => ({
        unitId: this.book.id,
        sheetId,
        range: { startRow: area.row, endRow: area.lastRow, startColumn: area.column, endColumn: area.lastColumn },
      }));
      this.dirty = [];
      const cleared: Record<string, Record<string, string>> = this.structureChanged
        ? { [this.book.id]: Object.fromEntries(this.book.sheets.map((sheet) => [sheet.id, '1'])) }
        : {};
      this.structureChanged = false;
      if (!dirtyRanges.length || ![...this.formulas.values()].some((rows) => Object.keys(rows).length)) return;
      this.book.sheets.forEach((sheet) => sheet.project());
      await this.calculate(dirtyRanges, cleared);
    } finally {
      if (this.calculated.size) {
        const sheetIds = [...this.calculated];
        this.calculated.clear();
        this.onCalculated?.(sheetIds);
      }
    }
  }

  private calculate(
    dirtyRanges: { unitId: string; sheetId: string; range: IRange }[],
    clearDependencyTreeCache: Record<string, Record<string, string>>,
  ): Promise<void> {
    const { SetFormulaCalculationStartMutation } = loadUniver();
    return new Promise((resolve) => {
      this.finish = () => {
        this.finish = undefined;
        resolve();
      };
      void this.commands.executeCommand(
        SetFormulaCalculationStartMutation.id,
        {
          commands: [],
          dirtyRanges,
          forceCalculation: false,
          dirtyNameMap: {},
          dirtyDefinedNameMap: {},
          dirtySuperTableMap: {},
          dirtyUnitFeatureMap: {},
          dirtyUnitOtherFormulaMap: {},
          clearDependencyTreeCache,
          maxIteration: 1,
          rowData: {},
        },
        { onlyLocal: true },
      );
    });
  }

  private takeResults({ unitData }: ISetFormulaCalculationResultMutation): void {
    const sheets = unitData[this.book.id];
    for (const sheetId in sheets) {
      const sheet = this.book.sheetById(sheetId);
      const rows = sheets[sheetId];
      if (!sheet || !rows) continue;
      this.calculated.add(sheetId);
      visit<ICellData>(rows, (row, column, cell) => {
        const value = contentOf(cell);
        // While a function has not answered, a value kept from the file stays.
        if (value !== '#BUSY!' || sheet.value(row, column) === '') sheet.setResult(row, column, value);
      });
    }
  }

  private spills(sheetId: string): IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined {
    return this.model.getArrayFormulaCellData()[this.book.id]?.[sheetId] ?? undefined;
  }

  /** A cell written in the midst of a spill, or over its formula: the spill is gone, and its formula is calculated again. */
  private clearSpills(sheet: Sheet, area: Area): void {
    const ranges = this.model.getArrayFormulaRange()[this.book.id]?.[sheet.id];
    if (!ranges) return;
    visit<IRange>(ranges, (row, column, range) => {
      const spill = areaOf(range);
      if (!intersect(area, spill)) return;
      const cells = this.spills(sheet.id);
      if (cells)
        for (let r = spill.row; r <= spill.lastRow; r++) for (let c = spill.column; c <= spill.lastColumn; c++) delete cells[r]?.[c];
      delete ranges[row]?.[column];
      if (!contains(area, row, column)) this.dirty.push({ sheetId: sheet.id, area: cellArea(row, column) });
    });
  }

  private dropSpills(sheetId: string): void {
    delete this.model.getArrayFormulaRange()[this.book.id]?.[sheetId];
    delete this.model.getArrayFormulaCellData()[this.book.id]?.[sheetId];
  }
}

const areaOf = (range: IRange): Area => ({
  row: range.startRow,
  column: range.startColumn,
  lastRow: range.endRow,
  lastColumn: range.endColumn,
});
