import { makeKey } from '../../../goals/compare';
import type { Level } from '../../../goals/types';
import type { ReadyBook } from '../../../live';
import { goalTableName } from '../../../workbook/tables';
import type { FormRequest } from './request';

/** What a new row begins with: what the request says, and what follows from the parent that it names. */
export function chooseStart(
  { book, layout, rollUp }: ReadyBook,
  request: Extract<FormRequest, { kind: 'add' }>,
): { committee: string; level: Level; parent: string } {
  const parent = request.parent ?? '';
  const above = book.rows[rollUp().tree.byNr.get(makeKey(parent)) ?? -1];
  const first = book.committees.find(({ code }) => layout.tables.has(goalTableName(code)))?.code ?? '';
  const beneath: Level = above ? (above.level === 'overarching' ? 'goal' : 'measure') : 'overarching';
  return { committee: request.committee ?? above?.committee ?? first, level: request.level ?? beneath, parent };
}
