import { tokenize } from '../document/formulaTokens';
import type { Area } from '../document/types';
import type { FunctionCaller } from '../functions/types';
import { cellArea, parseAddress } from './address';
import { type AreaEntry, AreaIndex } from './areaIndex';
import { idOfEngineName } from './engineNames';
import { visit, visitArea } from './matrix';

/** Cells of a sheet. */
export interface SheetArea {
  sheetId: string;
  area: Area;
}

/** The formula of a cell, as the calculation takes it. */
export interface Formula extends FunctionCaller {
  /** As Univer's engine takes it: structured references made into addresses, sheets by their names in the engine. */
  f: string;
  /** As it stands in the cell. */
  source: string;
  /** Holds structured references or names, of sheets too. */
  named: boolean;
  custom: boolean;
}

type FormulaRows = Record<number, Record<number, Formula>>;

/** What a formula reads, as far as its text tells. */
interface Reads {
  areas: SheetArea[];
  /** It may read other cells, or give something else though nothing has changed. */
  roams: boolean;
}

/** The formulas of a book, and which of them read which cells. */
export class Formulas {
  private readonly sheets = new Map<string, FormulaRows>();
  private readonly reads = new Map<Formula, Reads>();
  /** Who reads the cells of a sheet. */
  private readonly readers = new Map<string, AreaIndex<Formula>>();
  private readonly roaming = new Set<Formula>();

  at({ sheetId, row, column }: FunctionCaller): Formula | undefined {
    return this.sheets.get(sheetId)?.[row]?.[column];
  }

  /** Puts a formula where none stands. */
  put(formula: Formula): void {
    let rows = this.sheets.get(formula.sheetId);
    if (!rows) this.sheets.set(formula.sheetId, (rows = {}));
    (rows[formula.row] ??= {})[formula.column] = formula;
    this.listen(formula);
  }

  /** Takes away a cell's formula and answers it. */
  remove(cell: FunctionCaller): Formula | undefined {
    const formula = this.at(cell);
    if (!formula) return undefined;
    delete this.sheets.get(cell.sheetId)?.[cell.row]?.[cell.column];
    this.unlisten(formula);
    return formula;
  }

  /** Takes away all formulas of a sheet and answers them. */
  removeSheet(sheetId: string): Formula[] {
    const removed: Formula[] = [];
    visit(this.sheets.get(sheetId), (_row, _column, formula) => removed.push(formula));
    removed.forEach((formula) => this.unlisten(formula));
    this.sheets.delete(sheetId);
    return removed;
  }

  /** Spells a formula otherwise for the engine. */
  respell(formula: Formula, f: string): void {
    this.unlisten(formula);
    formula.f = f;
    this.listen(formula);
  }

  /** Sheet by sheet, row by row. */
  *[Symbol.iterator](): Generator<Formula> {
    for (const rows of this.sheets.values()) for (const line of Object.values(rows)) yield* Object.values(line);
  }

  /** The formulas that read cells of an area. */
  *readersOf({ sheetId, area }: SheetArea): Generator<Formula> {
    for (const { items } of this.entriesMeeting(sheetId, area)) yield* items;
  }

  /**
   * All whose results may be others where cells have changed: the formulas that stand there, those that read there, those that read these,
   * and so on; and always those that roam. `spillOf` tells what a formula spills over.
   */
  affectedBy(changed: readonly SheetArea[], spillOf: (formula: Formula) => Area | undefined): Set<Formula> {
    const affected = new Set<Formula>();
    // Many cells of a column are read together: who reads them is asked once.
    const asked = new Set<AreaEntry<Formula>>();
    const reached: SheetArea[] = [...changed];
    const reach = (formula: Formula) => {
      if (affected.has(formula)) return;
      affected.add(formula);
      reached.push({ sheetId: formula.sheetId, area: spillOf(formula) ?? cellArea(formula.row, formula.column) });
    };
    this.roaming.forEach(reach);
    for (const { sheetId, area } of changed) visitArea(this.sheets.get(sheetId), area, (_row, _column, formula) => reach(formula));
    for (let next = reached.pop(); next; next = reached.pop())
      for (const entry of this.entriesMeeting(next.sheetId, next.area)) {
        if (asked.has(entry)) continue;
        asked.add(entry);
        entry.items.forEach(reach);
      }
    return affected;
  }

  private entriesMeeting(sheetId: string, area: Area): Iterable<AreaEntry<Formula>> {
    return this.readers.get(sheetId)?.meeting(area) ?? [];
  }

  private listen(formula: Formula): void {
    const reads = readsOf(formula);
    this.reads.set(formula, reads);
    if (reads.roams) this.roaming.add(formula);
    for (const { sheetId, area } of reads.areas) {
      let index = this.readers.get(sheetId);
      if (!index) this.readers.set(sheetId, (index = new AreaIndex()));
      index.add(area, formula);
    }
  }

  private unlisten(formula: Formula): void {
    for (const { sheetId, area } of this.reads.get(formula)?.areas ?? []) this.readers.get(sheetId)?.delete(area, formula);
    this.reads.delete(formula);
    this.roaming.delete(formula);
  }
}

/** Functions whose texts do not tell which cells they read, and those that Univer calculates every time. */
const ROAMING: ReadonlySet<string> = new Set(['INDIRECT', 'OFFSET', 'NOW', 'RAND', 'RANDBETWEEN', 'TODAY']);

function readsOf({ f, sheetId: home }: Formula): Reads {
  const reads: Reads = { areas: [], roams: false };
  for (const { kind, text } of tokenize(f)) {
    // A colon of its own spans cells that neither of its sides names: A1:INDEX(B:B,5).
    if (kind === 'function' ? ROAMING.has(text.toUpperCase()) : kind === 'operator' && text === ':') reads.roams = true;
    if (kind !== 'reference') continue;
    const address = parseAddress(text);
    if (address) reads.areas.push({ sheetId: address.sheet === undefined ? home : idOfEngineName(address.sheet), area: address.area });
  }
  return reads;
}
