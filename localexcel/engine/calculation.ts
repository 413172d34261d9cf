import type { ICellData, ICommandService as CommandService, IRange } from '@univerjs/core';
import type { FormulaDataModel, IDependencyManagerService, ISetFormulaCalculationResultMutation } from '@univerjs/engine-formula';
import type { Area } from '../document/types';
import type { FunctionCaller, FunctionHost } from '../functions/types';
import { cellArea, subtract } from './address';
import type { Book } from './book';
import { joinCells } from './cellAreas';
import { tokenize } from '../document/formulaTokens';
import { toEngineNames } from './engineNames';
import { type Formula, Formulas, type SheetArea } from './formulas';
import { loadUniver } from './loadUniver';
import { visit } from './matrix';
import { contentOf, type Sheet } from './sheet';
import { Spills } from './spills';
import { resolveStructured } from './structuredReferences';

/** So often is followed what spills anew: two spills may change each other for ever. */
const MOST_FOLLOWED = 100;

/**
 * Calculates the book with Univer's formula engine: only what has changed and what depends on it, when it is asked for
 * (`settled`). The engine is given the formulas from here, not from the cells: so tables' references are understood as Excel
 * understands them, whatever the names. And only those that a change may reach: Univer goes through all it is given every time.
 */
export class Calculation {
  /** What the formulas spill over. */
  readonly spills: Spills;
  private readonly formulas = new Formulas();
  private readonly model: FormulaDataModel;
  private readonly dependencies: IDependencyManagerService;
  private readonly commands: CommandService;
  private readonly customNames: ReadonlySet<string>;
  private dirty: SheetArea[] = [];
  private namesChanged = false;
  private running: Promise<void> | undefined;
  private finish: (() => void) | undefined;
  private readonly calculated = new Set<string>();
  /** Calculation by hand: nothing is calculated until `calculateOnce`. */
  paused = false;
  private wanted = false;
  /** How often in a row calculating went on since a spill had changed. */
  private followed = 0;
  /** Called after a calculation with the ids of the sheets whose results changed. */
  onCalculated: ((sheetIds: readonly string[]) => void) | undefined;

  constructor(
    private readonly book: Book,
    private readonly functions: FunctionHost | null,
  ) {
    const univer = loadUniver();
    this.customNames = new Set(functions?.names.map((name) => name.toUpperCase()));
    this.model = book.injector.get(univer.FormulaDataModel);
    this.spills = new Spills(book.id, this.model);
    this.dependencies = book.injector.get(univer.IDependencyManagerService);
    this.commands = book.injector.get(univer.ICommandService);
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
    const custom = this.formulas.at({ sheetId: sheet.id, row, column })?.custom === true;
    // A file's value of an unknown function is kept: Excel too shows it where the add-in is missing.
    if (!hasValue || custom) this.markDirty({ sheetId: sheet.id, row, column });
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
    // Written in the midst of a spill, or over its formula: the spill is gone, and its formula, if it still stands, is calculated again.
    for (const spill of this.spills.clear(sheet.id, area)) this.dirty.push({ sheetId: sheet.id, area: spill });
  }

  /** A table, a sheet or a name came, went or changed: formulas that name it mean something else. */
  namesMoved(): void {
    this.namesChanged = true;
  }

  recalculate(cells: readonly FunctionCaller[]): void {
    for (const cell of cells) if (this.formulas.at(cell)) this.markDirty(cell);
  }

  /** Everything again. */
  recalculateAll(): void {
    for (const formula of this.formulas) this.markDirty(formula);
  }

  /** Looks the sheet's formulas over again after cells were moved. Its custom functions are asked anew. */
  reread(sheet: Sheet): void {
    this.forgetSheet(sheet.id);
    visit(sheet.cells, (row, column, { f }) => {
      if (f) this.formulaChanged(sheet, row, column, f);
    });
  }

  forgetSheet(sheetId: string): void {
    for (const formula of this.formulas.removeSheet(sheetId)) this.release(formula);
    this.spills.forgetSheet(sheetId);
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
    this.followed = 0;
  }

  /** Lets what waits be calculated although calculation is by hand. */
  calculateOnce(): void {
    this.wanted = true;
  }

  dispose(): void {
    this.finish?.();
    for (const formula of this.formulas) this.release(formula);
  }

