import type { ReadyBook } from '../live';
import { TABLE_NAMES } from '../locales/words';

/** Whether the sheet Kontroll would have to be added, which Excel cannot undo. */
export function lacksFindingSheet({ layout }: Pick<ReadyBook, 'layout'>): boolean {
  return !layout.tables.has(TABLE_NAMES.findings);
}
