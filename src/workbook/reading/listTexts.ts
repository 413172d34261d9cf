import type { PlacedText, RuleColumn, SettingColumn } from '../../goals/types';
import { isEmpty } from './parseCells';
import type { Body } from './parseLists';

/** Every text of a table's columns of ours, with its place; `nameColumn` says what a row is about. */
export function listTexts(table: string, { columns, body }: Body, nameColumn: SettingColumn | RuleColumn): PlacedText[] {
  const ours = Object.entries(columns) as [SettingColumn | RuleColumn, number][];
  const names = columns[nameColumn];
  return body.flatMap((cells, row) => {
    const of = String((names === undefined ? '' : cells[names]) ?? '').trim();
    return ours.flatMap(([column, offset]): PlacedText[] => {
      const cell = cells[offset];
      return isEmpty(cell) ? [] : [{ place: { table, row, column }, of, text: String(cell).trim() }];
    });
  });
}
