/** Tables and columns of the goal book that are gone or renamed. */
import type { Committee } from '../../goals/types';
import type { TextKey, TextParams } from '../../locales';
import { TABLE_NAMES } from '../../locales/words';
import { HEADERS, findUnknownHeaders, goalTableName, recogniseTable } from '../tables';
import type { ColumnKey, Layout } from '../tables';

export type Damage =
  | { kind: 'tableMissing'; table: string }
  | {
      kind: 'columnMissing';
      table: string;
      sheet: string;
      column: ColumnKey;
      /** The header that the column should have. */
      header: string;
      /** Headers that are none of ours: one of them may be the column under a new name. */
      unknownHeaders: string[];
    }
  /** A goal table whose committee is not in Namnder. */
  | { kind: 'committeeMissing'; table: string; sheet: string; code: string };

/** `committees`: those of Namnder, and the whole municipality. */
export function findDamages(layout: Layout, committees: readonly Committee[]): Damage[] {
  const expected = [...Object.values(TABLE_NAMES), ...committees.map(({ code }) => goalTableName(code))];
  const missing = expected.filter((table) => !layout.tables.has(table)).map((table): Damage => ({ kind: 'tableMissing', table }));
  const listed = new Set(expected);
  const others = [...layout.tables].flatMap(([table, place]): Damage[] => {
    const unknownHeaders = findUnknownHeaders(place);
    const columns = (Object.entries(HEADERS[place.kind]) as [ColumnKey, string][])
      .filter(([column]) => place.columns[column] === undefined)
      .map(([column, header]): Damage => ({ kind: 'columnMissing', table, sheet: place.sheet, column, header, unknownHeaders }));
    const code = recogniseTable(table)?.code ?? null;
    if (code !== null && !listed.has(table)) columns.unshift({ kind: 'committeeMissing', table, sheet: place.sheet, code });
    return columns;
  });
  return [...missing, ...others];
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
