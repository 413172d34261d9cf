import { chooseSheetName } from '../layout/names';
import type { WorkbookReading } from './readWorkbook';

/**
 * Chooses sheets for what is to be made, each only once: one of the wanted name that is there with nothing of a person's on it, or a name for
 * a new one.
 */
export function chooseSheets(
  reading: WorkbookReading,
): (wanted: string, table?: string) => { sheet: string; there: 'empty' | 'begun' | null } {
  const taken = new Set(reading.sheets.map((sheet) => sheet.name.toLowerCase()));
  const used = new Set<string>();
  return (wanted, table = '') => {
    const half = reading.begunTables.get(table);
    if (half !== undefined) {
      used.add(half);
      return { sheet: half, there: 'begun' };
    }
    const usable = chooseSheetName(wanted, new Set()).toLowerCase();
    for (const there of ['empty', 'begun'] as const) {
      const sheets = there === 'empty' ? reading.emptySheets : reading.begunSheets;
      const sheet = sheets.find((name) => name.toLowerCase() === usable && !used.has(name));
      if (sheet === undefined) continue;
      used.add(sheet);
      return { sheet, there };
    }
    const sheet = chooseSheetName(wanted, taken);
    taken.add(sheet.toLowerCase());
    return { sheet, there: null };
  };
}

/** The names that the sheets of committees with these names would get in the workbook, in their order. */
export function nameCommitteeSheets(reading: WorkbookReading, names: readonly string[]): string[] {
  const choose = chooseSheets(reading);
  return names.map((name) => choose(name).sheet);
}
