import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/engine-formula';
import type { Area, CellContent } from '../document/types';
import type { FunctionCaller } from '../functions/types';
import { intersect } from './address';
import { visit } from './matrix';
import { contentOf } from './sheet';

/** What a book's formulas spill over, as Univer keeps it. */
export class Spills {
  constructor(
    private readonly bookId: string,
    private readonly model: FormulaDataModel,
  ) {}

  /** What the formula of a cell spills over, its own cell first. */
  of({ sheetId, row, column }: FunctionCaller): Area | undefined {
    const range = this.ranges(sheetId)?.[row]?.[column];
    return range ? areaOf(range) : undefined;
  }

  /** All of a sheet. */
  on(sheetId: string): Area[] {
    const areas: Area[] = [];
    visit(this.ranges(sheetId), (_row, _column, range) => areas.push(areaOf(range)));
    return areas;
  }

  /** The spilled value of a cell that holds none of its own. */
  value({ sheetId, row, column }: FunctionCaller): CellContent | undefined {
    const cell = this.cells(sheetId)?.[row]?.[column];
    return cell ? contentOf(cell) : undefined;
  }

  /** Takes away those that reach into the area, and answers what they covered. */
  clear(sheetId: string, area: Area): Area[] {
    const ranges = this.ranges(sheetId);
    if (!ranges) return [];
    const cleared: Area[] = [];
    visit(ranges, (row, column, range) => {
      const spill = areaOf(range);
      if (!intersect(area, spill)) return;
      const cells = this.cells(sheetId);
      if (cells)
        for (let r = spill.row; r <= spill.lastRow; r++) for (let c = spill.column; c <= spill.lastColumn; c++) delete cells[r]?.[c];
      delete ranges[row]?.[column];
      cleared.push(spill);
    });
    return cleared;
  }

  forgetSheet(sheetId: string): void {
    delete this.model.getArrayFormulaRange()[this.bookId]?.[sheetId];
    delete this.model.getArrayFormulaCellData()[this.bookId]?.[sheetId];
  }

  private ranges(sheetId: string): IObjectMatrixPrimitiveType<IRange> | undefined {
    return this.model.getArrayFormulaRange()[this.bookId]?.[sheetId] ?? undefined;
  }

  private cells(sheetId: string): IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined {
    return this.model.getArrayFormulaCellData()[this.bookId]?.[sheetId] ?? undefined;
  }
}

const areaOf = (range: IRange): Area => ({
  row: range.startRow,
  column: range.startColumn,
  lastRow: range.endRow,
  lastColumn: range.endColumn,
});
