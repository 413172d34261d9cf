/** Tables and columns of the goal book that are gone or renamed. */
import type { CellValue, Committee, TableDamage } from '../../goals/types';
import type { TextKey, TextParams } from '../../locales';
import { TABLE_NAMES } from '../../locales/words';
import { HEADERS, LATER_COLUMN, findUnknownHeaders, goalTableName, hasMostColumns, recogniseTable } from '../tables';
import type { CalculatedColumn, ColumnKey, Layout, TableLayout } from '../tables';
import { isEmpty, isFormula } from './parseCells';
import type { RawTable } from './read';

/** What is gone or renamed; it reads as empty, and completing the goal book brings it back. */
export type Damage = Exclude<TableDamage, { kind: 'formulaOverwritten' }>;

/** `committees`: those of Namnder, and the whole municipality. */
export function findDamages(layout: Layout, committees: readonly Committee[]): Damage[] {
  // A book from before there was a table Regler follows the rules as they are; it is nothing that has gone.
  const basic = Object.values(TABLE_NAMES).filter((table) => table !== TABLE_NAMES.rules);
  const expected = [...basic, ...committees.map(({ code }) => goalTableName(code))];
  const missing = expected.filter((table) => !layout.tables.has(table)).map((table): Damage => ({ kind: 'tableMissing', table }));
  const listed = new Set(expected);
  const others = [...layout.tables].flatMap(([table, place]): Damage[] => {
    const unknownHeaders = findUnknownHeaders(place);
    const columns = (Object.entries(HEADERS[place.kind]) as [ColumnKey, string][])
      .filter(([column]) => place.columns[column] === undefined && column !== LATER_COLUMN && !isWrittenWhole(place))
      .map(([, header]): Damage => ({ kind: 'columnMissing', table, sheet: place.sheet, header, unknownHeaders }));
    const code = recogniseTable(table)?.code ?? null;
    if (code !== null && !listed.has(table)) columns.unshift({ kind: 'committeeMissing', table, sheet: place.sheet, code });
    return columns;
  });
  return [...missing, ...others];
}

/** Nothing is read from the findings, and what they lack comes back when they are written. */
function isWrittenWhole(table: TableLayout): boolean {
  return table.kind === 'findings' && hasMostColumns(table);
}

/**
 * Values where a calculated column of a goal table should have its formula. A formula of another kind is let pass: how Excel writes ours is
 * Excel's own business.
 */
export function findOverwritten({ key, calculated = {} }: Pick<RawTable, 'key' | 'calculated'>): TableDamage[] {
  return (Object.entries(calculated) as [CalculatedColumn, CellValue[]][]).flatMap(([column, cells]): TableDamage[] => {
    const isValue = (cell: CellValue) => !isEmpty(cell) && !isFormula(cell);
    const row = cells.findIndex(isValue);
    return row < 0 ? [] : [{ kind: 'formulaOverwritten', table: key, column, row, count: cells.filter(isValue).length }];
  });
}

export function describeDamage(damage: Damage): { key: TextKey; params: TextParams } {
  switch (damage.kind) {
    case 'tableMissing':
      return { key: 'book.damage.tableMissing', params: { table: damage.table } };
    case 'committeeMissing':
      return { key: 'book.damage.committeeMissing', params: { sheet: damage.sheet, code: damage.code } };
    case 'columnMissing':
      return damage.unknownHeaders.length === 0
        ? { key: 'book.damage.columnMissing', params: { column: damage.header, sheet: damage.sheet } }
        : {
            key: 'book.damage.columnRenamed',
            params: { column: damage.header, sheet: damage.sheet, headers: damage.unknownHeaders.join(', ') },
          };
  }
}
