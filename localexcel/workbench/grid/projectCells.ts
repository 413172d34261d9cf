import type { ICellData } from '@univerjs/core';
import type { CellContent } from '../../document/types';
import type { Book, Sheet } from '../../engine';
import { visit } from '../../engine/matrix';
import { formatText } from '../../host/text';
import { ConditionalLooks, type Look } from './conditionalFormats';
import type { GridStyles } from './gridStyles';

/** A cell of the engine as it was when it was last shown. */
interface Seen {
  value: CellContent;
  style: string | undefined;
}

/** What the grid shows of a cell; undefined empties it. */
export type PutCell = (row: number, column: number, cell: ICellData | undefined) => void;

/**
 * The cells of a sheet as the grid shows them: texts and looks. Keeps what it has shown, and puts only what differs. A row is looked at
 * closely only if one of its cells has another value or style than before.
 */
export class CellProjection {
  private rows = new Map<number, Map<number, Seen>>();
  private readonly shown = new Map<number, Map<number, string>>();
  private looks: ConditionalLooks | undefined;
  private rules = '';

  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
    private readonly styles: GridStyles,
  ) {}

  /** Puts what differs from what was shown; answers the rows that were looked at closely. */
  update(put: PutCell): number[] {
    const { sheet } = this;
    const rules = JSON.stringify(sheet.conditionalFormats);
    const rulesChanged = rules !== this.rules;
    if (rulesChanged || !this.looks) {
      this.rules = rules;
      this.looks = new ConditionalLooks(this.book, sheet);
    }
    const rows = this.readRows();
    const changed: number[] = [];
    const used = Math.max(-1, ...rows.keys());
    const last = Math.max(used, ...this.shown.keys());
    for (let row = 0; row <= last; row++) {
      const now = rows.get(row);
      const before = this.rows.get(row);
      if (!rulesChanged && this.looks.staysInRow && isSame(now, before)) continue;
      if (!isSame(now, before)) changed.push(row);
      this.putRow(row, now, row <= this.looks.lastRow(used) ? this.looks.ofRow(row) : undefined, put);
    }
    this.rows = rows;
    return changed;
  }

  private putRow(row: number, cells: Map<number, Seen> | undefined, looks: Map<number, Look> | undefined, put: PutCell): void {
    const before = this.shown.get(row);
    const after = new Map<number, string>();
    const show = (column: number, { value, style }: Seen) => {
      const look = looks?.get(column);
      if (value === '' && style === undefined && !look) return;
      const text = value === '' ? '' : formatText(value, look?.numberFormat ?? this.book.styles.get(style).numberFormat);
      const id = this.styles.idOf(style, value, look);
      const key = `${id} ${text}`;
      after.set(column, key);
      if (before?.get(column) !== key) put(row, column, text === '' ? { s: id } : { v: text, t: TEXT, s: id });
    };
    if (cells) for (const [column, seen] of cells) show(column, seen);
    if (looks)
      for (const column of looks.keys()) if (!cells?.has(column)) show(column, { value: '', style: this.sheet.styleId(row, column) });
    if (before) for (const column of before.keys()) if (!after.has(column)) put(row, column, undefined);
    if (after.size) this.shown.set(row, after);
    else this.shown.delete(row);
  }

  private readRows(): Map<number, Map<number, Seen>> {
    const rows = new Map<number, Map<number, Seen>>();
    const { book, sheet } = this;
    const add = (row: number, column: number, seen: Seen) => {
      let line = rows.get(row);
      if (!line) rows.set(row, (line = new Map<number, Seen>()));
      line.set(column, seen);
    };
    visit(sheet.cells, (row, column, { s }) =>
      add(row, column, { value: sheet.value(row, column), style: typeof s === 'string' ? s : undefined }),
    );
    for (const area of book.calculation.spills.on(sheet.id))
      for (let row = area.row; row <= area.lastRow; row++)
        for (let column = area.column; column <= area.lastColumn; column++)
          add(row, column, { value: book.value(sheet, row, column), style: sheet.styleId(row, column) });
    return rows;
  }
}

/** Univer's number of a cell that holds a text. */
const TEXT = 1;

function isSame(a: Map<number, Seen> | undefined, b: Map<number, Seen> | undefined): boolean {
  if (!a || !b) return a === b;
  if (a.size !== b.size) return false;
  for (const [column, { value, style }] of a) {
    const other = b.get(column);
    if (!other || other.value !== value || other.style !== style) return false;
  }
  return true;
}
