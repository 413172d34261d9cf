import type { CellContent } from '../document/types';
import { loadUniver } from '../engine/loadUniver';

/** What a cell shows in a Swedish Excel. */
export function formatText(value: CellContent, numberFormat = 'General'): string {
  if (typeof value === 'boolean') return value ? 'SANT' : 'FALSKT';
  if (typeof value === 'string' && !numberFormat.includes('@')) return value;
  return loadUniver().numfmt.format(numberFormat, value, { locale: 'sv', throws: false }) as string;
}
