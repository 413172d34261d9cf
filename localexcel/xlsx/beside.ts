import type { Area, DocumentSheet } from '../document/types';
import type { KeptParts } from './keptParts';
import type { RawFilter } from './tables';

/** What a sheet holds that no engine here understands, and that is written back as it was: the content of `DocumentSheet.beside`. */
export interface SheetBeside {
  /** Pictures and charts, with the drawing that places them. */
  drawing?: KeptParts;
  /** Elements of the extension list (data bars, sparklines), as XML. */
  extensions?: string[];
  /** Where the row or column stands that folds an outline group: after it (Excel's default) or before. */
  outline?: { summaryBelow: boolean; summaryRight: boolean };
  /** A filter on plain cells. */
  filter?: { area: Area; content?: RawFilter };
  /** What filters hide in tables, by the table's name. */
  tableFilters?: Record<string, RawFilter>;
}

export function besideOf(sheet: Pick<DocumentSheet, 'beside'>): SheetBeside {
  return typeof sheet.beside === 'object' && sheet.beside !== null ? sheet.beside : {};
}

/** The filter on plain cells; none where a table has come to stand in its place, for Excel would repair the file. */
export function filterOf(sheet: Pick<DocumentSheet, 'beside' | 'tables'>): SheetBeside['filter'] {
  const filter = besideOf(sheet).filter;
  const overlaps = ({ area }: { area: Area }) =>
    filter &&
    area.row <= filter.area.lastRow &&
    area.lastRow >= filter.area.row &&
    area.column <= filter.area.lastColumn &&
    area.lastColumn >= filter.area.column;
  return sheet.tables.some(overlaps) ? undefined : filter;
}