  private remember(sheet: Sheet, row: number, column: number, source: string): void {
    const tokens = tokenize(source);
    const custom = tokens.some(({ kind, text }) => kind === 'function' && this.customNames.has(text.toUpperCase()));
    const named =
      source.includes('!') || tokens.some(({ kind, text }) => kind === 'structured' || (kind === 'name' && !/^(true|false)$/i.test(text)));
    const f = named ? this.resolve(sheet, row, column, source) : source;
    this.formulas.put({ sheetId: sheet.id, row, column, source, named, custom, f });
  }

  private forget(sheet: Sheet, row: number, column: number): void {
    const formula = this.formulas.remove({ sheetId: sheet.id, row, column });
    if (formula) this.release(formula);
  }

  private release({ custom, sheetId, row, column }: Formula): void {
    if (custom) this.functions?.released({ sheetId, row, column });
  }

  private markDirty({ sheetId, row, column }: FunctionCaller): void {
    this.dirty.push({ sheetId, area: cellArea(row, column) });
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
    for (const formula of this.formulas) {
      const sheet = formula.named && this.book.sheetById(formula.sheetId);
      if (!sheet) continue;
      const { row, column, source } = formula;
      const resolved = this.resolve(sheet, row, column, source);
      if (resolved === formula.f) continue;
      this.formulas.respell(formula, resolved);
      this.changed(sheet, cellArea(row, column));
    }
  }

  private async run(): Promise<void> {
    try {
      if (this.namesChanged) this.followNames();
      // Univer asks of every formula whether it stands in one of them.
      const dirty = joinCells(this.dirty);
      this.dirty = [];
      const affected = dirty.length ? this.formulas.affectedBy(dirty, (formula) => this.spills.of(formula)) : new Set<Formula>();
      if (!affected.size) return;
      this.book.sheets.forEach((sheet) => sheet.measure());
      const spills = new Map([...affected].map((formula) => [formula, this.spills.of(formula)]));
      await this.calculate(dirty, affected);
      this.followSpills(spills);
    } finally {
      if (this.calculated.size) {
        const sheetIds = [...this.calculated];
        this.calculated.clear();
        this.onCalculated?.(sheetIds);
      }
    }
  }

  private calculate(dirty: readonly SheetArea[], affected: Iterable<Formula>): Promise<void> {
    this.give(affected);
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
          dirtyRanges: dirty.map(({ sheetId, area }) => ({ unitId: this.book.id, sheetId, range: rangeOf(area) })),
          forceCalculation: false,
          dirtyNameMap: {},
          dirtyDefinedNameMap: {},
          dirtySuperTableMap: {},
          dirtyUnitFeatureMap: {},
          dirtyUnitOtherFormulaMap: {},
          clearDependencyTreeCache: {},
          maxIteration: 1,
          rowData: {},
        },
        { onlyLocal: true },
      );
    });
  }

  /** Lets Univer have these formulas, and none of those that it had before. */
  private give(formulas: Iterable<Formula>): void {
    const sheets: Record<string, Record<number, Record<number, { f: string }>>> = {};
    for (const { sheetId, row, column, f } of formulas) ((sheets[sheetId] ??= {})[row] ??= {})[column] = { f };
    this.dependencies.reset();
    this.model.getFormulaData = () => ({ [this.book.id]: sheets }) as ReturnType<FormulaDataModel['getFormulaData']>;
  }

  /**
   * Univer calculates who reads a spill as it is now, if it was given them. Who reads what a formula spills over no longer, and who has come to
   * read a spill, is calculated next.
   */
  private followSpills(before: ReadonlyMap<Formula, Area | undefined>): void {
    if (this.followed >= MOST_FOLLOWED) return;
    const waiting = this.dirty.length;
    for (const [formula, was] of before) {
      const { sheetId, row, column } = formula;
      const is = this.spills.of(formula);
      if (was) for (const area of subtract(was, is ?? cellArea(row, column))) this.dirty.push({ sheetId, area });
      if (is) for (const reader of this.formulas.readersOf({ sheetId, area: is })) if (!before.has(reader)) this.markDirty(reader);
    }
    if (this.dirty.length > waiting) this.followed++;
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
}

const rangeOf = ({ row, column, lastRow, lastColumn }: Area): IRange => ({
  startRow: row,
  endRow: lastRow,
  startColumn: column,
  endColumn: lastColumn,
});
